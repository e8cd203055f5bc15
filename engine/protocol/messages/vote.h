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

struct VoteRequest {
    static constexpr ApiKey apiKey = ApiKey::Vote;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;
        std::int32_t replicaEpoch = 0;
        BrokerId replicaId;
        Uuid replicaDirectoryId;
        Uuid voterDirectoryId;
        std::int32_t lastOffsetEpoch = 0;
        Offset lastOffset;
        bool preVote = false;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("replicaEpoch", message.replicaEpoch);
            wire.field("replicaId", message.replicaId);
            wire.field("replicaDirectoryId", message.replicaDirectoryId, since(1));
            wire.field("voterDirectoryId", message.voterDirectoryId, since(1));
            wire.field("lastOffsetEpoch", message.lastOffsetEpoch);
            wire.field("lastOffset", message.lastOffset);
            wire.field("preVote", message.preVote, since(2));
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

    std::optional<std::string> clusterId;
    BrokerId voterId = BrokerId(-1);
    std::vector<TopicData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("clusterId", message.clusterId);
        wire.field("voterId", message.voterId, since(1));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const VoteRequest&, const VoteRequest&) = default;
};

struct VoteResponse {
    static constexpr ApiKey apiKey = ApiKey::Vote;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;
        bool voteGranted = false;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("voteGranted", message.voteGranted);
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
    friend bool operator==(const VoteResponse&, const VoteResponse&) = default;
};

}  // namespace brook::protocol
