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

struct ControllerRegistrationRequest {
    static constexpr ApiKey apiKey = ApiKey::ControllerRegistration;
    static constexpr VersionRange versions = between(0, 0);
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

    std::int32_t controllerId = 0;
    Uuid incarnationId;
    bool zkMigrationReady = false;
    std::vector<Listener> listeners;
    std::vector<Feature> features;

    static void visit(auto& message, auto& wire) {
        wire.field("controllerId", message.controllerId);
        wire.field("incarnationId", message.incarnationId);
        wire.field("zkMigrationReady", message.zkMigrationReady);
        wire.field("listeners", message.listeners);
        wire.field("features", message.features);
    }
    friend bool operator==(const ControllerRegistrationRequest&, const ControllerRegistrationRequest&) = default;
};

struct ControllerRegistrationResponse {
    static constexpr ApiKey apiKey = ApiKey::ControllerRegistration;
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
    friend bool operator==(const ControllerRegistrationResponse&, const ControllerRegistrationResponse&) = default;
};

}  // namespace brook::protocol
