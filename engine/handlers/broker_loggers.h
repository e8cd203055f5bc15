#pragma once

#include <string>
#include <vector>

#include "engine/broker/broker.h"
#include "engine/protocol/messages/describe_configs.h"

namespace brook {

/// The levels of this broker's loggers as configurations of the resource type BROKER_LOGGER (KIP-412), "root" among
/// them. `name` is the resource's; InvalidRequest for any but this broker's id.
Result<std::vector<protocol::DescribeConfigsResponse::DescribeConfigsResourceResult>> describeLogLevels(
    const Broker& broker, const std::string& name);

/// Changes levels at once, all or none; with `validateOnly` none. Nothing is written: they last until the process ends.
/// InvalidConfig for a logger or a level that does not exist, InvalidRequest for what cannot be done to a level.
Result<void> alterLogLevels(Broker& broker, const std::string& name, const std::vector<ConfigChange>& changes,
                            bool validateOnly);

}  // namespace brook
