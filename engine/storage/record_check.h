#pragma once

#include "engine/records/record_batch.h"
#include "engine/storage/log.h"
#include "engine/storage/log_config.h"

namespace brook {

/// Kafka has no error of its own for a codec's damage: CorruptMessage becomes UnknownServerError.
tl::unexpected<AppendError> unreadable(const Error& error);

/// What the records of a batch told while they were checked.
struct CheckedRecords {
    Timestamp largest = noTimestamp;
    std::uint64_t tombstones = 0;
};

/// Walks the records of a client's batch and checks their shape, order, keys and times. Unpacks a compressed batch on
/// the way without holding it, and no further than 128 MiB or a hundred times what arrived. Errors: InvalidRecord and
/// InvalidTimestamp, naming each refused record (KIP-467); InvalidRecord alone for a wrong shape; UnknownServerError
/// for what cannot be unpacked; MessageTooLarge.
tl::expected<CheckedRecords, AppendError> checkRecords(const BatchView& batch, const LogConfig& config, Timestamp now);

}  // namespace brook
