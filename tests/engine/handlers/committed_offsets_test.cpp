#include <QtTest>

#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/delete_groups.h"
#include "engine/protocol/messages/delete_topics.h"
#include "engine/protocol/messages/find_coordinator.h"
#include "engine/protocol/messages/list_groups.h"
#include "engine/protocol/messages/offset_commit.h"
#include "engine/protocol/messages/offset_delete.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using namespace std::chrono_literals;

namespace {

/// Commits and fetches offsets of group "g" as a consumer does that assigns itself its partitions.
struct Stage {
    test::TestBroker broker;
    Uuid topic = broker.makeTopic("t", 3);

    explicit Stage(std::initializer_list<ConfigValues::value_type> configuration = {}) : broker(configuration) {}

    OffsetCommitRequest wish(std::int64_t offset, std::string metadata = "") const {
        OffsetCommitRequest request;
        request.groupId = "g";
        request.topics = {
            {"t", topic, {{PartitionIndex(1), Offset(offset), LeaderEpoch(0), noTimestamp, std::move(metadata)}}}};
        return request;
    }
    ErrorCode commit(std::int64_t offset, std::int16_t version = 9) {
        return broker.ask<OffsetCommitResponse>(wish(offset), version).topics.at(0).partitions.at(0).errorCode;
    }
    OffsetFetchResponse::OffsetFetchResponsePartitions fetch(std::int16_t version = 10, bool all = false) {
        OffsetFetchRequest request;
        request.groupId = "g";
        if (version < 8) {
            if (all)
                request.topics.reset();
            else
                request.topics = {{{"t", {PartitionIndex(1)}}}};
            const auto answer = broker.ask<OffsetFetchResponse>(request, version);
            const auto& each = answer.topics.at(0).partitions.at(0);
            return {each.partitionIndex, each.committedOffset, each.committedLeaderEpoch, each.metadata,
                    each.errorCode};
        }
        auto& group = request.groups.emplace_back();
        group.groupId = "g";
        if (all)
            group.topics.reset();
        else
            group.topics = {{{"t", topic, {PartitionIndex(1)}}}};
        return broker.ask<OffsetFetchResponse>(request, version).groups.at(0).topics.at(0).partitions.at(0);
    }
    /// A member of the newer protocol that reads "t"; 0 joins, -1 leaves.
    std::int32_t beat(std::int32_t epoch) {
        ConsumerGroupHeartbeatRequest request;
        request.groupId = "g";
        request.memberId = "m";
        request.memberEpoch = epoch;
        if (epoch == 0) {
            request.rebalanceTimeoutMs = 10'000;
            request.subscribedTopicNames = {"t"};
            request.topicPartitions.emplace();
        }
        return broker.ask<ConsumerGroupHeartbeatResponse>(request, 1).memberEpoch;
    }
    std::int64_t committed() { return fetch().committedOffset.value(); }
    std::vector<std::string> groups() {
        std::vector<std::string> ids;
        for (const auto& each : broker.ask<ListGroupsResponse>(ListGroupsRequest{}, 5).groups)
            ids.push_back(each.groupId);
        return ids;
    }
};

void addVersions(int first, int last) {
    QTest::addColumn<int>("version");
    for (int version = first; version <= last; ++version) QTest::addRow("version %d", version) << version;
}

std::int16_t version() {
    QFETCH(int, version);
    return static_cast<std::int16_t>(version);
}

}  // namespace

class CommittedOffsetsTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasReadAnewIsNotToldBeforeItIsOnTheMedium() {
        Stage stage({{"offsets.topic.num.partitions", "1"}});
        QCOMPARE(stage.commit(1), ErrorCode::None);
        stage.broker.sync().hold();
        const auto slow = stage.broker.send(stage.wish(5), 9);
        stage.broker.disk.fail(test::Operation::Write, 1, test::Fault::DiskFull);
        const auto refused = stage.broker.send(stage.wish(6), 9);
        QVERIFY(slow->isDone() && refused->isDone());  // the group is forgotten, and read again when someone asks
        OffsetFetchRequest request;
        request.groups.emplace_back().groupId = "g";
        request.groups.back().topics.reset();
        const auto told = stage.broker.send(request, 8);
        QVERIFY(!told->isDone());
        stage.broker.sync().letGo();
        stage.broker.settle();
        QCOMPARE(stage.broker.answerIn<OffsetFetchResponse>(*told, 8)
                     .groups.at(0)
                     .topics.at(0)
                     .partitions.at(0)
                     .committedOffset,
                 Offset(5));
    }

    void theCoordinatorIsThisBrokerAndItsTopicIsMade_data() { addVersions(0, 6); }
    void theCoordinatorIsThisBrokerAndItsTopicIsMade() {
        Stage stage;
        FindCoordinatorRequest request;
        request.key = "g";
        request.coordinatorKeys = {"g", "h"};
        for (const std::int8_t type : {std::int8_t{0}, std::int8_t{1}}) {
            if (version() == 0 && type == 1) continue;
            request.keyType = type;
            const auto answer = stage.broker.ask<FindCoordinatorResponse>(request, version());
            QCOMPARE(answer.errorCode, ErrorCode::None);
            QCOMPARE(answer.coordinators.size(), std::size_t(version() >= 4 ? 2 : 0));
            QCOMPARE(version() >= 4 ? answer.coordinators[1].nodeId : answer.nodeId, stage.broker.broker().id());
            QVERIFY(stage.broker.broker().image()->topic(type == 0 ? "__consumer_offsets" : "__transaction_state"));
        }
        if (version() == 0) return;
        request.keyType = 2;
        const auto share = stage.broker.ask<FindCoordinatorResponse>(request, version());
        QCOMPARE(version() >= 4 ? share.coordinators[0].errorCode : share.errorCode, ErrorCode::InvalidRequest);
    }

    void aCommittedOffsetIsFetched_data() { addVersions(2, 10); }
    void aCommittedOffsetIsFetched() {
        Stage stage;
        QCOMPARE(stage.commit(42, version()), ErrorCode::None);
        QCOMPARE(stage.committed(), std::int64_t{42});
    }

    void anOffsetIsFetchedInEveryVersion_data() { addVersions(1, 10); }
    void anOffsetIsFetchedInEveryVersion() {
        Stage stage;
        QCOMPARE(stage.fetch(version()).committedOffset, Offset(-1));
        stage.broker.ask<OffsetCommitResponse>(stage.wish(42, "note"), 9);
        const auto fetched = stage.fetch(version());
        QCOMPARE(fetched.committedOffset, Offset(42));
        QCOMPARE(fetched.metadata, std::optional<std::string>("note"));
        if (version() >= 2) QCOMPARE(stage.fetch(version(), true).committedOffset, Offset(42));
    }

    void failuresOfACommitHaveKafkasCodes() {
        Stage stage;
        OffsetCommitRequest request = stage.wish(1);
        request.topics[0].name = "missing";
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 9).topics[0].partitions[0].errorCode,
                 ErrorCode::UnknownTopicOrPartition);
        request = stage.wish(1);
        request.topics[0].topicId.bytes[3] ^= std::byte{1};
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 10).topics[0].partitions[0].errorCode,
                 ErrorCode::UnknownTopicId);
        request = stage.wish(1);
        request.topics[0].partitions[0].partitionIndex = PartitionIndex(3);
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 10).topics[0].partitions[0].errorCode,
                 ErrorCode::UnknownTopicOrPartition);
        request = stage.wish(1, std::string(4097, 'x'));
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 9).topics[0].partitions[0].errorCode,
                 ErrorCode::OffsetMetadataTooLarge);
        QCOMPARE(stage.committed(), std::int64_t{-1});
        request = stage.wish(1);
        request.groupId = "nobody";
        request.generationIdOrMemberEpoch = 1;
        request.memberId = "m";
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 8).topics[0].partitions[0].errorCode,
                 ErrorCode::IllegalGeneration);
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 9).topics[0].partitions[0].errorCode,
                 ErrorCode::GroupIdNotFound);
    }

    void anUnknownTopicIdIsSaidOfEachPartition() {
        Stage stage;
        OffsetFetchRequest request;
        auto& group = request.groups.emplace_back();
        group.groupId = "g";
        Uuid other = stage.topic;
        other.bytes[0] ^= std::byte{1};
        group.topics = {{{"", other, {PartitionIndex(0)}}, {"", stage.topic, {PartitionIndex(1)}}}};
        stage.commit(5);
        const auto answer = stage.broker.ask<OffsetFetchResponse>(request, 10);
        QCOMPARE(answer.groups[0].topics[0].partitions[0].errorCode, ErrorCode::UnknownTopicId);
        QCOMPARE(answer.groups[0].topics[1].partitions[0].committedOffset, Offset(5));
    }

    void whatWasAcknowledgedSurvivesACrash() {
        for (std::uint64_t seed = 0; seed < 25; ++seed) {
            Stage stage;
            for (int offset = 1; offset <= 8; ++offset) QCOMPARE(stage.commit(offset), ErrorCode::None);
            stage.broker.crash(seed);
            stage.broker.start();
            stage.broker.settle();
            QVERIFY2(stage.committed() == 8, qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(stage.groups(), std::vector<std::string>{"g"});
        }
    }

    void nothingIsAnsweredBeforeItIsOnTheMedium() {
        Stage stage;
        stage.commit(1);
        stage.broker.sync().hold();
        const auto committing = stage.broker.send(stage.wish(2), 9);
        QVERIFY(!committing->isDone());
        OffsetFetchRequest request;
        request.groups.push_back({"g", {}, -1, std::nullopt});
        const auto fetching = stage.broker.send(request, 8);
        QVERIFY(!fetching->isDone());
        stage.broker.sync().letGo();
        stage.broker.settle();
        QVERIFY(committing->isDone() && fetching->isDone());
        QCOMPARE(
            stage.broker.answerIn<OffsetFetchResponse>(*fetching, 8).groups[0].topics[0].partitions[0].committedOffset,
            Offset(2));
    }

    void aDiskThatFailsIsTold() {
        Stage stage;
        stage.commit(1);
        stage.broker.disk.failFrom(test::Operation::Sync, 1);
        QCOMPARE(stage.commit(2), ErrorCode::CoordinatorNotAvailable);
    }

    void aDeletedOffsetIsGone() {
        Stage stage;
        OffsetDeleteRequest request;
        request.groupId = "g";
        request.topics = {{"t", {{PartitionIndex(1)}}}, {"missing", {{PartitionIndex(0)}}}};
        QCOMPARE(stage.broker.ask<OffsetDeleteResponse>(request, 0).errorCode, ErrorCode::GroupIdNotFound);
        stage.commit(7);
        const auto answer = stage.broker.ask<OffsetDeleteResponse>(request, 0);
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QCOMPARE(answer.topics[0].partitions[0].errorCode, ErrorCode::None);
        QCOMPARE(answer.topics[1].partitions[0].errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(stage.committed(), std::int64_t{-1});
    }

    void aDeletedGroupIsGoneAfterARestartToo_data() { addVersions(0, 3); }
    void aDeletedGroupIsGoneAfterARestartToo() {
        Stage stage;
        stage.commit(7);
        const DeleteGroupsRequest request{{"g", "missing", ""}};
        const auto answer = stage.broker.ask<DeleteGroupsResponse>(request, version());
        QCOMPARE(answer.results[0].errorCode, ErrorCode::None);
        QCOMPARE(answer.results[1].errorCode, ErrorCode::GroupIdNotFound);
        QCOMPARE(answer.results[2].errorCode, ErrorCode::GroupIdNotFound);
        stage.broker.restart();
        stage.broker.settle();
        QVERIFY(stage.groups().empty());
        QCOMPARE(stage.committed(), std::int64_t{-1});
    }

    void aDeletedGroupThatHadMembersIsGoneAfterARestartToo() {
        Stage stage;
        QVERIFY(stage.beat(0) > 0);
        stage.beat(-1);
        QCOMPARE(stage.groups(), std::vector<std::string>{"g"});
        const DeleteGroupsRequest request{{"g"}};
        QCOMPARE(stage.broker.ask<DeleteGroupsResponse>(request, 2).results[0].errorCode, ErrorCode::None);
        stage.broker.restart();
        stage.broker.settle();
        QVERIFY(stage.groups().empty());
    }

    void offsetsOfATopicThatWasDeletedAreForgotten() {
        Stage stage;
        stage.commit(7);
        DeleteTopicsRequest request;
        request.topicNames = {"t"};
        stage.broker.ask<DeleteTopicsResponse>(request, 5);
        stage.topic = stage.broker.makeTopic("t", 3);
        QCOMPARE(stage.committed(), std::int64_t{-1});
    }

    void oldOffsetsOfAGroupWithoutMembersExpire() {
        Stage stage{{"offsets.retention.minutes", "10"}};
        stage.commit(7);
        stage.broker.advance(9min);
        QCOMPARE(stage.committed(), std::int64_t{7});
        stage.broker.advance(15min);
        QCOMPARE(stage.committed(), std::int64_t{-1});
        QVERIFY(stage.groups().empty());
    }

    void offsetsThatMembersReadOnFromDoNotExpire() {
        Stage stage{{"offsets.retention.minutes", "10"}};
        std::int32_t epoch = stage.beat(0);
        OffsetCommitRequest request = stage.wish(7);
        request.memberId = "m";
        request.generationIdOrMemberEpoch = epoch;
        QCOMPARE(stage.broker.ask<OffsetCommitResponse>(request, 9).topics[0].partitions[0].errorCode, ErrorCode::None);
        for (int minute = 0; minute < 25; ++minute) {
            stage.broker.advance(30s);
            epoch = stage.beat(epoch);
            stage.broker.advance(30s);
            epoch = stage.beat(epoch);
        }
        QCOMPARE(stage.committed(), std::int64_t{7});
        stage.beat(-1);
        stage.broker.advance(25min);
        QCOMPARE(stage.committed(), std::int64_t{-1});
    }

    void anOldClientMayChooseHowLongAnOffsetIsKept() {
        Stage stage;
        OffsetCommitRequest request = stage.wish(7);
        request.retentionTimeMs = 60'000;
        stage.broker.ask<OffsetCommitResponse>(request, 3);
        stage.broker.restart();
        stage.broker.settle();
        QCOMPARE(stage.committed(), std::int64_t{7});
        stage.broker.advance(11min);
        QCOMPARE(stage.committed(), std::int64_t{-1});
    }
};

QTEST_GUILESS_MAIN(CommittedOffsetsTest)
#include "committed_offsets_test.moc"
