#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeUserScramCredentialsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeUserScramCredentials;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct UserName {
        std::string name;

        static void visit(auto& message, auto& wire) { wire.field("name", message.name); }
        friend bool operator==(const UserName&, const UserName&) = default;
    };

    std::optional<std::vector<UserName>> users = std::vector<UserName>{};

    static void visit(auto& message, auto& wire) { wire.field("users", message.users); }
    friend bool operator==(const DescribeUserScramCredentialsRequest&,
                           const DescribeUserScramCredentialsRequest&) = default;
};

struct DescribeUserScramCredentialsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeUserScramCredentials;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct CredentialInfo {
        std::int8_t mechanism = 0;
        std::int32_t iterations = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("mechanism", message.mechanism);
            wire.field("iterations", message.iterations);
        }
        friend bool operator==(const CredentialInfo&, const CredentialInfo&) = default;
    };

    struct DescribeUserScramCredentialsResult {
        std::string user;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::vector<CredentialInfo> credentialInfos;

        static void visit(auto& message, auto& wire) {
            wire.field("user", message.user);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("credentialInfos", message.credentialInfos);
        }
        friend bool operator==(const DescribeUserScramCredentialsResult&,
                               const DescribeUserScramCredentialsResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::vector<DescribeUserScramCredentialsResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("results", message.results);
    }
    friend bool operator==(const DescribeUserScramCredentialsResponse&,
                           const DescribeUserScramCredentialsResponse&) = default;
};

}  // namespace brook::protocol
