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

/// A committed offset. Version 1 where the client chose how long it is kept, else 4.
struct OffsetCommitValue {
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    Offset offset;
    LeaderEpoch leaderEpoch = noLeaderEpoch;
    std::string metadata;
    Timestamp commitTimestamp;
    Timestamp expireTimestamp = noTimestamp;
    Uuid topicId;

    static void visit(auto& message, auto& wire) {
        wire.field("offset", message.offset);
        wire.field("leaderEpoch", message.leaderEpoch, since(3));
        wire.field("metadata", message.metadata);
        wire.field("commitTimestamp", message.commitTimestamp);
        wire.field("expireTimestamp", message.expireTimestamp, between(1, 1));
        wire.tagged(0, "topicId", message.topicId, since(4));
    }
    friend bool operator==(const OffsetCommitValue&, const OffsetCommitValue&) = default;
};

/// A group of the classic protocol after a rebalance. Written in version 3, as Kafka does.
struct GroupMetadataValue {
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(4);

    struct Member {
        std::string memberId;
        std::optional<std::string> groupInstanceId;
        std::string clientId;
        std::string clientHost;
        std::int32_t rebalanceTimeout = -1;
        std::int32_t sessionTimeout = 0;
        Bytes subscription;
        Bytes assignment;

        static void visit(auto& message, auto& wire) {
            wire.field("memberId", message.memberId);
            wire.field("groupInstanceId", message.groupInstanceId, since(3));
            wire.field("clientId", message.clientId);
            wire.field("clientHost", message.clientHost);
            wire.field("rebalanceTimeout", message.rebalanceTimeout, since(1));
            wire.field("sessionTimeout", message.sessionTimeout);
            wire.field("subscription", message.subscription);
            wire.field("assignment", message.assignment);
        }
        friend bool operator==(const Member&, const Member&) = default;
    };

    std::string protocolType;
    std::int32_t generation = 0;
    std::optional<std::string> protocol;
    std::optional<std::string> leader;
    Timestamp currentStateTimestamp = noTimestamp;
    std::vector<Member> members;

    static void visit(auto& message, auto& wire) {
        wire.field("protocolType", message.protocolType);
        wire.field("generation", message.generation);
        wire.field("protocol", message.protocol);
        wire.field("leader", message.leader);
        wire.field("currentStateTimestamp", message.currentStateTimestamp, since(2));
        wire.field("members", message.members);
    }
    friend bool operator==(const GroupMetadataValue&, const GroupMetadataValue&) = default;
};

}  // namespace brook
