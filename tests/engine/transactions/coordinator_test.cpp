#include <QtTest>

#include "engine/protocol/messages/add_partitions_to_txn.h"
#include "engine/protocol/messages/describe_transactions.h"
#include "engine/protocol/messages/end_txn.h"
#include "engine/protocol/messages/init_producer_id.h"
#include "engine/protocol/messages/list_transactions.h"
#include "engine/protocol/messages/write_txn_markers.h"
#include "tests/support/transactional_producer.h"

using namespace brook;
using test::TestBroker;
using test::TransactionalProducer;
using Speaks = TransactionalProducer::Speaks;
using Values = std::vector<std::string>;

namespace {

std::string stateOf(TestBroker& broker, const std::string& id) {
    const auto transaction = broker.services().transactions.describe(id);
    return transaction ? std::string(stateName(transaction->state)) : std::string(errorName(transaction.error().code));
}

bool nothingIsOpen(TestBroker& broker, const std::string& topic, std::int32_t partition = 0) {
    const Log& log = broker.log(topic, partition);
    return log.lastStableOffset() == log.endOffset();
}

void bothTongues() {
    QTest::addColumn<int>("speaks");
    QTest::addRow("old") << static_cast<int>(Speaks::Old);
    QTest::addRow("new") << static_cast<int>(Speaks::New);
}

}  // namespace

class CoordinatorTest : public QObject {
    Q_OBJECT

private slots:
    void aCommittedTransactionIsReadAndAnAbortedOneIsNot_data() { bothTongues(); }
    void aCommittedTransactionIsReadAndAnAbortedOneIsNot() {
        QFETCH(int, speaks);
        TestBroker broker;
        broker.makeTopic("orders", 2);
        TransactionalProducer producer(broker, "shop", static_cast<Speaks>(speaks));
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"a", "b"}), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"c"}, 1), ErrorCode::None);
        QCOMPARE(stateOf(broker, "shop"), std::string("Ongoing"));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), Values{});
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::HighWatermark), (Values{"a", "b"}));
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(stateOf(broker, "shop"), std::string("CompleteCommit"));
        QCOMPARE(producer.write("orders", {"lost"}), ErrorCode::None);
        QCOMPARE(producer.abort(), ErrorCode::None);
        QCOMPARE(stateOf(broker, "shop"), std::string("CompleteAbort"));
        QCOMPARE(producer.write("orders", {"d"}), ErrorCode::None);
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"a", "b", "d"}));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::HighWatermark), (Values{"a", "b", "lost", "d"}));
        QCOMPARE(test::consume(broker, "orders", 1, Isolation::Committed), (Values{"c"}));
        QVERIFY(nothingIsOpen(broker, "orders"));
    }

    void aCrashThatMayHaveTakenRecordsAbortsWhatIsOpen_data() { bothTongues(); }
    void aCrashThatMayHaveTakenRecordsAbortsWhatIsOpen() {
        QFETCH(int, speaks);
        for (const auto& [durability, mayCommit] : {std::pair("durable", true), {"balanced", false}, {"fast", false}}) {
            TestBroker broker({{"brook.durability", durability}});
            (void)broker.disk.syncDirectory("/");
            broker.makeTopic("orders");
            TransactionalProducer producer(broker, "shop", static_cast<Speaks>(speaks));
            QCOMPARE(producer.init(), ErrorCode::None);
            QCOMPARE(producer.write("orders", {"acknowledged"}), ErrorCode::None);
            broker.crash(0);
            broker.start();
            QCOMPARE(producer.commit() == ErrorCode::None, mayCommit);
            broker.advance(Milliseconds(1000));
            QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed),
                     mayCommit ? Values{"acknowledged"} : Values{});
            QVERIFY(nothingIsOpen(broker, "orders"));
        }
    }

    void everyEndRaisesTheEpochForNewClientsOnly() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer young(broker, "young", Speaks::New);
        TransactionalProducer old(broker, "old", Speaks::Old);
        for (TransactionalProducer* producer : {&young, &old}) {
            QCOMPARE(producer->init(), ErrorCode::None);
            for (int i = 0; i < 3; ++i) {
                QCOMPARE(producer->write("orders", {"x"}), ErrorCode::None);
                QCOMPARE(producer->commit(), ErrorCode::None);
            }
        }
        QCOMPARE(young.identity().epoch, ProducerEpoch(3));
        QCOMPARE(old.identity().epoch, ProducerEpoch(0));
    }

    void aSecondProducerFencesTheFirst_data() { bothTongues(); }
    void aSecondProducerFencesTheFirst() {
        QFETCH(int, speaks);
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer first(broker, "shop", static_cast<Speaks>(speaks));
        TransactionalProducer second(broker, "shop", static_cast<Speaks>(speaks));
        QCOMPARE(first.init(), ErrorCode::None);
        QCOMPARE(first.write("orders", {"of the first"}), ErrorCode::None);
        QCOMPARE(second.initOnce(), ErrorCode::ConcurrentTransactions);
        QCOMPARE(second.init(), ErrorCode::None);
        QCOMPARE(second.identity(), (ProducerIdentity{first.identity().id, ProducerEpoch(2)}));
        QCOMPARE(first.errorOf(*first.send("orders", {"late"})), ErrorCode::InvalidProducerEpoch);
        QCOMPARE(first.add("orders"), ErrorCode::ProducerFenced);
        QCOMPARE(first.commit(), ErrorCode::ProducerFenced);
        QCOMPARE(second.write("orders", {"of the second"}), ErrorCode::None);
        QCOMPARE(second.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"of the second"}));
    }

    void aFencedProducerIsToldInTheWordsOfItsVersion() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::Old);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.init(), ErrorCode::None);  // epoch 1
        protocol::EndTxnRequest end;
        end.transactionalId = "shop";
        end.producerId = producer.identity().id;
        end.producerEpoch = ProducerEpoch(0);
        protocol::AddPartitionsToTxnRequest add;
        add.v3AndBelowTransactionalId = "shop";
        add.v3AndBelowProducerId = end.producerId;
        add.v3AndBelowProducerEpoch = end.producerEpoch;
        add.v3AndBelowTopics = {{"orders", {PartitionIndex(0)}}};
        protocol::InitProducerIdRequest init;
        init.transactionalId = "shop";
        init.transactionTimeoutMs = 1000;
        init.producerId = end.producerId;
        init.producerEpoch = ProducerEpoch(0);
        for (std::int16_t version = 0; version <= 5; ++version) {
            const auto expected = version < 2 ? ErrorCode::InvalidProducerEpoch : ErrorCode::ProducerFenced;
            QCOMPARE(broker.ask<protocol::EndTxnResponse>(end, version).errorCode, expected);
            if (version > 3) continue;
            const auto added = broker.ask<protocol::AddPartitionsToTxnResponse>(add, version);
            QCOMPARE(added.resultsByTopicV3AndBelow.at(0).resultsByPartition.at(0).partitionErrorCode, expected);
        }
        QCOMPARE(broker.ask<protocol::InitProducerIdResponse>(init, 3).errorCode, ErrorCode::InvalidProducerEpoch);
        QCOMPARE(broker.ask<protocol::InitProducerIdResponse>(init, 4).errorCode, ErrorCode::ProducerFenced);
    }

    void aPartitionThatWasNotAddedTakesNoBatchOfAnOldClient() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        TransactionalProducer producer(broker, "shop", Speaks::Old);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"a"}), ErrorCode::None);
        QCOMPARE(producer.errorOf(*producer.send("orders", {"b"}, 1)), ErrorCode::TransactionAbortable);
        QCOMPARE(broker.log("orders", 1).endOffset(), Offset(0));
    }

    void producersThatDoNotFitAreRefused() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        const ProducerIdentity real = producer.identity();
        producer.pretend({ProducerId(999), ProducerEpoch(0)});
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::InvalidProducerIdMapping);
        QCOMPARE(producer.commit(), ErrorCode::InvalidProducerIdMapping);
        producer.pretend({real.id, ProducerEpoch(7)});
        producer.setSequence("orders", 0, 0);
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::InvalidProducerEpoch);
        producer.pretend(real);
        producer.setSequence("orders", 0, 5);  // batches before it got lost
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(broker.log("orders").endOffset(), Offset(0));
    }

    void initIsRefusedForTimesAndIdsThatAreWrong() {
        TestBroker broker({{"transaction.max.timeout.ms", "1000"}});
        QCOMPARE(TransactionalProducer(broker, "shop", Speaks::New, 1000).init(), ErrorCode::None);
        QCOMPARE(TransactionalProducer(broker, "shop", Speaks::New, 1001).init(), ErrorCode::InvalidTransactionTimeout);
        QCOMPARE(TransactionalProducer(broker, "shop", Speaks::New, 0).init(), ErrorCode::InvalidTransactionTimeout);
        QCOMPARE(TransactionalProducer(broker, "", Speaks::New, 1000).init(), ErrorCode::InvalidRequest);
        protocol::InitProducerIdRequest half;
        half.transactionalId = "shop";
        half.transactionTimeoutMs = 1000;
        half.producerId = ProducerId(3);
        QCOMPARE(broker.ask<protocol::InitProducerIdResponse>(half, 4).errorCode, ErrorCode::InvalidRequest);
    }

    void whatTakesTooLongIsAborted_data() { bothTongues(); }
    void whatTakesTooLongIsAborted() {
        QFETCH(int, speaks);
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", static_cast<Speaks>(speaks), 30'000);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"slow"}), ErrorCode::None);
        broker.advance(Milliseconds(29'000));
        QCOMPARE(stateOf(broker, "shop"), std::string("Ongoing"));
        broker.advance(Milliseconds(12'000));
        QCOMPARE(stateOf(broker, "shop"), std::string("CompleteAbort"));
        QVERIFY(nothingIsOpen(broker, "orders"));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), Values{});
        // As Kafka answers: the old client is fenced, the new one may abort what is aborted but not commit it.
        QCOMPARE(producer.commit(),
                 static_cast<Speaks>(speaks) == Speaks::Old ? ErrorCode::ProducerFenced : ErrorCode::InvalidTxnState);
        QCOMPARE(producer.errorOf(*producer.send("orders", {"late"})), ErrorCode::InvalidProducerEpoch);
    }

    void theNextTransactionWaitsForTheMarkersOfTheLast() {
        TestBroker broker;
        broker.makeTopic("orders");
        broker.makeTopic("bills");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"a"}), ErrorCode::None);
        broker.disk.failFrom(test::Operation::Write, 2,
                             test::Fault::DiskFull);  // the decision fits, the marker does not
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(stateOf(broker, "shop"), std::string("PrepareCommit"));
        const auto waiting = producer.send("orders", {"b"});
        const auto behind = producer.send("orders", {"c"});
        const auto aside = producer.send("bills", {"d"});
        QVERIFY(!waiting->isDone() && !behind->isDone() && !aside->isDone());
        broker.disk.heal();
        broker.advance(Milliseconds(90));
        for (const auto& outcome : {waiting, behind, aside}) QCOMPARE(producer.errorOf(*outcome), ErrorCode::None);
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"a", "b", "c"}));
        QCOMPARE(test::consume(broker, "bills", 0, Isolation::Committed), (Values{"d"}));
    }

    void whoWaitsTooLongForTheMarkersComesAgain() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"a"}), ErrorCode::None);
        broker.disk.failFrom(test::Operation::Write, 2, test::Fault::DiskFull);
        QCOMPARE(producer.commit(), ErrorCode::None);
        const auto waiting = producer.send("orders", {"b"});
        broker.advance(Milliseconds(150));
        QCOMPARE(producer.errorOf(*waiting), ErrorCode::ConcurrentTransactions);
        broker.disk.heal();
        broker.advance(Milliseconds(5000));
        producer.setSequence("orders", 0, 0);
        QCOMPARE(producer.write("orders", {"b"}), ErrorCode::None);
    }

    void aCommitDecidedOnAFullDiskIsFinishedWhenSpaceReturns() {
        TestBroker broker;
        broker.makeTopic("orders", 3);
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        for (int partition = 0; partition < 3; ++partition)
            QCOMPARE(producer.write("orders", {"x"}, partition), ErrorCode::None);
        broker.disk.failFrom(test::Operation::Write, 3, test::Fault::DiskFull);  // one marker fits
        QCOMPARE(producer.commit(), ErrorCode::None);
        broker.advance(Milliseconds(60'000));
        QCOMPARE(stateOf(broker, "shop"), std::string("PrepareCommit"));
        QVERIFY(broker.diagnostics.said("a marker waits to be written"));
        broker.disk.heal();
        broker.advance(Milliseconds(3000));
        QCOMPARE(stateOf(broker, "shop"), std::string("CompleteCommit"));
        for (int partition = 0; partition < 3; ++partition) {
            QCOMPARE(test::consume(broker, "orders", partition, Isolation::Committed), (Values{"x"}));
            QCOMPARE(broker.log("orders", partition).endOffset(), Offset(2));  // and no marker twice
        }
    }

    void aFullDiskThatTakesNotEvenTheDecisionLeavesTheTransactionOpen() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::None);
        broker.disk.failFrom(test::Operation::Write, 1, test::Fault::DiskFull);
        QCOMPARE(producer.commit(), ErrorCode::NotCoordinator);  // clients look for the coordinator and ask again
        broker.disk.heal();
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"x"}));
    }

    void aDeletedTopicNeedsNoMarker() {
        TestBroker broker;
        broker.makeTopic("orders");
        broker.makeTopic("gone");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::None);
        QCOMPARE(producer.write("gone", {"y"}), ErrorCode::None);
        RemoveTopicRecord removed;
        removed.topicId = broker.broker().image()->topic("gone")->id;
        broker.broker().changeMetadata({removed}, [](const Result<void>&) {});
        broker.settle();
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(stateOf(broker, "shop"), std::string("CompleteCommit"));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"x"}));
    }

    void aTransactionOutlivesACleanStop_data() { bothTongues(); }
    void aTransactionOutlivesACleanStop() {
        QFETCH(int, speaks);
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", static_cast<Speaks>(speaks));
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"before"}), ErrorCode::None);
        broker.restart();
        QCOMPARE(stateOf(broker, "shop"), std::string("Ongoing"));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), Values{});
        QCOMPARE(producer.write("orders", {"after"}), ErrorCode::None);
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"before", "after"}));
    }

    void idleIdsExpireForGood() {
        TestBroker broker({{"transactional.id.expiration.ms", "100000"}});
        broker.makeTopic("orders");
        TransactionalProducer idle(broker, "idle", Speaks::New);
        TransactionalProducer busy(broker, "busy", Speaks::New, 900'000);
        QCOMPARE(idle.init(), ErrorCode::None);
        QCOMPARE(busy.init(), ErrorCode::None);
        broker.advance(Milliseconds(3'500'000));
        QCOMPARE(busy.write("orders", {"x"}), ErrorCode::None);
        broker.advance(Milliseconds(200'000));
        QCOMPARE(stateOf(broker, "idle"), std::string("TRANSACTIONAL_ID_NOT_FOUND"));
        QCOMPARE(stateOf(broker, "busy"), std::string("Ongoing"));
        broker.restart();
        QCOMPARE(stateOf(broker, "idle"), std::string("TRANSACTIONAL_ID_NOT_FOUND"));
        QCOMPARE(idle.write("orders", {"x"}), ErrorCode::InvalidProducerIdMapping);
    }

    void whenTheEpochsRunOutTheProducerGetsANewIdAndGoesOn() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        const ProducerId first = producer.identity().id;
        for (int i = 0; i < 32'766; ++i) QCOMPARE(producer.abort(), ErrorCode::None);
        QCOMPARE(producer.identity(), (ProducerIdentity{first, ProducerEpoch(32'766)}));
        QCOMPARE(producer.write("orders", {"last"}), ErrorCode::None);
        const ProducerIdentity exhausted = producer.identity();
        QCOMPARE(producer.commit(), ErrorCode::None);
        QVERIFY(producer.identity().id != first);
        QCOMPARE(producer.identity().epoch, ProducerEpoch(0));
        QCOMPARE(broker.log("orders").producer(first)->epoch, ProducerEpoch(32'767));  // fenced for ever
        QCOMPARE(producer.write("orders", {"first"}), ErrorCode::None);
        QCOMPARE(producer.commit(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), (Values{"last", "first"}));
        producer.pretend(exhausted);
        QCOMPARE(producer.commit(), ErrorCode::InvalidProducerIdMapping);
    }

    void transactionsAreDescribedAndListed() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        TransactionalProducer open(broker, "open-1", Speaks::New);
        TransactionalProducer idle(broker, "idle-1", Speaks::New);
        QCOMPARE(open.init(), ErrorCode::None);
        QCOMPARE(idle.init(), ErrorCode::None);
        QCOMPARE(open.write("orders", {"x"}, 1), ErrorCode::None);
        const Timestamp began = broker.now();
        broker.advance(Milliseconds(5000));

        protocol::DescribeTransactionsRequest describe;
        describe.transactionalIds = {"open-1", "nobody", ""};
        const auto described = broker.ask<protocol::DescribeTransactionsResponse>(describe, 0);
        const auto& first = described.transactionStates.at(0);
        QCOMPARE(first.transactionState, std::string("Ongoing"));
        QCOMPARE(first.transactionTimeoutMs, 60'000);
        QCOMPARE(first.transactionStartTimeMs, began.value());
        QCOMPARE(first.producerId, open.identity().id);
        QCOMPARE(first.topics.at(0).topic, std::string("orders"));
        QCOMPARE(first.topics.at(0).partitions, std::vector<PartitionIndex>{PartitionIndex(1)});
        QCOMPARE(described.transactionStates.at(1).errorCode, ErrorCode::TransactionalIdNotFound);
        QCOMPARE(described.transactionStates.at(2).errorCode, ErrorCode::InvalidRequest);

        const auto ids = [&broker](auto change, std::int16_t version = 2) {
            protocol::ListTransactionsRequest list;
            change(list);
            std::set<std::string> found;
            for (const auto& each : broker.ask<protocol::ListTransactionsResponse>(list, version).transactionStates)
                found.insert(each.transactionalId);
            return found;
        };
        using Found = std::set<std::string>;
        QCOMPARE(ids([](auto&) {}, 0), (Found{"idle-1", "open-1"}));
        QCOMPARE(ids([](auto& list) { list.stateFilters = {"Ongoing"}; }, 0), (Found{"open-1"}));
        QCOMPARE(ids([&](auto& list) { list.producerIdFilters = {idle.identity().id}; }), (Found{"idle-1"}));
        QCOMPARE(ids(
                     [](auto& list) {
                         list.durationFilter = 4999;
                         list.stateFilters = {"Ongoing"};
                     },
                     1),
                 (Found{"open-1"}));
        QCOMPARE(ids(
                     [](auto& list) {
                         list.durationFilter = 5000;
                         list.stateFilters = {"Ongoing"};
                     },
                     1),
                 Found{});
        QCOMPARE(ids([](auto& list) { list.transactionalIdPattern = "open.*"; }), (Found{"open-1"}));
        QCOMPARE(ids([](auto& list) { list.transactionalIdPattern = "open"; }), Found{});
        protocol::ListTransactionsRequest wrong;
        wrong.stateFilters = {"ongoing"};
        QCOMPARE(broker.ask<protocol::ListTransactionsResponse>(wrong, 0).unknownStateFilters,
                 std::vector<std::string>{"ongoing"});
        wrong.transactionalIdPattern = "(";
        QCOMPARE(broker.ask<protocol::ListTransactionsResponse>(wrong, 2).errorCode,
                 ErrorCode::InvalidRegularExpression);
    }

    void aHangingTransactionIsEndedByAMarkerFromOutside() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::Old);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.init(), ErrorCode::None);  // in a second epoch
        QCOMPARE(producer.write("orders", {"hanging"}), ErrorCode::None);
        const ProducerFacts facts = *broker.log("orders").producer(producer.identity().id);
        QVERIFY(facts.currentTransactionStart);
        protocol::WriteTxnMarkersRequest request;
        request.markers = {{facts.producerId,
                            facts.epoch,
                            false,
                            {{"orders", {PartitionIndex(0)}}, {"nothing", {PartitionIndex(0)}}},
                            facts.coordinatorEpoch,
                            0}};
        for (std::int16_t version = 0; version <= 2; ++version) {
            const auto answer = broker.ask<protocol::WriteTxnMarkersResponse>(request, version);
            QCOMPARE(answer.markers.at(0).topics.at(0).partitions.at(0).errorCode, ErrorCode::None);
            QCOMPARE(answer.markers.at(0).topics.at(1).partitions.at(0).errorCode, ErrorCode::UnknownTopicOrPartition);
            QVERIFY(nothingIsOpen(broker, "orders"));
        }
        request.markers[0].producerEpoch = ProducerEpoch(0);
        QCOMPARE(broker.ask<protocol::WriteTxnMarkersResponse>(request, 1)
                     .markers.at(0)
                     .topics.at(0)
                     .partitions.at(0)
                     .errorCode,
                 ErrorCode::InvalidProducerEpoch);
    }

    void brokersVerifyAndAddForManyTransactionsAtOnce() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"x"}), ErrorCode::None);
        const auto [id, epoch] = producer.identity();
        protocol::AddPartitionsToTxnRequest request;
        request.transactions = {
            {"shop", id, epoch, true, {{"orders", {PartitionIndex(0), PartitionIndex(1)}}}},
            {"nobody", id, epoch, true, {{"orders", {PartitionIndex(0)}}}},
            {"shop", id, epoch, false, {{"orders", {PartitionIndex(1)}}, {"nothing", {PartitionIndex(0)}}}}};
        for (std::int16_t version = 4; version <= 5; ++version) {
            const auto answer = broker.ask<protocol::AddPartitionsToTxnResponse>(request, version);
            const auto error = [&answer](std::size_t transaction, std::size_t topic, std::size_t partition) {
                return answer.resultsByTransaction.at(transaction)
                    .topicResults.at(topic)
                    .resultsByPartition.at(partition)
                    .partitionErrorCode;
            };
            QCOMPARE(error(0, 0, 0), ErrorCode::None);
            QCOMPARE(error(0, 0, 1), ErrorCode::TransactionAbortable);
            QCOMPARE(error(1, 0, 0), ErrorCode::InvalidProducerIdMapping);
            QCOMPARE(error(2, 0, 0), ErrorCode::OperationNotAttempted);
            QCOMPARE(error(2, 1, 0), ErrorCode::UnknownTopicOrPartition);
        }
    }

    void deletedRecordsOfAnOpenTransactionDoNotShowTheRestOfIt() {
        TestBroker broker;
        broker.makeTopic("orders");
        TransactionalProducer producer(broker, "shop", Speaks::New);
        QCOMPARE(producer.init(), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"a", "b", "c"}), ErrorCode::None);
        QCOMPARE(producer.write("orders", {"d"}), ErrorCode::None);
        QVERIFY(broker.log("orders").advanceStartOffset(Offset(3)));
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), Values{});
        QCOMPARE(producer.abort(), ErrorCode::None);
        QCOMPARE(test::consume(broker, "orders", 0, Isolation::Committed), Values{});
        QVERIFY(nothingIsOpen(broker, "orders"));
    }
};

QTEST_APPLESS_MAIN(CoordinatorTest)
#include "coordinator_test.moc"
