#pragma once

#include <cstdint>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct PushTelemetryRequest {
    static constexpr ApiKey apiKey = ApiKey::PushTelemetry;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Uuid clientInstanceId;
    std::int32_t subscriptionId = 0;
    bool terminating = false;
    std::int8_t compressionType = 0;
    Bytes metrics;

    static void visit(auto& message, auto& wire) {
        wire.field("clientInstanceId", message.clientInstanceId);
        wire.field("subscriptionId", message.subscriptionId);
        wire.field("terminating", message.terminating);
        wire.field("compressionType", message.compressionType);
        wire.field("metrics", message.metrics);
    }
    friend bool operator==(const PushTelemetryRequest&, const PushTelemetryRequest&) = default;
};

struct PushTelemetryResponse {
    static constexpr ApiKey apiKey = ApiKey::PushTelemetry;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
    }
    friend bool operator==(const PushTelemetryResponse&, const PushTelemetryResponse&) = default;
};

}  // namespace brook::protocol
