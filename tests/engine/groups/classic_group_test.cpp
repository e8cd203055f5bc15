#include "engine/groups/classic_group.h"

#include <QtTest>

#include "engine/groups/consumer_protocol.h"
#include "engine/groups/records/record_codec.h"

using namespace brook;
using namespace brook::protocol;
using namespace std::chrono_literals;

namespace {

/// A classic group with a clock, and what its steps led to.
struct Stage {
    SeededRandom random{3};
    Moment now{Timestamp(1'000'000), MonotonicTime{}};
    ClassicGroup group{"g", random, now.wall};
    ClassicGroupConfig config;
    Ticket last = 0;
    std::map<Ticket, GroupAnswer> answers;
    std::vector<CoordinatorRecord> records;
    std::int16_t version = 9;

    void take(GroupEffects effects) {
        for (auto& [ticket, answer] : effects.answers) {
            Q_ASSERT(!answers.contains(ticket));
            answers.emplace(ticket, std::move(answer));
        }
        for (CoordinatorRecord& record : effects.records) records.push_back(std::move(record));
    }
    void advance(Milliseconds by) {
        now.wall += by.count();
        now.steady += by;
        take(group.tick(now));
    }

    JoinGroupRequest wish(const std::string& memberId, std::optional<std::string> instance = {}) const {
        JoinGroupRequest request;
        request.groupId = "g";
        request.memberId = memberId;
        request.groupInstanceId = std::move(instance);
        request.protocolType = "consumer";
        request.sessionTimeoutMs = 10'000;
        request.rebalanceTimeoutMs = 20'000;
        request.protocols = {{"range", toBytes("about " + memberId)}};
        return request;
    }
    Ticket join(const JoinGroupRequest& request) {
        take(group.join(++last, request, {version, {"client", "/10.0.0.1"}, config}, now));
        return last;
    }
    /// The round trip that gives a member its id (KIP-394).
    std::string newId() {
        const Ticket ticket = join(wish(""));
        const auto& answer = std::get<JoinGroupResponse>(answers.at(ticket));
        Q_ASSERT(answer.errorCode == ErrorCode::MemberIdRequired);
        return answer.memberId;
    }
    Ticket sync(const std::string& memberId, std::int32_t generation,
                std::vector<std::pair<std::string, std::string>> parts = {}) {
        SyncGroupRequest request;
        request.groupId = "g";
        request.memberId = memberId;
        request.generationId = generation;
        for (const auto& [id, part] : parts) request.assignments.push_back({id, toBytes(part)});
        take(group.sync(++last, request, now));
        return last;
    }
    ErrorCode heartbeat(const std::string& memberId, std::int32_t generation,
                        std::optional<std::string> instance = {}) {
        take(group.heartbeat(++last, {"g", generation, memberId, std::move(instance)}, now));
        return std::get<HeartbeatResponse>(answers.at(last)).errorCode;
    }
    ErrorCode leave(const std::string& memberId, std::optional<std::string> instance = {}) {
        LeaveGroupRequest request;
        request.groupId = "g";
        request.members.push_back({memberId, std::move(instance), {}});
        take(group.leave(++last, request, now));
        return std::get<LeaveGroupResponse>(answers.at(last)).members.at(0).errorCode;
    }
    bool waits(Ticket ticket) const { return !answers.contains(ticket); }
    const JoinGroupResponse& joined(Ticket ticket) const { return std::get<JoinGroupResponse>(answers.at(ticket)); }
    const SyncGroupResponse& synced(Ticket ticket) const { return std::get<SyncGroupResponse>(answers.at(ticket)); }

    /// One member, joined and synced.
    std::string stableAlone() {
        const std::string id = newId();
        join(wish(id));
        advance(0ms);
        sync(id, group.generation(), {{id, "all"}});
        return id;
    }
    /// Another one, with everyone synced.
    std::string addToStable(const std::string& leader) {
        const std::string id = newId();
        join(wish(id));
        join(wish(leader));
        sync(id, group.generation());
        sync(leader, group.generation(), {{leader, "half"}, {id, "other half"}});
        return id;
    }
};

}  // namespace

class ClassicGroupTest : public QObject {
    Q_OBJECT

private slots:
    void whoWaitedForTheLeaderHasAWholeSessionBeforeItWhenTheLeaderIsDone() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.newId();
        stage.join(stage.wish(other));
        stage.join(stage.wish(leader));
        stage.sync(other, stage.group.generation());
        stage.advance(9'000ms);
        stage.sync(leader, stage.group.generation(), {{leader, "half"}, {other, "other half"}});
        stage.advance(9'000ms);
        QCOMPARE(stage.heartbeat(other, stage.group.generation()), ErrorCode::None);
        QCOMPARE(stage.heartbeat(leader, stage.group.generation()), ErrorCode::None);
    }

    void aNewMemberHasToComeBackWithTheIdItIsGiven() {
        Stage stage;
        const std::string id = stage.newId();
        QVERIFY(id.starts_with("client-"));
        QVERIFY(stage.group.members().empty());
        const Ticket ticket = stage.join(stage.wish(id));
        QVERIFY(stage.waits(ticket));
        stage.advance(0ms);
        QCOMPARE(stage.joined(ticket).errorCode, ErrorCode::None);
        QCOMPARE(stage.joined(ticket).generationId, 1);
        QCOMPARE(stage.joined(ticket).leader, id);
        QCOMPARE(stage.joined(ticket).members.size(), std::size_t{1});
    }

    void beforeVersionFourTheIdComesWithTheAnswer() {
        Stage stage;
        stage.version = 3;
        const Ticket ticket = stage.join(stage.wish(""));
        stage.advance(0ms);
        QCOMPARE(stage.joined(ticket).errorCode, ErrorCode::None);
    }

    void anIdThatIsNeverUsedIsForgotten() {
        Stage stage;
        const std::string id = stage.newId();
        stage.advance(10'001ms);
        QCOMPARE(stage.joined(stage.join(stage.wish(id))).errorCode, ErrorCode::UnknownMemberId);
        QVERIFY(!stage.group.nextDeadline());
    }

    void theLeadersAssignmentIsWrittenAndReachesEveryone() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.addToStable(leader);
        QCOMPARE(stage.group.state(), ClassicState::Stable);
        QCOMPARE(stage.group.generation(), 2);
        QCOMPARE(stage.group.members().at(other).assignment, toBytes("other half"));
        const auto value = parseValue<GroupMetadataValue>(*stage.records.back().value);
        QVERIFY(value.has_value());
        QCOMPARE(value->members.size(), std::size_t{2});
        QCOMPARE(value->leader.value(), leader);
    }

    void followersWaitForTheLeader() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.newId();
        stage.join(stage.wish(other));
        stage.join(stage.wish(leader));
        const Ticket waiting = stage.sync(other, 2);
        QVERIFY(stage.waits(waiting));
        stage.sync(leader, 2, {{other, "x"}});
        QCOMPARE(stage.synced(waiting).assignment, toBytes("x"));
        QCOMPARE(stage.synced(waiting).protocolName.value(), std::string("range"));
    }

    void anotherMemberMakesTheOthersJoinAgain() {
        Stage stage;
        const std::string first = stage.stableAlone();
        QCOMPARE(stage.heartbeat(first, 1), ErrorCode::None);
        const std::string second = stage.newId();
        const Ticket waiting = stage.join(stage.wish(second));
        QCOMPARE(stage.heartbeat(first, 1), ErrorCode::RebalanceInProgress);
        QVERIFY(stage.waits(waiting));
        const Ticket again = stage.join(stage.wish(first));
        QCOMPARE(stage.joined(waiting).generationId, 2);
        QCOMPARE(stage.joined(again).members.size(), std::size_t{2});
        QVERIFY(stage.joined(waiting).members.empty());
    }

    void whoDoesNotJoinAgainInTimeIsLeftBehind() {
        Stage stage;
        const std::string first = stage.stableAlone();
        const std::string second = stage.newId();
        const Ticket waiting = stage.join(stage.wish(second));
        for (int i = 0; i < 4; ++i) {
            stage.advance(5'000ms);
            stage.heartbeat(first, 1);  // alive, and busy with its records
        }
        stage.advance(1ms);
        QCOMPARE(stage.joined(waiting).generationId, 2);
        QCOMPARE(stage.joined(waiting).leader, second);
        QVERIFY(!stage.group.isMember(first));
        QCOMPARE(stage.heartbeat(first, 1), ErrorCode::UnknownMemberId);
    }

    void aSilentMemberIsReplaced() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.addToStable(leader);
        stage.advance(9'000ms);
        QCOMPARE(stage.heartbeat(other, 2), ErrorCode::None);
        stage.advance(1'001ms);
        QVERIFY(!stage.group.isMember(leader));
        QCOMPARE(stage.heartbeat(other, 2), ErrorCode::RebalanceInProgress);
        const Ticket again = stage.join(stage.wish(other));
        QCOMPARE(stage.joined(again).leader, other);
        QCOMPARE(stage.joined(again).generationId, 3);
    }

    void whoNeverAsksForItsAssignmentIsRemoved() {
        Stage stage;
        const std::string id = stage.newId();
        stage.join(stage.wish(id));
        stage.advance(0ms);
        for (int i = 0; i < 5; ++i) {
            stage.heartbeat(id, 1);
            stage.advance(4'001ms);
        }
        QVERIFY(!stage.group.isMember(id));
        QCOMPARE(stage.group.state(), ClassicState::Empty);
    }

    void aGroupThatEveryoneLeftIsEmptyInANewGenerationAndWritten() {
        Stage stage;
        const std::string id = stage.stableAlone();
        QCOMPARE(stage.leave(id), ErrorCode::None);
        QCOMPARE(stage.group.state(), ClassicState::Empty);
        QCOMPARE(stage.group.generation(), 2);
        QVERIFY(parseValue<GroupMetadataValue>(*stage.records.back().value)->members.empty());
        QCOMPARE(stage.leave(id), ErrorCode::UnknownMemberId);
    }

    void protocolsAreChosenAmongThoseEveryoneKnows() {
        Stage stage;
        const auto wants = [&stage](const std::string& id, std::initializer_list<const char*> names) {
            JoinGroupRequest request = stage.wish(id);
            request.protocols.clear();
            for (const char* name : names) request.protocols.push_back({name, {}});
            return request;
        };
        const std::string first = stage.newId();
        stage.join(wants(first, {"sticky", "range"}));
        stage.advance(0ms);
        QCOMPARE(stage.group.protocol().value(), std::string("sticky"));
        stage.sync(first, 1, {});
        QCOMPARE(stage.joined(stage.join(wants("", {"roundrobin"}))).errorCode, ErrorCode::InconsistentGroupProtocol);
        const std::string second = stage.newId();
        stage.join(wants(second, {"range"}));
        stage.join(wants(first, {"sticky", "range"}));
        QCOMPARE(stage.group.protocol().value(), std::string("range"));
    }

    void aGroupOfAnotherProtocolTypeTakesNoConsumer() {
        Stage stage;
        stage.stableAlone();
        JoinGroupRequest connect = stage.wish("");
        connect.protocolType = "connect";
        QCOMPARE(stage.joined(stage.join(connect)).errorCode, ErrorCode::InconsistentGroupProtocol);
    }

    void wrongGenerationsAndStrangersAreRefused() {
        Stage stage;
        const std::string id = stage.stableAlone();
        QCOMPARE(stage.heartbeat(id, 7), ErrorCode::IllegalGeneration);
        QCOMPARE(stage.heartbeat("stranger", 1), ErrorCode::UnknownMemberId);
        for (const std::int32_t wrong : {stage.group.generation() - 1, stage.group.generation() + 1})
            QCOMPARE(stage.synced(stage.sync(id, wrong)).errorCode, ErrorCode::IllegalGeneration);
        QCOMPARE(stage.synced(stage.sync("stranger", 1)).errorCode, ErrorCode::UnknownMemberId);
    }

    void aMemberThatMissedTheAnswerIsToldAgain() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.newId();
        stage.join(stage.wish(other));
        stage.join(stage.wish(leader));
        const Ticket again = stage.join(stage.wish(other));
        QCOMPARE(stage.joined(again).generationId, 2);
        QCOMPARE(stage.group.state(), ClassicState::CompletingRebalance);
    }

    void aLeaderThatJoinsAgainWantsAnotherAssignment() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const Ticket again = stage.join(stage.wish(leader));
        QCOMPARE(stage.joined(again).generationId, 2);
    }

    void aGroupTakesNoMoreMembersThanItMay() {
        Stage stage;
        stage.config.maxSize = 1;
        const std::string first = stage.stableAlone();
        QCOMPARE(stage.joined(stage.join(stage.wish(""))).errorCode, ErrorCode::GroupMaxSizeReached);
        QCOMPARE(stage.heartbeat(first, 1), ErrorCode::None);
    }

    void theFirstRebalanceWaitsForMoreMembersWhenToldTo() {
        Stage stage;
        stage.config.initialRebalanceDelay = 3'000ms;
        const std::string first = stage.newId();
        const Ticket waiting = stage.join(stage.wish(first));
        stage.advance(2'000ms);
        const std::string second = stage.newId();
        stage.join(stage.wish(second));
        stage.advance(2'000ms);
        QVERIFY(stage.waits(waiting));
        stage.advance(3'000ms);
        QCOMPARE(stage.joined(waiting).generationId, 1);
        QCOMPARE(stage.group.members().size(), std::size_t{2});
    }

    void aStaticMemberThatComesBackTakesItsPlaceWithoutARebalance() {
        Stage stage;
        const Ticket first = stage.join(stage.wish("", "one"));
        stage.advance(0ms);
        const std::string oldId = stage.joined(first).memberId;
        QVERIFY(oldId.starts_with("one-"));
        stage.sync(oldId, 1, {{oldId, "all"}});
        const std::size_t written = stage.records.size();
        const Ticket again = stage.join(stage.wish("", "one"));
        const auto& answer = stage.joined(again);
        QCOMPARE(answer.generationId, 1);
        QVERIFY(answer.memberId != oldId);
        QVERIFY(answer.skipAssignment);
        QCOMPARE(answer.leader, answer.memberId);
        QCOMPARE(stage.records.size(), written + 1);
        QCOMPARE(stage.synced(stage.sync(answer.memberId, 1)).assignment, toBytes("all"));
        QCOMPARE(stage.heartbeat(oldId, 1, "one"), ErrorCode::FencedInstanceId);
        QCOMPARE(stage.heartbeat(answer.memberId, 1, "one"), ErrorCode::None);
    }

    /// What it was to give back nobody would own: its new self knows nothing of it.
    void aStaticMemberThatHadSomethingToGiveBackComesBackToARebalance() {
        for (const bool gaveAll : {true, false}) {
            Stage stage;
            const std::vector<PartitionIndex> both{PartitionIndex(0), PartitionIndex(1)};
            ConsumerSubscription subscription;
            subscription.topics = {"t"};
            subscription.ownedPartitions = {{"t", both}};
            JoinGroupRequest wish = stage.wish("", "one");
            wish.protocols = {{"range", printNumbered(3, subscription, 3)}};
            const Ticket first = stage.join(wish);
            stage.advance(0ms);
            const std::string oldId = stage.joined(first).memberId;
            const ConsumerAssignment assignment{{{"t", gaveAll ? both : std::vector{PartitionIndex(0)}}}, {}};
            stage.sync(oldId, 1, {{oldId, toText(printConsumerAssignment(assignment, 3))}});
            subscription.ownedPartitions.clear();
            wish.protocols = {{"range", printNumbered(3, subscription, 3)}};
            const Ticket again = stage.join(wish);
            stage.advance(0ms);
            QCOMPARE(stage.joined(again).generationId, gaveAll ? 1 : 2);
        }
    }

    void anOldStaticLeaderIsToldThatItsFormerSelfLeads() {
        Stage stage;
        stage.version = 5;
        const std::string oldId =
            stage.joined((stage.join(stage.wish("", "one")), stage.advance(0ms), stage.last)).memberId;
        stage.sync(oldId, 1, {});
        const auto& answer = stage.joined(stage.join(stage.wish("", "one")));
        QCOMPARE(answer.leader, oldId);
        QVERIFY(answer.members.empty() && !answer.skipAssignment);
    }

    void aStaticMemberIsRemovedByItsInstanceIdAlone() {
        Stage stage;
        stage.join(stage.wish("", "one"));
        stage.advance(0ms);
        QCOMPARE(stage.leave("", "two"), ErrorCode::UnknownMemberId);
        QCOMPARE(stage.leave("wrong", "one"), ErrorCode::FencedInstanceId);
        QCOMPARE(stage.leave("", "one"), ErrorCode::None);
        QVERIFY(stage.group.members().empty());
    }

    void whoMayCommit() {
        Stage stage;
        QCOMPARE(stage.group.checkCommit("", {}, -1, false, stage.now), ErrorCode::None);
        const std::string id = stage.stableAlone();
        QCOMPARE(stage.group.checkCommit(id, {}, 1, false, stage.now), ErrorCode::None);
        QCOMPARE(stage.group.checkCommit(id, {}, 2, false, stage.now), ErrorCode::IllegalGeneration);
        QCOMPARE(stage.group.checkCommit("stranger", {}, 1, false, stage.now), ErrorCode::UnknownMemberId);
        QCOMPARE(stage.group.checkCommit("", {}, -1, false, stage.now), ErrorCode::UnknownMemberId);
        QCOMPARE(stage.group.checkCommit("", {}, -1, true, stage.now), ErrorCode::None);
        stage.join(stage.wish(id));
        QCOMPARE(stage.group.checkCommit(id, {}, 2, false, stage.now), ErrorCode::RebalanceInProgress);
    }

    void aGroupIsRestoredFromItsRecord() {
        Stage stage;
        const std::string leader = stage.stableAlone();
        const std::string other = stage.addToStable(leader);
        const auto value = parseValue<GroupMetadataValue>(*stage.group.record().value);
        stage.group = ClassicGroup::restore("g", *value, stage.random, stage.now);
        QCOMPARE(stage.heartbeat(other, 2), ErrorCode::None);
        QCOMPARE(stage.synced(stage.sync(leader, 2)).assignment, toBytes("half"));
        stage.advance(9'999ms);
        QCOMPARE(stage.group.members().size(), std::size_t{2});
        stage.advance(20'001ms);
        QVERIFY(stage.group.members().empty());
    }
};

QTEST_GUILESS_MAIN(ClassicGroupTest)
#include "classic_group_test.moc"
