#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeProducersRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeProducers;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct TopicRequest {
        std::string name;
        std::vector<PartitionIndex> partitionIndexes;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitionIndexes", message.partitionIndexes);
        }
        friend bool operator==(const TopicRequest&, const TopicRequest&) = default;
    };

    std::vector<TopicRequest> topics;

    static void visit(auto& message, auto& wire) { wire.field("topics", message.topics); }
    friend bool operator==(const DescribeProducersRequest&, const DescribeProducersRequest&) = default;
};

struct DescribeProducersResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeProducers;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct ProducerState {
        ProducerId producerId;
        std::int32_t producerEpoch = 0;
        std::int32_t lastSequence = -1;
        Timestamp lastTimestamp = Timestamp(-1);
        std::int32_t coordinatorEpoch = 0;
        Offset currentTxnStartOffset = Offset(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("producerId", message.producerId);
            wire.field("producerEpoch", message.producerEpoch);
            wire.field("lastSequence", message.lastSequence);
            wire.field("lastTimestamp", message.lastTimestamp);
            wire.field("coordinatorEpoch", message.coordinatorEpoch);
            wire.field("currentTxnStartOffset", message.currentTxnStartOffset);
        }
        friend bool operator==(const ProducerState&, const ProducerState&) = default;
    };

    struct PartitionResponse {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::vector<ProducerState> activeProducers;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("activeProducers", message.activeProducers);
        }
        friend bool operator==(const PartitionResponse&, const PartitionResponse&) = default;
    };

    struct TopicResponse {
        std::string name;
        std::vector<PartitionResponse> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicResponse&, const TopicResponse&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<TopicResponse> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const DescribeProducersResponse&, const DescribeProducersResponse&) = default;
};

}  // namespace brook::protocol
