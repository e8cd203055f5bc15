#pragma once

#include <span>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// The image after `records`, which follow each other in the metadata log. Records that say nothing of what an image
/// holds (access, quotas: not yet) are passed over. A record that contradicts the image is passed over as well; what
/// the log says about things that are there stays true.
std::shared_ptr<const ClusterImage> applyRecords(const ClusterImage& before, std::span<const MetadataRecord> records);

/// The records that make `image` out of an empty one: the content of a snapshot.
std::vector<MetadataRecord> recordsOf(const ClusterImage& image);

}  // namespace brook
