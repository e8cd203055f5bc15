#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"
#include "engine/protocol/version_range.h"

namespace brook {

/// What members of the classic protocol type "consumer" tell each other inside JoinGroup and SyncGroup
/// (ConsumerProtocolSubscription, ConsumerProtocolAssignment). The broker reads it to know which topics a group uses.
struct ConsumerSubscription {
    static constexpr protocol::VersionRange versions = protocol::between(0, 3);
    static constexpr protocol::VersionRange flexible = protocol::never;

    struct TopicPartition {
        std::string topic;
        std::vector<PartitionIndex> partitions;
        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicPartition&, const TopicPartition&) = default;
    };

    std::vector<std::string> topics;
    std::optional<Bytes> userData;
    std::vector<TopicPartition> ownedPartitions;
    std::int32_t generationId = -1;
    std::optional<std::string> rackId;

    static void visit(auto& message, auto& wire) {
        wire.field("topics", message.topics);
        wire.field("userData", message.userData);
        wire.field("ownedPartitions", message.ownedPartitions, protocol::since(1));
        wire.field("generationId", message.generationId, protocol::since(2));
        wire.field("rackId", message.rackId, protocol::since(3));
    }
};

struct ConsumerAssignment {
    static constexpr protocol::VersionRange versions = protocol::between(0, 3);
    static constexpr protocol::VersionRange flexible = protocol::never;

    std::vector<ConsumerSubscription::TopicPartition> assignedPartitions;
    std::optional<Bytes> userData;

    static void visit(auto& message, auto& wire) {
        wire.field("assignedPartitions", message.assignedPartitions);
        wire.field("userData", message.userData);
    }
};

/// Versions newer than known are read as the newest known, as the protocol promises.
Result<ConsumerSubscription> parseConsumerSubscription(ByteView bytes);
/// Empty bytes are an empty assignment.
Result<ConsumerAssignment> parseConsumerAssignment(ByteView bytes);
Bytes printConsumerAssignment(const ConsumerAssignment& assignment, std::int16_t version);

}  // namespace brook
