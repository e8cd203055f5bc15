#include "engine/metadata/config_broker.h"

#include <algorithm>
#include <vector>

namespace brook {

namespace {

std::vector<ConfigDefinition> merged() {
    std::vector<ConfigDefinition> all;
    for (const auto& subject : {logConfigs(), networkConfigs(), securityConfigs(), groupsConfigs(),
                                transactionsConfigs(), clusterConfigs(), remoteConfigs(), otherConfigs()})
        all.insert(all.end(), subject.begin(), subject.end());
    std::sort(all.begin(), all.end(),
              [](const ConfigDefinition& a, const ConfigDefinition& b) { return a.name < b.name; });
    return all;
}

}  // namespace

std::span<const ConfigDefinition> brokerConfigDefinitions() {
    static const std::vector<ConfigDefinition> all = merged();
    return all;
}

}  // namespace brook
