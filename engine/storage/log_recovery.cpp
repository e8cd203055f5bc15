#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/records/record_iterator.h"
#include "engine/storage/checkpoint_file.h"
#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::string_view epochFile = "leader-epoch-checkpoint";
constexpr std::string_view metadataFile = "partition.metadata";
constexpr std::string_view deletedEnding = ".deleted";

/// The offset in a name of 20 digits and `ending`; nothing for any other name.
std::optional<Offset> offsetInName(std::string_view name, std::string_view ending) {
    if (name.size() != 20 + ending.size() || !name.ends_with(ending)) return std::nullopt;
    std::int64_t offset = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + 20, offset);
    if (error != std::errc() || end != name.data() + 20) return std::nullopt;
    return Offset(offset);
}

}  // namespace

Result<void> PartitionLog::load() {
    m_start = m_options.logStartOffset;
    m_recoveryPoint = m_options.recoveryPoint;
    m_cleanedUpTo = m_options.cleanedUpTo;
    if (auto prepared = prepareDirectory(); !prepared) return prepared;
    if (auto checked = checkTopicId(); !checked) return checked;
    if (auto loaded = loadEpochs(); !loaded) return loaded;
    if (auto finished = SegmentSwap::finishInterrupted(fs(), m_directory); !finished) return finished;
    if (auto opened = openSegments(); !opened) return opened;
    if (auto recovered = recover(); !recovered) return recovered;
    m_start = std::clamp(m_start, m_segments.begin()->first, endOffset());
    m_recoveryPoint = endOffset();  // recovery synced what it kept
    m_highWatermark = endOffset();
    m_producers.highWatermarkMoved(m_highWatermark);
    m_producers.startMoved(m_start);
    while (!m_epochs.empty() && m_epochs.back().start > endOffset()) m_epochs.pop_back();
    epochsBeginAt(m_start);
    m_jitter = drawJitter();
    return m_epochsFromLog ? writeEpochs() : Result<void>{};
}

Result<void> PartitionLog::prepareDirectory() {
    if (fs().exists(m_directory)) return {};
    if (auto made = fs().createDirectories(m_directory); !made) return made;
    return fs().syncDirectory(m_directory.parent_path());
}

Result<void> PartitionLog::checkTopicId() {
    const auto path = m_directory / metadataFile;
    if (!fs().exists(path)) {
        if (!m_options.topicId) return {};
        return replaceFile(fs(), path, asBytes(fmt::format("version: 0\ntopic_id: {}", *m_options.topicId)));
    }
    const auto content = readFile(fs(), path);
    if (!content) return failed(content);
    const auto values = parseProperties(asText(*content), ':');
    const auto found = values.find("topic_id");
    const auto id = found == values.end() ? std::nullopt : Uuid::parse(found->second);
    if (id && m_options.topicId && *id != *m_options.topicId)
        return fail(ErrorCode::InconsistentTopicId, "{} belongs to topic id {}, not {}", m_directory.string(), *id, *m_options.topicId);
    return {};
}

Result<void> PartitionLog::loadEpochs() {
    const auto path = m_directory / epochFile;
    m_epochsFromLog = !fs().exists(path);
    if (m_epochsFromLog) return {};
    const auto content = readFile(fs(), path);
    if (!content) return failed(content);
    auto epochs = parseEpochCheckpoint(asText(*content));
    if (!epochs) {
        m_report.damage.push_back(fmt::format("{}: {}; epochs are read from the log instead", path.string(), epochs.error().message));
        m_epochsFromLog = true;
        return {};
    }
    m_epochs = std::move(*epochs);
    return {};
}

Result<void> PartitionLog::openSegments() {
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    for (const DirectoryEntry& entry : *entries) {
        if (entry.name.ends_with(deletedEnding) || entry.name.ends_with(".tmp")) {
            // Left behind by a stop before file.delete.delay.ms, or by a replacement that never happened.
            if (auto removed = fs().remove(m_directory / entry.name); !removed) return removed;
        }
        const auto base = offsetInName(entry.name, ".log");
        if (!base) continue;
        auto segment = Segment::open(fs(), m_directory, *base);
        if (!segment) return failed(segment);
        m_segments.emplace(*base, std::move(*segment));
    }
    if (!m_segments.empty()) return removeStrayEmptySegment();
    auto first = Segment::create(fs(), m_directory, m_start);
    if (!first) return failed(first);
    m_segments.emplace(m_start, std::move(*first));
    return fs().syncDirectory(m_directory);
}

/// A roll that failed half-way leaves an empty segment, and the one before it may have grown past its offset.
Result<void> PartitionLog::removeStrayEmptySegment() {
    const auto last = std::prev(m_segments.end());
    if (last == m_segments.begin() || last->second->size() > 0) return {};
    const Segment& before = *std::prev(last)->second;
    const auto found = before.find(last->first);
    if (!found || found->atEnd) return {};
    if (auto removed = fs().remove(last->second->path(".log")); !removed) return removed;
    if (auto removed = last->second->removeIndexFiles(fs()); !removed) return removed;
    m_segments.erase(last);
    return fs().syncDirectory(m_directory);
}

/// Takes up the newest readable snapshot that is not behind `newest`; returns where the batches it lacks begin.
Result<Offset> PartitionLog::restoreProducers(Offset newest) {
    m_producers.clear();
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    std::vector<Offset> snapshots;
    for (const DirectoryEntry& entry : *entries)
        if (const auto offset = offsetInName(entry.name, ".snapshot")) snapshots.push_back(*offset);
    std::sort(snapshots.rbegin(), snapshots.rend());
    for (const Offset offset : snapshots) {
        if (offset > newest) continue;
        const auto path = m_directory / Segment::fileName(offset, ".snapshot");
        const auto content = readFile(fs(), path);
        if (!content) return failed(content);
        const auto parsed = parseProducerSnapshot(*content);
        if (parsed) {
            m_producers.restore(*parsed);
            return offset;
        }
        m_report.damage.push_back(fmt::format("{}: {}; an older one is used", path.string(), parsed.error().message));
    }
    return m_segments.begin()->first;
}

/// Walks over all batches: by their headers where they are trusted, behind the recovery point in full.
Result<void> PartitionLog::recover() {
    const bool clean = m_options.cleanShutdown;
    const Offset trustedTo = clean ? Offset(std::numeric_limits<std::int64_t>::max()) : m_recoveryPoint;
    const Result<Offset> producersFrom = restoreProducers(trustedTo);
    if (!producersFrom) return failed(producersFrom);
    for (auto at = m_segments.begin(); at != m_segments.end(); ++at) {
        Segment& segment = *at->second;
        const std::uint64_t before = segment.size();
        const auto end = walkSegment(segment, *producersFrom, trustedTo);
        if (!end) return failed(end);
        segment.forgetAbortedFrom(segment.nextOffset());
        const auto next = std::next(at);
        // A later segment that does not continue this one outlived a tail that no sync covered.
        const bool gap = !clean && !config().cleanupCompact && next != m_segments.end() && segment.nextOffset() >= m_recoveryPoint &&
                         next->first != segment.nextOffset();
        if (*end == before && !gap) continue;
        m_report.clean = false;
        if (clean || segment.nextOffset() < m_recoveryPoint) {
            segment.endAt(*end);
            if (auto kept = keepAround(segment, *end); !kept) return kept;
            continue;
        }
        if (auto cut = cutBehind(at, *end, before); !cut) return cut;
        break;
    }
    if (clean) return {};
    return makeDurable(m_recoveryPoint);
}

/// After a crash of the process the tail was read from the page cache: it, its indexes and the names of its files have to
/// be durable before anyone is told of it.
Result<void> PartitionLog::makeDurable(Offset from) {
    if (auto removed = removeFilesBehind(endOffset()); !removed) return removed;
    for (const auto& [base, segment] : m_segments) {
        if (segment.get() != &active() && segment->nextOffset() <= from) continue;
        if (auto flushed = segment->flushIndexes(segment.get() != &active()); !flushed) return flushed;
        if (auto synced = segment->file()->sync(); !synced) return synced;
        if (segment->abortedFile())
            if (auto synced = segment->abortedFile()->sync(); !synced) return synced;
    }
    return fs().syncDirectory(m_directory);
}

/// Producer snapshots behind the end tell of batches that are gone.
Result<void> PartitionLog::removeFilesBehind(Offset end) {
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    for (const DirectoryEntry& entry : *entries) {
        const auto offset = offsetInName(entry.name, ".snapshot");
        if (!offset || *offset <= end) continue;
        if (auto removed = fs().remove(m_directory / entry.name); !removed) return removed;
    }
    return {};
}

/// Damage before the recovery point took bytes that were promised. They stay on disk for whoever can repair them; what
/// lies in other segments stays readable, and new records never take the offsets of lost ones.
Result<void> PartitionLog::keepAround(const Segment& segment, std::uint64_t position) {
    m_report.damage.push_back(fmt::format("{} cannot be read from byte {} on, which is behind offset {}",
                                          segment.file()->path().string(), position, segment.nextOffset()));
    m_environment.diagnostics.report(Severity::Error, "log", m_report.damage.back());
    if (&segment != &active()) return {};
    const Offset base = std::max(m_recoveryPoint, segment.nextOffset());
    if (base == segment.baseOffset()) return fail(ErrorCode::KafkaStorageError, "nothing in {} can be read", segment.file()->path().string());
    auto next = Segment::create(fs(), m_directory, base);
    if (!next) return failed(next);
    m_segments.emplace(base, std::move(*next));
    return fs().syncDirectory(m_directory);
}

/// A tail that no sync covered: the whole batches stay, everything behind the first torn one goes, later segments too,
/// so that what is left is a prefix.
Result<void> PartitionLog::cutBehind(Segments::iterator at, std::uint64_t end, std::uint64_t size) {
    Segment& segment = *at->second;
    m_report.cutBytes += size - end;
    if (auto cut = segment.cut(end, segment.nextOffset()); !cut) return cut;
    for (auto later = std::next(at); later != m_segments.end(); later = m_segments.erase(later)) {
        m_report.cutBytes += later->second->size();
        if (auto removed = fs().remove(later->second->path(".log")); !removed) return removed;
        if (auto removed = later->second->removeIndexFiles(fs()); !removed) return removed;
    }
    m_environment.diagnostics.report(Severity::Warning, "log",
                                     fmt::format("{}: {} bytes behind offset {} were cut, they are no whole batch",
                                                 m_directory.filename().string(), m_report.cutBytes, segment.nextOffset()));
    return {};
}

/// Takes note of the segment's batches anew and returns where the last good one ends. Those below `trustedTo` are
/// believed by their headers.
Result<std::uint64_t> PartitionLog::walkSegment(Segment& segment, Offset producersFrom, Offset trustedTo) {
    const std::uint64_t size = segment.size();
    segment.forgetFrom(0, segment.baseOffset());
    segment.setRecords(0);
    std::uint64_t position = 0;
    while (position < size) {
        const auto header = segment.headerAt(position);
        if (!header) break;
        if (header->baseOffset < segment.nextOffset() || header->lastOffsetDelta < 0 || header->magic != 2) break;
        if (header->lastOffset() - segment.baseOffset() > std::numeric_limits<std::int32_t>::max()) break;
        const bool trusted = header->lastOffset() < trustedTo;
        if (!trusted) m_report.scannedBytes += header->sizeInBytes();
        const auto good = recoverBatch(segment, position, producersFrom, trusted);
        if (!good) return failed(good);
        if (!*good) break;
        position += header->sizeInBytes();
    }
    return position;
}

Result<bool> PartitionLog::recoverBatch(Segment& segment, std::uint64_t position, Offset producersFrom, bool trusted) {
    const auto header = segment.headerAt(position);
    if (!header) return failed(header);
    const bool forProducers = header->hasProducer() && header->baseOffset >= producersFrom;
    std::optional<ProducerState::Marker> marker;
    if (!trusted || (forProducers && header->isControl())) {
        Bytes bytes(header->sizeInBytes());
        const auto count = segment.file()->read(position, bytes);
        if (!count) return failed(count);
        const auto batch = BatchView::parse(bytes);
        if (!batch || !batch->hasValidCrc()) return false;
        marker = markerOf(*batch);
        // Where an earlier sync failed, only what is written again is what the next sync saves.
        if (!trusted)
            if (auto written = segment.file()->write(position, bytes); !written) return failed(written);
    }
    segment.recovered(*header, position, config().indexIntervalBytes);
    if ((!trusted || m_epochsFromLog) && header->partitionLeaderEpoch > latestEpoch())
        m_epochs.push_back({header->partitionLeaderEpoch, header->baseOffset});
    if (!forProducers) return true;
    const auto aborted = m_producers.append(*header, marker);
    // Told apart by their markers: compaction may have taken the batch that a transaction began with.
    const auto& known = segment.aborted();
    const auto sameMarker = [&aborted](const AbortedEntry& entry) { return entry.lastOffset == aborted->lastOffset; };
    if (aborted && std::none_of(known.begin(), known.end(), sameMarker)) segment.addAborted(*aborted);
    return true;
}

}  // namespace brook
