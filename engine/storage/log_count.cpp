#include <algorithm>

#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::string_view countsFile = "record-counts";
constexpr std::uint64_t countedAtOnce = 1 << 20;  // bytes of headers and small batches that may be walked on the loop

}  // namespace

std::optional<std::uint64_t> PartitionLog::recordCount() const {
    const auto counts = byHeaders();
    return counts ? std::optional(counts->records) : std::nullopt;
}

std::optional<RecordCounts> PartitionLog::counts() const {
    auto counts = byHeaders();
    if (!counts) return std::nullopt;
    for (auto at = segmentOf(m_start); at != m_segments.end(); ++at) {
        const auto tombstones = at->second->tombstones();
        if (!tombstones) return std::nullopt;
        counts->tombstones += *tombstones;
    }
    const auto hidden = hiddenTombstones();
    if (!hidden) return std::nullopt;
    counts->tombstones -= std::min(counts->tombstones, *hidden);
    return counts;
}

std::optional<RecordCounts> PartitionLog::byHeaders() const {
    RecordCounts total;
    for (auto at = segmentOf(m_start); at != m_segments.end(); ++at) {
        const auto counts = at->second->byHeaders();
        if (!counts) return std::nullopt;
        total += *counts;
    }
    const auto hidden = hiddenByHeaders();
    if (!hidden) return std::nullopt;
    return total -= *hidden;
}

/// DeleteRecords may stand inside a segment: what it hides there is not counted.
std::optional<RecordCounts> PartitionLog::hiddenByHeaders() const {
    const Segment& first = *segmentOf(m_start)->second;
    if (m_hiddenByHeaders.isOf(m_start, first)) return m_hiddenByHeaders.counts;
    const std::int64_t offsets = m_start - first.baseOffset();
    if (offsets <= 0) return RecordCounts{};
    const auto all = first.byHeaders();
    const bool everyOffsetIsARecord =
        all && static_cast<std::int64_t>(all->records) == first.nextOffset() - first.baseOffset();
    if (everyOffsetIsARecord)
        m_hiddenByHeaders = {m_start, first.baseOffset(), {static_cast<std::uint64_t>(offsets), 0, 0}};
    if (everyOffsetIsARecord) return m_hiddenByHeaders.counts;
    const auto found = first.find(m_start);
    if (!found || found->position > countedAtOnce) return std::nullopt;
    const std::uint64_t end = found->atEnd ? first.size() : found->position + found->header.sizeInBytes();
    const auto counted =
        countRecords({CountDepth::Headers, first.file(), first.baseOffset(), first.nextOffset(), end, m_start});
    if (!counted) return std::nullopt;
    m_hiddenByHeaders = {m_start, first.baseOffset(), counted->hidden};
    return counted->hidden;
}

std::optional<std::uint64_t> PartitionLog::hiddenTombstones() const {
    const Segment& first = *segmentOf(m_start)->second;
    if (m_hiddenInRecords.isOf(m_start, first)) return m_hiddenInRecords.counts.tombstones;
    const bool none = m_start <= first.baseOffset() || first.tombstones() == std::uint64_t{0};
    if (!none) return std::nullopt;
    m_hiddenInRecords = {m_start, first.baseOffset(), {}};  // stays so, whatever is appended
    return 0;
}

std::vector<CountJob> PartitionLog::uncounted() const {
    std::vector<CountJob> jobs;
    const auto first = segmentOf(m_start);
    const auto add = [&](CountDepth depth, const Segment& segment, std::uint64_t bytes) {
        jobs.push_back({depth, segment.file(), segment.baseOffset(), segment.nextOffset(), bytes, m_start});
    };
    for (const CountDepth depth : {CountDepth::Headers, CountDepth::Records}) {
        for (auto at = first; at != m_segments.end(); ++at)
            if (const std::uint64_t bytes = at->second->uncountedBytes(depth); bytes > 0)
                add(depth, *at->second, bytes);
        const bool knowsHidden =
            depth == CountDepth::Headers ? hiddenByHeaders().has_value() : hiddenTombstones().has_value();
        const Segment& oldest = *first->second;
        if (!knowsHidden && oldest.uncountedBytes(depth) < oldest.size()) add(depth, oldest, oldest.size());
    }
    return jobs;
}

void PartitionLog::counted(const CountedRecords& answer) {
    const auto found = m_segments.find(answer.base);
    if (found == m_segments.end()) return;
    Segment& segment = *found->second;
    const bool reachesStart = segment.nextOffset() >= m_start && answer.bytes >= segment.size();
    if (found == segmentOf(m_start) && answer.start == m_start && reachesStart)
        (answer.depth == CountDepth::Headers ? m_hiddenByHeaders : m_hiddenInRecords) = {m_start, answer.base,
                                                                                         answer.hidden};
    const std::uint64_t uncounted = segment.uncountedBytes(answer.depth);
    if (uncounted == 0 || uncounted != answer.bytes) return;
    segment.counted(answer.depth, answer.counts);
    if (counts()) saveCounts();
}

void PartitionLog::loadCounts() {
    const auto path = m_directory / countsFile;
    if (!fs().exists(path)) return;
    const auto content = readFile(fs(), path);
    const auto counts = content ? parseRecordCounts(asText(*content)) : failed(content);
    if (!counts) return;  // they are counted anew
    for (const SegmentCount& count : *counts) {
        const auto found = m_segments.find(count.base);
        if (found == m_segments.end()) continue;
        Segment& segment = *found->second;
        // What a crash may have changed is counted, not believed.
        const bool trusted = m_options.cleanShutdown || segment.nextOffset() <= m_options.recoveryPoint;
        const auto walkedOver = segment.byHeaders();
        const bool fits = !walkedOver || *walkedOver == RecordCounts{count.counts.records, 0, count.counts.control};
        if (trusted && fits && segment.size() == count.bytes) segment.knownToHold(count.counts);
    }
}

void PartitionLog::saveNotes() {
    saveCounts();
    saveAbortedSums();
}

/// A failure is no loss: what no line speaks of is counted. Synced with the records, or an older file would come back
/// and be believed of a segment that was cut and is as long again.
void PartitionLog::saveCounts() {
    std::vector<SegmentCount> counts;
    for (const auto& [base, segment] : m_segments)
        if (const auto known = segment->counts()) counts.push_back({base, segment->size(), *known});
    const auto file = fs().open(m_directory / countsFile, OpenMode::Truncate);
    if (!file) return;
    static_cast<void>((*file)->write(0, asBytes(printRecordCounts(counts))));
    m_unsynced.push_back(*file);
}

}  // namespace brook
