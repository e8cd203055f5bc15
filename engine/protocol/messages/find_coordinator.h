#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct FindCoordinatorRequest {
    static constexpr ApiKey apiKey = ApiKey::FindCoordinator;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(3);

    std::string key;
    std::int8_t keyType = 0;
    std::vector<std::string> coordinatorKeys;

    static void visit(auto& message, auto& wire) {
        wire.field("key", message.key, between(0, 3));
        wire.field("keyType", message.keyType, since(1));
        wire.field("coordinatorKeys", message.coordinatorKeys, since(4));
    }
    friend bool operator==(const FindCoordinatorRequest&, const FindCoordinatorRequest&) = default;
};

struct FindCoordinatorResponse {
    static constexpr ApiKey apiKey = ApiKey::FindCoordinator;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(3);

    struct Coordinator {
        std::string key;
        BrokerId nodeId;
        std::string host;
        std::int32_t port = 0;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("key", message.key, since(4));
            wire.field("nodeId", message.nodeId, since(4));
            wire.field("host", message.host, since(4));
            wire.field("port", message.port, since(4));
            wire.field("errorCode", message.errorCode, since(4));
            wire.field("errorMessage", message.errorMessage, since(4));
        }
        friend bool operator==(const Coordinator&, const Coordinator&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    BrokerId nodeId;
    std::string host;
    std::int32_t port = 0;
    std::vector<Coordinator> coordinators;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode, between(0, 3));
        wire.field("errorMessage", message.errorMessage, between(1, 3));
        wire.field("nodeId", message.nodeId, between(0, 3));
        wire.field("host", message.host, between(0, 3));
        wire.field("port", message.port, between(0, 3));
        wire.field("coordinators", message.coordinators, since(4));
    }
    friend bool operator==(const FindCoordinatorResponse&, const FindCoordinatorResponse&) = default;
};

}  // namespace brook::protocol
