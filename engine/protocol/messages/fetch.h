#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/records.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct FetchRequest {
    static constexpr ApiKey apiKey = ApiKey::Fetch;
    static constexpr VersionRange versions = between(0, 18);
    static constexpr VersionRange flexible = since(12);

    struct ReplicaState {
        BrokerId replicaId = BrokerId(-1);
        std::int64_t replicaEpoch = -1;

        static void visit(auto& message, auto& wire) {
            wire.field("replicaId", message.replicaId, since(15));
            wire.field("replicaEpoch", message.replicaEpoch, since(15));
        }
        friend bool operator==(const ReplicaState&, const ReplicaState&) = default;
    };

    struct FetchPartition {
        PartitionIndex partition;
        LeaderEpoch currentLeaderEpoch = LeaderEpoch(-1);
        Offset fetchOffset;
        std::int32_t lastFetchedEpoch = -1;
        Offset logStartOffset = Offset(-1);
        std::int32_t partitionMaxBytes = 0;
        Uuid replicaDirectoryId;
        std::int64_t highWatermark = std::numeric_limits<std::int64_t>::max();

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("currentLeaderEpoch", message.currentLeaderEpoch, since(9));
            wire.field("fetchOffset", message.fetchOffset);
            wire.field("lastFetchedEpoch", message.lastFetchedEpoch, since(12));
            wire.field("logStartOffset", message.logStartOffset, since(5));
            wire.field("partitionMaxBytes", message.partitionMaxBytes);
            wire.tagged(0, "replicaDirectoryId", message.replicaDirectoryId, since(17));
            wire.tagged(1, "highWatermark", message.highWatermark, since(18), std::numeric_limits<std::int64_t>::max());
        }
        friend bool operator==(const FetchPartition&, const FetchPartition&) = default;
    };

    struct FetchTopic {
        std::string topic;
        Uuid topicId;
        std::vector<FetchPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic, between(0, 12));
            wire.field("topicId", message.topicId, since(13));
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const FetchTopic&, const FetchTopic&) = default;
    };

    struct ForgottenTopic {
        std::string topic;
        Uuid topicId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic, between(7, 12));
            wire.field("topicId", message.topicId, since(13));
            wire.field("partitions", message.partitions, since(7));
        }
        friend bool operator==(const ForgottenTopic&, const ForgottenTopic&) = default;
    };

    std::optional<std::string> clusterId;
    BrokerId replicaId = BrokerId(-1);
    ReplicaState replicaState;
    std::int32_t maxWaitMs = 0;
    std::int32_t minBytes = 0;
    std::int32_t maxBytes = std::numeric_limits<std::int32_t>::max();
    std::int8_t isolationLevel = 0;
    std::int32_t sessionId = 0;
    std::int32_t sessionEpoch = -1;
    std::vector<FetchTopic> topics;
    std::vector<ForgottenTopic> forgottenTopicsData;
    std::string rackId;

    static void visit(auto& message, auto& wire) {
        wire.tagged(0, "clusterId", message.clusterId, since(12));
        wire.field("replicaId", message.replicaId, between(0, 14));
        wire.tagged(1, "replicaState", message.replicaState, since(15));
        wire.field("maxWaitMs", message.maxWaitMs);
        wire.field("minBytes", message.minBytes);
        wire.field("maxBytes", message.maxBytes, since(3));
        wire.field("isolationLevel", message.isolationLevel, since(4));
        wire.field("sessionId", message.sessionId, since(7));
        wire.field("sessionEpoch", message.sessionEpoch, since(7));
        wire.field("topics", message.topics);
        wire.field("forgottenTopicsData", message.forgottenTopicsData, since(7));
        wire.field("rackId", message.rackId, since(11));
    }
    friend bool operator==(const FetchRequest&, const FetchRequest&) = default;
};

struct FetchResponse {
    static constexpr ApiKey apiKey = ApiKey::Fetch;
    static constexpr VersionRange versions = between(0, 18);
    static constexpr VersionRange flexible = since(12);

    struct EpochEndOffset {
        std::int32_t epoch = -1;
        Offset endOffset = Offset(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("epoch", message.epoch, since(12));
            wire.field("endOffset", message.endOffset, since(12));
        }
        friend bool operator==(const EpochEndOffset&, const EpochEndOffset&) = default;
    };

    struct LeaderIdAndEpoch {
        BrokerId leaderId = BrokerId(-1);
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("leaderId", message.leaderId, since(12));
            wire.field("leaderEpoch", message.leaderEpoch, since(12));
        }
        friend bool operator==(const LeaderIdAndEpoch&, const LeaderIdAndEpoch&) = default;
    };

    struct SnapshotId {
        Offset endOffset = Offset(-1);
        std::int32_t epoch = -1;

        static void visit(auto& message, auto& wire) {
            wire.field("endOffset", message.endOffset);
            wire.field("epoch", message.epoch);
        }
        friend bool operator==(const SnapshotId&, const SnapshotId&) = default;
    };

    struct AbortedTransaction {
        ProducerId producerId;
        Offset firstOffset;

        static void visit(auto& message, auto& wire) {
            wire.field("producerId", message.producerId, since(4));
            wire.field("firstOffset", message.firstOffset, since(4));
        }
        friend bool operator==(const AbortedTransaction&, const AbortedTransaction&) = default;
    };

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::int64_t highWatermark = 0;
        Offset lastStableOffset = Offset(-1);
        Offset logStartOffset = Offset(-1);
        EpochEndOffset divergingEpoch;
        LeaderIdAndEpoch currentLeader;
        SnapshotId snapshotId;
        std::optional<std::vector<AbortedTransaction>> abortedTransactions = std::vector<AbortedTransaction>{};
        BrokerId preferredReadReplica = BrokerId(-1);
        Records records;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("highWatermark", message.highWatermark);
            wire.field("lastStableOffset", message.lastStableOffset, since(4));
            wire.field("logStartOffset", message.logStartOffset, since(5));
            wire.tagged(0, "divergingEpoch", message.divergingEpoch, since(12));
            wire.tagged(1, "currentLeader", message.currentLeader, since(12));
            wire.tagged(2, "snapshotId", message.snapshotId, since(12));
            wire.field("abortedTransactions", message.abortedTransactions, since(4));
            wire.field("preferredReadReplica", message.preferredReadReplica, since(11));
            wire.field("records", message.records);
        }
    };

    struct FetchableTopicResponse {
        std::string topic;
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic, between(0, 12));
            wire.field("topicId", message.topicId, since(13));
            wire.field("partitions", message.partitions);
        }
    };

    struct NodeEndpoint {
        BrokerId nodeId;
        std::string host;
        std::int32_t port = 0;
        std::optional<std::string> rack;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId, since(16));
            wire.field("host", message.host, since(16));
            wire.field("port", message.port, since(16));
            wire.field("rack", message.rack, since(16));
        }
        friend bool operator==(const NodeEndpoint&, const NodeEndpoint&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::int32_t sessionId = 0;
    std::vector<FetchableTopicResponse> responses;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode, since(7));
        wire.field("sessionId", message.sessionId, since(7));
        wire.field("responses", message.responses);
        wire.tagged(0, "nodeEndpoints", message.nodeEndpoints, since(16));
    }
};

}  // namespace brook::protocol
