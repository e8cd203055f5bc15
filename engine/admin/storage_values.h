#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"
#include "engine/base/clock.h"

/// How a topic lies on disk, as values for a window.
namespace brook::admin {

/// Exact, never estimated.
struct HeldRecords {
    std::uint64_t records = 0;     ///< data records, tombstones among them
    std::uint64_t tombstones = 0;  ///< data records without a value
    std::uint64_t control = 0;     ///< transaction markers
    friend bool operator==(const HeldRecords&, const HeldRecords&) = default;
};

struct SegmentRow {
    Offset base;
    Offset next;  ///< the offset behind its last record
    std::uint64_t bytes = 0;
    bool active = false;              ///< it is written to
    bool cleaned = false;             ///< compaction has been over it
    bool due = false;                 ///< retention takes it when it looks next
    std::optional<HeldRecords> held;  ///< all that is in it; nothing while it is being counted
    Timestamp first = noTimestamp;    ///< noTimestamp: none of its records has a time
    Timestamp largest = noTimestamp;
    std::optional<Timestamp> leavesAt;  ///< when retention.ms lets it go, those before it too; nothing: never
};

struct PartitionStorage {
    PartitionIndex index{0};
    Offset start;
    Offset end;
    Offset highWatermark;
    Offset lastStable;
    std::uint64_t bytes = 0;
    std::optional<HeldRecords> held;     ///< between start and end; nothing while it is being counted
    std::uint32_t producers = 0;         ///< idempotent or transactional ones that may still write on
    std::uint32_t openTransactions = 0;  ///< producers of those with an open transaction
    std::vector<SegmentRow> segments;    ///< oldest first; the last one is active
    double dirtyRatio = 0;               ///< of a compacted topic
    bool cleaning = false;               ///< compaction is at work
    std::optional<std::string> problem;  ///< why it is offline, or why compaction leaves it alone
};

/// What decides when records go; the settings in force.
struct CleanupRules {
    bool compacts = false;
    bool deletes = true;
    std::optional<Milliseconds> retention;
    std::optional<std::int64_t> retentionBytes;
    Milliseconds minCompactionLag{0};
    Milliseconds deleteRetention{0};
    double minDirtyRatio = 0.5;
    friend bool operator==(const CleanupRules&, const CleanupRules&) = default;
};

struct TopicStorage {
    std::string topic;
    Timestamp takenAt;
    CleanupRules rules;
    std::vector<PartitionStorage> partitions;  ///< by index
};

// Anatomy -------------------------------------------------------------------------------------------------------------

/// Names a segment.
struct SegmentPlace {
    std::string topic;
    PartitionIndex partition{0};
    Offset base;
    friend bool operator==(const SegmentPlace&, const SegmentPlace&) = default;
};

struct SegmentFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> entries;  ///< of an index
};

struct CodecShare {
    std::uint64_t batches = 0;
    std::uint64_t bytes = 0;
};

struct SegmentAnatomy {
    std::vector<SegmentFile> files;
    std::map<std::string, CodecShare> codecs;  ///< "none", "gzip", …
    std::uint64_t batches = 0;
    std::uint32_t largestBatch = 0;  ///< bytes
    std::vector<std::string> damage;
};

struct BatchRow {
    std::uint64_t position = 0;  ///< in the segment's file
    std::uint32_t bytes = 0;
    Offset first;
    Offset last;
    std::int32_t records = 0;
    std::string codec;
    Timestamp firstTime = noTimestamp;
    Timestamp largestTime = noTimestamp;
    bool logAppendTime = false;
    bool transactional = false;
    bool control = false;
    std::optional<Timestamp> deleteHorizon;
    LeaderEpoch leaderEpoch;
    ProducerId producerId = noProducerId;
    ProducerEpoch producerEpoch = noProducerEpoch;
    Sequence sequence = noSequence;
};

struct BatchPage {
    std::vector<BatchRow> rows;
    std::uint64_t continueFrom = 0;  ///< position of the next page
    bool atEnd = false;
    std::vector<std::string> damage;
};

enum class IndexKind {
    Offsets,  ///< `.index`: where in the file the batch lies that ends with an offset
    Times,    ///< `.timeindex`: the largest time up to an offset
    Aborted,  ///< `.txnindex`: transactions that were aborted
};

/// One entry; what its kind does not say is empty.
struct IndexRow {
    Offset offset;
    std::optional<std::uint64_t> position;
    std::optional<Timestamp> time;
    std::optional<Offset> firstOffset;
    std::optional<ProducerId> producerId;
};

struct IndexPage {
    std::vector<IndexRow> rows;
    std::uint64_t total = 0;  ///< entries on disk; the newest of the active segment may be in memory still
};

// Orders and forecasts ------------------------------------------------------------------------------------------------

enum class StorageOrder {
    Roll,    ///< close the active segment, so that retention and compaction may have it
    Clean,   ///< compact what may be compacted, whatever the dirty ratio
    Retain,  ///< let go what retention no longer keeps
};

/// What goes, or went; for Roll what is closed.
struct Amount {
    std::uint64_t segments = 0;            ///< whole ones; compaction takes none as such
    std::optional<std::uint64_t> records;  ///< data and control records; nothing where they were not counted
    std::uint64_t bytes = 0;
    bool complete = true;  ///< false: at least this much
    Amount& operator+=(const Amount& more) {
        segments += more.segments;
        bytes += more.bytes;
        records = records && more.records ? std::optional(*records + *more.records) : std::nullopt;
        complete = complete && more.complete;
        return *this;
    }
    friend bool operator==(const Amount&, const Amount&) = default;
};

struct PartitionReport {
    PartitionIndex partition{0};
    Amount amount;
    std::optional<std::string> problem;  ///< why nothing, or not all, was done
};

struct OrderReport {
    std::vector<PartitionReport> partitions;
    Amount total() const {
        Amount sum{0, 0, 0, true};
        for (const PartitionReport& report : partitions) sum += report.amount;
        return sum;
    }
};

/// What staged settings of a topic would do to what is stored now. What the settings in force take anyway is told
/// apart, so that the difference is the change's.
struct ChangeForecast {
    struct Removal {
        Amount proposed;
        Amount anyway;
    };
    std::optional<Removal> retention;  ///< nothing: the change does not touch it
    std::optional<Removal> compaction;
};

/// Why a record is still there and when it can go, or why it is not there any more.
struct RecordFate {
    enum class Presence { Here, BelowStart, CompactedAway, NotWritten };
    enum class Keeper {
        NoPolicy,
        RetentionTime,
        RetentionSize,
        OlderSegment,
        HighWatermark,
        ActiveSegment,
        OpenTransaction,
        CompactionLag,
        NewestOfItsKey,
        WaitsForCleaning,
        DeleteHorizon,
        TransactionMarker,
    };
    /// What each of them tells besides is said at `brook::RecordFate` in engine/storage/record_fate.h.
    struct Reason {
        Keeper keeper = Keeper::NoPolicy;
        std::optional<Timestamp> until;
        std::optional<Offset> offset;
        std::optional<std::uint64_t> bytes;
    };

    std::string topic;
    PartitionIndex partition{0};
    Offset offset;
    Presence presence = Presence::NotWritten;
    bool control = false;
    std::vector<Reason> byRetention;   ///< all that keeps it from retention; empty: the next look takes it
    std::vector<Reason> byCompaction;  ///< the same of compaction, where the topic is compacted
    CleanupRules rules;
    double dirtyRatio = 0;
    Timestamp askedAt;
};

}  // namespace brook::admin
