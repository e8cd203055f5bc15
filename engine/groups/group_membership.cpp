#include "engine/groups/group_coordinator.h"

namespace brook {

using namespace protocol;

namespace {

template <class Response>
Response refusal(ErrorCode error) {
    Response response;
    response.errorCode = error;
    return response;
}

JoinGroupResponse joinRefusal(const JoinGroupRequest& request, ErrorCode error) {
    JoinGroupResponse response = refusal<JoinGroupResponse>(error);
    response.memberId = request.memberId;
    response.protocolName = std::nullopt;
    return response;
}

}  // namespace

void GroupCoordinator::join(const JoinGroupRequest& request, std::int16_t version, const GroupClient& client,
                            std::function<void(JoinGroupResponse)> done) {
    if (request.groupId.empty()) return done(joinRefusal(request, ErrorCode::InvalidGroupId));
    const Milliseconds session(request.sessionTimeoutMs);
    if (session < m_config.minSessionTimeout || session > m_config.maxSessionTimeout)
        return done(joinRefusal(request, ErrorCode::InvalidSessionTimeout));
    withShard(
        request.groupId, [this, request, version, client, done = std::move(done)](const Result<GroupShard*>& shard) {
            if (!shard) return done(joinRefusal(request, shard.error().code));
            // A group of the other protocol that nobody is in makes way.
            if (const ConsumerGroup* other = (*shard)->findConsumer(request.groupId);
                other && other->members().empty() && request.memberId.empty()) {
                (*shard)->write(other->tombstones(), [](const Result<void>&) {});
                (*shard)->groups().erase(request.groupId);
            }
            if (!(*shard)->find(request.groupId)) {
                if (!request.memberId.empty()) return done(joinRefusal(request, ErrorCode::UnknownMemberId));
                (*shard)->groups().emplace(request.groupId, ClassicGroup(request.groupId, m_broker.environment().random,
                                                                         (*shard)->now().wall));
            }
            const Ticket ticket = (*shard)->park<JoinGroupResponse>(done);
            if (ConsumerGroup* consumer = (*shard)->findConsumer(request.groupId)) {
                const std::string freshId = Uuid::random(m_broker.environment().random).text();
                (*shard)->carryOut(request.groupId,
                                   consumer->joinClassic(ticket, request, version, freshId,
                                                         contextFor(request.groupId, client), (*shard)->now()));
            } else {
                ClassicGroup& group = *(*shard)->findClassic(request.groupId);
                (*shard)->carryOut(request.groupId,
                                   group.join(ticket, request, {version, client, m_config.classic}, (*shard)->now()));
            }
        });
}

void GroupCoordinator::sync(const SyncGroupRequest& request, std::function<void(SyncGroupResponse)> done) {
    if (request.groupId.empty()) return done(refusal<SyncGroupResponse>(ErrorCode::InvalidGroupId));
    withShard(request.groupId, [this, request, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(refusal<SyncGroupResponse>(shard.error().code));
        Group* group = (*shard)->find(request.groupId);
        if (!group) return done(refusal<SyncGroupResponse>(ErrorCode::UnknownMemberId));
        const Ticket ticket = (*shard)->park<SyncGroupResponse>(done);
        const Moment now = (*shard)->now();
        auto* consumer = std::get_if<ConsumerGroup>(group);
        (*shard)->carryOut(request.groupId,
                           consumer ? consumer->syncClassic(ticket, request, contextFor(request.groupId, {}), now)
                                    : std::get<ClassicGroup>(*group).sync(ticket, request, now));
    });
}

void GroupCoordinator::heartbeat(const HeartbeatRequest& request, std::function<void(HeartbeatResponse)> done) {
    if (request.groupId.empty()) return done(refusal<HeartbeatResponse>(ErrorCode::InvalidGroupId));
    withShard(request.groupId, [this, request, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(refusal<HeartbeatResponse>(shard.error().code));
        Group* group = (*shard)->find(request.groupId);
        if (!group) return done(refusal<HeartbeatResponse>(ErrorCode::UnknownMemberId));
        const Ticket ticket = (*shard)->park<HeartbeatResponse>(done);
        const Moment now = (*shard)->now();
        auto* consumer = std::get_if<ConsumerGroup>(group);
        (*shard)->carryOut(request.groupId,
                           consumer ? consumer->heartbeatClassic(ticket, request, contextFor(request.groupId, {}), now)
                                    : std::get<ClassicGroup>(*group).heartbeat(ticket, request, now));
    });
}

void GroupCoordinator::leave(const LeaveGroupRequest& request, std::function<void(LeaveGroupResponse)> done) {
    if (request.groupId.empty()) return done(refusal<LeaveGroupResponse>(ErrorCode::InvalidGroupId));
    withShard(request.groupId, [request, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(refusal<LeaveGroupResponse>(shard.error().code));
        if (Group* group = (*shard)->find(request.groupId)) {
            const Ticket ticket = (*shard)->park<LeaveGroupResponse>(done);
            auto* consumer = std::get_if<ConsumerGroup>(group);
            (*shard)->carryOut(request.groupId,
                               consumer ? consumer->leaveClassic(ticket, request)
                                        : std::get<ClassicGroup>(*group).leave(ticket, request, (*shard)->now()));
            return (*shard)->downgradeIfDue(request.groupId);
        }
        LeaveGroupResponse response;
        for (const auto& member : request.members)
            response.members.push_back({member.memberId, member.groupInstanceId, ErrorCode::UnknownMemberId});
        done(std::move(response));
    });
}

}  // namespace brook
