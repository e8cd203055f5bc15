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

struct BeginQuorumEpochRequest {
    static constexpr ApiKey apiKey = ApiKey::BeginQuorumEpoch;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct PartitionData {
        PartitionIndex partitionIndex;
        Uuid voterDirectoryId;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("voterDirectoryId", message.voterDirectoryId, since(1));
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        std::string topicName;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    struct LeaderEndpoint {
        std::string name;
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(1));
            wire.field("host", message.host, since(1));
            wire.field("port", message.port, since(1));
        }
        friend bool operator==(const LeaderEndpoint&, const LeaderEndpoint&) = default;
    };

    std::optional<std::string> clusterId;
    BrokerId voterId = BrokerId(-1);
    std::vector<TopicData> topics;
    std::vector<LeaderEndpoint> leaderEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("clusterId", message.clusterId);
        wire.field("voterId", message.voterId, since(1));
        wire.field("topics", message.topics);
        wire.field("leaderEndpoints", message.leaderEndpoints, since(1));
    }
    friend bool operator==(const BeginQuorumEpochRequest&, const BeginQuorumEpochRequest&) = default;
};

struct BeginQuorumEpochResponse {
    static constexpr ApiKey apiKey = ApiKey::BeginQuorumEpoch;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        std::string topicName;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    struct NodeEndpoint {
        BrokerId nodeId;
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId, since(1));
            wire.field("host", message.host, since(1));
            wire.field("port", message.port, since(1));
        }
        friend bool operator==(const NodeEndpoint&, const NodeEndpoint&) = default;
    };

    ErrorCode errorCode = ErrorCode::None;
    std::vector<TopicData> topics;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("topics", message.topics);
        wire.tagged(0, "nodeEndpoints", message.nodeEndpoints, since(1));
    }
    friend bool operator==(const BeginQuorumEpochResponse&, const BeginQuorumEpochResponse&) = default;
};

}  // namespace brook::protocol
