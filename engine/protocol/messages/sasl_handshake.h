#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct SaslHandshakeRequest {
    static constexpr ApiKey apiKey = ApiKey::SaslHandshake;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = never;

    std::string mechanism;

    static void visit(auto& message, auto& wire) { wire.field("mechanism", message.mechanism); }
    friend bool operator==(const SaslHandshakeRequest&, const SaslHandshakeRequest&) = default;
};

struct SaslHandshakeResponse {
    static constexpr ApiKey apiKey = ApiKey::SaslHandshake;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = never;

    ErrorCode errorCode = ErrorCode::None;
    std::vector<std::string> mechanisms;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("mechanisms", message.mechanisms);
    }
    friend bool operator==(const SaslHandshakeResponse&, const SaslHandshakeResponse&) = default;
};

}  // namespace brook::protocol
