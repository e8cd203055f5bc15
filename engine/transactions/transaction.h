#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// Where a transactional id stands, numbered as in __transaction_state.
enum class TransactionState : std::int8_t {
    Empty = 0,          ///< it has a producer and no transaction
    Ongoing = 1,        ///< partitions were added
    PrepareCommit = 2,  ///< decided: the markers are being written
    PrepareAbort = 3,
    CompleteCommit = 4,  ///< every marker is on the medium
    CompleteAbort = 5,
    Dead = 6,               ///< it expires
    PrepareEpochFence = 7,  ///< Kafka's passing state while it fences a producer; never in the log, never answered
};

/// Kafka's names: "Empty", "Ongoing", "PrepareCommit", …
std::string_view stateName(TransactionState state);
std::optional<TransactionState> stateNamed(std::string_view name);

/// Whether Kafka's state machine knows a step from `from` to `to`.
bool mayFollow(TransactionState from, TransactionState to);

/// How a client speaks of transactions (KIP-890): with the old requests, or with those that raise the epoch at every
/// end.
enum class TransactionVersion : std::int16_t { V0 = 0, V1 = 1, V2 = 2 };

/// Who writes: an id and how often it was fenced.
struct ProducerIdentity {
    ProducerId id = noProducerId;
    ProducerEpoch epoch = noProducerEpoch;
    friend bool operator==(const ProducerIdentity&, const ProducerIdentity&) = default;
};

inline constexpr ProducerEpoch lastEpoch{std::numeric_limits<std::int16_t>::max()};

/// The last epoch is never given to a client, so that the coordinator can always fence it.
constexpr bool isExhausted(ProducerEpoch epoch) { return epoch >= lastEpoch - 1; }

/// Everything that is known of one transactional id: what a record of __transaction_state says. A value; it changes by
/// the rules in transaction_rules.h only, and a change counts once it is in the log.
struct Transaction {
    std::string id;
    ProducerIdentity producer;
    ProducerId previousProducerId = noProducerId;
    ProducerId nextProducerId = noProducerId;       ///< takes over when the transaction completes: the epochs ran out
    ProducerEpoch previousEpoch = noProducerEpoch;  ///< by which a repeated request is recognised; not in the log
    Milliseconds timeout{0};
    TransactionState state = TransactionState::Empty;
    std::set<TopicPartition> partitions;
    Timestamp startedAt = noTimestamp;
    Timestamp updatedAt = noTimestamp;
    TransactionVersion clientVersion = TransactionVersion::V0;

    bool isDecided() const {
        return state == TransactionState::PrepareCommit || state == TransactionState::PrepareAbort;
    }
    bool isIdle() const;
    friend bool operator==(const Transaction&, const Transaction&) = default;
};

}  // namespace brook
