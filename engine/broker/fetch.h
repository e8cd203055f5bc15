#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/executor.h"
#include "engine/broker/partition.h"

namespace brook {

/// One partition of a fetch, resolved: what is asked, and of whom.
struct FetchTarget {
    std::shared_ptr<Partition> partition;  ///< null: `error` says why
    ErrorCode error = ErrorCode::None;
    std::string topic;
    Uuid topicId;
    PartitionIndex index{0};
    Offset offset{0};
    LeaderEpoch currentLeaderEpoch = noLeaderEpoch;  ///< -1: not checked (KIP-320)
    LeaderEpoch lastFetchedEpoch = noLeaderEpoch;    ///< -1: not checked (KIP-595)
    std::int64_t maxBytes = 0;
};

struct FetchLimits {
    std::int64_t minBytes = 0;
    std::int64_t maxBytes = 0;
    Milliseconds maxWait{0};
    Isolation isolation = Isolation::HighWatermark;
};

/// What one partition gives.
struct FetchedPartition {
    ErrorCode error = ErrorCode::None;
    Offset highWatermark{-1};
    Offset lastStableOffset{-1};
    Offset logStartOffset{-1};
    std::optional<EpochEnd> diverging;
    LogSlice records;
};

/// Kafka's check of the leader epoch a client believes in: FencedLeaderEpoch when it is older than ours,
/// UnknownLeaderEpoch when it is newer.
ErrorCode checkLeaderEpoch(LeaderEpoch current, LeaderEpoch claimed);

/// Reads every target once, in order, sharing `limits.maxBytes`; the first that has data gives at least one batch
/// (KIP-74).
std::vector<FetchedPartition> readOnce(const std::vector<FetchTarget>& targets, const FetchLimits& limits);

/// Answers a fetch: at once when enough is there, something is wrong or nothing may be waited for; else it waits on its
/// partitions until enough arrives or the time is up. `done` is called once, on the loop, never after `cancelled`
/// became true.
void fetchWhenReady(Executor& executor, std::vector<FetchTarget> targets, FetchLimits limits,
                    std::function<void(const std::vector<FetchTarget>&, std::vector<FetchedPartition>)> done);

}  // namespace brook
