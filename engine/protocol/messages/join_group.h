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

struct JoinGroupRequest {
    static constexpr ApiKey apiKey = ApiKey::JoinGroup;
    static constexpr VersionRange versions = between(0, 9);
    static constexpr VersionRange flexible = since(6);

    struct JoinGroupRequestProtocol {
        std::string name;
        Bytes metadata;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("metadata", message.metadata);
        }
        friend bool operator==(const JoinGroupRequestProtocol&, const JoinGroupRequestProtocol&) = default;
    };

    std::string groupId;
    std::int32_t sessionTimeoutMs = 0;
    std::int32_t rebalanceTimeoutMs = -1;
    std::string memberId;
    std::optional<std::string> groupInstanceId;
    std::string protocolType;
    std::vector<JoinGroupRequestProtocol> protocols;
    std::optional<std::string> reason;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("sessionTimeoutMs", message.sessionTimeoutMs);
        wire.field("rebalanceTimeoutMs", message.rebalanceTimeoutMs, since(1));
        wire.field("memberId", message.memberId);
        wire.field("groupInstanceId", message.groupInstanceId, since(5));
        wire.field("protocolType", message.protocolType);
        wire.field("protocols", message.protocols);
        wire.field("reason", message.reason, since(8));
    }
    friend bool operator==(const JoinGroupRequest&, const JoinGroupRequest&) = default;
};

struct JoinGroupResponse {
    static constexpr ApiKey apiKey = ApiKey::JoinGroup;
    static constexpr VersionRange versions = between(0, 9);
    static constexpr VersionRange flexible = since(6);

    struct JoinGroupResponseMember {
        std::string memberId;
        std::optional<std::string> groupInstanceId;
        Bytes metadata;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("groupInstanceId", message.groupInstanceId, since(5));
            wire.field("metadata", message.metadata);
        }
        friend bool operator==(const JoinGroupResponseMember&, const JoinGroupResponseMember&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::int32_t generationId = -1;
    std::optional<std::string> protocolType;
    std::optional<std::string> protocolName = std::string{};
    std::string leader;
    bool skipAssignment = false;
    std::string memberId;
    std::vector<JoinGroupResponseMember> members;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(2));
        wire.field("errorCode", message.errorCode);
        wire.field("generationId", message.generationId);
        wire.field("protocolType", message.protocolType, since(7));
        wire.field("protocolName", message.protocolName, always, since(7));
        wire.field("leader", message.leader);
        wire.field("skipAssignment", message.skipAssignment, since(9));
        wire.field("memberId", message.memberId);
        wire.field("members", message.members);
    }
    friend bool operator==(const JoinGroupResponse&, const JoinGroupResponse&) = default;
};

}  // namespace brook::protocol
