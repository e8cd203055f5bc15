#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/storage/log.h"

namespace brook::test {

/// A record with bytes of its own, so that it outlives the buffer it was read into.
struct ReadRecord {
    Offset offset;
    TimestampType timestampType = TimestampType::CreateTime;
    Timestamp timestamp;
    std::optional<std::string> key;
    std::optional<std::string> value;
    std::vector<std::pair<std::string, std::optional<std::string>>> headers;
    friend bool operator==(const ReadRecord&, const ReadRecord&) = default;
};

/// Every data record that a consumer gets from a log's start on, reading `step` bytes at a time: checksums hold, and
/// with Isolation::Committed what was aborted is left out the way clients do it. Fails with the first thing that cannot
/// be read.
Result<std::vector<ReadRecord>> readRecords(const Log& log, Isolation isolation, std::uint64_t step = 64 << 10);

}  // namespace brook::test
