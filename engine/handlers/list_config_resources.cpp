#include <algorithm>

#include "engine/handlers/handlers.h"

namespace brook {

namespace {

constexpr ResourceType listable[] = {ResourceType::ClientMetrics, ResourceType::Topic, ResourceType::Broker,
                                     ResourceType::BrokerLogger, ResourceType::Group};

}  // namespace

void serveListConfigResources(const CallPtr& call, protocol::ListConfigResourcesRequest request) {
    protocol::ListConfigResourcesResponse response;
    std::vector<ResourceType> types;
    // Version 0 lists client metrics only; later an empty list means everything (KIP-1142).
    if (call->version() == 0)
        types = {ResourceType::ClientMetrics};
    else if (request.resourceTypes.empty())
        types.assign(std::begin(listable), std::end(listable));
    for (const std::int8_t type : request.resourceTypes) {
        const auto asked = static_cast<ResourceType>(type);
        if (std::find(std::begin(listable), std::end(listable), asked) == std::end(listable)) {
            response.errorCode = ErrorCode::UnsupportedVersion;
            return call->answer(response);
        }
        if (std::find(types.begin(), types.end(), asked) == types.end()) types.push_back(asked);
    }
    const auto image = call->broker.image();
    const std::string self = std::to_string(call->broker.id().value());
    for (const ResourceType type : types) {
        const auto number = static_cast<std::int8_t>(type);
        if (type == ResourceType::Topic)
            for (const auto& [name, topic] : image->topics) response.configResources.push_back({name, number});
        if (type == ResourceType::Broker || type == ResourceType::BrokerLogger)
            response.configResources.push_back({self, number});
        if (type == ResourceType::Group || type == ResourceType::ClientMetrics)
            for (const auto& [resource, values] : image->configs)
                if (resource.type == type) response.configResources.push_back({resource.name, number});
    }
    call->answer(response);
}

}  // namespace brook
