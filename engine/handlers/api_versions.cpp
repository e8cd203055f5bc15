#include <algorithm>

#include "engine/handlers/api_table.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

struct Feature {
    const char* name;
    std::int16_t lowest;
    std::int16_t highest;
};

/// Features this broker can run with. Those whose APIs are not served here are left out of the finalized levels, so
/// that no client tries them.
constexpr Feature supported[] = {
    {"group.version", 0, 1},
    {"metadata.version", 7, metadataVersion},
    {"transaction.version", 0, static_cast<std::int16_t>(TransactionVersion::V2)},
};

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
    for (const Feature& feature : supported) {
        // An old client cannot read a level of 0 (KAFKA-17492).
        if (call.version() < 4 && feature.lowest == 0) continue;
        response.supportedFeatures.push_back({feature.name, feature.lowest, feature.highest});
        const auto image = call.broker.image();
        const auto level = image->features.find(feature.name);
        if (level != image->features.end())
            response.finalizedFeatures.push_back({feature.name, level->second, level->second});
    }
    response.finalizedFeaturesEpoch = call.broker.image()->appliedOffset.value();
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
        response.apiKeys.push_back({static_cast<std::int16_t>(api.key), api.advertised.first, api.advertised.last});
    addFeatures(*call, response);
    call->answer(response);
}

}  // namespace brook
