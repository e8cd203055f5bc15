#include "engine/base/keyed_hash.h"

#include <QTest>

using namespace brook;

/// SipHash-2-4-128 against the vectors that its authors publish (key 00 01 … 0f, input 00 01 …).
class KeyedHashTest : public QObject {
    Q_OBJECT
    static constexpr std::uint64_t firstSecret = 0x0706050403020100;
    static constexpr std::uint64_t secondSecret = 0x0f0e0d0c0b0a0908;

private slots:
    void itAgreesWithThePublishedVectors() {
        const KeyedHash hash(firstSecret, secondSecret);
        const KeyedHash::Value ofNothing{0xe6a825ba047f81a3, 0x930255c71472f66d};
        const KeyedHash::Value ofOneZero{0x44af996bd8c187da, 0x45fc229b11597634};
        QVERIFY(hash({}) == ofNothing);
        QVERIFY(hash(Bytes(1)) == ofOneZero);
    }

    void everyByteAndTheLengthCount() {
        const KeyedHash hash(1, 2);
        for (std::size_t length = 0; length < 40; ++length) {
            const Bytes zeros(length);
            QVERIFY(!(hash(zeros) == hash(Bytes(length + 1))));
            for (std::size_t at = 0; at < length; ++at) {
                Bytes changed = zeros;
                changed[at] = std::byte{1};
                QVERIFY(!(hash(changed) == hash(zeros)));
            }
        }
    }

    void anotherSecretGivesAnotherHash() {
        QVERIFY(!(KeyedHash(1, 2)(asBytes("key")) == KeyedHash(1, 3)(asBytes("key"))));
    }
};

QTEST_APPLESS_MAIN(KeyedHashTest)
#include "keyed_hash_test.moc"
