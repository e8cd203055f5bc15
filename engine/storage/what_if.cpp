#include "engine/storage/what_if.h"

#include "engine/storage/batch_cursor.h"
#include "engine/storage/retention.h"

namespace brook {

Result<WouldGo> retentionWouldRemove(const LogView& log, const LogConfig& proposed, Timestamp now) {
    std::vector<SegmentFacts> facts;
    for (const SegmentView& segment : log.segments) facts.push_back(segment.facts);
    const RetentionPlan plan = retentionPlan(facts, proposed, log.start, log.highWatermark, now);
    WouldGo gone;
    gone.segments = plan.segments + (plan.activeToo ? 1 : 0);
    for (std::size_t i = 0; i < gone.segments; ++i) {
        gone.bytes += log.segments[i].facts.bytes;
        BatchCursor batches(log.segments[i]);
        for (;;) {
            const auto batch = batches.next();
            if (!batch) return failed(batch);
            if (!*batch) break;
            gone.records += static_cast<std::uint64_t>((*batch)->header().recordCount);
        }
    }
    return gone;
}

Result<WouldGo> compactionWouldRemove(FileSystem& fs, const LogView& log, const LogConfig& proposed, Timestamp now,
                                      OffsetMap& map, const std::atomic<bool>& abandoned) {
    if (!proposed.cleanupCompact) return WouldGo{};
    auto changed = std::make_shared<LogView>(log);
    changed->config = proposed;
    const Offset until = cleanableRange(*changed, now).firstUncleanable;
    const auto rehearsed = CleaningPass(fs, changed, now, map, abandoned).rehearse();
    if (!rehearsed) return failed(rehearsed);
    WouldGo gone;
    gone.records = rehearsed->stats.recordsRemoved();
    // A batch that gets its delete horizon may grow by a few bytes.
    gone.bytes = rehearsed->stats.bytesRead - std::min(rehearsed->stats.bytesRead, rehearsed->stats.bytesKept);
    gone.complete = rehearsed->cleanedUpTo >= until;
    return gone;
}

}  // namespace brook
