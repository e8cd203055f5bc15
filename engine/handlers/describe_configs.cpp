#include <algorithm>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Answer = protocol::DescribeConfigsResponse::DescribeConfigsResult;
using Setting = protocol::DescribeConfigsResponse::DescribeConfigsResourceResult;

bool isReadOnly(ResourceType type, const ConfigDefinition& definition) {
    return type == ResourceType::Broker && definition.update == UpdateMode::ReadOnly;
}

Setting settingOf(const EffectiveConfig& config, ResourceType type, const protocol::DescribeConfigsRequest& request) {
    const ConfigDefinition& definition = *config.definition;
    const bool secret = definition.type == ConfigType::Password;
    Setting setting;
    setting.name = definition.name;
    setting.value = secret ? std::nullopt : config.value;
    setting.readOnly = isReadOnly(type, definition);
    setting.isDefault = config.source == ConfigSource::Default;
    setting.configSource = static_cast<std::int8_t>(config.source);
    setting.isSensitive = secret;
    setting.configType = static_cast<std::int8_t>(definition.type);
    setting.documentation = request.includeDocumentation ? std::optional(std::string(definition.documentation)) : std::nullopt;
    if (request.includeSynonyms)
        for (const ConfigSynonym& synonym : config.synonyms)
            setting.synonyms.push_back({synonym.name, secret ? std::nullopt : synonym.value, static_cast<std::int8_t>(synonym.source)});
    return setting;
}

EffectiveConfig effective(const ConfigResolver& resolver, const ConfigDefinition& definition, const ConfigResource& resource) {
    switch (resource.type) {
        case ResourceType::Topic: return resolver.topicSetting(definition, resource.name);
        case ResourceType::Group: return resolver.ownSetting(definition, resource, ConfigSource::Group);
        case ResourceType::ClientMetrics: return resolver.ownSetting(definition, resource, ConfigSource::ClientMetrics);
        default: return resolver.brokerSetting(definition);
    }
}

Result<void> checkDescribable(const Broker& broker, const ConfigResource& resource) {
    if (resource.type == ResourceType::Topic) {
        if (auto fine = checkTopicName(resource.name); !fine) return fine;
        if (!broker.image()->topic(resource.name))
            return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", resource.name);
        return {};
    }
    if (resource.type == ResourceType::Broker) {
        if (resource.name.empty() || resource.name == std::to_string(broker.id().value())) return {};
        return fail(ErrorCode::InvalidRequest, "there is no broker “{}”, this is {}", resource.name, broker.id());
    }
    if (resource.type == ResourceType::Group || resource.type == ResourceType::ClientMetrics) {
        if (resource.name.empty()) return fail(ErrorCode::InvalidRequest, "a resource of this type needs a name");
        return {};
    }
    return fail(ErrorCode::InvalidRequest, "resources of type {} are not described", static_cast<int>(resource.type));
}

/// The cluster-wide default of brokers lists what is set there and nothing else.
bool isListed(const Broker& broker, const ConfigResource& resource, const ConfigDefinition& definition) {
    if (resource.type != ResourceType::Broker || !resource.name.empty()) return true;
    return broker.image()->configOf(resource).contains(std::string(definition.name));
}

}  // namespace

void serveDescribeConfigs(const CallPtr& call, protocol::DescribeConfigsRequest request) {
    const ConfigResolver resolver = call->broker.resolver();
    protocol::DescribeConfigsResponse response;
    for (const auto& asked : request.resources) {
        Answer& answer = response.results.emplace_back();
        answer.resourceType = asked.resourceType;
        answer.resourceName = asked.resourceName;
        const ConfigResource resource{static_cast<ResourceType>(asked.resourceType), asked.resourceName};
        const Result<void> fine = checkDescribable(call->broker, resource);
        answer.errorCode = codeOf(fine);
        answer.errorMessage = messageOf(fine);
        if (!fine) continue;
        for (const ConfigDefinition& definition : definitionsFor(resource.type)) {
            const auto& keys = asked.configurationKeys;
            if (keys && std::find(keys->begin(), keys->end(), definition.name) == keys->end()) continue;
            if (isListed(call->broker, resource, definition))
                answer.configs.push_back(settingOf(effective(resolver, definition, resource), resource.type, request));
        }
    }
    call->answer(response);
}

}  // namespace brook
