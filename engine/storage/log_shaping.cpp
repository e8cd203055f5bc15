#include <algorithm>

#include "engine/storage/directory_names.h"
#include "engine/storage/partition_log.h"
#include "engine/storage/retention.h"

namespace brook {

Result<void> PartitionLog::advanceStartOffset(Offset offset) {
    if (offset > m_highWatermark)
        return fail(ErrorCode::OffsetOutOfRange, "offset {} is behind the high watermark {}", offset, m_highWatermark);
    if (offset <= m_start) return {};
    m_start = offset;
    m_producers.startMoved(offset);
    epochsBeginAt(offset);
    return writeEpochs();
}

Result<void> PartitionLog::truncateTo(Offset offset) {
    if (offset >= endOffset()) return {};
    auto cut = cutTo(offset);
    if (!cut) m_offline = cut.error();  // half of it may be done: what is there is for the next open to say
    return cut;
}

Result<void> PartitionLog::cutTo(Offset offset) {
    if (auto finished = finishSwap(); !finished) return finished;
    const std::size_t before = m_segments.size();
    while (m_segments.size() > 1 && active().baseOffset() >= offset) {
        const Segment& gone = active();
        if (auto removed = fs().remove(gone.path(".log")); !removed) return removed;
        if (auto removed = gone.removeIndexFiles(fs()); !removed) return removed;
        m_segments.erase(std::prev(m_segments.end()));
    }
    // A segment that came back after a power cut would be taken for the continuation of what is written from now on.
    if (m_segments.size() != before)
        if (auto synced = fs().syncDirectory(m_directory); !synced) return synced;
    active().setBound(active().baseOffset() + (std::int64_t{1} << 31));
    const auto found = active().find(offset);
    if (!found) return failed(found);
    const Offset whole = found->atEnd ? offset : std::min(offset, found->header.baseOffset);
    const Offset end = std::max(whole, active().baseOffset());
    if (auto cut = active().cut(found->position, end); !cut) return cut;
    // Bytes that came back behind what is written from now on would continue it.
    if (auto synced = active().file()->sync(); !synced) return synced;
    if (auto removed = removeSnapshotsBehind(end); !removed) return removed;
    std::erase_if(m_epochs, [end](const EpochStart& entry) { return entry.start >= end; });
    m_start = std::min(m_start, end);
    if (m_cleanedUpTo) m_cleanedUpTo = std::min(*m_cleanedUpTo, end);
    m_hiddenByHeaders = m_hiddenInRecords = {};
    m_highWatermark = std::min(m_highWatermark, endOffset());
    m_recoveryPoint = std::min(m_recoveryPoint, endOffset());
    const auto from = restoreProducers(end);
    if (!from) return failed(from);
    for (const auto& [base, segment] : m_segments)
        if (segment->nextOffset() > *from)
            if (auto replayed = replayProducers(*segment, *from, end); !replayed) return replayed;
    if (auto remembered = rememberBatchesBefore(*from); !remembered) return remembered;
    m_producers.highWatermarkMoved(m_highWatermark);
    mustSyncIndexes(active());
    saveNotes();
    return writeEpochs();
}

Result<void> PartitionLog::roll() {
    if (active().size() == 0) return {};
    Segment& closed = active();
    if (auto flushed = closed.flushIndexes(true); !flushed) return flushed;
    mustSyncIndexes(closed);
    if (auto written = writeProducerSnapshot(); !written) return written;
    const Offset base = endOffset();
    auto next = Segment::create(fs(), m_directory, base);
    if (!next) return failed(next);
    // The new file's name must be as durable as its content will be.
    if (auto synced = fs().syncDirectory(m_directory); !synced) {
        // The records go on in the old segment; an empty one among them is taken away here or by the next open.
        static_cast<void>(fs().remove((*next)->path(".log")));
        return synced;
    }
    closed.setBound(base);
    adopt(std::move(*next));
    beginActive();
    m_bytesAtSnapshot = 0;
    saveNotes();
    m_environment.diagnostics.trace(Severity::Debug, Logger::Log, [&] {
        return fmt::format("{}: a new segment begins at offset {}", m_directory.filename().string(), base);
    });
    return {};
}

bool PartitionLog::prepareCheckpoint() {
    constexpr std::uint64_t worthIt = 256 << 10;  // of headers to walk over instead
    if (m_offline || active().size() < m_bytesAtSnapshot + worthIt) return false;
    if (!active().flushIndexes(false) || !writeProducerSnapshot()) return false;
    mustSyncIndexes(active());
    saveAbortedSums();
    m_bytesAtSnapshot = active().size();
    removeOldSnapshots();
    return true;
}

/// Of the snapshots that no segment begins with, only the newest that a crash cannot take and what is newer is of use.
void PartitionLog::removeOldSnapshots() {
    const auto newer = std::upper_bound(m_snapshots.begin(), m_snapshots.end(), m_recoveryPoint);
    if (newer == m_snapshots.begin()) return;
    const auto kept = std::prev(newer);
    for (auto at = m_snapshots.begin(); at != kept; ++at)
        // One that stays does no harm; the next open looks at it again.
        if (!m_segments.contains(*at))
            static_cast<void>(fs().remove(m_directory / Segment::fileName(*at, ".snapshot")));
    m_snapshots.erase(m_snapshots.begin(), kept);
}

Result<void> PartitionLog::writeProducerSnapshot() {
    const auto path = m_directory / Segment::fileName(endOffset(), ".snapshot");
    const auto file = fs().open(path, OpenMode::Truncate);
    if (!file) return failed(file);
    if (auto written = (*file)->write(0, printProducerSnapshot(m_producers.snapshot())); !written) return written;
    m_unsynced.push_back(*file);
    if (m_snapshots.empty() || m_snapshots.back() < endOffset()) m_snapshots.push_back(endOffset());
    return {};
}

Result<std::vector<std::filesystem::path>> PartitionLog::applyRetention(Timestamp now) {
    for (const auto& [base, segment] : m_segments)
        if (segment.get() != &active()) segment->releaseIdleIndex();
    RetentionPlan plan = retentionPlan(segments(), config(), m_start, m_highWatermark, now);
    if (plan.activeToo) {
        if (auto rolled = roll(); !rolled) return failed(rolled);
        ++plan.segments;
    }
    if (plan.segments == 0) return {};
    if (auto finished = finishSwap(); !finished) return failed(finished);
    const std::size_t before = m_segments.size();
    if (auto known = syncSnapshotOf(std::next(m_segments.begin(), static_cast<std::ptrdiff_t>(plan.segments))->first);
        !known)
        return failed(known);
    Result<void> done;
    for (std::size_t i = 0; i < plan.segments && done; ++i) done = retireOldest();
    if (m_segments.size() == before) return failed(done);
    // What went is gone whatever failed behind it; the next retention goes on from there.
    mustSync(std::make_shared<DirectoryNames>(fs(), m_directory));
    m_start = std::max(m_start, m_segments.begin()->first);
    m_producers.startMoved(m_start);
    epochsBeginAt(m_start);
    if (auto written = writeEpochs(); done && !written) done = written;  // an older file says the same at the next open
    if (!done) m_environment.diagnostics.report(Severity::Warning, Logger::Log, done.error().message);
    return takeRetired();
}

/// Once the records before `base` are gone, its snapshot alone tells what their producers wrote last.
Result<void> PartitionLog::syncSnapshotOf(Offset base) {
    const auto path = m_directory / Segment::fileName(base, ".snapshot");
    for (const std::shared_ptr<File>& file : m_unsynced)
        if (file->path() == path)
            if (auto synced = file->sync(); !synced) return synced;
    return {};
}

/// Takes the oldest segment out of the log and its files out of the way. It is gone with its log file: what of the
/// others a failure leaves behind, the next open removes.
Result<void> PartitionLog::retireOldest() {
    const Offset base = m_segments.begin()->first;
    for (const std::string_view ending : {".log", ".index", ".timeindex", ".txnindex", ".snapshot"}) {
        const auto path = m_directory / Segment::fileName(base, ending);
        if (fs().exists(path)) {
            const std::filesystem::path renamed = path.string() + ".deleted";
            if (auto done = fs().rename(path, renamed); !done) return done;
            m_retired.push_back(renamed);
        }
        if (ending == ".log") m_segments.erase(base);
    }
    return {};
}

Result<void> PartitionLog::close() {
    if (m_offline) return tl::unexpected(*m_offline);
    if (auto finished = finishSwap(); !finished) return finished;
    if (auto flushed = active().flushIndexes(true); !flushed) return flushed;
    mustSyncIndexes(active());
    if (auto written = writeProducerSnapshot(); !written) return written;
    saveNotes();
    const bool wasCut = std::find(m_unsynced.begin(), m_unsynced.end(), active().file()) != m_unsynced.end();
    if (isEmpty() && endOffset() == Offset(0) && !wasCut) return {};  // there is nothing to lose, or to come back
    for (const std::shared_ptr<File>& file : takeUnsynced().files)
        if (auto synced = file->sync(); !synced) return synced;
    if (auto synced = active().file()->sync(); !synced) return synced;
    m_recoveryPoint = endOffset();
    return fs().syncDirectory(m_directory);
}

}  // namespace brook
