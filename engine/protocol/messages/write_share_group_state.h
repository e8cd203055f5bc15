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

struct WriteShareGroupStateRequest {
    static constexpr ApiKey apiKey = ApiKey::WriteShareGroupState;
    static constexpr VersionRange versions = between(0, 1);
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

    struct PartitionData {
        PartitionIndex partition;
        std::int32_t stateEpoch = 0;
        LeaderEpoch leaderEpoch;
        Offset startOffset;
        std::int32_t deliveryCompleteCount = -1;
        std::vector<StateBatch> stateBatches;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("stateEpoch", message.stateEpoch);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("startOffset", message.startOffset);
            wire.field("deliveryCompleteCount", message.deliveryCompleteCount, since(1));
            wire.field("stateBatches", message.stateBatches);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct WriteStateData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const WriteStateData&, const WriteStateData&) = default;
    };

    std::string groupId;
    std::vector<WriteStateData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const WriteShareGroupStateRequest&, const WriteShareGroupStateRequest&) = default;
};

struct WriteShareGroupStateResponse {
    static constexpr ApiKey apiKey = ApiKey::WriteShareGroupState;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct PartitionResult {
        PartitionIndex partition;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const PartitionResult&, const PartitionResult&) = default;
    };

    struct WriteStateResult {
        Uuid topicId;
        std::vector<PartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const WriteStateResult&, const WriteStateResult&) = default;
    };

    std::vector<WriteStateResult> results;

    static void visit(auto& message, auto& wire) { wire.field("results", message.results); }
    friend bool operator==(const WriteShareGroupStateResponse&, const WriteShareGroupStateResponse&) = default;
};

}  // namespace brook::protocol
