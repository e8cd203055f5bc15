#pragma once

#include <memory>

#include "engine/broker/durability.h"
#include "engine/metadata/effective_config.h"
#include "engine/storage/log_config.h"

namespace brook {

/// How compaction is run.
struct CleanerSettings {
    bool enabled = true;               ///< log.cleaner.enable; orders are followed in any case
    std::size_t threads = 1;           ///< log.cleaner.threads: logs cleaned at the same time
    Milliseconds backoff{15'000};      ///< log.cleaner.backoff.ms
    std::size_t mapBytes = 128 << 20;  ///< log.cleaner.dedupe.buffer.size, of all of them together
    double loadFactor = 0.9;           ///< log.cleaner.io.buffer.load.factor
};

/// The settings a broker obeys, read afresh after each change of the metadata log.
struct BrokerConfig {
    Durability durability = Durability::Durable;
    bool autoCreateTopics = true;
    bool deleteTopics = true;
    std::int64_t fetchMaxBytes = 0;
    std::int32_t fetchSessionSlots = 0;
    Milliseconds retentionCheckInterval{0};
    Milliseconds checkpointInterval{0};
    CleanerSettings cleaner;

    static BrokerConfig read(const ConfigResolver& config);
};

/// What a topic's logs obey.
LogConfig logConfigOf(const ConfigResolver& config, const std::string& topic);

}  // namespace brook
