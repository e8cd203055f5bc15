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

struct OffsetFetchRequest {
    static constexpr ApiKey apiKey = ApiKey::OffsetFetch;
    static constexpr VersionRange versions = between(0, 10);
    static constexpr VersionRange flexible = since(6);

    struct OffsetFetchRequestTopic {
        std::string name;
        std::vector<PartitionIndex> partitionIndexes;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 7));
            wire.field("partitionIndexes", message.partitionIndexes, between(0, 7));
        }
        friend bool operator==(const OffsetFetchRequestTopic&, const OffsetFetchRequestTopic&) = default;
    };

    struct OffsetFetchRequestTopics {
        std::string name;
        Uuid topicId;
        std::vector<PartitionIndex> partitionIndexes;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(8, 9));
            wire.field("topicId", message.topicId, since(10));
            wire.field("partitionIndexes", message.partitionIndexes, since(8));
        }
        friend bool operator==(const OffsetFetchRequestTopics&, const OffsetFetchRequestTopics&) = default;
    };

    struct OffsetFetchRequestGroup {
        std::string groupId;
        std::optional<std::string> memberId;
        std::int32_t memberEpoch = -1;
        std::optional<std::vector<OffsetFetchRequestTopics>> topics = std::vector<OffsetFetchRequestTopics>{};

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId, since(8));
            wire.field("memberId", message.memberId, since(9));
            wire.field("memberEpoch", message.memberEpoch, since(9));
            wire.field("topics", message.topics, since(8));
        }
        friend bool operator==(const OffsetFetchRequestGroup&, const OffsetFetchRequestGroup&) = default;
    };

    std::string groupId;
    std::optional<std::vector<OffsetFetchRequestTopic>> topics = std::vector<OffsetFetchRequestTopic>{};
    std::vector<OffsetFetchRequestGroup> groups;
    bool requireStable = false;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId, between(0, 7));
        wire.field("topics", message.topics, between(0, 7), since(2));
        wire.field("groups", message.groups, since(8));
        wire.field("requireStable", message.requireStable, since(7));
    }
    friend bool operator==(const OffsetFetchRequest&, const OffsetFetchRequest&) = default;
};

struct OffsetFetchResponse {
    static constexpr ApiKey apiKey = ApiKey::OffsetFetch;
    static constexpr VersionRange versions = between(0, 10);
    static constexpr VersionRange flexible = since(6);

    struct OffsetFetchResponsePartition {
        PartitionIndex partitionIndex;
        Offset committedOffset;
        LeaderEpoch committedLeaderEpoch = LeaderEpoch(-1);
        std::optional<std::string> metadata = std::string{};
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex, between(0, 7));
            wire.field("committedOffset", message.committedOffset, between(0, 7));
            wire.field("committedLeaderEpoch", message.committedLeaderEpoch, between(5, 7));
            wire.field("metadata", message.metadata, between(0, 7));
            wire.field("errorCode", message.errorCode, between(0, 7));
        }
        friend bool operator==(const OffsetFetchResponsePartition&, const OffsetFetchResponsePartition&) = default;
    };

    struct OffsetFetchResponseTopic {
        std::string name;
        std::vector<OffsetFetchResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 7));
            wire.field("partitions", message.partitions, between(0, 7));
        }
        friend bool operator==(const OffsetFetchResponseTopic&, const OffsetFetchResponseTopic&) = default;
    };

    struct OffsetFetchResponsePartitions {
        PartitionIndex partitionIndex;
        Offset committedOffset;
        LeaderEpoch committedLeaderEpoch = LeaderEpoch(-1);
        std::optional<std::string> metadata = std::string{};
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex, since(8));
            wire.field("committedOffset", message.committedOffset, since(8));
            wire.field("committedLeaderEpoch", message.committedLeaderEpoch, since(8));
            wire.field("metadata", message.metadata, since(8));
            wire.field("errorCode", message.errorCode, since(8));
        }
        friend bool operator==(const OffsetFetchResponsePartitions&, const OffsetFetchResponsePartitions&) = default;
    };

    struct OffsetFetchResponseTopics {
        std::string name;
        Uuid topicId;
        std::vector<OffsetFetchResponsePartitions> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(8, 9));
            wire.field("topicId", message.topicId, since(10));
            wire.field("partitions", message.partitions, since(8));
        }
        friend bool operator==(const OffsetFetchResponseTopics&, const OffsetFetchResponseTopics&) = default;
    };

    struct OffsetFetchResponseGroup {
        std::string groupId;
        std::vector<OffsetFetchResponseTopics> topics;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId, since(8));
            wire.field("topics", message.topics, since(8));
            wire.field("errorCode", message.errorCode, since(8));
        }
        friend bool operator==(const OffsetFetchResponseGroup&, const OffsetFetchResponseGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<OffsetFetchResponseTopic> topics;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<OffsetFetchResponseGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(3));
        wire.field("topics", message.topics, between(0, 7));
        wire.field("errorCode", message.errorCode, between(2, 7));
        wire.field("groups", message.groups, since(8));
    }
    friend bool operator==(const OffsetFetchResponse&, const OffsetFetchResponse&) = default;
};

}  // namespace brook::protocol
