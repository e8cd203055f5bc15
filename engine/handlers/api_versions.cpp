#include <algorithm>

#include "engine/handlers/api_table.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/features.h"

namespace brook {

namespace {

bool isLegalSoftwareText(const std::string& text) {
    const auto alphanumeric = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    if (text.empty() || !alphanumeric(text.front()) || !alphanumeric(text.back())) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return alphanumeric(c) || c == '-' || c == '.'; });
}

/// KIP-1242: a client that knows which cluster and node it wants is told when it reached another one.
bool isAnotherBroker(const Call& call, const protocol::ApiVersionsRequest& request) {
    if (call.version() < 5) return false;
    const bool otherCluster = request.clusterId && *request.clusterId != call.broker.clusterId();
    const bool otherNode = request.nodeId >= 0 && BrokerId(request.nodeId) != call.broker.id();
    return otherCluster || otherNode;
}

void addFeatures(const Call& call, protocol::ApiVersionsResponse& response) {
    const auto image = call.broker.image();
    for (const SupportedFeature& feature : supportedFeatures()) {
        // An old client cannot read a level of 0 (KAFKA-17492).
        if (call.version() < 4 && feature.lowest == 0) continue;
        const std::string name(feature.name);
        response.supportedFeatures.push_back({name, feature.lowest, feature.highest});
        if (const std::int16_t level = featureLevel(*image, name); level > 0)
            response.finalizedFeatures.push_back({name, level, level});
    }
    response.finalizedFeaturesEpoch = image->appliedOffset.value();
}

/// Reports of clients are welcome once somebody has subscribed to some (KIP-714); librdkafka says aloud when they are.
bool isOffered(const Call& call, protocol::ApiKey key) {
    if (key != protocol::ApiKey::GetTelemetrySubscriptions && key != protocol::ApiKey::PushTelemetry) return true;
    const auto image = call.broker.image();
    const auto subscription = image->configs.lower_bound({ResourceType::ClientMetrics, ""});
    return subscription != image->configs.end() && subscription->first.type == ResourceType::ClientMetrics;
}

}  // namespace

void serveApiVersions(const CallPtr& call, protocol::ApiVersionsRequest request) {
    protocol::ApiVersionsResponse response;
    if (call->version() >= 3) {
        if (!isLegalSoftwareText(request.clientSoftwareName) || !isLegalSoftwareText(request.clientSoftwareVersion)) {
            response.errorCode = ErrorCode::InvalidRequest;
            return call->answer(response);
        }
        if (call->reply.introduce)
            call->reply.introduce(call->header.clientId.value_or(""),
                                  request.clientSoftwareName + " " + request.clientSoftwareVersion);
    }
    if (isAnotherBroker(*call, request)) {
        response.errorCode = ErrorCode::RebootstrapRequired;
        return call->answer(response);
    }
    for (const ServedApi& api : servedApis())
        if (isOffered(*call, api.key))
            response.apiKeys.push_back({static_cast<std::int16_t>(api.key), api.advertised.first, api.advertised.last});
    addFeatures(*call, response);
    call->answer(response);
}

}  // namespace brook
