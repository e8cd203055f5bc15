#include "engine/metadata/leadership.h"

#include <algorithm>

namespace brook {

namespace {

bool names(const std::vector<BrokerId>& brokers, BrokerId broker) {
    return std::find(brokers.begin(), brokers.end(), broker) != brokers.end();
}

/// Those who could have led instead (KIP-966) are no longer named once the ISR is whole.
void forgetEligible(const PartitionImage& partition, PartitionChangeRecord& change) {
    if (!partition.eligibleLeaders.empty()) change.eligibleLeaderReplicas = std::vector<BrokerId>{};
    if (!partition.lastKnownEligible.empty()) change.lastKnownElr = std::vector<BrokerId>{};
}

}  // namespace

std::vector<MetadataRecord> planLeadership(const ClusterImage& image, BrokerId self, Reelection reelection) {
    std::vector<MetadataRecord> records;
    const std::vector<BrokerId> alone{self};
    for (const auto& [name, topic] : image.topics) {
        for (const PartitionImage& partition : topic->partitions) {
            if (!names(partition.replicas, self)) continue;
            const bool led = partition.leader == self && partition.inSync == alone;
            if (led && reelection == Reelection::OfTheLeaderless) continue;
            PartitionChangeRecord change;
            change.partitionId = partition.index;
            change.topicId = topic->id;
            change.leader = self;
            if (partition.inSync != alone) change.isr = alone;
            forgetEligible(partition, change);
            records.push_back(std::move(change));
        }
    }
    return records;
}

}  // namespace brook
