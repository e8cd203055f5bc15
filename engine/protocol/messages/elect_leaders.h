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

struct ElectLeadersRequest {
    static constexpr ApiKey apiKey = ApiKey::ElectLeaders;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct TopicPartitions {
        std::string topic;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicPartitions&, const TopicPartitions&) = default;
    };

    std::int8_t electionType = 0;
    std::optional<std::vector<TopicPartitions>> topicPartitions = std::vector<TopicPartitions>{};
    std::int32_t timeoutMs = 60000;

    static void visit(auto& message, auto& wire) {
        wire.field("electionType", message.electionType, since(1));
        wire.field("topicPartitions", message.topicPartitions);
        wire.field("timeoutMs", message.timeoutMs);
    }
    friend bool operator==(const ElectLeadersRequest&, const ElectLeadersRequest&) = default;
};

struct ElectLeadersResponse {
    static constexpr ApiKey apiKey = ApiKey::ElectLeaders;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct PartitionResult {
        PartitionIndex partitionId;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("partitionId", message.partitionId);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const PartitionResult&, const PartitionResult&) = default;
    };

    struct ReplicaElectionResult {
        std::string topic;
        std::vector<PartitionResult> partitionResult;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitionResult", message.partitionResult);
        }
        friend bool operator==(const ReplicaElectionResult&, const ReplicaElectionResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<ReplicaElectionResult> replicaElectionResults;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode, since(1));
        wire.field("replicaElectionResults", message.replicaElectionResults);
    }
    friend bool operator==(const ElectLeadersResponse&, const ElectLeadersResponse&) = default;
};

}  // namespace brook::protocol
