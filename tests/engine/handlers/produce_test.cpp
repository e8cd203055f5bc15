#include "engine/protocol/messages/produce.h"

#include <QtTest>

#include <set>

#include "engine/protocol/messages/describe_producers.h"
#include "engine/protocol/messages/init_producer_id.h"
#include "tests/support/test_broker.h"

using namespace brook;
using protocol::ProduceRequest;
using protocol::ProduceResponse;
using test::TestBroker;
using Answer = ProduceResponse::PartitionProduceResponse;

namespace {

constexpr std::int16_t newest = 13;
constexpr std::int16_t byName = 12;

struct Sending {
    Sending(std::string topic_ = "orders", Uuid id = {}, std::int32_t partition_ = 0, std::int16_t acks_ = -1)
        : topic(std::move(topic_)), topicId(id), partition(partition_), acks(acks_) {}
    std::string topic;
    Uuid topicId;
    std::int32_t partition;
    std::int16_t acks;
};

ProduceRequest requestOf(Bytes records, const Sending& sending = {}) {
    ProduceRequest request;
    request.acks = sending.acks;
    request.timeoutMs = 1000;
    auto& topic = request.topicData.emplace_back();
    topic.name = sending.topic;
    topic.topicId = sending.topicId;
    topic.partitionData.push_back({sending.partition, protocol::Records(Rope(std::move(records)))});
    return request;
}

Answer produce(TestBroker& broker, Bytes records, const Sending& sending = {}, std::int16_t version = byName) {
    return broker.ask<ProduceResponse>(requestOf(std::move(records), sending), version)
        .responses.at(0)
        .partitionResponses.at(0);
}
Answer produce(TestBroker& broker, const std::vector<std::string>& values, test::ProducerMark producer = {}) {
    return produce(broker, test::batchOf(values, broker.now(), producer));
}

/// Changes a batch as a broken or hostile client would, with a checksum that fits.
Bytes changed(Bytes batch, std::size_t at, auto value) {
    storeBig(batch.data() + at, value);
    renewCrc(batch);
    return batch;
}

}  // namespace

class ProduceTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionAppendsAndTellsWhere_data() {
        QTest::addColumn<int>("version");
        for (int version = 3; version <= newest; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionAppendsAndTellsWhere() {
        QFETCH(int, version);
        TestBroker broker;
        Sending sending;
        sending.topicId = broker.makeTopic("orders");
        for (const std::int64_t expected : {0, 2}) {
            const Answer answer =
                produce(broker, test::batchOf({"a", "b"}, broker.now()), sending, static_cast<std::int16_t>(version));
            QCOMPARE(answer.errorCode, ErrorCode::None);
            QCOMPARE(answer.baseOffset, Offset(expected));
            QCOMPARE(answer.logAppendTimeMs, -1);
            QCOMPARE(answer.logStartOffset, Offset(version >= 5 ? 0 : -1));
        }
        QCOMPARE(broker.log("orders").endOffset(), Offset(4));
    }

    void aPlaceThatIsNotThereIsRefused() {
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders");
        const Bytes batch = test::batchOf({"a"}, broker.now());
        const auto code = [&](const Sending& sending, std::int16_t version) {
            return produce(broker, batch, sending, version).errorCode;
        };
        QCOMPARE(code({"nobody"}, byName), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code({"orders", {}, 1}, byName), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code({"orders", {}, -1}, byName), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code({"", Uuid::random(broker.random)}, newest), ErrorCode::UnknownTopicId);
        QCOMPARE(code({"", id, 1}, newest), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(broker.log("orders").endOffset(), Offset(0));
    }

    void whatIsNoBatchIsRefused_data() {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<ErrorCode>("expected");
        const Bytes batch = test::batchOf({"a"}, Timestamp(1'700'000'000'000));
        const auto row = [](const char* name, const Bytes& records, ErrorCode expected) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(records.data()),
                                              static_cast<qsizetype>(records.size()))
                                << expected;
        };
        const auto joined = [](Bytes a, const Bytes& b) { return a.insert(a.end(), b.begin(), b.end()), a; };
        row("nothing", {}, ErrorCode::InvalidRecord);
        row("eleven bytes", Bytes(batch.begin(), batch.begin() + 11), ErrorCode::InvalidRecord);
        row("cut short", Bytes(batch.begin(), batch.end() - 3), ErrorCode::InvalidRecord);
        row("two batches", joined(batch, batch), ErrorCode::InvalidRecord);
        row("a byte behind", joined(batch, Bytes(1)), ErrorCode::None);
        Bytes wrong = batch;
        wrong.back() ^= std::byte{1};
        row("checksum", wrong, ErrorCode::CorruptMessage);
        row("format 1", changed(batch, batch_layout::magic, std::int8_t{1}), ErrorCode::InvalidRecord);
        row("format 3", changed(batch, batch_layout::magic, std::int8_t{3}), ErrorCode::CorruptMessage);
        row("base offset", changed(batch, batch_layout::baseOffset, std::int64_t{7}), ErrorCode::InvalidRecord);
        row("length 0", changed(batch, batch_layout::batchLength, std::int32_t{0}), ErrorCode::CorruptMessage);
        row("huge length", changed(batch, batch_layout::batchLength, std::int32_t{0x7fffffff}),
            ErrorCode::UnknownServerError);
        row("no records", changed(batch, batch_layout::recordCount, std::int32_t{0}), ErrorCode::InvalidRecord);
        row("five records", changed(batch, batch_layout::recordCount, std::int32_t{5}), ErrorCode::InvalidRecord);
        row("last offset", changed(batch, batch_layout::lastOffsetDelta, std::int32_t{5}), ErrorCode::InvalidRecord);
        row("control", changed(batch, batch_layout::attributes, std::int16_t{0x20}), ErrorCode::InvalidRecord);
        row("not gzip", changed(batch, batch_layout::attributes, std::int16_t{1}), ErrorCode::UnknownServerError);
        row("log append time", changed(batch, batch_layout::attributes, std::int16_t{8}), ErrorCode::None);
    }
    void whatIsNoBatchIsRefused() {
        QFETCH(QByteArray, records);
        QFETCH(ErrorCode, expected);
        TestBroker broker;
        broker.makeTopic("orders");
        const Answer answer = produce(broker, toBytes(records.toStdString()));
        QCOMPARE(answer.errorCode, expected);
        QCOMPARE(answer.errorMessage.has_value(), expected != ErrorCode::None);
        QCOMPARE(broker.log("orders").endOffset(), Offset(expected == ErrorCode::None ? 1 : 0));
    }

    void recordsAreNeverNull() {
        TestBroker broker;
        broker.makeTopic("orders");
        ProduceRequest request = requestOf({});
        request.topicData[0].partitionData[0].records = protocol::Records();
        QCOMPARE(broker.ask<ProduceResponse>(request, 9).responses[0].partitionResponses[0].errorCode,
                 ErrorCode::InvalidRecord);
    }

    void zstdBeforeItsVersionIsRefused() {
        TestBroker broker;
        broker.makeTopic("orders");
        BatchBuilder::Options options;
        options.codec = Codec::Zstd;
        BatchBuilder builder(options);
        builder.add({broker.now(), std::nullopt, asBytes("v"), {}});
        QCOMPARE(produce(broker, *builder.build(), {}, 6).errorCode, ErrorCode::UnsupportedCompressionType);
        QCOMPARE(produce(broker, *builder.build(), {}, 7).errorCode, ErrorCode::None);
    }

    void acksSayHowLongToWait() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto send = [&](std::int16_t acks) {
            return broker.send(requestOf(test::batchOf({"a"}, broker.now()), {"orders", {}, 0, acks}), byName);
        };
        broker.sync().hold();
        const auto all = send(-1);
        QVERIFY(!all->isDone());
        QVERIFY(send(0)->wantsNothing);
        const auto one = send(1);
        QCOMPARE(broker.answerIn<ProduceResponse>(*one, byName).responses[0].partitionResponses[0].baseOffset,
                 Offset(2));
        QVERIFY(!all->isDone());
        broker.sync().letGo();
        broker.settle();
        QCOMPARE(broker.answerIn<ProduceResponse>(*all, byName).responses[0].partitionResponses[0].baseOffset,
                 Offset(0));
        for (const int acks : {2, -2, 32767})
            QCOMPARE(broker.answerIn<ProduceResponse>(*send(static_cast<std::int16_t>(acks)), byName)
                         .responses[0]
                         .partitionResponses[0]
                         .errorCode,
                     ErrorCode::InvalidRequiredAcks);
    }

    void anErrorThatNobodyWaitsForEndsTheConnection() {
        TestBroker broker;
        const auto outcome = broker.send(requestOf(test::batchOf({"a"}, broker.now()), {"nobody", {}, 0, 0}), byName);
        QVERIFY(outcome->closed.has_value());
        QVERIFY(!outcome->answer);
    }

    void aFailedSyncIsToldAndEndsThePartition() {
        TestBroker broker;
        broker.makeTopic("orders");
        broker.disk.fail(test::Operation::Sync, 1);
        QCOMPARE(produce(broker, {"a"}).errorCode, ErrorCode::KafkaStorageError);
        QCOMPARE(produce(broker, {"b"}).errorCode, ErrorCode::KafkaStorageError);
    }

    void durabilityIsWhatASettingSays() {
        for (const auto& [mode, waitsForTheMedium] :
             {std::pair{"durable", true}, {"balanced", false}, {"fast", false}}) {
            TestBroker broker({{"brook.durability", mode}});
            broker.makeTopic("orders");
            broker.sync().hold();
            const auto outcome = broker.send(requestOf(test::batchOf({"a"}, broker.now())), byName);
            QCOMPARE(outcome->isDone(), !waitsForTheMedium);
            QCOMPARE(broker.log("orders").highWatermark(), Offset(waitsForTheMedium ? 0 : 1));
            broker.sync().letGo();
            broker.advance(Milliseconds(100));
            const bool synced = broker.log("orders").recoveryPoint() == Offset(1);
            QCOMPARE(synced, std::string_view(mode) != "fast");
            QVERIFY(outcome->isDone());
        }
    }

    void whatWasAcknowledgedOutlivesACrash() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            TestBroker broker;
            broker.makeTopic("orders");
            for (int i = 0; i < 20; ++i) QCOMPARE(produce(broker, {std::to_string(i)}).errorCode, ErrorCode::None);
            broker.crash(seed);
            broker.start();
            QVERIFY(broker.log("orders").endOffset() == Offset(20));
            QCOMPARE(produce(broker, {"after"}).baseOffset, Offset(20));
        }
    }

    void onePartitionGivenTwiceIsWrittenOnce() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        ProduceRequest request = requestOf(test::batchOf({"first"}, broker.now()));
        auto& partitions = request.topicData[0].partitionData;
        partitions.push_back({1, protocol::Records(Rope(test::batchOf({"other"}, broker.now())))});
        partitions.push_back({0, protocol::Records(Rope(test::batchOf({"last", "one"}, broker.now())))});
        request.topicData.push_back(
            {"orders", {}, {{1, protocol::Records(Rope(test::batchOf({"x", "y", "z"}, broker.now())))}}});
        request.topicData.push_back({"orders", {}, {}});
        const auto answer = broker.ask<ProduceResponse>(request, byName);
        QCOMPARE(answer.responses.size(), std::size_t(1));
        QCOMPARE(answer.responses[0].partitionResponses.size(), std::size_t(2));
        QCOMPARE(broker.log("orders", 0).endOffset(), Offset(2));
        QCOMPARE(broker.log("orders", 1).endOffset(), Offset(3));
        request.topicData.clear();
        QVERIFY(broker.ask<ProduceResponse>(request, byName).responses.empty());
    }

    void onePartitionsErrorIsNotTheOthers() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        ProduceRequest request = requestOf(test::batchOf({"a"}, broker.now()));
        request.topicData[0].partitionData.push_back({9, protocol::Records(Rope(test::batchOf({"a"}, broker.now())))});
        request.topicData[0].partitionData.push_back({1, protocol::Records(Rope(Bytes(80)))});
        const auto answers = broker.ask<ProduceResponse>(request, byName).responses[0].partitionResponses;
        QCOMPARE(answers[0].errorCode, ErrorCode::None);
        QCOMPARE(answers[1].errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(answers[2].errorCode, ErrorCode::CorruptMessage);
        QCOMPARE(broker.log("orders", 0).endOffset(), Offset(1));
    }

    void aTopicsSettingsAreObeyed() {
        TestBroker broker;
        broker.makeTopic("orders", 1, {{"max.message.bytes", "200"}});
        QCOMPARE(produce(broker, {std::string(300, 'x')}).errorCode, ErrorCode::MessageTooLarge);
        broker.makeTopic("stamped", 1, {{"message.timestamp.type", "LogAppendTime"}});
        QCOMPARE(produce(broker, test::batchOf({"a"}, Timestamp(5)), {"stamped"}).logAppendTimeMs,
                 broker.now().value());
        broker.makeTopic("punctual", 1, {{"message.timestamp.after.max.ms", "1000"}});
        const Answer late = produce(broker, test::batchOf({"a"}, broker.now() + 2000), {"punctual"});
        QCOMPARE(late.errorCode, ErrorCode::InvalidTimestamp);
        QCOMPARE(late.recordErrors.size(), std::size_t(1));
        QCOMPARE(late.logStartOffset, Offset(0));
        broker.makeTopic("compacted", 1, {{"cleanup.policy", "compact"}});
        BatchBuilder keyless;
        for (int i = 0; i < 3; ++i)
            keyless.add({broker.now(), i == 0 ? std::optional(asBytes("k")) : std::nullopt, asBytes("v"), {}});
        const Answer refused = produce(broker, *keyless.build(), {"compacted"});
        QCOMPARE(refused.errorCode, ErrorCode::InvalidRecord);
        QCOMPARE(refused.recordErrors.size(), std::size_t(2));
        QCOMPARE(refused.recordErrors[1].batchIndex, 2);
    }

    void sequencesAreHeldTo() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto send = [&](std::int32_t sequence, int count, std::int16_t epoch = 0) {
            return produce(broker, std::vector<std::string>(static_cast<std::size_t>(count), "v"),
                           {7, epoch, sequence});
        };
        QCOMPARE(send(5, 1).errorCode, ErrorCode::None);  // nobody knows where an unknown producer begins
        QCOMPARE(send(6, 2).baseOffset, Offset(1));
        QCOMPARE(send(9, 1).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(send(7, 2).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(send(8, 1).baseOffset, Offset(3));
        QCOMPARE(send(0, 1, 1).baseOffset, Offset(4));
        QCOMPARE(send(9, 1, 0).errorCode, ErrorCode::InvalidProducerEpoch);
        QCOMPARE(send(3, 1, 2).errorCode, ErrorCode::OutOfOrderSequenceNumber);  // an epoch begins at 0
        QCOMPARE(send(-1, 1, 1).errorCode, ErrorCode::InvalidRecord);
        QCOMPARE(broker.log("orders").endOffset(), Offset(5));
    }

    void theLastFiveBatchesAreKnownAgain() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto send = [&](std::int32_t sequence) { return produce(broker, {"v"}, {7, 0, sequence}); };
        for (int i = 0; i < 7; ++i) QCOMPARE(send(i).baseOffset, Offset(i));
        for (int i = 2; i < 7; ++i) {
            QCOMPARE(send(i).errorCode, ErrorCode::None);
            QCOMPARE(send(i).baseOffset, Offset(i));
        }
        QCOMPARE(send(1).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(broker.log("orders").endOffset(), Offset(7));
        broker.restart();
        // A snapshot keeps the last batch of each producer, as Kafka's does; the others are looked up in the log.
        for (int i = 2; i < 7; ++i) QCOMPARE(send(i).baseOffset, Offset(i));
        QCOMPARE(send(1).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(send(7).baseOffset, Offset(7));
        QCOMPARE(send(8).baseOffset, Offset(8));
        broker.crash(3);
        broker.start();
        QCOMPARE(send(7).baseOffset, Offset(7));  // what lies behind the snapshot is read again
        QCOMPARE(send(9).baseOffset, Offset(9));
    }

    void aDuplicateIsAnsweredWithTheNewestTimeOfTheFirst() {
        TestBroker broker;
        broker.makeTopic("orders");
        const Timestamp sentAt = broker.now() - 50;
        QCOMPARE(produce(broker, test::batchOf({"v"}, sentAt, {7, 0, 0})).logAppendTimeMs, -1);
        QCOMPARE(produce(broker, test::batchOf({"v"}, sentAt, {7, 0, 0})).logAppendTimeMs, sentAt.value());
        broker.restart();
        QCOMPARE(produce(broker, test::batchOf({"v"}, sentAt, {7, 0, 0})).logAppendTimeMs, sentAt.value());
        broker.makeTopic("stamped", 1, {{"message.timestamp.type", "LogAppendTime"}});
        const auto stamped = produce(broker, test::batchOf({"v"}, Timestamp(5), {7, 0, 0}), {"stamped"});
        broker.advance(Milliseconds(100));
        QCOMPARE(produce(broker, test::batchOf({"v"}, Timestamp(5), {7, 0, 0}), {"stamped"}).logAppendTimeMs,
                 stamped.logAppendTimeMs);
    }

    void aDuplicateIsAcknowledgedNoEarlierThanTheFirst() {
        TestBroker broker;
        broker.makeTopic("orders");
        broker.sync().hold();
        const Bytes batch = test::batchOf({"v"}, broker.now(), {7, 0, 0});
        const auto first = broker.send(requestOf(batch), byName);
        const auto again = broker.send(requestOf(batch), byName);
        QVERIFY(!first->isDone() && !again->isDone());
        broker.sync().letGo();
        broker.settle();
        QVERIFY(first->isDone() && again->isDone());
        QCOMPARE(broker.answerIn<ProduceResponse>(*again, byName).responses[0].partitionResponses[0].baseOffset,
                 Offset(0));
    }

    void sequencesBeginAnewBehindTheLargest() {
        TestBroker broker;
        broker.makeTopic("orders");
        QCOMPARE(produce(broker, {"a", "b", "c", "d"}, {7, 0, 2147483646}).errorCode, ErrorCode::None);
        QCOMPARE(produce(broker, {"e"}, {7, 0, 3}).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(produce(broker, {"e"}, {7, 0, 2}).errorCode, ErrorCode::None);
        QCOMPARE(produce(broker, {"a", "b"}, {8, 0, 2147483646}).errorCode, ErrorCode::None);
        QCOMPARE(produce(broker, {"c"}, {8, 0, 1}).errorCode, ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(produce(broker, {"c"}, {8, 0, 0}).errorCode, ErrorCode::None);
    }

    void anIdleProducerIsForgotten() {
        TestBroker broker({{"producer.id.expiration.ms", "60000"}, {"log.retention.check.interval.ms", "1000"}});
        broker.makeTopic("orders");
        QCOMPARE(produce(broker, {"a"}, {7, 0, 0}).errorCode, ErrorCode::None);
        QCOMPARE(broker.log("orders").producers().size(), std::size_t(1));
        broker.advance(Milliseconds(62'000));
        QCOMPARE(broker.log("orders").producers().size(), std::size_t(0));
        QCOMPARE(produce(broker, {"a"}, {7, 0, 40}).errorCode, ErrorCode::None);
    }

    void producersAreDescribed() {
        TestBroker broker;
        broker.makeTopic("orders");
        produce(broker, {"a", "b"}, {7, 3, 0});
        protocol::DescribeProducersRequest request;
        request.topics = {{"orders", {PartitionIndex(0), PartitionIndex(5)}},
                          {"nobody", {PartitionIndex(0)}},
                          {"a/b", {PartitionIndex(0)}}};
        const auto answer = broker.ask<protocol::DescribeProducersResponse>(request, 0);
        const auto& known = answer.topics[0].partitions[0];
        QCOMPARE(known.errorCode, ErrorCode::None);
        QCOMPARE(known.activeProducers.size(), std::size_t(1));
        QCOMPARE(known.activeProducers[0].producerId, ProducerId(7));
        QCOMPARE(known.activeProducers[0].producerEpoch, 3);
        QCOMPARE(known.activeProducers[0].lastSequence, 1);
        QCOMPARE(known.activeProducers[0].coordinatorEpoch, -1);
        QCOMPARE(known.activeProducers[0].currentTxnStartOffset, Offset(-1));
        QCOMPARE(answer.topics[0].partitions[1].errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(answer.topics[1].partitions[0].errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(answer.topics[2].partitions[0].errorCode, ErrorCode::InvalidTopicException);
    }

    void noProducerIdIsGivenTwice() {
        TestBroker broker;
        std::set<ProducerId> given;
        protocol::InitProducerIdRequest request;
        request.transactionalId = std::nullopt;
        for (int life = 0; life < 3; ++life) {
            for (std::int16_t version = 0; version <= 5; ++version) {
                const auto answer = broker.ask<protocol::InitProducerIdResponse>(request, version);
                QCOMPARE(answer.errorCode, ErrorCode::None);
                QCOMPARE(answer.producerEpoch, ProducerEpoch(0));
                QVERIFY(given.insert(answer.producerId).second);
            }
            broker.crash(static_cast<std::uint64_t>(life));
            broker.start();
        }
        request.producerEpoch = ProducerEpoch(5);
        QCOMPARE(broker.ask<protocol::InitProducerIdResponse>(request, 5).errorCode, ErrorCode::InvalidRequest);
    }
};

QTEST_APPLESS_MAIN(ProduceTest)
#include "produce_test.moc"
