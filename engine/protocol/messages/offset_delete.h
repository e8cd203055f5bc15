#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct OffsetDeleteRequest {
    static constexpr ApiKey apiKey = ApiKey::OffsetDelete;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    struct OffsetDeleteRequestPartition {
        PartitionIndex partitionIndex;

        static void visit(auto& message, auto& wire) { wire.field("partitionIndex", message.partitionIndex); }
        friend bool operator==(const OffsetDeleteRequestPartition&, const OffsetDeleteRequestPartition&) = default;
    };

    struct OffsetDeleteRequestTopic {
        std::string name;
        std::vector<OffsetDeleteRequestPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetDeleteRequestTopic&, const OffsetDeleteRequestTopic&) = default;
    };

    std::string groupId;
    std::vector<OffsetDeleteRequestTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetDeleteRequest&, const OffsetDeleteRequest&) = default;
};

struct OffsetDeleteResponse {
    static constexpr ApiKey apiKey = ApiKey::OffsetDelete;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    struct OffsetDeleteResponsePartition {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const OffsetDeleteResponsePartition&, const OffsetDeleteResponsePartition&) = default;
    };

    struct OffsetDeleteResponseTopic {
        std::string name;
        std::vector<OffsetDeleteResponsePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const OffsetDeleteResponseTopic&, const OffsetDeleteResponseTopic&) = default;
    };

    ErrorCode errorCode = ErrorCode::None;
    std::int32_t throttleTimeMs = 0;
    std::vector<OffsetDeleteResponseTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const OffsetDeleteResponse&, const OffsetDeleteResponse&) = default;
};

}  // namespace brook::protocol
