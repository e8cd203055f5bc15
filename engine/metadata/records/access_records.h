#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/version_range.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

struct AccessControlEntryRecord {
    static constexpr std::int16_t recordKey = 18;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Uuid id;
    std::int8_t resourceType = 0;
    std::string resourceName;
    std::int8_t patternType = 0;
    std::string principal;
    std::string host;
    std::int8_t operation = 0;
    std::int8_t permissionType = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("id", message.id);
        wire.field("resourceType", message.resourceType);
        wire.field("resourceName", message.resourceName);
        wire.field("patternType", message.patternType);
        wire.field("principal", message.principal);
        wire.field("host", message.host);
        wire.field("operation", message.operation);
        wire.field("permissionType", message.permissionType);
    }
    friend bool operator==(const AccessControlEntryRecord&, const AccessControlEntryRecord&) = default;
};

struct RemoveAccessControlEntryRecord {
    static constexpr std::int16_t recordKey = 19;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Uuid id;

    static void visit(auto& message, auto& wire) { wire.field("id", message.id); }
    friend bool operator==(const RemoveAccessControlEntryRecord&, const RemoveAccessControlEntryRecord&) = default;
};

struct UserScramCredentialRecord {
    static constexpr std::int16_t recordKey = 11;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string name;
    std::int8_t mechanism = 0;
    Bytes salt;
    Bytes storedKey;
    Bytes serverKey;
    std::int32_t iterations = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("name", message.name);
        wire.field("mechanism", message.mechanism);
        wire.field("salt", message.salt);
        wire.field("storedKey", message.storedKey);
        wire.field("serverKey", message.serverKey);
        wire.field("iterations", message.iterations);
    }
    friend bool operator==(const UserScramCredentialRecord&, const UserScramCredentialRecord&) = default;
};

struct RemoveUserScramCredentialRecord {
    static constexpr std::int16_t recordKey = 22;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string name;
    std::int8_t mechanism = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("name", message.name);
        wire.field("mechanism", message.mechanism);
    }
    friend bool operator==(const RemoveUserScramCredentialRecord&, const RemoveUserScramCredentialRecord&) = default;
};

struct DelegationTokenRecord {
    static constexpr std::int16_t recordKey = 10;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string owner;
    std::string requester;
    std::vector<std::string> renewers;
    Timestamp issueTimestamp;
    Timestamp maxTimestamp;
    Timestamp expirationTimestamp;
    std::string tokenId;

    static void visit(auto& message, auto& wire) {
        wire.field("owner", message.owner);
        wire.field("requester", message.requester);
        wire.field("renewers", message.renewers);
        wire.field("issueTimestamp", message.issueTimestamp);
        wire.field("maxTimestamp", message.maxTimestamp);
        wire.field("expirationTimestamp", message.expirationTimestamp);
        wire.field("tokenId", message.tokenId);
    }
    friend bool operator==(const DelegationTokenRecord&, const DelegationTokenRecord&) = default;
};

struct RemoveDelegationTokenRecord {
    static constexpr std::int16_t recordKey = 26;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string tokenId;

    static void visit(auto& message, auto& wire) { wire.field("tokenId", message.tokenId); }
    friend bool operator==(const RemoveDelegationTokenRecord&, const RemoveDelegationTokenRecord&) = default;
};

struct ClientQuotaRecord {
    static constexpr std::int16_t recordKey = 14;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct EntityData {
        std::string entityType;
        std::optional<std::string> entityName = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("entityType", message.entityType);
            wire.field("entityName", message.entityName);
        }
        friend bool operator==(const EntityData&, const EntityData&) = default;
    };

    std::vector<EntityData> entity;
    std::string key;
    double value = 0;
    bool remove = false;

    static void visit(auto& message, auto& wire) {
        wire.field("entity", message.entity);
        wire.field("key", message.key);
        wire.field("value", message.value);
        wire.field("remove", message.remove);
    }
    friend bool operator==(const ClientQuotaRecord&, const ClientQuotaRecord&) = default;
};

}  // namespace brook
