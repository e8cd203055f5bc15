#include "engine/metadata/config_definition.h"

#include <array>

namespace brook {

namespace {

// By name, so that they can be found by halving.
constexpr std::array<ConfigDefinition, 17> groupDefinitions{{
    {"consumer.assignment.interval.ms", ConfigType::Int, "1000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"consumer.heartbeat.interval.ms", ConfigType::Int, "5000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"consumer.session.timeout.ms", ConfigType::Int, "45000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.assignment.interval.ms", ConfigType::Int, "1000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.auto.offset.reset", ConfigType::String, "latest",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.delivery.count.limit", ConfigType::Int, "5",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.heartbeat.interval.ms", ConfigType::Int, "5000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.isolation.level", ConfigType::String, "read_uncommitted",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.partition.max.record.locks", ConfigType::Int, "2000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.record.lock.duration.ms", ConfigType::Int, "30000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.renew.acknowledge.enable", ConfigType::Boolean, "true",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.session.timeout.ms", ConfigType::Int, "45000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.assignment.interval.ms", ConfigType::Int, "1000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.heartbeat.interval.ms", ConfigType::Int, "5000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.initial.rebalance.delay.ms", ConfigType::Int, "3000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.num.standby.replicas", ConfigType::Int, "0",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"streams.session.timeout.ms", ConfigType::Int, "45000",
     "Part of a group's own configuration; kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
}};

constexpr std::array<ConfigDefinition, 3> clientMetricsDefinitions{{
    {"interval.ms", ConfigType::Int, "300000",
     "Part of client telemetry subscriptions, which Brook keeps and does not collect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"match", ConfigType::List, "",
     "Part of client telemetry subscriptions, which Brook keeps and does not collect.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"metrics", ConfigType::List, "",
     "Part of client telemetry subscriptions, which Brook keeps and does not collect.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
}};

}  // namespace

std::span<const ConfigDefinition> groupConfigDefinitions() { return groupDefinitions; }

std::span<const ConfigDefinition> clientMetricsConfigDefinitions() { return clientMetricsDefinitions; }

}  // namespace brook
