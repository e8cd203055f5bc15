#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct GetTelemetrySubscriptionsRequest {
    static constexpr ApiKey apiKey = ApiKey::GetTelemetrySubscriptions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Uuid clientInstanceId;

    static void visit(auto& message, auto& wire) { wire.field("clientInstanceId", message.clientInstanceId); }
    friend bool operator==(const GetTelemetrySubscriptionsRequest&, const GetTelemetrySubscriptionsRequest&) = default;
};

struct GetTelemetrySubscriptionsResponse {
    static constexpr ApiKey apiKey = ApiKey::GetTelemetrySubscriptions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    Uuid clientInstanceId;
    std::int32_t subscriptionId = 0;
    std::vector<std::int8_t> acceptedCompressionTypes;
    std::int32_t pushIntervalMs = 0;
    std::int32_t telemetryMaxBytes = 0;
    bool deltaTemporality = false;
    std::vector<std::string> requestedMetrics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("clientInstanceId", message.clientInstanceId);
        wire.field("subscriptionId", message.subscriptionId);
        wire.field("acceptedCompressionTypes", message.acceptedCompressionTypes);
        wire.field("pushIntervalMs", message.pushIntervalMs);
        wire.field("telemetryMaxBytes", message.telemetryMaxBytes);
        wire.field("deltaTemporality", message.deltaTemporality);
        wire.field("requestedMetrics", message.requestedMetrics);
    }
    friend bool operator==(const GetTelemetrySubscriptionsResponse&,
                           const GetTelemetrySubscriptionsResponse&) = default;
};

}  // namespace brook::protocol
