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

struct BrokerRegistrationRequest {
    static constexpr ApiKey apiKey = ApiKey::BrokerRegistration;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = always;

    struct Listener {
        std::string name;
        std::string host;
        std::uint16_t port = 0;
        std::int16_t securityProtocol = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("host", message.host);
            wire.field("port", message.port);
            wire.field("securityProtocol", message.securityProtocol);
        }
        friend bool operator==(const Listener&, const Listener&) = default;
    };

    struct Feature {
        std::string name;
        std::int16_t minSupportedVersion = 0;
        std::int16_t maxSupportedVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("minSupportedVersion", message.minSupportedVersion);
            wire.field("maxSupportedVersion", message.maxSupportedVersion);
        }
        friend bool operator==(const Feature&, const Feature&) = default;
    };

    BrokerId brokerId;
    std::string clusterId;
    Uuid incarnationId;
    std::vector<Listener> listeners;
    std::vector<Feature> features;
    std::optional<std::string> rack = std::string{};
    bool isMigratingZkBroker = false;
    std::vector<Uuid> logDirs;
    std::int64_t previousBrokerEpoch = -1;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("clusterId", message.clusterId);
        wire.field("incarnationId", message.incarnationId);
        wire.field("listeners", message.listeners);
        wire.field("features", message.features);
        wire.field("rack", message.rack);
        wire.field("isMigratingZkBroker", message.isMigratingZkBroker, since(1));
        wire.field("logDirs", message.logDirs, since(2));
        wire.field("previousBrokerEpoch", message.previousBrokerEpoch, since(3));
    }
    friend bool operator==(const BrokerRegistrationRequest&, const BrokerRegistrationRequest&) = default;
};

struct BrokerRegistrationResponse {
    static constexpr ApiKey apiKey = ApiKey::BrokerRegistration;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::int64_t brokerEpoch = -1;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("brokerEpoch", message.brokerEpoch);
    }
    friend bool operator==(const BrokerRegistrationResponse&, const BrokerRegistrationResponse&) = default;
};

}  // namespace brook::protocol
