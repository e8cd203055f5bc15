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

struct ListPartitionReassignmentsRequest {
    static constexpr ApiKey apiKey = ApiKey::ListPartitionReassignments;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct ListPartitionReassignmentsTopics {
        std::string name;
        std::vector<PartitionIndex> partitionIndexes;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitionIndexes", message.partitionIndexes);
        }
        friend bool operator==(const ListPartitionReassignmentsTopics&,
                               const ListPartitionReassignmentsTopics&) = default;
    };

    std::int32_t timeoutMs = 60000;
    std::optional<std::vector<ListPartitionReassignmentsTopics>> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ListPartitionReassignmentsRequest&,
                           const ListPartitionReassignmentsRequest&) = default;
};

struct ListPartitionReassignmentsResponse {
    static constexpr ApiKey apiKey = ApiKey::ListPartitionReassignments;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct OngoingPartitionReassignment {
        PartitionIndex partitionIndex;
        std::vector<BrokerId> replicas;
        std::vector<BrokerId> addingReplicas;
        std::vector<BrokerId> removingReplicas;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("replicas", message.replicas);
            wire.field("addingReplicas", message.addingReplicas);
            wire.field("removingReplicas", message.removingReplicas);
        }
        friend bool operator==(const OngoingPartitionReassignment&, const OngoingPartitionReassignment&) = default;
    };

    struct OngoingTopicReassignment {
        std::string name;
        std::vector<OngoingPartitionReassignment> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OngoingTopicReassignment&, const OngoingTopicReassignment&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::vector<OngoingTopicReassignment> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ListPartitionReassignmentsResponse&,
                           const ListPartitionReassignmentsResponse&) = default;
};

}  // namespace brook::protocol
