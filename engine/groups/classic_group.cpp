#include "engine/groups/classic_group.h"

#include "engine/groups/records/record_codec.h"

namespace brook {

using namespace protocol;

std::string_view stateName(ClassicState state) {
    switch (state) {
        case ClassicState::Empty: return "Empty";
        case ClassicState::PreparingRebalance: return "PreparingRebalance";
        case ClassicState::CompletingRebalance: return "CompletingRebalance";
        case ClassicState::Stable: return "Stable";
    }
    return "Unknown";
}

ClassicGroup ClassicGroup::restore(std::string id, const GroupMetadataValue& value, Random& random, Moment now) {
    ClassicGroup group(std::move(id), random, value.currentStateTimestamp);
    group.m_generation = value.generation;
    group.m_protocolType = value.protocolType;
    group.m_protocol = value.protocol;
    group.m_leader = value.leader;
    group.m_state = value.members.empty() ? ClassicState::Empty : ClassicState::Stable;
    for (const GroupMetadataValue::Member& written : value.members) {
        ClassicMember& member = group.m_members[written.memberId];
        member.id = written.memberId;
        member.instanceId = written.groupInstanceId;
        member.client = {written.clientId, written.clientHost};
        member.sessionTimeout = Milliseconds(written.sessionTimeout);
        member.rebalanceTimeout =
            Milliseconds(written.rebalanceTimeout < 0 ? written.sessionTimeout : written.rebalanceTimeout);
        member.protocols = {{value.protocol.value_or(""), written.subscription}};
        member.assignment = written.assignment;
        member.arrival = ++group.m_arrivals;
        member.expires = now.steady + member.sessionTimeout;
        if (member.instanceId) group.m_staticMembers[*member.instanceId] = member.id;
    }
    if (!group.m_members.empty() && !group.m_leader) {
        group.m_state = ClassicState::PreparingRebalance;
        group.m_joinDeadline = now.steady + group.longestRebalanceTimeout();
    }
    group.readSubscriptions();
    return group;
}

CoordinatorRecord ClassicGroup::record() const {
    GroupMetadataValue value;
    value.protocolType = m_protocolType;
    value.generation = m_generation;
    value.protocol = m_protocol;
    value.leader = m_leader;
    value.currentStateTimestamp = m_stateSince;
    for (const auto& [id, member] : m_members) {
        value.members.push_back({member.id, member.instanceId, member.client.id, member.client.host,
                                 static_cast<std::int32_t>(member.rebalanceTimeout.count()),
                                 static_cast<std::int32_t>(member.sessionTimeout.count()),
                                 member.metadata(m_protocol.value_or("")), member.assignment});
    }
    return recordOf(GroupRecordType::GroupMetadata, GroupKey{m_id}, value, 3);
}

ErrorCode ClassicGroup::checkMember(const std::string& memberId, const std::optional<std::string>& instanceId) const {
    if (instanceId) {
        const auto known = m_staticMembers.find(*instanceId);
        if (known == m_staticMembers.end()) return ErrorCode::UnknownMemberId;
        if (known->second != memberId) return ErrorCode::FencedInstanceId;
    }
    return m_members.contains(memberId) ? ErrorCode::None : ErrorCode::UnknownMemberId;
}

// Sync ----------------------------------------------------------------------------------------------------------------

GroupEffects ClassicGroup::sync(Ticket ticket, const SyncGroupRequest& request, Moment now) {
    SyncGroupResponse answer;
    const auto refuse = [&](ErrorCode error) {
        answer.errorCode = error;
        m_effects.answers.emplace_back(ticket, std::move(answer));
        return take();
    };
    if (const ErrorCode error = checkMember(request.memberId, request.groupInstanceId); error != ErrorCode::None)
        return refuse(error);
    if (request.generationId != m_generation) return refuse(ErrorCode::IllegalGeneration);
    if ((request.protocolType && *request.protocolType != m_protocolType) ||
        (request.protocolName && request.protocolName != m_protocol))
        return refuse(ErrorCode::InconsistentGroupProtocol);
    ClassicMember& member = m_members.at(request.memberId);
    switch (m_state) {
        case ClassicState::Empty: return refuse(ErrorCode::UnknownMemberId);
        case ClassicState::PreparingRebalance: return refuse(ErrorCode::RebalanceInProgress);
        case ClassicState::CompletingRebalance:
            m_awaitedSyncs.erase(member.id);
            if (const auto before = std::exchange(member.syncing, ticket))
                m_effects.answers.emplace_back(*before,
                                               SyncGroupResponse{0, ErrorCode::RebalanceInProgress, {}, {}, {}});
            if (m_leader == member.id) {
                handOutAssignments(request);
                // Nobody was asked for a heartbeat while all waited for the leader.
                for (auto& [id, each] : m_members) each.expires = now.steady + each.sessionTimeout;
                become(ClassicState::Stable, now);
                m_effects.records.push_back(record());
            }
            return take();
        case ClassicState::Stable: break;
    }
    m_awaitedSyncs.erase(member.id);
    if (m_awaitedSyncs.empty()) m_syncDeadline.reset();
    member.expires = now.steady + member.sessionTimeout;
    answer.protocolType = m_protocolType;
    answer.protocolName = m_protocol;
    answer.assignment = member.assignment;
    m_effects.answers.emplace_back(ticket, std::move(answer));
    return take();
}

void ClassicGroup::handOutAssignments(const SyncGroupRequest& request) {
    for (auto& [id, member] : m_members) member.assignment.clear();
    for (const auto& assigned : request.assignments)
        if (const auto found = m_members.find(assigned.memberId); found != m_members.end())
            found->second.assignment = assigned.assignment;
    for (auto& [id, member] : m_members)
        if (const auto ticket = std::exchange(member.syncing, std::nullopt))
            m_effects.answers.emplace_back(
                *ticket, SyncGroupResponse{0, ErrorCode::None, m_protocolType, m_protocol, member.assignment});
    if (m_awaitedSyncs.empty()) m_syncDeadline.reset();
    say(fmt::format("generation {}: its leader handed out the partitions to {} members", m_generation,
                    m_members.size()));
}

// Heartbeat and leave -------------------------------------------------------------------------------------------------

GroupEffects ClassicGroup::heartbeat(Ticket ticket, const HeartbeatRequest& request, Moment now) {
    ErrorCode error = checkMember(request.memberId, request.groupInstanceId);
    if (error == ErrorCode::None && request.generationId != m_generation) error = ErrorCode::IllegalGeneration;
    if (error == ErrorCode::None && m_state == ClassicState::Empty) error = ErrorCode::UnknownMemberId;
    if (error == ErrorCode::None) {
        ClassicMember& member = m_members.at(request.memberId);
        member.expires = now.steady + member.sessionTimeout;
        if (m_state == ClassicState::PreparingRebalance) error = ErrorCode::RebalanceInProgress;
    }
    m_effects.answers.emplace_back(ticket, HeartbeatResponse{0, error});
    return take();
}

GroupEffects ClassicGroup::leave(Ticket ticket, const LeaveGroupRequest& request, Moment now) {
    LeaveGroupResponse answer;
    std::vector<std::string> leaving;
    for (const LeaveGroupRequest::MemberIdentity& identity : request.members) {
        auto& answered = answer.members.emplace_back();
        answered.memberId = identity.memberId;
        answered.groupInstanceId = identity.groupInstanceId;
        std::string id = identity.memberId;
        // An administrator knows a static member by its instance id only.
        if (const auto known = m_staticMembers.find(identity.groupInstanceId.value_or(""));
            id.empty() && known != m_staticMembers.end())
            id = known->second;
        if (!identity.groupInstanceId && m_pendingMembers.erase(id) > 0) continue;
        answered.errorCode = checkMember(id, identity.groupInstanceId);
        if (answered.errorCode != ErrorCode::None) continue;
        leaving.push_back(id);
        say(fmt::format("{} left: {}", id, identity.reason.value_or("it did not say why")));
        removeMember(id, ErrorCode::UnknownMemberId);
    }
    m_effects.answers.emplace_back(ticket, std::move(answer));
    if (!leaving.empty() && (m_state == ClassicState::Stable || m_state == ClassicState::CompletingRebalance))
        prepareRebalance({}, now, "members left");
    else if (m_state == ClassicState::PreparingRebalance)
        completeJoinIfAllThere(now);
    return take();
}

// Commits and time ----------------------------------------------------------------------------------------------------

ErrorCode ClassicGroup::checkCommit(const std::string& memberId, const std::optional<std::string>& instanceId,
                                    std::int32_t generation, bool transactional, Moment now) {
    if (generation < 0 && m_state == ClassicState::Empty)
        return ErrorCode::None;  // it keeps its offsets here and nothing else
    if (generation >= 0 || !memberId.empty() || instanceId) {
        if (const ErrorCode error = checkMember(memberId, instanceId); error != ErrorCode::None) return error;
        // A transaction may have been begun in an earlier form of the protocol, without a generation.
        if (!(transactional && generation < 0) && generation != m_generation) return ErrorCode::IllegalGeneration;
    } else if (!transactional) {
        return ErrorCode::UnknownMemberId;  // only members commit while there are any
    }
    if (m_state == ClassicState::CompletingRebalance) return ErrorCode::RebalanceInProgress;
    if (const auto member = m_members.find(memberId); member != m_members.end())
        member->second.expires = now.steady + member->second.sessionTimeout;
    return ErrorCode::None;
}

GroupEffects ClassicGroup::tick(Moment now) {
    std::erase_if(m_pendingMembers, [&](const auto& pending) { return pending.second <= now.steady; });
    std::vector<std::string> silent;
    for (const auto& [id, member] : m_members)
        if (!member.isWaiting() && member.expires <= now.steady) silent.push_back(id);
    for (const std::string& id : silent)
        removeAndRebalance(id, now, fmt::format("{} was silent longer than its session allows", id));
    if (m_syncDeadline && *m_syncDeadline <= now.steady) expireSync(now);
    if (m_joinDeadline && *m_joinDeadline <= now.steady)
        m_initialRebalance ? continueInitialDelay(now) : completeJoin(now);
    if (m_state == ClassicState::PreparingRebalance) completeJoinIfAllThere(now);
    return take();
}

std::optional<MonotonicTime> ClassicGroup::nextDeadline() const {
    std::optional<MonotonicTime> next;
    const auto consider = [&next](std::optional<MonotonicTime> time) {
        if (time && (!next || *time < *next)) next = time;
    };
    consider(m_joinDeadline);
    consider(m_syncDeadline);
    for (const auto& [id, until] : m_pendingMembers) consider(until);
    for (const auto& [id, member] : m_members)
        if (!member.isWaiting()) consider(member.expires);
    return next;
}

void ClassicGroup::become(ClassicState state, Moment now) {
    m_state = state;
    m_stateSince = now.wall;
}

}  // namespace brook
