#include <algorithm>

#include "engine/groups/consumer_group.h"
#include "engine/groups/records/record_codec.h"

namespace brook {

namespace {

bool containsAny(const OwnedPartitions& partitions, const PartitionSet& owned) {
    return std::any_of(partitions.begin(), partitions.end(), [&](const auto& topic) {
        const auto has = owned.find(topic.first);
        return has != owned.end() && std::any_of(topic.second.begin(), topic.second.end(),
                                                 [&](const auto& entry) { return has->second.contains(entry.first); });
    });
}

std::set<std::pair<Uuid, std::int32_t>> flat(const OwnedPartitions& partitions) {
    std::set<std::pair<Uuid, std::int32_t>> all;
    for (const auto& [topic, numbers] : partitions)
        for (const auto& [number, epoch] : numbers) all.emplace(topic, number);
    return all;
}

}  // namespace

/// Brings a member one step nearer to its target; answers whether it has to be told of other partitions than before.
bool ConsumerGroup::reconcile(ConsumerMember& member, const std::optional<PartitionSet>& owned, Moment now) {
    const ConsumerMember before = member;
    disown(member);
    const bool moved = advance(member, owned);
    own(member);
    if (moved || before.epoch != member.epoch)
        write(recordOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, MemberKey{m_id, member.id},
                       member.currentAssignment()));
    if (member.state != MemberState::UnrevokedPartitions) {
        member.revokeBy.reset();
    } else if (moved || !member.revokeBy) {
        member.revokeBy = now.steady + Milliseconds(std::max(member.rebalanceTimeoutMs, 0));
    }
    return flat(before.assigned) != flat(member.assigned);
}

/// The steps of KIP-848: what is too much is given back first, in the old epoch; then the member enters the epoch of
/// the target and gets what nobody else has in hands any more; the rest follows as others let go.
bool ConsumerGroup::advance(ConsumerMember& member, const std::optional<PartitionSet>& owned) {
    switch (member.state) {
        case MemberState::Stable:
            if (member.epoch == m_targetEpoch) return false;
            break;
        case MemberState::UnrevokedPartitions:
            if (!owned || containsAny(member.revoking, *owned)) return false;
            break;
        case MemberState::UnreleasedPartitions: break;
    }
    const ConsumerMember before = member;
    const PartitionSet& wanted = target(member.id);
    OwnedPartitions kept;
    OwnedPartitions excess;
    for (const auto& [topic, numbers] : member.assigned) {
        const auto wish = wanted.find(topic);
        for (const auto& [number, since] : numbers)
            (wish != wanted.end() && wish->second.contains(number) ? kept : excess)[topic][number] = since;
    }
    member.assigned = kept;
    member.revoking.clear();
    if (!excess.empty() && (!owned || containsAny(excess, *owned))) {
        member.revoking = excess;
        member.state = MemberState::UnrevokedPartitions;
        return true;
    }
    bool unreleased = false;
    for (const auto& [topic, numbers] : wanted) {
        for (const std::int32_t number : numbers) {
            if (kept[topic].contains(number)) continue;
            if (isTakenByOther(topic, number, member.id)) {
                unreleased = true;
            } else {
                member.assigned[topic][number] = m_targetEpoch;
            }
        }
    }
    if (member.epoch != m_targetEpoch) {
        member.previousEpoch = member.epoch;
        member.epoch = m_targetEpoch;
    }
    member.state = unreleased ? MemberState::UnreleasedPartitions : MemberState::Stable;
    return before.state != member.state || before.epoch != member.epoch || before.assigned != member.assigned ||
           before.revoking != member.revoking;
}

bool ConsumerGroup::isTakenByOther(const Uuid& topic, std::int32_t partition, const std::string& memberId) const {
    const auto owners = m_owners.find(topic);
    if (owners == m_owners.end()) return false;
    const auto owner = owners->second.find(partition);
    return owner != owners->second.end() && owner->second != memberId;
}

void ConsumerGroup::own(const ConsumerMember& member) {
    for (const OwnedPartitions* each : {&member.assigned, &member.revoking})
        for (const auto& [topic, numbers] : *each)
            for (const auto& [number, since] : numbers) m_owners[topic][number] = member.id;
}

void ConsumerGroup::disown(const ConsumerMember& member) {
    for (const OwnedPartitions* each : {&member.assigned, &member.revoking})
        for (const auto& [topic, numbers] : *each)
            for (const auto& [number, since] : numbers)
                if (isTakenByOther(topic, number, member.id) == false) m_owners[topic].erase(number);
}

}  // namespace brook
