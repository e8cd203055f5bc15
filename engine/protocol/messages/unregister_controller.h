#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct UnregisterControllerRequest {
    static constexpr ApiKey apiKey = ApiKey::UnregisterController;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t controllerId = 0;

    static void visit(auto& message, auto& wire) { wire.field("controllerId", message.controllerId); }
    friend bool operator==(const UnregisterControllerRequest&, const UnregisterControllerRequest&) = default;
};

struct UnregisterControllerResponse {
    static constexpr ApiKey apiKey = ApiKey::UnregisterController;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
    }
    friend bool operator==(const UnregisterControllerResponse&, const UnregisterControllerResponse&) = default;
};

}  // namespace brook::protocol
