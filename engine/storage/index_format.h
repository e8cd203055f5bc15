#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/strong.h"

namespace brook {

/// Kafka's sparse indexes, as they lie on disk: entries of fixed size, big-endian, offsets relative to the segment's
/// base offset. Files may end in zeroes, which are room not yet used.

/// `.index`: relative offset (int32) of a batch's last record, position (int32) of the batch in the segment.
struct OffsetIndexEntry {
    static constexpr std::size_t size = 8;
    std::int32_t relativeOffset = 0;
    std::int32_t position = 0;
    friend bool operator==(const OffsetIndexEntry&, const OffsetIndexEntry&) = default;
};

/// `.timeindex`: the largest timestamp so far (int64) and the relative offset (int32) of the record that has it.
struct TimeIndexEntry {
    static constexpr std::size_t size = 12;
    Timestamp timestamp;
    std::int32_t relativeOffset = 0;
    friend bool operator==(const TimeIndexEntry&, const TimeIndexEntry&) = default;
};

/// `.txnindex`: an aborted transaction; 34 bytes, absolute offsets (KIP-98).
struct AbortedEntry {
    static constexpr std::size_t size = 34;
    ProducerId producerId;
    Offset firstOffset;
    Offset lastOffset;
    Offset lastStableOffset;
    friend bool operator==(const AbortedEntry&, const AbortedEntry&) = default;
};

void appendEntry(Bytes& to, const OffsetIndexEntry& entry);
void appendEntry(Bytes& to, const TimeIndexEntry& entry);
void appendEntry(Bytes& to, const AbortedEntry& entry);

/// The entries of a whole file; what is out of order, zero after the first, or cut short ends them.
std::vector<OffsetIndexEntry> parseOffsetIndex(ByteView file);
std::vector<TimeIndexEntry> parseTimeIndex(ByteView file);
std::vector<AbortedEntry> parseAbortedIndex(ByteView file);

}  // namespace brook
