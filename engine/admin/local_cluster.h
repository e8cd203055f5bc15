#pragma once

#include <functional>
#include <memory>

#include "engine/admin/cluster.h"
#include "engine/base/event_log.h"
#include "engine/handlers/services.h"

namespace brook::admin {

/// Facts of a connection, from whoever owns the sockets: this floor may not know them.
using ConnectionsView = std::function<std::vector<ConnectionRow>()>;

/// The broker's side of the door. Made before the broker, so that a window can open while it recovers; used on the
/// loop, except for `connect`. Takes snapshots only while somebody watches: an idle headless broker sleeps.
class BrokerDoor {
public:
    BrokerDoor(Executor& executor, const Clock& clock, EventLog& events);
    ~BrokerDoor();

    void opened(Services& services, std::vector<std::string> addresses, ConnectionsView connections);
    void closing();

    /// A door for a window, from any thread. Commands given before the broker has opened fail with
    /// BrokerNotAvailable.
    std::unique_ptr<Cluster> connect(Cluster::Deliver deliver);

    struct State;

private:
    std::shared_ptr<State> m_state;
};

}  // namespace brook::admin
