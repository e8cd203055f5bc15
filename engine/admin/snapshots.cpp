#include "engine/admin/snapshots.h"

namespace brook::admin {

namespace {

double milliseconds(std::chrono::microseconds duration) { return static_cast<double>(duration.count()) / 1000; }

Durability durabilityOf(brook::Durability durability) {
    switch (durability) {
        case brook::Durability::Durable: return Durability::Durable;
        case brook::Durability::Balanced: return Durability::Balanced;
        case brook::Durability::Fast: return Durability::Fast;
    }
    return Durability::Durable;
}

PartitionRow partitionRow(const PartitionImage& image, const Partition& partition, const Rates& rates) {
    const Log& log = partition.log();
    PartitionRow row;
    row.index = image.index;
    row.start = log.startOffset();
    row.end = log.endOffset();
    row.highWatermark = log.highWatermark();
    row.lastStable = log.lastStableOffset();
    row.records = log.recordCount();
    row.bytes = log.sizeInBytes();
    row.segments = static_cast<std::uint32_t>(log.segmentCount());
    row.leaderEpoch = partition.leaderEpoch();
    row.leader = image.leader;
    row.replicas = image.replicas;
    row.inSync = image.inSync;
    if (log.offline()) row.offline = log.offline()->message;
    row.rates = rates;
    return row;
}

SettingType typeOf(ConfigType type) {
    switch (type) {
        case ConfigType::Boolean: return SettingType::Boolean;
        case ConfigType::Int:
        case ConfigType::Short:
        case ConfigType::Long: return SettingType::Integer;
        case ConfigType::Double: return SettingType::Real;
        case ConfigType::List: return SettingType::List;
        case ConfigType::Class: return SettingType::Class;
        case ConfigType::Password: return SettingType::Password;
        case ConfigType::String:
        case ConfigType::Unknown: break;
    }
    return SettingType::Text;
}

SettingUnit unitOf(ConfigUnit unit) {
    switch (unit) {
        case ConfigUnit::Milliseconds: return SettingUnit::Milliseconds;
        case ConfigUnit::Seconds: return SettingUnit::Seconds;
        case ConfigUnit::Minutes: return SettingUnit::Minutes;
        case ConfigUnit::Hours: return SettingUnit::Hours;
        case ConfigUnit::Bytes: return SettingUnit::Bytes;
        case ConfigUnit::BytesPerSecond: return SettingUnit::BytesPerSecond;
        case ConfigUnit::Percent: return SettingUnit::Percent;
        case ConfigUnit::Ratio: return SettingUnit::Ratio;
        case ConfigUnit::None: break;
    }
    return SettingUnit::None;
}

SettingSource sourceOf(ConfigSource source) {
    switch (source) {
        case ConfigSource::Topic: return SettingSource::Topic;
        case ConfigSource::DynamicBroker: return SettingSource::DynamicBroker;
        case ConfigSource::DynamicDefaultBroker: return SettingSource::DynamicDefault;
        case ConfigSource::StaticBroker: return SettingSource::Static;
        default: return SettingSource::Default;
    }
}

SettingRow settingRow(const EffectiveConfig& config, SettingSource own, bool readOnly) {
    const ConfigDefinition& definition = *config.definition;
    SettingRow row;
    row.name = definition.name;
    row.secret = definition.type == ConfigType::Password;
    if (!row.secret) row.value = config.value;
    row.source = sourceOf(config.source);
    row.type = typeOf(definition.type);
    row.unit = unitOf(definition.unit);
    row.valid = definition.valid;
    row.documentation = definition.documentation;
    row.readOnly = readOnly;
    row.effective = definition.effective;
    for (const ConfigSynonym& synonym : config.synonyms)
        row.synonyms.push_back({synonym.name, row.secret ? std::nullopt : synonym.value, sourceOf(synonym.source)});
    // What it would be without an override here: the next in line, or itself.
    row.defaultValue = row.value;
    if (row.source == own) {
        row.defaultValue =
            definition.defaultValue ? std::optional(std::string(*definition.defaultValue)) : std::nullopt;
        for (const SettingSynonym& synonym : row.synonyms) {
            if (synonym.source == own || synonym.source == SettingSource::Default || synonym.name != row.name) continue;
            row.defaultValue = synonym.value;
            break;
        }
    }
    return row;
}

}  // namespace

TopicRow topicRow(const Broker& broker, const TopicImage& image, const TrafficHistory& history) {
    TopicRow row;
    row.name = image.name;
    row.id = image.id;
    row.internal = image.isInternal();
    row.rates = history.ratesOf(image.name);
    row.records = 0;
    const Topic* topic = broker.topics().find(image.name);
    for (const PartitionImage& facts : image.partitions) {
        const auto partition = topic ? topic->partition(facts.index) : nullptr;
        if (!partition) continue;
        PartitionRow& added =
            row.partitions.emplace_back(partitionRow(facts, *partition, history.ratesOf(image.name, facts.index)));
        row.bytes += added.bytes;
        if (row.records) row.records = added.records ? std::optional(*row.records + *added.records) : std::nullopt;
    }
    if (!row.partitions.empty()) {
        const LogConfig& config = topic->partitions.front()->log().config();
        row.cleanupPolicy = config.cleanupCompact ? (config.cleanupDelete ? "compact,delete" : "compact")
                                                  : (config.cleanupDelete ? "delete" : "none");
        if (config.cleanupDelete && config.retention) row.retentionMs = config.retention->count();
    }
    return row;
}

Snapshot brokerSnapshot(Broker& broker, const TrafficHistory& history) {
    Snapshot snapshot;
    snapshot.takenAt = broker.environment().clock.now();
    snapshot.state = BrokerState::Running;
    snapshot.clusterId = broker.clusterId();
    snapshot.brokerId = broker.id();
    snapshot.dataDirectory = broker.directory().path().string();
    snapshot.durability = durabilityOf(broker.config().durability);
    snapshot.startedAt = broker.startedAt();
    if (const auto space = broker.environment().fs.space(broker.directory().path())) {
        snapshot.diskAvailable = space->available;
        snapshot.diskTotal = space->total;
    }
    snapshot.rates = history.total();
    const MonotonicTime now = broker.environment().clock.monotonic();
    snapshot.produceP99Ms = milliseconds(broker.produceLatency().percentile(now, 0.99));
    snapshot.syncP99Ms = milliseconds(broker.groupSync().latency().percentile(now, 0.99));
    for (const auto& [name, image] : broker.image()->topics)
        snapshot.topics.emplace(name, topicRow(broker, *image, history));
    return snapshot;
}

Result<std::vector<SettingRow>> settingRows(const Broker& broker, const std::string& topic) {
    const ConfigResolver resolver = broker.resolver();
    std::vector<SettingRow> rows;
    if (topic.empty()) {
        for (const ConfigDefinition& definition : brokerConfigDefinitions())
            rows.push_back(settingRow(resolver.brokerSetting(definition), SettingSource::DynamicDefault,
                                      definition.update == UpdateMode::ReadOnly));
        return rows;
    }
    if (!broker.image()->topic(topic)) return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic);
    for (const ConfigDefinition& definition : topicConfigDefinitions())
        rows.push_back(settingRow(resolver.topicSetting(definition, topic), SettingSource::Topic, false));
    return rows;
}

}  // namespace brook::admin
