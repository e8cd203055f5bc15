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

struct AlterPartitionReassignmentsRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterPartitionReassignments;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct ReassignablePartition {
        PartitionIndex partitionIndex;
        std::optional<std::vector<BrokerId>> replicas;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("replicas", message.replicas);
        }
        friend bool operator==(const ReassignablePartition&, const ReassignablePartition&) = default;
    };

    struct ReassignableTopic {
        std::string name;
        std::vector<ReassignablePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReassignableTopic&, const ReassignableTopic&) = default;
    };

    std::int32_t timeoutMs = 60000;
    bool allowReplicationFactorChange = true;
    std::vector<ReassignableTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("allowReplicationFactorChange", message.allowReplicationFactorChange, since(1));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const AlterPartitionReassignmentsRequest&,
                           const AlterPartitionReassignmentsRequest&) = default;
};

struct AlterPartitionReassignmentsResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterPartitionReassignments;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct ReassignablePartitionResponse {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const ReassignablePartitionResponse&, const ReassignablePartitionResponse&) = default;
    };

    struct ReassignableTopicResponse {
        std::string name;
        std::vector<ReassignablePartitionResponse> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReassignableTopicResponse&, const ReassignableTopicResponse&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    bool allowReplicationFactorChange = true;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::vector<ReassignableTopicResponse> responses;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("allowReplicationFactorChange", message.allowReplicationFactorChange, since(1));
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("responses", message.responses);
    }
    friend bool operator==(const AlterPartitionReassignmentsResponse&,
                           const AlterPartitionReassignmentsResponse&) = default;
};

}  // namespace brook::protocol
