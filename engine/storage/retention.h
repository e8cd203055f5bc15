#pragma once

#include <span>

#include "engine/storage/log.h"
#include "engine/storage/log_config.h"

namespace brook {

/// What retention lets go now: so many segments, counted from the oldest.
struct RetentionPlan {
    std::size_t segments = 0;
    bool activeToo =
        false;  ///< all closed segments go and the active one's time has come as well: roll it, and it goes
};

/// By age of the newest record of a segment (retention.ms), by size of what stays (retention.bytes), and whatever lies
/// below the log's start in any case. Only from the oldest on: the first segment that stays ends it. Never past
/// `highWatermark`, never an empty active segment.
RetentionPlan retentionPlan(std::span<const SegmentFacts> oldestFirst, const LogConfig& config, Offset logStart,
                            Offset highWatermark, Timestamp now);

/// Whether a batch of `bytes` whose newest record is of `timestamp` has to go to a new segment.
struct ActiveSegment {
    std::uint64_t bytes = 0;
    Timestamp firstTimestamp = noTimestamp;
    Offset baseOffset;
    std::size_t indexEntries = 0;
    Milliseconds jitter{0};   ///< drawn for this segment, at most segment.jitter.ms
    Milliseconds openFor{0};  ///< its age when its first records have no timestamp
};
bool mustRoll(const ActiveSegment& active, const LogConfig& config, std::size_t bytes, Timestamp timestamp,
              Offset lastOffset);

}  // namespace brook
