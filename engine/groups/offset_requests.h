#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/broker/coordinator_log.h"
#include "engine/groups/committed_offsets.h"

namespace brook {

/// What OffsetCommit and TxnOffsetCommit ask for, free of their wire forms.
struct OffsetCommitWish {
    struct Entry {
        std::string topic;
        Uuid topicId;
        PartitionIndex partition;
        Offset offset;
        LeaderEpoch leaderEpoch = noLeaderEpoch;
        std::string metadata;
    };
    std::string group;
    std::string memberId;
    std::optional<std::string> instanceId;
    std::int32_t generationOrEpoch = -1;
    std::int16_t version = 0;               ///< of OffsetCommit: decides which error an old client is given
    std::optional<Milliseconds> retention;  ///< OffsetCommit 2 to 4
    std::optional<CoordinatorLog::Transaction> transaction;
    std::vector<Entry> entries;
};

/// What OffsetFetch asks of one group.
struct OffsetFetchWish {
    std::string group;
    std::optional<std::string> memberId;
    std::int32_t memberEpoch = -1;
    bool requireStable = false;  ///< KIP-447: rather fail than tell an offset that a transaction is about to change
    /// Nothing: all that were committed.
    std::optional<std::vector<std::pair<std::string, std::vector<PartitionIndex>>>> topics;
};

struct FetchedOffsets {
    struct Entry {
        std::string topic;
        PartitionIndex partition;
        ErrorCode error = ErrorCode::None;
        Offset offset{-1};
        LeaderEpoch leaderEpoch = noLeaderEpoch;
        std::string metadata;
    };
    ErrorCode error = ErrorCode::None;
    std::vector<Entry> entries;  ///< in the order asked for
};

}  // namespace brook
