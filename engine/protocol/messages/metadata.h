#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct MetadataRequest {
    static constexpr ApiKey apiKey = ApiKey::Metadata;
    static constexpr VersionRange versions = between(0, 13);
    static constexpr VersionRange flexible = since(9);

    struct MetadataRequestTopic {
        Uuid topicId;
        std::optional<std::string> name = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId, since(10));
            wire.field("name", message.name, always, since(10));
        }
        friend bool operator==(const MetadataRequestTopic&, const MetadataRequestTopic&) = default;
    };

    std::optional<std::vector<MetadataRequestTopic>> topics = std::vector<MetadataRequestTopic>{};
    bool allowAutoTopicCreation = true;
    bool includeClusterAuthorizedOperations = false;
    bool includeTopicAuthorizedOperations = false;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics, always, since(1));
        wire.field("allowAutoTopicCreation", message.allowAutoTopicCreation, since(4));
        wire.field("includeClusterAuthorizedOperations", message.includeClusterAuthorizedOperations, between(8, 10));
        wire.field("includeTopicAuthorizedOperations", message.includeTopicAuthorizedOperations, since(8));
    }
    friend bool operator==(const MetadataRequest&, const MetadataRequest&) = default;
};

struct MetadataResponse {
    static constexpr ApiKey apiKey = ApiKey::Metadata;
    static constexpr VersionRange versions = between(0, 13);
    static constexpr VersionRange flexible = since(9);

    struct MetadataResponseBroker {
        BrokerId nodeId;
        std::string host;
        std::int32_t port = 0;
        std::optional<std::string> rack;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId);
            wire.field("host", message.host);
            wire.field("port", message.port);
            wire.field("rack", message.rack, since(1));
        }
        friend bool operator==(const MetadataResponseBroker&, const MetadataResponseBroker&) = default;
    };

    struct MetadataResponsePartition {
        ErrorCode errorCode = ErrorCode::None;
        PartitionIndex partitionIndex;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);
        std::vector<BrokerId> replicaNodes;
        std::vector<BrokerId> isrNodes;
        std::vector<BrokerId> offlineReplicas;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch, since(7));
            wire.field("replicaNodes", message.replicaNodes);
            wire.field("isrNodes", message.isrNodes);
            wire.field("offlineReplicas", message.offlineReplicas, since(5));
        }
        friend bool operator==(const MetadataResponsePartition&, const MetadataResponsePartition&) = default;
    };

    struct MetadataResponseTopic {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> name = std::string{};
        Uuid topicId;
        bool isInternal = false;
        std::vector<MetadataResponsePartition> partitions;
        std::int32_t topicAuthorizedOperations = -2147483648;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("name", message.name, always, since(12));
            wire.field("topicId", message.topicId, since(10));
            wire.field("isInternal", message.isInternal, since(1));
            wire.field("partitions", message.partitions);
            wire.field("topicAuthorizedOperations", message.topicAuthorizedOperations, since(8));
        }
        friend bool operator==(const MetadataResponseTopic&, const MetadataResponseTopic&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<MetadataResponseBroker> brokers;
    std::optional<std::string> clusterId;
    BrokerId controllerId = BrokerId(-1);
    std::vector<MetadataResponseTopic> topics;
    std::int32_t clusterAuthorizedOperations = -2147483648;
    ErrorCode errorCode = ErrorCode::None;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(3));
        wire.field("brokers", message.brokers);
        wire.field("clusterId", message.clusterId, since(2));
        wire.field("controllerId", message.controllerId, since(1));
        wire.field("topics", message.topics);
        wire.field("clusterAuthorizedOperations", message.clusterAuthorizedOperations, between(8, 10));
        wire.field("errorCode", message.errorCode, since(13));
    }
    friend bool operator==(const MetadataResponse&, const MetadataResponse&) = default;
};

}  // namespace brook::protocol
