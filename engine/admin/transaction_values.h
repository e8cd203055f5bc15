#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/strong.h"

/// Transactions and producers as a window shows them.
namespace brook::admin {

/// One transactional id, as its coordinator knows it.
struct TransactionRow {
    std::string id;
    ProducerId producerId = noProducerId;
    ProducerEpoch epoch = noProducerEpoch;
    std::string state;  ///< "Ongoing", "CompleteCommit", …, Kafka's words
    /// A transaction is under way: partitions were added, or the markers of its end are still on their way.
    bool open = false;
    Timestamp startedAt = noTimestamp;  ///< of the transaction, also of the last one when none is open
    Timestamp updatedAt = noTimestamp;
    std::int64_t timeoutMs = 0;                                      ///< after which the coordinator aborts it
    std::vector<std::pair<std::string, PartitionIndex>> partitions;  ///< that it has written to, while it is open
};

/// What one partition knows of one producer (DescribeProducers).
struct ProducerRow {
    std::string topic;
    PartitionIndex partition{0};
    ProducerId producerId = noProducerId;
    ProducerEpoch epoch = noProducerEpoch;
    Sequence lastSequence = noSequence;
    Timestamp lastWrite = noTimestamp;
    std::int32_t coordinatorEpoch = -1;
    std::optional<Offset> transactionStart;  ///< a transaction is open here since this offset
};

}  // namespace brook::admin
