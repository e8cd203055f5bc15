#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct StreamsGroupHeartbeatRequest {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupHeartbeat;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct KeyValue {
        std::string key;
        std::string value;

        static void visit(auto& message, auto& wire) {
            wire.field("key", message.key);
            wire.field("value", message.value);
        }
        friend bool operator==(const KeyValue&, const KeyValue&) = default;
    };

    struct TopicInfo {
        std::string name;
        PartitionIndex partitions;
        std::int16_t replicationFactor = 0;
        std::vector<KeyValue> topicConfigs;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
            wire.field("replicationFactor", message.replicationFactor);
            wire.field("topicConfigs", message.topicConfigs);
        }
        friend bool operator==(const TopicInfo&, const TopicInfo&) = default;
    };

    struct CopartitionGroup {
        std::vector<std::int16_t> sourceTopics;
        std::vector<std::int16_t> sourceTopicRegex;
        std::vector<std::int16_t> repartitionSourceTopics;

        static void visit(auto& message, auto& wire) {
            wire.field("sourceTopics", message.sourceTopics);
            wire.field("sourceTopicRegex", message.sourceTopicRegex);
            wire.field("repartitionSourceTopics", message.repartitionSourceTopics);
        }
        friend bool operator==(const CopartitionGroup&, const CopartitionGroup&) = default;
    };

    struct Subtopology {
        std::string subtopologyId;
        std::vector<std::string> sourceTopics;
        std::vector<std::string> sourceTopicRegex;
        std::vector<TopicInfo> stateChangelogTopics;
        std::vector<std::string> repartitionSinkTopics;
        std::vector<TopicInfo> repartitionSourceTopics;
        std::vector<CopartitionGroup> copartitionGroups;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("sourceTopics", message.sourceTopics);
            wire.field("sourceTopicRegex", message.sourceTopicRegex);
            wire.field("stateChangelogTopics", message.stateChangelogTopics);
            wire.field("repartitionSinkTopics", message.repartitionSinkTopics);
            wire.field("repartitionSourceTopics", message.repartitionSourceTopics);
            wire.field("copartitionGroups", message.copartitionGroups);
        }
        friend bool operator==(const Subtopology&, const Subtopology&) = default;
    };

    struct Topology {
        std::int32_t epoch = 0;
        std::vector<Subtopology> subtopologies;

        static void visit(auto& message, auto& wire) {
            wire.field("epoch", message.epoch);
            wire.field("subtopologies", message.subtopologies);
        }
        friend bool operator==(const Topology&, const Topology&) = default;
    };

    struct TaskIds {
        std::string subtopologyId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TaskIds&, const TaskIds&) = default;
    };

    struct Endpoint {
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("host", message.host);
            wire.field("port", message.port);
        }
        friend bool operator==(const Endpoint&, const Endpoint&) = default;
    };

    struct TaskOffset {
        std::string subtopologyId;
        PartitionIndex partition;
        Offset offset;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("partition", message.partition);
            wire.field("offset", message.offset);
        }
        friend bool operator==(const TaskOffset&, const TaskOffset&) = default;
    };

    std::string groupId;
    std::string memberId;
    std::int32_t memberEpoch = 0;
    std::int32_t endpointInformationEpoch = 0;
    std::optional<std::string> instanceId;
    std::optional<std::string> rackId;
    std::int32_t rebalanceTimeoutMs = -1;
    std::optional<Topology> topology;
    std::optional<std::vector<TaskIds>> activeTasks;
    std::optional<std::vector<TaskIds>> standbyTasks;
    std::optional<std::vector<TaskIds>> warmupTasks;
    std::optional<std::string> processId;
    std::optional<Endpoint> userEndpoint;
    std::optional<std::vector<KeyValue>> clientTags;
    std::optional<std::vector<TaskOffset>> taskOffsets;
    std::optional<std::vector<TaskOffset>> taskEndOffsets;
    bool shutdownApplication = false;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId);
        wire.field("memberEpoch", message.memberEpoch);
        wire.field("endpointInformationEpoch", message.endpointInformationEpoch);
        wire.field("instanceId", message.instanceId);
        wire.field("rackId", message.rackId);
        wire.field("rebalanceTimeoutMs", message.rebalanceTimeoutMs);
        wire.field("topology", message.topology);
        wire.field("activeTasks", message.activeTasks);
        wire.field("standbyTasks", message.standbyTasks);
        wire.field("warmupTasks", message.warmupTasks);
        wire.field("processId", message.processId);
        wire.field("userEndpoint", message.userEndpoint);
        wire.field("clientTags", message.clientTags);
        wire.field("taskOffsets", message.taskOffsets);
        wire.field("taskEndOffsets", message.taskEndOffsets);
        wire.field("shutdownApplication", message.shutdownApplication);
    }
    friend bool operator==(const StreamsGroupHeartbeatRequest&, const StreamsGroupHeartbeatRequest&) = default;
};

struct StreamsGroupHeartbeatResponse {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupHeartbeat;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct Status {
        std::int8_t statusCode = 0;
        std::string statusDetail;

        static void visit(auto& message, auto& wire) {
            wire.field("statusCode", message.statusCode);
            wire.field("statusDetail", message.statusDetail);
        }
        friend bool operator==(const Status&, const Status&) = default;
    };

    struct TaskIds {
        std::string subtopologyId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TaskIds&, const TaskIds&) = default;
    };

    struct Endpoint {
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("host", message.host);
            wire.field("port", message.port);
        }
        friend bool operator==(const Endpoint&, const Endpoint&) = default;
    };

    struct TopicPartition {
        std::string topic;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicPartition&, const TopicPartition&) = default;
    };

    struct EndpointToPartitions {
        Endpoint userEndpoint;
        std::vector<TopicPartition> activePartitions;
        std::vector<TopicPartition> standbyPartitions;

        static void visit(auto& message, auto& wire) {
            wire.field("userEndpoint", message.userEndpoint);
            wire.field("activePartitions", message.activePartitions);
            wire.field("standbyPartitions", message.standbyPartitions);
        }
        friend bool operator==(const EndpointToPartitions&, const EndpointToPartitions&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::string memberId;
    std::int32_t memberEpoch = 0;
    std::int32_t heartbeatIntervalMs = 0;
    std::int32_t acceptableRecoveryLagLegacy = 0;
    std::int32_t taskOffsetIntervalMs = 0;
    std::int64_t acceptableRecoveryLag = -1;
    std::optional<std::vector<Status>> status = std::vector<Status>{};
    std::optional<std::vector<TaskIds>> activeTasks;
    std::optional<std::vector<TaskIds>> standbyTasks;
    std::optional<std::vector<TaskIds>> warmupTasks;
    bool topologyDescriptionRequired = false;
    std::int32_t endpointInformationEpoch = 0;
    std::optional<std::vector<EndpointToPartitions>> partitionsByUserEndpoint;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("memberId", message.memberId);
        wire.field("memberEpoch", message.memberEpoch);
        wire.field("heartbeatIntervalMs", message.heartbeatIntervalMs);
        wire.field("acceptableRecoveryLagLegacy", message.acceptableRecoveryLagLegacy, between(0, 0));
        wire.field("taskOffsetIntervalMs", message.taskOffsetIntervalMs);
        wire.field("acceptableRecoveryLag", message.acceptableRecoveryLag, since(1));
        wire.field("status", message.status);
        wire.field("activeTasks", message.activeTasks);
        wire.field("standbyTasks", message.standbyTasks);
        wire.field("warmupTasks", message.warmupTasks);
        wire.field("topologyDescriptionRequired", message.topologyDescriptionRequired, since(1));
        wire.field("endpointInformationEpoch", message.endpointInformationEpoch);
        wire.field("partitionsByUserEndpoint", message.partitionsByUserEndpoint);
    }
    friend bool operator==(const StreamsGroupHeartbeatResponse&, const StreamsGroupHeartbeatResponse&) = default;
};

}  // namespace brook::protocol
