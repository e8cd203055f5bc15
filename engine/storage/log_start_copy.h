#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "engine/storage/log_directory.h"

namespace brook {

/// Where a log begins only `log-start-offset-checkpoint` knows. Kafka's format has no checksum: become another number,
/// it would hide records, or bring back deleted ones. So `log-starts`, a file beside it that Apache Kafka passes over,
/// says the same once more, and is written first. It counts for as long as `quorum-state` is the one it names: whoever
/// else runs a broker in this directory leaves another, and what their checkpoint says then.
struct LogStartCopy {
    std::map<TopicPartition, Offset> starts;
    std::uint32_t quorum = 0;  ///< CRC-32C of `quorum-state`
    friend bool operator==(const LogStartCopy&, const LogStartCopy&) = default;
};

/// The text of `log-starts`: an offset checkpoint, and behind it a line of `quorum` and of the CRC-32C of all before
/// that, each as eight hexadecimal digits.
std::string printLogStartCopy(const LogStartCopy& copy);
/// CorruptMessage for anything that `printLogStartCopy` does not write.
Result<LogStartCopy> parseLogStartCopy(std::string_view text);

}  // namespace brook
