#include "engine/records/compression.h"

#include <QtTest>

#include "engine/base/byte_writer.h"
#include "engine/base/random.h"

using namespace brook;

class CompressionTest : public QObject {
    Q_OBJECT

    static Bytes sample(std::size_t size, std::uint64_t seed) {
        SeededRandom random(seed);
        Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = random.below(3) == 0 ? static_cast<std::byte>(random.next()) : std::byte{'a'};
        return bytes;
    }
    static void codecs() {
        QTest::addColumn<int>("codec");
        for (int codec = 0; codec <= 4; ++codec)
            QTest::newRow(std::string(codecName(static_cast<Codec>(codec))).c_str()) << codec;
    }
    static Codec codec() { return static_cast<Codec>(*static_cast<int*>(QTest::qData("codec", qMetaTypeId<int>()))); }

private slots:
    void everySizeComesBackAsItWas_data() { codecs(); }
    void everySizeComesBackAsItWas() {
        for (const std::size_t size : {0UL, 1UL, 100UL, 32'768UL, 32'769UL, 65'536UL, 1'000'000UL}) {
            const Bytes bytes = sample(size, size);
            const auto packed = compress(codec(), bytes);
            QVERIFY(packed);
            const auto unpacked = decompress(codec(), *packed, 1 << 20);
            QVERIFY2(unpacked, unpacked ? "" : unpacked.error().message.c_str());
            QVERIFY(*unpacked == bytes);
        }
    }

    void theLimitIsExact_data() { codecs(); }
    void theLimitIsExact() {
        if (codec() == Codec::None) return;
        for (const std::size_t size : {1UL, 5000UL, 65'536UL, 200'000UL}) {
            const auto packed = compress(codec(), Bytes(size, std::byte{'x'})).value();
            QVERIFY(decompress(codec(), packed, size));
            const auto refused = decompress(codec(), packed, size - 1);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::MessageTooLarge);
        }
    }

    void aCutInputIsDamagedAndNeverShortOutput_data() { codecs(); }
    void aCutInputIsDamagedAndNeverShortOutput() {
        if (codec() == Codec::None) return;
        const Bytes bytes = sample(3000, 5);
        const auto packed = compress(codec(), bytes).value();
        // Snappy's Java framing has no end mark: cut between blocks it is a shorter whole. One block here.
        for (std::size_t length = codec() == Codec::Snappy ? 17 : 0; length < packed.size(); ++length) {
            const auto unpacked = decompress(codec(), ByteView(packed).first(length), 1 << 20);
            QVERIFY2(!unpacked, std::to_string(length).c_str());
            QCOMPARE(unpacked.error().code, ErrorCode::CorruptMessage);
        }
    }

    void levelsOfTheCodecsAreObeyed() {
        const Bytes bytes = sample(100'000, 9);
        for (const auto& [codec, level] :
             {std::pair{Codec::Gzip, 9}, {Codec::Lz4, 12}, {Codec::Zstd, 19}, {Codec::Zstd, -5}}) {
            const auto packed = compress(codec, bytes, level);
            QVERIFY(packed);
            QVERIFY(decompress(codec, *packed, bytes.size()).value() == bytes);
        }
        QVERIFY(compress(Codec::Gzip, bytes, 9)->size() < compress(Codec::Gzip, bytes, 1)->size());
    }

    void snappyIsReadWithAndWithoutTheJavaFraming() {
        const Bytes bare = toBytes(std::string_view("\x05\x10hello", 7));  // a literal of five
        QCOMPARE(toText(decompress(Codec::Snappy, bare, 100).value()), std::string("hello"));
        const Bytes framed = compress(Codec::Snappy, asBytes("hello")).value();
        QVERIFY(toText(framed).starts_with(std::string("\x82SNAPPY\0\0\0\0\x01\0\0\0\x01\0\0\0\x07\x05\x10hello", 27)));
    }

    void aSnappyLengthThatLiesReservesNothing() {
        const Bytes lie = toBytes(std::string_view("\xff\xff\xff\xff\x07\x10hello", 11));  // two gigabytes, it says
        QVERIFY(!decompress(Codec::Snappy, lie, std::size_t{1} << 31));
    }

    void anLz4FrameHasTheMagicOfTheFrameFormat() {
        const Bytes packed = compress(Codec::Lz4, asBytes("hello")).value();
        QCOMPARE(toText(ByteView(packed).first(4)), std::string("\x04\x22\x4d\x18"));
    }

    void namesAreThoseOfTheConfiguration() {
        QCOMPARE(codecNamed("zstd"), std::optional(Codec::Zstd));
        QVERIFY(!codecNamed("ZSTD"));
        QVERIFY(!decompress(static_cast<Codec>(7), asBytes("x"), 10));
    }
};

QTEST_APPLESS_MAIN(CompressionTest)
#include "compression_test.moc"
