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

struct CreatePartitionsRequest {
    static constexpr ApiKey apiKey = ApiKey::CreatePartitions;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct CreatePartitionsAssignment {
        std::vector<BrokerId> brokerIds;

        static void visit(auto& message, auto& wire) { wire.field("brokerIds", message.brokerIds); }
        friend bool operator==(const CreatePartitionsAssignment&, const CreatePartitionsAssignment&) = default;
    };

    struct CreatePartitionsTopic {
        std::string name;
        std::int32_t count = 0;
        std::optional<std::vector<CreatePartitionsAssignment>> assignments = std::vector<CreatePartitionsAssignment>{};

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("count", message.count);
            wire.field("assignments", message.assignments);
        }
        friend bool operator==(const CreatePartitionsTopic&, const CreatePartitionsTopic&) = default;
    };

    std::vector<CreatePartitionsTopic> topics;
    std::int32_t timeoutMs = 0;
    bool validateOnly = false;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("validateOnly", message.validateOnly);
    }
    friend bool operator==(const CreatePartitionsRequest&, const CreatePartitionsRequest&) = default;
};

struct CreatePartitionsResponse {
    static constexpr ApiKey apiKey = ApiKey::CreatePartitions;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct CreatePartitionsTopicResult {
        std::string name;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const CreatePartitionsTopicResult&, const CreatePartitionsTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<CreatePartitionsTopicResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const CreatePartitionsResponse&, const CreatePartitionsResponse&) = default;
};

}  // namespace brook::protocol
