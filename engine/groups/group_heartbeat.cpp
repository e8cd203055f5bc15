#include "engine/groups/group_coordinator.h"
#include "engine/groups/migration.h"
#include "engine/groups/topic_regex.h"

namespace brook {

using namespace protocol;

namespace {

using Request = ConsumerGroupHeartbeatRequest;
using Response = ConsumerGroupHeartbeatResponse;

Response refusal(const Error& error) {
    Response response;
    response.errorCode = error.code;
    response.errorMessage = error.message;
    return response;
}

/// What has to be said when joining; everything but the ids may be left out later, when it has not changed.
Result<void> checkJoin(const Request& request) {
    if (request.rebalanceTimeoutMs == -1)
        return fail(ErrorCode::InvalidRequest, "RebalanceTimeoutMs must be provided in first request.");
    if (!request.topicPartitions || !request.topicPartitions->empty())
        return fail(ErrorCode::InvalidRequest, "TopicPartitions must be empty when (re-)joining.");
    if (!request.subscribedTopicNames && !request.subscribedTopicRegex)
        return fail(ErrorCode::InvalidRequest,
                    "Either SubscribedTopicNames or SubscribedTopicRegex must be non-null when (re-)joining.");
    return {};
}

Result<void> check(const Request& request, std::int16_t version) {
    const auto given = [](const std::optional<std::string>& text) { return !text || !text->empty(); };
    if (request.memberId.empty() && (version >= 1 || request.memberEpoch != 0))
        return fail(ErrorCode::InvalidRequest, "MemberId can't be empty.");
    if (request.groupId.empty()) return fail(ErrorCode::InvalidRequest, "GroupId can't be empty.");
    if (!given(request.instanceId)) return fail(ErrorCode::InvalidRequest, "InstanceId can't be empty.");
    if (!given(request.rackId)) return fail(ErrorCode::InvalidRequest, "RackId can't be empty.");
    if (request.memberEpoch == 0)
        if (auto fine = checkJoin(request); !fine) return fine;
    if (request.memberEpoch == -2 && !request.instanceId)
        return fail(ErrorCode::InvalidRequest, "InstanceId can't be null.");
    if (request.memberEpoch < -2) return fail(ErrorCode::InvalidRequest, "MemberEpoch is invalid.");
    if (request.serverAssignor && *request.serverAssignor != "uniform" && *request.serverAssignor != "range")
        return fail(ErrorCode::UnsupportedAssignor,
                    "ServerAssignor {} is not supported. Supported assignors: uniform, range.",
                    *request.serverAssignor);
    if (request.subscribedTopicRegex && !request.subscribedTopicRegex->empty())
        return checkTopicRegex(*request.subscribedTopicRegex);
    return {};
}

}  // namespace

void GroupCoordinator::heartbeat(Request request, std::int16_t version, const GroupClient& client,
                                 std::function<void(Response)> done) {
    if (auto fine = check(request, version); !fine) return done(refusal(fine.error()));
    if (request.memberId.empty()) request.memberId = Uuid::random(m_broker.environment().random).text();
    withShard(request.groupId, [this, request, client, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(refusal(shard.error()));
        const Result<ConsumerGroup*> group = consumerGroupFor(**shard, request);
        if (!group) return done(refusal(group.error()));
        const Ticket ticket = (*shard)->park<Response>(done);
        GroupEffects effects =
            (*group)->heartbeat(ticket, request, contextFor(request.groupId, client), (*shard)->now());
        const bool stillborn = (*group)->members().empty() && (*group)->epoch() == 0;
        if (stillborn) (*shard)->groups().erase(request.groupId);
        (*shard)->carryOut(request.groupId, std::move(effects));
        (*shard)->downgradeIfDue(request.groupId);
    });
}

/// The group a heartbeat speaks of. One that joins makes it, also in the place of a classic group that nobody is in.
Result<ConsumerGroup*> GroupCoordinator::consumerGroupFor(GroupShard& shard, const Request& request) {
    Group* present = shard.find(request.groupId);
    if (present)
        if (auto* consumer = std::get_if<ConsumerGroup>(present)) return consumer;
    if (!present && request.memberEpoch != 0)
        return fail(ErrorCode::GroupIdNotFound, "Consumer group {} not found.", request.groupId);
    if (present) {
        ClassicGroup& classic = std::get<ClassicGroup>(*present);
        if (request.memberEpoch != 0)
            return fail(ErrorCode::GroupIdNotFound, "Group {} is not a consumer group.", request.groupId);
        if (!classic.members().empty()) return upgrade(shard, classic);
        shard.write(tombstonesOf(*present), [](const Result<void>&) {});
    }
    return &std::get<ConsumerGroup>(
        shard.groups().insert_or_assign(request.groupId, ConsumerGroup(request.groupId)).first->second);
}

Result<ConsumerGroup*> GroupCoordinator::upgrade(GroupShard& shard, ClassicGroup& classic) {
    const std::string id = classic.id();
    if (!m_config.mayUpgrade) return fail(ErrorCode::GroupIdNotFound, "Group {} is not a consumer group.", id);
    auto group = upgraded(classic, *m_broker.image(), consumerConfig(id), shard.now());
    if (!group) return failed(group);
    GroupEffects effects = classic.dismiss();
    effects.records = tombstonesOf(classic);
    for (CoordinatorRecord& record : group->records()) effects.records.push_back(std::move(record));
    effects.happened.push_back("the group moves to the newer protocol");
    Group& taken = shard.groups().insert_or_assign(id, std::move(*group)).first->second;
    shard.carryOut(id, std::move(effects));
    return &std::get<ConsumerGroup>(taken);
}

ConsumerGroup::Context GroupCoordinator::contextFor(const std::string& group, GroupClient client) const {
    return {std::move(client), m_broker.image(), consumerConfig(group)};
}

ConsumerGroupConfig GroupCoordinator::consumerConfig(const std::string& group) const {
    ConsumerGroupConfig config = m_config.consumer;
    const auto image = m_broker.image();
    const ConfigValues& own = image->configOf({ResourceType::Group, group});
    const auto read = [&own](const char* name, Milliseconds& value) {
        if (const auto found = own.find(name); found != own.end()) value = Milliseconds(parseNumber(found->second));
    };
    config.mayDowngrade = m_config.mayDowngrade;
    read("consumer.session.timeout.ms", config.sessionTimeout);
    read("consumer.heartbeat.interval.ms", config.heartbeatInterval);
    read("consumer.assignment.interval.ms", config.assignmentInterval);
    return config;
}

}  // namespace brook
