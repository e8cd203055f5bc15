#include <QtTest>

#include <set>

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/base/random.h"
#include "engine/base/uuid.h"

using namespace brook;

class BytesTest : public QObject {
    Q_OBJECT

private slots:
    void integersAreBigEndian() {
        ByteWriter writer;
        writer.int8(-2);
        writer.int16(0x0102);
        writer.int32(0x03040506);
        writer.int64(0x0708090a0b0c0d0e);
        QCOMPARE(toText(writer.view()),
                 std::string("\xfe\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e", 15));
        ByteReader reader(writer.view());
        QCOMPARE(reader.int8(), std::int8_t(-2));
        QCOMPARE(reader.int16(), std::int16_t(0x0102));
        QCOMPARE(reader.int32(), 0x03040506);
        QCOMPARE(reader.int64(), std::int64_t(0x0708090a0b0c0d0e));
        QVERIFY(reader.ok() && reader.atEnd());
    }

    void varintsReadBackAsWritten() {
        std::vector<std::int64_t> values{0,
                                         -1,
                                         1,
                                         63,
                                         64,
                                         -64,
                                         -65,
                                         300,
                                         std::numeric_limits<std::int32_t>::max(),
                                         std::numeric_limits<std::int32_t>::min(),
                                         std::numeric_limits<std::int64_t>::max(),
                                         std::numeric_limits<std::int64_t>::min()};
        SeededRandom random(7);
        for (int i = 0; i < 1000; ++i) values.push_back(static_cast<std::int64_t>(random.next() >> random.below(64)));
        for (const std::int64_t value : values) {
            ByteWriter writer;
            writer.varlong(value);
            QCOMPARE(writer.size(), unsignedVarintSize(zigzag(value)));
            writer.varint(static_cast<std::int32_t>(value));
            writer.unsignedVarint(static_cast<std::uint64_t>(value));
            ByteReader reader(writer.view());
            QCOMPARE(reader.varlong(), value);
            QCOMPARE(reader.varint(), static_cast<std::int32_t>(value));
            QCOMPARE(reader.unsignedVarlong(), static_cast<std::uint64_t>(value));
            QVERIFY(reader.ok() && reader.atEnd());
        }
    }

    void varintsHaveTheBytesOfTheProtocolGuide() {
        ByteWriter writer;
        writer.varint(-1);
        writer.varint(150);
        writer.unsignedVarint(300);
        QCOMPARE(toText(writer.view()), std::string("\x01\xac\x02\xac\x02", 5));
    }

    void anOverlongVarintIsAcceptedUpToFiveBytes() {
        ByteReader five(asBytes(std::string_view("\x85\x80\x80\x80\x00", 5)));
        QCOMPARE(five.unsignedVarint(), 5U);
        QVERIFY(five.ok());
        ByteReader six(asBytes(std::string_view("\x85\x80\x80\x80\x80\x00", 6)));
        QCOMPARE(six.unsignedVarint(), 0U);
        QVERIFY(!six.ok());
    }

    void readingPastTheEndStaysBadAndReturnsNothing() {
        const Bytes bytes = toBytes("abc");
        ByteReader reader(bytes);
        QCOMPARE(reader.int32(), 0);
        QVERIFY(!reader.ok());
        QVERIFY(reader.atEnd());
        QCOMPARE(reader.int8(), std::int8_t(0));
        QVERIFY(reader.take(1).empty());
        ByteReader cut(asBytes(std::string_view("\xff\xff", 2)));
        QCOMPARE(cut.varint(), 0);
        QVERIFY(!cut.ok());
    }

    void aHugeCountTakesNothing() {
        const Bytes bytes = toBytes("abc");
        ByteReader reader(bytes);
        QVERIFY(reader.take(std::numeric_limits<std::size_t>::max()).empty());
        QVERIFY(!reader.ok());
    }

    void aUuidIsPrintedAsKafkaPrintsIt() {
        Uuid id;
        for (std::size_t i = 0; i < 16; ++i) id.bytes[i] = static_cast<std::byte>(i * 17);
        QCOMPARE(id.text(), std::string("ABEiM0RVZneImaq7zN3u_w"));
        QCOMPARE(Uuid::parse(id.text()), std::optional(id));
        QCOMPARE(Uuid{}.text(), std::string("AAAAAAAAAAAAAAAAAAAAAA"));
        QVERIFY(!Uuid::parse("ABEiM0RVZneImaq7zN3u_"));
        QVERIFY(!Uuid::parse("ABEiM0RVZneImaq7zN3u/w"));
    }

    void randomUuidsDifferAndAreVersionFour() {
        SeededRandom random(3);
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i) {
            const Uuid id = Uuid::random(random);
            QCOMPARE(std::to_integer<int>(id.bytes[6]) >> 4, 4);
            QCOMPARE(std::to_integer<int>(id.bytes[8]) >> 6, 2);
            QVERIFY(id.text().front() != '-');
            QCOMPARE(Uuid::parse(id.text()), std::optional(id));
            seen.insert(id.text());
        }
        QCOMPARE(seen.size(), std::size_t(1000));
    }

    void aSeedRepeatsItsNumbers() {
        SeededRandom one(42), same(42), other(43);
        QCOMPARE(one.next(), same.next());
        QVERIFY(one.next() != other.next());
    }
};

QTEST_APPLESS_MAIN(BytesTest)
#include "bytes_test.moc"
