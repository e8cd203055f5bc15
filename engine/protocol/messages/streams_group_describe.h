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

struct StreamsGroupDescribeRequest {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupDescribe;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    std::vector<std::string> groupIds;
    bool includeAuthorizedOperations = false;
    bool includeTopologyDescription = false;

    static void visit(auto& message, auto& wire) {
        wire.field("groupIds", message.groupIds);
        wire.field("includeAuthorizedOperations", message.includeAuthorizedOperations);
        wire.field("includeTopologyDescription", message.includeTopologyDescription, since(1));
    }
    friend bool operator==(const StreamsGroupDescribeRequest&, const StreamsGroupDescribeRequest&) = default;
};

struct StreamsGroupDescribeResponse {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupDescribe;
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

    struct Subtopology {
        std::string subtopologyId;
        std::vector<std::string> sourceTopics;
        std::vector<std::string> repartitionSinkTopics;
        std::vector<TopicInfo> stateChangelogTopics;
        std::vector<TopicInfo> repartitionSourceTopics;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("sourceTopics", message.sourceTopics);
            wire.field("repartitionSinkTopics", message.repartitionSinkTopics);
            wire.field("stateChangelogTopics", message.stateChangelogTopics);
            wire.field("repartitionSourceTopics", message.repartitionSourceTopics);
        }
        friend bool operator==(const Subtopology&, const Subtopology&) = default;
    };

    struct Topology {
        std::int32_t epoch = 0;
        std::optional<std::vector<Subtopology>> subtopologies;

        static void visit(auto& message, auto& wire) {
            wire.field("epoch", message.epoch);
            wire.field("subtopologies", message.subtopologies);
        }
        friend bool operator==(const Topology&, const Topology&) = default;
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

    struct TaskIds {
        std::string subtopologyId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TaskIds&, const TaskIds&) = default;
    };

    struct Assignment {
        std::vector<TaskIds> activeTasks;
        std::vector<TaskIds> standbyTasks;
        std::vector<TaskIds> warmupTasks;

        static void visit(auto& message, auto& wire) {
            wire.field("activeTasks", message.activeTasks);
            wire.field("standbyTasks", message.standbyTasks);
            wire.field("warmupTasks", message.warmupTasks);
        }
        friend bool operator==(const Assignment&, const Assignment&) = default;
    };

    struct Member {
        std::string memberId;
        std::int32_t memberEpoch = 0;
        std::optional<std::string> instanceId;
        std::optional<std::string> rackId;
        std::string clientId;
        std::string clientHost;
        std::int32_t topologyEpoch = 0;
        std::string processId;
        std::optional<Endpoint> userEndpoint;
        std::vector<KeyValue> clientTags;
        std::vector<TaskOffset> taskOffsets;
        std::vector<TaskOffset> taskEndOffsets;
        Assignment assignment;
        Assignment targetAssignment;
        bool isClassic = false;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("memberEpoch", message.memberEpoch);
            wire.field("instanceId", message.instanceId);
            wire.field("rackId", message.rackId);
            wire.field("clientId", message.clientId);
            wire.field("clientHost", message.clientHost);
            wire.field("topologyEpoch", message.topologyEpoch);
            wire.field("processId", message.processId);
            wire.field("userEndpoint", message.userEndpoint);
            wire.field("clientTags", message.clientTags);
            wire.field("taskOffsets", message.taskOffsets);
            wire.field("taskEndOffsets", message.taskEndOffsets);
            wire.field("assignment", message.assignment);
            wire.field("targetAssignment", message.targetAssignment);
            wire.field("isClassic", message.isClassic);
        }
        friend bool operator==(const Member&, const Member&) = default;
    };

    struct TopologyDescriptionNode {
        std::string name;
        std::int8_t nodeType = 0;
        std::vector<std::string> sourceTopics;
        std::optional<std::string> sinkTopic;
        std::vector<std::string> stores;
        std::vector<std::string> successors;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(1));
            wire.field("nodeType", message.nodeType, since(1));
            wire.field("sourceTopics", message.sourceTopics, since(1));
            wire.field("sinkTopic", message.sinkTopic, since(1));
            wire.field("stores", message.stores, since(1));
            wire.field("successors", message.successors, since(1));
        }
        friend bool operator==(const TopologyDescriptionNode&, const TopologyDescriptionNode&) = default;
    };

    struct TopologyDescriptionSubtopology {
        std::string subtopologyId;
        std::vector<TopologyDescriptionNode> nodes;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId, since(1));
            wire.field("nodes", message.nodes, since(1));
        }
        friend bool operator==(const TopologyDescriptionSubtopology&, const TopologyDescriptionSubtopology&) = default;
    };

    struct TopologyDescriptionGlobalStore {
        TopologyDescriptionNode source;
        TopologyDescriptionNode processor;

        static void visit(auto& message, auto& wire) {
            wire.field("source", message.source, since(1));
            wire.field("processor", message.processor, since(1));
        }
        friend bool operator==(const TopologyDescriptionGlobalStore&, const TopologyDescriptionGlobalStore&) = default;
    };

    struct TopologyDescription {
        std::vector<TopologyDescriptionSubtopology> subtopologies;
        std::vector<TopologyDescriptionGlobalStore> globalStores;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologies", message.subtopologies, since(1));
            wire.field("globalStores", message.globalStores, since(1));
        }
        friend bool operator==(const TopologyDescription&, const TopologyDescription&) = default;
    };

    struct DescribedGroup {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::string groupId;
        std::string groupState;
        std::int32_t groupEpoch = 0;
        std::int32_t assignmentEpoch = 0;
        std::optional<Topology> topology;
        std::vector<Member> members;
        std::int32_t authorizedOperations = -2147483648;
        std::optional<TopologyDescription> topologyDescription;
        std::int8_t topologyDescriptionStatus = 0;
        std::optional<std::string> assignorName;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("groupId", message.groupId);
            wire.field("groupState", message.groupState);
            wire.field("groupEpoch", message.groupEpoch);
            wire.field("assignmentEpoch", message.assignmentEpoch);
            wire.field("topology", message.topology);
            wire.field("members", message.members);
            wire.field("authorizedOperations", message.authorizedOperations);
            wire.field("topologyDescription", message.topologyDescription, since(1));
            wire.field("topologyDescriptionStatus", message.topologyDescriptionStatus, since(1));
            wire.field("assignorName", message.assignorName, since(1));
        }
        friend bool operator==(const DescribedGroup&, const DescribedGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribedGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("groups", message.groups);
    }
    friend bool operator==(const StreamsGroupDescribeResponse&, const StreamsGroupDescribeResponse&) = default;
};

}  // namespace brook::protocol
