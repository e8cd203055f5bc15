#include <algorithm>

#include "engine/handlers/broker_loggers.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Answer = protocol::DescribeConfigsResponse::DescribeConfigsResult;
using Setting = protocol::DescribeConfigsResponse::DescribeConfigsResourceResult;

bool isReadOnly(ResourceType type, const ConfigDefinition& definition) {
    return type == ResourceType::Broker && definition.update == UpdateMode::ReadOnly;
}

/// The synonyms as Kafka tells them: of a topic's setting the places from the broker's first name for it on, and never
/// the default of the topic's own name; of the cluster-wide default what is set there; no default of client metrics.
std::vector<ConfigSynonym> toldSynonyms(const EffectiveConfig& config, const ConfigResource& resource) {
    std::vector<ConfigSynonym> told = config.synonyms;
    const auto keepIf = [&told](auto wanted) {
        std::erase_if(told, [&](const ConfigSynonym& synonym) { return !wanted(synonym); });
    };
    if (resource.type == ResourceType::ClientMetrics)
        keepIf([](const ConfigSynonym& synonym) { return synonym.source != ConfigSource::Default; });
    if (resource.type == ResourceType::Broker && resource.name.empty())
        keepIf([](const ConfigSynonym& synonym) { return synonym.source == ConfigSource::DynamicDefaultBroker; });
    if (resource.type == ResourceType::Topic) {
        const std::string_view brokerNames = config.definition->brokerSynonyms;
        const std::string_view first = brokerNames.substr(0, brokerNames.find(' '));
        bool reached = false;
        keepIf([&](const ConfigSynonym& synonym) {
            if (synonym.source == ConfigSource::Topic) return true;
            reached = reached || synonym.name == first;
            return reached && (synonym.name != config.definition->name || synonym.name == first);
        });
    }
    return told;
}

Setting settingOf(const EffectiveConfig& config, const ConfigResource& resource,
                  const protocol::DescribeConfigsRequest& request) {
    const ConfigDefinition& definition = *config.definition;
    const bool secret = definition.type == ConfigType::Password;
    Setting setting;
    setting.name = definition.name;
    setting.value = secret ? std::nullopt : config.value;
    setting.readOnly = isReadOnly(resource.type, definition);
    setting.isDefault = config.source == ConfigSource::Default;
    setting.configSource = static_cast<std::int8_t>(config.source);
    setting.isSensitive = secret;
    setting.configType = static_cast<std::int8_t>(definition.type);
    setting.documentation =
        request.includeDocumentation ? std::optional(std::string(definition.documentation)) : std::nullopt;
    if (request.includeSynonyms)
        for (const ConfigSynonym& synonym : toldSynonyms(config, resource))
            setting.synonyms.push_back(
                {synonym.name, secret ? std::nullopt : synonym.value, static_cast<std::int8_t>(synonym.source)});
    return setting;
}

EffectiveConfig effective(const ConfigResolver& resolver, const ConfigDefinition& definition,
                          const ConfigResource& resource) {
    switch (resource.type) {
        case ResourceType::Topic: return resolver.topicSetting(definition, resource.name);
        case ResourceType::Group: return resolver.ownSetting(definition, resource, ConfigSource::Group);
        case ResourceType::ClientMetrics: return resolver.ownSetting(definition, resource, ConfigSource::ClientMetrics);
        default: return resolver.brokerSetting(definition);
    }
}

/// A value under a name that nobody knows could be anything, a secret too.
Setting unknownSetting(const std::string& name, ConfigSource source, const protocol::DescribeConfigsRequest& request) {
    Setting setting;
    setting.name = name;
    setting.value = std::nullopt;
    setting.readOnly = true;
    setting.configSource = static_cast<std::int8_t>(source);
    setting.isSensitive = true;
    setting.documentation = std::nullopt;
    if (request.includeSynonyms) setting.synonyms.push_back({name, std::nullopt, static_cast<std::int8_t>(source)});
    return setting;
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

template <class Wanted>
void describeLoggers(const Broker& broker, const std::string& name, Wanted wanted, Answer& answer) {
    auto levels = describeLogLevels(broker, name);
    answer.errorCode = codeOf(levels);
    answer.errorMessage = levels ? "" : levels.error().message;
    if (!levels) return;
    for (Setting& setting : *levels)
        if (wanted(setting.name)) answer.configs.push_back(std::move(setting));
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
        const auto wanted = [&keys = asked.configurationKeys](std::string_view name) {
            return !keys || keys->empty() || std::find(keys->begin(), keys->end(), name) != keys->end();
        };
        if (resource.type == ResourceType::BrokerLogger) {
            describeLoggers(call->broker, resource.name, wanted, answer);
            continue;
        }
        const Result<void> fine = checkDescribable(call->broker, resource);
        answer.errorCode = codeOf(fine);
        answer.errorMessage = messageOf(fine);
        if (!fine) continue;
        answer.errorMessage = "";
        for (const ConfigDefinition& definition : definitionsFor(resource.type))
            if (wanted(definition.name) && isListed(call->broker, resource, definition))
                answer.configs.push_back(settingOf(effective(resolver, definition, resource), resource, request));
        if (resource.type != ResourceType::Broker) continue;
        const ConfigSource source =
            resource.name.empty() ? ConfigSource::DynamicDefaultBroker : ConfigSource::DynamicBroker;
        for (const auto& [name, value] : call->broker.image()->configOf(resource))
            if (wanted(name) && !findConfig(brokerConfigDefinitions(), name))
                answer.configs.push_back(unknownSetting(name, source, request));
    }
    call->answer(response);
}

}  // namespace brook
