#include "engine/storage/retention.h"

#include <limits>

#include "engine/storage/index_format.h"

namespace brook {

std::size_t expiredCount(std::span<const SegmentFacts> oldestFirst, const LogConfig& config, Offset logStart, Timestamp now) {
    std::uint64_t total = 0;
    for (const SegmentFacts& segment : oldestFirst) total += segment.bytes;
    std::size_t count = 0;
    for (const SegmentFacts& segment : oldestFirst) {
        if (segment.active) break;
        const bool belowStart = segment.nextOffset <= logStart;
        const bool tooOld = config.cleanupDelete && config.retention && segment.largestTimestamp.value() >= 0 &&
                            now - segment.largestTimestamp > config.retention->count();
        const bool tooMuch = config.cleanupDelete && config.retentionBytes &&
                             total >= static_cast<std::uint64_t>(*config.retentionBytes) + segment.bytes;
        if (!belowStart && !tooOld && !tooMuch) break;
        total -= segment.bytes;
        ++count;
    }
    return count;
}

bool mustRoll(const ActiveSegment& active, const LogConfig& config, std::size_t bytes, Timestamp timestamp, Offset lastOffset) {
    if (active.bytes == 0) return false;
    if (active.bytes + bytes > static_cast<std::uint64_t>(config.segmentBytes)) return true;
    if (lastOffset - active.baseOffset > std::numeric_limits<std::int32_t>::max()) return true;
    const auto room = static_cast<std::size_t>(config.segmentIndexBytes) / TimeIndexEntry::size;
    if (active.indexEntries >= room) return true;
    if (active.firstTimestamp.value() < 0 || timestamp.value() < 0) return false;
    return timestamp - active.firstTimestamp > config.segmentMs.count() - active.jitter.count();
}

}  // namespace brook
