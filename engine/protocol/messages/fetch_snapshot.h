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

struct FetchSnapshotRequest {
    static constexpr ApiKey apiKey = ApiKey::FetchSnapshot;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct SnapshotId {
        Offset endOffset;
        std::int32_t epoch = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("endOffset", message.endOffset);
            wire.field("epoch", message.epoch);
        }
        friend bool operator==(const SnapshotId&, const SnapshotId&) = default;
    };

    struct PartitionSnapshot {
        PartitionIndex partition;
        LeaderEpoch currentLeaderEpoch;
        SnapshotId snapshotId;
        std::int64_t position = 0;
        Uuid replicaDirectoryId;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("currentLeaderEpoch", message.currentLeaderEpoch);
            wire.field("snapshotId", message.snapshotId);
            wire.field("position", message.position);
            wire.tagged(0, "replicaDirectoryId", message.replicaDirectoryId, since(1));
        }
        friend bool operator==(const PartitionSnapshot&, const PartitionSnapshot&) = default;
    };

    struct TopicSnapshot {
        std::string name;
        std::vector<PartitionSnapshot> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicSnapshot&, const TopicSnapshot&) = default;
    };

    std::optional<std::string> clusterId;
    BrokerId replicaId = BrokerId(-1);
    std::int32_t maxBytes = std::numeric_limits<std::int32_t>::max();
    std::vector<TopicSnapshot> topics;

    static void visit(auto& message, auto& wire) {
        wire.tagged(0, "clusterId", message.clusterId, always);
        wire.field("replicaId", message.replicaId);
        wire.field("maxBytes", message.maxBytes);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const FetchSnapshotRequest&, const FetchSnapshotRequest&) = default;
};

struct FetchSnapshotResponse {
    static constexpr ApiKey apiKey = ApiKey::FetchSnapshot;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct SnapshotId {
        Offset endOffset;
        std::int32_t epoch = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("endOffset", message.endOffset);
            wire.field("epoch", message.epoch);
        }
        friend bool operator==(const SnapshotId&, const SnapshotId&) = default;
    };

    struct LeaderIdAndEpoch {
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const LeaderIdAndEpoch&, const LeaderIdAndEpoch&) = default;
    };

    struct PartitionSnapshot {
        std::int32_t index = 0;
        ErrorCode errorCode = ErrorCode::None;
        SnapshotId snapshotId;
        LeaderIdAndEpoch currentLeader;
        std::int64_t size = 0;
        std::int64_t position = 0;
        Records unalignedRecords;

        static void visit(auto& message, auto& wire) {
            wire.field("index", message.index);
            wire.field("errorCode", message.errorCode);
            wire.field("snapshotId", message.snapshotId);
            wire.tagged(0, "currentLeader", message.currentLeader, always);
            wire.field("size", message.size);
            wire.field("position", message.position);
            wire.field("unalignedRecords", message.unalignedRecords);
        }
    };

    struct TopicSnapshot {
        std::string name;
        std::vector<PartitionSnapshot> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
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

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<TopicSnapshot> topics;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("topics", message.topics);
        wire.tagged(0, "nodeEndpoints", message.nodeEndpoints, since(1));
    }
};

}  // namespace brook::protocol
