#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DeleteRecordsRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteRecords;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct DeleteRecordsPartition {
        PartitionIndex partitionIndex;
        Offset offset;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("offset", message.offset);
        }
        friend bool operator==(const DeleteRecordsPartition&, const DeleteRecordsPartition&) = default;
    };

    struct DeleteRecordsTopic {
        std::string name;
        std::vector<DeleteRecordsPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DeleteRecordsTopic&, const DeleteRecordsTopic&) = default;
    };

    std::vector<DeleteRecordsTopic> topics;
    std::int32_t timeoutMs = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("timeoutMs", message.timeoutMs);
    }
    friend bool operator==(const DeleteRecordsRequest&, const DeleteRecordsRequest&) = default;
};

struct DeleteRecordsResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteRecords;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(2);

    struct DeleteRecordsPartitionResult {
        PartitionIndex partitionIndex;
        std::int64_t lowWatermark = 0;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("lowWatermark", message.lowWatermark);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const DeleteRecordsPartitionResult&, const DeleteRecordsPartitionResult&) = default;
    };

    struct DeleteRecordsTopicResult {
        std::string name;
        std::vector<DeleteRecordsPartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const DeleteRecordsTopicResult&, const DeleteRecordsTopicResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DeleteRecordsTopicResult> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const DeleteRecordsResponse&, const DeleteRecordsResponse&) = default;
};

}  // namespace brook::protocol
