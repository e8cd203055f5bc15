#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/strong.h"

/// Consumer groups as a window shows them.
namespace brook::admin {

enum class GroupProtocol { Classic, Consumer };

struct GroupMemberRow {
    std::string id;
    std::optional<std::string> instanceId;  ///< a static member
    std::string clientId;
    std::string host;
    bool classic = true;       ///< speaks the classic protocol
    std::int32_t epoch = 0;    ///< generation or member epoch it is in
    std::string subscription;  ///< topics or a regular expression, in words
    std::vector<std::pair<std::string, PartitionIndex>> assignment;
    /// What it shall have once the group has settled; the same as `assignment` for classic groups.
    std::vector<std::pair<std::string, PartitionIndex>> target;
};

struct GroupOffsetRow {
    std::string topic;
    PartitionIndex partition{0};
    std::optional<Offset> committed;  ///< nothing: a member reads it, and nothing was committed yet
    Offset start{-1};
    Offset end{-1};                   ///< -1: the topic is gone
    std::optional<std::int64_t> lag;  ///< records from committed to end
    Timestamp committedAt = noTimestamp;
    std::string metadata;
    std::string memberId;  ///< who reads it now; empty: nobody
    /// When the record was written that is read next; -1: there is none, or it is not known yet.
    Timestamp nextRecordAt = noTimestamp;
};

struct GroupEventRow {
    Timestamp time;
    std::string text;
};

struct GroupRow {
    std::string id;
    std::string state;  ///< "Stable", "Empty", …, Kafka's words
    GroupProtocol type = GroupProtocol::Classic;
    std::string protocolType;           ///< "consumer", "connect", …; empty: it only commits offsets
    std::string assignor;               ///< the assignor, or what the members agreed on
    std::int32_t generation = 0;        ///< generation or group epoch
    std::int32_t targetGeneration = 0;  ///< the epoch its members are on their way to
    std::int64_t lag = 0;               ///< of all partitions with a committed offset
    std::vector<GroupMemberRow> members;
    std::vector<GroupOffsetRow> offsets;  ///< by topic and partition
    std::vector<GroupEventRow> events;    ///< the rebalance log, newest last
};

/// A committed offset to be set, or with nothing to be taken back.
struct OffsetChange {
    std::string topic;
    PartitionIndex partition{0};
    std::optional<Offset> offset;
};

}  // namespace brook::admin
