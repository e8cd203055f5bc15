#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/storage/checkpoint_file.h"
#include "engine/storage/directory_names.h"
#include "engine/storage/partition_log.h"

namespace brook {

namespace {

constexpr std::string_view epochFile = "leader-epoch-checkpoint";
constexpr std::string_view metadataFile = "partition.metadata";
constexpr std::string_view deletedEnding = ".deleted";
constexpr std::int64_t largestBase =
    std::numeric_limits<std::int64_t>::max() - (std::int64_t{1} << 32);  // room for a segment

/// The offset in a name of 20 digits and `ending`; nothing for any other name.
std::optional<Offset> offsetInName(std::string_view name, std::string_view ending) {
    if (name.size() != 20 + ending.size() || !name.ends_with(ending)) return std::nullopt;
    std::int64_t offset = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + 20, offset);
    if (error != std::errc() || end != name.data() + 20 || offset > largestBase) return std::nullopt;
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
    const std::vector<EpochStart> epochsOnDisk = m_epochs;
    if (auto finished = SegmentSwap::finishInterrupted(fs(), m_directory); !finished) return finished;
    if (auto opened = openSegments(); !opened) return opened;
    checkAborted();
    if (auto recovered = recover(); !recovered) return recovered;
    loadCounts();
    if (isEmpty()) nameWithFirstRecord();
    if (!m_isNew && !m_options.cleanShutdown) {
        // What was cut to nothing stays cut; all else of an empty log can wait for its first record.
        const auto durable = isEmpty() ? active().file()->sync() : makeDurable(m_recoveryPoint);
        if (!durable) return durable;
    }
    if (auto begun = beginAtStart(); !begun) return begun;
    m_start = std::clamp(m_start, m_segments.begin()->first, endOffset());
    m_recoveryPoint = endOffset();  // recovery synced what it kept
    m_highWatermark = endOffset();
    m_producers.highWatermarkMoved(m_highWatermark);
    m_producers.startMoved(m_start);
    while (!m_epochs.empty() && m_epochs.back().start > endOffset()) m_epochs.pop_back();
    epochsBeginAt(m_start);
    beginActive();
    return m_epochsFromLog || m_epochs != epochsOnDisk ? writeEpochs() : Result<void>{};
}

/// Records that were deleted before a sync had covered them went with the power. Were their offsets given out again,
/// the next start would take what is written to them for deleted.
Result<void> PartitionLog::beginAtStart() {
    if (m_start <= endOffset()) return {};
    active().setBound(m_start);
    auto next = Segment::create(fs(), m_directory, m_start);
    if (!next) return failed(next);
    adopt(std::move(*next));
    return fs().syncDirectory(m_directory);
}

Result<void> PartitionLog::prepareDirectory() {
    m_isNew = !fs().exists(m_directory);
    return m_isNew ? fs().createDirectories(m_directory) : Result<void>{};
}

/// Nobody waits for the medium once for each of a thousand new partitions, of which most stay empty: what an empty log
/// is called, and what it is of, is synced with its first record, and was promised to nobody before.
void PartitionLog::nameWithFirstRecord() {
    mustSync(std::make_shared<DirectoryNames>(fs(), m_directory));
    mustSync(std::make_shared<DirectoryNames>(fs(), m_directory.parent_path()));
}

Result<void> PartitionLog::checkTopicId() {
    const auto path = m_directory / metadataFile;
    if (!fs().exists(path)) return writeTopicId();
    const auto content = readFile(fs(), path);
    if (!content) return failed(content);
    const auto values = parseProperties(asText(*content), ':');
    const auto found = values.find("topic_id");
    const auto id = found == values.end() ? std::nullopt : Uuid::parse(found->second);
    if (!id) return writeTopicId();  // torn by a power cut before the first record was promised
    if (m_options.topicId && *id != *m_options.topicId)
        return fail(ErrorCode::InconsistentTopicId, "{} belongs to topic id {}, not {}", path.string(), *id,
                    *m_options.topicId);
    return {};
}

Result<void> PartitionLog::writeTopicId() {
    if (!m_options.topicId) return {};
    const auto path = m_directory / metadataFile;
    const std::string content = fmt::format("version: 0\ntopic_id: {}", *m_options.topicId);
    if (!m_isNew) return replaceFile(fs(), path, asBytes(content));
    const auto file = fs().open(path, OpenMode::Truncate);
    if (!file) return failed(file);
    m_unsynced.push_back(*file);
    return (*file)->write(0, asBytes(content));
}

Result<void> PartitionLog::loadEpochs() {
    const auto path = m_directory / epochFile;
    m_epochsFromLog = !fs().exists(path);
    if (m_epochsFromLog) return {};
    const auto content = readFile(fs(), path);
    if (!content) return failed(content);
    auto epochs = parseEpochCheckpoint(asText(*content));
    if (!epochs) {
        // A power cut may tear it; nothing is lost with it.
        m_environment.diagnostics.report(
            Severity::Warning, Logger::Log,
            fmt::format("{}: {}; epochs are read from the log instead", path.string(), epochs.error().message));
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
    if (auto removed = removeOrphans(*entries); !removed) return removed;
    if (m_segments.empty()) return openFirstSegment();
    if (auto removed = removeStrayEmptySegments(); !removed) return removed;
    for (auto at = m_segments.begin(); at != m_segments.end(); ++at) {
        at->second->reportTo(this);
        if (const auto next = std::next(at); next != m_segments.end()) at->second->setBound(next->first);
    }
    return {};
}

/// Indexes of a segment that retention let go and a crash or a failing disk kept it from taking along.
Result<void> PartitionLog::removeOrphans(const std::vector<DirectoryEntry>& entries) {
    for (const DirectoryEntry& entry : entries)
        for (const std::string_view ending : {".index", ".timeindex", ".txnindex"}) {
            const auto base = offsetInName(entry.name, ending);
            if (!base || entry.isDirectory || m_segments.contains(*base)) continue;
            if (auto removed = fs().remove(m_directory / entry.name); !removed) return removed;
        }
    return {};
}

Result<void> PartitionLog::openFirstSegment() {
    if (m_recoveryPoint > m_start) reportMissing(m_start, m_recoveryPoint);
    auto first = Segment::create(fs(), m_directory, std::max(m_start, m_recoveryPoint));
    if (!first) return failed(first);
    adopt(std::move(*first));
    return {};
}

void PartitionLog::adopt(std::unique_ptr<Segment> segment) {
    segment->reportTo(this);
    m_segments.emplace(segment->baseOffset(), std::move(segment));
}

void PartitionLog::damaged(const std::string& sentence) {
    m_report.damage.push_back(sentence);
    m_environment.diagnostics.report(Severity::Error, Logger::Log, sentence);
}

/// A roll that failed half-way leaves an empty segment, and the one before it may have grown past its offset.
Result<void> PartitionLog::removeStrayEmptySegments() {
    const std::size_t found = m_segments.size();
    for (auto at = m_segments.begin(); at != m_segments.end();) {
        const Segment& segment = *at->second;
        bool stray = segment.size() == 0 && at != m_segments.begin() && std::next(at) != m_segments.end();
        if (segment.size() == 0 && std::next(at) == m_segments.end() && at != m_segments.begin()) {
            const auto grown = std::prev(at)->second->find(at->first);
            stray = grown && !grown->atEnd;
        }
        if (!stray) {
            ++at;
            continue;
        }
        if (auto removed = fs().remove(segment.path(".log")); !removed) return removed;
        if (auto removed = segment.removeIndexFiles(fs()); !removed) return removed;
        at = m_segments.erase(at);
    }
    return m_segments.size() == found ? Result<void>{} : fs().syncDirectory(m_directory);
}

Result<std::vector<Offset>> PartitionLog::snapshotsOnDisk() const {
    const auto entries = fs().list(m_directory);
    if (!entries) return failed(entries);
    std::vector<Offset> snapshots;
    for (const DirectoryEntry& entry : *entries)
        if (const auto offset = offsetInName(entry.name, ".snapshot")) snapshots.push_back(*offset);
    std::sort(snapshots.begin(), snapshots.end());
    return snapshots;
}

/// Takes up the newest readable snapshot that is not behind `newest`; returns where the batches it lacks begin.
Result<Offset> PartitionLog::restoreProducers(Offset newest) {
    m_producers.clear();
    auto snapshots = snapshotsOnDisk();
    if (!snapshots) return failed(snapshots);
    m_snapshots = std::move(*snapshots);
    for (auto at = m_snapshots.rbegin(); at != m_snapshots.rend(); ++at) {
        if (*at > newest) continue;
        const auto path = m_directory / Segment::fileName(*at, ".snapshot");
        const auto content = readFile(fs(), path);
        if (!content) return failed(content);
        const auto parsed = parseProducerSnapshot(*content);
        if (parsed) {
            m_producers.restore(*parsed);
            return *at;
        }
        m_environment.diagnostics.report(
            Severity::Warning, Logger::Log,
            fmt::format("{}: {}; an older one is used", path.string(), parsed.error().message));
    }
    return m_segments.begin()->first;
}

/// Producer snapshots behind the end tell of batches that are gone. Were one to come back after a power cut, it would
/// be believed once the log has grown past it.
Result<void> PartitionLog::removeSnapshotsBehind(Offset end) {
    const auto stale = std::upper_bound(m_snapshots.begin(), m_snapshots.end(), end);
    if (stale == m_snapshots.end()) return {};
    for (auto at = stale; at != m_snapshots.end(); ++at)
        if (auto removed = fs().remove(m_directory / Segment::fileName(*at, ".snapshot")); !removed) return removed;
    m_snapshots.erase(stale, m_snapshots.end());
    return fs().syncDirectory(m_directory);
}

}  // namespace brook
