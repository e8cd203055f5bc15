#pragma once

#include <vector>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// Whether a partition that is led already begins a new leader epoch all the same: after a crash its tail may have been
/// cut, and only a new epoch tells that to those who read it before (KIP-320).
enum class Reelection { OfTheLeaderless, OfEveryone };

/// The records by which `self`, the one broker there is, comes to lead every partition that it holds a replica of and
/// to be all of its ISR. A controlled shutdown of Apache Kafka leaves partitions without a leader; these records end
/// that, as its controller does once a broker is unfenced.
std::vector<MetadataRecord> planLeadership(const ClusterImage& image, BrokerId self, Reelection reelection);

}  // namespace brook
