#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DeleteGroupsRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteGroups;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    std::vector<std::string> groupsNames;

    static void visit(auto& message, auto& wire) { wire.field("groupsNames", message.groupsNames); }
    friend bool operator==(const DeleteGroupsRequest&, const DeleteGroupsRequest&) = default;
};

struct DeleteGroupsResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteGroups;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct DeletableGroupResult {
        std::string groupId;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("groupId", message.groupId);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage, since(3));
        }
        friend bool operator==(const DeletableGroupResult&, const DeletableGroupResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DeletableGroupResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const DeleteGroupsResponse&, const DeleteGroupsResponse&) = default;
};

}  // namespace brook::protocol
