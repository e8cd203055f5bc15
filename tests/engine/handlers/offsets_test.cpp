#include <QtTest>

#include "engine/protocol/messages/delete_records.h"
#include "engine/protocol/messages/list_offsets.h"
#include "engine/protocol/messages/offset_for_leader_epoch.h"
#include "tests/support/test_broker.h"

using namespace brook;
using protocol::DeleteRecordsRequest;
using protocol::DeleteRecordsResponse;
using protocol::ListOffsetsRequest;
using protocol::ListOffsetsResponse;
using protocol::OffsetForLeaderEpochRequest;
using protocol::OffsetForLeaderEpochResponse;
using test::TestBroker;

namespace {

constexpr std::int64_t latest = -1, earliest = -2, largest = -3, earliestLocal = -4, latestTiered = -5,
                       earliestPending = -6;

/// Eight records in four batches, at the times 100, 200, 300 and 250 behind `begin`.
struct Fixture {
    static constexpr std::int64_t begin = 1'700'000'000'000;
    TestBroker broker;

    Fixture() {
        broker.makeTopic("orders");
        broker.makeTopic("empty");
        for (const int time : {100, 200, 300, 250}) append(begin + time);
    }
    void append(std::int64_t timestamp) {
        Bytes batch = test::batchOf({"a", "b"}, Timestamp(timestamp));
        static_cast<void>(broker.broker().append(broker.broker().topics().partition("orders", PartitionIndex(0)), batch,
                                                 AppendOrigin::Client));
        broker.settle();
    }
    ListOffsetsResponse::ListOffsetsPartitionResponse list(std::int64_t timestamp, std::int16_t version = 11,
                                                           std::string topic = "orders", std::int32_t partition = 0,
                                                           std::int32_t epoch = -1) {
        ListOffsetsRequest request;
        request.topics = {
            {std::move(topic), {{PartitionIndex(partition), LeaderEpoch(epoch), Timestamp(timestamp), 1}}}};
        return broker.ask<ListOffsetsResponse>(request, version).topics.at(0).partitions.at(0);
    }
    DeleteRecordsResponse::DeleteRecordsPartitionResult remove(std::int64_t before, const std::string& topic = "orders",
                                                               std::int32_t partition = 0, std::int16_t version = 2) {
        DeleteRecordsRequest request;
        request.topics = {{topic, {{PartitionIndex(partition), Offset(before)}}}};
        return broker.ask<DeleteRecordsResponse>(request, version).topics.at(0).partitions.at(0);
    }
    OffsetForLeaderEpochResponse::EpochEndOffset endOf(std::int32_t epoch, std::int32_t current = -1,
                                                       std::int32_t partition = 0, std::int16_t version = 4) {
        OffsetForLeaderEpochRequest request;
        request.topics = {{"orders", {{PartitionIndex(partition), LeaderEpoch(current), LeaderEpoch(epoch)}}}};
        return broker.ask<OffsetForLeaderEpochResponse>(request, version).topics.at(0).partitions.at(0);
    }
};

}  // namespace

class OffsetsTest : public QObject {
    Q_OBJECT

private slots:
    void committedReadersAreToldWhereTheFirstOpenTransactionBegins() {
        Fixture f;
        BatchBuilder::Options options;
        options.producerId = ProducerId(7);
        options.producerEpoch = ProducerEpoch(0);
        options.baseSequence = Sequence(0);
        options.transactional = true;
        BatchBuilder builder(options);
        builder.add({f.broker.now(), asBytes("key"), asBytes("value"), {}});
        Bytes batch = *builder.build();
        const auto partition = f.broker.broker().topics().partition("orders", PartitionIndex(0));
        QVERIFY(f.broker.broker().append(partition, batch, AppendOrigin::Client));
        f.broker.settle();
        for (const auto& [isolation, offset] : {std::pair(0, 9), std::pair(1, 8)}) {
            ListOffsetsRequest request;
            request.isolationLevel = static_cast<std::int8_t>(isolation);
            request.topics = {{"orders", {{PartitionIndex(0), LeaderEpoch(-1), Timestamp(latest), 1}}}};
            const auto answer = f.broker.ask<ListOffsetsResponse>(request, 11).topics.at(0).partitions.at(0);
            QCOMPARE(answer.offset, Offset(offset));
        }
    }

    void specialTimestampsNameOffsets_data() {
        QTest::addColumn<qlonglong>("timestamp");
        QTest::addColumn<int>("since");
        QTest::addColumn<qlonglong>("offset");
        QTest::addColumn<qlonglong>("found");
        QTest::newRow("latest") << qlonglong(latest) << 0 << 8LL << -1LL;
        QTest::newRow("earliest") << qlonglong(earliest) << 0 << 0LL << -1LL;
        QTest::newRow("largest timestamp") << qlonglong(largest) << 7 << 4LL << qlonglong(Fixture::begin + 300);
        QTest::newRow("earliest local") << qlonglong(earliestLocal) << 8 << 0LL << -1LL;
        QTest::newRow("latest tiered") << qlonglong(latestTiered) << 9 << -1LL << -1LL;
        QTest::newRow("earliest pending upload") << qlonglong(earliestPending) << 11 << -1LL << -1LL;
        QTest::newRow("time of a record")
            << qlonglong(Fixture::begin + 200) << 0 << 2LL << qlonglong(Fixture::begin + 200);
        QTest::newRow("between records") << qlonglong(Fixture::begin + 201) << 0 << 4LL
                                         << qlonglong(Fixture::begin + 300);
        QTest::newRow("before all") << 0LL << 0 << 0LL << qlonglong(Fixture::begin + 100);
        QTest::newRow("behind all") << qlonglong(Fixture::begin + 301) << 0 << -1LL << -1LL;
        QTest::newRow("nobody's") << -7LL << 99 << -1LL << -1LL;
    }
    void specialTimestampsNameOffsets() {
        QFETCH(qlonglong, timestamp);
        QFETCH(int, since);
        QFETCH(qlonglong, offset);
        QFETCH(qlonglong, found);
        Fixture f;
        for (std::int16_t version = 0; version <= 11; ++version) {
            const auto answer = f.list(timestamp, version);
            QCOMPARE(answer.errorCode, version >= since ? ErrorCode::None : ErrorCode::UnsupportedVersion);
            if (version < since) continue;
            if (version == 0) {
                QCOMPARE(answer.oldStyleOffsets,
                         offset < 0 ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{offset});
                continue;
            }
            QCOMPARE(answer.offset.value(), offset);
            QCOMPARE(answer.timestamp.value(), found);
            QCOMPARE(answer.leaderEpoch.value(), version >= 4 && offset >= 0 ? 0 : -1);
        }
    }

    void anEmptyPartitionHasItsEnds() {
        Fixture f;
        QCOMPARE(f.list(latest, 11, "empty").offset, Offset(0));
        QCOMPARE(f.list(earliest, 11, "empty").offset, Offset(0));
        QCOMPARE(f.list(largest, 11, "empty").offset, Offset(-1));
        QCOMPARE(f.list(5, 11, "empty").offset, Offset(-1));
    }

    void whatIsListedIsChecked() {
        Fixture f;
        QCOMPARE(f.list(latest, 11, "nobody").errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(f.list(latest, 11, "orders", 9).errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(f.list(latest, 11, "orders", 0, 0).errorCode, ErrorCode::None);
        QCOMPARE(f.list(latest, 11, "orders", 0, 5).errorCode, ErrorCode::UnknownLeaderEpoch);
        QCOMPARE(f.list(latest, 11, "orders", 0, -2).errorCode, ErrorCode::FencedLeaderEpoch);
        ListOffsetsRequest request;
        request.topics = {{"orders",
                           {{PartitionIndex(0), LeaderEpoch(-1), Timestamp(latest), 1},
                            {PartitionIndex(0), LeaderEpoch(-1), Timestamp(earliest), 1}}}};
        const auto twice = f.broker.ask<ListOffsetsResponse>(request, 11).topics.at(0).partitions;
        QCOMPARE(twice.size(), std::size_t(1));
        QCOMPARE(twice[0].errorCode, ErrorCode::InvalidRequest);
        request.topics.clear();
        QVERIFY(f.broker.ask<ListOffsetsResponse>(request, 11).topics.empty());
    }

    void deletingMovesTheStartAndItStaysThere() {
        Fixture f;
        for (std::int16_t version = 0; version <= 2; ++version)
            QCOMPARE(f.remove(2, "orders", 0, version).lowWatermark, 2);
        QCOMPARE(f.remove(1).lowWatermark, 2);  // it never goes back
        QCOMPARE(f.list(earliest).offset, Offset(2));
        QCOMPARE(f.list(Fixture::begin + 100).offset, Offset(2));
        f.broker.crash(5);
        f.broker.start();
        QCOMPARE(f.list(earliest).offset, Offset(2));
        QCOMPARE(f.remove(-1).lowWatermark, 8);  // up to the high watermark
        QCOMPARE(f.list(largest).offset, Offset(-1));
        QCOMPARE(f.list(latest).offset, Offset(8));
    }

    void deletingIsRefusedWhereItMayNotBe() {
        Fixture f;
        QCOMPARE(f.remove(9).errorCode, ErrorCode::OffsetOutOfRange);
        QCOMPARE(f.remove(9).lowWatermark, -1);
        QCOMPARE(f.remove(-2).errorCode, ErrorCode::OffsetOutOfRange);
        QCOMPARE(f.remove(1, "nobody").errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(f.remove(1, "orders", 4).errorCode, ErrorCode::UnknownTopicOrPartition);
        f.broker.makeTopic("compacted", 1, {{"cleanup.policy", "compact"}});
        QCOMPARE(f.remove(0, "compacted").errorCode, ErrorCode::PolicyViolation);
        f.broker.makeTopic("__consumer_offsets");
        QCOMPARE(f.remove(0, "__consumer_offsets").errorCode, ErrorCode::InvalidTopicException);
        DeleteRecordsRequest request;
        request.topics = {{"orders", {{PartitionIndex(0), Offset(1)}, {PartitionIndex(0), Offset(3)}}}};
        const auto answer = f.broker.ask<DeleteRecordsResponse>(request, 2).topics.at(0).partitions;
        QCOMPARE(answer.size(), std::size_t(1));
        QCOMPARE(answer[0].lowWatermark, 3);
    }

    void anEpochEndsWhereTheNextBegan() {
        Fixture f;
        QCOMPARE(f.endOf(0).endOffset, Offset(8));
        f.broker.crash(1);
        f.broker.start();
        f.append(Fixture::begin);
        for (std::int16_t version = 2; version <= 4; ++version) {
            QCOMPARE(f.endOf(0, -1, 0, version).endOffset, Offset(8));
            QCOMPARE(f.endOf(0, -1, 0, version).leaderEpoch, LeaderEpoch(0));
            QCOMPARE(f.endOf(1, -1, 0, version).endOffset, Offset(10));
        }
        QCOMPARE(f.endOf(9).endOffset, Offset(-1));
        QCOMPARE(f.endOf(9).leaderEpoch, LeaderEpoch(-1));
        QCOMPARE(f.endOf(-1).endOffset, Offset(-1));
        QCOMPARE(f.endOf(0, 0).errorCode, ErrorCode::FencedLeaderEpoch);
        QCOMPARE(f.endOf(0, 1).errorCode, ErrorCode::None);
        QCOMPARE(f.endOf(0, 2).errorCode, ErrorCode::UnknownLeaderEpoch);
        QCOMPARE(f.endOf(0, -2).errorCode, ErrorCode::FencedLeaderEpoch);
        QCOMPARE(f.endOf(0, -1, 9).errorCode, ErrorCode::UnknownTopicOrPartition);
    }
};

QTEST_APPLESS_MAIN(OffsetsTest)
#include "offsets_test.moc"
