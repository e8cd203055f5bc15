#include "engine/storage/cleaner.h"

#include <algorithm>

#include "engine/storage/batch_cursor.h"
#include "engine/storage/segment_swap.h"

namespace brook {

namespace {

constexpr std::string_view suffix = ".cleaned";

}  // namespace

CleaningPass::CleaningPass(FileSystem& fs, std::shared_ptr<const LogView> log, Timestamp now, OffsetMap& map,
                           const std::atomic<bool>& abandoned)
    : m_fs(fs), m_log(std::move(log)), m_now(now), m_map(map), m_abandoned(abandoned),
      m_range(cleanableRange(*m_log, now)), m_mappedUpTo(m_range.firstDirty),
      m_transactions(m_log->aborted, m_log->segments.front().facts.baseOffset) {}

Result<CleanedLog> CleaningPass::run() {
    auto cleaned = clean(Mode::Write);
    // What cannot be taken away now is by the next attempt or the next open.
    if (!cleaned) static_cast<void>(SegmentSwap(m_fs, m_log->directory, {}).discard());
    return cleaned;
}

Result<CleanedLog> CleaningPass::rehearse() { return clean(Mode::Rehearse); }

Result<CleanedLog> CleaningPass::clean(Mode mode) {
    if (auto filled = fillMap(); !filled) return failed(filled);
    CleanedLog cleaned{m_log, {}, m_mappedUpTo, {}};
    std::size_t upToLastChange = 0;
    // DeleteRecords may have moved the first dirty offset into a segment that must stay as it is.
    const Offset until = std::min(m_mappedUpTo, m_range.firstUncleanable);
    for (const SegmentGroup& group : groupSegments(m_log->segments, m_log->config, until)) {
        auto made = cleanGroup(group, mode);
        if (!made) return failed(made);
        if (mode == Mode::Rehearse) continue;
        if (!made->changed && cleaned.groups.empty()) {
            if (auto removed = remove(*made->group.segment); !removed) return failed(removed);
            continue;
        }
        cleaned.groups.push_back(std::move(made->group));
        if (made->changed) upToLastChange = cleaned.groups.size();
    }
    // What comes out as it went in stays, but never between two that are swapped: who opens the directory after a crash
    // may take everything from the first new segment to the last one for replaced.
    for (; cleaned.groups.size() > upToLastChange; cleaned.groups.pop_back())
        if (auto removed = remove(*cleaned.groups.back().segment); !removed) return failed(removed);
    for (const CleanedGroup& group : cleaned.groups)
        if (auto finished = finish(*group.segment); !finished) return failed(finished);
    if (!cleaned.groups.empty())
        if (auto synced = m_fs.syncDirectory(m_log->directory); !synced) return failed(synced);
    cleaned.stats = m_stats;
    return cleaned;
}

Result<void> CleaningPass::stillWanted() const {
    if (!m_abandoned) return {};
    return fail(ErrorCode::OperationNotAttempted, "the cleaning of {} was given up",
                m_log->directory.filename().string());
}

// The map -------------------------------------------------------------------------------------------------------------

Result<void> CleaningPass::fillMap() {
    m_map.clear();
    std::optional<CleanedTransactions> transactions;
    for (std::size_t i = 0; i < m_log->segments.size(); ++i) {
        const SegmentView& segment = m_log->segments[i];
        if (segment.facts.baseOffset >= m_range.firstUncleanable) break;
        const Offset end = m_log->segments[i + 1].facts.baseOffset;  // an uncleanable one follows every cleanable one
        if (end <= m_range.firstDirty) continue;
        if (!transactions) transactions.emplace(m_log->aborted, segment.facts.baseOffset);
        BatchCursor batches(segment);
        for (;;) {
            if (auto wanted = stillWanted(); !wanted) return wanted;
            const auto batch = batches.next();
            if (!batch) return failed(batch);
            if (!*batch) break;
            const auto whole = fillFrom(**batch, *transactions);
            if (!whole) return failed(whole);
            if (!*whole) return {};
            m_mappedUpTo = std::max(m_mappedUpTo, (*batch)->header().nextOffset());
        }
        m_mappedUpTo = std::max(m_mappedUpTo, end);
    }
    return {};
}

/// False when the map was full before all of the batch was in it.
Result<bool> CleaningPass::fillFrom(const BatchView& batch, CleanedTransactions& transactions) {
    if (batch.header().isControl()) {
        transactions.marker(batch);
        return true;
    }
    if (transactions.isAborted(batch.header())) return true;
    Bytes scratch;
    const auto records = batch.records(scratch);
    if (!records) return failed(records);
    for (const RecordView& record : *records) {
        if (!record.key || record.offset < m_range.firstDirty) continue;
        if (!m_map.put(*record.key, record.offset)) return false;
        m_mappedUpTo = std::max(m_mappedUpTo, record.offset + 1);
    }
    return true;
}

// The segments --------------------------------------------------------------------------------------------------------

Result<CleaningPass::Made> CleaningPass::cleanGroup(const SegmentGroup& group, Mode mode) {
    const auto begin = m_log->segments.begin();
    const std::span<const SegmentView> sources(begin + static_cast<std::ptrdiff_t>(group.first),
                                               begin + static_cast<std::ptrdiff_t>(group.last));
    Made made;
    made.changed = sources.size() > 1;
    if (mode == Mode::Write) {
        auto segment = Segment::create(m_fs, m_log->directory, sources.front().facts.baseOffset, suffix);
        if (!segment) return failed(segment);
        made.group.segment = std::move(*segment);
    }
    for (const SegmentView& source : sources) {
        made.group.replaced.push_back(source.facts.baseOffset);
        BatchCursor batches(source);
        for (;;) {
            if (auto wanted = stillWanted(); !wanted) return failed(wanted);
            const auto batch = batches.next();
            if (!batch) return failed(batch);
            if (!*batch) break;
            const bool last = &source == &sources.back() && (*batch)->header().nextOffset() >= source.facts.nextOffset;
            const auto same = cleanBatch(**batch, last, made.group.segment.get());
            if (!same) return failed(same);
            if (!*same) made.changed = true;
        }
    }
    return made;
}

/// Whether the batch stays as it is.
Result<bool> CleaningPass::cleanBatch(const BatchView& batch, bool lastOfGroup, Segment* into) {
    const BatchHeader& header = batch.header();
    const BatchDecision decision = decide(batch, lastOfGroup, into);
    const Timestamp horizon = m_now + m_log->config.deleteRetention.count();
    const auto filtered = filterBatch(batch, decision, horizon,
                                      [this, &header](const RecordView& record) { return keeps(header, record); });
    if (!filtered) return failed(filtered);

    m_stats.bytesRead += header.sizeInBytes();
    m_stats.recordsRead += static_cast<std::uint64_t>(header.recordCount);
    m_stats.recordsKept += filtered->records;
    m_stats.tombstonesKept += filtered->tombstones;
    if (decision.dropRecords)
        (header.isControl() ? m_stats.markersRemoved : m_stats.abortedRemoved) +=
            static_cast<std::uint64_t>(header.recordCount);
    if (filtered->outcome == FilteredBatch::Outcome::Dropped) return false;
    const bool unchanged = filtered->outcome == FilteredBatch::Outcome::Unchanged;
    const ByteView bytes = unchanged ? batch.bytes() : ByteView(filtered->bytes);
    m_stats.bytesKept += bytes.size();
    if (!into) return unchanged;
    const auto left = BatchHeader::parse(bytes);
    if (!left) return failed(left);
    const std::uint64_t tombstones = header.isControl() ? 0 : filtered->tombstones;
    if (auto written = into->append(bytes, std::span(&*left, 1), tombstones, m_log->config.indexIntervalBytes);
        !written)
        return failed(written);
    return unchanged;
}

BatchDecision CleaningPass::decide(const BatchView& batch, bool lastOfGroup, Segment* into) {
    const BatchHeader& header = batch.header();
    BatchDecision decision;
    // The last batch tells where the segment ends, so that an interrupted swap knows which segments it stands for.
    decision.keepWhenEmpty = lastOfGroup || isLastOfProducer(header);
    if (!header.isControl()) {
        decision.dropRecords = m_transactions.isAborted(header);
        return decision;
    }
    const CleanedTransactions::Marker marker = m_transactions.marker(batch);
    const std::optional<Timestamp> horizon = deleteHorizonOf(header);
    decision.decidesNothing = marker.decidesNothing;
    decision.dropRecords = marker.decidesNothing && horizon && *horizon <= m_now;
    if (marker.aborted && into) into->addAborted(*marker.aborted);
    return decision;
}

/// KIP-98: without its last batch a producer's next one would look out of sequence, without its marker an older epoch
/// would be let in again.
bool CleaningPass::isLastOfProducer(const BatchHeader& header) const {
    const auto found = m_log->producers.find(header.producerId);
    if (!header.hasProducer() || found == m_log->producers.end()) return false;
    if (found->second.lastOffset) return header.lastOffset() == *found->second.lastOffset;
    return header.isControl() && header.producerEpoch == found->second.epoch;
}

bool CleaningPass::keeps(const BatchHeader& header, const RecordView& record) {
    if (header.isControl() || record.offset >= m_mappedUpTo) return true;
    if (!record.key) {
        ++m_stats.unkeyedRemoved;
        return false;
    }
    const std::optional<Offset> newest = m_map.find(*record.key);
    if (newest && record.offset < *newest) return false;
    const std::optional<Timestamp> horizon = deleteHorizonOf(header);
    return record.value || !horizon || m_now < *horizon;
}

Result<void> CleaningPass::remove(Segment& segment) {
    if (auto removed = m_fs.remove(segment.path(".log")); !removed) return removed;
    return segment.removeIndexFiles(m_fs);
}

/// Its files and what they say, on the medium.
Result<void> CleaningPass::finish(Segment& segment) {
    if (auto flushed = segment.flushIndexes(true); !flushed) return flushed;
    for (const std::string_view ending : {".log", ".index", ".timeindex", ".txnindex"}) {
        const auto path = segment.path(ending);
        if (!m_fs.exists(path)) continue;
        const auto file = m_fs.open(path, OpenMode::ReadWrite);
        if (!file) return failed(file);
        if (auto synced = (*file)->sync(); !synced) return synced;
    }
    return {};
}

}  // namespace brook
