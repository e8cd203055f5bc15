#include "engine/groups/group_config.h"

namespace brook {

GroupConfig GroupConfig::read(const ConfigResolver& config) {
    const auto milliseconds = [&config](std::string_view name) { return Milliseconds(config.brokerNumber(name)); };
    GroupConfig read;
    read.classic.initialRebalanceDelay = milliseconds("group.initial.rebalance.delay.ms");
    read.classic.maxSize = static_cast<std::size_t>(config.brokerNumber("group.max.size"));
    read.consumer.sessionTimeout = milliseconds("group.consumer.session.timeout.ms");
    read.consumer.heartbeatInterval = milliseconds("group.consumer.heartbeat.interval.ms");
    read.consumer.assignmentInterval = milliseconds("group.consumer.assignment.interval.ms");
    read.consumer.maxSize = static_cast<std::size_t>(config.brokerNumber("group.consumer.max.size"));
    const std::vector<std::string> assignors = parseList(config.brokerText("group.consumer.assignors").value_or(""));
    if (!assignors.empty()) read.consumer.defaultAssignor = assignors.front();
    const std::string policy = config.brokerText("group.consumer.migration.policy").value_or("bidirectional");
    read.mayUpgrade = policy == "bidirectional" || policy == "upgrade";
    read.mayDowngrade = policy == "bidirectional" || policy == "downgrade";
    read.minSessionTimeout = milliseconds("group.min.session.timeout.ms");
    read.maxSessionTimeout = milliseconds("group.max.session.timeout.ms");
    read.maxMetadataBytes = static_cast<std::size_t>(config.brokerNumber("offset.metadata.max.bytes"));
    read.offsetsRetention = Milliseconds(std::chrono::minutes(config.brokerNumber("offsets.retention.minutes")));
    read.retentionCheckInterval = milliseconds("offsets.retention.check.interval.ms");
    return read;
}

}  // namespace brook
