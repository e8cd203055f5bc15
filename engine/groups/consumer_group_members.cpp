#include <algorithm>

#include "engine/groups/consumer_group.h"
#include "engine/groups/records/record_codec.h"

namespace brook {

namespace {

constexpr std::int32_t leavesForGood = -1;
constexpr std::int32_t comesBack = -2;  // a static member that stops for a while (KIP-848)

}  // namespace

Result<ConsumerMember*> ConsumerGroup::admit(const Request& request, const Context& context) {
    if (request.instanceId) return admitStatic(request, context);
    const auto found = m_members.find(request.memberId);
    if (found == m_members.end()) {
        if (request.memberEpoch == 0) return addMember(request, context);
        return fail(ErrorCode::UnknownMemberId, "Member {} is not a member of group {}.", request.memberId, m_id);
    }
    if (request.memberEpoch != 0)
        if (auto fine = checkEpoch(found->second, request); !fine) return failed(fine);
    return &found->second;
}

Result<ConsumerMember*> ConsumerGroup::admitStatic(const Request& request, const Context& context) {
    const auto known = m_staticMembers.find(*request.instanceId);
    if (request.memberEpoch == 0) {
        if (known == m_staticMembers.end()) return addMember(request, context);
        ConsumerMember& present = m_members.at(known->second);
        if (present.id == request.memberId) return &present;
        if (!present.classic && present.epoch != comesBack)
            return fail(ErrorCode::UnreleasedInstanceId,
                        "Static member {} with instance id {} cannot join the group because the instance id is"
                        " owned by member {}.",
                        request.memberId, *request.instanceId, present.id);
        return &replaceStatic(std::string(known->second), request);  // a copy: the entry it is read from changes
    }
    if (known == m_staticMembers.end())
        return fail(ErrorCode::UnknownMemberId, "Instance id {} is unknown.", *request.instanceId);
    if (known->second != request.memberId)
        return fail(ErrorCode::FencedInstanceId, "Static member {} with instance id {} was fenced by member {}.",
                    request.memberId, *request.instanceId, known->second);
    ConsumerMember& member = m_members.at(known->second);
    if (auto fine = checkEpoch(member, request); !fine) return failed(fine);
    return &member;
}

Result<ConsumerMember*> ConsumerGroup::addMember(const Request& request, const Context& context) {
    if (m_members.size() >= context.config.maxSize)
        return fail(ErrorCode::GroupMaxSizeReached,
                    "The consumer group has reached its maximum capacity of {} members.", context.config.maxSize);
    ConsumerMember& member = m_members[request.memberId];
    member.id = request.memberId;
    member.instanceId = request.instanceId;
    if (member.instanceId) m_staticMembers[*member.instanceId] = member.id;
    say(fmt::format("{} joined", member.id));
    return &member;
}

/// A static member that is back under another member id goes on where it was.
ConsumerMember& ConsumerGroup::replaceStatic(const std::string& oldId, const Request& request) {
    const MemberKey oldKey{m_id, oldId};
    const MemberKey newKey{m_id, request.memberId};
    say(fmt::format("{} took the place of {}, which has the same group.instance.id", request.memberId, oldId));
    auto node = m_members.extract(oldId);
    disown(node.mapped());
    node.key() = request.memberId;
    node.mapped().id = request.memberId;
    node.mapped().epoch = 0;
    node.mapped().previousEpoch = 0;
    ConsumerMember& member = m_members.insert(std::move(node)).position->second;
    own(member);
    m_staticMembers[*request.instanceId] = member.id;
    write(tombstoneOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, oldKey));
    write(tombstoneOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, oldKey));
    write(tombstoneOf(GroupRecordType::ConsumerGroupMemberMetadata, oldKey));
    write(recordOf(GroupRecordType::ConsumerGroupMemberMetadata, newKey, member.metadata()));
    if (auto target = m_target.extract(oldId)) {
        target.key() = member.id;
        write(recordOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, newKey, targetValue(target.mapped())));
        m_target.insert(std::move(target));
    }
    write(recordOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, newKey, member.currentAssignment()));
    return member;
}

/// A member that did not hear of its last epoch comes with the one before; as long as it has nothing that it must not
/// have, nothing is lost.
Result<void> ConsumerGroup::checkEpoch(const ConsumerMember& member, const Request& request) const {
    if (request.memberEpoch > member.epoch)
        return fail(ErrorCode::FencedMemberEpoch,
                    "The consumer group member has a greater member epoch ({}) than the one known by the group"
                    " coordinator ({}). The member must abandon all its partitions and rejoin.",
                    request.memberEpoch, member.epoch);
    if (request.memberEpoch == member.epoch) return {};
    const auto isItsOwn = [&member](const Request::TopicPartitions& topic) {
        const auto own = member.assigned.find(topic.topicId);
        return std::all_of(topic.partitions.begin(), topic.partitions.end(), [&](PartitionIndex index) {
            return own != member.assigned.end() && own->second.contains(index.value());
        });
    };
    const bool subset = request.topicPartitions &&
                        std::all_of(request.topicPartitions->begin(), request.topicPartitions->end(), isItsOwn);
    if (request.memberEpoch == member.previousEpoch && subset) return {};
    return fail(ErrorCode::FencedMemberEpoch,
                "The consumer group member has a smaller member epoch ({}) than the one known by the group"
                " coordinator ({}). The member must abandon all its partitions and rejoin.",
                request.memberEpoch, member.epoch);
}

/// Takes over what the request says; answers whether others may have to give or get partitions for it.
bool ConsumerGroup::updateWishes(ConsumerMember& member, const Request& request, Classic classic,
                                 const Context& context, Moment now) {
    const ConsumerGroupMemberMetadataValue before = member.metadata();
    const bool isNew = member.client.host.empty();
    member.client = context.client;
    member.classic = std::move(classic);
    if (request.rackId) member.rackId = request.rackId;
    if (request.rebalanceTimeoutMs != -1) member.rebalanceTimeoutMs = request.rebalanceTimeoutMs;
    if (request.serverAssignor) member.serverAssignor = request.serverAssignor;
    if (request.subscribedTopicNames) {
        std::set<std::string> names(request.subscribedTopicNames->begin(), request.subscribedTopicNames->end());
        member.topicNames.assign(names.begin(), names.end());
    }
    if (request.subscribedTopicRegex) {
        member.topicRegex = request.subscribedTopicRegex;
        if (member.topicRegex->empty()) member.topicRegex.reset();
    }
    if (isNew || before != member.metadata())
        write(recordOf(GroupRecordType::ConsumerGroupMemberMetadata, MemberKey{m_id, member.id}, member.metadata()));
    if (before.subscribedTopicRegex != member.topicRegex) resolveRegexes(*context.image, now);
    return isNew || before.subscribedTopicNames != member.topicNames ||
           before.subscribedTopicRegex != member.topicRegex || before.serverAssignor != member.serverAssignor;
}

Result<ConsumerGroup::Response> ConsumerGroup::leave(const Request& request, Moment now, const Context& context) {
    Response answer;
    answer.memberId = request.memberId;
    answer.memberEpoch = request.memberEpoch;
    std::string id = request.memberId;
    if (request.instanceId) {
        const auto known = m_staticMembers.find(*request.instanceId);
        if (known == m_staticMembers.end())
            return fail(ErrorCode::UnknownMemberId, "Instance id {} is unknown.", *request.instanceId);
        if (known->second != id)
            return fail(ErrorCode::FencedInstanceId, "Static member {} with instance id {} was fenced by member {}.",
                        id, *request.instanceId, known->second);
    }
    const auto found = m_members.find(id);
    if (found == m_members.end())
        return fail(ErrorCode::UnknownMemberId, "Member {} is not a member of group {}.", id, m_id);
    if (request.memberEpoch == leavesForGood) {
        removeMember(id, "left");
        bumpEpoch("a member left");
        return answer;
    }
    // It keeps its partitions until its session ends, so that a restart moves nothing.
    ConsumerMember& member = found->second;
    disown(member);
    member.epoch = comesBack;
    member.revoking.clear();
    member.revokeBy.reset();
    member.state = MemberState::Stable;
    member.expires = now.steady + context.config.sessionTimeout;
    own(member);
    write(recordOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, MemberKey{m_id, id},
                   member.currentAssignment()));
    say(fmt::format("{} stopped for a while; its partitions wait for it", id));
    return answer;
}

void ConsumerGroup::removeMember(const std::string& id, const std::string& why) {
    const auto found = m_members.find(id);
    disown(found->second);
    if (found->second.instanceId) m_staticMembers.erase(*found->second.instanceId);
    m_members.erase(found);
    m_target.erase(id);
    const MemberKey key{m_id, id};
    write(tombstoneOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, key));
    write(tombstoneOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, key));
    write(tombstoneOf(GroupRecordType::ConsumerGroupMemberMetadata, key));
    say(fmt::format("{} {}", id, why));
}

}  // namespace brook
