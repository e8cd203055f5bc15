#pragma once

#include <cstdint>
#include <string>

#include "engine/base/strong.h"
#include "engine/protocol/version_range.h"

namespace brook {

using protocol::always;
using protocol::between;
using protocol::never;
using protocol::since;
using protocol::VersionRange;

/// What a record of __consumer_offsets is about: the number at the beginning of its key.
enum class GroupRecordType : std::int16_t {
    LegacyOffsetCommit = 0,
    OffsetCommit = 1,
    GroupMetadata = 2,  ///< a group of the classic protocol
    ConsumerGroupMetadata = 3,
    ConsumerGroupPartitionMetadata = 4,  ///< before Kafka 4.1; replaced by a hash in ConsumerGroupMetadata
    ConsumerGroupMemberMetadata = 5,
    ConsumerGroupTargetAssignmentMetadata = 6,
    ConsumerGroupTargetAssignmentMember = 7,
    ConsumerGroupCurrentMemberAssignment = 8,
    ConsumerGroupRegularExpression = 16,
};

/// Types 0 and 1.
struct OffsetCommitKey {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    std::string group;
    std::string topic;
    PartitionIndex partition;

    static void visit(auto& message, auto& wire) {
        wire.field("group", message.group);
        wire.field("topic", message.topic);
        wire.field("partition", message.partition);
    }
    friend bool operator==(const OffsetCommitKey&, const OffsetCommitKey&) = default;
};

/// Types 2, 3, 4 and 6.
struct GroupKey {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    std::string group;

    static void visit(auto& message, auto& wire) { wire.field("group", message.group); }
    friend bool operator==(const GroupKey&, const GroupKey&) = default;
};

/// Types 5, 7 and 8.
struct MemberKey {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    std::string group;
    std::string member;

    static void visit(auto& message, auto& wire) {
        wire.field("group", message.group);
        wire.field("member", message.member);
    }
    friend bool operator==(const MemberKey&, const MemberKey&) = default;
};

/// Type 16.
struct RegularExpressionKey {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = never;

    std::string group;
    std::string expression;

    static void visit(auto& message, auto& wire) {
        wire.field("group", message.group);
        wire.field("expression", message.expression);
    }
    friend bool operator==(const RegularExpressionKey&, const RegularExpressionKey&) = default;
};

}  // namespace brook
