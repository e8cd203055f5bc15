#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/strong.h"
#include "engine/protocol/version_range.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

struct FeatureLevelRecord {
    static constexpr std::int16_t recordKey = 12;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string name;
    std::int16_t featureLevel = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("name", message.name);
        wire.field("featureLevel", message.featureLevel);
    }
    friend bool operator==(const FeatureLevelRecord&, const FeatureLevelRecord&) = default;
};

struct ProducerIdsRecord {
    static constexpr std::int16_t recordKey = 15;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;
    std::int64_t brokerEpoch = -1;
    std::int64_t nextProducerId = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.field("nextProducerId", message.nextProducerId);
    }
    friend bool operator==(const ProducerIdsRecord&, const ProducerIdsRecord&) = default;
};

struct NoOpRecord {
    static constexpr std::int16_t recordKey = 20;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    static void visit(auto&, auto&) {}
    friend bool operator==(const NoOpRecord&, const NoOpRecord&) = default;
};

struct ZkMigrationRecord {
    static constexpr std::int16_t recordKey = 21;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int8_t zkMigrationState = 0;

    static void visit(auto& message, auto& wire) { wire.field("zkMigrationState", message.zkMigrationState); }
    friend bool operator==(const ZkMigrationRecord&, const ZkMigrationRecord&) = default;
};

struct BeginTransactionRecord {
    static constexpr std::int16_t recordKey = 23;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::optional<std::string> name;

    static void visit(auto& message, auto& wire) { wire.tagged(0, "name", message.name, always); }
    friend bool operator==(const BeginTransactionRecord&, const BeginTransactionRecord&) = default;
};

struct EndTransactionRecord {
    static constexpr std::int16_t recordKey = 24;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    static void visit(auto&, auto&) {}
    friend bool operator==(const EndTransactionRecord&, const EndTransactionRecord&) = default;
};

struct AbortTransactionRecord {
    static constexpr std::int16_t recordKey = 25;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::optional<std::string> reason;

    static void visit(auto& message, auto& wire) { wire.tagged(0, "reason", message.reason, always); }
    friend bool operator==(const AbortTransactionRecord&, const AbortTransactionRecord&) = default;
};

}  // namespace brook
