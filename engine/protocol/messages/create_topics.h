#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct CreateTopicsRequest {
    static constexpr ApiKey apiKey = ApiKey::CreateTopics;
    static constexpr VersionRange versions = between(0, 7);
    static constexpr VersionRange flexible = since(5);

    struct CreatableReplicaAssignment {
        PartitionIndex partitionIndex;
        std::vector<BrokerId> brokerIds;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("brokerIds", message.brokerIds);
        }
        friend bool operator==(const CreatableReplicaAssignment&, const CreatableReplicaAssignment&) = default;
    };

    struct CreatableTopicConfig {
        std::string name;
        std::optional<std::string> value = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("value", message.value);
        }
        friend bool operator==(const CreatableTopicConfig&, const CreatableTopicConfig&) = default;
    };

    struct CreatableTopic {
        std::string name;
        std::int32_t numPartitions = 0;
        std::int16_t replicationFactor = 0;
        std::vector<CreatableReplicaAssignment> assignments;
        std::vector<CreatableTopicConfig> configs;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("numPartitions", message.numPartitions);
            wire.field("replicationFactor", message.replicationFactor);
            wire.field("assignments", message.assignments);
            wire.field("configs", message.configs);
        }
        friend bool operator==(const CreatableTopic&, const CreatableTopic&) = default;
    };

    std::vector<CreatableTopic> topics;
    std::int32_t timeoutMs = 60000;
    bool validateOnly = false;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("validateOnly", message.validateOnly, since(1));
    }
    friend bool operator==(const CreateTopicsRequest&, const CreateTopicsRequest&) = default;
};

struct CreateTopicsResponse {
    static constexpr ApiKey apiKey = ApiKey::CreateTopics;
    static constexpr VersionRange versions = between(0, 7);
    static constexpr VersionRange flexible = since(5);

    struct CreatableTopicConfigs {
        std::string name;
        std::optional<std::string> value = std::string{};
        bool readOnly = false;
        std::int8_t configSource = -1;
        bool isSensitive = false;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(5));
            wire.field("value", message.value, since(5));
            wire.field("readOnly", message.readOnly, since(5));
            wire.field("configSource", message.configSource, since(5));
            wire.field("isSensitive", message.isSensitive, since(5));
        }
        friend bool operator==(const CreatableTopicConfigs&, const CreatableTopicConfigs&) = default;
    };

    struct CreatableTopicResult {
        std::string name;
        Uuid topicId;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        ErrorCode topicConfigErrorCode = ErrorCode::None;
        std::int32_t numPartitions = -1;
        std::int16_t replicationFactor = -1;
        std::optional<std::vector<CreatableTopicConfigs>> configs = std::vector<CreatableTopicConfigs>{};

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("topicId", message.topicId, since(7));
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage, since(1));
            wire.tagged(0, "topicConfigErrorCode", message.topicConfigErrorCode, since(5));
            wire.field("numPartitions", message.numPartitions, since(5));
            wire.field("replicationFactor", message.replicationFactor, since(5));
            wire.field("configs", message.configs, since(5));
        }
        friend bool operator==(const CreatableTopicResult&, const CreatableTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<CreatableTopicResult> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(2));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const CreateTopicsResponse&, const CreateTopicsResponse&) = default;
};

}  // namespace brook::protocol
