#include "engine/base/sha2.h"

#include <QtTest>

using namespace brook;

namespace {

QByteArray hex(const Bytes& bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex();
}
ByteView view(const QByteArray& bytes) {
    return asBytes(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace

class Sha2Test : public QObject {
    Q_OBJECT

private slots:
    /// The examples of FIPS 180.
    void theExamplesOfTheStandardComeOut() {
        QCOMPARE(hex(sha256(asBytes("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(hex(sha256(asBytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QCOMPARE(hex(sha512(asBytes("abc"))),
                 "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                 "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }

    /// Qt has an implementation of its own: every length around the end of a block.
    void everyLengthAgreesWithQt() {
        for (int length = 0; length < 300; ++length) {
            QByteArray message(length, '\0');
            for (int i = 0; i < length; ++i) message[i] = static_cast<char>(i * 7 + length);
            QCOMPARE(hex(sha256(view(message))), QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
            QCOMPARE(hex(sha512(view(message))), QCryptographicHash::hash(message, QCryptographicHash::Sha512).toHex());
            const QByteArray key = message + "key";
            using Hmac = QMessageAuthenticationCode;
            QCOMPARE(hex(hmacSha256(view(key), view(message))),
                     Hmac::hash(message, key, QCryptographicHash::Sha256).toHex());
            QCOMPARE(hex(hmacSha512(view(key), view(message))),
                     Hmac::hash(message, key, QCryptographicHash::Sha512).toHex());
        }
    }
};

QTEST_APPLESS_MAIN(Sha2Test)
#include "sha2_test.moc"
