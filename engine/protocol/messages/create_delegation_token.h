#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct CreateDelegationTokenRequest {
    static constexpr ApiKey apiKey = ApiKey::CreateDelegationToken;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct CreatableRenewers {
        std::string principalType;
        std::string principalName;

        static void visit(auto& message, auto& wire) {
            wire.field("principalType", message.principalType);
            wire.field("principalName", message.principalName);
        }
        friend bool operator==(const CreatableRenewers&, const CreatableRenewers&) = default;
    };

    std::optional<std::string> ownerPrincipalType = std::string{};
    std::optional<std::string> ownerPrincipalName = std::string{};
    std::vector<CreatableRenewers> renewers;
    std::int64_t maxLifetimeMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("ownerPrincipalType", message.ownerPrincipalType, since(3));
        wire.field("ownerPrincipalName", message.ownerPrincipalName, since(3));
        wire.field("renewers", message.renewers);
        wire.field("maxLifetimeMs", message.maxLifetimeMs);
    }
    friend bool operator==(const CreateDelegationTokenRequest&, const CreateDelegationTokenRequest&) = default;
};

struct CreateDelegationTokenResponse {
    static constexpr ApiKey apiKey = ApiKey::CreateDelegationToken;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    ErrorCode errorCode = ErrorCode::None;
    std::string principalType;
    std::string principalName;
    std::string tokenRequesterPrincipalType;
    std::string tokenRequesterPrincipalName;
    Timestamp issueTimestampMs;
    Timestamp expiryTimestampMs;
    Timestamp maxTimestampMs;
    std::string tokenId;
    Bytes hmac;
    std::int32_t throttleTimeMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("principalType", message.principalType);
        wire.field("principalName", message.principalName);
        wire.field("tokenRequesterPrincipalType", message.tokenRequesterPrincipalType, since(3));
        wire.field("tokenRequesterPrincipalName", message.tokenRequesterPrincipalName, since(3));
        wire.field("issueTimestampMs", message.issueTimestampMs);
        wire.field("expiryTimestampMs", message.expiryTimestampMs);
        wire.field("maxTimestampMs", message.maxTimestampMs);
        wire.field("tokenId", message.tokenId);
        wire.field("hmac", message.hmac);
        wire.field("throttleTimeMs", message.throttleTimeMs);
    }
    friend bool operator==(const CreateDelegationTokenResponse&, const CreateDelegationTokenResponse&) = default;
};

}  // namespace brook::protocol
