#include <QtTest>

#include "engine/groups/consumer_protocol.h"
#include "engine/groups/records/record_codec.h"
#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/join_group.h"
#include "engine/protocol/messages/sync_group.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using namespace brook::test;

namespace {

/// A broker with one topic, and requests of members of both protocols to group "g".
struct Stage {
    TestBroker broker =
        TestBroker({{"offsets.topic.num.partitions", "1"}, {"group.consumer.assignment.interval.ms", "0"}});
    Uuid topic = broker.makeTopic("t", 2);

    ConsumerGroupHeartbeatResponse beat(const std::string& memberId, std::int32_t epoch,
                                        const std::string& wanted = "t") {
        ConsumerGroupHeartbeatRequest request;
        request.groupId = "g";
        request.memberId = memberId;
        request.memberEpoch = epoch;
        if (epoch == 0) {
            request.rebalanceTimeoutMs = 10'000;
            request.subscribedTopicNames = {wanted};
            request.topicPartitions.emplace();
        }
        return broker.ask<ConsumerGroupHeartbeatResponse>(request, 1);
    }
    JoinGroupResponse join(const std::string& memberId, std::optional<std::string> instanceId = {}) {
        return join(memberId, std::move(instanceId), {{"t"}, {}, {}, {}, {}});
    }
    JoinGroupResponse join(const std::string& memberId, std::optional<std::string> instanceId,
                           const ConsumerSubscription& wishes) {
        JoinGroupRequest request;
        request.groupId = "g";
        request.sessionTimeoutMs = 10'000;
        request.rebalanceTimeoutMs = 10'000;
        request.memberId = memberId;
        request.groupInstanceId = std::move(instanceId);
        request.protocolType = "consumer";
        request.protocols = {{"range", printNumbered(3, wishes, 3)}};
        return broker.ask<JoinGroupResponse>(request, 9);
    }
};

}  // namespace

class MigrationTest : public QObject {
    Q_OBJECT

private slots:
    void aStaticMemberOfTheClassicProtocolTakesItsPlaceBackAtOnce() {
        Stage stage;
        QCOMPARE(stage.beat("newer", 0).errorCode, ErrorCode::None);
        const JoinGroupResponse first = stage.join("", "one");
        QCOMPARE(first.errorCode, ErrorCode::None);
        const JoinGroupResponse second = stage.join("", "one");
        QCOMPARE(second.errorCode, ErrorCode::None);
        QVERIFY(second.memberId != first.memberId);
        QCOMPARE(stage.join(first.memberId, "one").errorCode, ErrorCode::FencedInstanceId);
        QCOMPARE(stage.join(second.memberId, "one").errorCode, ErrorCode::None);
        QCOMPARE(stage.join("someone", "two").errorCode, ErrorCode::UnknownMemberId);
    }

    void aGroupThatCannotMakeWayOnAFullDiskIsReadAgainAsItWas() {
        Stage stage;
        const auto epoch = stage.beat("newer", 0).memberEpoch;
        QCOMPARE(stage.beat("newer", -1).errorCode, ErrorCode::None);
        stage.broker.disk.fail(Operation::Write, 1, Fault::DiskFull);
        QCOMPARE(stage.join("").errorCode, ErrorCode::CoordinatorNotAvailable);
        QVERIFY(stage.beat("newer", 0).memberEpoch > epoch);
        QCOMPARE(stage.beat("newer", -1).errorCode, ErrorCode::None);
        QCOMPARE(stage.join("").errorCode, ErrorCode::MemberIdRequired);
    }

    void aGroupThatCannotMoveToTheNewerProtocolOnAFullDiskStaysClassic() {
        Stage stage;
        const std::string id = stage.join("").memberId;
        const JoinGroupResponse joined = stage.join(id);
        SyncGroupRequest sync;
        sync.groupId = "g";
        sync.generationId = joined.generationId;
        sync.memberId = id;
        sync.assignments = {{id, printConsumerAssignment({}, 3)}};
        QCOMPARE(stage.broker.ask<SyncGroupResponse>(sync, 4).errorCode, ErrorCode::None);
        stage.broker.disk.fail(Operation::Write, 1, Fault::DiskFull);
        QCOMPARE(stage.beat("newer", 0).errorCode, ErrorCode::CoordinatorNotAvailable);
        QCOMPARE(stage.broker.ask<SyncGroupResponse>(sync, 4).errorCode, ErrorCode::None);
        QCOMPARE(stage.beat("newer", 0).errorCode, ErrorCode::None);
    }

    /// It was told to give "u" back and has not done so: a restart must not forget that it works on it.
    void whatAMemberHasToGiveBackIsItsOwnThroughAMoveBackAndARestart() {
        Stage stage;
        stage.broker.makeTopic("u", 1);
        QCOMPARE(stage.beat("newer", 0).errorCode, ErrorCode::None);
        const std::string id = stage.join("").memberId;
        QCOMPARE(stage.join(id, {}, wanting({"t", "u"}, {})).errorCode, ErrorCode::None);
        QCOMPARE(stage.join(id, {}, wanting({"t"}, {{"u", {PartitionIndex(0)}}})).errorCode, ErrorCode::None);
        QCOMPARE(stage.beat("newer", -1).errorCode, ErrorCode::None);
        stage.broker.stop();
        stage.broker.start();
        const auto first = stage.beat("late", 0, "u");
        QCOMPARE(first.errorCode, ErrorCode::None);
        QVERIFY(!first.assignment || first.assignment->topicPartitions.empty());
        stage.broker.advance(Milliseconds(11'000));  // the session of the one who has it ends
        const auto then = stage.beat("late", first.memberEpoch, "u");
        QCOMPARE(then.errorCode, ErrorCode::None);
        QVERIFY(then.assignment && then.assignment->topicPartitions.size() == 1);
    }

    /// It joined again and was not told what it gets: by the cooperative protocol it works on what it had.
    void whatAMemberSaysItHasIsItsOwnWhileItWaitsForItsAssignment() {
        Stage stage;
        const std::string id = stage.join("").memberId;
        QCOMPARE(stage.join(id, {}, wanting({"t"}, {})).errorCode, ErrorCode::None);
        const ConsumerSubscription owning = wanting({"t"}, {{"t", {PartitionIndex(0), PartitionIndex(1)}}});
        QCOMPARE(stage.join(id, {}, owning).errorCode, ErrorCode::None);
        QCOMPARE(stage.join("").errorCode, ErrorCode::MemberIdRequired);
        const auto first = stage.beat("newer", 0);
        QCOMPARE(first.errorCode, ErrorCode::None);
        QVERIFY(!first.assignment || first.assignment->topicPartitions.empty());
        stage.broker.advance(Milliseconds(11'000));
        const auto then = stage.beat("newer", first.memberEpoch);
        QCOMPARE(then.errorCode, ErrorCode::None);
        QVERIFY(then.assignment && then.assignment->topicPartitions.front().partitions.size() == 2);
    }

    /// What the rebalance was to hand out nobody would own.
    void aGroupThatMovedBackHasItsMembersJoinAgainAfterARestartToo() {
        Stage stage;
        QCOMPARE(stage.beat("newer", 0).errorCode, ErrorCode::None);
        const JoinGroupResponse first = stage.join("", "one");
        QCOMPARE(first.errorCode, ErrorCode::None);
        QCOMPARE(stage.beat("newer", -1).errorCode, ErrorCode::None);
        stage.broker.restart();
        const JoinGroupResponse second = stage.join("", "one");
        QCOMPARE(second.errorCode, ErrorCode::None);
        QVERIFY(second.generationId > first.generationId);
        QCOMPARE(second.leader, second.memberId);
        QVERIFY(!second.skipAssignment);
    }

    /// The sync told it to give partition 1 back: it has done so when it joins again, not before.
    void whatAnAssignmentTakesAwayIsItsOwnUntilItJoinsAgain() {
        Stage stage;
        const std::string id = stage.join("").memberId;
        const ConsumerSubscription owning = wanting({"t"}, {{"t", {PartitionIndex(0), PartitionIndex(1)}}});
        SyncGroupRequest sync;
        sync.groupId = "g";
        sync.memberId = id;
        sync.generationId = stage.join(id, {}, owning).generationId;
        sync.assignments = {{id, printConsumerAssignment({{{"t", {PartitionIndex(0)}}}, {}}, 3)}};
        QCOMPARE(stage.broker.ask<SyncGroupResponse>(sync, 4).errorCode, ErrorCode::None);
        const auto first = stage.beat("newer", 0);
        QCOMPARE(first.errorCode, ErrorCode::None);
        QVERIFY(!first.assignment || first.assignment->topicPartitions.empty());
        QCOMPARE(stage.join(id, {}, wanting({"t"}, {})).errorCode, ErrorCode::None);
        const auto then = stage.beat("newer", first.memberEpoch);
        QCOMPARE(then.errorCode, ErrorCode::None);
        QVERIFY(then.assignment && then.assignment->topicPartitions.front().partitions.size() == 1);
    }

private:
    static ConsumerSubscription wanting(std::vector<std::string> topics,
                                        std::vector<ConsumerSubscription::TopicPartition> owned) {
        ConsumerSubscription wishes;
        wishes.topics = std::move(topics);
        wishes.ownedPartitions = std::move(owned);
        return wishes;
    }
};

QTEST_APPLESS_MAIN(MigrationTest)
#include "migration_test.moc"
