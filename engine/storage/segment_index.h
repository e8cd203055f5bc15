#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/storage/index_format.h"

namespace brook {

/// The offset and time index of one segment: in memory while they are used, and how much of them their two files hold.
/// They lead, the batches decide: whoever follows an entry looks whether the batch it leads to is the one it names.
/// Part of a segment, on the loop; what a crash takes of the files is made anew from the log.
class SegmentIndex {
public:
    struct Paths {
        std::filesystem::path offsets;
        std::filesystem::path times;
    };
    SegmentIndex(FileSystem& fs, Offset base) : m_fs(fs), m_base(base) {}

    /// Reads what the files hold of a log of `logSize` bytes. Files that are missing or cannot be read hold nothing.
    void load(const Paths& paths, std::uint64_t logSize);
    bool isLoaded() const { return m_loaded; }
    /// Gives the memory back until the entries are asked for again; keeps what no file holds yet.
    void unload();

    /// The last entries of files that were closed well, without reading all of them.
    struct Tail {
        Offset lastOffset;
        std::uint64_t position = 0;
        std::optional<Timestamp> largest;  ///< nothing: no record had a timestamp
        Offset offsetOfLargest;
    };
    std::optional<Tail> tail(const Paths& paths) const;

    /// A batch that an entry names; position 0 and no offset: the beginning of the segment.
    struct Hint {
        std::uint64_t position = 0;
        std::optional<Offset> lastOffset;
    };
    /// The last batch whose last offset is at or before `offset`.
    Hint at(Offset offset) const;
    /// The last batch that begins before `position` and ends below `offset`.
    Hint before(std::uint64_t position, Offset offset) const;
    /// The last time entry below `timestamp`.
    std::optional<TimeIndexEntry> timeBefore(Timestamp timestamp) const;
    std::optional<TimeIndexEntry> lastTime() const;

    void add(Offset lastOffset, std::uint64_t position);
    /// Adds only where time moves on.
    void addTime(Timestamp timestamp, Offset offset);
    /// Forgets what is said of batches behind the one that ends with `offset`.
    void keepThrough(Offset offset);
    void clear();

    std::size_t offsetEntries() const { return m_offsets.size(); }
    std::size_t timeEntries() const { return m_times.size(); }
    std::size_t unwritten() const { return m_offsets.size() - std::min(m_offsetsOnDisk, m_offsets.size()); }
    /// Brings the files up to date and adds those it wrote to `written`.
    Result<void> flush(const Paths& paths, std::vector<std::shared_ptr<File>>& written);

private:
    FileSystem& m_fs;
    const Offset m_base;
    bool m_loaded = false;
    std::vector<OffsetIndexEntry> m_offsets;
    std::vector<TimeIndexEntry> m_times;
    std::size_t m_offsetsOnDisk = 0;  // the first entries, which the file holds as they are
    std::size_t m_timesOnDisk = 0;
    bool m_offsetFileLonger = true;  // it holds something else behind them, or is not there
    bool m_timeFileLonger = true;
};

}  // namespace brook
