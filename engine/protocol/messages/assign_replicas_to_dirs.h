#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AssignReplicasToDirsRequest {
    static constexpr ApiKey apiKey = ApiKey::AssignReplicasToDirs;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;

        static void visit(auto& message, auto& wire) { wire.field("partitionIndex", message.partitionIndex); }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    struct DirectoryData {
        Uuid id;
        std::vector<TopicData> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("id", message.id);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const DirectoryData&, const DirectoryData&) = default;
    };

    BrokerId brokerId;
    std::int64_t brokerEpoch = -1;
    std::vector<DirectoryData> directories;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.field("directories", message.directories);
    }
    friend bool operator==(const AssignReplicasToDirsRequest&, const AssignReplicasToDirsRequest&) = default;
};

struct AssignReplicasToDirsResponse {
    static constexpr ApiKey apiKey = ApiKey::AssignReplicasToDirs;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    struct DirectoryData {
        Uuid id;
        std::vector<TopicData> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("id", message.id);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const DirectoryData&, const DirectoryData&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<DirectoryData> directories;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("directories", message.directories);
    }
    friend bool operator==(const AssignReplicasToDirsResponse&, const AssignReplicasToDirsResponse&) = default;
};

}  // namespace brook::protocol
