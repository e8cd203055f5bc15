#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct SaslAuthenticateRequest {
    static constexpr ApiKey apiKey = ApiKey::SaslAuthenticate;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    Bytes authBytes;

    static void visit(auto& message, auto& wire) { wire.field("authBytes", message.authBytes); }
    friend bool operator==(const SaslAuthenticateRequest&, const SaslAuthenticateRequest&) = default;
};

struct SaslAuthenticateResponse {
    static constexpr ApiKey apiKey = ApiKey::SaslAuthenticate;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    Bytes authBytes;
    std::int64_t sessionLifetimeMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("authBytes", message.authBytes);
        wire.field("sessionLifetimeMs", message.sessionLifetimeMs, since(1));
    }
    friend bool operator==(const SaslAuthenticateResponse&, const SaslAuthenticateResponse&) = default;
};

}  // namespace brook::protocol
