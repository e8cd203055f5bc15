#pragma once

#include <functional>
#include <memory>
#include <set>

#include "engine/broker/broker.h"

namespace brook {

/// Brings the markers of one decided transaction to its partitions, again and again until each has its own: a full or
/// failing disk delays it, a deleted topic needs none. Owned by the transaction coordinator, used on the broker's loop.
/// After a crash the coordinator begins it anew; a marker that comes twice changes nothing.
class MarkerDelivery {
public:
    MarkerDelivery(Broker& broker, TransactionMarker marker, std::set<TopicPartition> partitions,
                   std::function<void()> done);
    ~MarkerDelivery();

    void start() { send(); }

private:
    void send();
    void answered(const TopicPartition& partition, const Result<void>& result);
    void roundOver();

    Broker& m_broker;
    TransactionMarker m_marker;
    std::set<TopicPartition> m_left;
    std::function<void()> m_done;
    std::size_t m_onTheirWay = 0;
    Milliseconds m_backoff;
    TimerId m_retry = TimerId::None;
    bool m_reported = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
