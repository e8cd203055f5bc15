#include "engine/base/crc32c.h"

#include <QtTest>

#include "engine/base/random.h"

using namespace brook;

class Crc32cTest : public QObject {
    Q_OBJECT

private slots:
    /// The examples of RFC 3720, B.4.
    void knownBytesHaveTheirKnownSums() {
        Bytes zeros(32), ones(32, std::byte{0xff}), rising(32);
        for (std::size_t i = 0; i < rising.size(); ++i) rising[i] = static_cast<std::byte>(i);
        QCOMPARE(crc32c(zeros), 0x8a9136aaU);
        QCOMPARE(crc32c(ones), 0x62a8ab43U);
        QCOMPARE(crc32c(rising), 0x46dd794eU);
        QCOMPARE(crc32c(asBytes("123456789")), 0xe3069283U);
        QCOMPARE(crc32c({}), 0U);
    }

    void theFastFormAgreesWithTheTablesAtEveryLengthAndAlignment() {
        SeededRandom random(11);
        Bytes bytes(20'000);
        for (std::byte& byte : bytes) byte = static_cast<std::byte>(random.next());
        for (std::size_t length = 0; length < 200; ++length)
            for (std::size_t start = 0; start < 9; ++start) {
                const ByteView part = ByteView(bytes).subspan(start, length);
                QCOMPARE(crc32c(part), crc32cPortable(part));
            }
        for (int i = 0; i < 500; ++i) {
            const std::size_t start = random.below(1000);
            const ByteView part = ByteView(bytes).subspan(start, random.below(bytes.size() - start));
            QCOMPARE(crc32c(part), crc32cPortable(part));
        }
    }

    void oneFlippedBitChangesTheSum() {
        Bytes bytes(5000, std::byte{7});
        const std::uint32_t before = crc32c(bytes);
        for (const std::size_t at : {0UL, 1023UL, 1024UL, 3071UL, 3072UL, 4999UL}) {
            bytes[at] ^= std::byte{0x10};
            QVERIFY(crc32c(bytes) != before);
            bytes[at] ^= std::byte{0x10};
        }
        QCOMPARE(crc32c(bytes), before);
    }

    void theSpeedOfABatch() {
        const Bytes bytes(1 << 20, std::byte{5});
        std::uint32_t sum = 0;
        QBENCHMARK { sum ^= crc32c(bytes); }
        QVERIFY(sum == 0 || sum == crc32cPortable(bytes));
    }
};

QTEST_APPLESS_MAIN(Crc32cTest)
#include "crc32c_test.moc"
