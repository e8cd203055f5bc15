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

struct AlterUserScramCredentialsRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterUserScramCredentials;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct ScramCredentialDeletion {
        std::string name;
        std::int8_t mechanism = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("mechanism", message.mechanism);
        }
        friend bool operator==(const ScramCredentialDeletion&, const ScramCredentialDeletion&) = default;
    };

    struct ScramCredentialUpsertion {
        std::string name;
        std::int8_t mechanism = 0;
        std::int32_t iterations = 0;
        Bytes salt;
        Bytes saltedPassword;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("mechanism", message.mechanism);
            wire.field("iterations", message.iterations);
            wire.field("salt", message.salt);
            wire.field("saltedPassword", message.saltedPassword);
        }
        friend bool operator==(const ScramCredentialUpsertion&, const ScramCredentialUpsertion&) = default;
    };

    std::vector<ScramCredentialDeletion> deletions;
    std::vector<ScramCredentialUpsertion> upsertions;

    static void visit(auto& message, auto& wire) {
        wire.field("deletions", message.deletions);
        wire.field("upsertions", message.upsertions);
    }
    friend bool operator==(const AlterUserScramCredentialsRequest&, const AlterUserScramCredentialsRequest&) = default;
};

struct AlterUserScramCredentialsResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterUserScramCredentials;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct AlterUserScramCredentialsResult {
        std::string user;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("user", message.user);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const AlterUserScramCredentialsResult&,
                               const AlterUserScramCredentialsResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<AlterUserScramCredentialsResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const AlterUserScramCredentialsResponse&,
                           const AlterUserScramCredentialsResponse&) = default;
};

}  // namespace brook::protocol
