#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct HeartbeatRequest {
    static constexpr ApiKey apiKey = ApiKey::Heartbeat;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    std::string groupId;
    std::int32_t generationId = 0;
    std::string memberId;
    std::optional<std::string> groupInstanceId;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("generationId", message.generationId);
        wire.field("memberId", message.memberId);
        wire.field("groupInstanceId", message.groupInstanceId, since(3));
    }
    friend bool operator==(const HeartbeatRequest&, const HeartbeatRequest&) = default;
};

struct HeartbeatResponse {
    static constexpr ApiKey apiKey = ApiKey::Heartbeat;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode);
    }
    friend bool operator==(const HeartbeatResponse&, const HeartbeatResponse&) = default;
};

}  // namespace brook::protocol
