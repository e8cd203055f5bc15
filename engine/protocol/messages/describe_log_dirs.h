#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeLogDirsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeLogDirs;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(2);

    struct DescribableLogDirTopic {
        std::string topic;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DescribableLogDirTopic&, const DescribableLogDirTopic&) = default;
    };

    std::optional<std::vector<DescribableLogDirTopic>> topics = std::vector<DescribableLogDirTopic>{};

    static void visit(auto& message, auto& wire) { wire.field("topics", message.topics); }
    friend bool operator==(const DescribeLogDirsRequest&, const DescribeLogDirsRequest&) = default;
};

struct DescribeLogDirsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeLogDirs;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(2);

    struct DescribeLogDirsPartition {
        PartitionIndex partitionIndex;
        std::int64_t partitionSize = 0;
        std::int64_t offsetLag = 0;
        bool isFutureKey = false;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("partitionSize", message.partitionSize);
            wire.field("offsetLag", message.offsetLag);
            wire.field("isFutureKey", message.isFutureKey);
        }
        friend bool operator==(const DescribeLogDirsPartition&, const DescribeLogDirsPartition&) = default;
    };

    struct DescribeLogDirsTopic {
        std::string name;
        std::vector<DescribeLogDirsPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DescribeLogDirsTopic&, const DescribeLogDirsTopic&) = default;
    };

    struct DescribeLogDirsResult {
        ErrorCode errorCode = ErrorCode::None;
        std::string logDir;
        std::vector<DescribeLogDirsTopic> topics;
        std::int64_t totalBytes = -1;
        std::int64_t usableBytes = -1;
        bool isCordoned = false;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("logDir", message.logDir);
            wire.field("topics", message.topics);
            wire.field("totalBytes", message.totalBytes, since(4));
            wire.field("usableBytes", message.usableBytes, since(4));
            wire.field("isCordoned", message.isCordoned, since(5));
        }
        friend bool operator==(const DescribeLogDirsResult&, const DescribeLogDirsResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<DescribeLogDirsResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode, since(3));
        wire.field("results", message.results);
    }
    friend bool operator==(const DescribeLogDirsResponse&, const DescribeLogDirsResponse&) = default;
};

}  // namespace brook::protocol
