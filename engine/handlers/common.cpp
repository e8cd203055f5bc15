#include "engine/handlers/common.h"

#include "engine/broker/internal_topic.h"

namespace brook {

namespace {

/// "PLAINTEXT://host:port" or "host:port", the first of a list.
std::optional<AdvertisedAddress> parseAdvertised(const std::string& listeners) {
    const std::vector<std::string> all = parseList(listeners);
    if (all.empty()) return std::nullopt;
    std::string address = all.front();
    if (const std::size_t scheme = address.find("://"); scheme != std::string::npos)
        address = address.substr(scheme + 3);
    const std::size_t colon = address.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    std::string host = address.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host.empty()) return std::nullopt;
    return AdvertisedAddress{host, static_cast<std::int32_t>(parseNumber(address.substr(colon + 1)))};
}

}  // namespace

AdvertisedAddress addressFor(const Call& call) {
    const std::optional<std::string> advertised = call.broker.resolver().brokerText("advertised.listeners");
    if (advertised)
        if (const auto address = parseAdvertised(*advertised)) return *address;
    return {call.client.localHost, call.client.localPort};
}

EndpointImage controllerEndpoint(const Call& call) {
    const AdvertisedAddress address = addressFor(call);
    return {"CONTROLLER", address.host, static_cast<std::uint16_t>(address.port), 0};
}

std::string directoryPath(const Broker& broker) {
    return std::filesystem::absolute(broker.directory().path()).string();
}

TopicPartition offsetsPartitionOf(const Broker& broker, const std::string& groupId) {
    const std::string topic(internalTopicName(InternalTopic::ConsumerOffsets));
    const TopicImage* image = broker.image()->topic(topic);
    return {topic, coordinatorPartition(groupId, static_cast<std::int32_t>(image->partitions.size()))};
}

}  // namespace brook
