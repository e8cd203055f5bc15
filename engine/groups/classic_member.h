#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/groups/group_effects.h"

namespace brook {

/// A member of a classic group.
struct ClassicMember {
    std::string id;
    std::optional<std::string> instanceId;  ///< a static member (KIP-345)
    GroupClient client;
    Milliseconds rebalanceTimeout{0};
    Milliseconds sessionTimeout{0};
    std::vector<protocol::JoinGroupRequest::JoinGroupRequestProtocol> protocols;  ///< the one it likes best first
    Bytes assignment;
    std::uint64_t arrival = 0;      ///< order of joining; the first to come leads
    std::optional<Ticket> joining;  ///< its JoinGroup waits
    std::optional<Ticket> syncing;  ///< its SyncGroup waits
    bool isNew = false;             ///< its first join waits
    MonotonicTime expires{};        ///< unless it is heard of before

    bool supports(const std::string& protocol) const {
        return std::any_of(protocols.begin(), protocols.end(), [&](const auto& own) { return own.name == protocol; });
    }
    /// What it says about itself under `protocol`.
    Bytes metadata(const std::string& protocol) const {
        for (const auto& own : protocols)
            if (own.name == protocol) return own.metadata;
        return {};
    }
    /// Whoever waits for us cannot send heartbeats; a first join alone does not keep a member for ever.
    bool isWaiting() const { return (joining && !isNew) || syncing; }
};

}  // namespace brook
