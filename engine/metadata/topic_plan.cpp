#include "engine/metadata/topic_plan.h"

#include <algorithm>
#include <set>

#include "engine/metadata/features.h"

namespace brook {

namespace {

constexpr std::size_t longestName = 249;
constexpr std::int32_t mostPartitions = 10'000;  // of one request, as Apache Kafka limits its controller

bool legal(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '_' || c == '-'; }

/// Names that differ in '.' and '_' only would share the names of their metrics.
std::string collisionKey(std::string name) {
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

Result<void> checkCollision(const ClusterImage& image, const std::string& name) {
    if (name.find_first_of("._") == std::string::npos) return {};
    const std::string key = collisionKey(name);
    for (const auto& [other, topic] : image.topics)
        if (other != name && collisionKey(other) == key)
            return fail(ErrorCode::InvalidTopicException,
                        "topic “{}” collides with “{}”: they differ in “.” and “_” only", name, other);
    return {};
}

Result<void> checkReplicas(const PlanContext& context, const std::vector<BrokerId>& replicas) {
    if (replicas.empty()) return fail(ErrorCode::InvalidReplicaAssignment, "a partition needs at least one replica");
    const std::set<BrokerId> unique(replicas.begin(), replicas.end());
    if (unique.size() != replicas.size())
        return fail(ErrorCode::InvalidReplicaAssignment, "a broker is named twice for one partition");
    for (const BrokerId broker : replicas)
        if (broker != context.broker) return fail(ErrorCode::InvalidReplicaAssignment, "there is no broker {}", broker);
    return {};
}

PartitionRecord partitionRecord(const PlanContext& context, const Uuid& topic, std::int32_t index) {
    PartitionRecord record;
    record.partitionId = PartitionIndex(index);
    record.topicId = topic;
    record.replicas = {context.broker};
    record.isr = {context.broker};
    record.leader = context.broker;
    record.leaderEpoch = LeaderEpoch(0);
    record.partitionEpoch = 0;
    record.directories = {context.directory};
    return record;
}

Result<std::int32_t> partitionsOf(const PlanContext& context, const TopicWish& wish) {
    if (wish.assignment.empty()) {
        if (wish.partitions == -1) return static_cast<std::int32_t>(context.config.brokerNumber("num.partitions"));
        if (wish.partitions < 1)
            return fail(ErrorCode::InvalidPartitions, "the number of partitions has to be larger than 0");
        if (wish.partitions > mostPartitions)
            return fail(ErrorCode::PolicyViolation, "more than {} partitions are not made at once", mostPartitions);
        return wish.partitions;
    }
    if (wish.partitions != -1)
        return fail(ErrorCode::InvalidRequest, "a replica assignment leaves no choice of the number of partitions");
    if (wish.replicas != -1)
        return fail(ErrorCode::InvalidRequest, "a replica assignment leaves no choice of the replication factor");
    std::int32_t expected = 0;
    for (const auto& [index, replicas] : wish.assignment) {
        if (index != expected++)
            return fail(ErrorCode::InvalidReplicaAssignment, "partitions have to be numbered from 0 without gaps");
        if (auto fine = checkReplicas(context, replicas); !fine) return failed(fine);
    }
    return expected;
}

Result<void> checkReplicationFactor(const TopicWish& wish) {
    if (!wish.assignment.empty() || wish.replicas == -1 || wish.replicas == 1) return {};
    if (wish.replicas < 1)
        return fail(ErrorCode::InvalidReplicationFactor, "the replication factor has to be larger than 0");
    return fail(ErrorCode::InvalidReplicationFactor, "{} replicas were asked for, and there is one broker",
                wish.replicas);
}

ConfigRecord configRecord(const ConfigResource& resource, std::string name, std::optional<std::string> value) {
    return ConfigRecord{static_cast<std::int8_t>(resource.type), resource.name, std::move(name), std::move(value)};
}

/// What Kafka refuses beyond the rule of a setting's own value.
Result<void> checkMeaning(const PlanContext& context, ResourceType type, const std::string& name,
                          const std::string& value) {
    if (type == ResourceType::Topic && name == "remote.storage.enable" && parseFlag(value))
        return fail(ErrorCode::InvalidConfig, "there is no remote storage, so remote.storage.enable cannot be true");
    if (type == ResourceType::Broker && name == "log.cleaner.threads" && parseNumber(value) < 1)
        return fail(ErrorCode::InvalidRequest, "log.cleaner.threads has to be at least 1");
    if (type == ResourceType::Broker && name == "log.cleaner.dedupe.buffer.size" && parseNumber(value) < (1 << 20))
        return fail(ErrorCode::InvalidRequest, "log.cleaner.dedupe.buffer.size has to be at least 1 MiB");
    if (type != ResourceType::Group) return {};
    // consumer.session.timeout.ms lies within group.consumer.min.session.timeout.ms and its max.
    const std::size_t dot = name.find('.');
    for (const auto& [bound, sign] : {std::pair{"min", 1}, std::pair{"max", -1}}) {
        if (dot == std::string::npos) break;
        const std::string limit = fmt::format("group.{}.{}.{}", name.substr(0, dot), bound, name.substr(dot + 1));
        if (!findConfig(brokerConfigDefinitions(), limit)) continue;
        if (sign * parseNumber(value) < sign * context.config.brokerNumber(limit))
            return fail(ErrorCode::InvalidConfig, "{} lies outside {}, which is {}", name, limit,
                        context.config.brokerNumber(limit));
    }
    return {};
}

/// Broker resources take names that nobody knows, as Kafka's do; the others do not.
Result<void> checkSetting(const PlanContext& context, ResourceType type, const std::string& name,
                          const std::string& value) {
    const ConfigDefinition* definition = findConfig(definitionsFor(type), name);
    if (definition) {
        if (type == ResourceType::Broker && definition->update == UpdateMode::ReadOnly)
            return fail(ErrorCode::InvalidRequest, "{} can be set at start only", name);
        auto fine = checkConfigValue(*definition, value);
        const bool asRequest = type == ResourceType::Broker || type == ResourceType::ClientMetrics;
        if (!fine && asRequest && name != "match") return fail(ErrorCode::InvalidRequest, "{}", fine.error().message);
        return fine ? checkMeaning(context, type, name, value) : fine;
    }
    if (type == ResourceType::Broker) return {};
    const ErrorCode code = type == ResourceType::ClientMetrics ? ErrorCode::InvalidRequest : ErrorCode::InvalidConfig;
    return fail(code, "there is no configuration named {}", name);
}

/// What appending to or subtracting from a list leaves.
Result<std::string> changedList(const PlanContext& context, const ConfigResource& resource,
                                const ConfigChange& change) {
    const ConfigDefinition* definition = findConfig(definitionsFor(resource.type), change.name);
    if (!change.value) return fail(ErrorCode::InvalidRequest, "configuration {} has no value", change.name);
    if (!definition || definition->type != ConfigType::List || resource.type == ResourceType::ClientMetrics)
        return fail(ErrorCode::InvalidConfig, "{} is not a list, nothing can be appended or subtracted", change.name);
    const ConfigValues& own = context.image.configOf(resource);
    const auto found = own.find(change.name);
    std::vector<std::string> items =
        parseList(found != own.end() ? found->second : std::string(definition->defaultValue.value_or("")));
    for (const std::string& item : parseList(*change.value)) {
        const auto at = std::find(items.begin(), items.end(), item);
        if (change.operation == ConfigOperation::Append && at == items.end()) items.push_back(item);
        if (change.operation == ConfigOperation::Subtract && at != items.end()) items.erase(at);
    }
    return fmt::format("{}", fmt::join(items, ","));
}

Result<void> checkResource(const PlanContext& context, const ConfigResource& resource) {
    switch (resource.type) {
        case ResourceType::Topic:
            if (resource.name.empty()) return fail(ErrorCode::InvalidRequest, "a topic needs a name");
            if (auto fine = checkTopicName(resource.name); !fine) return fine;
            if (!context.image.topic(resource.name))
                return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", resource.name);
            return {};
        case ResourceType::Broker:
            if (resource.name.empty() || resource.name == std::to_string(context.broker.value())) return {};
            return fail(ErrorCode::InvalidRequest, "there is no broker “{}”", resource.name);
        case ResourceType::Group:
        case ResourceType::ClientMetrics:
            if (resource.name.empty()) return fail(ErrorCode::InvalidRequest, "a resource of this type needs a name");
            return {};
        case ResourceType::BrokerLogger:
        case ResourceType::Unknown: break;
    }
    return fail(ErrorCode::InvalidRequest, "resources of type {} have no configuration",
                static_cast<int>(resource.type));
}

}  // namespace

std::span<const ConfigDefinition> definitionsFor(ResourceType type) {
    switch (type) {
        case ResourceType::Topic: return topicConfigDefinitions();
        case ResourceType::Broker: return brokerConfigDefinitions();
        case ResourceType::Group: return groupConfigDefinitions();
        case ResourceType::ClientMetrics: return clientMetricsConfigDefinitions();
        case ResourceType::BrokerLogger:
        case ResourceType::Unknown: break;
    }
    return {};
}

Result<void> checkTopicName(std::string_view name) {
    if (name.empty()) return fail(ErrorCode::InvalidTopicException, "a topic needs a name");
    if (name == "." || name == "..")
        return fail(ErrorCode::InvalidTopicException, "a topic cannot be called “{}”", name);
    if (name.size() > longestName)
        return fail(ErrorCode::InvalidTopicException, "a topic's name has at most {} characters, this one has {}",
                    longestName, name.size());
    if (std::all_of(name.begin(), name.end(), legal)) return {};
    return fail(ErrorCode::InvalidTopicException, "“{}” has characters other than letters, digits, “.”, “_” and “-”",
                name);
}

Result<TopicPlan> planTopic(const PlanContext& context, const TopicWish& wish) {
    if (auto fine = checkTopicName(wish.name); !fine) return failed(fine);
    if (wish.name == "__cluster_metadata")
        return fail(ErrorCode::InvalidRequest, "the topic “{}” is the cluster's own", wish.name);
    if (context.image.topic(wish.name))
        return fail(ErrorCode::TopicAlreadyExists, "topic “{}” already exists", wish.name);
    if (auto fine = checkCollision(context.image, wish.name); !fine) return failed(fine);
    if (auto fine = checkReplicationFactor(wish); !fine) return failed(fine);
    const Result<std::int32_t> partitions = partitionsOf(context, wish);
    if (!partitions) return failed(partitions);

    TopicPlan plan;
    plan.id = Uuid::random(context.random);
    plan.partitions = *partitions;
    plan.replicas = 1;
    plan.records.push_back(TopicRecord{wish.name, plan.id});
    const ConfigResource resource{ResourceType::Topic, wish.name};
    for (const auto& [name, value] : wish.settings) {
        if (!value) return fail(ErrorCode::InvalidConfig, "configuration {} has no value", name);
        if (auto fine = checkSetting(context, ResourceType::Topic, name, *value); !fine) return failed(fine);
        plan.records.push_back(configRecord(resource, name, value));
    }
    for (std::int32_t index = 0; index < *partitions; ++index)
        plan.records.push_back(partitionRecord(context, plan.id, index));
    return plan;
}

Result<std::vector<MetadataRecord>> planPartitions(
    const PlanContext& context, const std::string& name, std::int32_t total,
    const std::optional<std::vector<std::vector<BrokerId>>>& assignments) {
    const TopicImage* topic = context.image.topic(name);
    if (!topic) return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", name);
    const auto present = static_cast<std::int32_t>(topic->partitions.size());
    if (total == present) return fail(ErrorCode::InvalidPartitions, "the topic has {} partitions already", present);
    if (total < present)
        return fail(ErrorCode::InvalidPartitions, "the topic has {} partitions, which cannot become {}", present,
                    total);
    if (total - present > mostPartitions)
        return fail(ErrorCode::PolicyViolation, "more than {} partitions are not made at once", mostPartitions);
    if (assignments) {
        if (assignments->size() != static_cast<std::size_t>(total - present))
            return fail(ErrorCode::InvalidReplicaAssignment, "{} new partitions need as many assignments, not {}",
                        total - present, assignments->size());
        for (const std::vector<BrokerId>& replicas : *assignments)
            if (auto fine = checkReplicas(context, replicas); !fine) return failed(fine);
    }
    std::vector<MetadataRecord> records;
    for (std::int32_t index = present; index < total; ++index)
        records.push_back(partitionRecord(context, topic->id, index));
    return records;
}

Result<std::vector<MetadataRecord>> planConfigChanges(const PlanContext& context, const ConfigResource& resource,
                                                      const std::vector<ConfigChange>& changes) {
    if (auto fine = checkResource(context, resource); !fine) return failed(fine);
    std::vector<MetadataRecord> records;
    std::set<std::string> named;
    for (const ConfigChange& change : changes) {
        if (!named.insert(change.name).second)
            return fail(ErrorCode::InvalidRequest, "configuration {} is named twice", change.name);
        switch (change.operation) {
            case ConfigOperation::Delete:
                records.push_back(configRecord(resource, change.name, std::nullopt));
                continue;
            case ConfigOperation::Set: {
                if (!change.value) return fail(ErrorCode::InvalidRequest, "configuration {} has no value", change.name);
                if (auto fine = checkSetting(context, resource.type, change.name, *change.value); !fine)
                    return failed(fine);
                records.push_back(configRecord(resource, change.name, change.value));
                continue;
            }
            case ConfigOperation::Append:
            case ConfigOperation::Subtract: {
                auto list = changedList(context, resource, change);
                if (!list) return failed(list);
                if (auto fine = checkSetting(context, resource.type, change.name, *list); !fine) return failed(fine);
                records.push_back(configRecord(resource, change.name, std::move(*list)));
                continue;
            }
        }
        return fail(ErrorCode::UnknownServerError, "operation {} is unknown", static_cast<int>(change.operation));
    }
    if (auto fine = checkMinInSyncReplicas(context.image, records); !fine) return failed(fine);
    return records;
}

Result<std::vector<MetadataRecord>> planConfigReplacement(const PlanContext& context, const ConfigResource& resource,
                                                          const std::vector<ConfigChange>& values) {
    auto records = planConfigChanges(context, resource, values);
    if (!records) return records;
    for (const auto& [name, value] : context.image.configOf(resource)) {
        const bool kept = std::any_of(values.begin(), values.end(),
                                      [&name = name](const auto& change) { return change.name == name; });
        if (!kept) records->push_back(configRecord(resource, name, std::nullopt));
    }
    if (auto fine = checkMinInSyncReplicas(context.image, *records); !fine) return failed(fine);
    return records;
}

}  // namespace brook
