#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DeleteAclsRequest {
    static constexpr ApiKey apiKey = ApiKey::DeleteAcls;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct DeleteAclsFilter {
        std::int8_t resourceTypeFilter = 0;
        std::optional<std::string> resourceNameFilter = std::string{};
        std::int8_t patternTypeFilter = 3;
        std::optional<std::string> principalFilter = std::string{};
        std::optional<std::string> hostFilter = std::string{};
        std::int8_t operation = 0;
        std::int8_t permissionType = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("resourceTypeFilter", message.resourceTypeFilter);
            wire.field("resourceNameFilter", message.resourceNameFilter);
            wire.field("patternTypeFilter", message.patternTypeFilter, since(1));
            wire.field("principalFilter", message.principalFilter);
            wire.field("hostFilter", message.hostFilter);
            wire.field("operation", message.operation);
            wire.field("permissionType", message.permissionType);
        }
        friend bool operator==(const DeleteAclsFilter&, const DeleteAclsFilter&) = default;
    };

    std::vector<DeleteAclsFilter> filters;

    static void visit(auto& message, auto& wire) { wire.field("filters", message.filters); }
    friend bool operator==(const DeleteAclsRequest&, const DeleteAclsRequest&) = default;
};

struct DeleteAclsResponse {
    static constexpr ApiKey apiKey = ApiKey::DeleteAcls;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct DeleteAclsMatchingAcl {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::int8_t resourceType = 0;
        std::string resourceName;
        std::int8_t patternType = 3;
        std::string principal;
        std::string host;
        std::int8_t operation = 0;
        std::int8_t permissionType = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
            wire.field("patternType", message.patternType, since(1));
            wire.field("principal", message.principal);
            wire.field("host", message.host);
            wire.field("operation", message.operation);
            wire.field("permissionType", message.permissionType);
        }
        friend bool operator==(const DeleteAclsMatchingAcl&, const DeleteAclsMatchingAcl&) = default;
    };

    struct DeleteAclsFilterResult {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::vector<DeleteAclsMatchingAcl> matchingAcls;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("matchingAcls", message.matchingAcls);
        }
        friend bool operator==(const DeleteAclsFilterResult&, const DeleteAclsFilterResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DeleteAclsFilterResult> filterResults;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("filterResults", message.filterResults);
    }
    friend bool operator==(const DeleteAclsResponse&, const DeleteAclsResponse&) = default;
};

}  // namespace brook::protocol
