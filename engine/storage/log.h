#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/diagnostics.h"
#include "engine/base/file_system.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/rope.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/storage/log_config.h"
#include "engine/storage/record_count.h"

namespace brook {

/// Who appends: decides what is checked before bytes are accepted.
enum class AppendOrigin {
    Client,       ///< everything is checked (KIP-98 sequences, timestamps, sizes, counts)
    Coordinator,  ///< control batches are allowed, sequences are not checked
    Replica,      ///< offsets and epochs are already assigned
};

struct AppendRequest {
    AppendOrigin origin = AppendOrigin::Client;
    LeaderEpoch leaderEpoch{0};
    bool transactionVerified = false;  ///< the transaction coordinator vouches for a transactional batch
    /// Compacted topics refuse records without a key; the caller knows nothing more than the log's own configuration.
};

/// One record that was refused and why (KIP-467).
struct RecordError {
    std::int32_t batchIndex = 0;
    std::string message;
};

struct AppendResult {
    Offset firstOffset;
    Offset lastOffset;
    Timestamp logAppendTime = noTimestamp;  ///< set when message.timestamp.type=LogAppendTime
    Offset logStartOffset;
    bool duplicate = false;  ///< already there: the offsets are those of the first arrival, nothing was written
};

/// Why an append was refused: the error, and per record where Kafka says so.
struct AppendError {
    Error error;
    std::vector<RecordError> records;
};

/// What a reader may see.
enum class Isolation { LogEnd, HighWatermark, Committed };

/// A transaction that was aborted within a range that was read (fetch with read_committed).
struct AbortedTransaction {
    ProducerId producerId;
    Offset firstOffset;
    friend bool operator==(const AbortedTransaction&, const AbortedTransaction&) = default;
};

/// Batches as they lie on disk: a slice of one segment, beginning with the batch that holds the offset asked for.
struct LogSlice {
    FileSlice bytes;                          ///< empty when there is nothing between the offset and the bound
    Offset nextOffset;                        ///< after the last whole batch in it; the offset asked for when empty
    std::vector<AbortedTransaction> aborted;  ///< filled for Isolation::Committed
};

struct TimestampAndOffset {
    Timestamp timestamp = noTimestamp;
    Offset offset{-1};
    LeaderEpoch leaderEpoch = noLeaderEpoch;
};

struct EpochEnd {
    LeaderEpoch leaderEpoch = noLeaderEpoch;
    Offset endOffset{-1};
};

/// An active idempotent or transactional producer as DescribeProducers shows it.
struct ProducerFacts {
    ProducerId producerId;
    ProducerEpoch epoch;
    Sequence lastSequence;
    Timestamp lastTimestamp;
    std::int32_t coordinatorEpoch = -1;
    std::optional<Offset> currentTransactionStart;
    Offset lastOffset{-1};                   ///< of its newest data batch; -1 without one
    std::optional<Sequence> oldestSequence;  ///< where the oldest of the batches begins by which duplicates are told

    /// Whether a transaction of this epoch has begun here, so that more of it may come unasked.
    bool isInTransaction(ProducerEpoch asked) const { return currentTransactionStart && epoch == asked; }
};

/// A segment as a value, for windows and policies.
struct SegmentFacts {
    Offset baseOffset;
    Offset nextOffset;
    std::uint64_t bytes = 0;
    Timestamp largestTimestamp = noTimestamp;  ///< of a record; where none has one, the last write to its file
    bool active = false;
    Timestamp firstTimestamp = noTimestamp;  ///< the largest of the first batch
    std::optional<RecordCounts> counts;      ///< all that is in it; nothing while some of it has not been counted
};

/// What recovery met, for the log and the window.
struct RecoveryReport {
    bool clean = true;  ///< nothing had to be scanned
    std::uint64_t scannedBytes = 0;
    std::uint64_t cutBytes = 0;       ///< removed behind the last whole batch
    std::vector<std::string> damage;  ///< sentences naming file, position and what stays readable
};

struct LogView;
struct CleanedLog;

/// One partition on disk: segments with their indexes, producer state, leader epochs. The only writer of its directory.
///
/// Owned by a partition and called on the broker's loop only; never waits for the medium: appends reach the page cache
/// and mark files dirty, and the owner syncs what `takeUnsynced` names before it acknowledges. After a crash `open`
/// keeps a prefix of what was appended and all that was synced. Immutable snapshots (`FileSlice`, `SegmentFacts`) may
/// leave the loop.
class Log {
public:
    struct Environment {
        FileSystem& fs;
        const Clock& clock;
        Random& random;
        Diagnostics& diagnostics;
    };
    struct OpenOptions {
        bool cleanShutdown = false;  ///< trust everything; scan nothing
        Offset recoveryPoint{0};     ///< what lies before it was synced; scan from here after a crash
        Offset logStartOffset{0};
        LogConfig config;
        std::string topic;  ///< for partition.metadata and messages
        PartitionIndex partition{0};
        std::optional<Uuid> topicId;        ///< written to partition.metadata when that is missing
        std::optional<Offset> cleanedUpTo;  ///< cleaner-offset-checkpoint: compaction has been over what lies before
        /// Segments up to this size are walked over by their headers even where they are trusted: that takes no time
        /// and finds damage early.
        std::uint64_t walkedAnyway = 128 << 10;
    };

    /// Opens or creates `NAME-PARTITION/`, on any thread as long as nobody else has it. Fails with KafkaStorageError
    /// when the disk does, InconsistentTopicId when partition.metadata names another topic.
    static Result<std::unique_ptr<Log>> open(Environment environment, std::filesystem::path directory,
                                             OpenOptions options);
    virtual ~Log() = default;

    // Where it is
    virtual const std::filesystem::path& directory() const = 0;
    virtual Offset startOffset() const = 0;
    virtual Offset endOffset() const = 0;  ///< the offset the next record gets
    virtual Offset highWatermark() const = 0;
    virtual Offset lastStableOffset() const = 0;  ///< min(high watermark, first open transaction)
    virtual Offset recoveryPoint() const = 0;     ///< everything before it is on the medium
    virtual LeaderEpoch latestEpoch() const = 0;
    virtual std::uint64_t sizeInBytes() const = 0;
    virtual const RecoveryReport& recovery() const = 0;
    /// Set once the disk failed this log: nothing is appended any more until it is reopened.
    virtual const std::optional<Error>& offline() const = 0;

    // Appending
    /// Checks, stamps in place and writes one or more batches by one positional write. On success the end offset has
    /// moved; the high watermark has not (the owner moves it). Errors as Kafka's Produce gives them.
    virtual tl::expected<AppendResult, AppendError> append(MutableBytes batches, const AppendRequest& request) = 0;
    virtual void setHighWatermark(Offset offset) = 0;
    /// Notes that a new leadership epoch begins at the end offset.
    virtual Result<void> assignEpochStart(LeaderEpoch epoch) = 0;

    /// Files with bytes that no sync has covered, oldest first, and the end offset they lead up to. The owner syncs
    /// them elsewhere and then calls `synced(upTo)` or `syncFailed`.
    struct Unsynced {
        std::vector<std::shared_ptr<File>> files;
        Offset upTo;
    };
    virtual Unsynced takeUnsynced() = 0;
    virtual void synced(Offset upTo) = 0;
    virtual void syncFailed(Error error) = 0;

    // Reading
    /// At most `limit` bytes of whole batches from the segment that holds `from`; with `atLeastOneBatch` the first
    /// batch even if it is larger. Never past the isolation's bound. OffsetOutOfRange outside [startOffset, endOffset].
    virtual Result<LogSlice> read(Offset from, std::uint64_t limit, bool atLeastOneBatch,
                                  Isolation isolation) const = 0;
    /// The aborted transactions that a reader of [from, until) has to leave out, by first offset.
    virtual Result<std::vector<AbortedTransaction>> abortedIn(Offset from, Offset until) const = 0;
    /// Bytes that a reader at `from` could get up to the isolation's bound (for fetch.min.bytes); counts across
    /// segments, cheap.
    virtual std::uint64_t bytesFrom(Offset from, Isolation isolation) const = 0;
    /// The first record whose timestamp is at or after `timestamp`, as ListOffsets answers it.
    virtual Result<std::optional<TimestampAndOffset>> offsetForTimestamp(Timestamp timestamp,
                                                                         Isolation isolation) const = 0;
    virtual Result<std::optional<TimestampAndOffset>> maxTimestamp() const = 0;
    /// End of the largest epoch at or before `epoch` (KIP-101, KIP-320).
    virtual EpochEnd endOfEpoch(LeaderEpoch epoch) const = 0;
    virtual LeaderEpoch epochOf(Offset offset) const = 0;
    virtual std::vector<ProducerFacts> producers() const = 0;
    /// What is known of one producer; nothing when it never wrote here or was forgotten.
    virtual std::optional<ProducerFacts> producer(ProducerId id) const = 0;
    virtual std::vector<SegmentFacts> segments() const = 0;
    virtual std::size_t segmentCount() const = 0;
    /// Exact number of data records (control records not counted) between start and end; nothing while some of what was
    /// found on disk has not been counted (see record_count.h).
    virtual std::optional<std::uint64_t> recordCount() const = 0;
    /// The same with tombstones and control records; known a little later where much was found on disk.
    virtual std::optional<RecordCounts> counts() const = 0;
    /// What a worker has to count so that these know, and its answer. An answer that a change of the log has
    /// overtaken is passed over, and `uncounted` asks anew.
    virtual std::vector<CountJob> uncounted() const = 0;
    virtual void counted(const CountedRecords& answer) = 0;

    // Shaping
    virtual void reconfigure(const LogConfig& config) = 0;
    virtual const LogConfig& config() const = 0;
    /// DeleteRecords: nothing below `offset` is served any more; whole segments below it go.
    /// OffsetOutOfRange beyond the high watermark.
    virtual Result<void> advanceStartOffset(Offset offset) = 0;
    /// Removes everything from `offset` on, and the whole batch that holds it (a follower diverged, a failed write).
    virtual Result<void> truncateTo(Offset offset) = 0;
    virtual Result<void> roll() = 0;
    /// Lets go the segments that time or size retention no longer keeps; their files are renamed `.deleted` and
    /// returned for removal after file.delete.delay.ms. Returns what went.
    virtual Result<std::vector<std::filesystem::path>> applyRetention(Timestamp now) = 0;
    /// This log was opened in the place of one that the disk failed, and does not have what `producer` began there:
    /// what that sends is out of order until its first batch comes again.
    virtual void awaitFirstBatch(const ProducerFacts& producer) = 0;
    /// Forgets producers idle for longer than producer.id.expiration.ms.
    virtual void expireProducers(Timestamp now) = 0;
    /// Before the recovery point is written down: leaves on disk what a start after a crash needs so that it reads
    /// little before that point. Returns whether there is something new to sync. A failure is no loss, and is tried
    /// again.
    virtual bool prepareCheckpoint() = 0;

    // Compaction
    /// The log as it is now, for workers.
    virtual std::shared_ptr<const LogView> view() const = 0;
    /// Where the next compaction begins to look for newer records of older keys; nothing before the first one.
    virtual std::optional<Offset> cleanedUpTo() const = 0;
    /// Puts cleaned segments into the place of those they were made of; readers get them from now on, what a reader
    /// holds stays readable. OperationNotAttempted when the log was cut, shortened or reconfigured meanwhile: nothing
    /// has changed then. After success the directory is to be synced elsewhere and `advanceSwap` to be called, for as
    /// long as that says true; a crash anywhere in between keeps the old segments or the new ones, never both.
    virtual Result<void> beginSwap(CleanedLog cleaned) = 0;
    virtual Result<bool> advanceSwap() = 0;
    /// Files that a swap has put aside, for removal after file.delete.delay.ms.
    virtual std::vector<std::filesystem::path> takeRetired() = 0;

    /// Clean stop: syncs, writes the producer snapshot, trims indexes. The log is unusable afterwards.
    virtual Result<void> close() = 0;
};

}  // namespace brook
