#pragma once

#include "engine/broker/client_quotas.h"
#include "engine/broker/client_telemetry.h"
#include "engine/groups/group_coordinator.h"
#include "engine/transactions/transaction_coordinator.h"

namespace brook {

/// What answers requests: a broker and the coordinators that live on its loop. Made after the broker was opened, used
/// on its loop, gone before it.
class Services {
public:
    explicit Services(Broker& owner)
        : broker(owner), groups(owner), transactions(owner), telemetry(owner), quotas(owner) {}

    Broker& broker;
    GroupCoordinator groups;
    TransactionCoordinator transactions;
    ClientTelemetry telemetry;
    ClientQuotas quotas;
};

}  // namespace brook
