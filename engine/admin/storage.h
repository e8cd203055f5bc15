#pragma once

#include <string>
#include <vector>

#include "engine/admin/cluster.h"
#include "engine/admin/storage_values.h"

namespace brook::admin {

/// The part of the door behind which the disk lies: what segments there are and what is in them, why a record is still
/// there, and orders to roll, clean and retain. Belongs to its Cluster; the same rules hold for its commands and
/// replies. What has to be read is read by workers on immutable views, while the log goes on. UnknownTopicOrPartition
/// where topic or partition are not there, OffsetOutOfRange for a segment that has gone meanwhile.
class Storage {
public:
    virtual ~Storage() = default;

    /// All partitions as they are now. Where something was not counted yet, that is begun, and the next answer has it.
    virtual void look(std::string topic, Reply<TopicStorage> reply) = 0;

    // One segment
    virtual void anatomy(SegmentPlace segment, Reply<SegmentAnatomy> reply) = 0;
    /// At most `limit` batches from `position` on, which is 0 or where a page ended.
    virtual void batches(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<BatchPage> reply) = 0;
    /// At most `limit` entries from the one numbered `first`.
    virtual void index(SegmentPlace segment, IndexKind kind, std::uint64_t first, std::uint32_t limit,
                       Reply<IndexPage> reply) = 0;
    /// Bytes as they lie on disk; fewer where the segment ends.
    virtual void bytes(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<Bytes> reply) = 0;

    // Why and when
    virtual void fate(std::string topic, PartitionIndex partition, Offset offset, Reply<RecordFate> reply) = 0;
    /// What the changes of a topic's settings would do to what is stored; nothing is written. The errors of
    /// Cluster::changeSettings.
    virtual void forecast(std::string topic, std::vector<SettingChange> changes, Reply<ChangeForecast> reply) = 0;

    // Orders; no partition named: all of them
    /// What `carryOut` would do now.
    virtual void preview(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                         Reply<OrderReport> reply) = 0;
    /// Answers when it is done. InvalidRequest where a topic that is not compacted is to be cleaned; what failed in one
    /// partition is said in its part of the report.
    virtual void carryOut(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                          Reply<OrderReport> reply) = 0;
};

}  // namespace brook::admin
