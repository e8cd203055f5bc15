#include <algorithm>

#include "engine/groups/consumer_group.h"
#include "engine/groups/consumer_protocol.h"
#include "engine/groups/records/record_codec.h"

/// Members that still speak the classic protocol, inside a consumer group (KIP-848, "Online migration"): they join,
/// sync and send heartbeats as ever, and are led like the others; an epoch is their generation.
namespace brook {

using namespace protocol;

namespace {

JoinGroupResponse joinRefusal(ErrorCode error, std::string memberId) {
    JoinGroupResponse answer;
    answer.errorCode = error;
    answer.memberId = std::move(memberId);
    answer.protocolName = std::nullopt;
    return answer;
}

/// What a classic member has, as it says inside its subscription.
PartitionSet ownedIn(const ConsumerSubscription& subscription, const ClusterImage& image) {
    PartitionSet owned;
    for (const auto& each : subscription.ownedPartitions)
        if (const TopicImage* topic = image.topic(each.topic))
            for (const PartitionIndex partition : each.partitions) owned[topic->id].insert(partition.value());
    return owned;
}

/// The version in which a member wrote its subscription: it can read an assignment in that one.
std::int16_t versionOf(const ConsumerMember& member) {
    ByteReader reader(member.classic->supportedProtocols.front().metadata);
    return std::clamp<std::int16_t>(reader.int16(), 0, ConsumerAssignment::versions.last);
}

}  // namespace

Bytes classicAssignment(const ConsumerMember& member, const ClusterImage& image) {
    ConsumerAssignment assignment;
    for (const auto& [id, numbers] : member.assigned) {
        const TopicImage* topic = image.topic(id);
        if (!topic) continue;
        auto& told = assignment.assignedPartitions.emplace_back();
        told.topic = topic->name;
        for (const auto& [number, since] : numbers) told.partitions.emplace_back(number);
    }
    return printConsumerAssignment(assignment, versionOf(member));
}

bool ConsumerGroup::knowsClassicProtocols(const JoinGroupRequest& request) const {
    if (request.protocolType != "consumer" || request.protocols.empty()) return false;
    return std::any_of(request.protocols.begin(), request.protocols.end(), [this, &request](const auto& wanted) {
        return std::all_of(m_members.begin(), m_members.end(), [&](const auto& entry) {
            const auto& classic = entry.second.classic;
            if (!classic || entry.first == request.memberId) return true;
            return std::any_of(classic->supportedProtocols.begin(), classic->supportedProtocols.end(),
                               [&](const auto& own) { return own.name == wanted.name; });
        });
    });
}

/// A static member that comes without an id takes its place back at once, as in a classic group; one that comes with an
/// id has to be who it says.
Result<ConsumerMember*> ConsumerGroup::admitClassic(const JoinGroupRequest& request, const Request& wishes,
                                                    const Context& context) {
    const auto known = m_staticMembers.find(request.groupInstanceId.value_or(""));
    if (!request.groupInstanceId || (known == m_staticMembers.end() && request.memberId.empty()))
        return admit(wishes, context);
    if (known == m_staticMembers.end())
        return fail(ErrorCode::UnknownMemberId, "instance id {} is unknown", *request.groupInstanceId);
    if (known->second == wishes.memberId) return &m_members.at(known->second);
    if (!request.memberId.empty())
        return fail(ErrorCode::FencedInstanceId, "instance id {} is used by another", *request.groupInstanceId);
    return &replaceStatic(std::string(known->second), wishes);  // a copy: the entry it is read from changes
}

GroupEffects ConsumerGroup::joinClassic(Ticket ticket, const JoinGroupRequest& request, std::int16_t version,
                                        const std::string& freshId, const Context& context, Moment now) {
    const auto finish = [&](JoinGroupResponse answer) {
        m_effects.answers.emplace_back(ticket, std::move(answer));
        return std::exchange(m_effects, {});
    };
    if (!knowsClassicProtocols(request))
        return finish(joinRefusal(ErrorCode::InconsistentGroupProtocol, request.memberId));
    const auto subscription = parseConsumerSubscription(request.protocols.front().metadata);
    if (!subscription) return finish(joinRefusal(ErrorCode::InconsistentGroupProtocol, request.memberId));
    const std::string memberId = request.memberId.empty() ? freshId : request.memberId;
    if (request.memberId.empty() && !request.groupInstanceId && version >= 4)
        return finish(joinRefusal(ErrorCode::MemberIdRequired, memberId));
    // The same wishes in the words of the newer protocol; a member that joins again begins anew.
    Request wishes;
    wishes.groupId = m_id;
    wishes.memberId = memberId;
    wishes.instanceId = request.groupInstanceId;
    wishes.rackId = subscription->rackId;
    wishes.rebalanceTimeoutMs = request.rebalanceTimeoutMs < 0 ? request.sessionTimeoutMs : request.rebalanceTimeoutMs;
    wishes.subscribedTopicNames = subscription->topics;
    const Result<ConsumerMember*> admitted = admitClassic(request, wishes, context);
    if (!admitted) return finish(joinRefusal(admitted.error().code, memberId));
    ConsumerMember& member = **admitted;
    Classic classic = ConsumerGroupMemberMetadataValue::ClassicMemberMetadata{request.sessionTimeoutMs, {}};
    for (const auto& each : request.protocols) classic->supportedProtocols.push_back({each.name, each.metadata});
    const bool wishesChanged = updateWishes(member, wishes, std::move(classic), context, now);
    if (topicsChanged(*context.image, now) || wishesChanged)
        bumpEpoch(fmt::format("{} joined by the classic protocol", member.id));
    computeTarget(context, now);
    member.revokeBy.reset();
    reconcile(member, ownedIn(*subscription, *context.image), now);
    member.expires = now.steady + Milliseconds(request.sessionTimeoutMs);
    JoinGroupResponse answer;
    answer.memberId = member.id;
    answer.generationId = member.epoch;
    answer.protocolType = "consumer";
    answer.protocolName = request.protocols.front().name;
    return finish(std::move(answer));
}

Result<ConsumerMember*> ConsumerGroup::findClassicMember(const std::string& memberId,
                                                         const std::optional<std::string>& instanceId,
                                                         std::int32_t generation) {
    if (instanceId) {
        const auto known = m_staticMembers.find(*instanceId);
        if (known == m_staticMembers.end())
            return fail(ErrorCode::UnknownMemberId, "instance id {} is unknown", *instanceId);
        if (known->second != memberId)
            return fail(ErrorCode::FencedInstanceId, "instance id {} is used by another", *instanceId);
    }
    const auto found = m_members.find(memberId);
    if (found == m_members.end() || !found->second.classic)
        return fail(ErrorCode::UnknownMemberId, "{} is not a classic member", memberId);
    if (found->second.epoch != generation)
        return fail(ErrorCode::IllegalGeneration, "the generation is {}", found->second.epoch);
    return &found->second;
}

GroupEffects ConsumerGroup::syncClassic(Ticket ticket, const SyncGroupRequest& request, const Context& context,
                                        Moment now) {
    SyncGroupResponse answer;
    const auto found = findClassicMember(request.memberId, request.groupInstanceId, request.generationId);
    if (!found) {
        answer.errorCode = found.error().code;
    } else if (ConsumerMember& member = **found;
               (request.protocolType && *request.protocolType != "consumer") ||
               (request.protocolName && *request.protocolName != member.classic->supportedProtocols.front().name)) {
        answer.errorCode = ErrorCode::InconsistentGroupProtocol;
    } else if (m_epoch > member.epoch && member.state != MemberState::UnrevokedPartitions &&
               m_targetEpoch > member.epoch) {
        answer.errorCode = ErrorCode::RebalanceInProgress;
    } else {
        member.expires = now.steady + Milliseconds(member.classic->sessionTimeoutMs);
        answer.protocolType = "consumer";
        answer.protocolName = member.classic->supportedProtocols.front().name;
        answer.assignment = classicAssignment(member, *context.image);
    }
    m_effects.answers.emplace_back(ticket, std::move(answer));
    return std::exchange(m_effects, {});
}

GroupEffects ConsumerGroup::heartbeatClassic(Ticket ticket, const HeartbeatRequest& request, const Context& context,
                                             Moment now) {
    HeartbeatResponse answer;
    const auto found = findClassicMember(request.memberId, request.groupInstanceId, request.generationId);
    if (found) {
        ConsumerMember& member = **found;
        if (topicsChanged(*context.image, now)) bumpEpoch("topics changed");
        member.expires = now.steady + Milliseconds(member.classic->sessionTimeoutMs);
        const bool mustJoin = member.epoch < m_epoch || member.state == MemberState::UnrevokedPartitions ||
                              (member.state == MemberState::UnreleasedPartitions && !waitsForOthers(member));
        if (mustJoin) {
            answer.errorCode = ErrorCode::RebalanceInProgress;
            if (!member.revokeBy) member.revokeBy = now.steady + Milliseconds(std::max(member.rebalanceTimeoutMs, 0));
        }
    } else {
        answer.errorCode = found.error().code;
    }
    m_effects.answers.emplace_back(ticket, std::move(answer));
    return std::exchange(m_effects, {});
}

bool ConsumerGroup::waitsForOthers(const ConsumerMember& member) const {
    for (const auto& [topic, numbers] : target(member.id))
        for (const std::int32_t number : numbers)
            if (isTakenByOther(topic, number, member.id)) return true;
    return false;
}

GroupEffects ConsumerGroup::leaveClassic(Ticket ticket, const LeaveGroupRequest& request) {
    LeaveGroupResponse answer;
    bool anyone = false;
    for (const LeaveGroupRequest::MemberIdentity& identity : request.members) {
        auto& answered = answer.members.emplace_back();
        answered.memberId = identity.memberId;
        answered.groupInstanceId = identity.groupInstanceId;
        std::string id = identity.memberId;
        const auto known = m_staticMembers.find(identity.groupInstanceId.value_or(""));
        if (identity.groupInstanceId && known == m_staticMembers.end()) {
            answered.errorCode = ErrorCode::UnknownMemberId;
            continue;
        }
        // An administrator knows a static member by its instance id only.
        if (identity.groupInstanceId && id.empty()) id = known->second;
        if (identity.groupInstanceId && known->second != id) {
            answered.errorCode = ErrorCode::FencedInstanceId;
        } else if (!m_members.contains(id)) {
            answered.errorCode = ErrorCode::UnknownMemberId;
        } else {
            removeMember(id, "left");
            anyone = true;
        }
    }
    if (anyone) bumpEpoch("members left");
    m_effects.answers.emplace_back(ticket, std::move(answer));
    return std::exchange(m_effects, {});
}

}  // namespace brook
