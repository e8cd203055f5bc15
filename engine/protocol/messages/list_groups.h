#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ListGroupsRequest {
    static constexpr ApiKey apiKey = ApiKey::ListGroups;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    std::vector<std::string> statesFilter;
    std::vector<std::string> typesFilter;

    static void visit(auto& message, auto& wire) {
        wire.field("statesFilter", message.statesFilter, since(4));
        wire.field("typesFilter", message.typesFilter, since(5));
    }
    friend bool operator==(const ListGroupsRequest&, const ListGroupsRequest&) = default;
};

struct ListGroupsResponse {
    static constexpr ApiKey apiKey = ApiKey::ListGroups;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    struct ListedGroup {
        std::string groupId;
        std::string protocolType;
        std::string groupState;
        std::string groupType;

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId);
            wire.field("protocolType", message.protocolType);
            wire.field("groupState", message.groupState, since(4));
            wire.field("groupType", message.groupType, since(5));
        }
        friend bool operator==(const ListedGroup&, const ListedGroup&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<ListedGroup> groups;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.field("errorCode", message.errorCode);
        wire.field("groups", message.groups);
    }
    friend bool operator==(const ListGroupsResponse&, const ListGroupsResponse&) = default;
};

}  // namespace brook::protocol
