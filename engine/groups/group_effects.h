#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/clock.h"
#include "engine/broker/coordinator_log.h"
#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/heartbeat.h"
#include "engine/protocol/messages/join_group.h"
#include "engine/protocol/messages/leave_group.h"
#include "engine/protocol/messages/sync_group.h"

namespace brook {

/// The time, as a group is told it: one that is written down and one that never jumps.
struct Moment {
    Timestamp wall;
    MonotonicTime steady;
};

/// Names a request that waits for its answer.
using Ticket = std::uint64_t;

using GroupAnswer = std::variant<protocol::JoinGroupResponse, protocol::SyncGroupResponse, protocol::HeartbeatResponse,
                                 protocol::LeaveGroupResponse, protocol::ConsumerGroupHeartbeatResponse>;

/// What a step of a group leads to. The owner writes the records, and gives the answers once they are on the medium.
struct GroupEffects {
    std::vector<CoordinatorRecord> records;
    std::vector<std::pair<Ticket, GroupAnswer>> answers;
    std::vector<std::string> happened;  ///< sentences for the rebalance log
};

/// Who asks.
struct GroupClient {
    std::string id;    ///< client.id
    std::string host;  ///< as Kafka writes it: "/127.0.0.1"
};

}  // namespace brook
