#pragma once

#include <functional>

#include "engine/base/clock.h"
#include "engine/records/record_batch.h"

namespace brook {

/// What compaction makes of one batch.
struct FilteredBatch {
    enum class Outcome {
        Dropped,    ///< nothing is left
        Unchanged,  ///< every record stays and so do the bytes
        Rewritten,  ///< `bytes` has what is left, under the same offsets
        Emptied,    ///< `bytes` is a header without records: it keeps the last offset, sequence and epoch
    };
    Outcome outcome = Outcome::Dropped;
    Bytes bytes;
    std::uint32_t records = 0;     ///< that are left, control records too
    std::uint32_t tombstones = 0;  ///< of those
};

/// What is decided about a batch before its records are looked at.
struct BatchDecision {
    bool dropRecords = false;     ///< none of its records stays
    bool keepWhenEmpty = false;   ///< its header has to stay, whatever becomes of its records
    bool decidesNothing = false;  ///< it is a marker whose transaction has no batch left
};

/// Filters the records of `batch` by `keeps`. Offsets, leader epoch, producer and last sequence never change. Where a
/// tombstone or a marker that decides nothing is met for the first time, its delete horizon is set: `horizon` takes the
/// place of the base timestamp (KIP-534), and all timestamps stay what they were. CorruptMessage for a malformed batch.
Result<FilteredBatch> filterBatch(const BatchView& batch, const BatchDecision& decision, Timestamp horizon,
                                  const std::function<bool(const RecordView&)>& keeps);

/// The delete horizon that an earlier compaction gave to a batch.
inline std::optional<Timestamp> deleteHorizonOf(const BatchHeader& header) {
    return header.hasDeleteHorizon() ? std::optional(header.baseTimestamp) : std::nullopt;
}

}  // namespace brook
