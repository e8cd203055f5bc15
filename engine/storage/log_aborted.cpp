#include "engine/storage/aborted_sums.h"
#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::string_view sumsFile = "aborted-checksums";

/// Whether the index begins with what the line speaks of.
bool holds(const Segment& segment, const AbortedSum& sum) {
    const auto& entries = segment.aborted();
    if (entries.size() < sum.entries) return false;
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(sum.entries);
    return abortedSum(sum.base, sum.bytes, {entries.begin(), end}) == sum;
}

}  // namespace

/// An index of aborted transactions that is not as it was written is not believed: the batches say it again. Where no
/// sync may have covered it, that is no damage.
void PartitionLog::checkAborted() {
    const auto path = m_directory / sumsFile;
    if (!fs().exists(path)) return;
    const auto content = readFile(fs(), path);
    const auto sums = content ? parseAbortedSums(asText(*content)) : failed(content);
    if (!sums) return;
    for (const AbortedSum& sum : *sums) {
        const auto found = m_segments.find(sum.base);
        if (found == m_segments.end()) continue;
        Segment& segment = *found->second;
        const auto next = std::next(found);
        const bool isActive = next == m_segments.end();
        const bool isSpokenOf = isActive ? segment.size() >= sum.bytes : segment.size() == sum.bytes;
        if (!isSpokenOf || holds(segment, sum)) continue;
        segment.distrustAborted();
        if (m_options.cleanShutdown || (!isActive && next->first <= m_options.recoveryPoint))
            damaged(fmt::format("{} is not as it was written; it is made anew from the log",
                                segment.path(".txnindex").string()));
    }
}

/// A failure is no loss: an index of which no line speaks is believed, as Kafka believes all. Synced with the records,
/// as the counts are.
void PartitionLog::saveAbortedSums() {
    std::vector<AbortedSum> sums;
    for (const auto& [base, segment] : m_segments)
        if (!segment->aborted().empty()) sums.push_back(abortedSum(base, segment->size(), segment->aborted()));
    const auto path = m_directory / sumsFile;
    if (sums.empty() && !fs().exists(path)) return;
    const auto file = fs().open(path, OpenMode::Truncate);
    if (!file) return;
    static_cast<void>((*file)->write(0, asBytes(printAbortedSums(sums))));
    m_unsynced.push_back(*file);
}

}  // namespace brook
