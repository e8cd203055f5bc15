#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/strong.h"
#include "engine/storage/index_format.h"

namespace brook {

/// What the `.txnindex` of a segment holds. Kafka's format has no checksum: gone, cut between two entries or changed
/// within one, it would show aborted records as committed. So `aborted-checksums`, a file beside the segments that
/// Apache Kafka passes over, says what was written; it is there where a transaction was aborted. A line counts for as
/// long as its segment has the size it names, and of the last segment while that grows.
struct AbortedSum {
    Offset base;
    std::uint64_t bytes = 0;  ///< of the segment
    std::uint64_t entries = 0;
    std::uint32_t crc = 0;  ///< CRC-32C of the entries as the index holds them
    friend bool operator==(const AbortedSum&, const AbortedSum&) = default;
};

AbortedSum abortedSum(Offset base, std::uint64_t bytes, const std::vector<AbortedEntry>& entries);

/// The text of `aborted-checksums`: number_lines.h with version 0 and lines "base bytes entries crc".
std::string printAbortedSums(const std::vector<AbortedSum>& sums);
/// CorruptMessage for anything else.
Result<std::vector<AbortedSum>> parseAbortedSums(std::string_view text);

}  // namespace brook
