#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct UpdateRaftVoterRequest {
    static constexpr ApiKey apiKey = ApiKey::UpdateRaftVoter;
    static constexpr VersionRange versions = between(0, 0);
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

    struct KRaftVersionFeature {
        std::int16_t minSupportedVersion = 0;
        std::int16_t maxSupportedVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("minSupportedVersion", message.minSupportedVersion);
            wire.field("maxSupportedVersion", message.maxSupportedVersion);
        }
        friend bool operator==(const KRaftVersionFeature&, const KRaftVersionFeature&) = default;
    };

    std::optional<std::string> clusterId = std::string{};
    LeaderEpoch currentLeaderEpoch;
    std::int32_t voterId = 0;
    Uuid voterDirectoryId;
    std::vector<Listener> listeners;
    KRaftVersionFeature kRaftVersionFeature;

    static void visit(auto& message, auto& wire) {
        wire.field("clusterId", message.clusterId);
        wire.field("currentLeaderEpoch", message.currentLeaderEpoch);
        wire.field("voterId", message.voterId);
        wire.field("voterDirectoryId", message.voterDirectoryId);
        wire.field("listeners", message.listeners);
        wire.field("kRaftVersionFeature", message.kRaftVersionFeature);
    }
    friend bool operator==(const UpdateRaftVoterRequest&, const UpdateRaftVoterRequest&) = default;
};

struct UpdateRaftVoterResponse {
    static constexpr ApiKey apiKey = ApiKey::UpdateRaftVoter;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct CurrentLeader {
        BrokerId leaderId = BrokerId(-1);
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);
        std::string host;
        std::int32_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("host", message.host);
            wire.field("port", message.port);
        }
        friend bool operator==(const CurrentLeader&, const CurrentLeader&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    CurrentLeader currentLeader;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.tagged(0, "currentLeader", message.currentLeader, always);
    }
    friend bool operator==(const UpdateRaftVoterResponse&, const UpdateRaftVoterResponse&) = default;
};

}  // namespace brook::protocol
