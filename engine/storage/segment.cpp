#include "engine/storage/segment.h"

#include <algorithm>

#include "engine/records/record_iterator.h"

namespace brook {

namespace {

std::int32_t relative(Offset offset, Offset base) { return static_cast<std::int32_t>(offset - base); }

Result<Bytes> readIfThere(FileSystem& fs, const std::filesystem::path& path) {
    if (!fs.exists(path)) return Bytes{};
    return readFile(fs, path);
}

}  // namespace

std::filesystem::path Segment::fileName(Offset base, std::string_view ending) {
    return fmt::format("{:020}{}", base.value(), ending);
}

Result<std::unique_ptr<Segment>> Segment::create(FileSystem& fs, const std::filesystem::path& directory, Offset base,
                                                 std::string_view suffix) {
    auto file = fs.open(directory / fileName(base, ".log").concat(suffix), OpenMode::Truncate);
    if (!file) return failed(file);
    std::unique_ptr<Segment> segment(new Segment(fs, directory, base, std::move(*file)));
    segment->m_suffix = suffix;
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
    if (auto loaded = segment->loadIndexes(); !loaded) return failed(loaded);
    return segment;
}

std::filesystem::path Segment::path(std::string_view ending) const { return m_directory / fileName(m_base, ending).concat(m_suffix); }

Result<void> Segment::loadIndexes() {
    const auto offsets = readIfThere(m_fs, path(".index"));
    if (!offsets) return failed(offsets);
    const auto times = readIfThere(m_fs, path(".timeindex"));
    if (!times) return failed(times);
    const auto aborted = readIfThere(m_fs, path(".txnindex"));
    if (!aborted) return failed(aborted);
    m_offsetIndex = parseOffsetIndex(*offsets);
    m_timeIndex = parseTimeIndex(*times);
    m_aborted = parseAbortedIndex(*aborted);
    std::erase_if(m_offsetIndex, [this](const OffsetIndexEntry& entry) {
        return entry.position < 0 || static_cast<std::uint64_t>(entry.position) >= m_size;
    });
    if (!m_timeIndex.empty()) {
        m_maxTimestamp = m_timeIndex.back().timestamp;
        m_offsetOfMax = m_base + m_timeIndex.back().relativeOffset;
    }
    m_offsetEntriesOnDisk = m_offsetIndex.size();
    m_timeEntriesOnDisk = m_timeIndex.size();
    m_abortedOnDisk = m_aborted.size();
    m_indexFilesStale = offsets->size() != m_offsetIndex.size() * OffsetIndexEntry::size ||
                        times->size() != m_timeIndex.size() * TimeIndexEntry::size;
    if (m_size >= batch_layout::headerSize) {
        if (const auto first = headerAt(0)) m_firstTimestamp = first->maxTimestamp;
    }
    return {};
}

Result<void> Segment::append(ByteView bytes, std::span<const BatchHeader> batches, std::int64_t indexInterval) {
    if (auto written = m_file->write(m_size, bytes); !written) {
        m_damaged = !m_file->truncate(m_size).has_value();
        return written;
    }
    std::uint64_t position = m_size;
    for (const BatchHeader& header : batches) {
        note(header, position, indexInterval);
        position += header.sizeInBytes();
    }
    return {};
}

void Segment::recovered(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval) {
    note(header, position, indexInterval);
}

void Segment::note(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval) {
    if (position == 0) m_firstTimestamp = header.maxTimestamp;
    if (header.maxTimestamp > m_maxTimestamp) {
        m_maxTimestamp = header.maxTimestamp;
        m_offsetOfMax = header.lastOffset();
    }
    if (m_bytesSinceEntry > static_cast<std::uint64_t>(indexInterval)) {
        m_offsetIndex.push_back({relative(header.lastOffset(), m_base), static_cast<std::int32_t>(position)});
        addTimeEntry();
        m_bytesSinceEntry = 0;
    }
    m_bytesSinceEntry += header.sizeInBytes();
    m_size = std::max<std::uint64_t>(m_size, position + header.sizeInBytes());  // recovery walks what is there already
    m_next = header.nextOffset();
    if (!header.isControl()) m_records += static_cast<std::uint64_t>(header.recordCount);
}

void Segment::addTimeEntry() {
    if (m_maxTimestamp.value() < 0) return;
    if (!m_timeIndex.empty() && m_maxTimestamp <= m_timeIndex.back().timestamp) return;
    m_timeIndex.push_back({m_maxTimestamp, relative(m_offsetOfMax, m_base)});
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

void Segment::forgetFrom(std::uint64_t position, Offset nextOffset) {
    while (!m_offsetIndex.empty() && static_cast<std::uint64_t>(m_offsetIndex.back().position) >= position) m_offsetIndex.pop_back();
    while (!m_timeIndex.empty() && m_base + m_timeIndex.back().relativeOffset >= nextOffset) m_timeIndex.pop_back();
    m_maxTimestamp = m_timeIndex.empty() ? noTimestamp : m_timeIndex.back().timestamp;
    m_offsetOfMax = m_timeIndex.empty() ? Offset(-1) : m_base + m_timeIndex.back().relativeOffset;
    m_next = nextOffset;
    m_bytesSinceEntry = m_offsetIndex.empty() ? position : position - static_cast<std::uint64_t>(m_offsetIndex.back().position);
    m_indexFilesStale = true;
}

void Segment::forgetAbortedFrom(Offset offset) {
    while (!m_aborted.empty() && m_aborted.back().lastOffset >= offset) m_aborted.pop_back();
    if (m_abortedOnDisk <= m_aborted.size()) return;
    m_abortedOnDisk = m_aborted.size();
    m_abortedFileLonger = true;
}

Segment::Hint Segment::hintFor(Offset offset) const {
    const auto behind = std::upper_bound(
        m_offsetIndex.begin(), m_offsetIndex.end(), offset - m_base,
        [](std::int64_t wanted, const OffsetIndexEntry& entry) { return wanted < entry.relativeOffset; });
    if (behind == m_offsetIndex.begin()) return {0, m_base};
    const OffsetIndexEntry& entry = *std::prev(behind);
    return {static_cast<std::uint64_t>(entry.position), m_base + entry.relativeOffset};
}

Segment::Hint Segment::hintBefore(std::uint64_t position, Offset offset) const {
    const auto behind = std::partition_point(m_offsetIndex.begin(), m_offsetIndex.end(), [&](const OffsetIndexEntry& entry) {
        return static_cast<std::uint64_t>(entry.position) < position && m_base + entry.relativeOffset < offset;
    });
    if (behind == m_offsetIndex.begin()) return {0, m_base};
    return {static_cast<std::uint64_t>(std::prev(behind)->position), m_base + std::prev(behind)->relativeOffset};
}

Result<BatchHeader> Segment::headerAt(std::uint64_t position) const {
    std::array<std::byte, batch_layout::headerSize> bytes;
    const auto count = m_file->read(position, bytes);
    if (!count) return failed(count);
    Result<BatchHeader> header = BatchHeader::parse(ByteView(bytes).first(*count));
    if (!header) return header;
    if (position + header->sizeInBytes() > m_size)
        return fail(ErrorCode::CorruptMessage, "the batch at offset {} is cut short", header->baseOffset);
    return header;
}

Result<Segment::Found> Segment::find(Offset offset) const {
    std::uint64_t position = hintFor(offset).position;
    while (position < m_size) {
        const Result<BatchHeader> header = headerAt(position);
        if (!header) return failed(header);
        if (header->lastOffset() >= offset) return Found{position, *header, false};
        position += header->sizeInBytes();
    }
    return Found{m_size, {}, true};
}

Result<std::optional<TimestampAndOffset>> Segment::findTimestamp(Timestamp timestamp, Offset from) const {
    const auto behind = std::lower_bound(m_timeIndex.begin(), m_timeIndex.end(), timestamp,
                                         [](const TimeIndexEntry& entry, Timestamp wanted) { return entry.timestamp < wanted; });
    const Offset start = behind == m_timeIndex.begin() ? m_base : m_base + std::prev(behind)->relativeOffset;
    std::uint64_t position = hintFor(std::max(start, from)).position;
    Bytes scratch;
    while (position < m_size) {
        const Result<BatchHeader> header = headerAt(position);
        if (!header) return failed(header);
        if (header->maxTimestamp >= timestamp && header->lastOffset() >= from) {
            Bytes bytes(header->sizeInBytes());
            if (const auto count = m_file->read(position, bytes); !count) return failed(count);
            const Result<BatchView> batch = BatchView::parse(bytes);
            if (!batch) return failed(batch);
            if (header->timestampType() == TimestampType::LogAppendTime)
                return TimestampAndOffset{header->maxTimestamp, std::max(header->baseOffset, from), header->partitionLeaderEpoch};
            const auto records = batch->records(scratch);
            if (!records) return failed(records);
            for (const RecordView& record : *records)
                if (record.timestamp >= timestamp && record.offset >= from)
                    return TimestampAndOffset{record.timestamp, record.offset, header->partitionLeaderEpoch};
        }
        position += header->sizeInBytes();
    }
    return std::nullopt;
}

Result<void> Segment::cut(std::uint64_t position, Offset nextOffset) {
    if (auto truncated = m_file->truncate(position); !truncated) return truncated;
    forgetFrom(position, nextOffset);
    forgetAbortedFrom(nextOffset);
    m_size = position;
    return flushIndexes(false);
}

Result<void> Segment::rewriteIndex(std::string_view ending, ByteView content) const {
    const auto file = m_fs.open(path(ending), OpenMode::Truncate);
    if (!file) return failed(file);
    return (*file)->write(0, content);
}

Result<void> Segment::flushIndexes(bool closing) {
    if (closing) addTimeEntry();
    if (auto flushed = flushAborted(); !flushed) return flushed;
    if (m_indexFilesStale || m_offsetEntriesOnDisk != m_offsetIndex.size()) {
        Bytes content;
        content.reserve(m_offsetIndex.size() * OffsetIndexEntry::size);
        for (const OffsetIndexEntry& entry : m_offsetIndex) appendEntry(content, entry);
        if (auto written = rewriteIndex(".index", content); !written) return written;
    }
    if (m_indexFilesStale || m_timeEntriesOnDisk != m_timeIndex.size()) {
        Bytes content;
        content.reserve(m_timeIndex.size() * TimeIndexEntry::size);
        for (const TimeIndexEntry& entry : m_timeIndex) appendEntry(content, entry);
        if (auto written = rewriteIndex(".timeindex", content); !written) return written;
    }
    m_offsetEntriesOnDisk = m_offsetIndex.size();
    m_timeEntriesOnDisk = m_timeIndex.size();
    m_indexFilesStale = false;
    return {};
}

Result<void> Segment::removeIndexFiles(FileSystem& fs) const {
    for (const std::string_view ending : {".index", ".timeindex", ".txnindex"})
        if (auto removed = fs.remove(path(ending)); !removed) return removed;
    return {};
}

}  // namespace brook
