#include <QtTest>

#include "engine/handlers/handlers.h"
#include "tests/support/transactional_producer.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using test::TransactionalProducer;

namespace {

QString nameOf(ErrorCode error) { return QString::fromStdString(std::string(errorName(error))); }

/// A producer in the epoch after its first, a fenced one of the same id, and one that nobody knows.
struct Stage {
    TestBroker broker;
    Uuid topic = broker.makeTopic("t", 2);
    TransactionalProducer producer{broker, "shop", TransactionalProducer::Speaks::Old};

    Stage() {
        producer.init();
        producer.init();
    }

    ProducerIdentity right() const { return producer.identity(); }
    ProducerIdentity fenced() const {
        return {right().id, ProducerEpoch(static_cast<std::int16_t>(right().epoch.value() - 1))};
    }
    ProducerIdentity stranger() const { return {ProducerId(right().id.value() + 77), right().epoch}; }

    TxnOffsetCommitRequest offsets(ProducerIdentity who, std::string group = "g") const {
        TxnOffsetCommitRequest request;
        request.transactionalId = "shop";
        request.groupId = std::move(group);
        request.producerId = who.id;
        request.producerEpoch = who.epoch;
        request.topics = {{"t", topic, {{PartitionIndex(0), Offset(1), LeaderEpoch(0), ""}}}};
        return request;
    }
    ErrorCode commit(const TxnOffsetCommitRequest& request, std::int16_t version) {
        return broker.ask<TxnOffsetCommitResponse>(request, version).topics.at(0).partitions.at(0).errorCode;
    }
    ErrorCode addOffsets(const std::string& id, ProducerIdentity who, std::int16_t version = 4,
                         const std::string& group = "g") {
        const AddOffsetsToTxnRequest request{id, who.id, who.epoch, group};
        return broker.ask<AddOffsetsToTxnResponse>(request, version).errorCode;
    }
    ErrorCode end(const std::string& id, ProducerIdentity who, std::int16_t version, bool commit = true) {
        const EndTxnRequest request{id, who.id, who.epoch, commit};
        return broker.ask<EndTxnResponse>(request, version).errorCode;
    }
    std::vector<ErrorCode> addPartitions(const std::string& id, ProducerIdentity who, std::int16_t version,
                                         std::vector<PartitionIndex> partitions = {PartitionIndex(0)}) {
        AddPartitionsToTxnRequest request;
        if (version >= 4) {
            request.transactions = {{id, who.id, who.epoch, false, {{"t", partitions}}}};
        } else {
            request.v3AndBelowTransactionalId = id;
            request.v3AndBelowProducerId = who.id;
            request.v3AndBelowProducerEpoch = who.epoch;
            request.v3AndBelowTopics = {{"t", partitions}};
        }
        const auto answer = broker.ask<AddPartitionsToTxnResponse>(request, version);
        const auto& topics =
            version >= 4 ? answer.resultsByTransaction.at(0).topicResults : answer.resultsByTopicV3AndBelow;
        std::vector<ErrorCode> codes;
        for (const auto& partition : topics.at(0).resultsByPartition) codes.push_back(partition.partitionErrorCode);
        return codes;
    }
    ErrorCode init(const std::string& id, std::int32_t timeoutMs, ProducerIdentity claimed = {}) {
        InitProducerIdRequest request;
        request.transactionalId = id;
        request.transactionTimeoutMs = timeoutMs;
        request.producerId = claimed.id;
        request.producerEpoch = claimed.epoch;
        return broker.ask<InitProducerIdResponse>(request, 5).errorCode;
    }
};

constexpr std::int16_t first = 0;

}  // namespace

/// Every failure of the transaction APIs with the code that Apache Kafka 4.3.1 answers it with; asked of a running one.
class TransactionErrorsTest : public QObject {
    Q_OBJECT

private slots:
    void offsetsOfAPartitionThatWasNotAdded_data() {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= 5; ++version) QTest::addRow("version %d", version) << version;
    }
    void offsetsOfAPartitionThatWasNotAdded() {
        QFETCH(int, version);
        Stage stage;
        const auto v = static_cast<std::int16_t>(version);
        const ErrorCode expected = version >= 5   ? ErrorCode::None  // it adds it by itself
                                   : version == 4 ? ErrorCode::TransactionAbortable
                                                  : ErrorCode::InvalidTxnState;
        QCOMPARE(nameOf(stage.commit(stage.offsets(stage.right()), v)), nameOf(expected));
    }

    void offsetsOfAProducerThatDoesNotFit_data() { offsetsOfAPartitionThatWasNotAdded_data(); }
    void offsetsOfAProducerThatDoesNotFit() {
        QFETCH(int, version);
        const auto v = static_cast<std::int16_t>(version);
        Stage stage;
        QCOMPARE(stage.addOffsets("shop", stage.right()), ErrorCode::None);
        QCOMPARE(stage.commit(stage.offsets(stage.right()), v), ErrorCode::None);
        QCOMPARE(nameOf(stage.commit(stage.offsets(stage.fenced()), v)), nameOf(ErrorCode::InvalidProducerEpoch));
        QCOMPARE(nameOf(stage.commit(stage.offsets(stage.stranger()), v)), nameOf(ErrorCode::InvalidProducerIdMapping));
    }

    void offsetsOfAFencedProducerNeverCount() {
        Stage stage;
        QCOMPARE(stage.addOffsets("shop", stage.right()), ErrorCode::None);
        auto late = stage.offsets(stage.fenced());
        late.topics[0].partitions[0].committedOffset = Offset(99);
        stage.commit(late, 3);
        QCOMPARE(stage.commit(stage.offsets(stage.right()), 3), ErrorCode::None);
        QCOMPARE(stage.end("shop", stage.right(), 4), ErrorCode::None);
        OffsetFetchRequest fetch;
        fetch.groups.push_back({"g", std::nullopt, -1, {{{"t", stage.topic, {PartitionIndex(0)}}}}});
        const auto answer = stage.broker.ask<OffsetFetchResponse>(fetch, 9);
        QCOMPARE(answer.groups.at(0).topics.at(0).partitions.at(0).committedOffset, Offset(1));
    }

    void offsetsOfWhatIsNotThere_data() { offsetsOfAPartitionThatWasNotAdded_data(); }
    void offsetsOfWhatIsNotThere() {
        QFETCH(int, version);
        const auto v = static_cast<std::int16_t>(version);
        Stage stage;
        auto request = stage.offsets(stage.right());
        request.topics[0].name = "nobody";
        QCOMPARE(stage.commit(request, v), ErrorCode::UnknownTopicOrPartition);
        request = stage.offsets(stage.right());
        request.topics[0].partitions[0].partitionIndex = PartitionIndex(9);
        QCOMPARE(stage.commit(request, v), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(stage.commit(stage.offsets(stage.right(), ""), v), ErrorCode::InvalidGroupId);
        stage.addOffsets("shop", stage.right());
        request = stage.offsets(stage.right());
        request.topics[0].partitions[0].committedMetadata = std::string(5000, 'x');
        QCOMPARE(stage.commit(request, v), ErrorCode::OffsetMetadataTooLarge);
    }

    void offsetsOfMembersThatDoNotFit() {
        Stage stage;
        ConsumerGroupHeartbeatRequest join;
        join.groupId = "modern";
        join.memberId = "m";
        join.rebalanceTimeoutMs = 10'000;
        join.subscribedTopicNames = {"t"};
        join.topicPartitions = std::vector<ConsumerGroupHeartbeatRequest::TopicPartitions>{};
        const std::int32_t epoch = stage.broker.ask<ConsumerGroupHeartbeatResponse>(join, 1).memberEpoch;
        const auto commit = [&stage](std::string group, std::string member, std::int32_t generation) {
            auto request = stage.offsets(stage.right(), std::move(group));
            request.memberId = std::move(member);
            request.generationIdOrMemberEpoch = generation;
            return stage.commit(request, 5);
        };
        QCOMPARE(commit("modern", "m", epoch), ErrorCode::None);
        QCOMPARE(commit("modern", "", -1), ErrorCode::None);
        QCOMPARE(commit("modern", "m", epoch - 1), ErrorCode::IllegalGeneration);
        QCOMPARE(commit("modern", "m", epoch + 1), ErrorCode::IllegalGeneration);
        QCOMPARE(commit("modern", "x", epoch), ErrorCode::UnknownMemberId);
        QCOMPARE(commit("nobody", "x", 1), ErrorCode::IllegalGeneration);
    }

    void addingOffsets() {
        Stage stage;
        for (std::int16_t version = first; version <= 4; ++version) {
            const ErrorCode fenced = version >= 2 ? ErrorCode::ProducerFenced : ErrorCode::InvalidProducerEpoch;
            QCOMPARE(stage.addOffsets("shop", stage.fenced(), version), fenced);
            QCOMPARE(stage.addOffsets("shop", stage.stranger(), version), ErrorCode::InvalidProducerIdMapping);
            QCOMPARE(stage.addOffsets("nobody", stage.right(), version), ErrorCode::InvalidProducerIdMapping);
            QCOMPARE(stage.addOffsets("", stage.right(), version), ErrorCode::InvalidRequest);
            QCOMPARE(stage.addOffsets("shop", stage.right(), version, ""), ErrorCode::None);
        }
    }

    void addingPartitions() {
        using Codes = std::vector<ErrorCode>;
        Stage stage;
        for (std::int16_t version = first; version <= 5; ++version) {
            const ErrorCode fenced = version >= 2 ? ErrorCode::ProducerFenced : ErrorCode::InvalidProducerEpoch;
            QCOMPARE(stage.addPartitions("shop", stage.fenced(), version), Codes{fenced});
            QCOMPARE(stage.addPartitions("shop", stage.stranger(), version),
                     Codes{ErrorCode::InvalidProducerIdMapping});
            QCOMPARE(stage.addPartitions("nobody", stage.right(), version), Codes{ErrorCode::InvalidProducerIdMapping});
            QCOMPARE(stage.addPartitions("", stage.right(), version), Codes{ErrorCode::InvalidRequest});
            QCOMPARE(stage.addPartitions("shop", stage.right(), version, {PartitionIndex(0), PartitionIndex(9)}),
                     (Codes{ErrorCode::OperationNotAttempted, ErrorCode::UnknownTopicOrPartition}));
        }
    }

    void verifyingPartitions() {
        Stage stage;
        QCOMPARE(stage.addPartitions("shop", stage.right(), 5), std::vector{ErrorCode::None});
        AddPartitionsToTxnRequest request;
        const auto ask = [&request](ProducerIdentity who, std::int32_t partition) {
            request.transactions.push_back({"shop", who.id, who.epoch, true, {{"t", {PartitionIndex(partition)}}}});
        };
        ask(stage.right(), 0);
        ask(stage.right(), 1);
        ask(stage.stranger(), 0);
        ask(stage.fenced(), 0);
        const auto answer = stage.broker.ask<AddPartitionsToTxnResponse>(request, 5);
        std::vector<ErrorCode> codes;
        for (const auto& each : answer.resultsByTransaction)
            codes.push_back(each.topicResults.at(0).resultsByPartition.at(0).partitionErrorCode);
        QCOMPARE(codes, (std::vector{ErrorCode::None, ErrorCode::TransactionAbortable,
                                     ErrorCode::InvalidProducerIdMapping, ErrorCode::ProducerFenced}));
    }

    void ending() {
        Stage stage;
        QCOMPARE(stage.addPartitions("shop", stage.right(), 3), std::vector{ErrorCode::None});
        for (std::int16_t version = first; version <= 5; ++version) {
            const ErrorCode fenced = version >= 2 ? ErrorCode::ProducerFenced : ErrorCode::InvalidProducerEpoch;
            QCOMPARE(stage.end("shop", stage.fenced(), version), fenced);
            QCOMPARE(stage.end("shop", stage.stranger(), version), ErrorCode::InvalidProducerIdMapping);
            QCOMPARE(stage.end("nobody", stage.right(), version), ErrorCode::InvalidProducerIdMapping);
            QCOMPARE(stage.end("", stage.right(), version), ErrorCode::InvalidRequest);
        }
        QCOMPARE(stage.end("shop", stage.right(), 4, false), ErrorCode::None);
        QCOMPARE(stage.end("shop", stage.right(), 4, false), ErrorCode::None);
        QCOMPARE(stage.end("shop", stage.right(), 4, true), ErrorCode::InvalidTxnState);
    }

    void beginning() {
        Stage stage;
        QCOMPARE(stage.init("other", 0), ErrorCode::InvalidTransactionTimeout);
        QCOMPARE(stage.init("other", 1'000'000'000), ErrorCode::InvalidTransactionTimeout);
        QCOMPARE(stage.init("", 60'000), ErrorCode::InvalidRequest);
        QCOMPARE(stage.init("other", 60'000, {ProducerId(5), noProducerEpoch}), ErrorCode::InvalidRequest);
        QCOMPARE(stage.init("shop", 60'000, stage.stranger()), ErrorCode::ProducerFenced);
        QCOMPARE(stage.init("shop", 60'000, {stage.right().id, ProducerEpoch(30'000)}), ErrorCode::ProducerFenced);
        QCOMPARE(stage.init("fresh", 60'000, stage.stranger()), ErrorCode::None);
    }

    void writingMarkers() {
        Stage stage;
        QCOMPARE(stage.producer.write("t", {"a"}), ErrorCode::None);
        const auto write = [&stage](ProducerIdentity who, const std::string& topic, std::int32_t partition) {
            WriteTxnMarkersRequest request;
            request.markers = {{who.id, who.epoch, false, {{topic, {PartitionIndex(partition)}}}, 0, 0}};
            const auto answer = stage.broker.ask<WriteTxnMarkersResponse>(request, 1);
            return answer.markers.at(0).topics.at(0).partitions.at(0).errorCode;
        };
        QCOMPARE(write(stage.right(), "nobody", 0), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(write(stage.right(), "t", 9), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(write(stage.fenced(), "t", 0), ErrorCode::InvalidProducerEpoch);
        QCOMPARE(write(stage.right(), "t", 0), ErrorCode::None);
        QVERIFY(stage.broker.ask<WriteTxnMarkersResponse>(WriteTxnMarkersRequest{}, 1).markers.empty());
    }

    void writingMarkersOfNobody() {
        Stage stage;
        const ProducerIdentity nobody{ProducerId(71), noProducerEpoch};
        QCOMPARE(stage.producer.write("t", {"a"}), ErrorCode::None);
        const Offset end = stage.broker.log("t").endOffset();
        WriteTxnMarkersRequest request;
        request.markers = {{stage.right().id, stage.right().epoch, false, {{"t", {PartitionIndex(0)}}}, 0, 0},
                           {nobody.id, nobody.epoch, false, {{"nobody", {PartitionIndex(0)}}}, 0, 0}};
        const auto codes = [&] {
            const auto answer = stage.broker.ask<WriteTxnMarkersResponse>(request, 1);
            return std::pair(answer.markers.at(0).topics.at(0).partitions.at(0).errorCode,
                             answer.markers.at(1).topics.at(0).partitions.at(0).errorCode);
        };
        request.markers[1].topics[0].name = "t";
        QCOMPARE(codes(), std::pair(ErrorCode::UnknownServerError, ErrorCode::UnknownServerError));
        request.markers[1].producerId = ProducerId(-1);
        request.markers[1].producerEpoch = ProducerEpoch(3);
        QCOMPARE(codes(), std::pair(ErrorCode::UnknownServerError, ErrorCode::UnknownServerError));
        QCOMPARE(stage.broker.log("t").endOffset(), end);
        request.markers[1].topics[0].name = "nobody";
        QCOMPARE(codes(), std::pair(ErrorCode::None, ErrorCode::UnknownTopicOrPartition));
    }

    void describingTransactionsAndProducers() {
        Stage stage;
        DescribeTransactionsRequest transactions;
        transactions.transactionalIds = {"nobody", "", "shop"};
        const auto states = stage.broker.ask<DescribeTransactionsResponse>(transactions, 0).transactionStates;
        QCOMPARE(states.at(0).errorCode, ErrorCode::TransactionalIdNotFound);
        QCOMPARE(states.at(1).errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(states.at(2).transactionState, std::string("Empty"));
        DescribeProducersRequest producers;
        producers.topics = {
            {"t", {PartitionIndex(0), PartitionIndex(9)}}, {"nobody", {PartitionIndex(0)}}, {"", {PartitionIndex(0)}}};
        const auto topics = stage.broker.ask<DescribeProducersResponse>(producers, 0).topics;
        QCOMPARE(topics.at(0).partitions.at(0).errorCode, ErrorCode::None);
        QCOMPARE(topics.at(0).partitions.at(1).errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(topics.at(1).partitions.at(0).errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(topics.at(2).partitions.at(0).errorCode, ErrorCode::InvalidTopicException);
    }

    void listingWithFilters() {
        Stage stage;
        const auto list = [&stage](auto change) {
            ListTransactionsRequest request;
            change(request);
            return stage.broker.ask<ListTransactionsResponse>(request, 2);
        };
        QCOMPARE(list([](auto& r) { r.stateFilters = {"bogus"}; }).unknownStateFilters,
                 std::vector<std::string>{"bogus"});
        QVERIFY(list([](auto& r) { r.stateFilters = {"bogus"}; }).transactionStates.empty());
        QVERIFY(list([](auto& r) { r.stateFilters = {"Ongoing"}; }).transactionStates.empty());
        QVERIFY(list([](auto& r) { r.producerIdFilters = {ProducerId(999'999)}; }).transactionStates.empty());
        QCOMPARE(list([](auto& r) { r.transactionalIdPattern = "("; }).errorCode, ErrorCode::InvalidRegularExpression);
        for (const std::int64_t duration : {std::int64_t{0}, std::int64_t{-5}})
            QCOMPARE(list([&](auto& r) { r.durationFilter = duration; }).transactionStates.size(), std::size_t(1));
        QCOMPARE(list([](auto& r) { r.transactionalIdPattern = ""; }).transactionStates.size(), std::size_t(1));
        QCOMPARE(list([](auto& r) { r.transactionalIdPattern = "x|shop"; }).transactionStates.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TransactionErrorsTest)
#include "transaction_errors_test.moc"
