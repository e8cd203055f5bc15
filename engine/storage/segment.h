#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/records/record_batch.h"
#include "engine/storage/index_format.h"
#include "engine/storage/log.h"

namespace brook {

/// One segment of a log: `BASE.log` with its offset, time and transaction index. Part of a log, on the loop. Index
/// entries live in memory and reach their files in bulk; whatever a crash takes of them is rebuilt from the log.
class Segment {
public:
    /// Names the files of a segment: 20 digits and an ending.
    static std::filesystem::path fileName(Offset base, std::string_view ending);

    /// A `suffix` is added to the names of its files for as long as it is not part of the log: ".cleaned".
    static Result<std::unique_ptr<Segment>> create(FileSystem& fs, const std::filesystem::path& directory, Offset base,
                                                   std::string_view suffix = "");
    /// Opens what is there and believes its indexes; `nextOffset` is known from the segment behind it, or nothing when
    /// it has to be found by reading from the last index entry on.
    static Result<std::unique_ptr<Segment>> open(FileSystem& fs, const std::filesystem::path& directory, Offset base);

    Offset baseOffset() const { return m_base; }
    Offset nextOffset() const { return m_next; }
    std::uint64_t size() const { return m_size; }
    Timestamp maxTimestamp() const { return m_maxTimestamp; }
    Offset offsetOfMaxTimestamp() const { return m_offsetOfMax; }
    Timestamp firstTimestamp() const { return m_firstTimestamp; }
    std::uint64_t records() const { return m_records; }  ///< data records
    std::size_t offsetIndexEntries() const { return m_offsetIndex.size(); }
    std::size_t timeIndexEntries() const { return m_timeIndex.size(); }
    const std::vector<AbortedEntry>& aborted() const { return m_aborted; }
    const std::shared_ptr<File>& file() const { return m_file; }
    const std::filesystem::path& directory() const { return m_directory; }
    /// Where the file with this ending is; the log's own may have been opened under another name.
    std::filesystem::path path(std::string_view ending) const;
    /// Its files were renamed: they carry no suffix any more.
    void wentLive() { m_suffix.clear(); }

    /// Writes one or more whole batches at the end. Nothing has changed when it fails and the cut-back succeeds; a
    /// failed cut-back leaves `damaged()` set.
    Result<void> append(ByteView bytes, std::span<const BatchHeader> batches, std::int64_t indexInterval);
    bool damaged() const { return m_damaged; }
    /// Notes an aborted transaction. It counts from now on; where its file cannot be written, the next flush writes it.
    void addAborted(const AbortedEntry& entry);
    /// The transaction index once something was written to it, to be synced with the log; null before.
    const std::shared_ptr<File>& abortedFile() const { return m_abortedFile; }

    /// Takes note of a batch that is on disk already, at `position`: recovery, in order.
    void recovered(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval);
    /// Forgets everything known about the batches at and behind `position`, to be recovered again from there.
    void forgetFrom(std::uint64_t position, Offset nextOffset);
    /// Forgets the aborted transactions whose markers are at or behind `offset`.
    void forgetAbortedFrom(Offset offset);
    /// What lies behind `position` is not this segment's any more, though it stays in the file.
    void endAt(std::uint64_t position) { m_size = position; }
    /// The next batch takes `offset`, although the last one ends before it.
    void continueAt(Offset offset) { m_next = std::max(m_next, offset); }
    void setRecords(std::uint64_t records) { m_records = records; }

    /// Where to start looking for the batch that holds `offset`: the position of the last indexed batch at or before it.
    struct Hint {
        std::uint64_t position = 0;
        Offset offset;  ///< a lower bound of the offsets from there on
    };
    Hint hintFor(Offset offset) const;
    /// The last indexed batch that lies whole before `position` and below `offset`; position 0 when none is known.
    Hint hintBefore(std::uint64_t position, Offset offset) const;
    /// Position of the batch that holds `offset`, or of the first one behind it; the size when there is none.
    struct Found {
        std::uint64_t position = 0;
        BatchHeader header;
        bool atEnd = false;
    };
    Result<Found> find(Offset offset) const;
    /// The header at a position within the segment; CorruptMessage when none fits there.
    Result<BatchHeader> headerAt(std::uint64_t position) const;
    /// The first record at or after `timestamp`; the time index leads there, the batches decide.
    Result<std::optional<TimestampAndOffset>> findTimestamp(Timestamp timestamp, Offset from) const;

    /// Cuts the log and its indexes so that they end before `position`/`offset`.
    Result<void> cut(std::uint64_t position, Offset nextOffset);
    /// Brings the index files up to date; `closing` also notes the largest timestamp, as Kafka does when it rolls.
    Result<void> flushIndexes(bool closing);
    Result<void> removeIndexFiles(FileSystem& fs) const;

private:
    Segment(FileSystem& fs, std::filesystem::path directory, Offset base, std::shared_ptr<File> file)
        : m_fs(fs), m_directory(std::move(directory)), m_base(base), m_next(base), m_file(std::move(file)) {}

    Result<void> loadIndexes();
    Result<void> rewriteIndex(std::string_view ending, ByteView content) const;
    Result<void> flushAborted();
    void note(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval);
    void addTimeEntry();

    FileSystem& m_fs;
    std::filesystem::path m_directory;
    std::string m_suffix;
    Offset m_base;
    Offset m_next;
    std::shared_ptr<File> m_file;
    std::uint64_t m_size = 0;
    Timestamp m_maxTimestamp = noTimestamp;
    Offset m_offsetOfMax{-1};
    Timestamp m_firstTimestamp = noTimestamp;
    std::uint64_t m_records = 0;
    std::uint64_t m_bytesSinceEntry = 0;
    std::vector<OffsetIndexEntry> m_offsetIndex;
    std::vector<TimeIndexEntry> m_timeIndex;
    std::vector<AbortedEntry> m_aborted;
    std::shared_ptr<File> m_abortedFile;
    std::size_t m_abortedOnDisk = 0;
    bool m_abortedFileLonger = false;  // than what of it is still true
    std::size_t m_offsetEntriesOnDisk = 0;
    std::size_t m_timeEntriesOnDisk = 0;
    bool m_indexFilesStale = true;  // the files hold something else than the first entries in memory
    bool m_damaged = false;
};

}  // namespace brook
