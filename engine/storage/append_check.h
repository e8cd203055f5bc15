#pragma once

#include <vector>

#include "engine/base/bytes.h"
#include "engine/storage/log.h"
#include "engine/storage/log_config.h"

namespace brook {

/// What a client's batch looks like once it was checked.
struct CheckedBatch {
    BatchHeader header;
    MutableBytes bytes;      ///< the batch alone, without a partial one behind it
    Timestamp maxTimestamp;  ///< the largest of its records; noTimestamp where the broker stamps its own
    std::uint64_t tombstones = 0;
    Bytes reencoded;  ///< another codec was asked for: the batch anew, and `bytes` is this
};

/// Checks a client's produce data as Apache Kafka checks it (one batch of format v2, its checksum, sizes, counts,
/// offsets, timestamps, keys on compacted topics) and re-encodes it where `compression.type` asks for it. Pure but for
/// the bytes that it may stamp. Errors, with Kafka's codes: InvalidRecord, CorruptMessage, MessageTooLarge,
/// InvalidTimestamp, UnsupportedCompressionType, UnknownServerError.
tl::expected<CheckedBatch, AppendError> checkClientBatch(MutableBytes bytes, const LogConfig& config, Timestamp now);

}  // namespace brook
