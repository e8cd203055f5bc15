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

struct DescribeTopicPartitionsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeTopicPartitions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct TopicRequest {
        std::string name;

        static void visit(auto& message, auto& wire) { wire.field("name", message.name); }
        friend bool operator==(const TopicRequest&, const TopicRequest&) = default;
    };

    struct Cursor {
        std::string topicName;
        PartitionIndex partitionIndex;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitionIndex", message.partitionIndex);
        }
        friend bool operator==(const Cursor&, const Cursor&) = default;
    };

    std::vector<TopicRequest> topics;
    std::int32_t responsePartitionLimit = 2000;
    std::optional<Cursor> cursor;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("responsePartitionLimit", message.responsePartitionLimit);
        wire.field("cursor", message.cursor);
    }
    friend bool operator==(const DescribeTopicPartitionsRequest&, const DescribeTopicPartitionsRequest&) = default;
};

struct DescribeTopicPartitionsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeTopicPartitions;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct DescribeTopicPartitionsResponsePartition {
        ErrorCode errorCode = ErrorCode::None;
        PartitionIndex partitionIndex;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);
        std::vector<BrokerId> replicaNodes;
        std::vector<BrokerId> isrNodes;
        std::optional<std::vector<BrokerId>> eligibleLeaderReplicas;
        std::optional<std::vector<BrokerId>> lastKnownElr;
        std::vector<BrokerId> offlineReplicas;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("replicaNodes", message.replicaNodes);
            wire.field("isrNodes", message.isrNodes);
            wire.field("eligibleLeaderReplicas", message.eligibleLeaderReplicas);
            wire.field("lastKnownElr", message.lastKnownElr);
            wire.field("offlineReplicas", message.offlineReplicas);
        }
        friend bool operator==(const DescribeTopicPartitionsResponsePartition&,
                               const DescribeTopicPartitionsResponsePartition&) = default;
    };

    struct DescribeTopicPartitionsResponseTopic {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> name = std::string{};
        Uuid topicId;
        bool isInternal = false;
        std::vector<DescribeTopicPartitionsResponsePartition> partitions;
        std::int32_t topicAuthorizedOperations = -2147483648;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("name", message.name);
            wire.field("topicId", message.topicId);
            wire.field("isInternal", message.isInternal);
            wire.field("partitions", message.partitions);
            wire.field("topicAuthorizedOperations", message.topicAuthorizedOperations);
        }
        friend bool operator==(const DescribeTopicPartitionsResponseTopic&,
                               const DescribeTopicPartitionsResponseTopic&) = default;
    };

    struct Cursor {
        std::string topicName;
        PartitionIndex partitionIndex;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitionIndex", message.partitionIndex);
        }
        friend bool operator==(const Cursor&, const Cursor&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribeTopicPartitionsResponseTopic> topics;
    std::optional<Cursor> nextCursor;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("topics", message.topics);
        wire.field("nextCursor", message.nextCursor);
    }
    friend bool operator==(const DescribeTopicPartitionsResponse&, const DescribeTopicPartitionsResponse&) = default;
};

}  // namespace brook::protocol
