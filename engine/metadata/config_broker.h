#pragma once

#include "engine/metadata/config_definition.h"

namespace brook {

// Broker settings by subject, a file each; brokerConfigDefinitions() merges them.
std::span<const ConfigDefinition> logConfigs();
std::span<const ConfigDefinition> networkConfigs();
std::span<const ConfigDefinition> securityConfigs();
std::span<const ConfigDefinition> groupsConfigs();
std::span<const ConfigDefinition> transactionsConfigs();
std::span<const ConfigDefinition> clusterConfigs();
std::span<const ConfigDefinition> remoteConfigs();
std::span<const ConfigDefinition> otherConfigs();

}  // namespace brook
