#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AlterClientQuotasRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterClientQuotas;
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

    struct OpData {
        std::string key;
        double value = 0;
        bool remove = false;

        static void visit(auto& message, auto& wire) {
            wire.field("key", message.key);
            wire.field("value", message.value);
            wire.field("remove", message.remove);
        }
        friend bool operator==(const OpData&, const OpData&) = default;
    };

    struct EntryData {
        std::vector<EntityData> entity;
        std::vector<OpData> ops;

        static void visit(auto& message, auto& wire) {
            wire.field("entity", message.entity);
            wire.field("ops", message.ops);
        }
        friend bool operator==(const EntryData&, const EntryData&) = default;
    };

    std::vector<EntryData> entries;
    bool validateOnly = false;

    static void visit(auto& message, auto& wire) {
        wire.field("entries", message.entries);
        wire.field("validateOnly", message.validateOnly);
    }
    friend bool operator==(const AlterClientQuotasRequest&, const AlterClientQuotasRequest&) = default;
};

struct AlterClientQuotasResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterClientQuotas;
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

    struct EntryData {
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};
        std::vector<EntityData> entity;

        static void visit(auto& message, auto& wire) {
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("entity", message.entity);
        }
        friend bool operator==(const EntryData&, const EntryData&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    std::vector<EntryData> entries;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("entries", message.entries);
    }
    friend bool operator==(const AlterClientQuotasResponse&, const AlterClientQuotasResponse&) = default;
};

}  // namespace brook::protocol
