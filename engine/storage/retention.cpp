#include "engine/storage/retention.h"

#include <algorithm>
#include <limits>

#include "engine/storage/index_format.h"

namespace brook {

namespace {

bool isTooOld(const SegmentFacts& segment, const LogConfig& config, Timestamp now) {
    return config.cleanupDelete && config.retention && segment.largestTimestamp.value() >= 0 &&
           now - segment.largestTimestamp > config.retention->count();
}

/// Whether what stays is still enough without the segment. `total` counts it.
bool isTooMuch(const SegmentFacts& segment, const LogConfig& config, std::uint64_t total) {
    return config.cleanupDelete && config.retentionBytes &&
           total >= static_cast<std::uint64_t>(*config.retentionBytes) + segment.bytes;
}

/// max.compaction.lag.ms wants a segment closed in time, segment.ms in any case.
std::int64_t longestOpen(const LogConfig& config) {
    return config.cleanupCompact ? std::min(config.segmentMs, config.maxCompactionLag).count()
                                 : config.segmentMs.count();
}

}  // namespace

RetentionPlan retentionPlan(std::span<const SegmentFacts> oldestFirst, const LogConfig& config, Offset logStart,
                            Offset highWatermark, Timestamp now) {
    std::uint64_t total = 0;
    for (const SegmentFacts& segment : oldestFirst) total += segment.bytes;
    RetentionPlan plan;
    for (const SegmentFacts& segment : oldestFirst) {
        const bool goes =
            segment.nextOffset <= logStart || isTooOld(segment, config, now) || isTooMuch(segment, config, total);
        if (!goes || segment.nextOffset > highWatermark) return plan;
        if (segment.active) {
            plan.activeToo = segment.bytes > 0;
            return plan;
        }
        total -= segment.bytes;
        ++plan.segments;
    }
    return plan;
}

bool mustRoll(const ActiveSegment& active, const LogConfig& config, std::size_t bytes, Timestamp timestamp,
              Offset lastOffset) {
    if (active.bytes == 0) return false;
    if (active.bytes + bytes > static_cast<std::uint64_t>(config.segmentBytes)) return true;
    if (lastOffset - active.baseOffset > std::numeric_limits<std::int32_t>::max()) return true;
    const auto room = static_cast<std::size_t>(config.segmentIndexBytes) / TimeIndexEntry::size;
    if (active.indexEntries >= room) return true;
    const bool isDated = active.firstTimestamp.value() >= 0;
    if (isDated && timestamp.value() < 0) return false;
    const std::int64_t age = isDated ? timestamp - active.firstTimestamp : active.openFor.count();
    return age > longestOpen(config) - active.jitter.count();
}

}  // namespace brook
