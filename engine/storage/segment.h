#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/records/record_batch.h"
#include "engine/storage/batch_walk.h"
#include "engine/storage/log.h"
#include "engine/storage/segment_index.h"

namespace brook {

/// Told of what cannot be read, in a sentence that names file and position.
class DamageListener {
public:
    virtual ~DamageListener() = default;
    virtual void damaged(const std::string& sentence) = 0;
};

/// One segment of a log: `BASE.log` with its offset, time and transaction index. Part of a log, on the loop. Index
/// entries live in memory and reach their files in bulk; whatever a crash takes of them is rebuilt from the log.
/// A segment that is opened knows nothing of its batches until it is walked over, resumed or taken on trust.
class Segment {
public:
    /// Names the files of a segment: 20 digits and an ending.
    static std::filesystem::path fileName(Offset base, std::string_view ending);

    /// A `suffix` is added to the names of its files for as long as it is not part of the log: ".cleaned".
    static Result<std::unique_ptr<Segment>> create(FileSystem& fs, const std::filesystem::path& directory, Offset base,
                                                   std::string_view suffix = "");
    static Result<std::unique_ptr<Segment>> open(FileSystem& fs, const std::filesystem::path& directory, Offset base);

    /// Who hears of damage; null, as at first: nobody. It outlives the segment.
    void reportTo(DamageListener* listener) { m_listener = listener; }

    Offset baseOffset() const { return m_base; }
    Offset nextOffset() const { return m_next; }
    std::uint64_t size() const { return m_size; }
    Timestamp maxTimestamp() const { return m_progress.maxTimestamp; }
    Offset offsetOfMaxTimestamp() const { return m_progress.offsetOfMax; }
    Timestamp firstTimestamp() const { return m_firstTimestamp; }
    std::size_t offsetIndexEntries() const { return index().offsetEntries(); }
    std::size_t timeIndexEntries() const { return index().timeEntries(); }
    const std::vector<AbortedEntry>& aborted() const { return m_aborted; }
    /// Its file of aborted transactions says less than was written to it: its batches say it again.
    bool lacksAborted() const { return m_abortedFileLonger; }
    /// What its file of aborted transactions says is not what was written to it.
    void distrustAborted();
    const std::shared_ptr<File>& file() const { return m_file; }
    const std::filesystem::path& directory() const { return m_directory; }
    /// Where the file with this ending is; the log's own may have been opened under another name.
    std::filesystem::path path(std::string_view ending) const;
    /// Its files were renamed: they carry no suffix any more.
    void wentLive() { m_suffix.clear(); }

    /// Its data and control records, by the headers of its batches; nothing while some were not read.
    std::optional<RecordCounts> byHeaders() const;
    /// How many of its records are tombstones; nothing while some were not read.
    std::optional<std::uint64_t> tombstones() const;
    std::optional<RecordCounts> counts() const;  ///< both
    /// The bytes at its beginning that the counts of a depth leave out, because nobody read so much of them since it
    /// was opened.
    std::uint64_t uncountedBytes(CountDepth depth) const;
    /// Takes note of what was counted in them.
    void counted(CountDepth depth, const RecordCounts& counts);
    /// Takes note of what it has in all.
    void knownToHold(const RecordCounts& counts);

    /// Writes one or more whole batches at the end, with so many tombstones in them. Nothing has changed when it fails
    /// and the cut-back succeeds; a failed cut-back leaves `damaged()` set.
    Result<void> append(ByteView bytes, std::span<const BatchHeader> batches, std::uint64_t tombstones,
                        std::int64_t indexInterval);
    bool damaged() const { return m_damaged; }
    /// Notes an aborted transaction. It counts from now on; where its file cannot be written, the next flush writes it.
    void addAborted(const AbortedEntry& entry);
    /// The transaction index once something was written to it, to be synced with the log; null before.
    const std::shared_ptr<File>& abortedFile() const { return m_abortedFile; }
    /// Index files that were written to since this was last asked, to be synced before the log is trusted with them.
    std::vector<std::shared_ptr<File>> takeIndexFiles() { return std::exchange(m_writtenIndexes, {}); }

    // Taking up what is on disk
    /// Forgets all it knows of its batches, to be walked over from its beginning.
    void startOver();
    /// Believes the index up to its last entry below `offset` that fits the log; returns where to walk on from.
    Result<std::uint64_t> resumeBelow(Offset offset);
    /// A closed segment that a sync has covered and that ends before `next`: looks only at its end. False, and nothing
    /// is known yet, when its index does not lead there.
    Result<bool> takeOnTrust(Offset next);
    /// Takes note of a batch that is on disk already, at `position`: recovery, in order.
    void recovered(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval);
    /// Bytes that hold no batch: reported once, and stepped over from now on.
    void addHole(const Hole& hole) const;
    /// No batch of this segment has an offset at or behind `bound`: the next segment begins there.
    void setBound(Offset bound) { m_bound = bound; }
    /// Forgets the aborted transactions whose markers are at or behind `offset`.
    void forgetAbortedFrom(Offset offset);
    /// What lies behind `position` is not this segment's any more, though it stays in the file.
    void endAt(std::uint64_t position) { m_size = position; }
    /// The next batch takes `offset`, although the last one ends before it.
    void continueAt(Offset offset) { m_next = std::max(m_next, offset); }

    /// A walk over its batches from `position` on, where nothing below `least` can come.
    BatchWalk walkFrom(std::uint64_t position, Offset least) const {
        return {*m_file, {position, m_size, least, m_bound}};
    }
    /// The next batch of a walk, whatever is damaged before it stepped over and reported; nothing at the end.
    Result<std::optional<BatchWalk::Step>> nextSound(BatchWalk& walk) const;
    /// The walk to take for `offset`: from an indexed batch at or before it that fits its entry.
    Result<BatchWalk> walkTo(Offset offset) const;
    /// A walk that begins some `reach` bytes before the batch that holds `offset`, or at that batch where no index
    /// leads.
    Result<BatchWalk> walkBefore(Offset offset, std::uint64_t reach) const;
    /// The end of the last whole batch before `limit` and below `end`, looking on from `begin`, which is the end of
    /// one; stops before damage.
    struct Stretch {
        std::uint64_t end = 0;
        Offset nextOffset;
    };
    Result<Stretch> stretch(std::uint64_t begin, Offset beginOffset, std::uint64_t limit, Offset end) const;
    /// Position of the batch that holds `offset`, or of the first one behind it; the size when there is none.
    struct Found {
        std::uint64_t position = 0;
        BatchHeader header;
        bool atEnd = false;
    };
    Result<Found> find(Offset offset) const;
    /// The first record at or after `timestamp`; the time index leads there, the batches decide.
    Result<std::optional<TimestampAndOffset>> findTimestamp(Timestamp timestamp, Offset from) const;

    /// Cuts the log and its indexes so that they end before `position`/`offset`.
    Result<void> cut(std::uint64_t position, Offset nextOffset);
    /// Brings the index files up to date; `closing` also notes the largest timestamp, as Kafka does when it rolls.
    Result<void> flushIndexes(bool closing);
    /// Gives back the memory of an index that nobody asked for since the last call.
    void releaseIdleIndex();
    Result<void> removeIndexFiles(FileSystem& fs) const;

private:
    Segment(FileSystem& fs, std::filesystem::path directory, Offset base, std::shared_ptr<File> file);

    /// How far the index has come.
    struct Progress {
        Timestamp maxTimestamp = noTimestamp;
        Offset offsetOfMax{-1};
        std::uint64_t bytesSinceEntry = 0;
    };
    void noteInIndex(Progress& progress, const BatchHeader& header, std::uint64_t position) const;

    SegmentIndex::Paths indexPaths() const { return {path(".index"), path(".timeindex")}; }
    SegmentIndex& index() const;
    Result<void> rebuildIndex() const;
    Result<std::optional<BatchHeader>> batchThatFits(const SegmentIndex::Hint& hint) const;
    Result<bool> holdsLargest(Offset offset, Timestamp timestamp) const;
    Result<Offset> startForTime(Timestamp timestamp) const;
    Result<TimestampAndOffset> firstRecordAt(const BatchWalk::Step& step, Timestamp timestamp, Offset from) const;
    Result<void> loadAborted();
    Result<void> flushAborted();
    void add(const BatchHeader& header, std::uint64_t position, std::int64_t indexInterval);
    void note(const BatchHeader& header, std::uint64_t position);
    void forgetCounts(std::uint64_t until);

    FileSystem& m_fs;
    std::filesystem::path m_directory;
    std::string m_suffix;
    Offset m_base;
    Offset m_next;
    Offset m_bound;
    std::shared_ptr<File> m_file;
    DamageListener* m_listener = nullptr;
    std::uint64_t m_size = 0;
    std::uint64_t m_noted = 0;      // end of the last batch that was noted
    std::uint64_t m_uncounted = 0;  // bytes at the beginning whose headers m_counts leaves out
    std::uint64_t m_unread = 0;     // bytes at the beginning whose tombstones m_counts leaves out
    RecordCounts m_counts;
    Timestamp m_firstTimestamp = noTimestamp;
    Progress m_progress;
    std::int64_t m_indexInterval = 4096;
    mutable SegmentIndex m_index;  // read when it is asked for, made anew where it does not fit the log
    mutable bool m_indexUsed = false;
    mutable std::vector<Hole> m_holes;
    std::vector<std::shared_ptr<File>> m_writtenIndexes;
    std::vector<AbortedEntry> m_aborted;
    std::shared_ptr<File> m_abortedFile;
    std::size_t m_abortedOnDisk = 0;
    bool m_abortedFileLonger = false;  // than what of it is still true
    bool m_damaged = false;
};

}  // namespace brook
