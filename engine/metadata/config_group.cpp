#include <array>

#include "engine/metadata/config_definition.h"

namespace brook {

namespace {

// By name, so that they can be found by halving.
constexpr std::array<ConfigDefinition, 17> groupDefinitions{{
    {"consumer.assignment.interval.ms", ConfigType::Int, "1000",
     "How long the broker gathers changes of a consumer group before it computes the next assignment.", "",
     ConfigUnit::Milliseconds, UpdateMode::ClusterWide, true, ""},
    {"consumer.heartbeat.interval.ms", ConfigType::Int, "5000",
     "How often members of a consumer group are told to report.", "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide,
     true, ""},
    {"consumer.session.timeout.ms", ConfigType::Int, "45000",
     "How long a member of a consumer group may be silent before its partitions go to others.", "",
     ConfigUnit::Milliseconds, UpdateMode::ClusterWide, true, ""},
    {"share.assignment.interval.ms", ConfigType::Int, "1000",
     "How long the broker gathers changes of a share group before it computes the next assignment."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.auto.offset.reset", ConfigType::String, "latest",
     "Where a share group begins in a partition it has not read yet: earliest, latest, or a time before now."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.delivery.count.limit", ConfigType::Int, "5",
     "How often a record is handed out by a share group before it is set aside."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.heartbeat.interval.ms", ConfigType::Int, "5000",
     "How often members of a share group are told to report."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.isolation.level", ConfigType::String, "read_uncommitted",
     "Whether a share group sees records of open and aborted transactions (read_uncommitted) or not (read_committed)."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.partition.max.record.locks", ConfigType::Int, "2000",
     "How many records of a partition may be in the hands of a share group at once."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.record.lock.duration.ms", ConfigType::Int, "30000",
     "How long a member of a share group keeps a record to itself before it may go to another."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"share.renew.acknowledge.enable", ConfigType::Boolean, "true",
     "Whether a member of a share group may ask for more time with a record."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"share.session.timeout.ms", ConfigType::Int, "45000",
     "How long a member of a share group may be silent before it is taken for gone."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.assignment.interval.ms", ConfigType::Int, "1000",
     "How long the broker gathers changes of a streams group before it computes the next assignment."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.heartbeat.interval.ms", ConfigType::Int, "5000",
     "How often members of a streams group are told to report."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.initial.rebalance.delay.ms", ConfigType::Int, "3000",
     "How long a new streams group waits for more members before its first assignment."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
    {"streams.num.standby.replicas", ConfigType::Int, "0",
     "How many idle copies of each task's state a streams group keeps."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"streams.session.timeout.ms", ConfigType::Int, "45000",
     "How long a member of a streams group may be silent before its tasks go to others."
     " Kept, and without effect until Brook coordinates such groups.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, false, ""},
}};

constexpr std::array<ConfigDefinition, 3> clientMetricsDefinitions{{
    {"interval.ms", ConfigType::Int, "300000",
     "How often a client is asked to send its metrics. Of several subscriptions the shortest time counts, and never "
     "more"
     " than five minutes.",
     "[100,...,3600000]", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, true, ""},
    {"match", ConfigType::List, "",
     "Which clients a subscription is for: pairs of a client property and a pattern. Empty means all.",
     "[selector]=[pattern],...", ConfigUnit::None, UpdateMode::ClusterWide, true, ""},
    {"metrics", ConfigType::List, "",
     "Which metrics are asked for, by the beginning of their names. * means all, and empty means"
     " none.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, true, ""},
}};

}  // namespace

std::span<const ConfigDefinition> groupConfigDefinitions() { return groupDefinitions; }

std::span<const ConfigDefinition> clientMetricsConfigDefinitions() { return clientMetricsDefinitions; }

}  // namespace brook
