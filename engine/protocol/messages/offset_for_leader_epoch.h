#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct OffsetForLeaderEpochRequest {
    static constexpr ApiKey apiKey = ApiKey::OffsetForLeaderEpoch;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    struct OffsetForLeaderPartition {
        PartitionIndex partition;
        LeaderEpoch currentLeaderEpoch = LeaderEpoch(-1);
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("currentLeaderEpoch", message.currentLeaderEpoch, since(2));
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const OffsetForLeaderPartition&, const OffsetForLeaderPartition&) = default;
    };

    struct OffsetForLeaderTopic {
        std::string topic;
        std::vector<OffsetForLeaderPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetForLeaderTopic&, const OffsetForLeaderTopic&) = default;
    };

    BrokerId replicaId = BrokerId(-2);
    std::vector<OffsetForLeaderTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("replicaId", message.replicaId, since(3));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetForLeaderEpochRequest&, const OffsetForLeaderEpochRequest&) = default;
};

struct OffsetForLeaderEpochResponse {
    static constexpr ApiKey apiKey = ApiKey::OffsetForLeaderEpoch;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    struct EpochEndOffset {
        ErrorCode errorCode = ErrorCode::None;
        PartitionIndex partition;
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);
        Offset endOffset = Offset(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("partition", message.partition);
            wire.field("leaderEpoch", message.leaderEpoch, since(1));
            wire.field("endOffset", message.endOffset);
        }
        friend bool operator==(const EpochEndOffset&, const EpochEndOffset&) = default;
    };

    struct OffsetForLeaderTopicResult {
        std::string topic;
        std::vector<EpochEndOffset> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetForLeaderTopicResult&, const OffsetForLeaderTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<OffsetForLeaderTopicResult> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(2));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetForLeaderEpochResponse&, const OffsetForLeaderEpochResponse&) = default;
};

}  // namespace brook::protocol
