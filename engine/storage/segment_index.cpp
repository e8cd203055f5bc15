#include "engine/storage/segment_index.h"

#include <algorithm>
#include <array>

namespace brook {

namespace {

Bytes readOrNothing(FileSystem& fs, const std::filesystem::path& path) {
    if (!fs.exists(path)) return {};
    return readFile(fs, path).value_or(Bytes{});
}

/// The last `Size` bytes of a file that is made of such pieces.
template <std::size_t Size>
std::optional<std::array<std::byte, Size>> lastPiece(FileSystem& fs, const std::filesystem::path& path) {
    const auto file = fs.open(path, OpenMode::Read);
    if (!file) return std::nullopt;
    const auto size = (*file)->size();
    if (!size || *size < Size || *size % Size != 0) return std::nullopt;
    std::array<std::byte, Size> piece;
    const auto count = (*file)->read(*size - Size, piece);
    return count && *count == Size ? std::optional(piece) : std::nullopt;
}

/// Writes the entries from `onDisk` on behind those that the file holds already.
template <class Entry>
Result<std::shared_ptr<File>> writeEntries(FileSystem& fs, const std::filesystem::path& path,
                                           const std::vector<Entry>& entries, std::size_t onDisk, bool longer) {
    auto file = fs.open(path, OpenMode::Create);
    if (!file) return file;
    if (longer)
        if (auto cut = (*file)->truncate(onDisk * Entry::size); !cut) return failed(cut);
    Bytes added;
    for (std::size_t i = onDisk; i < entries.size(); ++i) appendEntry(added, entries[i]);
    if (added.empty()) return file;
    if (auto written = (*file)->write(onDisk * Entry::size, added); !written) return failed(written);
    return file;
}

}  // namespace

void SegmentIndex::load(const Paths& paths, std::uint64_t logSize) {
    const Bytes offsets = readOrNothing(m_fs, paths.offsets);
    const Bytes times = readOrNothing(m_fs, paths.times);
    m_offsets = parseOffsetIndex(offsets);
    m_times = parseTimeIndex(times);
    const auto outside = std::find_if(m_offsets.begin(), m_offsets.end(), [logSize](const OffsetIndexEntry& entry) {
        return entry.position < 0 || static_cast<std::uint64_t>(entry.position) >= logSize;
    });
    m_offsets.erase(outside, m_offsets.end());
    m_offsetsOnDisk = m_offsets.size();
    m_timesOnDisk = m_times.size();
    m_offsetFileLonger = offsets.size() != m_offsets.size() * OffsetIndexEntry::size || offsets.empty();
    m_timeFileLonger = times.size() != m_times.size() * TimeIndexEntry::size || times.empty();
    m_loaded = true;
}

void SegmentIndex::unload() {
    if (m_offsetFileLonger || m_timeFileLonger || unwritten() > 0 || m_timesOnDisk != m_times.size()) return;
    m_offsets = {};
    m_times = {};
    m_loaded = false;
}

std::optional<SegmentIndex::Tail> SegmentIndex::tail(const Paths& paths) const {
    const auto offset = lastPiece<OffsetIndexEntry::size>(m_fs, paths.offsets);
    if (!offset) return std::nullopt;
    const auto offsets = parseOffsetIndex(*offset);
    if (offsets.empty() || offsets[0].position < 0) return std::nullopt;
    Tail tail{m_base + offsets[0].relativeOffset, static_cast<std::uint64_t>(offsets[0].position), std::nullopt,
              Offset(-1)};
    if (const auto time = lastPiece<TimeIndexEntry::size>(m_fs, paths.times)) {
        const auto times = parseTimeIndex(*time);
        if (times.empty()) return std::nullopt;
        tail.largest = times[0].timestamp;
        tail.offsetOfLargest = m_base + times[0].relativeOffset;
    }
    return tail;
}

SegmentIndex::Hint SegmentIndex::at(Offset offset) const {
    const auto behind = std::upper_bound(
        m_offsets.begin(), m_offsets.end(), offset - m_base,
        [](std::int64_t wanted, const OffsetIndexEntry& entry) { return wanted < entry.relativeOffset; });
    if (behind == m_offsets.begin()) return {};
    const OffsetIndexEntry& entry = *std::prev(behind);
    return {static_cast<std::uint64_t>(entry.position), m_base + entry.relativeOffset};
}

SegmentIndex::Hint SegmentIndex::before(std::uint64_t position, Offset offset) const {
    const auto behind = std::partition_point(m_offsets.begin(), m_offsets.end(), [&](const OffsetIndexEntry& entry) {
        return static_cast<std::uint64_t>(entry.position) < position && m_base + entry.relativeOffset < offset;
    });
    if (behind == m_offsets.begin()) return {};
    const OffsetIndexEntry& entry = *std::prev(behind);
    return {static_cast<std::uint64_t>(entry.position), m_base + entry.relativeOffset};
}

std::optional<TimeIndexEntry> SegmentIndex::timeBefore(Timestamp timestamp) const {
    const auto behind =
        std::lower_bound(m_times.begin(), m_times.end(), timestamp,
                         [](const TimeIndexEntry& entry, Timestamp wanted) { return entry.timestamp < wanted; });
    return behind == m_times.begin() ? std::nullopt : std::optional(*std::prev(behind));
}

std::optional<TimeIndexEntry> SegmentIndex::lastTime() const {
    return m_times.empty() ? std::nullopt : std::optional(m_times.back());
}

void SegmentIndex::add(Offset lastOffset, std::uint64_t position) {
    m_offsets.push_back({static_cast<std::int32_t>(lastOffset - m_base), static_cast<std::int32_t>(position)});
}

void SegmentIndex::addTime(Timestamp timestamp, Offset offset) {
    const auto relative = static_cast<std::int32_t>(offset - m_base);
    if (timestamp.value() < 0) return;
    if (!m_times.empty() && (timestamp <= m_times.back().timestamp || relative <= m_times.back().relativeOffset))
        return;
    m_times.push_back({timestamp, relative});
}

void SegmentIndex::keepThrough(Offset offset) {
    while (!m_offsets.empty() && m_base + m_offsets.back().relativeOffset > offset) m_offsets.pop_back();
    while (!m_times.empty() && m_base + m_times.back().relativeOffset > offset) m_times.pop_back();
    m_offsetFileLonger |= m_offsets.size() < m_offsetsOnDisk;
    m_timeFileLonger |= m_times.size() < m_timesOnDisk;
    m_offsetsOnDisk = std::min(m_offsetsOnDisk, m_offsets.size());
    m_timesOnDisk = std::min(m_timesOnDisk, m_times.size());
}

void SegmentIndex::clear() {
    m_offsets.clear();
    m_times.clear();
    m_offsetsOnDisk = m_timesOnDisk = 0;
    m_offsetFileLonger = m_timeFileLonger = true;
    m_loaded = true;
}

Result<void> SegmentIndex::flush(const Paths& paths, std::vector<std::shared_ptr<File>>& written) {
    if (m_offsetFileLonger || m_offsetsOnDisk != m_offsets.size()) {
        auto file = writeEntries(m_fs, paths.offsets, m_offsets, m_offsetsOnDisk, m_offsetFileLonger);
        m_offsetFileLonger = true;  // for all that is known, had it failed
        if (!file) return failed(file);
        m_offsetsOnDisk = m_offsets.size();
        m_offsetFileLonger = false;
        written.push_back(std::move(*file));
    }
    if (m_timeFileLonger || m_timesOnDisk != m_times.size()) {
        auto file = writeEntries(m_fs, paths.times, m_times, m_timesOnDisk, m_timeFileLonger);
        m_timeFileLonger = true;
        if (!file) return failed(file);
        m_timesOnDisk = m_times.size();
        m_timeFileLonger = false;
        written.push_back(std::move(*file));
    }
    return {};
}

}  // namespace brook
