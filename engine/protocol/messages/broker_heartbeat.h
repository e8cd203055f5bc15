#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct BrokerHeartbeatRequest {
    static constexpr ApiKey apiKey = ApiKey::BrokerHeartbeat;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;
    std::int64_t brokerEpoch = -1;
    Offset currentMetadataOffset;
    bool wantFence = false;
    bool wantShutDown = false;
    std::vector<Uuid> offlineLogDirs;
    std::optional<std::vector<Uuid>> cordonedLogDirs;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.field("currentMetadataOffset", message.currentMetadataOffset);
        wire.field("wantFence", message.wantFence);
        wire.field("wantShutDown", message.wantShutDown);
        wire.tagged(0, "offlineLogDirs", message.offlineLogDirs, since(1));
        wire.tagged(1, "cordonedLogDirs", message.cordonedLogDirs, since(2));
    }
    friend bool operator==(const BrokerHeartbeatRequest&, const BrokerHeartbeatRequest&) = default;
};

struct BrokerHeartbeatResponse {
    static constexpr ApiKey apiKey = ApiKey::BrokerHeartbeat;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    bool isCaughtUp = false;
    bool isFenced = true;
    bool shouldShutDown = false;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("isCaughtUp", message.isCaughtUp);
        wire.field("isFenced", message.isFenced);
        wire.field("shouldShutDown", message.shouldShutDown);
    }
    friend bool operator==(const BrokerHeartbeatResponse&, const BrokerHeartbeatResponse&) = default;
};

}  // namespace brook::protocol
