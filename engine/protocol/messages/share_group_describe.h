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

struct ShareGroupDescribeRequest {
    static constexpr ApiKey apiKey = ApiKey::ShareGroupDescribe;
    static constexpr VersionRange versions = between(1, 1);
    static constexpr VersionRange flexible = always;

    std::vector<std::string> groupIds;
    bool includeAuthorizedOperations = false;

    static void visit(auto& message, auto& wire) {
        wire.field("groupIds", message.groupIds);
        wire.field("includeAuthorizedOperations", message.includeAuthorizedOperations);
    }
    friend bool operator==(const ShareGroupDescribeRequest&, const ShareGroupDescribeRequest&) = default;
};

struct ShareGroupDescribeResponse {
    static constexpr ApiKey apiKey = ApiKey::ShareGroupDescribe;
    static constexpr VersionRange versions = between(1, 1);
    static constexpr VersionRange flexible = always;

    struct TopicPartitions {
        Uuid topicId;
        std::string topicName;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("topicName", message.topicName);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicPartitions&, const TopicPartitions&) = default;
    };

    struct Assignment {
        std::vector<TopicPartitions> topicPartitions;

        static void visit(auto& message, auto& wire) { wire.field("topicPartitions", message.topicPartitions); }
        friend bool operator==(const Assignment&, const Assignment&) = default;
    };

    struct Member {
        std::string memberId;
        std::optional<std::string> rackId;
        std::int32_t memberEpoch = 0;
        std::string clientId;
        std::string clientHost;
        std::vector<std::string> subscribedTopicNames;
        Assignment assignment;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("rackId", message.rackId);
            wire.field("memberEpoch", message.memberEpoch);
            wire.field("clientId", message.clientId);
            wire.field("clientHost", message.clientHost);
            wire.field("subscribedTopicNames", message.subscribedTopicNames);
            wire.field("assignment", message.assignment);
        }
        friend bool operator==(const Member&, const Member&) = default;
    };

    struct DescribedGroup {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::string groupId;
        std::string groupState;
        std::int32_t groupEpoch = 0;
        std::int32_t assignmentEpoch = 0;
        std::string assignorName;
        std::vector<Member> members;
        std::int32_t authorizedOperations = -2147483648;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("groupId", message.groupId);
            wire.field("groupState", message.groupState);
            wire.field("groupEpoch", message.groupEpoch);
            wire.field("assignmentEpoch", message.assignmentEpoch);
            wire.field("assignorName", message.assignorName);
            wire.field("members", message.members);
            wire.field("authorizedOperations", message.authorizedOperations);
        }
        friend bool operator==(const DescribedGroup&, const DescribedGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribedGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("groups", message.groups);
    }
    friend bool operator==(const ShareGroupDescribeResponse&, const ShareGroupDescribeResponse&) = default;
};

}  // namespace brook::protocol
