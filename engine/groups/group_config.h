#pragma once

#include <string>
#include <vector>

#include "engine/groups/classic_group.h"
#include "engine/groups/consumer_group.h"
#include "engine/metadata/effective_config.h"

namespace brook {

/// The broker settings that groups obey.
struct GroupConfig {
    ClassicGroupConfig classic;
    ConsumerGroupConfig consumer;  ///< where the group has no settings of its own
    bool mayUpgrade = true;        ///< group.consumer.migration.policy
    bool mayDowngrade = true;
    Milliseconds minSessionTimeout{0};
    Milliseconds maxSessionTimeout{0};
    std::size_t maxMetadataBytes = 0;  ///< offset.metadata.max.bytes
    Milliseconds offsetsRetention{0};
    Milliseconds retentionCheckInterval{0};

    static GroupConfig read(const ConfigResolver& config);
};

}  // namespace brook
