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

struct ShareGroupHeartbeatRequest {
    static constexpr ApiKey apiKey = ApiKey::ShareGroupHeartbeat;
    static constexpr VersionRange versions = between(1, 1);
    static constexpr VersionRange flexible = always;

    std::string groupId;
    std::string memberId;
    std::int32_t memberEpoch = 0;
    std::optional<std::string> rackId;
    std::optional<std::vector<std::string>> subscribedTopicNames;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId);
        wire.field("memberEpoch", message.memberEpoch);
        wire.field("rackId", message.rackId);
        wire.field("subscribedTopicNames", message.subscribedTopicNames);
    }
    friend bool operator==(const ShareGroupHeartbeatRequest&, const ShareGroupHeartbeatRequest&) = default;
};

struct ShareGroupHeartbeatResponse {
    static constexpr ApiKey apiKey = ApiKey::ShareGroupHeartbeat;
    static constexpr VersionRange versions = between(1, 1);
    static constexpr VersionRange flexible = always;

    struct TopicPartitions {
        Uuid topicId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicPartitions&, const TopicPartitions&) = default;
    };

    struct Assignment {
        std::vector<TopicPartitions> topicPartitions;

        static void visit(auto& message, auto& wire) { wire.field("topicPartitions", message.topicPartitions); }
        friend bool operator==(const Assignment&, const Assignment&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::optional<std::string> memberId;
    std::int32_t memberEpoch = 0;
    std::int32_t heartbeatIntervalMs = 0;
    std::optional<Assignment> assignment;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("memberId", message.memberId);
        wire.field("memberEpoch", message.memberEpoch);
        wire.field("heartbeatIntervalMs", message.heartbeatIntervalMs);
        wire.field("assignment", message.assignment);
    }
    friend bool operator==(const ShareGroupHeartbeatResponse&, const ShareGroupHeartbeatResponse&) = default;
};

}  // namespace brook::protocol
