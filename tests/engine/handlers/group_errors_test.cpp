#include <QtTest>

#include "engine/handlers/handlers.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using Protocol = JoinGroupRequest::JoinGroupRequestProtocol;

namespace {

QString nameOf(ErrorCode error) { return QString::fromStdString(std::string(errorName(error))); }

/// A classic group and one of KIP-848 with a member each, and one that nobody is in.
struct Stage {
    TestBroker broker;
    Uuid topic = broker.makeTopic("t", 2);
    std::string member;  // of "classic"
    std::int32_t generation = 0;
    std::int32_t epoch = 0;  // of "m" in "modern"

    Stage() {
        JoinGroupRequest join = joining();
        member = broker.ask<JoinGroupResponse>(join, 9).memberId;
        join.memberId = member;
        generation = broker.ask<JoinGroupResponse>(join, 9).generationId;
        SyncGroupRequest sync = syncing();
        broker.ask<SyncGroupResponse>(sync, 5);
        epoch = broker.ask<ConsumerGroupHeartbeatResponse>(beating(0), 1).memberEpoch;
        broker.ask<OffsetCommitResponse>(committing("idle", "", -1), 9);
    }

    JoinGroupRequest joining() const {
        JoinGroupRequest join;
        join.groupId = "classic";
        join.sessionTimeoutMs = join.rebalanceTimeoutMs = 10'000;
        join.protocolType = "consumer";
        join.protocols = {{"range", {}}};
        return join;
    }
    SyncGroupRequest syncing() const {
        SyncGroupRequest sync;
        sync.groupId = "classic";
        sync.memberId = member;
        sync.generationId = generation;
        sync.protocolType = "consumer";
        sync.protocolName = "range";
        return sync;
    }
    ConsumerGroupHeartbeatRequest beating(std::int32_t memberEpoch) const {
        ConsumerGroupHeartbeatRequest request;
        request.groupId = "modern";
        request.memberId = "m";
        request.memberEpoch = memberEpoch;
        request.rebalanceTimeoutMs = 10'000;
        request.subscribedTopicNames = {"t"};
        request.topicPartitions = std::vector<ConsumerGroupHeartbeatRequest::TopicPartitions>{};
        return request;
    }
    OffsetCommitRequest committing(const std::string& group, std::string memberId, std::int32_t generationOrEpoch,
                                   std::string metadata = {}) const {
        OffsetCommitRequest request;
        request.groupId = group;
        request.memberId = std::move(memberId);
        request.generationIdOrMemberEpoch = generationOrEpoch;
        request.topics = {
            {"t", topic, {{PartitionIndex(0), Offset(1), LeaderEpoch(0), noTimestamp, std::move(metadata)}}}};
        return request;
    }
    ErrorCode commit(const OffsetCommitRequest& request, std::int16_t version) {
        return broker.ask<OffsetCommitResponse>(request, version).topics.at(0).partitions.at(0).errorCode;
    }
    std::vector<std::string> listed(std::vector<std::string> states, std::vector<std::string> types) {
        ListGroupsRequest request{std::move(states), std::move(types)};
        std::vector<std::string> found;
        for (const auto& group : broker.ask<ListGroupsResponse>(request, 5).groups)
            found.push_back(fmt::format("{} {} {}", group.groupId, group.groupState, group.groupType));
        std::sort(found.begin(), found.end());
        return found;
    }
};

/// Rows "failure → code", each a change of a request that would succeed.
template <class Request>
struct Rows {
    using Change = std::function<void(Request&, const Stage&)>;
    std::vector<std::pair<Change, ErrorCode>> all;

    void add(const char* failure, ErrorCode code, Change change) {
        QTest::newRow(failure) << static_cast<int>(all.size());
        all.emplace_back(std::move(change), code);
    }
};

template <class Request>
Rows<Request>& rows() {
    static Rows<Request> made;
    return made;
}

template <class Request, class Response>
void asksRow(Request (*ask)(const Stage&), std::int16_t version) {
    QFETCH(int, row);
    Stage stage;
    Request request = ask(stage);
    QCOMPARE(nameOf(stage.broker.ask<Response>(request, version).errorCode), nameOf(ErrorCode::None));
    const auto& [change, code] = rows<Request>().all.at(static_cast<std::size_t>(row));
    Stage fresh;
    request = ask(fresh);
    change(request, fresh);
    QCOMPARE(nameOf(fresh.broker.ask<Response>(request, version).errorCode), nameOf(code));
}

}  // namespace

/// Every failure of the group APIs with the code that Apache Kafka 4.3.1 answers it with; asked of a running one.
class GroupErrorsTest : public QObject {
    Q_OBJECT

private slots:
    void committing_data() {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("generation");  // from the right one
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* failure, const char* group, const char* member, int generation, int version,
                            ErrorCode code) {
            QTest::addRow("%s, version %d", failure, version)
                << group << member << generation << version << nameOf(code);
        };
        constexpr int none = -1000;
        for (const int version : {2, 8, 9}) {
            row("fine", "classic", "the member", 0, version, ErrorCode::None);
            row("a simple consumer beside members", "classic", "", none, version, ErrorCode::UnknownMemberId);
            row("a stranger", "classic", "x", 0, version, ErrorCode::UnknownMemberId);
            row("an old generation", "classic", "the member", -1, version, ErrorCode::IllegalGeneration);
            row("a generation to come", "classic", "the member", 1, version, ErrorCode::IllegalGeneration);
            row("a member without its generation", "classic", "the member", none, version,
                ErrorCode::IllegalGeneration);
            row("a simple consumer beside new members", "modern", "", none, version, ErrorCode::UnknownMemberId);
            row("a stranger of the new protocol", "modern", "x", 0, version, ErrorCode::UnknownMemberId);
            row("a stray member of an empty group", "idle", "x", none, version, ErrorCode::None);
            row("a generation of an empty group", "idle", "x", 1, version, ErrorCode::UnknownMemberId);
        }
        row("a new member with an old request", "modern", "m", 0, 8, ErrorCode::UnsupportedVersion);
        row("a new member", "modern", "m", 0, 9, ErrorCode::None);
        row("an old epoch", "modern", "m", -1, 9, ErrorCode::StaleMemberEpoch);
        row("an epoch to come", "modern", "m", 1, 9, ErrorCode::StaleMemberEpoch);
        row("a generation of an unknown group", "nobody", "x", 1, 8, ErrorCode::IllegalGeneration);
        row("a generation of an unknown group", "nobody", "x", 1, 9, ErrorCode::GroupIdNotFound);
    }
    void committing() {
        QFETCH(QString, group);
        QFETCH(QString, member);
        QFETCH(int, generation);
        QFETCH(int, version);
        QFETCH(QString, code);
        Stage stage;
        const std::int32_t right = group == "modern" ? stage.epoch : group == "classic" ? stage.generation : 0;
        const std::string who = member == "the member" ? stage.member : member.toStdString();
        const OffsetCommitRequest request =
            stage.committing(group.toStdString(), who, generation == -1000 ? -1 : right + generation);
        QCOMPARE(nameOf(stage.commit(request, static_cast<std::int16_t>(version))), code);
    }

    void committingWithAnInstanceIdOfNobody() {
        Stage stage;
        OffsetCommitRequest request = stage.committing("classic", stage.member, stage.generation);
        request.groupInstanceId = "nobody";
        QCOMPARE(stage.commit(request, 9), ErrorCode::UnknownMemberId);
    }

    void committingMetadataThatIsTooLong() {
        Stage stage;
        QCOMPARE(stage.commit(stage.committing("idle", "", -1, std::string(4096, 'x')), 9), ErrorCode::None);
        QCOMPARE(stage.commit(stage.committing("idle", "", -1, std::string(4097, 'x')), 9),
                 ErrorCode::OffsetMetadataTooLarge);
    }

    void fetching_data() {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("epoch");  // from the right one
        QTest::addColumn<QString>("code");
        const auto row = [](const char* failure, const char* group, const char* member, int epoch, ErrorCode code) {
            QTest::newRow(failure) << group << member << epoch << nameOf(code);
        };
        row("an unknown group", "nobody", "", 0, ErrorCode::None);
        row("an unknown group as its member", "nobody", "x", 1, ErrorCode::None);
        row("a classic group ignores members", "classic", "x", 5, ErrorCode::None);
        row("a new member", "modern", "m", 0, ErrorCode::None);
        row("a stranger", "modern", "x", 0, ErrorCode::UnknownMemberId);
        row("an old epoch", "modern", "m", -1, ErrorCode::StaleMemberEpoch);
        row("an epoch to come", "modern", "m", 1, ErrorCode::StaleMemberEpoch);
        row("nobody", "modern", "", -1, ErrorCode::None);
        row("an epoch of nobody", "modern", "", 1, ErrorCode::UnknownServerError);
    }
    void fetching() {
        QFETCH(QString, group);
        QFETCH(QString, member);
        QFETCH(int, epoch);
        QFETCH(QString, code);
        Stage stage;
        OffsetFetchRequest request;
        auto& asked = request.groups.emplace_back();
        asked.groupId = group.toStdString();
        if (!member.isEmpty()) asked.memberId = member.toStdString();
        asked.memberEpoch = member.isEmpty() && epoch <= 0 ? -1 : stage.epoch + epoch;
        asked.topics = {{{"t", stage.topic, {PartitionIndex(0)}}}};
        QCOMPARE(nameOf(stage.broker.ask<OffsetFetchResponse>(request, 9).groups.at(0).errorCode), code);
    }

    void deletingOffsets_data() {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<int>("partition");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("each");
        const auto row = [](const char* failure, const char* group, const char* topic, int partition, ErrorCode whole,
                            ErrorCode each) {
            QTest::newRow(failure) << group << topic << partition << nameOf(whole) << nameOf(each);
        };
        row("fine", "idle", "t", 0, ErrorCode::None, ErrorCode::None);
        row("none was committed", "idle", "t", 1, ErrorCode::None, ErrorCode::None);
        row("a topic that may be read", "classic", "t", 0, ErrorCode::None, ErrorCode::GroupSubscribedToTopic);
        row("a topic that is read", "modern", "t", 0, ErrorCode::None, ErrorCode::GroupSubscribedToTopic);
        row("an unknown topic", "idle", "nobody", 0, ErrorCode::None, ErrorCode::UnknownTopicOrPartition);
        row("an unknown partition", "idle", "t", 9, ErrorCode::None, ErrorCode::UnknownTopicOrPartition);
        row("an unknown group", "nobody", "t", 0, ErrorCode::GroupIdNotFound, ErrorCode::None);
        row("no group", "", "t", 0, ErrorCode::InvalidGroupId, ErrorCode::None);
    }
    void deletingOffsets() {
        QFETCH(QString, group);
        QFETCH(QString, topic);
        QFETCH(int, partition);
        QFETCH(QString, whole);
        QFETCH(QString, each);
        Stage stage;
        OffsetDeleteRequest request;
        request.groupId = group.toStdString();
        request.topics = {{topic.toStdString(), {{PartitionIndex(partition)}}}};
        const auto answer = stage.broker.ask<OffsetDeleteResponse>(request, 0);
        QCOMPARE(nameOf(answer.errorCode), whole);
        QCOMPARE(answer.topics.empty(), answer.errorCode != ErrorCode::None);
        if (!answer.topics.empty()) QCOMPARE(nameOf(answer.topics[0].partitions.at(0).errorCode), each);
    }

    void deletingGroups() {
        Stage stage;
        DeleteGroupsRequest request;
        request.groupsNames = {"nobody", "", "classic", "modern", "idle", "idle"};
        const auto results = stage.broker.ask<DeleteGroupsResponse>(request, 2).results;
        std::vector<ErrorCode> codes;
        for (const auto& result : results) codes.push_back(result.errorCode);
        QCOMPARE(codes, (std::vector{ErrorCode::GroupIdNotFound, ErrorCode::GroupIdNotFound, ErrorCode::NonEmptyGroup,
                                     ErrorCode::NonEmptyGroup, ErrorCode::None}));
    }

    void describing() {
        Stage stage;
        DescribeGroupsRequest request;
        request.groups = {"nobody", "", "modern", "classic"};
        for (const std::int16_t version : {std::int16_t{0}, std::int16_t{5}, std::int16_t{6}}) {
            const auto groups = stage.broker.ask<DescribeGroupsResponse>(request, version).groups;
            for (std::size_t i = 0; i < 3; ++i) {
                QCOMPARE(groups[i].groupState, std::string("Dead"));
                QCOMPARE(groups[i].errorCode, version >= 6 ? ErrorCode::GroupIdNotFound : ErrorCode::None);
            }
            QCOMPARE(groups[3].groupState, std::string("Stable"));
        }
        ConsumerGroupDescribeRequest newer;
        newer.groupIds = {"nobody", "", "classic", "modern"};
        const auto groups = stage.broker.ask<ConsumerGroupDescribeResponse>(newer, 1).groups;
        QCOMPARE(groups[0].errorCode, ErrorCode::GroupIdNotFound);
        QCOMPARE(groups[1].errorCode, ErrorCode::InvalidGroupId);
        QCOMPARE(groups[2].errorCode, ErrorCode::GroupIdNotFound);
        QCOMPARE(groups[3].errorCode, ErrorCode::None);
        newer.groupIds = {""};
        QCOMPARE(stage.broker.ask<ConsumerGroupDescribeResponse>(newer, 1).groups.at(0).errorCode,
                 ErrorCode::InvalidGroupId);
    }

    void listingByStateAndType() {
        Stage stage;
        using Found = std::vector<std::string>;
        const std::string classic = "classic Stable classic", modern = "modern Stable consumer";
        QCOMPARE(stage.listed({}, {}), (Found{classic, "idle Empty classic", modern}));
        QCOMPARE(stage.listed({"Stable"}, {}), (Found{classic, modern}));
        QCOMPARE(stage.listed({"stable"}, {"CLASSIC"}), Found{classic});
        QCOMPARE(stage.listed({"Empty", "Stable"}, {"consumer"}), Found{modern});
        QCOMPARE(stage.listed({"bogus"}, {}), Found{});
        QCOMPARE(stage.listed({}, {"bogus"}), Found{});
        QCOMPARE(stage.listed({"Dead"}, {}), Found{});
    }

    void heartbeatOfTheNewProtocol_data() {
        QTest::addColumn<int>("row");
        using Request = ConsumerGroupHeartbeatRequest;
        auto& made = rows<Request>();
        made.all.clear();
        const auto row = [&made](const char* failure, ErrorCode code, auto change) {
            made.add(failure, code, [change](Request& request, const Stage& stage) { change(request, stage); });
        };
        row("no group", ErrorCode::InvalidRequest, [](auto& r, auto&) { r.groupId = ""; });
        row("no member", ErrorCode::InvalidRequest, [](auto& r, auto&) { r.memberId = ""; });
        row("a stranger", ErrorCode::UnknownMemberId, [](auto& r, auto&) { r.memberId = "x"; });
        row("an epoch to come", ErrorCode::FencedMemberEpoch, [](auto& r, auto&) { r.memberEpoch += 5; });
        row("an old epoch with other partitions", ErrorCode::FencedMemberEpoch, [](auto& r, auto&) {
            --r.memberEpoch;
            r.topicPartitions->push_back({Uuid{}, {PartitionIndex(0)}});
        });
        row("an unknown group", ErrorCode::GroupIdNotFound, [](auto& r, auto&) { r.groupId = "nobody"; });
        row("a classic group", ErrorCode::GroupIdNotFound, [](auto& r, auto&) { r.groupId = "classic"; });
        row("an epoch that is none", ErrorCode::InvalidRequest, [](auto& r, auto&) { r.memberEpoch = -3; });
        row("a static leave without an instance", ErrorCode::InvalidRequest,
            [](auto& r, auto&) { r.memberEpoch = -2; });
        row("a static leave of nobody", ErrorCode::UnknownMemberId, [](auto& r, auto&) {
            r.memberEpoch = -2;
            r.instanceId = "nobody";
        });
        row("a leave of a stranger", ErrorCode::UnknownMemberId, [](auto& r, auto&) {
            r.memberId = "x";
            r.memberEpoch = -1;
        });
        row("an empty instance", ErrorCode::InvalidRequest, [](auto& r, auto&) { r.instanceId = ""; });
        row("an empty rack", ErrorCode::InvalidRequest, [](auto& r, auto&) { r.rackId = ""; });
        row("a join without a time", ErrorCode::InvalidRequest, [](auto& r, auto&) {
            r.memberEpoch = 0;
            r.rebalanceTimeoutMs = -1;
        });
        row("a join that owns something", ErrorCode::InvalidRequest, [](auto& r, auto&) {
            r.memberEpoch = 0;
            r.topicPartitions->push_back({Uuid{}, {PartitionIndex(0)}});
        });
        row("a join without a subscription", ErrorCode::InvalidRequest, [](auto& r, auto&) {
            r.memberEpoch = 0;
            r.subscribedTopicNames.reset();
        });
        row("an unknown assignor", ErrorCode::UnsupportedAssignor, [](auto& r, auto&) { r.serverAssignor = "bogus"; });
        row("a wrong expression", ErrorCode::InvalidRegularExpression,
            [](auto& r, auto&) { r.subscribedTopicRegex = "("; });
        row("a join of a group that cannot be moved", ErrorCode::GroupIdNotFound, [](auto& r, auto&) {
            r.groupId = "classic";
            r.memberId = "n";
            r.memberEpoch = 0;
        });
    }
    void heartbeatOfTheNewProtocol() {
        asksRow<ConsumerGroupHeartbeatRequest, ConsumerGroupHeartbeatResponse>(
            [](const Stage& stage) { return stage.beating(stage.epoch); }, 1);
    }

    void joining_data() {
        QTest::addColumn<int>("row");
        using Request = JoinGroupRequest;
        auto& made = rows<Request>();
        made.all.clear();
        made.add("no group", ErrorCode::InvalidGroupId, [](Request& r, const Stage&) { r.groupId = ""; });
        made.add("a session that is too short", ErrorCode::InvalidSessionTimeout,
                 [](Request& r, const Stage&) { r.sessionTimeoutMs = 1; });
        made.add("a session that is too long", ErrorCode::InvalidSessionTimeout,
                 [](Request& r, const Stage&) { r.sessionTimeoutMs = 1'000'000'000; });
        made.add("no protocols", ErrorCode::InconsistentGroupProtocol,
                 [](Request& r, const Stage&) { r.protocols.clear(); });
        made.add("no type", ErrorCode::InconsistentGroupProtocol,
                 [](Request& r, const Stage&) { r.protocolType = ""; });
        made.add("another type", ErrorCode::InconsistentGroupProtocol,
                 [](Request& r, const Stage&) { r.protocolType = "connect"; });
        made.add("no protocol in common", ErrorCode::InconsistentGroupProtocol, [](Request& r, const Stage&) {
            r.protocols = {Protocol{"other", {}}};
        });
        made.add("a stranger", ErrorCode::UnknownMemberId, [](Request& r, const Stage&) { r.memberId = "x"; });
        made.add("an instance of nobody with a member's id", ErrorCode::UnknownMemberId,
                 [](Request& r, const Stage&) { r.groupInstanceId = "nobody"; });
    }
    void joining() {
        asksRow<JoinGroupRequest, JoinGroupResponse>(
            [](const Stage& stage) {
                JoinGroupRequest request = stage.joining();
                request.memberId = stage.member;
                return request;
            },
            9);
    }

    void syncing_data() {
        QTest::addColumn<int>("row");
        using Request = SyncGroupRequest;
        auto& made = rows<Request>();
        made.all.clear();
        made.add("no group", ErrorCode::InvalidGroupId, [](Request& r, const Stage&) { r.groupId = ""; });
        made.add("an unknown group", ErrorCode::UnknownMemberId,
                 [](Request& r, const Stage&) { r.groupId = "nobody"; });
        made.add("a member of the new protocol", ErrorCode::UnknownMemberId, [](Request& r, const Stage& stage) {
            r.groupId = "modern";
            r.memberId = "m";
            r.generationId = stage.epoch;
        });
        made.add("a stranger", ErrorCode::UnknownMemberId, [](Request& r, const Stage&) { r.memberId = "x"; });
        made.add("a generation to come", ErrorCode::IllegalGeneration,
                 [](Request& r, const Stage&) { ++r.generationId; });
        made.add("another type", ErrorCode::InconsistentGroupProtocol,
                 [](Request& r, const Stage&) { r.protocolType = "connect"; });
        made.add("another protocol", ErrorCode::InconsistentGroupProtocol,
                 [](Request& r, const Stage&) { r.protocolName = "other"; });
    }
    void syncing() {
        asksRow<SyncGroupRequest, SyncGroupResponse>([](const Stage& stage) { return stage.syncing(); }, 5);
    }

    void heartbeatOfTheClassicProtocol_data() {
        QTest::addColumn<int>("row");
        using Request = HeartbeatRequest;
        auto& made = rows<Request>();
        made.all.clear();
        made.add("no group", ErrorCode::InvalidGroupId, [](Request& r, const Stage&) { r.groupId = ""; });
        made.add("an unknown group", ErrorCode::UnknownMemberId,
                 [](Request& r, const Stage&) { r.groupId = "nobody"; });
        made.add("a member of the new protocol", ErrorCode::UnknownMemberId, [](Request& r, const Stage& stage) {
            r.groupId = "modern";
            r.memberId = "m";
            r.generationId = stage.epoch;
        });
        made.add("a stranger", ErrorCode::UnknownMemberId, [](Request& r, const Stage&) { r.memberId = "x"; });
        made.add("a generation to come", ErrorCode::IllegalGeneration,
                 [](Request& r, const Stage&) { ++r.generationId; });
        made.add("an instance of nobody", ErrorCode::UnknownMemberId,
                 [](Request& r, const Stage&) { r.groupInstanceId = "nobody"; });
    }
    void heartbeatOfTheClassicProtocol() {
        asksRow<HeartbeatRequest, HeartbeatResponse>(
            [](const Stage& stage) {
                HeartbeatRequest request;
                request.groupId = "classic";
                request.memberId = stage.member;
                request.generationId = stage.generation;
                return request;
            },
            4);
    }

    void leaving() {
        Stage stage;
        const auto leave = [&stage](std::string group, std::vector<LeaveGroupRequest::MemberIdentity> members) {
            LeaveGroupRequest request;
            request.groupId = std::move(group);
            request.members = std::move(members);
            const auto answer = stage.broker.ask<LeaveGroupResponse>(request, 5);
            std::vector<ErrorCode> codes{answer.errorCode};
            for (const auto& member : answer.members) codes.push_back(member.errorCode);
            return codes;
        };
        using Codes = std::vector<ErrorCode>;
        const ErrorCode unknown = ErrorCode::UnknownMemberId;
        QCOMPARE(leave("", {{"x", {}, {}}}), Codes{ErrorCode::InvalidGroupId});
        QCOMPARE(leave("nobody", {{"x", {}, {}}}), (Codes{ErrorCode::None, unknown}));
        QCOMPARE(leave("classic", {{"x", {}, {}}, {"", "nobody", {}}, {stage.member, "nobody", {}}}),
                 (Codes{ErrorCode::None, unknown, unknown, unknown}));
        QCOMPARE(leave("classic", {{stage.member, {}, {}}}), (Codes{ErrorCode::None, ErrorCode::None}));
    }
};

QTEST_APPLESS_MAIN(GroupErrorsTest)
#include "group_errors_test.moc"
