#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/version_range.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

struct RegisterBrokerRecord {
    static constexpr std::int16_t recordKey = 0;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = always;

    struct BrokerEndpoint {
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
        friend bool operator==(const BrokerEndpoint&, const BrokerEndpoint&) = default;
    };

    struct BrokerFeature {
        std::string name;
        std::int16_t minSupportedVersion = 0;
        std::int16_t maxSupportedVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("minSupportedVersion", message.minSupportedVersion);
            wire.field("maxSupportedVersion", message.maxSupportedVersion);
        }
        friend bool operator==(const BrokerFeature&, const BrokerFeature&) = default;
    };

    BrokerId brokerId;
    bool isMigratingZkBroker = false;
    Uuid incarnationId;
    std::int64_t brokerEpoch = 0;
    std::vector<BrokerEndpoint> endPoints;
    std::vector<BrokerFeature> features;
    std::optional<std::string> rack = std::string{};
    bool fenced = true;
    bool inControlledShutdown = false;
    std::vector<Uuid> logDirs;
    std::optional<std::vector<Uuid>> cordonedLogDirs;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("isMigratingZkBroker", message.isMigratingZkBroker, since(2));
        wire.field("incarnationId", message.incarnationId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.field("endPoints", message.endPoints);
        wire.field("features", message.features);
        wire.field("rack", message.rack);
        wire.field("fenced", message.fenced);
        wire.field("inControlledShutdown", message.inControlledShutdown, since(1));
        wire.tagged(0, "logDirs", message.logDirs, since(3));
        wire.tagged(1, "cordonedLogDirs", message.cordonedLogDirs, since(4));
    }
    friend bool operator==(const RegisterBrokerRecord&, const RegisterBrokerRecord&) = default;
};

struct UnregisterBrokerRecord {
    static constexpr std::int16_t recordKey = 1;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;
    std::int64_t brokerEpoch = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
    }
    friend bool operator==(const UnregisterBrokerRecord&, const UnregisterBrokerRecord&) = default;
};

struct BrokerRegistrationChangeRecord {
    static constexpr std::int16_t recordKey = 17;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;
    std::int64_t brokerEpoch = 0;
    std::int8_t fenced = 0;
    std::int8_t inControlledShutdown = 0;
    std::vector<Uuid> logDirs;
    std::optional<std::vector<Uuid>> cordonedLogDirs;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.tagged(0, "fenced", message.fenced, always);
        wire.tagged(1, "inControlledShutdown", message.inControlledShutdown, since(1));
        wire.tagged(2, "logDirs", message.logDirs, since(2));
        wire.tagged(3, "cordonedLogDirs", message.cordonedLogDirs, since(3));
    }
    friend bool operator==(const BrokerRegistrationChangeRecord&, const BrokerRegistrationChangeRecord&) = default;
};

struct FenceBrokerRecord {
    static constexpr std::int16_t recordKey = 7;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId id;
    std::int64_t epoch = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("id", message.id);
        wire.field("epoch", message.epoch);
    }
    friend bool operator==(const FenceBrokerRecord&, const FenceBrokerRecord&) = default;
};

struct UnfenceBrokerRecord {
    static constexpr std::int16_t recordKey = 8;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId id;
    std::int64_t epoch = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("id", message.id);
        wire.field("epoch", message.epoch);
    }
    friend bool operator==(const UnfenceBrokerRecord&, const UnfenceBrokerRecord&) = default;
};

struct RegisterControllerRecord {
    static constexpr std::int16_t recordKey = 27;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct ControllerEndpoint {
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
        friend bool operator==(const ControllerEndpoint&, const ControllerEndpoint&) = default;
    };

    struct ControllerFeature {
        std::string name;
        std::int16_t minSupportedVersion = 0;
        std::int16_t maxSupportedVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("minSupportedVersion", message.minSupportedVersion);
            wire.field("maxSupportedVersion", message.maxSupportedVersion);
        }
        friend bool operator==(const ControllerFeature&, const ControllerFeature&) = default;
    };

    std::int32_t controllerId = 0;
    Uuid incarnationId;
    bool zkMigrationReady = false;
    std::vector<ControllerEndpoint> endPoints;
    std::vector<ControllerFeature> features;

    static void visit(auto& message, auto& wire) {
        wire.field("controllerId", message.controllerId);
        wire.field("incarnationId", message.incarnationId);
        wire.field("zkMigrationReady", message.zkMigrationReady);
        wire.field("endPoints", message.endPoints);
        wire.field("features", message.features);
    }
    friend bool operator==(const RegisterControllerRecord&, const RegisterControllerRecord&) = default;
};

struct UnregisterControllerRecord {
    static constexpr std::int16_t recordKey = 29;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t controllerId = 0;

    static void visit(auto& message, auto& wire) { wire.field("controllerId", message.controllerId); }
    friend bool operator==(const UnregisterControllerRecord&, const UnregisterControllerRecord&) = default;
};

}  // namespace brook
