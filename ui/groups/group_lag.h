#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"

/// How far a group is behind: pure functions over a snapshot's values.
namespace brook::ui {

/// Time from the writing of the record that is read next until `now`, in ms; 0 when nothing is left to read, nothing
/// when it is not known.
std::optional<std::int64_t> lagMs(const admin::GroupOffsetRow& row, Timestamp now);

/// How long until the record that is read next is old enough to be deleted, in ms, 0 when it may be gone at any moment;
/// nothing when the topic keeps its records or the lag is not known.
std::optional<std::int64_t> untilLostMs(const admin::GroupOffsetRow& row, std::optional<std::int64_t> retentionMs,
                                        Timestamp now);

/// Whether so little is left of the retention that the group is in danger: half of it, or less.
bool isNearTheEdge(std::optional<std::int64_t> untilLost, std::optional<std::int64_t> retentionMs);

/// A partition of a group with everything its row shows.
struct PartitionLag {
    admin::GroupOffsetRow facts;
    std::optional<std::int64_t> ms;
    std::optional<std::int64_t> untilLost;
    bool nearTheEdge = false;
    bool overtaken = false;  ///< what it would read next has been deleted already
};

/// A group as a whole: its partitions, the slowest first, and what stands over all of them.
struct GroupLag {
    std::vector<PartitionLag> partitions;
    std::int64_t records = 0;
    std::optional<std::int64_t> ms;         ///< of the slowest partition
    std::optional<std::int64_t> untilLost;  ///< of the one nearest to the edge
    bool nearTheEdge = false;
    int topics = 0;
};
GroupLag lagOf(const admin::GroupRow& group, const admin::Snapshot& snapshot);

/// "topic\npartition": what tells the partitions of a group apart.
QString placeKey(const std::string& topic, PartitionIndex partition);

}  // namespace brook::ui
