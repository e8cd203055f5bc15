#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error_code.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct RemoveRaftVoterRequest {
    static constexpr ApiKey apiKey = ApiKey::RemoveRaftVoter;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::optional<std::string> clusterId = std::string{};
    std::int32_t voterId = 0;
    Uuid voterDirectoryId;

    static void visit(auto& message, auto& wire) {
        wire.field("clusterId", message.clusterId);
        wire.field("voterId", message.voterId);
        wire.field("voterDirectoryId", message.voterDirectoryId);
    }
    friend bool operator==(const RemoveRaftVoterRequest&, const RemoveRaftVoterRequest&) = default;
};

struct RemoveRaftVoterResponse {
    static constexpr ApiKey apiKey = ApiKey::RemoveRaftVoter;
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
    friend bool operator==(const RemoveRaftVoterResponse&, const RemoveRaftVoterResponse&) = default;
};

}  // namespace brook::protocol
