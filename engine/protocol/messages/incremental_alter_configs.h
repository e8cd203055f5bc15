#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct IncrementalAlterConfigsRequest {
    static constexpr ApiKey apiKey = ApiKey::IncrementalAlterConfigs;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct AlterableConfig {
        std::string name;
        std::int8_t configOperation = 0;
        std::optional<std::string> value = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("configOperation", message.configOperation);
            wire.field("value", message.value);
        }
        friend bool operator==(const AlterableConfig&, const AlterableConfig&) = default;
    };

    struct AlterConfigsResource {
        std::int8_t resourceType = 0;
        std::string resourceName;
        std::vector<AlterableConfig> configs;

        static void visit(auto& message, auto& wire) {
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
            wire.field("configs", message.configs);
        }
        friend bool operator==(const AlterConfigsResource&, const AlterConfigsResource&) = default;
    };

    std::vector<AlterConfigsResource> resources;
    bool validateOnly = false;

    static void visit(auto& message, auto& wire) {
        wire.field("resources", message.resources);
        wire.field("validateOnly", message.validateOnly);
    }
    friend bool operator==(const IncrementalAlterConfigsRequest&, const IncrementalAlterConfigsRequest&) = default;
};

struct IncrementalAlterConfigsResponse {
    static constexpr ApiKey apiKey = ApiKey::IncrementalAlterConfigs;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct AlterConfigsResourceResponse {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::int8_t resourceType = 0;
        std::string resourceName;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
        }
        friend bool operator==(const AlterConfigsResourceResponse&, const AlterConfigsResourceResponse&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<AlterConfigsResourceResponse> responses;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("responses", message.responses);
    }
    friend bool operator==(const IncrementalAlterConfigsResponse&, const IncrementalAlterConfigsResponse&) = default;
};

}  // namespace brook::protocol
