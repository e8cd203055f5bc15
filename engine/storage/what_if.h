#pragma once

#include <atomic>

#include "engine/storage/cleaner.h"

namespace brook {

/// What would go if it were done now.
struct WouldGo {
    std::uint64_t segments = 0;  ///< whole ones; compaction takes none as such
    std::uint64_t records = 0;   ///< data and control records
    std::uint64_t bytes = 0;
    bool complete = true;  ///< false: the map was too small for all keys, so that at least this much would go
};

/// What retention would let go of if `proposed` were in force: exact, by the segments it would take. Reads the headers
/// of those segments; for workers.
Result<WouldGo> retentionWouldRemove(const LogView& log, const LogConfig& proposed, Timestamp now);

/// What compaction would remove if `proposed` were in force and it ran now: exact, found by a rehearsal that reads the
/// cleanable part twice and writes nothing. The active segment stays out of it, as ever. For workers.
Result<WouldGo> compactionWouldRemove(FileSystem& fs, const LogView& log, const LogConfig& proposed, Timestamp now,
                                      OffsetMap& map, const std::atomic<bool>& abandoned);

}  // namespace brook
