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

struct DescribeQuorumRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeQuorum;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;

        static void visit(auto& message, auto& wire) { wire.field("partitionIndex", message.partitionIndex); }
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

    std::vector<TopicData> topics;

    static void visit(auto& message, auto& wire) { wire.field("topics", message.topics); }
    friend bool operator==(const DescribeQuorumRequest&, const DescribeQuorumRequest&) = default;
};

struct DescribeQuorumResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeQuorum;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct ReplicaState {
        BrokerId replicaId;
        Uuid replicaDirectoryId;
        Offset logEndOffset;
        Timestamp lastFetchTimestamp = Timestamp(-1);
        Timestamp lastCaughtUpTimestamp = Timestamp(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("replicaId", message.replicaId);
            wire.field("replicaDirectoryId", message.replicaDirectoryId, since(2));
            wire.field("logEndOffset", message.logEndOffset);
            wire.field("lastFetchTimestamp", message.lastFetchTimestamp, since(1));
            wire.field("lastCaughtUpTimestamp", message.lastCaughtUpTimestamp, since(1));
        }
        friend bool operator==(const ReplicaState&, const ReplicaState&) = default;
    };

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;
        std::int64_t highWatermark = 0;
        std::vector<ReplicaState> currentVoters;
        std::vector<ReplicaState> observers;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage, since(2));
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("highWatermark", message.highWatermark);
            wire.field("currentVoters", message.currentVoters);
            wire.field("observers", message.observers);
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

    struct Listener {
        std::string name;
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(2));
            wire.field("host", message.host, since(2));
            wire.field("port", message.port, since(2));
        }
        friend bool operator==(const Listener&, const Listener&) = default;
    };

    struct Node {
        BrokerId nodeId;
        std::vector<Listener> listeners;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId, since(2));
            wire.field("listeners", message.listeners, since(2));
        }
        friend bool operator==(const Node&, const Node&) = default;
    };

    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::vector<TopicData> topics;
    std::vector<Node> nodes;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage, since(2));
        wire.field("topics", message.topics);
        wire.field("nodes", message.nodes, since(2));
    }
    friend bool operator==(const DescribeQuorumResponse&, const DescribeQuorumResponse&) = default;
};

}  // namespace brook::protocol
