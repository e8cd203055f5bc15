#pragma once

#include <map>
#include <memory>
#include <vector>

#include "engine/storage/checkpoint_file.h"
#include "engine/storage/producer_state.h"
#include "engine/storage/segment.h"
#include "engine/storage/segment_swap.h"

namespace brook {

/// The Log of one partition directory. Kept apart from log.h so that readers of the contract need not know segments.
class PartitionLog final : public Log, private DamageListener {
public:
    PartitionLog(Environment environment, std::filesystem::path directory, OpenOptions options)
        : m_environment(environment), m_directory(std::move(directory)), m_options(std::move(options)) {}

    /// Finds or makes the files and recovers; see Log::open.
    Result<void> load();

    const std::filesystem::path& directory() const override { return m_directory; }
    Offset startOffset() const override { return m_start; }
    Offset endOffset() const override { return active().nextOffset(); }
    Offset highWatermark() const override { return m_highWatermark; }
    Offset lastStableOffset() const override;
    Offset recoveryPoint() const override { return m_recoveryPoint; }
    LeaderEpoch latestEpoch() const override { return m_epochs.empty() ? noLeaderEpoch : m_epochs.back().epoch; }
    std::uint64_t sizeInBytes() const override;
    const RecoveryReport& recovery() const override { return m_report; }
    const std::optional<Error>& offline() const override { return m_offline; }

    tl::expected<AppendResult, AppendError> append(MutableBytes batches, const AppendRequest& request) override;
    void setHighWatermark(Offset offset) override;
    Result<void> assignEpochStart(LeaderEpoch epoch) override;
    Unsynced takeUnsynced() override;
    void synced(Offset upTo) override;
    void syncFailed(Error error) override { m_offline = std::move(error); }

    Result<LogSlice> read(Offset from, std::uint64_t limit, bool atLeastOneBatch, Isolation isolation) const override;
    Result<std::vector<AbortedTransaction>> abortedIn(Offset from, Offset until) const override;
    std::uint64_t bytesFrom(Offset from, Isolation isolation) const override;
    Result<std::optional<TimestampAndOffset>> offsetForTimestamp(Timestamp timestamp,
                                                                 Isolation isolation) const override;
    Result<std::optional<TimestampAndOffset>> maxTimestamp() const override;
    EpochEnd endOfEpoch(LeaderEpoch epoch) const override;
    LeaderEpoch epochOf(Offset offset) const override;
    std::vector<ProducerFacts> producers() const override { return m_producers.facts(); }
    std::optional<ProducerFacts> producer(ProducerId id) const override { return m_producers.factsOf(id); }
    std::vector<SegmentFacts> segments() const override;
    std::size_t segmentCount() const override { return m_segments.size(); }
    std::optional<std::uint64_t> recordCount() const override;
    std::optional<RecordCounts> counts() const override;
    std::vector<CountJob> uncounted() const override;
    void counted(const CountedRecords& answer) override;

    void reconfigure(const LogConfig& config) override { m_options.config = config; }
    const LogConfig& config() const override { return m_options.config; }
    Result<void> advanceStartOffset(Offset offset) override;
    Result<void> truncateTo(Offset offset) override;
    Result<void> roll() override;
    Result<std::vector<std::filesystem::path>> applyRetention(Timestamp now) override;
    void awaitFirstBatch(const ProducerFacts& producer) override {
        m_producers.awaitFirstBatch(producer.producerId, producer.epoch, producer.lastTimestamp);
    }
    void expireProducers(Timestamp now) override { m_producers.expire(now, m_options.config.producerIdExpiration); }
    bool prepareCheckpoint() override;
    Result<void> close() override;

    std::shared_ptr<const LogView> view() const override;
    std::optional<Offset> cleanedUpTo() const override { return m_cleanedUpTo; }
    Result<void> beginSwap(CleanedLog cleaned) override;
    Result<bool> advanceSwap() override;
    std::vector<std::filesystem::path> takeRetired() override;

private:
    using Segments = std::map<Offset, std::unique_ptr<Segment>>;

    Segment& active() { return *m_segments.rbegin()->second; }
    const Segment& active() const { return *m_segments.rbegin()->second; }
    Segments::const_iterator segmentOf(Offset offset) const;
    Offset bound(Isolation isolation) const;
    FileSystem& fs() const { return m_environment.fs; }
    bool isEmpty() const { return m_segments.size() == 1 && active().size() == 0; }

    // Loading: log_load.cpp
    Result<void> prepareDirectory();
    Result<void> beginAtStart();
    void nameWithFirstRecord();
    Result<void> checkTopicId();
    Result<void> writeTopicId();
    Result<void> loadEpochs();
    Result<void> openSegments();
    Result<void> openFirstSegment();
    Result<void> removeOrphans(const std::vector<DirectoryEntry>& entries);
    Result<void> removeStrayEmptySegments();
    void adopt(std::unique_ptr<Segment> segment);
    Result<std::vector<Offset>> snapshotsOnDisk() const;
    Result<Offset> restoreProducers(Offset newest);
    Result<void> removeSnapshotsBehind(Offset end);

    // Recovery: log_recovery.cpp
    /// What may be believed while the log is taken up.
    struct Trust {
        Offset upTo;           ///< what ends below it is believed by its headers
        Offset producersFrom;  ///< the producers are known up to there
    };
    Result<void> recover();
    Result<std::uint64_t> takeUp(Segments::iterator at, const Trust& trust);
    Result<std::uint64_t> walk(Segment& segment, std::uint64_t position, const Trust& trust);
    Result<bool> recoverBatch(Segment& segment, const BatchWalk::Step& step, const Trust& trust);
    Result<void> rememberBatchesBefore(Offset snapshot);
    Result<void> replayProducers(Segment& segment, Offset from, Offset until);
    void noteProducer(Segment& segment, const BatchHeader& header, const std::optional<ProducerState::Marker>& marker);
    Result<void> makeDurable(Offset from);
    Result<void> keepAround(Segment& segment);
    Result<void> keepPromisedOffsets();
    void reportMissing(Offset from, Offset until);
    void continueAt(Segment& segment, Offset next);
    Result<void> cutBehind(Segments::iterator at, std::uint64_t end, std::uint64_t size);
    void damaged(const std::string& sentence) override;

    // Counting: log_count.cpp
    void loadCounts();
    void saveCounts();
    /// What Brook keeps beside Kafka's files: the counts, and the checksums of what has none.
    void saveNotes();
    std::optional<RecordCounts> byHeaders() const;
    std::optional<RecordCounts> hiddenByHeaders() const;
    std::optional<std::uint64_t> hiddenTombstones() const;

    // Aborted transactions: log_aborted.cpp
    void checkAborted();
    void saveAbortedSums();

    // Appending: partition_log.cpp
    tl::expected<AppendResult, AppendError> appendClient(MutableBytes bytes, const AppendRequest& request);
    Result<AppendResult> appendChecked(MutableBytes bytes, std::vector<BatchHeader> headers, std::uint64_t tombstones,
                                       const AppendRequest& request);
    void afterAppend(const BatchHeader& header, ByteView bytes);
    Result<void> noteEpoch(LeaderEpoch epoch, Offset start);
    Result<void> writeEpochs();
    void epochsBeginAt(Offset start);
    void beginActive();
    void mustSync(const std::shared_ptr<File>& file);
    void mustSyncIndexes(Segment& segment);
    Result<void> cutTo(Offset offset);
    Result<void> retireOldest();
    Result<void> syncSnapshotOf(Offset base);
    Result<void> writeProducerSnapshot();
    SegmentFacts factsOf(const Segment& segment) const;
    void removeOldSnapshots();

    // Cleaning: log_cleaning.cpp
    bool unchangedSince(const LogView& view, const std::vector<Offset>& bases) const;
    Result<void> finishSwap();

    Environment m_environment;
    std::filesystem::path m_directory;
    OpenOptions m_options;
    bool m_isNew = false;  // its directory was made by this open
    Segments m_segments;
    Offset m_start;
    Offset m_highWatermark;
    Offset m_recoveryPoint;
    std::vector<EpochStart> m_epochs;
    bool m_epochsFromLog = false;  // the checkpoint could not be read
    Milliseconds m_jitter{0};      // of the active segment
    MonotonicTime m_activeSince;   // when this process made or opened the active segment
    /// What of the first segment lies before the log's start, once it was counted.
    struct Hidden {
        Offset start{-1};
        Offset base{-1};
        RecordCounts counts;
        bool isOf(Offset logStart, const Segment& first) const {
            return start == logStart && base == first.baseOffset();
        }
    };
    mutable Hidden m_hiddenByHeaders;
    mutable Hidden m_hiddenInRecords;
    std::vector<Offset> m_snapshots;      // producer snapshots on disk, oldest first
    std::uint64_t m_bytesAtSnapshot = 0;  // of the active segment, when the last one was written
    ProducerState m_producers;
    RecoveryReport m_report;
    std::optional<Error> m_offline;
    std::vector<std::shared_ptr<File>> m_unsynced;
    std::optional<Offset> m_cleanedUpTo;
    std::optional<SegmentSwap> m_swap;  // cleaned segments that are read already and not yet at their names
    std::vector<std::filesystem::path> m_retired;
};

/// What a marker batch says; nothing when the batch is no transaction marker.
std::optional<ProducerState::Marker> markerOf(const BatchView& batch);

}  // namespace brook
