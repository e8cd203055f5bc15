#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AlterReplicaLogDirsRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterReplicaLogDirs;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct AlterReplicaLogDirTopic {
        std::string name;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AlterReplicaLogDirTopic&, const AlterReplicaLogDirTopic&) = default;
    };

    struct AlterReplicaLogDir {
        std::string path;
        std::vector<AlterReplicaLogDirTopic> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("path", message.path);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const AlterReplicaLogDir&, const AlterReplicaLogDir&) = default;
    };

    std::vector<AlterReplicaLogDir> dirs;

    static void visit(auto& message, auto& wire) { wire.field("dirs", message.dirs); }
    friend bool operator==(const AlterReplicaLogDirsRequest&, const AlterReplicaLogDirsRequest&) = default;
};

struct AlterReplicaLogDirsResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterReplicaLogDirs;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct AlterReplicaLogDirPartitionResult {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const AlterReplicaLogDirPartitionResult&,
                               const AlterReplicaLogDirPartitionResult&) = default;
    };

    struct AlterReplicaLogDirTopicResult {
        std::string topicName;
        std::vector<AlterReplicaLogDirPartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AlterReplicaLogDirTopicResult&, const AlterReplicaLogDirTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<AlterReplicaLogDirTopicResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const AlterReplicaLogDirsResponse&, const AlterReplicaLogDirsResponse&) = default;
};

}  // namespace brook::protocol
