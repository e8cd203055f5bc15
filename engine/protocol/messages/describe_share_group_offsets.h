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

struct DescribeShareGroupOffsetsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct DescribeShareGroupOffsetsRequestTopic {
        std::string topicName;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DescribeShareGroupOffsetsRequestTopic&,
                               const DescribeShareGroupOffsetsRequestTopic&) = default;
    };

    struct DescribeShareGroupOffsetsRequestGroup {
        std::string groupId;
        std::optional<std::vector<DescribeShareGroupOffsetsRequestTopic>> topics =
            std::vector<DescribeShareGroupOffsetsRequestTopic>{};

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const DescribeShareGroupOffsetsRequestGroup&,
                               const DescribeShareGroupOffsetsRequestGroup&) = default;
    };

    std::vector<DescribeShareGroupOffsetsRequestGroup> groups;

    static void visit(auto& message, auto& wire) { wire.field("groups", message.groups); }
    friend bool operator==(const DescribeShareGroupOffsetsRequest&, const DescribeShareGroupOffsetsRequest&) = default;
};

struct DescribeShareGroupOffsetsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeShareGroupOffsets;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct DescribeShareGroupOffsetsResponsePartition {
        PartitionIndex partitionIndex;
        Offset startOffset;
        LeaderEpoch leaderEpoch;
        std::int64_t lag = -1;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("startOffset", message.startOffset);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("lag", message.lag, since(1));
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const DescribeShareGroupOffsetsResponsePartition&,
                               const DescribeShareGroupOffsetsResponsePartition&) = default;
    };

    struct DescribeShareGroupOffsetsResponseTopic {
        std::string topicName;
        Uuid topicId;
        std::vector<DescribeShareGroupOffsetsResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DescribeShareGroupOffsetsResponseTopic&,
                               const DescribeShareGroupOffsetsResponseTopic&) = default;
    };

    struct DescribeShareGroupOffsetsResponseGroup {
        std::string groupId;
        std::vector<DescribeShareGroupOffsetsResponseTopic> topics;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId);
            wire.field("topics", message.topics);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const DescribeShareGroupOffsetsResponseGroup&,
                               const DescribeShareGroupOffsetsResponseGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribeShareGroupOffsetsResponseGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("groups", message.groups);
    }
    friend bool operator==(const DescribeShareGroupOffsetsResponse&,
                           const DescribeShareGroupOffsetsResponse&) = default;
};

}  // namespace brook::protocol
