#include <algorithm>

#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::string_view countsFile = "record-counts";
constexpr std::uint64_t countedAtOnce = 1 << 20;  // bytes of headers and small batches that may be walked on the loop

}  // namespace

std::optional<std::uint64_t> PartitionLog::recordCount() const {
    std::uint64_t total = 0;
    for (auto at = segmentOf(m_start); at != m_segments.end(); ++at) {
        const auto records = at->second->records();
        if (!records) return std::nullopt;
        total += *records;
    }
    const auto hidden = hiddenRecords();
    return hidden ? std::optional(total - std::min(total, *hidden)) : std::nullopt;
}

/// DeleteRecords may stand inside a segment: what it hides there is not counted.
std::optional<std::uint64_t> PartitionLog::hiddenRecords() const {
    if (m_hidden.start == m_start) return m_hidden.records;
    const Segment& first = *segmentOf(m_start)->second;
    const std::int64_t offsets = m_start - first.baseOffset();
    if (offsets <= 0) return 0;
    const auto records = first.records();
    const bool everyOffsetIsARecord =
        records && static_cast<std::int64_t>(*records) == first.nextOffset() - first.baseOffset();
    if (everyOffsetIsARecord) return static_cast<std::uint64_t>(offsets);
    const auto found = first.find(m_start);
    if (!found || found->position > countedAtOnce) return std::nullopt;
    const std::uint64_t end = found->atEnd ? first.size() : found->position + found->header.sizeInBytes();
    const auto counted = countRecords({first.file(), first.baseOffset(), first.nextOffset(), end, m_start});
    if (!counted) return std::nullopt;
    m_hidden = {m_start, counted->hidden};
    return m_hidden.records;
}

std::vector<CountJob> PartitionLog::uncounted() const {
    std::vector<CountJob> jobs;
    const auto first = segmentOf(m_start);
    for (auto at = first; at != m_segments.end(); ++at)
        if (at->second->uncountedBytes() > 0)
            jobs.push_back(
                {at->second->file(), at->first, at->second->nextOffset(), at->second->uncountedBytes(), m_start});
    if (jobs.empty() && !hiddenRecords())
        jobs.push_back(
            {first->second->file(), first->first, first->second->nextOffset(), first->second->size(), m_start});
    return jobs;
}

void PartitionLog::counted(const CountedRecords& answer) {
    const auto found = m_segments.find(answer.base);
    if (found == m_segments.end()) return;
    Segment& segment = *found->second;
    const bool reachesStart = segment.nextOffset() >= m_start && answer.bytes >= segment.size();
    if (found == segmentOf(m_start) && answer.start == m_start && reachesStart) m_hidden = {m_start, answer.hidden};
    if (segment.uncountedBytes() == 0 || segment.uncountedBytes() != answer.bytes) return;
    segment.counted(answer.records);
    if (recordCount()) saveCounts();
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
        if (trusted && segment.uncountedBytes() > 0 && segment.size() == count.bytes)
            segment.knownToHold(count.records);
    }
}

/// A failure is no loss: what no line speaks of is counted. Synced with the records, or an older file would come back
/// and be believed of a segment that was cut and is as long again.
void PartitionLog::saveCounts() {
    std::vector<SegmentCount> counts;
    for (const auto& [base, segment] : m_segments)
        if (const auto records = segment->records()) counts.push_back({base, segment->size(), *records});
    const auto file = fs().open(m_directory / countsFile, OpenMode::Truncate);
    if (!file) return;
    static_cast<void>((*file)->write(0, asBytes(printRecordCounts(counts))));
    m_unsynced.push_back(*file);
}

}  // namespace brook
