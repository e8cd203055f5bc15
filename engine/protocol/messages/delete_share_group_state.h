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

struct DeleteShareGroupStateRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteShareGroupState;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partition;

        static void visit(auto& message, auto& wire) { wire.field("partition", message.partition); }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct DeleteStateData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DeleteStateData&, const DeleteStateData&) = default;
    };

    std::string groupId;
    std::vector<DeleteStateData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const DeleteShareGroupStateRequest&, const DeleteShareGroupStateRequest&) = default;
};

struct DeleteShareGroupStateResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteShareGroupState;
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

    struct DeleteStateResult {
        Uuid topicId;
        std::vector<PartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DeleteStateResult&, const DeleteStateResult&) = default;
    };

    std::vector<DeleteStateResult> results;

    static void visit(auto& message, auto& wire) { wire.field("results", message.results); }
    friend bool operator==(const DeleteShareGroupStateResponse&, const DeleteShareGroupStateResponse&) = default;
};

}  // namespace brook::protocol
