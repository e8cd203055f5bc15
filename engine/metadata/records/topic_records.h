#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/version_range.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

struct TopicRecord {
    static constexpr std::int16_t recordKey = 2;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string name;
    Uuid topicId;

    static void visit(auto& message, auto& wire) {
        wire.field("name", message.name);
        wire.field("topicId", message.topicId);
    }
    friend bool operator==(const TopicRecord&, const TopicRecord&) = default;
};

struct RemoveTopicRecord {
    static constexpr std::int16_t recordKey = 9;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Uuid topicId;

    static void visit(auto& message, auto& wire) { wire.field("topicId", message.topicId); }
    friend bool operator==(const RemoveTopicRecord&, const RemoveTopicRecord&) = default;
};

struct PartitionRecord {
    static constexpr std::int16_t recordKey = 3;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    PartitionIndex partitionId = PartitionIndex(-1);
    Uuid topicId;
    std::vector<BrokerId> replicas;
    std::vector<BrokerId> isr;
    std::vector<BrokerId> removingReplicas;
    std::vector<BrokerId> addingReplicas;
    BrokerId leader = BrokerId(-1);
    std::int8_t leaderRecoveryState = 0;
    LeaderEpoch leaderEpoch = LeaderEpoch(-1);
    std::int32_t partitionEpoch = -1;
    std::vector<Uuid> directories;
    std::optional<std::vector<BrokerId>> eligibleLeaderReplicas;
    std::optional<std::vector<BrokerId>> lastKnownElr;

    static void visit(auto& message, auto& wire) {
        wire.field("partitionId", message.partitionId);
        wire.field("topicId", message.topicId);
        wire.field("replicas", message.replicas);
        wire.field("isr", message.isr);
        wire.field("removingReplicas", message.removingReplicas);
        wire.field("addingReplicas", message.addingReplicas);
        wire.field("leader", message.leader);
        wire.tagged(0, "leaderRecoveryState", message.leaderRecoveryState, always);
        wire.field("leaderEpoch", message.leaderEpoch);
        wire.field("partitionEpoch", message.partitionEpoch);
        wire.field("directories", message.directories, since(1));
        wire.tagged(1, "eligibleLeaderReplicas", message.eligibleLeaderReplicas, since(2));
        wire.tagged(2, "lastKnownElr", message.lastKnownElr, since(2));
    }
    friend bool operator==(const PartitionRecord&, const PartitionRecord&) = default;
};

struct PartitionChangeRecord {
    static constexpr std::int16_t recordKey = 5;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    PartitionIndex partitionId = PartitionIndex(-1);
    Uuid topicId;
    std::optional<std::vector<BrokerId>> isr;
    BrokerId leader = BrokerId(-2);
    std::optional<std::vector<BrokerId>> replicas;
    std::optional<std::vector<BrokerId>> removingReplicas;
    std::optional<std::vector<BrokerId>> addingReplicas;
    std::int8_t leaderRecoveryState = -1;
    std::optional<std::vector<Uuid>> directories;
    std::optional<std::vector<BrokerId>> eligibleLeaderReplicas;
    std::optional<std::vector<BrokerId>> lastKnownElr;

    static void visit(auto& message, auto& wire) {
        wire.field("partitionId", message.partitionId);
        wire.field("topicId", message.topicId);
        wire.tagged(0, "isr", message.isr, always);
        wire.tagged(1, "leader", message.leader, always, BrokerId(-2));
        wire.tagged(2, "replicas", message.replicas, always);
        wire.tagged(3, "removingReplicas", message.removingReplicas, always);
        wire.tagged(4, "addingReplicas", message.addingReplicas, always);
        wire.tagged(5, "leaderRecoveryState", message.leaderRecoveryState, always, -1);
        wire.tagged(6, "eligibleLeaderReplicas", message.eligibleLeaderReplicas, since(2));
        wire.tagged(7, "lastKnownElr", message.lastKnownElr, since(2));
        wire.tagged(8, "directories", message.directories, since(1));
    }
    friend bool operator==(const PartitionChangeRecord&, const PartitionChangeRecord&) = default;
};

struct ConfigRecord {
    static constexpr std::int16_t recordKey = 4;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int8_t resourceType = 0;
    std::string resourceName;
    std::string name;
    std::optional<std::string> value = std::string{};

    static void visit(auto& message, auto& wire) {
        wire.field("resourceType", message.resourceType);
        wire.field("resourceName", message.resourceName);
        wire.field("name", message.name);
        wire.field("value", message.value);
    }
    friend bool operator==(const ConfigRecord&, const ConfigRecord&) = default;
};

struct ClearElrRecord {
    static constexpr std::int16_t recordKey = 28;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::string topicName;

    static void visit(auto& message, auto& wire) { wire.field("topicName", message.topicName); }
    friend bool operator==(const ClearElrRecord&, const ClearElrRecord&) = default;
};

}  // namespace brook
