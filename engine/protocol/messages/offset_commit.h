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

struct OffsetCommitRequest {
    static constexpr ApiKey apiKey = ApiKey::OffsetCommit;
    static constexpr VersionRange versions = between(0, 10);
    static constexpr VersionRange flexible = since(8);

    struct OffsetCommitRequestPartition {
        PartitionIndex partitionIndex;
        Offset committedOffset;
        LeaderEpoch committedLeaderEpoch = LeaderEpoch(-1);
        Timestamp commitTimestamp = Timestamp(-1);
        std::optional<std::string> committedMetadata = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("committedOffset", message.committedOffset);
            wire.field("committedLeaderEpoch", message.committedLeaderEpoch, since(6));
            wire.field("commitTimestamp", message.commitTimestamp, between(1, 1));
            wire.field("committedMetadata", message.committedMetadata);
        }
        friend bool operator==(const OffsetCommitRequestPartition&, const OffsetCommitRequestPartition&) = default;
    };

    struct OffsetCommitRequestTopic {
        std::string name;
        Uuid topicId;
        std::vector<OffsetCommitRequestPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 9));
            wire.field("topicId", message.topicId, since(10));
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetCommitRequestTopic&, const OffsetCommitRequestTopic&) = default;
    };

    std::string groupId;
    std::int32_t generationIdOrMemberEpoch = -1;
    std::string memberId;
    std::optional<std::string> groupInstanceId;
    std::int64_t retentionTimeMs = -1;
    std::vector<OffsetCommitRequestTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("generationIdOrMemberEpoch", message.generationIdOrMemberEpoch, since(1));
        wire.field("memberId", message.memberId, since(1));
        wire.field("groupInstanceId", message.groupInstanceId, since(7));
        wire.field("retentionTimeMs", message.retentionTimeMs, between(2, 4));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetCommitRequest&, const OffsetCommitRequest&) = default;
};

struct OffsetCommitResponse {
    static constexpr ApiKey apiKey = ApiKey::OffsetCommit;
    static constexpr VersionRange versions = between(0, 10);
    static constexpr VersionRange flexible = since(8);

    struct OffsetCommitResponsePartition {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const OffsetCommitResponsePartition&, const OffsetCommitResponsePartition&) = default;
    };

    struct OffsetCommitResponseTopic {
        std::string name;
        Uuid topicId;
        std::vector<OffsetCommitResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 9));
            wire.field("topicId", message.topicId, since(10));
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetCommitResponseTopic&, const OffsetCommitResponseTopic&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<OffsetCommitResponseTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(3));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetCommitResponse&, const OffsetCommitResponse&) = default;
};

}  // namespace brook::protocol
