#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeClientQuotasRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeClientQuotas;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct ComponentData {
        std::string entityType;
        std::int8_t matchType = 0;
        std::optional<std::string> match = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("entityType", message.entityType);
            wire.field("matchType", message.matchType);
            wire.field("match", message.match);
        }
        friend bool operator==(const ComponentData&, const ComponentData&) = default;
    };

    std::vector<ComponentData> components;
    bool strict = false;

    static void visit(auto& message, auto& wire) {
        wire.field("components", message.components);
        wire.field("strict", message.strict);
    }
    friend bool operator==(const DescribeClientQuotasRequest&, const DescribeClientQuotasRequest&) = default;
};

struct DescribeClientQuotasResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeClientQuotas;
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = since(1);

    struct EntityData {
        std::string entityType;
        std::optional<std::string> entityName = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("entityType", message.entityType);
            wire.field("entityName", message.entityName);
        }
        friend bool operator==(const EntityData&, const EntityData&) = default;
    };

    struct ValueData {
        std::string key;
        double value = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("key", message.key);
            wire.field("value", message.value);
        }
        friend bool operator==(const ValueData&, const ValueData&) = default;
    };

    struct EntryData {
        std::vector<EntityData> entity;
        std::vector<ValueData> values;

        static void visit(auto& message, auto& wire) {
            wire.field("entity", message.entity);
            wire.field("values", message.values);
        }
        friend bool operator==(const EntryData&, const EntryData&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::optional<std::vector<EntryData>> entries = std::vector<EntryData>{};

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("entries", message.entries);
    }
    friend bool operator==(const DescribeClientQuotasResponse&, const DescribeClientQuotasResponse&) = default;
};

}  // namespace brook::protocol
