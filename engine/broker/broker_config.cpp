#include "engine/broker/broker_config.h"

#include <algorithm>

#include "engine/records/compression.h"

namespace brook {

namespace {

std::optional<Codec> codecOf(const std::string& compressionType) {
    if (compressionType == "producer") return std::nullopt;
    if (compressionType == "uncompressed") return Codec::None;
    return codecNamed(compressionType);
}

std::optional<int> levelOf(const ConfigResolver& config, const std::string& topic, std::optional<Codec> codec) {
    if (!codec) return std::nullopt;
    switch (*codec) {
        case Codec::Gzip: return static_cast<int>(config.topicNumber("compression.gzip.level", topic));
        case Codec::Lz4: return static_cast<int>(config.topicNumber("compression.lz4.level", topic));
        case Codec::Zstd: return static_cast<int>(config.topicNumber("compression.zstd.level", topic));
        case Codec::None:
        case Codec::Snappy: break;
    }
    return std::nullopt;
}

/// -1 is Kafka's word for no limit.
std::optional<std::int64_t> limit(std::int64_t value) { return value < 0 ? std::nullopt : std::optional(value); }

CleanerSettings cleanerSettings(const ConfigResolver& config) {
    CleanerSettings cleaner;
    cleaner.enabled = config.brokerFlag("log.cleaner.enable");
    cleaner.threads = static_cast<std::size_t>(std::max<std::int64_t>(1, config.brokerNumber("log.cleaner.threads")));
    cleaner.backoff = Milliseconds(std::max<std::int64_t>(1, config.brokerNumber("log.cleaner.backoff.ms")));
    cleaner.mapBytes =
        static_cast<std::size_t>(std::max<std::int64_t>(0, config.brokerNumber("log.cleaner.dedupe.buffer.size")));
    cleaner.loadFactor =
        std::clamp(parseFraction(config.brokerText("log.cleaner.io.buffer.load.factor").value_or("0.9")), 0.01, 1.0);
    return cleaner;
}

}  // namespace

BrokerConfig BrokerConfig::read(const ConfigResolver& config) {
    BrokerConfig read;
    read.durability = durabilityNamed(config.brokerText("brook.durability").value_or("")).value_or(Durability::Durable);
    read.autoCreateTopics = config.brokerFlag("auto.create.topics.enable");
    read.deleteTopics = config.brokerFlag("delete.topic.enable");
    read.fetchMaxBytes = config.brokerNumber("fetch.max.bytes");
    read.fetchSessionSlots =
        static_cast<std::int32_t>(config.brokerNumber("max.incremental.fetch.session.cache.slots"));
    read.retentionCheckInterval =
        Milliseconds(std::max<std::int64_t>(1, config.brokerNumber("log.retention.check.interval.ms")));
    read.checkpointInterval =
        Milliseconds(std::max<std::int64_t>(1, config.brokerNumber("log.flush.offset.checkpoint.interval.ms")));
    read.cleaner = cleanerSettings(config);
    return read;
}

LogConfig logConfigOf(const ConfigResolver& config, const std::string& topic) {
    LogConfig log;
    log.segmentBytes = config.topicNumber("segment.bytes", topic);
    log.segmentMs = Milliseconds(config.topicNumber("segment.ms", topic));
    log.segmentJitterMs = Milliseconds(config.topicNumber("segment.jitter.ms", topic));
    log.segmentIndexBytes = config.topicNumber("segment.index.bytes", topic);
    log.indexIntervalBytes = config.topicNumber("index.interval.bytes", topic);
    const auto retention = limit(config.topicNumber("retention.ms", topic));
    log.retention = retention ? std::optional(Milliseconds(*retention)) : std::nullopt;
    log.retentionBytes = limit(config.topicNumber("retention.bytes", topic));
    log.fileDeleteDelay = Milliseconds(config.topicNumber("file.delete.delay.ms", topic));
    const std::vector<std::string> policies = parseList(config.topicText("cleanup.policy", topic).value_or(""));
    log.cleanupDelete = std::find(policies.begin(), policies.end(), "delete") != policies.end();
    log.cleanupCompact = std::find(policies.begin(), policies.end(), "compact") != policies.end();
    log.deleteRetention = Milliseconds(config.topicNumber("delete.retention.ms", topic));
    log.minCompactionLag = Milliseconds(config.topicNumber("min.compaction.lag.ms", topic));
    log.maxCompactionLag = Milliseconds(config.topicNumber("max.compaction.lag.ms", topic));
    log.minCleanableDirtyRatio = parseFraction(config.topicText("min.cleanable.dirty.ratio", topic).value_or("0.5"));
    log.maxMessageBytes = config.topicNumber("max.message.bytes", topic);
    log.compression = codecOf(config.topicText("compression.type", topic).value_or("producer"));
    log.compressionLevel = levelOf(config, topic, log.compression);
    log.timestampType = config.topicText("message.timestamp.type", topic) == "LogAppendTime"
                            ? TimestampType::LogAppendTime
                            : TimestampType::CreateTime;
    log.timestampBeforeMax = Milliseconds(config.topicNumber("message.timestamp.before.max.ms", topic));
    log.timestampAfterMax = Milliseconds(config.topicNumber("message.timestamp.after.max.ms", topic));
    log.producerIdExpiration = Milliseconds(config.brokerNumber("producer.id.expiration.ms"));
    return log;
}

}  // namespace brook
