#pragma once

#include <span>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// The image after `records`, which follow each other in the metadata log. Records that Brook does not act on (access
/// rules, tokens, controllers) are carried along unread. A record that contradicts the image is
/// passed over; what the log says about things that are there stays true.
std::shared_ptr<ClusterImage> applyRecords(const ClusterImage& before, std::span<const MetadataRecord> records);

/// Whether `records` may follow what made `image`, as Kafka's controller insists when it reads the log:
/// TopicAlreadyExists for a topic made twice, UnknownTopicId where a topic that is gone is removed or given partitions.
Result<void> checkFollows(const ClusterImage& image, std::span<const MetadataRecord> records);

/// The records that make `image` out of an empty one: the content of a snapshot.
std::vector<MetadataRecord> recordsOf(const ClusterImage& image);

/// Metadata transactions (KIP-868): what lies between begin and end counts only once the end has come, and not at all
/// when it is aborted. Fed with the log in order.
class MetadataTransactions {
public:
    /// The records that are decided by now and were not before, in order.
    std::vector<MetadataRecord> decide(std::vector<MetadataRecord> next);
    bool isOpen() const { return m_open; }

private:
    bool m_open = false;
    std::vector<MetadataRecord> m_undecided;
};

}  // namespace brook
