#pragma once

#include <optional>
#include <vector>

#include "engine/storage/log_view.h"

namespace brook {

/// Why a record is still there and when it can go, or why it is not there any more.
struct RecordFate {
    enum class Presence {
        Here,
        BelowStart,     ///< retention or DeleteRecords took it, though its bytes may lie on disk for a while
        CompactedAway,  ///< within the log, but compaction took it (or the offset was never a record's)
        NotWritten,     ///< at or behind the end
    };
    enum class Keeper {
        NoPolicy,          ///< cleanup.policy takes nothing from here
        RetentionTime,     ///< the newest record of its segment is not old enough before `until`; nothing: for ever
        RetentionSize,     ///< the log has to grow by `bytes` first
        OlderSegment,      ///< segments go oldest first, and the one at `offset` still has to stay
        HighWatermark,     ///< not acknowledged yet
        ActiveSegment,     ///< compaction never touches the segment that is written to
        OpenTransaction,   ///< compaction stops at the transaction that begins at `offset`
        CompactionLag,     ///< min.compaction.lag.ms keeps its segment until `until`
        NewestOfItsKey,    ///< no newer record has its key
        WaitsForCleaning,  ///< the newer one at `offset`, or an abort, has made it needless; the next compaction takes
                           ///< it
        DeleteHorizon,  ///< a tombstone or marker that readers may still have to see until `until`; nothing: its time
                        ///< begins to run with the next compaction
        TransactionMarker,  ///< it decides batches that are still there, the last of them before `offset`
    };
    struct Reason {
        Keeper keeper;
        std::optional<Timestamp> until;
        std::optional<Offset> offset;
        std::optional<std::uint64_t> bytes;
        friend bool operator==(const Reason&, const Reason&) = default;
    };

    Presence presence = Presence::NotWritten;
    bool control = false;
    std::vector<Reason> byRetention;   ///< all that keeps it from retention; empty: the next check takes it
    std::vector<Reason> byCompaction;  ///< all that keeps it from compaction; empty where the topic is not compacted
};

/// Finds out about the record at `offset`. For a compacted topic this reads the log from there on, so it is for
/// workers. CorruptMessage or KafkaStorageError where the log cannot be read.
Result<RecordFate> recordFate(const LogView& log, Offset offset, Timestamp now);

}  // namespace brook
