#include "engine/groups/committed_offsets.h"

#include "engine/groups/records/record_codec.h"

namespace brook {

CommittedOffset CommittedOffset::from(const OffsetCommitValue& value) {
    CommittedOffset committed{value.offset,          value.leaderEpoch, value.metadata,
                              value.commitTimestamp, std::nullopt,      value.topicId};
    if (value.expireTimestamp != noTimestamp) committed.expiresAt = value.expireTimestamp;
    return committed;
}

CoordinatorRecord CommittedOffset::record(const OffsetCommitKey& key) const {
    const OffsetCommitValue value{offset, leaderEpoch, metadata, committedAt, expiresAt.value_or(noTimestamp), topicId};
    return recordOf(GroupRecordType::OffsetCommit, key, value, expiresAt ? 1 : 4);
}

CoordinatorRecord offsetTombstone(const OffsetCommitKey& key) {
    return tombstoneOf(GroupRecordType::OffsetCommit, key);
}

void CommittedOffsets::apply(const OffsetCommitKey& key, std::optional<CommittedOffset> committed) {
    ++m_applied;
    if (!m_pending.empty()) m_order[key.group][{key.topic, key.partition}] = m_applied;
    if (committed) {
        m_groups[key.group][key.topic].insert_or_assign(key.partition, std::move(*committed));
        return;
    }
    const auto group = m_groups.find(key.group);
    if (group == m_groups.end()) return;
    const auto topic = group->second.find(key.topic);
    if (topic == group->second.end()) return;
    topic->second.erase(key.partition);
    if (topic->second.empty()) group->second.erase(topic);
    if (group->second.empty()) m_groups.erase(group);
}

void CommittedOffsets::applyPending(ProducerId producer, const OffsetCommitKey& key, CommittedOffset committed) {
    m_pending[producer][key.group].insert_or_assign({key.topic, key.partition},
                                                    Pending{std::move(committed), ++m_applied});
}

void CommittedOffsets::endTransaction(ProducerId producer, bool commit) {
    const auto found = m_pending.find(producer);
    if (found == m_pending.end()) return;
    const auto ended = std::move(found->second);
    m_pending.erase(found);
    if (commit) {
        for (const auto& [group, places] : ended) {
            for (const auto& [place, pending] : places) {
                const auto& order = m_order[group];
                const auto later = order.find(place);
                if (later != order.end() && later->second > pending.order) continue;
                apply({group, place.first, place.second}, pending.committed);
            }
        }
    }
    if (m_pending.empty()) m_order.clear();
}

const CommittedOffset* CommittedOffsets::find(const std::string& group, const std::string& topic,
                                              PartitionIndex partition) const {
    const Topics& topics = of(group);
    const auto partitions = topics.find(topic);
    if (partitions == topics.end()) return nullptr;
    const auto found = partitions->second.find(partition);
    return found == partitions->second.end() ? nullptr : &found->second;
}

const CommittedOffsets::Topics& CommittedOffsets::of(const std::string& group) const {
    static const Topics none;
    const auto found = m_groups.find(group);
    return found == m_groups.end() ? none : found->second;
}

bool CommittedOffsets::isPending(const std::string& group, const std::string& topic, PartitionIndex partition) const {
    for (const auto& [producer, groups] : m_pending) {
        const auto found = groups.find(group);
        if (found != groups.end() && found->second.contains({topic, partition})) return true;
    }
    return false;
}

bool CommittedOffsets::hasPending(const std::string& group) const {
    for (const auto& [producer, groups] : m_pending)
        if (groups.contains(group)) return true;
    return false;
}

std::vector<std::string> CommittedOffsets::groups() const {
    std::vector<std::string> names;
    for (const auto& [group, topics] : m_groups) names.push_back(group);
    for (const auto& [producer, groups] : m_pending)
        for (const auto& [group, places] : groups)
            if (!m_groups.contains(group)) names.push_back(group);
    return names;
}

std::vector<CoordinatorRecord> CommittedOffsets::tombstonesOf(const std::string& group) const {
    std::vector<CoordinatorRecord> records;
    for (const auto& [topic, partitions] : of(group))
        for (const auto& [partition, committed] : partitions)
            records.push_back(offsetTombstone({group, topic, partition}));
    // A later commit of the transaction must not bring back what was deleted: a tombstone behind it does that at a
    // replay.
    for (const auto& [producer, groups] : m_pending)
        if (const auto found = groups.find(group); found != groups.end())
            for (const auto& [place, pending] : found->second)
                if (!find(group, place.first, place.second))
                    records.push_back(offsetTombstone({group, place.first, place.second}));
    return records;
}

void CommittedOffsets::forget(const std::string& group) {
    m_groups.erase(group);
    for (auto& [producer, groups] : m_pending) groups.erase(group);
}

std::vector<OffsetCommitKey> CommittedOffsets::expired(const std::string& group, Timestamp now, Milliseconds retention,
                                                       const AgeBase& base) const {
    std::vector<OffsetCommitKey> gone;
    for (const auto& [topic, partitions] : of(group)) {
        for (const auto& [partition, committed] : partitions) {
            if (isPending(group, topic, partition)) continue;
            const std::optional<Timestamp> from = base(topic, committed);
            if (!from) continue;
            const bool over = committed.expiresAt ? now >= *committed.expiresAt : now - *from >= retention.count();
            if (over) gone.push_back({group, topic, partition});
        }
    }
    return gone;
}

}  // namespace brook
