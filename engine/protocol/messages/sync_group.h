#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct SyncGroupRequest {
    static constexpr ApiKey apiKey = ApiKey::SyncGroup;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(4);

    struct SyncGroupRequestAssignment {
        std::string memberId;
        Bytes assignment;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("assignment", message.assignment);
        }
        friend bool operator==(const SyncGroupRequestAssignment&, const SyncGroupRequestAssignment&) = default;
    };

    std::string groupId;
    std::int32_t generationId = 0;
    std::string memberId;
    std::optional<std::string> groupInstanceId;
    std::optional<std::string> protocolType;
    std::optional<std::string> protocolName;
    std::vector<SyncGroupRequestAssignment> assignments;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("generationId", message.generationId);
        wire.field("memberId", message.memberId);
        wire.field("groupInstanceId", message.groupInstanceId, since(3));
        wire.field("protocolType", message.protocolType, since(5));
        wire.field("protocolName", message.protocolName, since(5));
        wire.field("assignments", message.assignments);
    }
    friend bool operator==(const SyncGroupRequest&, const SyncGroupRequest&) = default;
};

struct SyncGroupResponse {
    static constexpr ApiKey apiKey = ApiKey::SyncGroup;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(4);

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> protocolType;
    std::optional<std::string> protocolName;
    Bytes assignment;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode);
        wire.field("protocolType", message.protocolType, since(5));
        wire.field("protocolName", message.protocolName, since(5));
        wire.field("assignment", message.assignment);
    }
    friend bool operator==(const SyncGroupResponse&, const SyncGroupResponse&) = default;
};

}  // namespace brook::protocol
