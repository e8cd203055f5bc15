#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct CreateAclsRequest {
    static constexpr ApiKey apiKey = ApiKey::CreateAcls;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct AclCreation {
        std::int8_t resourceType = 0;
        std::string resourceName;
        std::int8_t resourcePatternType = 3;
        std::string principal;
        std::string host;
        std::int8_t operation = 0;
        std::int8_t permissionType = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
            wire.field("resourcePatternType", message.resourcePatternType, since(1));
            wire.field("principal", message.principal);
            wire.field("host", message.host);
            wire.field("operation", message.operation);
            wire.field("permissionType", message.permissionType);
        }
        friend bool operator==(const AclCreation&, const AclCreation&) = default;
    };

    std::vector<AclCreation> creations;

    static void visit(auto& message, auto& wire) { wire.field("creations", message.creations); }
    friend bool operator==(const CreateAclsRequest&, const CreateAclsRequest&) = default;
};

struct CreateAclsResponse {
    static constexpr ApiKey apiKey = ApiKey::CreateAcls;
    static constexpr VersionRange versions = between(0, 3);
    static constexpr VersionRange flexible = since(2);

    struct AclCreationResult {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const AclCreationResult&, const AclCreationResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<AclCreationResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const CreateAclsResponse&, const CreateAclsResponse&) = default;
};

}  // namespace brook::protocol
