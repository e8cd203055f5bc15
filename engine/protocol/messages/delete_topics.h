#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DeleteTopicsRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteTopics;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(4);

    struct DeleteTopicState {
        std::optional<std::string> name;
        Uuid topicId;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(6));
            wire.field("topicId", message.topicId, since(6));
        }
        friend bool operator==(const DeleteTopicState&, const DeleteTopicState&) = default;
    };

    std::vector<DeleteTopicState> topics;
    std::vector<std::string> topicNames;
    std::int32_t timeoutMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics, since(6));
        wire.field("topicNames", message.topicNames, between(0, 5));
        wire.field("timeoutMs", message.timeoutMs);
    }
    friend bool operator==(const DeleteTopicsRequest&, const DeleteTopicsRequest&) = default;
};

struct DeleteTopicsResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteTopics;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(4);

    struct DeletableTopicResult {
        std::optional<std::string> name = std::string{};
        Uuid topicId;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, always, since(6));
            wire.field("topicId", message.topicId, since(6));
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage, since(5));
        }
        friend bool operator==(const DeletableTopicResult&, const DeletableTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DeletableTopicResult> responses;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("responses", message.responses);
    }
    friend bool operator==(const DeleteTopicsResponse&, const DeleteTopicsResponse&) = default;
};

}  // namespace brook::protocol
