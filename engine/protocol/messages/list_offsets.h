#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ListOffsetsRequest {
    static constexpr ApiKey apiKey = ApiKey::ListOffsets;
    static constexpr VersionRange versions = between(0, 11);
    static constexpr VersionRange flexible = since(6);

    struct ListOffsetsPartition {
        PartitionIndex partitionIndex;
        LeaderEpoch currentLeaderEpoch = LeaderEpoch(-1);
        Timestamp timestamp;
        std::int32_t maxNumOffsets = 1;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("currentLeaderEpoch", message.currentLeaderEpoch, since(4));
            wire.field("timestamp", message.timestamp);
            wire.field("maxNumOffsets", message.maxNumOffsets, between(0, 0));
        }
        friend bool operator==(const ListOffsetsPartition&, const ListOffsetsPartition&) = default;
    };

    struct ListOffsetsTopic {
        std::string name;
        std::vector<ListOffsetsPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ListOffsetsTopic&, const ListOffsetsTopic&) = default;
    };

    BrokerId replicaId;
    std::int8_t isolationLevel = 0;
    std::vector<ListOffsetsTopic> topics;
    std::int32_t timeoutMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("replicaId", message.replicaId);
        wire.field("isolationLevel", message.isolationLevel, since(2));
        wire.field("topics", message.topics);
        wire.field("timeoutMs", message.timeoutMs, since(10));
    }
    friend bool operator==(const ListOffsetsRequest&, const ListOffsetsRequest&) = default;
};

struct ListOffsetsResponse {
    static constexpr ApiKey apiKey = ApiKey::ListOffsets;
    static constexpr VersionRange versions = between(0, 11);
    static constexpr VersionRange flexible = since(6);

    struct ListOffsetsPartitionResponse {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::vector<std::int64_t> oldStyleOffsets;
        Timestamp timestamp = Timestamp(-1);
        Offset offset = Offset(-1);
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("oldStyleOffsets", message.oldStyleOffsets, between(0, 0));
            wire.field("timestamp", message.timestamp, since(1));
            wire.field("offset", message.offset, since(1));
            wire.field("leaderEpoch", message.leaderEpoch, since(4));
        }
        friend bool operator==(const ListOffsetsPartitionResponse&, const ListOffsetsPartitionResponse&) = default;
    };

    struct ListOffsetsTopicResponse {
        std::string name;
        std::vector<ListOffsetsPartitionResponse> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ListOffsetsTopicResponse&, const ListOffsetsTopicResponse&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<ListOffsetsTopicResponse> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(2));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ListOffsetsResponse&, const ListOffsetsResponse&) = default;
};

}  // namespace brook::protocol
