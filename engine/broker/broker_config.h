#pragma once

#include <memory>

#include "engine/broker/durability.h"
#include "engine/metadata/effective_config.h"
#include "engine/storage/log_config.h"

namespace brook {

/// The settings a broker obeys, read afresh after each change of the metadata log.
struct BrokerConfig {
    Durability durability = Durability::Durable;
    bool autoCreateTopics = true;
    bool deleteTopics = true;
    std::int64_t fetchMaxBytes = 0;
    std::int32_t fetchSessionSlots = 0;
    Milliseconds retentionCheckInterval{0};
    Milliseconds checkpointInterval{0};

    static BrokerConfig read(const ConfigResolver& config);
};

/// What a topic's logs obey.
LogConfig logConfigOf(const ConfigResolver& config, const std::string& topic);

}  // namespace brook
