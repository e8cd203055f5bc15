#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeConfigsRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeConfigs;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    struct DescribeConfigsResource {
        std::int8_t resourceType = 0;
        std::string resourceName;
        std::optional<std::vector<std::string>> configurationKeys = std::vector<std::string>{};

        static void visit(auto& message, auto& wire) {
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
            wire.field("configurationKeys", message.configurationKeys);
        }
        friend bool operator==(const DescribeConfigsResource&, const DescribeConfigsResource&) = default;
    };

    std::vector<DescribeConfigsResource> resources;
    bool includeSynonyms = false;
    bool includeDocumentation = false;

    static void visit(auto& message, auto& wire) {
        wire.field("resources", message.resources);
        wire.field("includeSynonyms", message.includeSynonyms, since(1));
        wire.field("includeDocumentation", message.includeDocumentation, since(3));
    }
    friend bool operator==(const DescribeConfigsRequest&, const DescribeConfigsRequest&) = default;
};

struct DescribeConfigsResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeConfigs;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    struct DescribeConfigsSynonym {
        std::string name;
        std::optional<std::string> value = std::string{};
        std::int8_t source = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(1));
            wire.field("value", message.value, since(1));
            wire.field("source", message.source, since(1));
        }
        friend bool operator==(const DescribeConfigsSynonym&, const DescribeConfigsSynonym&) = default;
    };

    struct DescribeConfigsResourceResult {
        std::string name;
        std::optional<std::string> value = std::string{};
        bool readOnly = false;
        bool isDefault = false;
        std::int8_t configSource = -1;
        bool isSensitive = false;
        std::vector<DescribeConfigsSynonym> synonyms;
        std::int8_t configType = 0;
        std::optional<std::string> documentation = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("value", message.value);
            wire.field("readOnly", message.readOnly);
            wire.field("isDefault", message.isDefault, between(0, 0));
            wire.field("configSource", message.configSource, since(1));
            wire.field("isSensitive", message.isSensitive);
            wire.field("synonyms", message.synonyms, since(1));
            wire.field("configType", message.configType, since(3));
            wire.field("documentation", message.documentation, since(3));
        }
        friend bool operator==(const DescribeConfigsResourceResult&, const DescribeConfigsResourceResult&) = default;
    };

    struct DescribeConfigsResult {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::int8_t resourceType = 0;
        std::string resourceName;
        std::vector<DescribeConfigsResourceResult> configs;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("resourceType", message.resourceType);
            wire.field("resourceName", message.resourceName);
            wire.field("configs", message.configs);
        }
        friend bool operator==(const DescribeConfigsResult&, const DescribeConfigsResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<DescribeConfigsResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("results", message.results);
    }
    friend bool operator==(const DescribeConfigsResponse&, const DescribeConfigsResponse&) = default;
};

}  // namespace brook::protocol
