#pragma once

#include "engine/records/record_batch.h"

namespace brook {

/// The timestamp of a record that says `delta`. A broker that stamps its own time stamps the batch alone; the records
/// keep what their client had written. Sums beyond 64 bits wrap, as Kafka's do.
inline Timestamp recordTime(const BatchHeader& header, std::int64_t delta) {
    if (header.timestampType() == TimestampType::LogAppendTime) return header.maxTimestamp;
    return Timestamp(static_cast<std::int64_t>(static_cast<std::uint64_t>(header.baseTimestamp.value()) +
                                               static_cast<std::uint64_t>(delta)));
}

}  // namespace brook
