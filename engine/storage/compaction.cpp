#include "engine/storage/compaction.h"

#include <algorithm>
#include <limits>

namespace brook {

namespace {

Offset firstDirtyOffset(const LogView& log) {
    // A checkpoint that lies outside the log is of another time: everything is looked at again.
    const Offset cleaned = log.cleanedUpTo.value_or(log.start);
    return cleaned < log.start || cleaned > log.end ? log.start : cleaned;
}

/// The base of the segment that holds `offset`; the active one's when it is behind all others.
Offset baseOf(const LogView& log, Offset offset) {
    Offset base = log.segments.front().facts.baseOffset;
    for (const SegmentView& segment : log.segments)
        if (segment.facts.baseOffset <= offset) base = segment.facts.baseOffset;
    return base;
}

/// Now minus a span that may be for ever.
Timestamp before(Timestamp now, Milliseconds span) {
    return span.count() > now.value() ? Timestamp(std::numeric_limits<std::int64_t>::min()) : now - span.count();
}

}  // namespace

CleanableRange cleanableRange(const LogView& log, Timestamp now) {
    CleanableRange range;
    range.firstDirty = firstDirtyOffset(log);
    Offset bound = std::min(log.lastStable, log.active().facts.baseOffset);
    const Timestamp tooYoung = before(now, log.config.minCompactionLag);
    const Timestamp tooOld = before(now, log.config.maxCompactionLag);
    for (const SegmentView& segment : log.segments) {
        if (segment.facts.active || segment.facts.nextOffset <= range.firstDirty) continue;
        if (log.config.minCompactionLag.count() > 0 && segment.facts.largestTimestamp > tooYoung)
            bound = std::min(bound, segment.facts.baseOffset);
        if (segment.firstTimestamp.value() > 0 && segment.firstTimestamp < tooOld) range.overdue = true;
    }
    range.firstUncleanable = baseOf(log, bound);
    const Offset dirtyFrom = baseOf(log, range.firstDirty);
    for (const SegmentView& segment : log.segments) {
        if (segment.facts.baseOffset >= range.firstUncleanable) break;
        if (segment.facts.baseOffset < range.firstDirty) range.cleanBytes += segment.facts.bytes;
        if (segment.facts.baseOffset >= dirtyFrom) range.dirtyBytes += segment.facts.bytes;
    }
    return range;
}

bool worthCleaning(const CleanableRange& range, const LogConfig& config) {
    if (range.empty()) return false;
    return range.overdue || range.dirtyRatio() > config.minCleanableDirtyRatio;
}

bool mustRollForCompaction(const LogView& log, Timestamp now) {
    const SegmentView& active = log.active();
    return log.config.cleanupCompact && active.facts.bytes > 0 && active.firstTimestamp.value() > 0 &&
           active.firstTimestamp < before(now, log.config.maxCompactionLag);
}

std::vector<SegmentGroup> groupSegments(std::span<const SegmentView> segments, const LogConfig& config, Offset until) {
    std::vector<SegmentGroup> groups;
    const auto most = [](std::int64_t limit) { return static_cast<std::uint64_t>(std::max<std::int64_t>(limit, 0)); };
    std::uint64_t bytes = 0;
    std::uint64_t offsetIndex = 0;
    std::uint64_t timeIndex = 0;
    for (std::size_t i = 0; i < segments.size() && segments[i].facts.baseOffset < until && !segments[i].facts.active;
         ++i) {
        const SegmentView& segment = segments[i];
        bytes += segment.facts.bytes;
        offsetIndex += segment.offsetIndexBytes;
        timeIndex += segment.timeIndexBytes;
        const bool fits = !groups.empty() && bytes <= most(config.segmentBytes) &&
                          offsetIndex <= most(config.segmentIndexBytes) &&
                          timeIndex <= most(config.segmentIndexBytes) &&
                          segment.facts.nextOffset - 1 - segments[groups.back().first].facts.baseOffset <=
                              std::numeric_limits<std::int32_t>::max();
        if (fits) {
            groups.back().last = i + 1;
            continue;
        }
        groups.push_back({i, i + 1});
        bytes = segment.facts.bytes;
        offsetIndex = segment.offsetIndexBytes;
        timeIndex = segment.timeIndexBytes;
    }
    return groups;
}

}  // namespace brook
