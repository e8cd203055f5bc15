#pragma once

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/admin/values.h"

/// What a reset of a group's offsets would do, before it is done. Pure: from a snapshot and a wish to rows.
namespace brook::ui {

using PlaceOfPartition = std::pair<std::string, PartitionIndex>;

struct ResetWish {
    enum class To {
        Earliest,
        Latest,
        Time,    ///< the first record at or after a time; `atTime` has where that is
        Offset,  ///< `number`
        Shift,   ///< by `number` from what is committed, or from the first record where nothing is
        Group,   ///< where `other` stands
    } to = To::Earliest;
    std::int64_t number = 0;
    std::map<PlaceOfPartition, Offset> atTime;
    std::map<PlaceOfPartition, Offset> other;
};

/// One partition, now and then.
struct ResetRow {
    std::string topic;
    PartitionIndex partition{0};
    std::optional<Offset> before;  ///< nothing committed: a consumer would begin by its auto.offset.reset
    Offset start;
    Offset end;
    std::optional<Offset> after;  ///< nothing: it stays as it is, or where to is not known yet
    bool isHeld = false;          ///< what was wished lies outside the partition: held at its start or end
    bool isWanted = true;         ///< not left out by the user

    bool isChange() const { return isWanted && after && after != before; }
    /// Records that are read again (below 0) or skipped, seen from where a reader stands now.
    std::int64_t difference() const { return after ? *after - before.value_or(start) : 0; }
    std::int64_t lagAfter() const { return end - after.value_or(before.value_or(start)); }
    PlaceOfPartition place() const { return {topic, partition}; }
};

/// All partitions of the topics that the group has committed in, or of `topic` alone, whether it reads that or not; by
/// topic and partition. Nothing is wished yet.
std::vector<ResetRow> resetRows(const admin::Snapshot& snapshot, const std::string& group, const std::string& topic);

/// Where the partition goes; sets `after` and `isHeld`.
ResetRow placed(ResetRow row, const ResetWish& wish);

/// What a reset would skip, the most first: rows that go forward.
std::vector<ResetRow> skipping(const std::vector<ResetRow>& rows);

std::vector<admin::OffsetChange> changesOf(const std::vector<ResetRow>& rows);

/// What a group has committed, for `ResetWish::other`.
std::map<PlaceOfPartition, Offset> committedOf(const admin::GroupRow& group);

/// "topic,partition,offset" a line, as kafka-consumer-groups.sh exports and takes it. Nothing when a line cannot be
/// read; `lineOfTrouble` counts from one.
struct ReadOffsets {
    std::map<PlaceOfPartition, Offset> offsets;
    int lineOfTrouble = 0;
};
ReadOffsets readOffsets(const QString& csv);

}  // namespace brook::ui
