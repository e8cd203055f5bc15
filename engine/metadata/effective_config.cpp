#include "engine/metadata/effective_config.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace brook {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

/// Broker names that give the same setting in another unit: the factor to a topic's milliseconds.
std::int64_t factorToMilliseconds(std::string_view brokerName) {
    if (brokerName.ends_with(".hours")) return 3'600'000;
    if (brokerName.ends_with(".minutes")) return 60'000;
    return 1;
}

std::string scaled(const std::string& value, std::int64_t factor) {
    const std::int64_t number = parseNumber(value);
    return factor == 1 ? value : std::to_string(number < 0 ? number : number * factor);
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        all.push_back(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return all;
}

const std::string* find(const ConfigValues& values, std::string_view name) {
    const auto found = values.find(std::string(name));
    return found == values.end() ? nullptr : &found->second;
}

}  // namespace

bool parseFlag(std::string_view text) {
    const std::string_view word = trimmed(text);
    constexpr std::string_view yes = "true";
    return std::equal(word.begin(), word.end(), yes.begin(), yes.end(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

std::int64_t parseNumber(std::string_view text) {
    const std::string_view digits = trimmed(text);
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

double parseFraction(std::string_view text) {
    const std::string_view digits = trimmed(text);
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::vector<std::string> parseList(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view item = trimmed(text.substr(0, comma));
        if (!item.empty()) items.emplace_back(item);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return items;
}

void ConfigResolver::addBrokerValues(std::string_view name, EffectiveConfig& config) const {
    const ConfigResource own{ResourceType::Broker, std::to_string(m_broker.value())};
    const ConfigResource everyBroker{ResourceType::Broker, ""};
    const auto add = [&](const std::string* value, ConfigSource source) {
        if (value) config.synonyms.push_back({std::string(name), *value, source});
    };
    add(find(m_image->configOf(own), name), ConfigSource::DynamicBroker);
    add(find(m_image->configOf(everyBroker), name), ConfigSource::DynamicDefaultBroker);
    add(find(m_file, name), ConfigSource::StaticBroker);
}

void ConfigResolver::settle(EffectiveConfig& config) {
    if (config.synonyms.empty()) return;
    config.value = config.synonyms.front().value;
    config.source = config.synonyms.front().source;
}

EffectiveConfig ConfigResolver::topicSetting(const ConfigDefinition& definition, const std::string& topic) const {
    EffectiveConfig config;
    config.definition = &definition;
    if (const std::string* own = find(m_image->configOf({ResourceType::Topic, topic}), definition.name))
        config.synonyms.push_back({std::string(definition.name), *own, ConfigSource::Topic});
    std::optional<std::string> converted;  // the value in the topic's unit when it comes from a broker's name
    for (const std::string_view name : words(definition.brokerSynonyms)) {
        const std::size_t before = config.synonyms.size();
        addBrokerValues(name, config);
        if (before == 0 && config.synonyms.size() > 0 && !converted)
            converted = scaled(*config.synonyms.front().value, factorToMilliseconds(name));
    }
    bool brokerHasDefault = false;
    std::optional<std::string> defaultValue;
    if (definition.defaultValue) defaultValue = std::string(*definition.defaultValue);
    for (const std::string_view name : words(definition.brokerSynonyms)) {
        const ConfigDefinition* broker = findConfig(brokerConfigDefinitions(), name);
        if (!broker || !broker->defaultValue) continue;
        config.synonyms.push_back({std::string(name), std::string(*broker->defaultValue), ConfigSource::Default});
        brokerHasDefault = true;
    }
    if (!brokerHasDefault && defaultValue)
        config.synonyms.push_back({std::string(definition.name), defaultValue, ConfigSource::Default});
    settle(config);
    if (converted) config.value = converted;
    if (config.source == ConfigSource::Default) config.value = defaultValue;
    return config;
}

EffectiveConfig ConfigResolver::brokerSetting(const ConfigDefinition& definition) const {
    EffectiveConfig config;
    config.definition = &definition;
    addBrokerValues(definition.name, config);
    if (definition.defaultValue)
        config.synonyms.push_back(
            {std::string(definition.name), std::string(*definition.defaultValue), ConfigSource::Default});
    settle(config);
    return config;
}

EffectiveConfig ConfigResolver::ownSetting(const ConfigDefinition& definition, const ConfigResource& resource,
                                           ConfigSource source) const {
    EffectiveConfig config;
    config.definition = &definition;
    if (const std::string* own = find(m_image->configOf(resource), definition.name))
        config.synonyms.push_back({std::string(definition.name), *own, source});
    // What a group does not say itself, the broker says for all groups: consumer.session.timeout.ms by
    // group.consumer.….
    const ConfigDefinition* forAll =
        resource.type == ResourceType::Group
            ? findConfig(brokerConfigDefinitions(), fmt::format("group.{}", definition.name))
            : nullptr;
    if (forAll) {
        addBrokerValues(forAll->name, config);
        if (forAll->defaultValue)
            config.synonyms.push_back(
                {std::string(forAll->name), std::string(*forAll->defaultValue), ConfigSource::Default});
    } else if (definition.defaultValue)
        config.synonyms.push_back(
            {std::string(definition.name), std::string(*definition.defaultValue), ConfigSource::Default});
    settle(config);
    return config;
}

std::optional<std::string> ConfigResolver::topicText(std::string_view name, const std::string& topic) const {
    const ConfigDefinition* definition = findConfig(topicConfigDefinitions(), name);
    assert(definition);
    return topicSetting(*definition, topic).value;
}

std::int64_t ConfigResolver::topicNumber(std::string_view name, const std::string& topic) const {
    return parseNumber(topicText(name, topic).value_or("0"));
}

bool ConfigResolver::topicFlag(std::string_view name, const std::string& topic) const {
    return parseFlag(topicText(name, topic).value_or("false"));
}

std::optional<std::string> ConfigResolver::brokerText(std::string_view name) const {
    const ConfigDefinition* definition = findConfig(brokerConfigDefinitions(), name);
    assert(definition);
    return brokerSetting(*definition).value;
}

std::int64_t ConfigResolver::brokerNumber(std::string_view name) const {
    return parseNumber(brokerText(name).value_or("0"));
}

bool ConfigResolver::brokerFlag(std::string_view name) const { return parseFlag(brokerText(name).value_or("false")); }

}  // namespace brook
