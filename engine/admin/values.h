#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/group_values.h"
#include "engine/admin/transaction_values.h"
#include "engine/base/bytes.h"
#include "engine/base/diagnostics.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"

/// The values that cross from a broker to a window: whole, immutable, without Kafka's wire types. A window compares
/// and shows them; nothing in them points back into the broker.
namespace brook::admin {

/// Per second, averaged over the last full second.
struct Rates {
    double recordsIn = 0;
    double recordsOut = 0;
    double bytesIn = 0;
    double bytesOut = 0;
};

struct PartitionRow {
    PartitionIndex index{0};
    Offset start;
    Offset end;
    Offset highWatermark;
    Offset lastStable;
    std::optional<std::uint64_t> records;  ///< exact; nothing while still being counted
    std::uint64_t bytes = 0;
    std::uint32_t segments = 0;
    LeaderEpoch leaderEpoch{0};
    BrokerId leader;
    std::vector<BrokerId> replicas;
    std::vector<BrokerId> inSync;
    std::optional<std::string> offline;  ///< why nothing can be written, in words
    Rates rates;
};

struct TopicRow {
    std::string name;
    Uuid id;
    bool internal = false;
    std::string cleanupPolicy;                ///< "delete", "compact", "compact,delete"
    std::optional<std::int64_t> retentionMs;  ///< older records are deleted; nothing: they are not, for their age
    std::optional<std::uint64_t> records;
    std::uint64_t bytes = 0;
    Rates rates;
    std::vector<PartitionRow> partitions;  ///< by index
};

struct ConnectionRow {
    std::uint64_t id = 0;
    std::string peer;  ///< "127.0.0.1:51234"
    std::string clientId;
    std::string software;  ///< "librdkafka 2.3.0", empty when the client never said
    Timestamp openedAt;
    std::uint64_t requests = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint32_t inFlight = 0;
    std::string lastError;  ///< "UNKNOWN_TOPIC_OR_PARTITION (Fetch)"; empty while no answer told one
    Timestamp lastErrorAt = noTimestamp;
};

enum class BrokerState { Starting, Running, Stopping, Stopped, Failed };
enum class Durability { Durable, Balanced, Fast };

/// Everything a window shows at a glance, taken a few times a second in one turn of the loop: its numbers agree.
struct Snapshot {
    std::uint64_t sequence = 0;  ///< rises with each snapshot
    Timestamp takenAt;
    BrokerState state = BrokerState::Starting;
    std::string stateReason;             ///< Failed, Starting: in words ("Recovering 12 of 400 partitions")
    std::vector<std::string> addresses;  ///< "127.0.0.1:9092", for bootstrap.servers
    std::string clusterId;
    BrokerId brokerId{1};
    std::string dataDirectory;
    Durability durability = Durability::Durable;
    Timestamp startedAt;
    std::uint64_t diskAvailable = 0;
    std::uint64_t diskTotal = 0;
    Rates rates;
    double produceP99Ms = 0;  ///< time from a Produce frame to its answer, last ten seconds
    double syncP99Ms = 0;     ///< of that, waiting for the disk
    std::map<std::string, TopicRow> topics;
    std::map<std::string, GroupRow> groups;
    std::vector<TransactionRow> transactions;  ///< by id
    std::vector<ConnectionRow> connections;
    std::vector<Event> events;  ///< newest last, at most 200
};

/// One second of traffic.
struct TrafficSample {
    Timestamp time;
    Rates rates;
};

// Records -------------------------------------------------------------------------------------------------------------

enum class View { ReadCommitted, ReadUncommitted };

/// A place between records: per partition the offset of the next newer record. What lies below is older.
struct Cursor {
    std::map<PartitionIndex, Offset> next;
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

enum class Direction { Older, Newer };

struct RecordQuery {
    std::string topic;
    std::vector<PartitionIndex> partitions;  ///< empty: all
    View view = View::ReadUncommitted;
    Direction direction = Direction::Older;
    Cursor from;                        ///< a partition missing here starts at its end (Older) or its start (Newer)
    std::uint32_t limit = 200;          ///< rows
    std::uint32_t previewBytes = 4096;  ///< keys and values are cut here; `valueSize` tells the whole
};

enum class RowKind {
    Record,
    Control,  ///< a transaction marker; `note` says which
    Gap,      ///< offsets from `offset` to `gapEnd` - 1 hold nothing (compaction, aborted batches removed)
};

enum class TransactionState { None, Open, Committed, Aborted };

struct HeaderRow {
    std::string key;
    std::optional<Bytes> value;
};

struct RecordRow {
    RowKind kind = RowKind::Record;
    PartitionIndex partition{0};
    Offset offset;
    Offset gapEnd;
    std::string note;
    Timestamp timestamp;
    bool logAppendTime = false;
    std::optional<Bytes> key;  ///< null and empty are different; cut at previewBytes
    std::optional<Bytes> value;
    std::uint64_t keySize = 0;  ///< whole
    std::uint64_t valueSize = 0;
    std::vector<HeaderRow> headers;
    std::uint32_t sizeInBytes = 0;  ///< of the record as encoded

    // Its batch
    Offset batchBase;
    Offset batchLast;
    std::int32_t batchCount = 0;
    std::uint32_t batchBytes = 0;
    std::string codec;  ///< "none", "gzip", …
    LeaderEpoch leaderEpoch;
    ProducerId producerId = noProducerId;
    ProducerEpoch producerEpoch = noProducerEpoch;
    Sequence sequence = noSequence;  ///< of this record
    TransactionState transaction = TransactionState::None;
};

/// Makes one gap of two that touch, in either order: `gap` grows over `next`. False when they are no such neighbours.
inline bool joinGap(RecordRow& gap, const RecordRow& next) {
    if (gap.kind != RowKind::Gap || next.kind != RowKind::Gap || gap.partition != next.partition) return false;
    if (gap.gapEnd != next.offset && next.gapEnd != gap.offset) return false;
    gap.offset = gap.offset < next.offset ? gap.offset : next.offset;
    gap.gapEnd = gap.gapEnd < next.gapEnd ? next.gapEnd : gap.gapEnd;
    return true;
}

struct RecordPage {
    std::vector<RecordRow> rows;  ///< Older: newest first; Newer: oldest first. Order between partitions by timestamp.
    Cursor continueFrom;          ///< `from` of the next page in the same direction
    bool atEnd = false;           ///< nothing further in this direction (at the moment of reading)
    std::vector<std::string> damage;  ///< sentences about ranges that could not be read
};

/// Where a reader can stand. All partitions are cut at one moment, so that what is read from there is in order.
struct Place {
    enum class Kind {
        Start,
        End,
        Offset,  ///< before `offset` of `partition`; the others where that record's time falls
        Time,    ///< before the first record at or after `time`
        Rank,    ///< behind about `rank` offsets, counted from the start over `partitions`; exact when it is one
    } kind = Kind::End;
    PartitionIndex partition{0};
    Offset offset;
    Timestamp time;
    std::int64_t rank = 0;
    std::vector<PartitionIndex> partitions;  ///< for Rank; empty: all
};

// Configuration -------------------------------------------------------------------------------------------------------

enum class SettingType { Boolean, Text, Integer, Real, List, Class, Password };
enum class SettingUnit { None, Milliseconds, Seconds, Minutes, Hours, Bytes, BytesPerSecond, Percent, Ratio };
enum class SettingSource { Topic, DynamicBroker, DynamicDefault, Static, Default };

struct SettingSynonym {
    std::string name;
    std::optional<std::string> value;
    SettingSource source = SettingSource::Default;
};

struct SettingRow {
    std::string name;
    std::optional<std::string> value;         ///< effective; nothing when null or secret
    std::optional<std::string> defaultValue;  ///< what it would be without an override here
    SettingSource source = SettingSource::Default;
    SettingType type = SettingType::Text;
    SettingUnit unit = SettingUnit::None;
    std::string valid;  ///< "[0,...]", "[compact, delete]", empty for any
    std::string documentation;
    bool readOnly = false;
    bool secret = false;
    bool effective = true;                 ///< false: accepted as Kafka accepts it, changes nothing here
    std::vector<SettingSynonym> synonyms;  ///< nearest first
};

/// Sets a value, or with nothing returns to what is inherited.
struct SettingChange {
    std::string name;
    std::optional<std::string> value;
};

// Commands ------------------------------------------------------------------------------------------------------------

struct NewTopic {
    std::string name;
    std::int32_t partitions = 1;
    std::vector<SettingChange> settings;
};

struct ProduceRecord {
    std::string topic;
    std::optional<PartitionIndex> partition;  ///< nothing: by key as Kafka's default partitioner does, else round robin
    std::optional<Bytes> key;
    std::optional<Bytes> value;  ///< nothing: a tombstone
    std::vector<HeaderRow> headers;
    std::optional<Timestamp> timestamp;
};

struct Produced {
    PartitionIndex partition{0};
    Offset offset;
    Timestamp timestamp;
};

}  // namespace brook::admin
