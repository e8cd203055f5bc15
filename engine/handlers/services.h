#pragma once

#include "engine/broker/broker.h"
#include "engine/transactions/transaction_coordinator.h"

namespace brook {

/// What answers requests: a broker and the coordinators that live on its loop. Made after the broker was opened, used on
/// its loop, gone before it.
class Services {
public:
    explicit Services(Broker& owner) : broker(owner), transactions(owner) {}

    Broker& broker;
    TransactionCoordinator transactions;
};

}  // namespace brook
