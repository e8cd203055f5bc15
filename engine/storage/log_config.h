#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "engine/base/clock.h"
#include "engine/records/record_batch.h"

namespace brook {

/// The part of a topic's configuration that its logs obey, already validated. Names are Kafka's, units are in the
/// types; defaults are Apache Kafka's.
struct LogConfig {
    std::int64_t segmentBytes = std::int64_t{1} << 30;                   ///< segment.bytes
    Milliseconds segmentMs = std::chrono::hours(24 * 7);                 ///< segment.ms
    Milliseconds segmentJitterMs{0};                                     ///< segment.jitter.ms
    std::int64_t segmentIndexBytes = 10 << 20;                           ///< segment.index.bytes
    std::int64_t indexIntervalBytes = 4096;                              ///< index.interval.bytes
    std::optional<Milliseconds> retention = std::chrono::hours(24 * 7);  ///< retention.ms; nothing: for ever (-1)
    std::optional<std::int64_t> retentionBytes;                          ///< retention.bytes; nothing: no limit (-1)
    Milliseconds fileDeleteDelay{60'000};                                ///< file.delete.delay.ms
    bool cleanupDelete = true;                                           ///< cleanup.policy contains delete
    bool cleanupCompact = false;                                         ///< cleanup.policy contains compact
    Milliseconds deleteRetention{86'400'000};                            ///< delete.retention.ms
    Milliseconds minCompactionLag{0};                                    ///< min.compaction.lag.ms
    Milliseconds maxCompactionLag = Milliseconds::max();                 ///< max.compaction.lag.ms
    double minCleanableDirtyRatio = 0.5;                                 ///< min.cleanable.dirty.ratio
    std::int64_t maxMessageBytes = 1'048'588;                            ///< max.message.bytes, batch overhead included
    std::optional<Codec> compression;                                    ///< compression.type; nothing: "producer"
    std::optional<int> compressionLevel;                                 ///< compression.<codec>.level of that codec
    TimestampType timestampType = TimestampType::CreateTime;             ///< message.timestamp.type
    Milliseconds timestampBeforeMax = Milliseconds::max();               ///< message.timestamp.before.max.ms
    Milliseconds timestampAfterMax{3'600'000};                           ///< message.timestamp.after.max.ms
    bool preallocate = false;                                            ///< preallocate
    Milliseconds producerIdExpiration{86'400'000};                       ///< producer.id.expiration.ms (broker)

    friend bool operator==(const LogConfig&, const LogConfig&) = default;
};

}  // namespace brook
