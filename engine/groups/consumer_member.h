#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/groups/assignor.h"
#include "engine/groups/group_effects.h"
#include "engine/groups/records/consumer_records.h"

namespace brook {

/// How far a member is on its way to what it shall have; numbered as in the log.
enum class MemberState : std::int8_t {
    Stable = 1,                ///< it has what it shall have
    UnrevokedPartitions = 2,   ///< it has to give partitions back first
    UnreleasedPartitions = 3,  ///< others have to give back what it shall have
};

/// Partitions in the hands of a member, and since which of its epochs (KIP-1251).
using OwnedPartitions = std::map<Uuid, std::map<std::int32_t, std::int32_t>>;

/// A member of a consumer group.
struct ConsumerMember {
    std::string id;
    std::optional<std::string> instanceId;
    std::optional<std::string> rackId;
    GroupClient client;
    std::vector<std::string> topicNames;  ///< sorted
    std::optional<std::string> topicRegex;
    std::int32_t rebalanceTimeoutMs = -1;
    std::optional<std::string> serverAssignor;
    std::optional<ConsumerGroupMemberMetadataValue::ClassicMemberMetadata> classic;  ///< it speaks the classic protocol

    std::int32_t epoch = 0;
    std::int32_t previousEpoch = 0;
    MemberState state = MemberState::Stable;
    OwnedPartitions assigned;
    OwnedPartitions revoking;  ///< still in its hands, and no longer its own

    std::optional<MonotonicTime> expires;   ///< unless it is heard of before
    std::optional<MonotonicTime> revokeBy;  ///< what it has to give back

    ConsumerGroupMemberMetadataValue metadata() const;
    CurrentMemberAssignmentValue currentAssignment() const;
    void apply(const ConsumerGroupMemberMetadataValue& value);
    void apply(const CurrentMemberAssignmentValue& value);
};

/// The value of a member's target assignment record, and back.
TargetAssignmentMemberValue targetValue(const PartitionSet& partitions);
PartitionSet partitionsOf(const TargetAssignmentMemberValue& value);

}  // namespace brook
