#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct UnregisterBrokerRequest {
    static constexpr ApiKey apiKey = ApiKey::UnregisterBroker;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;

    static void visit(auto& message, auto& wire) { wire.field("brokerId", message.brokerId); }
    friend bool operator==(const UnregisterBrokerRequest&, const UnregisterBrokerRequest&) = default;
};

struct UnregisterBrokerResponse {
    static constexpr ApiKey apiKey = ApiKey::UnregisterBroker;
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
    friend bool operator==(const UnregisterBrokerResponse&, const UnregisterBrokerResponse&) = default;
};

}  // namespace brook::protocol
