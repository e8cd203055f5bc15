#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/random.h"
#include "engine/metadata/effective_config.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// What a new topic should be; the values of CreateTopics, free of its wire form.
struct TopicWish {
    std::string name;
    std::int32_t partitions = -1;                              ///< -1: num.partitions
    std::int16_t replicas = -1;                                ///< -1: default.replication.factor
    std::map<std::int32_t, std::vector<BrokerId>> assignment;  ///< by partition; empty: the broker decides
    std::vector<std::pair<std::string, std::optional<std::string>>> settings;
};

/// What a plan leads to: records for the metadata log, and the facts an answer tells.
struct TopicPlan {
    Uuid id;
    std::int32_t partitions = 0;
    std::int16_t replicas = 0;
    std::vector<MetadataRecord> records;
};

/// Who decides and where: the cluster as it is, and the one broker there is.
struct PlanContext {
    const ClusterImage& image;
    const ConfigResolver& config;
    BrokerId broker;
    Uuid directory;
    Random& random;
};

/// A legal name is of letters, digits, '.', '_' and '-', 1 to 249 long, and not "." or "..". InvalidTopicException.
Result<void> checkTopicName(std::string_view name);

/// TopicAlreadyExists, InvalidTopicException (also for names that differ in '.' and '_' only), InvalidPartitions,
/// InvalidReplicationFactor, InvalidReplicaAssignment, InvalidConfig, PolicyViolation.
Result<TopicPlan> planTopic(const PlanContext& context, const TopicWish& wish);

/// Raises a topic's partitions to `total`. UnknownTopicOrPartition, InvalidPartitions, InvalidReplicaAssignment.
/// `assignments` has an entry for each new partition, or is nothing.
Result<std::vector<MetadataRecord>> planPartitions(
    const PlanContext& context, const std::string& topic, std::int32_t total,
    const std::optional<std::vector<std::vector<BrokerId>>>& assignments);

/// What an incremental change does with a setting, numbered as on the wire (KIP-339).
enum class ConfigOperation : std::int8_t { Set = 0, Delete = 1, Append = 2, Subtract = 3 };

struct ConfigChange {
    std::string name;
    ConfigOperation operation = ConfigOperation::Set;
    std::optional<std::string> value;
};

/// The records that make the changes on one resource, all or none. InvalidConfig, InvalidRequest,
/// UnknownTopicOrPartition.
Result<std::vector<MetadataRecord>> planConfigChanges(const PlanContext& context, const ConfigResource& resource,
                                                      const std::vector<ConfigChange>& changes);

/// The old, whole form: what is not named returns to its default.
Result<std::vector<MetadataRecord>> planConfigReplacement(const PlanContext& context, const ConfigResource& resource,
                                                          const std::vector<ConfigChange>& values);

/// The settings a resource of this type can have.
std::span<const ConfigDefinition> definitionsFor(ResourceType type);

}  // namespace brook
