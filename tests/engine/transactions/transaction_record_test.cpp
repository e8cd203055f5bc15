#include "engine/transactions/transaction_record.h"

#include <QtTest>

using namespace brook;

namespace {

Bytes fromHex(const char* text) {
    const QByteArray bytes = QByteArray::fromHex(text);
    const ByteView view = asBytes(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return Bytes(view.begin(), view.end());
}

std::string hex(ByteView bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))
        .toHex()
        .toStdString();
}

Transaction decided() {
    Transaction transaction;
    transaction.id = "gold";
    transaction.producer = {ProducerId(1), ProducerEpoch(1)};
    transaction.previousProducerId = ProducerId(1);
    transaction.timeout = Milliseconds(60'000);
    transaction.state = TransactionState::PrepareCommit;
    transaction.partitions = {{"t", PartitionIndex(0)}, {"t", PartitionIndex(1)}};
    transaction.updatedAt = Timestamp(0x1a214e1f10e);
    transaction.startedAt = Timestamp(0x1a214e1f0fb);
    transaction.clientVersion = TransactionVersion::V2;
    return transaction;
}

// What Apache Kafka 4.3.1 wrote for the transaction above.
constexpr const char* decidedAtKafka =
    "0001000000000000000100010000ea6002020274030000000000000001"
    "00000001a214e1f10e000001a214e1f0fb020008000000000000000102020002";
// A new transactional id: no partitions at all, which is null and not an empty list.
constexpr const char* emptyAtKafka =
    "0001000000000000000100000000ea600000000001a214e1f0a4ffffffffffffffff0100080000000000000001";

}  // namespace

class TransactionRecordTest : public QObject {
    Q_OBJECT

private slots:
    void aKeyIsWrittenAsKafkaWritesIt() { QCOMPARE(hex(printTransactionKey("gold")), std::string("00000004676f6c64")); }

    void aDecidedTransactionIsWrittenAsKafkaWritesIt() {
        QCOMPARE(hex(printTransactionValue(decided(), TransactionVersion::V2)), std::string(decidedAtKafka));
    }

    void aNewIdIsWrittenAsKafkaWritesIt() {
        Transaction fresh;
        fresh.producer = {ProducerId(1), ProducerEpoch(0)};
        fresh.previousProducerId = ProducerId(1);
        fresh.timeout = Milliseconds(60'000);
        fresh.updatedAt = Timestamp(0x1a214e1f0a4);
        QCOMPARE(hex(printTransactionValue(fresh, TransactionVersion::V2)), std::string(emptyAtKafka));
    }

    void whatKafkaWroteIsRead() {
        const auto transaction = parseTransactionValue("gold", fromHex(decidedAtKafka));
        QVERIFY(transaction);
        QCOMPARE(*transaction, decided());
        const auto empty = parseTransactionValue("gold", fromHex(emptyAtKafka));
        QVERIFY(empty);
        QCOMPARE(empty->state, TransactionState::Empty);
        QVERIFY(empty->partitions.empty());
        QCOMPARE(empty->startedAt, noTimestamp);
    }

    void beforeFeatureLevel1TheOldFormIsWrittenAndReadBack() {
        const Bytes old = printTransactionValue(decided(), TransactionVersion::V0);
        QVERIFY(old[1] == std::byte{0});
        Transaction expected = decided();
        expected.previousProducerId = noProducerId;  // the old form has no place for these
        expected.clientVersion = TransactionVersion::V0;
        QCOMPARE(*parseTransactionValue("gold", old), expected);
    }

    void aWaitingProducerIdSurvives() {
        Transaction exhausted = decided();
        exhausted.nextProducerId = ProducerId(4711);
        QCOMPARE(*parseTransactionValue("gold", printTransactionValue(exhausted, TransactionVersion::V2)), exhausted);
    }

    void keysComeBack() {
        QCOMPARE(**parseTransactionKey(printTransactionKey("gold")), std::string("gold"));
        QCOMPARE(*parseTransactionKey(fromHex("0001")), std::nullopt);
    }

    void whatIsCutShortOrUnknownIsRefused() {
        const Bytes whole = fromHex(decidedAtKafka);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto parsed = parseTransactionValue("gold", ByteView(whole).first(length));
            QVERIFY2(!parsed, qPrintable(QString::number(length)));
        }
        QCOMPARE(parseTransactionValue("gold", fromHex("0002")).error().code, ErrorCode::UnsupportedVersion);
        QVERIFY(!parseTransactionKey(fromHex("00")));
        QVERIFY(!parseTransactionKey(fromHex("000000096161")));
        Bytes wrongState = whole;
        wrongState[16] = std::byte{8};
        QCOMPARE(parseTransactionValue("gold", wrongState).error().code, ErrorCode::CorruptMessage);
    }
};

QTEST_APPLESS_MAIN(TransactionRecordTest)
#include "transaction_record_test.moc"
