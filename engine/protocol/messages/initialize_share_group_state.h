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

struct InitializeShareGroupStateRequest {
    static constexpr ApiKey apiKey = ApiKey::InitializeShareGroupState;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partition;
        std::int32_t stateEpoch = 0;
        Offset startOffset;

        static void visit(auto& message, auto& wire) {
            wire.field("partition", message.partition);
            wire.field("stateEpoch", message.stateEpoch);
            wire.field("startOffset", message.startOffset);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct InitializeStateData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const InitializeStateData&, const InitializeStateData&) = default;
    };

    std::string groupId;
    std::vector<InitializeStateData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const InitializeShareGroupStateRequest&, const InitializeShareGroupStateRequest&) = default;
};

struct InitializeShareGroupStateResponse {
    static constexpr ApiKey apiKey = ApiKey::InitializeShareGroupState;
    static constexpr VersionRange versions = between(0, 0);
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

    struct InitializeStateResult {
        Uuid topicId;
        std::vector<PartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const InitializeStateResult&, const InitializeStateResult&) = default;
    };

    std::vector<InitializeStateResult> results;

    static void visit(auto& message, auto& wire) { wire.field("results", message.results); }
    friend bool operator==(const InitializeShareGroupStateResponse&,
                           const InitializeShareGroupStateResponse&) = default;
};

}  // namespace brook::protocol
