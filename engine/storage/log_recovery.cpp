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
    if (auto prepared = prepareDirectory(); !prepared) return prepared;
    if (auto checked = checkTopicId(); !checked) return checked;
    if (auto loaded = loadEpochs(); !loaded) return loaded;
    if (auto opened = openSegments(); !opened) return opened;
    if (auto recovered = recover(); !recovered) return recovered;
    m_start = std::clamp(m_start, m_segments.begin()->first, endOffset());
    m_recoveryPoint = endOffset();  // recovery synced what it kept
    m_highWatermark = endOffset();
    m_producers.highWatermarkMoved(m_highWatermark);
    m_producers.startMoved(m_start);
    while (!m_epochs.empty() && m_epochs.back().start > endOffset()) m_epochs.pop_back();
    return {};
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
    if (!fs().exists(path)) return {};
    const auto content = readFile(fs(), path);
    if (!content) return failed(content);
    auto epochs = parseEpochCheckpoint(asText(*content));
    if (!epochs) {
        m_report.damage.push_back(fmt::format("{}: {}; epochs are read from the log instead", path.string(), epochs.error().message));
        return {};
    }
    m_epochs = std::move(*epochs);
    return {};
}

Result<void> PartitionLog::openSegments() {
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    for (const DirectoryEntry& entry : *entries) {
        if (entry.name.ends_with(deletedEnding) || entry.name.ends_with(".tmp") || entry.name.ends_with(".cleaned")) {
            // Left behind by a stop before file.delete.delay.ms, or by a replacement that never happened.
            if (auto removed = fs().remove(m_directory / entry.name); !removed) return removed;
        }
        const auto base = offsetInName(entry.name, ".log");
        if (!base) continue;
        auto segment = Segment::open(fs(), m_directory, *base);
        if (!segment) return failed(segment);
        m_segments.emplace(*base, std::move(*segment));
    }
    if (!m_segments.empty()) return {};
    auto first = Segment::create(fs(), m_directory, m_start);
    if (!first) return failed(first);
    m_segments.emplace(m_start, std::move(*first));
    return fs().syncDirectory(m_directory);
}

Result<Offset> PartitionLog::restoreProducers() {
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    std::vector<Offset> snapshots;
    for (const DirectoryEntry& entry : *entries)
        if (const auto offset = offsetInName(entry.name, ".snapshot")) snapshots.push_back(*offset);
    std::sort(snapshots.rbegin(), snapshots.rend());
    for (const Offset offset : snapshots) {
        if (!m_options.cleanShutdown && offset > m_recoveryPoint && offset > m_segments.rbegin()->first) continue;
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

/// Walks over what has to be read: batches behind the newest producer snapshot for their headers, batches behind the
/// recovery point in full, and closed segments whose record counts are not known.
Result<void> PartitionLog::recover() {
    const Result<Offset> producersFrom = restoreProducers();
    if (!producersFrom) return failed(producersFrom);
    for (auto at = m_segments.begin(); at != m_segments.end(); ++at) {
        Segment& segment = *at->second;
        const std::uint64_t before = segment.size();
        std::uint64_t end = 0;
        if (auto walked = walkSegment(segment, *producersFrom, end); !walked) return walked;
        if (end == before) continue;
        m_report.clean = false;
        if (segment.nextOffset() < m_recoveryPoint) {
            segment.endAt(end);
            if (auto kept = keepAround(segment, end); !kept) return kept;
            continue;
        }
        if (auto cut = cutBehind(at, end, before); !cut) return cut;
        break;
    }
    if (m_options.cleanShutdown) return {};
    Segment& last = active();
    if (auto flushed = last.flushIndexes(false); !flushed) return flushed;
    // After a crash of the process the tail was read from the page cache: make it durable before anyone is told of it.
    if (auto synced = last.file()->sync(); !synced) return synced;
    return fs().syncDirectory(m_directory);
}

/// Damage before the recovery point took bytes that were promised. They stay on disk for whoever can repair them; what
/// lies in other segments stays readable, and new records never take the offsets of lost ones.
Result<void> PartitionLog::keepAround(const Segment& segment, std::uint64_t position) {
    m_report.damage.push_back(fmt::format("{} cannot be read from byte {} on, which is behind offset {}",
                                          segment.file()->path().string(), position, segment.nextOffset()));
    m_environment.diagnostics.report(Severity::Error, "log", m_report.damage.back());
    if (&segment != &active()) return {};
    auto next = Segment::create(fs(), m_directory, m_recoveryPoint);
    if (!next) return failed(next);
    m_segments.emplace(m_recoveryPoint, std::move(*next));
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
        if (auto removed = fs().remove(later->second->file()->path()); !removed) return removed;
        if (auto removed = later->second->removeIndexFiles(fs()); !removed) return removed;
    }
    m_environment.diagnostics.report(Severity::Warning, "log",
                                     fmt::format("{}: {} bytes behind offset {} were cut, they are no whole batch",
                                                 m_directory.filename().string(), m_report.cutBytes, segment.nextOffset()));
    return {};
}

Result<void> PartitionLog::walkSegment(Segment& segment, Offset producersFrom, std::uint64_t& end) {
    // The index is believed before the recovery point only; with a clean stop everywhere.
    const Offset trustedTo = m_options.cleanShutdown ? Offset(std::numeric_limits<std::int64_t>::max()) : m_recoveryPoint;
    const std::uint64_t size = segment.size();
    segment.forgetFrom(0, segment.baseOffset());
    segment.setRecords(0);
    std::uint64_t position = 0;
    while (position < size) {
        const auto header = segment.headerAt(position);
        if (!header) break;
        const bool trusted = header->lastOffset() < trustedTo;
        if (header->baseOffset < segment.nextOffset() || header->magic != 2) break;
        if (!trusted) m_report.scannedBytes += header->sizeInBytes();
        const auto good = recoverBatch(segment, position, producersFrom, trusted);
        if (!good) return failed(good);
        if (!*good) break;
        position += header->sizeInBytes();
    }
    end = position;
    return {};
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
    }
    segment.recovered(*header, position, config().indexIntervalBytes);
    if (!trusted && header->partitionLeaderEpoch > latestEpoch())
        m_epochs.push_back({header->partitionLeaderEpoch, header->baseOffset});
    if (!forProducers) return true;
    const auto aborted = m_producers.append(*header, marker);
    const auto& known = segment.aborted();
    if (aborted && std::find(known.begin(), known.end(), *aborted) == known.end())
        if (auto added = segment.addAborted(*aborted); !added) return failed(added);
    return true;
}

}  // namespace brook
