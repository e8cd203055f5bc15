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

struct ReadShareGroupStateSummaryRequest {
    static constexpr ApiKey apiKey = ApiKey::ReadShareGroupStateSummary;
    static constexpr VersionRange versions = between(0, 1);
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

    struct ReadStateSummaryData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReadStateSummaryData&, const ReadStateSummaryData&) = default;
    };

    std::string groupId;
    std::vector<ReadStateSummaryData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ReadShareGroupStateSummaryRequest&,
                           const ReadShareGroupStateSummaryRequest&) = default;
};

struct ReadShareGroupStateSummaryResponse {
    static constexpr ApiKey apiKey = ApiKey::ReadShareGroupStateSummary;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct PartitionResult {
        PartitionIndex partition;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::int32_t stateEpoch = 0;
        LeaderEpoch leaderEpoch;
        Offset startOffset;
        std::int32_t deliveryCompleteCount = -1;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("stateEpoch", message.stateEpoch);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("startOffset", message.startOffset);
            wire.field("deliveryCompleteCount", message.deliveryCompleteCount, since(1));
        }
        friend bool operator==(const PartitionResult&, const PartitionResult&) = default;
    };

    struct ReadStateSummaryResult {
        Uuid topicId;
        std::vector<PartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ReadStateSummaryResult&, const ReadStateSummaryResult&) = default;
    };

    std::vector<ReadStateSummaryResult> results;

    static void visit(auto& message, auto& wire) { wire.field("results", message.results); }
    friend bool operator==(const ReadShareGroupStateSummaryResponse&,
                           const ReadShareGroupStateSummaryResponse&) = default;
};

}  // namespace brook::protocol
