#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace brook {

/// Kafka's configuration value types, numbered as DescribeConfigs sends them.
enum class ConfigType : std::int8_t { Unknown = 0, Boolean, String, Int, Short, Long, Double, List, Class, Password };

/// What a number counts, so that a window can say "7 days" or "1 GiB".
enum class ConfigUnit { None, Milliseconds, Seconds, Minutes, Hours, Bytes, BytesPerSecond, Percent, Ratio };

/// How a broker setting can be changed at run time (KIP-226).
enum class UpdateMode { ReadOnly, PerBroker, ClusterWide };

/// One configuration that Kafka knows, as Brook lists it.
struct ConfigDefinition {
    std::string_view name;
    ConfigType type = ConfigType::String;
    std::optional<std::string_view> defaultValue;  ///< nothing: null by default
    std::string_view documentation;                ///< our own words, a sentence or three
    std::string_view valid;  ///< the rule in Kafka's notation: "[0,...]", "[delete, compact]", "" for any
    ConfigUnit unit = ConfigUnit::None;
    UpdateMode update = UpdateMode::ReadOnly;  ///< broker settings only
    bool effective = true;  ///< false: accepted and listed, changes nothing here; the documentation says so
    std::string_view brokerSynonyms = {};  ///< topic settings: broker names, nearest first, separated by spaces
};

/// All settings of one kind, sorted by name.
std::span<const ConfigDefinition> topicConfigDefinitions();
std::span<const ConfigDefinition> brokerConfigDefinitions();
std::span<const ConfigDefinition> groupConfigDefinitions();
std::span<const ConfigDefinition> clientMetricsConfigDefinitions();

/// The definition called `name`, or null.
const ConfigDefinition* findConfig(std::span<const ConfigDefinition> definitions, std::string_view name);

/// Whether Kafka would accept `value` (white space around numbers and booleans in any case are fine, as there). Fails
/// with InvalidConfig and Kafka's reason in our words: "Invalid value -5 for configuration retention.ms: …".
Result<void> checkConfigValue(const ConfigDefinition& definition, std::string_view value);

}  // namespace brook
