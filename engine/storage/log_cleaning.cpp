#include <algorithm>

#include "engine/storage/cleaner.h"
#include "engine/storage/partition_log.h"

namespace brook {

std::shared_ptr<const LogView> PartitionLog::view() const {
    auto view = std::make_shared<LogView>();
    view->directory = m_directory;
    view->config = config();
    view->start = m_start;
    view->end = endOffset();
    view->highWatermark = m_highWatermark;
    view->lastStable = lastStableOffset();
    view->cleanedUpTo = m_cleanedUpTo;
    for (const auto& [base, segment] : m_segments) {
        const auto offsets = static_cast<std::uint64_t>(segment->nextOffset() - base);
        view->segments.push_back({factsOf(*segment), segment->firstTimestamp(),
                                  segment->byHeaders().value_or(RecordCounts{offsets, 0, 0}).records,
                                  segment->offsetIndexEntries() * OffsetIndexEntry::size,
                                  segment->timeIndexEntries() * TimeIndexEntry::size, segment->file()});
        view->aborted.insert(view->aborted.end(), segment->aborted().begin(), segment->aborted().end());
    }
    for (const ProducerSnapshotEntry& entry : m_producers.snapshot()) {
        const bool hasBatch = entry.lastOffset.value() >= 0;
        view->producers[entry.producerId] = {hasBatch ? std::optional(entry.lastOffset) : std::nullopt, entry.epoch};
    }
    return view;
}

/// Whether the segments that a cleaning worked on are the log's still, to the last byte.
bool PartitionLog::unchangedSince(const LogView& view, const std::vector<Offset>& bases) const {
    return std::all_of(bases.begin(), bases.end(), [&](Offset base) {
        const auto now = m_segments.find(base);
        const auto then = std::find_if(view.segments.begin(), view.segments.end(),
                                       [base](const SegmentView& segment) { return segment.facts.baseOffset == base; });
        return now != m_segments.end() && then != view.segments.end() && now->second.get() != &active() &&
               now->second->file() == then->file && now->second->size() == then->facts.bytes;
    });
}

Result<void> PartitionLog::beginSwap(CleanedLog cleaned) {
    std::vector<SegmentSwap::Replacement> replacements;
    for (const CleanedGroup& group : cleaned.groups)
        replacements.push_back({group.segment->baseOffset(), group.replaced});
    SegmentSwap swap(fs(), m_directory, std::move(replacements));
    const bool changed = m_swap || m_offline || !config().cleanupCompact ||
                         std::any_of(cleaned.groups.begin(), cleaned.groups.end(), [&](const CleanedGroup& group) {
                             return !unchangedSince(*cleaned.of, group.replaced);
                         });
    Result<void> announced;
    if (changed) {
        announced =
            fail(ErrorCode::OperationNotAttempted, "{} changed while it was cleaned", m_directory.filename().string());
    } else {
        announced = swap.advance();
    }
    if (!announced) {
        if (m_swap) return announced;
        if (auto discarded = swap.discard(); !discarded) m_offline = discarded.error();
        return announced;
    }
    for (CleanedGroup& group : cleaned.groups) {
        for (const Offset base : group.replaced) m_segments.erase(base);
        const auto next = m_segments.upper_bound(group.segment->baseOffset());
        if (next != m_segments.end()) group.segment->setBound(next->first);
        adopt(std::move(group.segment));
    }
    m_hiddenByHeaders = m_hiddenInRecords = {};
    m_cleanedUpTo = std::min(cleaned.cleanedUpTo, endOffset());
    if (cleaned.groups.empty()) return {};
    m_swap.emplace(std::move(swap));
    saveNotes();
    return {};
}

Result<bool> PartitionLog::advanceSwap() {
    if (!m_swap) return false;
    if (m_swap->done()) {
        // The directory was synced after the last step.
        m_swap.reset();
        return false;
    }
    if (auto advanced = m_swap->advance(); !advanced) return failed(advanced);
    if (!m_swap->done()) return true;
    m_retired.insert(m_retired.end(), m_swap->retired().begin(), m_swap->retired().end());
    for (const SegmentSwap::Replacement& replacement : m_swap->replacements())
        if (const auto found = m_segments.find(replacement.base); found != m_segments.end()) found->second->wentLive();
    return true;
}

std::vector<std::filesystem::path> PartitionLog::takeRetired() { return std::exchange(m_retired, {}); }

/// Does at once what is left of a swap, for whoever is about to touch the log's files by name.
Result<void> PartitionLog::finishSwap() {
    while (m_swap) {
        if (auto synced = fs().syncDirectory(m_directory); !synced) return synced;
        if (auto advanced = advanceSwap(); !advanced) return failed(advanced);
    }
    return {};
}

}  // namespace brook
