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

struct ReadShareGroupStateRequest {
    static constexpr ApiKey apiKey = ApiKey::ReadShareGroupState;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partition;
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct ReadStateData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReadStateData&, const ReadStateData&) = default;
    };

    std::string groupId;
    std::vector<ReadStateData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ReadShareGroupStateRequest&, const ReadShareGroupStateRequest&) = default;
};

struct ReadShareGroupStateResponse {
    static constexpr ApiKey apiKey = ApiKey::ReadShareGroupState;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct StateBatch {
        Offset firstOffset;
        Offset lastOffset;
        std::int8_t deliveryState = 0;
        std::int16_t deliveryCount = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("firstOffset", message.firstOffset);
            wire.field("lastOffset", message.lastOffset);
            wire.field("deliveryState", message.deliveryState);
            wire.field("deliveryCount", message.deliveryCount);
        }
        friend bool operator==(const StateBatch&, const StateBatch&) = default;
    };

    struct PartitionResult {
        PartitionIndex partition;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::int32_t stateEpoch = 0;
        Offset startOffset;
        std::vector<StateBatch> stateBatches;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("stateEpoch", message.stateEpoch);
            wire.field("startOffset", message.startOffset);
            wire.field("stateBatches", message.stateBatches);
        }
        friend bool operator==(const PartitionResult&, const PartitionResult&) = default;
    };

    struct ReadStateResult {
        Uuid topicId;
        std::vector<PartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReadStateResult&, const ReadStateResult&) = default;
    };

    std::vector<ReadStateResult> results;

    static void visit(auto& message, auto& wire) { wire.field("results", message.results); }
    friend bool operator==(const ReadShareGroupStateResponse&, const ReadShareGroupStateResponse&) = default;
};

}  // namespace brook::protocol
