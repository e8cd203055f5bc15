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

struct DeleteShareGroupOffsetsRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct DeleteShareGroupOffsetsRequestTopic {
        std::string topicName;

        static void visit(auto& message, auto& wire) { wire.field("topicName", message.topicName); }
        friend bool operator==(const DeleteShareGroupOffsetsRequestTopic&,
                               const DeleteShareGroupOffsetsRequestTopic&) = default;
    };

    std::string groupId;
    std::vector<DeleteShareGroupOffsetsRequestTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const DeleteShareGroupOffsetsRequest&, const DeleteShareGroupOffsetsRequest&) = default;
};

struct DeleteShareGroupOffsetsResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct DeleteShareGroupOffsetsResponseTopic {
        std::string topicName;
        Uuid topicId;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("topicId", message.topicId);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const DeleteShareGroupOffsetsResponseTopic&,
                               const DeleteShareGroupOffsetsResponseTopic&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::vector<DeleteShareGroupOffsetsResponseTopic> responses;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("responses", message.responses);
    }
    friend bool operator==(const DeleteShareGroupOffsetsResponse&, const DeleteShareGroupOffsetsResponse&) = default;
};

}  // namespace brook::protocol
