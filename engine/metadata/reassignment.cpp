#include "engine/metadata/reassignment.h"

#include <algorithm>
#include <set>

namespace brook {

namespace {

using Brokers = std::vector<BrokerId>;

bool names(const Brokers& brokers, BrokerId broker) {
    return std::find(brokers.begin(), brokers.end(), broker) != brokers.end();
}

Brokers without(Brokers brokers, const Brokers& others) {
    std::erase_if(brokers, [&](BrokerId broker) { return names(others, broker); });
    return brokers;
}

bool isMoving(const PartitionImage& partition) { return !partition.adding.empty() || !partition.removing.empty(); }

/// The directories that belong to `replicas`, which are among the partition's.
std::optional<std::vector<Uuid>> directoriesOf(const PartitionImage& partition, const Brokers& replicas) {
    if (partition.directories.size() != partition.replicas.size()) return std::nullopt;
    std::vector<Uuid> directories;
    for (std::size_t i = 0; i < partition.replicas.size(); ++i)
        if (names(replicas, partition.replicas[i])) directories.push_back(partition.directories[i]);
    return directories;
}

/// The change that leaves `replicas`, which are among the partition's, and ends any move.
PartitionChangeRecord narrowed(const TopicImage& topic, const PartitionImage& partition, Brokers replicas) {
    PartitionChangeRecord change;
    change.partitionId = partition.index;
    change.topicId = topic.id;
    Brokers inSync = partition.inSync;
    std::erase_if(inSync, [&](BrokerId broker) { return !names(replicas, broker); });
    if (inSync != partition.inSync) change.isr = inSync;
    if (!names(replicas, partition.leader)) change.leader = inSync.empty() ? noBroker : inSync.front();
    if (!partition.adding.empty()) change.addingReplicas = Brokers{};
    if (!partition.removing.empty()) change.removingReplicas = Brokers{};
    if (replicas != partition.replicas) {
        change.directories = directoriesOf(partition, replicas);
        change.replicas = std::move(replicas);
    }
    return change;
}

Result<void> checkWish(const ClusterImage& image, const Brokers& wish) {
    if (wish.empty()) return fail(ErrorCode::InvalidReplicaAssignment, "a partition needs at least one replica");
    if (std::set<BrokerId>(wish.begin(), wish.end()).size() != wish.size())
        return fail(ErrorCode::InvalidReplicaAssignment, "a broker is named twice for one partition");
    for (const BrokerId broker : wish)
        if (!image.brokers.contains(broker))
            return fail(ErrorCode::InvalidReplicaAssignment, "broker {} is not registered", broker);
    return {};
}

std::vector<MetadataRecord> one(PartitionChangeRecord change) {
    std::vector<MetadataRecord> records;
    records.emplace_back(std::move(change));
    return records;
}

Result<std::vector<MetadataRecord>> takeBack(const TopicImage& topic, const PartitionImage& partition) {
    if (!isMoving(partition))
        return fail(ErrorCode::NoReassignmentInProgress, "no reassignment of partition {} of “{}” is under way",
                    partition.index, topic.name);
    Brokers before = without(partition.replicas, partition.adding);
    if (without(partition.inSync, partition.adding).empty())
        return fail(ErrorCode::InvalidReplicaAssignment,
                    "no replica that partition {} of “{}” had before is in sync: it would lose records",
                    partition.index, topic.name);
    return one(narrowed(topic, partition, std::move(before)));
}

Result<const PartitionImage*> find(const TopicImage* topic, const std::string& name, PartitionIndex index) {
    if (!topic) return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", name);
    if (index.value() < 0 || static_cast<std::size_t>(index.value()) >= topic->partitions.size())
        return fail(ErrorCode::UnknownTopicOrPartition, "there is no partition {} of “{}”", index, name);
    return &topic->partitions[static_cast<std::size_t>(index.value())];
}

}  // namespace

Result<std::vector<MetadataRecord>> planReassignment(const ClusterImage& image, BrokerId self, const std::string& name,
                                                     PartitionIndex index, const ReplicaWish& wish,
                                                     ReplicationFactorChange change) {
    const TopicImage* topic = image.topic(name);
    const auto found = find(topic, name, index);
    if (!found) return failed(found);
    const PartitionImage& partition = **found;
    if (!wish) return takeBack(*topic, partition);
    if (auto fine = checkWish(image, *wish); !fine) return failed(fine);
    const std::size_t factor = without(partition.replicas, partition.adding).size();
    if (change == ReplicationFactorChange::Refused && wish->size() != factor)
        return fail(ErrorCode::InvalidReplicationFactor, "the partition has {} replicas, {} were asked for", factor,
                    wish->size());
    if (*wish == partition.replicas && !isMoving(partition)) return std::vector<MetadataRecord>{};
    for (const BrokerId broker : *wish)
        if (broker != self)
            return fail(ErrorCode::InvalidReplicaAssignment, "broker {} is not running: nothing can be moved to it",
                        broker);
    if (!names(partition.inSync, self))
        return fail(ErrorCode::InvalidReplicaAssignment, "broker {} has no replica in sync to keep", self);
    return one(narrowed(*topic, partition, *wish));
}

Result<std::vector<MetadataRecord>> planUnregistration(const ClusterImage& image, BrokerId self, BrokerId gone) {
    const auto broker = image.brokers.find(gone);
    if (broker == image.brokers.end())
        return fail(ErrorCode::BrokerIdNotRegistered, "broker {} is not registered", gone);
    if (gone == self)
        return fail(ErrorCode::InvalidRequest, "broker {} is the one that runs: without it there is no cluster", gone);
    std::vector<MetadataRecord> records;
    for (const auto& [name, topic] : image.topics) {
        for (const PartitionImage& partition : topic->partitions) {
            if (!names(partition.inSync, gone) && partition.leader != gone) continue;
            PartitionChangeRecord change;
            change.partitionId = partition.index;
            change.topicId = topic->id;
            const Brokers left = without(partition.inSync, {gone});
            // The last one in sync stays named, as it alone has everything.
            if (!left.empty()) change.isr = left;
            if (partition.leader == gone) change.leader = left.empty() ? noBroker : left.front();
            records.emplace_back(std::move(change));
        }
    }
    records.emplace_back(UnregisterBrokerRecord{gone, broker->second.epoch});
    return records;
}

}  // namespace brook
