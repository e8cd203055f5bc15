#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// The text of Kafka's checkpoint files: a version line "0", a line with the count, and one line an entry.

/// "topic partition offset" lines: recovery-point-offset-checkpoint and its kin.
std::string printOffsetCheckpoint(const std::map<TopicPartition, Offset>& offsets);
Result<std::map<TopicPartition, Offset>> parseOffsetCheckpoint(std::string_view text);

struct EpochStart {
    LeaderEpoch epoch;
    Offset start;
    friend bool operator==(const EpochStart&, const EpochStart&) = default;
};

/// "epoch start" lines: leader-epoch-checkpoint.
std::string printEpochCheckpoint(const std::vector<EpochStart>& epochs);
Result<std::vector<EpochStart>> parseEpochCheckpoint(std::string_view text);

/// "key=value" or "key: value" lines, comments and blank lines left out: meta.properties, partition.metadata.
std::map<std::string, std::string> parseProperties(std::string_view text, char separator);

}  // namespace brook
