#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/version_range.h"
#include "engine/protocol/written_always.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

/// Partitions of one topic in a target assignment.
struct TopicPartitions {
    Uuid topicId;
    std::vector<std::int32_t> partitions;

    static void visit(auto& message, auto& wire) {
        wire.field("topicId", message.topicId);
        wire.field("partitions", message.partitions);
    }
    friend bool operator==(const TopicPartitions&, const TopicPartitions&) = default;
};

/// Partitions of one topic in the hands of a member, and since which of its epochs.
struct OwnedTopicPartitions {
    Uuid topicId;
    std::vector<std::int32_t> partitions;
    std::optional<std::vector<std::int32_t>> assignmentEpochs;  ///< as many as partitions

    static void visit(auto& message, auto& wire) {
        wire.field("topicId", message.topicId);
        wire.field("partitions", message.partitions);
        wire.tagged(0, "assignmentEpochs", message.assignmentEpochs, always, std::nullopt);
    }
    friend bool operator==(const OwnedTopicPartitions&, const OwnedTopicPartitions&) = default;
};

struct ConsumerGroupMetadataValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t epoch = 0;
    std::int64_t metadataHash = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("epoch", message.epoch);
        wire.tagged(0, "metadataHash", message.metadataHash, always);
    }
    friend bool operator==(const ConsumerGroupMetadataValue&, const ConsumerGroupMetadataValue&) = default;
};

struct ConsumerGroupMemberMetadataValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct ClassicProtocol {
        std::string name;
        Bytes metadata;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("metadata", message.metadata);
        }
        friend bool operator==(const ClassicProtocol&, const ClassicProtocol&) = default;
    };

    struct ClassicMemberMetadata {
        std::int32_t sessionTimeoutMs = 0;
        std::vector<ClassicProtocol> supportedProtocols;

        static void visit(auto& message, auto& wire) {
            wire.field("sessionTimeoutMs", message.sessionTimeoutMs);
            wire.field("supportedProtocols", message.supportedProtocols);
        }
        friend bool operator==(const ClassicMemberMetadata&, const ClassicMemberMetadata&) = default;
    };

    std::optional<std::string> instanceId;
    std::optional<std::string> rackId;
    std::string clientId;
    std::string clientHost;
    std::vector<std::string> subscribedTopicNames;
    std::optional<std::string> subscribedTopicRegex;
    std::int32_t rebalanceTimeoutMs = -1;
    std::optional<std::string> serverAssignor;
    std::optional<ClassicMemberMetadata> classicMemberMetadata;  ///< a member that speaks the classic protocol

    static void visit(auto& message, auto& wire) {
        wire.field("instanceId", message.instanceId);
        wire.field("rackId", message.rackId);
        wire.field("clientId", message.clientId);
        wire.field("clientHost", message.clientHost);
        wire.field("subscribedTopicNames", message.subscribedTopicNames);
        wire.field("subscribedTopicRegex", message.subscribedTopicRegex);
        wire.field("rebalanceTimeoutMs", message.rebalanceTimeoutMs);
        wire.field("serverAssignor", message.serverAssignor);
        wire.tagged(0, "classicMemberMetadata", message.classicMemberMetadata, always, protocol::WrittenAlways{});
    }
    friend bool operator==(const ConsumerGroupMemberMetadataValue&, const ConsumerGroupMemberMetadataValue&) = default;
};

struct TargetAssignmentMetadataValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t assignmentEpoch = 0;
    std::int64_t assignmentTimestamp = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("assignmentEpoch", message.assignmentEpoch);
        wire.tagged(0, "assignmentTimestamp", message.assignmentTimestamp, always);
    }
    friend bool operator==(const TargetAssignmentMetadataValue&, const TargetAssignmentMetadataValue&) = default;
};

struct TargetAssignmentMemberValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::vector<TopicPartitions> topicPartitions;

    static void visit(auto& message, auto& wire) { wire.field("topicPartitions", message.topicPartitions); }
    friend bool operator==(const TargetAssignmentMemberValue&, const TargetAssignmentMemberValue&) = default;
};

struct CurrentMemberAssignmentValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t memberEpoch = 0;
    std::int32_t previousMemberEpoch = 0;
    std::int8_t state = 0;
    std::vector<OwnedTopicPartitions> assignedPartitions;
    std::vector<OwnedTopicPartitions> partitionsPendingRevocation;

    static void visit(auto& message, auto& wire) {
        wire.field("memberEpoch", message.memberEpoch);
        wire.field("previousMemberEpoch", message.previousMemberEpoch);
        wire.field("state", message.state);
        wire.field("assignedPartitions", message.assignedPartitions);
        wire.field("partitionsPendingRevocation", message.partitionsPendingRevocation);
    }
    friend bool operator==(const CurrentMemberAssignmentValue&, const CurrentMemberAssignmentValue&) = default;
};

struct RegularExpressionValue {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::vector<std::string> topics;
    std::int64_t version = 0;
    std::int64_t timestamp = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("version", message.version);
        wire.field("timestamp", message.timestamp);
    }
    friend bool operator==(const RegularExpressionValue&, const RegularExpressionValue&) = default;
};

}  // namespace brook
