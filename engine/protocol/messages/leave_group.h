#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct LeaveGroupRequest {
    static constexpr ApiKey apiKey = ApiKey::LeaveGroup;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(4);

    struct MemberIdentity {
        std::string memberId;
        std::optional<std::string> groupInstanceId;
        std::optional<std::string> reason;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId, since(3));
            wire.field("groupInstanceId", message.groupInstanceId, since(3));
            wire.field("reason", message.reason, since(5));
        }
        friend bool operator==(const MemberIdentity&, const MemberIdentity&) = default;
    };

    std::string groupId;
    std::string memberId;
    std::vector<MemberIdentity> members;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId, between(0, 2));
        wire.field("members", message.members, since(3));
    }
    friend bool operator==(const LeaveGroupRequest&, const LeaveGroupRequest&) = default;
};

struct LeaveGroupResponse {
    static constexpr ApiKey apiKey = ApiKey::LeaveGroup;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(4);

    struct MemberResponse {
        std::string memberId;
        std::optional<std::string> groupInstanceId = std::string{};
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId, since(3));
            wire.field("groupInstanceId", message.groupInstanceId, since(3));
            wire.field("errorCode", message.errorCode, since(3));
        }
        friend bool operator==(const MemberResponse&, const MemberResponse&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<MemberResponse> members;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode);
        wire.field("members", message.members, since(3));
    }
    friend bool operator==(const LeaveGroupResponse&, const LeaveGroupResponse&) = default;
};

}  // namespace brook::protocol
