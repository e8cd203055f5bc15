#include "engine/storage/record_fate.h"

#include <algorithm>

#include "engine/storage/batch_cursor.h"
#include "engine/storage/batch_filter.h"
#include "engine/storage/cleaned_transactions.h"
#include "engine/storage/compaction.h"

namespace brook {

namespace {

using Keeper = RecordFate::Keeper;
using Reason = RecordFate::Reason;

/// The record that is asked about, with what it needs of its batch; owns its key.
struct Subject {
    BatchHeader batch;
    Offset offset;
    std::optional<Bytes> key;
    bool tombstone = false;
};

const SegmentView& segmentOf(const LogView& log, Offset offset) {
    const auto behind = std::find_if(log.segments.begin(), log.segments.end(),
                                     [offset](const auto& segment) { return segment.facts.baseOffset > offset; });
    return behind == log.segments.begin() ? *behind : *std::prev(behind);
}

Result<std::optional<Subject>> find(const SegmentView& segment, Offset offset) {
    BatchCursor batches(segment);
    for (;;) {
        const auto batch = batches.next();
        if (!batch) return failed(batch);
        if (!*batch || (*batch)->header().baseOffset > offset) return std::nullopt;
        if ((*batch)->header().lastOffset() < offset) continue;
        Bytes scratch;
        const auto records = (*batch)->records(scratch);
        if (!records) return failed(records);
        for (const RecordView& record : *records) {
            if (record.offset != offset) continue;
            const auto key = record.key ? std::optional(Bytes(record.key->begin(), record.key->end())) : std::nullopt;
            return Subject{(*batch)->header(), offset, key, !record.value};
        }
        return std::nullopt;
    }
}

std::vector<Reason> keptFromRetention(const LogView& log, const SegmentView& segment, Timestamp now) {
    const LogConfig& config = log.config;
    if (!config.cleanupDelete || (!config.retention && !config.retentionBytes)) return {{Keeper::NoPolicy, {}, {}, {}}};
    // Each way out has its own obstacle; the record goes when one of them is gone.
    std::vector<Reason> reasons;
    if (config.retention) {
        const Timestamp newest = segment.facts.largestTimestamp;
        if (newest.value() < 0) {
            reasons.push_back({Keeper::RetentionTime, {}, {}, {}});
        } else if (now - newest <= config.retention->count()) {
            reasons.push_back({Keeper::RetentionTime, newest + config.retention->count() + 1, {}, {}});
        } else {
            return {};
        }
    }
    if (!config.retentionBytes) return reasons;
    std::uint64_t behind = 0;
    for (const SegmentView& other : log.segments)
        if (other.facts.baseOffset > segment.facts.baseOffset) behind += other.facts.bytes;
    const auto wanted = static_cast<std::uint64_t>(*config.retentionBytes);
    if (behind >= wanted) return {};
    reasons.push_back({Keeper::RetentionSize, {}, {}, wanted - behind});
    return reasons;
}

/// What keeps the record where retention alone decides, and the segments before its own, which have to go first.
std::vector<Reason> byRetention(const LogView& log, const SegmentView& segment, Timestamp now) {
    for (const SegmentView& older : log.segments) {
        if (older.facts.baseOffset >= segment.facts.baseOffset) break;
        if (keptFromRetention(log, older, now).empty()) continue;
        auto own = keptFromRetention(log, segment, now);
        if (own.empty()) own = {{Keeper::OlderSegment, {}, older.facts.baseOffset, {}}};
        return own;
    }
    auto reasons = keptFromRetention(log, segment, now);
    if (segment.facts.nextOffset > log.highWatermark) reasons.push_back({Keeper::HighWatermark, {}, {}, {}});
    return reasons;
}

/// The newest record of the key behind the subject that is not part of an aborted transaction; and whether the subject
/// itself is.
struct Rival {
    std::optional<Offset> newer;
    bool subjectAborted = false;
};
Result<Rival> rivalOf(const LogView& log, const Subject& subject) {
    Rival rival;
    CleanedTransactions transactions(log.aborted, segmentOf(log, subject.offset).facts.baseOffset);
    for (const SegmentView& segment : log.segments) {
        if (segment.facts.nextOffset <= subject.batch.baseOffset) continue;
        BatchCursor batches(segment);
        for (;;) {
            const auto batch = batches.next();
            if (!batch) return failed(batch);
            if (!*batch) break;
            const BatchHeader& header = (*batch)->header();
            if (header.isControl()) {
                transactions.marker(**batch);
                continue;
            }
            const bool aborted = transactions.isAborted(header);
            if (header.baseOffset == subject.batch.baseOffset) rival.subjectAborted = aborted;
            if (aborted || header.lastOffset() <= subject.offset) continue;
            Bytes scratch;
            const auto records = (*batch)->records(scratch);
            if (!records) return failed(records);
            for (const RecordView& record : *records)
                if (record.offset > subject.offset && record.key && std::ranges::equal(*record.key, *subject.key))
                    rival.newer = record.offset;
        }
    }
    return rival;
}

/// The last batch of the transaction that the marker ends, if one is still there.
Result<std::optional<Offset>> lastBatchOfTransaction(const LogView& log, const Subject& marker) {
    std::optional<Offset> last;
    for (const SegmentView& segment : log.segments) {
        if (segment.facts.baseOffset >= marker.offset) break;
        BatchCursor batches(segment);
        for (;;) {
            const auto batch = batches.next();
            if (!batch) return failed(batch);
            if (!*batch || (*batch)->header().baseOffset >= marker.offset) break;
            const BatchHeader& header = (*batch)->header();
            if (header.producerId != marker.batch.producerId || !header.isTransactional()) continue;
            last = header.isControl() ? std::nullopt : std::optional(header.lastOffset());
        }
    }
    return last;
}

/// What stands between the record's segment and the next compaction.
std::vector<Reason> uncleanable(const LogView& log, const SegmentView& segment, Timestamp now) {
    std::vector<Reason> reasons;
    if (segment.facts.active) reasons.push_back({Keeper::ActiveSegment, {}, {}, {}});
    if (segment.facts.nextOffset > log.lastStable && log.lastStable < log.highWatermark)
        reasons.push_back({Keeper::OpenTransaction, {}, log.lastStable, {}});
    if (segment.facts.nextOffset > log.highWatermark) reasons.push_back({Keeper::HighWatermark, {}, {}, {}});
    const std::int64_t lag = log.config.minCompactionLag.count();
    const bool young = lag > 0 && segment.facts.largestTimestamp > now - lag;
    if (young && !segment.facts.active)
        reasons.push_back({Keeper::CompactionLag, segment.facts.largestTimestamp + lag, {}, {}});
    return reasons;
}

std::optional<Reason> horizonReason(const Subject& subject, Timestamp now) {
    const auto horizon = deleteHorizonOf(subject.batch);
    if (horizon && *horizon <= now) return std::nullopt;
    return Reason{Keeper::DeleteHorizon, horizon, {}, {}};
}

Result<std::vector<Reason>> byCompaction(const LogView& log, const SegmentView& segment, const Subject& subject,
                                         Timestamp now) {
    std::vector<Reason> reasons = uncleanable(log, segment, now);
    const auto waitsFor = [&](std::optional<Offset> newer) {
        if (reasons.empty()) reasons.push_back({Keeper::WaitsForCleaning, {}, newer, {}});
    };
    if (subject.batch.isControl()) {
        const auto last = lastBatchOfTransaction(log, subject);
        if (!last) return failed(last);
        if (*last) {
            reasons.push_back({Keeper::TransactionMarker, {}, **last + 1, {}});
        } else if (const auto horizon = horizonReason(subject, now)) {
            reasons.push_back(*horizon);
        } else {
            waitsFor({});
        }
        return reasons;
    }
    if (!subject.key) return waitsFor({}), reasons;
    const auto rival = rivalOf(log, subject);
    if (!rival) return failed(rival);
    if (rival->subjectAborted || rival->newer) return waitsFor(rival->newer), reasons;
    if (!subject.tombstone) {
        reasons.push_back({Keeper::NewestOfItsKey, {}, {}, {}});
    } else if (const auto horizon = horizonReason(subject, now)) {
        reasons.push_back(*horizon);
    } else {
        waitsFor({});
    }
    return reasons;
}

}  // namespace

Result<RecordFate> recordFate(const LogView& log, Offset offset, Timestamp now) {
    RecordFate fate;
    if (offset >= log.end) return fate;
    fate.presence = RecordFate::Presence::BelowStart;
    if (offset < log.start) return fate;
    const SegmentView& segment = segmentOf(log, offset);
    const auto subject = find(segment, offset);
    if (!subject) return failed(subject);
    fate.presence = RecordFate::Presence::CompactedAway;
    if (!*subject) return fate;
    fate.presence = RecordFate::Presence::Here;
    fate.control = (*subject)->batch.isControl();
    fate.byRetention = byRetention(log, segment, now);
    if (!log.config.cleanupCompact) return fate;
    auto reasons = byCompaction(log, segment, **subject, now);
    if (!reasons) return failed(reasons);
    fate.byCompaction = std::move(*reasons);
    return fate;
}

}  // namespace brook
