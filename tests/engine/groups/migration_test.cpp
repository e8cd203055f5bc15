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
    TestBroker broker{{"offsets.topic.num.partitions", "1"}};
    Uuid topic = broker.makeTopic("t", 2);

    ConsumerGroupHeartbeatResponse beat(const std::string& memberId, std::int32_t epoch) {
        ConsumerGroupHeartbeatRequest request;
        request.groupId = "g";
        request.memberId = memberId;
        request.memberEpoch = epoch;
        if (epoch == 0) {
            request.rebalanceTimeoutMs = 10'000;
            request.subscribedTopicNames = {"t"};
            request.topicPartitions.emplace();
        }
        return broker.ask<ConsumerGroupHeartbeatResponse>(request, 1);
    }
    JoinGroupResponse join(const std::string& memberId, std::optional<std::string> instanceId = {}) {
        ConsumerSubscription wishes;
        wishes.topics = {"t"};
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
};

QTEST_APPLESS_MAIN(MigrationTest)
#include "migration_test.moc"
