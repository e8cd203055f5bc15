#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/config_definition.h"

namespace brook {

/// Where a value comes from, numbered as DescribeConfigs sends it (KIP-226).
enum class ConfigSource : std::int8_t {
    Unknown = 0,
    Topic = 1,
    DynamicBroker = 2,
    DynamicDefaultBroker = 3,
    StaticBroker = 4,
    Default = 5,
    DynamicBrokerLogger = 6,
    ClientMetrics = 7,
    Group = 8,
};

struct ConfigSynonym {
    std::string name;
    std::optional<std::string> value;
    ConfigSource source = ConfigSource::Default;
};

/// One setting of one resource as it is in force.
struct EffectiveConfig {
    const ConfigDefinition* definition = nullptr;
    std::optional<std::string> value;
    ConfigSource source = ConfigSource::Default;
    std::vector<ConfigSynonym> synonyms;  ///< every place that gives a value, nearest first; the first is in force
};

/// Answers what is in force, from the cluster's image and the broker's own file and options. A value, cheap to copy.
class ConfigResolver {
public:
    ConfigResolver(std::shared_ptr<const ClusterImage> image, const ConfigValues& fromFile, BrokerId broker)
        : m_image(std::move(image)), m_file(fromFile), m_broker(broker) {}

    EffectiveConfig topicSetting(const ConfigDefinition& definition, const std::string& topic) const;
    EffectiveConfig brokerSetting(const ConfigDefinition& definition) const;
    /// A group's or client-metrics resource: its own value, or the default.
    EffectiveConfig ownSetting(const ConfigDefinition& definition, const ConfigResource& resource,
                               ConfigSource source) const;

    /// Values in force, typed. A name that is not defined is a bug of the caller.
    std::optional<std::string> topicText(std::string_view name, const std::string& topic) const;
    std::int64_t topicNumber(std::string_view name, const std::string& topic) const;
    bool topicFlag(std::string_view name, const std::string& topic) const;
    std::optional<std::string> brokerText(std::string_view name) const;
    std::int64_t brokerNumber(std::string_view name) const;
    bool brokerFlag(std::string_view name) const;

private:
    void addBrokerValues(std::string_view name, EffectiveConfig& config) const;
    static void settle(EffectiveConfig& config);

    std::shared_ptr<const ClusterImage> m_image;
    const ConfigValues& m_file;
    BrokerId m_broker;
};

/// "true" in any case, white space around it.
bool parseFlag(std::string_view text);
/// The number in `text`, white space around it; 0 when there is none.
std::int64_t parseNumber(std::string_view text);
/// The number with a fraction in `text`, as Java writes one ("0.5", "1.7976931348623157E308"); 0 when there is none.
double parseFraction(std::string_view text);
/// The items of a comma-separated list, white space trimmed, empty ones left out.
std::vector<std::string> parseList(std::string_view text);

}  // namespace brook
