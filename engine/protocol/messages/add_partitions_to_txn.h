#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AddPartitionsToTxnRequest {
    static constexpr ApiKey apiKey = ApiKey::AddPartitionsToTxn;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    struct AddPartitionsToTxnTopic {
        std::string name;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AddPartitionsToTxnTopic&, const AddPartitionsToTxnTopic&) = default;
    };

    struct AddPartitionsToTxnTransaction {
        std::string transactionalId;
        ProducerId producerId;
        ProducerEpoch producerEpoch;
        bool verifyOnly = false;
        std::vector<AddPartitionsToTxnTopic> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("transactionalId", message.transactionalId, since(4));
            wire.field("producerId", message.producerId, since(4));
            wire.field("producerEpoch", message.producerEpoch, since(4));
            wire.field("verifyOnly", message.verifyOnly, since(4));
            wire.field("topics", message.topics, since(4));
        }
        friend bool operator==(const AddPartitionsToTxnTransaction&, const AddPartitionsToTxnTransaction&) = default;
    };

    std::vector<AddPartitionsToTxnTransaction> transactions;
    std::string v3AndBelowTransactionalId;
    ProducerId v3AndBelowProducerId;
    ProducerEpoch v3AndBelowProducerEpoch;
    std::vector<AddPartitionsToTxnTopic> v3AndBelowTopics;

    static void visit(auto& message, auto& wire) {
        wire.field("transactions", message.transactions, since(4));
        wire.field("v3AndBelowTransactionalId", message.v3AndBelowTransactionalId, between(0, 3));
        wire.field("v3AndBelowProducerId", message.v3AndBelowProducerId, between(0, 3));
        wire.field("v3AndBelowProducerEpoch", message.v3AndBelowProducerEpoch, between(0, 3));
        wire.field("v3AndBelowTopics", message.v3AndBelowTopics, between(0, 3));
    }
    friend bool operator==(const AddPartitionsToTxnRequest&, const AddPartitionsToTxnRequest&) = default;
};

struct AddPartitionsToTxnResponse {
    static constexpr ApiKey apiKey = ApiKey::AddPartitionsToTxn;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    struct AddPartitionsToTxnPartitionResult {
        PartitionIndex partitionIndex;
        ErrorCode partitionErrorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("partitionErrorCode", message.partitionErrorCode);
        }
        friend bool operator==(const AddPartitionsToTxnPartitionResult&,
                               const AddPartitionsToTxnPartitionResult&) = default;
    };

    struct AddPartitionsToTxnTopicResult {
        std::string name;
        std::vector<AddPartitionsToTxnPartitionResult> resultsByPartition;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("resultsByPartition", message.resultsByPartition);
        }
        friend bool operator==(const AddPartitionsToTxnTopicResult&, const AddPartitionsToTxnTopicResult&) = default;
    };

    struct AddPartitionsToTxnResult {
        std::string transactionalId;
        std::vector<AddPartitionsToTxnTopicResult> topicResults;

        static void visit(auto& message, auto& wire) {
            wire.field("transactionalId", message.transactionalId, since(4));
            wire.field("topicResults", message.topicResults, since(4));
        }
        friend bool operator==(const AddPartitionsToTxnResult&, const AddPartitionsToTxnResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<AddPartitionsToTxnResult> resultsByTransaction;
    std::vector<AddPartitionsToTxnTopicResult> resultsByTopicV3AndBelow;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode, since(4));
        wire.field("resultsByTransaction", message.resultsByTransaction, since(4));
        wire.field("resultsByTopicV3AndBelow", message.resultsByTopicV3AndBelow, between(0, 3));
    }
    friend bool operator==(const AddPartitionsToTxnResponse&, const AddPartitionsToTxnResponse&) = default;
};

}  // namespace brook::protocol
