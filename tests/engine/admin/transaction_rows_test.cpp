#include "engine/admin/transaction_rows.h"

#include <QtTest>

#include "tests/support/transactional_producer.h"

using namespace brook;
using namespace brook::admin;
using test::TestBroker;
using test::TransactionalProducer;
using Speaks = TransactionalProducer::Speaks;

namespace {

/// A broker in which "shop" has a transaction open in partition 1 of "orders".
struct Stage {
    TestBroker broker;
    TransactionalProducer producer{broker, "shop", Speaks::New};

    Stage() {
        broker.makeTopic("orders", 2);
        producer.init();
        producer.write("orders", {"a"}, 1);
    }
    TransactionRow row() { return transactionRows(broker.services().transactions).at(0); }
    std::vector<ProducerRow> producers() { return *producerRows(broker.broker(), "orders"); }
    bool isOpen() { return broker.log("orders", 1).lastStableOffset() < broker.log("orders", 1).highWatermark(); }

    ErrorCode abort(const std::string& id) {
        ErrorCode code = ErrorCode::UnknownServerError;
        abortTransaction(broker.services().transactions, id,
                         [&code](const Result<void>& done) { code = done ? ErrorCode::None : done.error().code; });
        broker.settle();
        return code;
    }
    ErrorCode abortInPartition(const ProducerRow& hanging) {
        ErrorCode code = ErrorCode::UnknownServerError;
        abortHanging(broker.broker(), hanging,
                     [&code](const Result<void>& done) { code = done ? ErrorCode::None : done.error().code; });
        broker.settle();
        return code;
    }
};

}  // namespace

class TransactionRowsTest final : public QObject {
    Q_OBJECT

private slots:
    void anOpenTransactionTellsWhoAndWhereAndSinceWhen() {
        Stage stage;
        const TransactionRow row = stage.row();
        QCOMPARE(row.id, std::string("shop"));
        QVERIFY(row.open);
        QCOMPARE(row.state, std::string("Ongoing"));
        QCOMPARE(row.partitions, (std::vector<std::pair<std::string, PartitionIndex>>{{"orders", PartitionIndex(1)}}));
        QCOMPARE(row.startedAt, stage.broker.now());
        QCOMPARE(row.timeoutMs, 60'000);
        QCOMPARE(stage.producer.commit(), ErrorCode::None);
        QVERIFY(!stage.row().open);
    }

    void anAbortEndsTheTransactionAndFencesItsProducer() {
        Stage stage;
        QVERIFY(stage.isOpen());
        QCOMPARE(stage.abort("shop"), ErrorCode::None);
        QVERIFY(!stage.isOpen());
        QCOMPARE(stage.row().state, std::string("CompleteAbort"));
        QVERIFY(stage.producer.write("orders", {"late"}, 1) != ErrorCode::None);
        QCOMPARE(stage.abort("shop"), ErrorCode::InvalidTxnState);
        QCOMPARE(stage.abort("nobody"), ErrorCode::TransactionalIdNotFound);
    }

    void aHangingTransactionIsAbortedInItsPartition() {
        Stage stage;
        const std::vector<ProducerRow> producers = stage.producers();
        QCOMPARE(producers.size(), std::size_t{1});
        QCOMPARE(producers.at(0).transactionStart, std::optional<Offset>(Offset(0)));
        QCOMPARE(producers.at(0).partition, PartitionIndex(1));
        QCOMPARE(stage.abortInPartition(producers.at(0)), ErrorCode::None);
        QVERIFY(!stage.isOpen());
        QVERIFY(!stage.producers().at(0).transactionStart);
    }

    void whatIsOverIsNotAbortedAgain() {
        Stage stage;
        const ProducerRow hanging = stage.producers().at(0);
        QCOMPARE(stage.producer.commit(), ErrorCode::None);
        const Offset end = stage.broker.log("orders", 1).endOffset();
        QCOMPARE(stage.abortInPartition(hanging), ErrorCode::InvalidTxnState);
        QCOMPARE(stage.broker.log("orders", 1).endOffset(), end);
    }

    void openTransactionsComeFirst() {
        Stage stage;
        TransactionalProducer quiet(stage.broker, "quiet", Speaks::New);
        QCOMPARE(quiet.init(), ErrorCode::None);
        QCOMPARE(quiet.write("orders", {"b"}, 0), ErrorCode::None);
        QCOMPARE(quiet.commit(), ErrorCode::None);
        const std::vector<ProducerRow> producers = stage.producers();
        QCOMPARE(producers.size(), std::size_t{2});
        QVERIFY(producers.front().transactionStart);
        QVERIFY(!producers.back().transactionStart);
        QVERIFY(!producerRows(stage.broker.broker(), "nowhere"));
    }
};

QTEST_GUILESS_MAIN(TransactionRowsTest)
#include "transaction_rows_test.moc"
