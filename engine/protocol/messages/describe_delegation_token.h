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

struct DescribeDelegationTokenRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeDelegationToken;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct DescribeDelegationTokenOwner {
        std::string principalType;
        std::string principalName;

        static void visit(auto& message, auto& wire) {
            wire.field("principalType", message.principalType);
            wire.field("principalName", message.principalName);
        }
        friend bool operator==(const DescribeDelegationTokenOwner&, const DescribeDelegationTokenOwner&) = default;
    };

    std::optional<std::vector<DescribeDelegationTokenOwner>> owners = std::vector<DescribeDelegationTokenOwner>{};

    static void visit(auto& message, auto& wire) { wire.field("owners", message.owners); }
    friend bool operator==(const DescribeDelegationTokenRequest&, const DescribeDelegationTokenRequest&) = default;
};

struct DescribeDelegationTokenResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeDelegationToken;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct DescribedDelegationTokenRenewer {
        std::string principalType;
        std::string principalName;

        static void visit(auto& message, auto& wire) {
            wire.field("principalType", message.principalType);
            wire.field("principalName", message.principalName);
        }
        friend bool operator==(const DescribedDelegationTokenRenewer&,
                               const DescribedDelegationTokenRenewer&) = default;
    };

    struct DescribedDelegationToken {
        std::string principalType;
        std::string principalName;
        std::string tokenRequesterPrincipalType;
        std::string tokenRequesterPrincipalName;
        Timestamp issueTimestamp;
        Timestamp expiryTimestamp;
        Timestamp maxTimestamp;
        std::string tokenId;
        Bytes hmac;
        std::vector<DescribedDelegationTokenRenewer> renewers;

        static void visit(auto& message, auto& wire) {
            wire.field("principalType", message.principalType);
            wire.field("principalName", message.principalName);
            wire.field("tokenRequesterPrincipalType", message.tokenRequesterPrincipalType, since(3));
            wire.field("tokenRequesterPrincipalName", message.tokenRequesterPrincipalName, since(3));
            wire.field("issueTimestamp", message.issueTimestamp);
            wire.field("expiryTimestamp", message.expiryTimestamp);
            wire.field("maxTimestamp", message.maxTimestamp);
            wire.field("tokenId", message.tokenId);
            wire.field("hmac", message.hmac);
            wire.field("renewers", message.renewers);
        }
        friend bool operator==(const DescribedDelegationToken&, const DescribedDelegationToken&) = default;
    };

    ErrorCode errorCode = ErrorCode::None;
    std::vector<DescribedDelegationToken> tokens;
    std::int32_t throttleTimeMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("tokens", message.tokens);
        wire.field("throttleTimeMs", message.throttleTimeMs);
    }
    friend bool operator==(const DescribeDelegationTokenResponse&, const DescribeDelegationTokenResponse&) = default;
};

}  // namespace brook::protocol
