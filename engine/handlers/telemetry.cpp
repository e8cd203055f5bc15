#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/records/record_batch.h"

namespace brook {

namespace {

/// The best first, as clients take the first that they know.
constexpr Codec acceptedCodecs[] = {Codec::Zstd, Codec::Lz4, Codec::Gzip, Codec::Snappy};

ClientTelemetry::Caller callerOf(const Call& call) {
    const std::string& software = call.client.software;
    const std::size_t space = software.rfind(' ');
    const bool named = space != std::string::npos;
    ClientTelemetry::Caller caller;
    caller.connection = call.client.connection;
    caller.properties = {{"client_software_name", named ? software.substr(0, space) : "unknown"},
                         {"client_software_version", named ? software.substr(space + 1) : "unknown"},
                         {"client_source_address", call.client.peerHost},
                         {"client_source_port", std::to_string(call.client.peerPort)}};
    if (call.header.clientId) caller.properties["client_id"] = *call.header.clientId;
    return caller;
}

}  // namespace

void serveGetTelemetrySubscriptions(const CallPtr& call, protocol::GetTelemetrySubscriptionsRequest request) {
    ClientTelemetry& telemetry = call->services.telemetry;
    protocol::GetTelemetrySubscriptionsResponse response;
    const auto subscribed = telemetry.subscribe(request.clientInstanceId, callerOf(*call));
    response.errorCode = codeOf(subscribed);
    if (!subscribed) return call->answer(response);
    const auto& [subscription, instance] = *subscribed;
    response.clientInstanceId = instance;
    response.subscriptionId = subscription.id;
    for (const Codec codec : acceptedCodecs)
        response.acceptedCompressionTypes.push_back(static_cast<std::int8_t>(codec));
    response.pushIntervalMs = static_cast<std::int32_t>(subscription.pushInterval.count());
    response.telemetryMaxBytes = static_cast<std::int32_t>(telemetry.maxBytes());
    response.deltaTemporality = true;
    response.requestedMetrics.assign(subscription.metrics.begin(), subscription.metrics.end());
    call->answer(response);
}

void servePushTelemetry(const CallPtr& call, protocol::PushTelemetryRequest request) {
    protocol::PushTelemetryResponse response;
    response.errorCode =
        codeOf(call->services.telemetry.push({request.clientInstanceId, request.subscriptionId, request.terminating,
                                              request.compressionType, request.metrics},
                                             callerOf(*call)));
    call->answer(response);
}

}  // namespace brook
