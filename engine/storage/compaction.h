#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/storage/log_view.h"

namespace brook {

/// What of a log compaction may work on now, and whether it is worth it. Pure policy, as Apache Kafka decides it.
struct CleanableRange {
    Offset firstDirty;        ///< keys from here on were not compared with the older ones yet
    Offset firstUncleanable;  ///< the first offset that must stay as it is: a segment's base, maybe before the first
                              ///< dirty one
    std::uint64_t cleanBytes = 0;
    std::uint64_t dirtyBytes = 0;  ///< that could be cleaned
    bool overdue = false;          ///< something is older than max.compaction.lag.ms

    double dirtyRatio() const {
        const std::uint64_t total = cleanBytes + dirtyBytes;
        return total == 0 ? 0 : static_cast<double>(dirtyBytes) / static_cast<double>(total);
    }
    bool empty() const { return firstUncleanable <= firstDirty || dirtyBytes == 0; }
};

/// Everything below the last stable offset, but never the active segment, and nothing from the first segment on whose
/// newest record is younger than min.compaction.lag.ms.
CleanableRange cleanableRange(const LogView& log, Timestamp now);

/// Whether the range is to be cleaned without being asked: dirty enough, or overdue.
bool worthCleaning(const CleanableRange& range, const LogConfig& config);

/// Whether the active segment holds records that max.compaction.lag.ms wants cleaned: it has to be rolled for that.
bool mustRollForCompaction(const LogView& log, Timestamp now);

/// Which neighbours among the segments below `until` become one: as many as stay within segment.bytes, the size of an
/// index and the reach of a relative offset. Indices into `segments`, each group a half-open range, oldest first.
struct SegmentGroup {
    std::size_t first = 0;
    std::size_t last = 0;  ///< the one behind the last
};
std::vector<SegmentGroup> groupSegments(std::span<const SegmentView> segments, const LogConfig& config, Offset until);

}  // namespace brook
