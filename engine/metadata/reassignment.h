#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// Who shall hold the replicas of a partition; nothing: a move that is under way is taken back (KIP-455).
using ReplicaWish = std::optional<std::vector<BrokerId>>;

/// Whether a partition may get more or fewer replicas than it has (KIP-860).
enum class ReplicationFactorChange { Refused, Allowed };

/// The records by which the replicas of a partition become those wished for. `self` is the one broker that runs, so a
/// directory that comes from a larger cluster can be brought down to it; nothing can be moved to brokers that are not
/// here. UnknownTopicOrPartition, InvalidReplicaAssignment, InvalidReplicationFactor, NoReassignmentInProgress.
Result<std::vector<MetadataRecord>> planReassignment(const ClusterImage& image, BrokerId self, const std::string& topic,
                                                     PartitionIndex index, const ReplicaWish& wish,
                                                     ReplicationFactorChange change);

/// The records by which a broker that is gone for good is forgotten: no partition counts on it any more.
/// BrokerIdNotRegistered; InvalidRequest for `self`, which runs and answers this.
Result<std::vector<MetadataRecord>> planUnregistration(const ClusterImage& image, BrokerId self, BrokerId gone);

}  // namespace brook
