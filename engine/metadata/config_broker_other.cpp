#include <array>

#include "engine/metadata/config_broker.h"

namespace brook {

namespace {

// Broker settings about metrics, policies, telemetry and what fits nowhere else.
constexpr std::array<ConfigDefinition, 15> definitions{{
    {"background.threads", ConfigType::Int, "10",
     "A number of Java threads. Brook runs one loop and a few workers, so it changes nothing.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"client.quota.callback.class", ConfigType::Class, std::nullopt,
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ReadOnly, false, ""},
    {"config.providers", ConfigType::List, "",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"create.topic.policy.class.name", ConfigType::Class, std::nullopt,
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ReadOnly, false, ""},
    {"delete.records.purgatory.purge.interval.requests", ConfigType::Int, "1",
     "How Kafka tidies up waiting requests. Brook forgets each one as it is answered, so it changes nothing.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"kafka.metrics.polling.interval.secs", ConfigType::Int, "10",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::Seconds, UpdateMode::ReadOnly, false, ""},
    {"kafka.metrics.reporters", ConfigType::List, "",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"metric.reporters", ConfigType::List, "org.apache.kafka.common.metrics.JmxReporter",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"metrics.num.samples", ConfigType::Int, "2",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"metrics.recording.level", ConfigType::String, "INFO",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"metrics.sample.window.ms", ConfigType::Long, "30000",
     "Part of plug-in metrics reporters, which are Java classes; Brook shows its own figures in the window.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"producer.purgatory.purge.interval.requests", ConfigType::Int, "1000",
     "How Kafka tidies up waiting requests. Brook forgets each one as it is answered, so it changes nothing.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"quota.window.num", ConfigType::Int, "11", "Over how many windows a client's use is measured against its quotas.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, true, ""},
    {"quota.window.size.seconds", ConfigType::Int, "1",
     "How long a window is in which a client's use is measured against its quotas.", "", ConfigUnit::Seconds,
     UpdateMode::ReadOnly, true, ""},
    {"telemetry.max.bytes", ConfigType::Int, "1048576",
     "The largest report of a client's own metrics, compressed or not.", "", ConfigUnit::Bytes, UpdateMode::ReadOnly,
     true, ""},
}};

}  // namespace

std::span<const ConfigDefinition> otherConfigs() { return definitions; }

}  // namespace brook
