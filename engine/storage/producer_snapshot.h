#pragma once

#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"

namespace brook {

/// One producer in a `.snapshot` file: Kafka's version 1, big-endian, behind a CRC-32C of all that follows it.
struct ProducerSnapshotEntry {
    ProducerId producerId;
    ProducerEpoch epoch;
    Sequence lastSequence = noSequence;
    Offset lastOffset{-1};
    std::int32_t offsetDelta = 0;  ///< of the last batch: its offsets are lastOffset - offsetDelta to lastOffset
    Timestamp timestamp = noTimestamp;
    std::int32_t coordinatorEpoch = -1;
    Offset transactionStart{-1};  ///< -1: no open transaction
    friend bool operator==(const ProducerSnapshotEntry&, const ProducerSnapshotEntry&) = default;
};

Bytes printProducerSnapshot(const std::vector<ProducerSnapshotEntry>& entries);
/// CorruptMessage for another version, a wrong CRC or a count that does not fit.
Result<std::vector<ProducerSnapshotEntry>> parseProducerSnapshot(ByteView file);

}  // namespace brook
