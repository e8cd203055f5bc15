#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AddRaftVoterRequest {
    static constexpr ApiKey apiKey = ApiKey::AddRaftVoter;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct Listener {
        std::string name;
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("host", message.host);
            wire.field("port", message.port);
        }
        friend bool operator==(const Listener&, const Listener&) = default;
    };

    std::optional<std::string> clusterId = std::string{};
    std::int32_t timeoutMs = 0;
    std::int32_t voterId = 0;
    Uuid voterDirectoryId;
    std::vector<Listener> listeners;
    bool ackWhenCommitted = true;

    static void visit(auto& message, auto& wire) {
        wire.field("clusterId", message.clusterId);
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("voterId", message.voterId);
        wire.field("voterDirectoryId", message.voterDirectoryId);
        wire.field("listeners", message.listeners);
        wire.field("ackWhenCommitted", message.ackWhenCommitted, since(1));
    }
    friend bool operator==(const AddRaftVoterRequest&, const AddRaftVoterRequest&) = default;
};

struct AddRaftVoterResponse {
    static constexpr ApiKey apiKey = ApiKey::AddRaftVoter;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
    }
    friend bool operator==(const AddRaftVoterResponse&, const AddRaftVoterResponse&) = default;
};

}  // namespace brook::protocol
