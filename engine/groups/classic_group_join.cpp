#include "engine/base/uuid.h"
#include "engine/groups/classic_group.h"

namespace brook {

using namespace protocol;

namespace {

/// A UUID as Java prints it, which is what clients are used to at the end of a member id.
std::string javaUuid(Random& random) {
    const Uuid id = Uuid::random(random);
    std::string text;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += fmt::format("{:02x}", static_cast<unsigned>(id.bytes[i]));
    }
    return text;
}

}  // namespace

GroupEffects ClassicGroup::join(Ticket ticket, const JoinGroupRequest& request, const JoinContext& context,
                                Moment now) {
    if (!accepts(request.memberId, context.config.maxSize)) {
        removeMember(request.memberId, ErrorCode::GroupMaxSizeReached);
        answerJoin(ticket, ErrorCode::GroupMaxSizeReached, "");
    } else if (!supports(request)) {
        answerJoin(ticket, ErrorCode::InconsistentGroupProtocol, request.memberId);
    } else if (request.memberId.empty()) {
        joinNew(ticket, request, context, now);
    } else {
        joinKnown(ticket, request, context, now);
    }
    return take();
}

bool ClassicGroup::accepts(const std::string& memberId, std::size_t maxSize) const {
    const auto member = m_members.find(memberId);
    switch (m_state) {
        case ClassicState::Empty: return true;
        case ClassicState::PreparingRebalance: {
            if (member != m_members.end() && member->second.joining) return true;
            const auto joining = std::count_if(m_members.begin(), m_members.end(),
                                               [](const auto& entry) { return entry.second.joining; });
            return static_cast<std::size_t>(joining) < maxSize;
        }
        case ClassicState::CompletingRebalance:
        case ClassicState::Stable: break;
    }
    return member != m_members.end() || m_members.size() < maxSize;
}

bool ClassicGroup::supports(const JoinGroupRequest& request) const {
    if (request.protocols.empty() || request.protocolType.empty()) return false;
    if (m_members.empty()) return true;
    if (request.protocolType != m_protocolType) return false;
    return std::any_of(request.protocols.begin(), request.protocols.end(),
                       [this](const auto& own) { return everyoneSupports(own.name); });
}

std::string ClassicGroup::newMemberId(const JoinGroupRequest& request, const GroupClient& client) {
    return request.groupInstanceId.value_or(client.id) + "-" + javaUuid(*m_random);
}

void ClassicGroup::joinNew(Ticket ticket, const JoinGroupRequest& request, const JoinContext& context, Moment now) {
    const std::string id = newMemberId(request, context.client);
    if (request.groupInstanceId) {
        if (m_staticMembers.contains(*request.groupInstanceId))
            return replaceStaticMember(ticket, id, request, context, now);
        return addMember(ticket, id, request, context, now);
    }
    if (context.version < 4) return addMember(ticket, id, request, context, now);
    // A member that never heard its id would stay for a whole session: it has to come back with the id first (KIP-394).
    m_pendingMembers[id] = now.steady + Milliseconds(request.sessionTimeoutMs);
    answerJoin(ticket, ErrorCode::MemberIdRequired, id);
}

void ClassicGroup::joinKnown(Ticket ticket, const JoinGroupRequest& request, const JoinContext& context, Moment now) {
    if (!request.groupInstanceId && m_pendingMembers.contains(request.memberId))
        return addMember(ticket, request.memberId, request, context, now);
    if (const ErrorCode error = checkMember(request.memberId, request.groupInstanceId); error != ErrorCode::None)
        return answerJoin(ticket, error, request.memberId);
    ClassicMember& member = m_members.at(request.memberId);
    const bool same = member.protocols == request.protocols;
    const std::string reason = fmt::format("{} joined again{}", member.id, same ? "" : " with other wishes");
    switch (m_state) {
        case ClassicState::Empty: return answerJoin(ticket, ErrorCode::UnknownMemberId, member.id);
        case ClassicState::PreparingRebalance:
            updateMember(member, ticket, request, context.config, now);
            return completeJoinIfAllThere(now);
        case ClassicState::CompletingRebalance:
            // It may not have received the answer: tell it again how things stand.
            if (same) return m_effects.answers.emplace_back(ticket, joined(member)), void();
            break;
        case ClassicState::Stable:
            // A leader joins again when it wants another assignment; the others only when their wishes change.
            if (same && m_leader != member.id) return m_effects.answers.emplace_back(ticket, joined(member)), void();
            break;
    }
    updateMember(member, ticket, request, context.config, now);
    prepareRebalance(context.config, now, reason);
}

void ClassicGroup::addMember(Ticket ticket, const std::string& id, const JoinGroupRequest& request,
                             const JoinContext& context, Moment now) {
    if (m_members.empty()) m_protocolType = request.protocolType;
    if (m_state == ClassicState::PreparingRebalance && m_initialRebalance) m_someoneCame = true;
    m_pendingMembers.erase(id);
    ClassicMember& member = m_members[id];
    member.id = id;
    member.instanceId = request.groupInstanceId;
    member.client = context.client;
    member.arrival = ++m_arrivals;
    member.isNew = true;
    if (member.instanceId) m_staticMembers[*member.instanceId] = id;
    if (!m_leader) m_leader = id;
    updateMember(member, ticket, request, context.config, now);
    say(fmt::format("{} joined: {}", id, request.reason.value_or("it is new")));
    rebalanceOrComplete(context.config, now, fmt::format("{} joined", id));
}

void ClassicGroup::updateMember(ClassicMember& member, Ticket ticket, const JoinGroupRequest& request,
                                const ClassicGroupConfig& config, Moment now) {
    member.protocols = request.protocols;
    member.sessionTimeout = Milliseconds(request.sessionTimeoutMs);
    member.rebalanceTimeout =
        Milliseconds(request.rebalanceTimeoutMs < 0 ? request.sessionTimeoutMs : request.rebalanceTimeoutMs);
    if (const auto before = std::exchange(member.joining, ticket))
        answerJoin(*before, ErrorCode::RebalanceInProgress, member.id);
    member.expires = now.steady + (member.isNew ? config.newMemberJoinTimeout : member.sessionTimeout);
}

/// A static member that comes back without its id: the one who had the name is fenced, and as long as its wishes lead
/// to the same protocol the group goes on undisturbed (KIP-345). Unlike with Kafka, all join again where the one before
/// had something to give back: the new one knows nothing of it, and nobody would ever own it.
void ClassicGroup::replaceStaticMember(Ticket ticket, const std::string& newId, const JoinGroupRequest& request,
                                       const JoinContext& context, Moment now) {
    const std::string oldId = m_staticMembers.at(*request.groupInstanceId);
    const std::string leaderBefore = m_leader.value_or("");
    const bool leavesSomething = hasToGiveBack(m_members.at(oldId));
    auto node = m_members.extract(oldId);
    ClassicMember& member = node.mapped();
    if (const auto parked = std::exchange(member.joining, std::nullopt))
        answerJoin(*parked, ErrorCode::FencedInstanceId, oldId);
    if (const auto parked = std::exchange(member.syncing, std::nullopt))
        m_effects.answers.emplace_back(*parked, SyncGroupResponse{0, ErrorCode::FencedInstanceId, {}, {}, {}});
    node.key() = newId;
    member.id = newId;
    member.client = context.client;
    member.isNew = false;
    m_staticMembers[*request.groupInstanceId] = newId;
    if (leaderBefore == oldId) m_leader = newId;
    if (m_awaitedSyncs.erase(oldId) > 0) m_awaitedSyncs.insert(newId);
    m_members.insert(std::move(node));
    updateMember(member, ticket, request, context.config, now);
    say(fmt::format("{} took the place of {}, which has the same group.instance.id", newId, oldId));
    if (m_state == ClassicState::CompletingRebalance)
        return prepareRebalance(context.config, now, fmt::format("static member {} came back", newId));
    if (m_state == ClassicState::PreparingRebalance) return completeJoinIfAllThere(now);
    if (chosenProtocol() != m_protocol)
        return prepareRebalance(context.config, now,
                                fmt::format("static member {} came back with other wishes", newId));
    if (leavesSomething)
        return prepareRebalance(context.config, now,
                                fmt::format("static member {} came back before it gave partitions back", newId));
    m_effects.records.push_back(record());
    member.joining.reset();
    JoinGroupResponse answer = joined(member);
    // Before version 9 a leader cannot be told to leave the assignment alone: it is told that its former self leads.
    const bool leads = m_leader == newId;
    answer.skipAssignment = leads && context.version >= 9;
    if (leads && context.version < 9) {
        answer.leader = leaderBefore;
        answer.members.clear();
    }
    m_effects.answers.emplace_back(ticket, std::move(answer));
}

void ClassicGroup::answerJoin(Ticket ticket, ErrorCode error, std::string memberId) {
    JoinGroupResponse answer;
    answer.errorCode = error;
    answer.memberId = std::move(memberId);
    answer.protocolName = std::nullopt;
    m_effects.answers.emplace_back(ticket, std::move(answer));
}

JoinGroupResponse ClassicGroup::joined(const ClassicMember& member) const {
    JoinGroupResponse answer;
    answer.generationId = m_generation;
    answer.protocolType = m_protocolType;
    answer.protocolName = m_protocol;
    answer.leader = m_leader.value_or("");
    answer.memberId = member.id;
    const bool mayAssign = m_leader == member.id;
    if (mayAssign) answer.members = memberList();
    return answer;
}

std::vector<JoinGroupResponse::JoinGroupResponseMember> ClassicGroup::memberList() const {
    std::vector<JoinGroupResponse::JoinGroupResponseMember> list;
    for (const auto& [id, member] : m_members)
        list.push_back({id, member.instanceId, member.metadata(m_protocol.value_or(""))});
    return list;
}

}  // namespace brook
