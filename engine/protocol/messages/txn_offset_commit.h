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

struct TxnOffsetCommitRequest {
    static constexpr ApiKey apiKey = ApiKey::TxnOffsetCommit;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(3);

    struct TxnOffsetCommitRequestPartition {
        PartitionIndex partitionIndex;
        Offset committedOffset;
        LeaderEpoch committedLeaderEpoch = LeaderEpoch(-1);
        std::optional<std::string> committedMetadata = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("committedOffset", message.committedOffset);
            wire.field("committedLeaderEpoch", message.committedLeaderEpoch, since(2));
            wire.field("committedMetadata", message.committedMetadata);
        }
        friend bool operator==(const TxnOffsetCommitRequestPartition&,
                               const TxnOffsetCommitRequestPartition&) = default;
    };

    struct TxnOffsetCommitRequestTopic {
        std::string name;
        Uuid topicId;
        std::vector<TxnOffsetCommitRequestPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 5));
            wire.field("topicId", message.topicId, since(6));
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TxnOffsetCommitRequestTopic&, const TxnOffsetCommitRequestTopic&) = default;
    };

    std::string transactionalId;
    std::string groupId;
    ProducerId producerId;
    ProducerEpoch producerEpoch;
    std::int32_t generationIdOrMemberEpoch = -1;
    std::string memberId;
    std::optional<std::string> groupInstanceId;
    std::vector<TxnOffsetCommitRequestTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("transactionalId", message.transactionalId);
        wire.field("groupId", message.groupId);
        wire.field("producerId", message.producerId);
        wire.field("producerEpoch", message.producerEpoch);
        wire.field("generationIdOrMemberEpoch", message.generationIdOrMemberEpoch, since(3));
        wire.field("memberId", message.memberId, since(3));
        wire.field("groupInstanceId", message.groupInstanceId, since(3));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const TxnOffsetCommitRequest&, const TxnOffsetCommitRequest&) = default;
};

struct TxnOffsetCommitResponse {
    static constexpr ApiKey apiKey = ApiKey::TxnOffsetCommit;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(3);

    struct TxnOffsetCommitResponsePartition {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const TxnOffsetCommitResponsePartition&,
                               const TxnOffsetCommitResponsePartition&) = default;
    };

    struct TxnOffsetCommitResponseTopic {
        std::string name;
        Uuid topicId;
        std::vector<TxnOffsetCommitResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 5));
            wire.field("topicId", message.topicId, since(6));
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TxnOffsetCommitResponseTopic&, const TxnOffsetCommitResponseTopic&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<TxnOffsetCommitResponseTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const TxnOffsetCommitResponse&, const TxnOffsetCommitResponse&) = default;
};

}  // namespace brook::protocol
