#include "engine/storage/segment.h"

#include <algorithm>
#include <limits>

namespace brook {

namespace {

constexpr std::size_t entriesWrittenTogether = 512;  // 2 MiB of log with Kafka's interval

Offset endOfReach(Offset base) { return base + std::int64_t{std::numeric_limits<std::int32_t>::max()} + 1; }

}  // namespace

Segment::Segment(FileSystem& fs, std::filesystem::path directory, Offset base, std::shared_ptr<File> file)
    : m_fs(fs), m_directory(std::move(directory)), m_base(base), m_next(base), m_bound(endOfReach(base)),
      m_file(std::move(file)), m_index(fs, base) {}

std::filesystem::path Segment::fileName(Offset base, std::string_view ending) {
    return fmt::format("{:020}{}", base.value(), ending);
}

std::filesystem::path Segment::path(std::string_view ending) const {
    return m_directory / fileName(m_base, ending).concat(m_suffix);
}

Result<std::unique_ptr<Segment>> Segment::create(FileSystem& fs, const std::filesystem::path& directory, Offset base,
                                                 std::string_view suffix) {
    auto file = fs.open(directory / fileName(base, ".log").concat(suffix), OpenMode::Truncate);
    if (!file) return failed(file);
    std::unique_ptr<Segment> segment(new Segment(fs, directory, base, std::move(*file)));
    segment->m_suffix = suffix;
    segment->m_index.clear();
    if (auto removed = segment->removeIndexFiles(fs); !removed) return failed(removed);
    if (auto flushed = segment->flushIndexes(false); !flushed) return failed(flushed);
    return segment;
}

Result<std::unique_ptr<Segment>> Segment::open(FileSystem& fs, const std::filesystem::path& directory, Offset base) {
    auto file = fs.open(directory / fileName(base, ".log"), OpenMode::ReadWrite);
    if (!file) return failed(file);
    auto size = (*file)->size();
    if (!size) return failed(size);
    std::unique_ptr<Segment> segment(new Segment(fs, directory, base, std::move(*file)));
    segment->m_size = *size;
    if (auto loaded = segment->loadAborted(); !loaded) return failed(loaded);
    return segment;
}

// Batches -------------------------------------------------------------------------------------------------------------

Result<void> Segment::append(ByteView bytes, std::span<const BatchHeader> batches, std::uint64_t tombstones,
                             std::int64_t indexInterval) {
    if (auto written = m_file->write(m_size, bytes); !written) {
        m_damaged = !m_file->truncate(m_size).has_value();
        return written;
    }
    std::uint64_t position = m_size;
    for (const BatchHeader& header : batches) {
        add(header, position, indexInterval);
        position += header.sizeInBytes();
    }
    m_counts.tombstones += tombstones;
    m_bound = m_next;  // until the next append: a reader at the end need not look further to know where that is
    return {};
}

void Segment::recovered(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval) {
    add(header, position, indexInterval);
    if (header.isControl() || header.recordCount == 0) return;
    m_unread = m_noted;
    m_counts.tombstones = 0;
}

void Segment::add(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval) {
    m_indexInterval = indexInterval;
    note(header, position);
    // A failure is no loss: the entries are in memory, and the flush before a roll or a stop insists on them.
    if (index().unwritten() >= entriesWrittenTogether) static_cast<void>(flushIndexes(false));
}

void Segment::note(const BatchHeader& header, std::uint64_t position) {
    if (position == 0) m_firstTimestamp = header.maxTimestamp;
    noteInIndex(m_progress, header, position);
    m_noted = position + header.sizeInBytes();
    m_size = std::max(m_size, m_noted);  // recovery walks what is there already
    m_next = header.nextOffset();
    (header.isControl() ? m_counts.control : m_counts.records) += static_cast<std::uint64_t>(header.recordCount);
}

void Segment::noteInIndex(Progress& progress, const BatchHeader& header, std::uint64_t position) const {
    if (header.maxTimestamp > progress.maxTimestamp) {
        progress.maxTimestamp = header.maxTimestamp;
        progress.offsetOfMax = header.lastOffset();
    }
    if (progress.bytesSinceEntry > static_cast<std::uint64_t>(m_indexInterval)) {
        index().add(header.lastOffset(), position);
        index().addTime(progress.maxTimestamp, progress.offsetOfMax);
        progress.bytesSinceEntry = 0;
    }
    progress.bytesSinceEntry += header.sizeInBytes();
}

std::optional<RecordCounts> Segment::byHeaders() const {
    return m_uncounted == 0 ? std::optional(RecordCounts{m_counts.records, 0, m_counts.control}) : std::nullopt;
}

std::optional<std::uint64_t> Segment::tombstones() const {
    return m_unread == 0 ? std::optional(m_counts.tombstones) : std::nullopt;
}

std::optional<RecordCounts> Segment::counts() const {
    return m_uncounted == 0 && m_unread == 0 ? std::optional(m_counts) : std::nullopt;
}

std::uint64_t Segment::uncountedBytes(CountDepth depth) const {
    return depth == CountDepth::Headers ? m_uncounted : m_unread;
}

void Segment::counted(CountDepth depth, const RecordCounts& counts) {
    if (depth == CountDepth::Headers) {
        m_counts.records += counts.records;
        m_counts.control += counts.control;
        m_uncounted = 0;
    } else {
        m_counts.tombstones += counts.tombstones;
        m_unread = 0;
    }
}

void Segment::knownToHold(const RecordCounts& counts) {
    m_counts = counts;
    m_uncounted = m_unread = 0;
}

/// What lies before `until` was not read by anybody.
void Segment::forgetCounts(std::uint64_t until) {
    m_counts = {};
    m_noted = m_uncounted = m_unread = until;
}

Result<void> Segment::cut(std::uint64_t position, Offset nextOffset) {
    RecordCounts left = m_counts;
    BatchWalk gone = walkFrom(position, nextOffset);
    while (gone.position() < m_noted) {
        const auto step = gone.next();
        if (!step) return failed(step);
        if (!*step) break;
        const auto count = static_cast<std::uint64_t>((*step)->header.recordCount);
        left -= (*step)->header.isControl() ? RecordCounts{0, 0, count} : RecordCounts{count, 0, 0};
    }
    if (auto truncated = m_file->truncate(position); !truncated) return truncated;
    m_size = position;
    const std::uint64_t uncounted = m_uncounted;
    const std::uint64_t unread = m_unread;
    const bool knowsNone = m_counts.tombstones == 0;
    std::erase_if(m_holes, [position](const Hole& hole) { return hole.begin >= position; });
    forgetAbortedFrom(nextOffset);
    // What the index and the times say of the rest is found by walking over its end.
    const auto from = resumeBelow(nextOffset);
    if (!from) return failed(from);
    BatchWalk rest = walkFrom(*from, m_next);
    for (auto step = nextSound(rest); !step || *step; step = nextSound(rest)) {
        if (!step) return failed(step);
        note((*step)->header, (*step)->position);
    }
    m_counts = uncounted <= position ? RecordCounts{left.records, 0, left.control} : RecordCounts{};
    m_uncounted = std::min(uncounted, position);
    m_unread = knowsNone && unread == 0 ? 0 : position;  // which tombstones went nobody has looked
    m_next = std::max(nextOffset, m_base);
    return flushIndexes(false);
}

// Index files ---------------------------------------------------------------------------------------------------------

Result<void> Segment::flushIndexes(bool closing) {
    if (!m_index.isLoaded() && !closing) return flushAborted();
    if (closing) index().addTime(m_progress.maxTimestamp, m_progress.offsetOfMax);
    if (auto flushed = flushAborted(); !flushed) return flushed;
    return index().flush(indexPaths(), m_writtenIndexes);
}

void Segment::releaseIdleIndex() {
    if (!m_indexUsed && m_index.isLoaded()) m_index.unload();
    m_indexUsed = false;
}

Result<void> Segment::removeIndexFiles(FileSystem& fs) const {
    for (const std::string_view ending : {".index", ".timeindex", ".txnindex"})
        if (auto removed = fs.remove(path(ending)); !removed) return removed;
    return {};
}

// Aborted transactions ------------------------------------------------------------------------------------------------

Result<void> Segment::loadAborted() {
    const auto file = path(".txnindex");
    if (!m_fs.exists(file)) return {};
    const auto content = readFile(m_fs, file);
    if (!content) return failed(content);
    m_aborted = parseAbortedIndex(*content);
    // Where an entry was torn away, zeroes may stand before one that was not.
    const auto torn = std::find_if(m_aborted.begin(), m_aborted.end(), [this](const AbortedEntry& entry) {
        return entry.lastOffset < m_base || entry.firstOffset >= entry.lastOffset || entry.firstOffset.value() < 0;
    });
    m_aborted.erase(torn, m_aborted.end());
    m_abortedOnDisk = m_aborted.size();
    m_abortedFileLonger = content->size() != m_aborted.size() * AbortedEntry::size;
    return {};
}

void Segment::distrustAborted() {
    m_aborted.clear();
    m_abortedOnDisk = 0;
    m_abortedFileLonger = true;
}

void Segment::addAborted(const AbortedEntry& entry) {
    m_aborted.push_back(entry);
    // A failure is no loss: the entry is in memory, and the flush before a roll or a stop insists on it.
    static_cast<void>(flushAborted());
}

Result<void> Segment::flushAborted() {
    if (m_abortedOnDisk == m_aborted.size() && !m_abortedFileLonger) return {};
    if (!m_abortedFile) {
        auto file = m_fs.open(path(".txnindex"), OpenMode::Create);
        if (!file) return failed(file);
        m_abortedFile = std::move(*file);
    }
    if (m_abortedFileLonger) {
        if (auto cut = m_abortedFile->truncate(m_abortedOnDisk * AbortedEntry::size); !cut) return cut;
        m_abortedFileLonger = false;
    }
    Bytes added;
    for (std::size_t i = m_abortedOnDisk; i < m_aborted.size(); ++i) appendEntry(added, m_aborted[i]);
    if (auto written = m_abortedFile->write(m_abortedOnDisk * AbortedEntry::size, added); !written) return written;
    m_abortedOnDisk = m_aborted.size();
    return {};
}

void Segment::forgetAbortedFrom(Offset offset) {
    while (!m_aborted.empty() && m_aborted.back().lastOffset >= offset) m_aborted.pop_back();
    if (m_abortedOnDisk <= m_aborted.size()) return;
    m_abortedOnDisk = m_aborted.size();
    m_abortedFileLonger = true;
}

}  // namespace brook
