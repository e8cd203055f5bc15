#pragma once

#include <span>

#include "engine/storage/log.h"
#include "engine/storage/log_config.h"

namespace brook {

/// How many segments, counted from the oldest, `config` lets go at `now`. Never the active one; never one that a reader
/// below the high watermark may still need for being unreplicated. Segments below `logStart` go in any case.
std::size_t expiredCount(std::span<const SegmentFacts> oldestFirst, const LogConfig& config, Offset logStart, Timestamp now);

/// Whether a batch of `bytes` whose newest record is of `timestamp` has to go to a new segment.
struct ActiveSegment {
    std::uint64_t bytes = 0;
    Timestamp firstTimestamp = noTimestamp;
    Offset baseOffset;
    std::size_t indexEntries = 0;
    Milliseconds jitter{0};  ///< drawn for this segment, at most segment.jitter.ms
};
bool mustRoll(const ActiveSegment& active, const LogConfig& config, std::size_t bytes, Timestamp timestamp, Offset lastOffset);

}  // namespace brook
