#pragma once

#include <cstdint>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct RenewDelegationTokenRequest {
    static constexpr ApiKey apiKey = ApiKey::RenewDelegationToken;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    Bytes hmac;
    std::int64_t renewPeriodMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("hmac", message.hmac);
        wire.field("renewPeriodMs", message.renewPeriodMs);
    }
    friend bool operator==(const RenewDelegationTokenRequest&, const RenewDelegationTokenRequest&) = default;
};

struct RenewDelegationTokenResponse {
    static constexpr ApiKey apiKey = ApiKey::RenewDelegationToken;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    ErrorCode errorCode = ErrorCode::None;
    Timestamp expiryTimestampMs;
    std::int32_t throttleTimeMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("expiryTimestampMs", message.expiryTimestampMs);
        wire.field("throttleTimeMs", message.throttleTimeMs);
    }
    friend bool operator==(const RenewDelegationTokenResponse&, const RenewDelegationTokenResponse&) = default;
};

}  // namespace brook::protocol
