#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeTransactionsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeTransactions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::vector<std::string> transactionalIds;

    static void visit(auto& message, auto& wire) { wire.field("transactionalIds", message.transactionalIds); }
    friend bool operator==(const DescribeTransactionsRequest&, const DescribeTransactionsRequest&) = default;
};

struct DescribeTransactionsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeTransactions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct TopicData {
        std::string topic;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    struct TransactionState {
        ErrorCode errorCode = ErrorCode::None;
        std::string transactionalId;
        std::string transactionState;
        std::int32_t transactionTimeoutMs = 0;
        std::int64_t transactionStartTimeMs = 0;
        ProducerId producerId;
        ProducerEpoch producerEpoch;
        std::vector<TopicData> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("transactionalId", message.transactionalId);
            wire.field("transactionState", message.transactionState);
            wire.field("transactionTimeoutMs", message.transactionTimeoutMs);
            wire.field("transactionStartTimeMs", message.transactionStartTimeMs);
            wire.field("producerId", message.producerId);
            wire.field("producerEpoch", message.producerEpoch);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const TransactionState&, const TransactionState&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<TransactionState> transactionStates;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("transactionStates", message.transactionStates);
    }
    friend bool operator==(const DescribeTransactionsResponse&, const DescribeTransactionsResponse&) = default;
};

}  // namespace brook::protocol
