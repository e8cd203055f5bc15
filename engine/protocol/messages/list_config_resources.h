#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ListConfigResourcesRequest {
    static constexpr ApiKey apiKey = ApiKey::ListConfigResources;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    std::vector<std::int8_t> resourceTypes;

    static void visit(auto& message, auto& wire) { wire.field("resourceTypes", message.resourceTypes, since(1)); }
    friend bool operator==(const ListConfigResourcesRequest&, const ListConfigResourcesRequest&) = default;
};

struct ListConfigResourcesResponse {
    static constexpr ApiKey apiKey = ApiKey::ListConfigResources;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct ConfigResource {
        std::string resourceName;
        std::int8_t resourceType = 16;

        static void visit(auto& message, auto& wire) {
            wire.field("resourceName", message.resourceName);
            wire.field("resourceType", message.resourceType, since(1));
        }
        friend bool operator==(const ConfigResource&, const ConfigResource&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<ConfigResource> configResources;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("configResources", message.configResources);
    }
    friend bool operator==(const ListConfigResourcesResponse&, const ListConfigResourcesResponse&) = default;
};

}  // namespace brook::protocol
