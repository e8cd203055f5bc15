#include <algorithm>
#include <limits>

#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::size_t enoughHeaders = 64;

/// The headers of a segment's batches below `until`: some of the last, more where batches are large.
Result<std::vector<BatchHeader>> headersNear(const Segment& segment, Offset until) {
    constexpr std::uint64_t near = 256 << 10;
    constexpr std::uint64_t far = 16 << 20;
    std::vector<BatchHeader> headers;
    for (std::uint64_t reach = near; reach <= far && headers.size() < enoughHeaders; reach *= 4) {
        headers.clear();
        auto walk = segment.walkBefore(until, reach);
        if (!walk) return failed(walk);
        const bool whole = walk->position() == 0;
        for (auto step = segment.nextSound(*walk); !step || *step; step = segment.nextSound(*walk)) {
            if (!step) return failed(step);
            if ((*step)->header.baseOffset >= until) break;
            headers.push_back((*step)->header);
        }
        if (whole) break;
    }
    return headers;
}

}  // namespace

/// After a clean stop, and below the recovery point, batches are on the medium: their segments are believed as far as
/// their indexes lead, and only what lies behind is read. Behind the recovery point every batch is checked in full.
Result<void> PartitionLog::recover() {
    const bool clean = m_options.cleanShutdown;
    Trust trust{clean ? Offset(std::numeric_limits<std::int64_t>::max()) : m_recoveryPoint, {}};
    // What the first segment does not hold only its snapshot knows, wherever the recovery point is.
    Offset newest = std::max(trust.upTo, m_segments.begin()->first);
    for (const auto& [base, segment] : m_segments)
        if (segment->lacksAborted()) newest = std::min(newest, base);
    // No line may speak of the newest aborted transactions yet. Where all batches are looked at, they say it anyway.
    if (!clean && active().size() <= m_options.walkedAnyway) {
        active().forgetAbortedFrom(active().baseOffset());
        newest = std::min(newest, active().baseOffset());
    }
    const Result<Offset> producersFrom = restoreProducers(newest);
    if (!producersFrom) return failed(producersFrom);
    trust.producersFrom = *producersFrom;
    // A cut may have taken the batches by which an epoch was known to begin behind; those that are there say it again.
    std::erase_if(m_epochs, [&trust](const EpochStart& entry) { return entry.start > trust.upTo; });
    for (auto at = m_segments.begin(); at != m_segments.end(); ++at) {
        Segment& segment = *at->second;
        const std::uint64_t before = segment.size();
        const std::size_t said = m_report.damage.size();
        const auto end = takeUp(at, trust);
        if (!end) return failed(end);
        segment.forgetAbortedFrom(segment.nextOffset());
        const auto next = std::next(at);
        // A later segment that does not continue this one outlived a tail that no sync covered.
        const bool gap = !clean && !config().cleanupCompact && next != m_segments.end() &&
                         segment.nextOffset() >= m_recoveryPoint && next->first != segment.nextOffset();
        if (*end == before && !gap) continue;
        if (clean || segment.nextOffset() < m_recoveryPoint) {
            segment.endAt(*end);
            // Holes say it themselves; a batch whose header is wrong only seems to be a tail that no sync covered.
            if (m_report.damage.size() == said && segment.nextOffset() < m_recoveryPoint)
                reportMissing(std::max(segment.nextOffset(), m_start), m_recoveryPoint);
            if (auto kept = keepAround(segment); !kept) return kept;
            break;
        }
        if (auto cut = cutBehind(at, *end, before); !cut) return cut;
        break;
    }
    if (auto kept = keepPromisedOffsets(); !kept) return kept;
    if (auto remembered = rememberBatchesBefore(*producersFrom); !remembered) return remembered;
    m_report.clean = m_report.scannedBytes == 0 && m_report.cutBytes == 0 && m_report.damage.empty();
    return removeSnapshotsBehind(endOffset());
}

/// Learns what has to be known of a segment's batches and returns where the last good one ends.
Result<std::uint64_t> PartitionLog::takeUp(Segments::iterator at, const Trust& trust) {
    Segment& segment = *at->second;
    const auto next = std::next(at);
    const bool closedAndTrusted = next != m_segments.end() && next->first <= trust.upTo;
    // What no sync has covered may be what a truncation had removed; the markers say it again.
    segment.forgetAbortedFrom(trust.upTo);
    const bool readAll = m_epochsFromLog || segment.size() <= m_options.walkedAnyway;
    if (closedAndTrusted && !readAll) {
        const auto fits = segment.takeOnTrust(next->first);
        if (!fits) return failed(fits);
        if (*fits) {
            continueAt(segment, next->first);
            if (auto replayed = replayProducers(segment, trust.producersFrom, next->first); !replayed)
                return failed(replayed);
            return segment.size();
        }
    }
    std::uint64_t position = 0;
    if (readAll || closedAndTrusted) {
        segment.startOver();
    } else {
        const auto resumed = segment.resumeBelow(trust.upTo);
        if (!resumed) return failed(resumed);
        position = *resumed;
        if (auto replayed = replayProducers(segment, trust.producersFrom, segment.nextOffset()); !replayed)
            return failed(replayed);
    }
    auto end = walk(segment, position, trust);
    if (!end || !closedAndTrusted) return end;
    continueAt(segment, next->first);
    // Its index was not to be believed; the next start shall not have to walk again.
    if (!readAll)
        if (auto flushed = segment.flushIndexes(true); !flushed) return failed(flushed);
    return end;
}

/// Takes note of the segment's batches from `position` on. Damage below the trusted end is stepped over, behind it the
/// log ends there.
Result<std::uint64_t> PartitionLog::walk(Segment& segment, std::uint64_t position, const Trust& trust) {
    BatchWalk walk = segment.walkFrom(position, segment.nextOffset());
    while (!walk.atEnd()) {
        const auto step = walk.next();
        if (!step) return failed(step);
        if (*step) {
            const auto good = recoverBatch(segment, **step, trust);
            if (!good) return failed(good);
            if (!*good) return (*step)->position;
            continue;
        }
        if (segment.nextOffset() >= trust.upTo) break;
        const bool last = &segment == &active();
        const auto hole = walk.stepOver();
        if (!hole) return failed(hole);
        segment.addHole(*hole);
        if (walk.atEnd() && last) return hole->begin;
    }
    return walk.position();
}

/// Takes note of one batch; false when it is not to be believed.
Result<bool> PartitionLog::recoverBatch(Segment& segment, const BatchWalk::Step& step, const Trust& trust) {
    const BatchHeader& header = step.header;
    const bool trusted = header.lastOffset() < trust.upTo;
    const bool forProducers = header.hasProducer() && header.baseOffset >= trust.producersFrom;
    std::optional<ProducerState::Marker> marker;
    if (!trusted || (forProducers && header.isControl())) {
        Bytes bytes(header.sizeInBytes());
        const auto count = segment.file()->read(step.position, bytes);
        if (!count) return failed(count);
        const auto batch = BatchView::parse(bytes);
        const bool sound = batch && batch->hasValidCrc();
        if (!sound && !trusted) return false;
        if (sound) marker = markerOf(*batch);
        if (!sound)
            damaged(fmt::format("{}: the checksum of the marker at byte {} does not match",
                                segment.path(".log").string(), step.position));
        // Where an earlier sync failed, only what is written again is what the next sync saves.
        if (!trusted) {
            m_report.scannedBytes += header.sizeInBytes();
            if (auto written = segment.file()->write(step.position, bytes); !written) return failed(written);
        }
    }
    segment.recovered(header, step.position, config().indexIntervalBytes);
    if ((!trusted || m_epochsFromLog) && header.partitionLeaderEpoch > latestEpoch())
        m_epochs.push_back({header.partitionLeaderEpoch, header.baseOffset});
    if (forProducers) noteProducer(segment, header, marker);
    return true;
}

/// Tells the producers' state of batches that are believed: those from `from` up to `until`.
Result<void> PartitionLog::replayProducers(Segment& segment, Offset from, Offset until) {
    if (from >= until || from >= segment.nextOffset() || until <= segment.baseOffset()) return {};
    auto walk = segment.walkTo(std::max(from, segment.baseOffset()));
    if (!walk) return failed(walk);
    for (auto step = segment.nextSound(*walk); !step || *step; step = segment.nextSound(*walk)) {
        if (!step) return failed(step);
        const BatchHeader& header = (*step)->header;
        if (header.baseOffset >= until) break;
        if (!header.hasProducer() || header.baseOffset < from) continue;
        std::optional<ProducerState::Marker> marker;
        if (header.isControl()) {
            Bytes bytes(header.sizeInBytes());
            if (const auto count = segment.file()->read((*step)->position, bytes); !count) return failed(count);
            if (const auto batch = BatchView::parse(bytes); batch && batch->hasValidCrc()) marker = markerOf(*batch);
        }
        noteProducer(segment, header, marker);
    }
    return {};
}

/// A snapshot, as Kafka lays it out, knows the last batch of each producer; those before it are in the log, and most
/// likely near. With them a producer that had several on their way when the broker stopped may send them all again.
Result<void> PartitionLog::rememberBatchesBefore(Offset snapshot) {
    if (m_producers.empty() || snapshot <= m_segments.begin()->first) return {};
    std::vector<BatchHeader> before;
    for (auto at = segmentOf(snapshot - 1);; --at) {
        const auto here = headersNear(*at->second, snapshot);
        if (!here) return failed(here);
        before.insert(before.begin(), here->begin(), here->end());
        if (before.size() >= enoughHeaders || at == m_segments.begin()) break;
    }
    m_producers.rememberEarlier(before);
    return {};
}

void PartitionLog::noteProducer(Segment& segment, const BatchHeader& header,
                                const std::optional<ProducerState::Marker>& marker) {
    const auto aborted = m_producers.append(header, marker);
    if (!aborted) return;
    // Told apart by their markers: compaction may have taken the batch that a transaction began with.
    const auto& known = segment.aborted();
    const auto sameMarker = [&aborted](const AbortedEntry& entry) { return entry.lastOffset == aborted->lastOffset; };
    if (std::none_of(known.begin(), known.end(), sameMarker)) segment.addAborted(*aborted);
}

/// After a crash of the process the tail was read from the page cache: it, its indexes and the names of its files have
/// to be durable before anyone is told of it. Where there is no tail, it may be that a cut, or the name of a new file,
/// has not reached the medium.
Result<void> PartitionLog::makeDurable(Offset from) {
    if (m_report.scannedBytes > 0) {
        saveNotes();
        if (auto written = writeEpochs(); !written) return written;
    }
    for (const auto& [base, segment] : m_segments) {
        if (segment.get() != &active() && segment->nextOffset() <= from) continue;
        if (auto flushed = segment->flushIndexes(segment.get() != &active()); !flushed) return flushed;
        mustSyncIndexes(*segment);
        if (auto synced = segment->file()->sync(); !synced) return synced;
    }
    for (const std::shared_ptr<File>& file : takeUnsynced().files)
        if (auto synced = file->sync(); !synced) return synced;
    if (auto synced = fs().syncDirectory(m_directory); !synced) return synced;
    return fs().syncDirectory(m_directory.parent_path());  // a process may have died between its records and its name
}

/// What a sync has covered and no file holds any more was lost with its file: new records never take its offsets.
Result<void> PartitionLog::keepPromisedOffsets() {
    if (endOffset() >= m_recoveryPoint) return {};
    reportMissing(std::max(endOffset(), m_start), m_recoveryPoint);
    return keepAround(active());
}

void PartitionLog::reportMissing(Offset from, Offset until) {
    damaged(fmt::format("{}: no file holds offsets {} to {}", m_directory.string(), from, until - 1));
}

/// Segments of a log that is not compacted follow one another without a gap; below its start nothing has to.
void PartitionLog::continueAt(Segment& segment, Offset next) {
    const bool compacted = config().cleanupCompact || m_cleanedUpTo;
    if (!compacted && segment.nextOffset() < next && next > m_start)
        reportMissing(std::max(segment.nextOffset(), m_start), next);
    segment.continueAt(next);
}

/// Damage before the recovery point took the end of the log, which was promised. The bytes stay on disk for whoever can
/// repair them, and new records never take the offsets of lost ones: they go to a new segment.
Result<void> PartitionLog::keepAround(Segment& segment) {
    const Offset base = std::max(m_recoveryPoint, segment.nextOffset());
    segment.setBound(base);
    if (base == segment.baseOffset()) {  // all of it is damaged, and its name is needed
        if (auto renamed = fs().rename(segment.path(".log"), segment.path(".log.damaged")); !renamed) return renamed;
        m_segments.erase(base);
    }
    auto next = Segment::create(fs(), m_directory, base);
    if (!next) return failed(next);
    adopt(std::move(*next));
    return fs().syncDirectory(m_directory);
}

/// A tail that no sync covered: the whole batches stay, everything behind the first torn one goes, later segments too,
/// so that what is left is a prefix.
Result<void> PartitionLog::cutBehind(Segments::iterator at, std::uint64_t end, std::uint64_t size) {
    Segment& segment = *at->second;
    m_report.cutBytes += size - end;
    for (auto later = std::next(at); later != m_segments.end(); later = m_segments.erase(later)) {
        m_report.cutBytes += later->second->size();
        if (auto removed = fs().remove(later->second->path(".log")); !removed) return removed;
        if (auto removed = later->second->removeIndexFiles(fs()); !removed) return removed;
    }
    segment.setBound(segment.baseOffset() + (std::int64_t{1} << 31));
    if (auto cut = segment.cut(end, segment.nextOffset()); !cut) return cut;
    m_environment.diagnostics.report(
        Severity::Warning, Logger::Log,
        fmt::format("{}: {} bytes behind offset {} were cut, they are no whole batch", m_directory.filename().string(),
                    m_report.cutBytes, segment.nextOffset()));
    return {};
}

}  // namespace brook
