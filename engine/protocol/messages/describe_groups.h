#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeGroupsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeGroups;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(5);

    std::vector<std::string> groups;
    bool includeAuthorizedOperations = false;

    static void visit(auto& message, auto& wire) {
        wire.field("groups", message.groups);
        wire.field("includeAuthorizedOperations", message.includeAuthorizedOperations, since(3));
    }
    friend bool operator==(const DescribeGroupsRequest&, const DescribeGroupsRequest&) = default;
};

struct DescribeGroupsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeGroups;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(5);

    struct DescribedGroupMember {
        std::string memberId;
        std::optional<std::string> groupInstanceId;
        std::string clientId;
        std::string clientHost;
        Bytes memberMetadata;
        Bytes memberAssignment;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("groupInstanceId", message.groupInstanceId, since(4));
            wire.field("clientId", message.clientId);
            wire.field("clientHost", message.clientHost);
            wire.field("memberMetadata", message.memberMetadata);
            wire.field("memberAssignment", message.memberAssignment);
        }
        friend bool operator==(const DescribedGroupMember&, const DescribedGroupMember&) = default;
    };

    struct DescribedGroup {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        std::string groupId;
        std::string groupState;
        std::string protocolType;
        std::string protocolData;
        std::vector<DescribedGroupMember> members;
        std::int32_t authorizedOperations = -2147483648;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage, since(6));
            wire.field("groupId", message.groupId);
            wire.field("groupState", message.groupState);
            wire.field("protocolType", message.protocolType);
            wire.field("protocolData", message.protocolData);
            wire.field("members", message.members);
            wire.field("authorizedOperations", message.authorizedOperations, since(3));
        }
        friend bool operator==(const DescribedGroup&, const DescribedGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribedGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("groups", message.groups);
    }
    friend bool operator==(const DescribeGroupsResponse&, const DescribeGroupsResponse&) = default;
};

}  // namespace brook::protocol
