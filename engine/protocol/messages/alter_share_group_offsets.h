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

struct AlterShareGroupOffsetsRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct AlterShareGroupOffsetsRequestPartition {
        PartitionIndex partitionIndex;
        Offset startOffset;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("startOffset", message.startOffset);
        }
        friend bool operator==(const AlterShareGroupOffsetsRequestPartition&,
                               const AlterShareGroupOffsetsRequestPartition&) = default;
    };

    struct AlterShareGroupOffsetsRequestTopic {
        std::string topicName;
        std::vector<AlterShareGroupOffsetsRequestPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AlterShareGroupOffsetsRequestTopic&,
                               const AlterShareGroupOffsetsRequestTopic&) = default;
    };

    std::string groupId;
    std::vector<AlterShareGroupOffsetsRequestTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const AlterShareGroupOffsetsRequest&, const AlterShareGroupOffsetsRequest&) = default;
};

struct AlterShareGroupOffsetsResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct AlterShareGroupOffsetsResponsePartition {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const AlterShareGroupOffsetsResponsePartition&,
                               const AlterShareGroupOffsetsResponsePartition&) = default;
    };

    struct AlterShareGroupOffsetsResponseTopic {
        std::string topicName;
        Uuid topicId;
        std::vector<AlterShareGroupOffsetsResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AlterShareGroupOffsetsResponseTopic&,
                               const AlterShareGroupOffsetsResponseTopic&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::vector<AlterShareGroupOffsetsResponseTopic> responses;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("responses", message.responses);
    }
    friend bool operator==(const AlterShareGroupOffsetsResponse&, const AlterShareGroupOffsetsResponse&) = default;
};

}  // namespace brook::protocol
