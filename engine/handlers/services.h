#pragma once

#include "engine/broker/broker.h"

namespace brook {

/// What answers requests: a broker and the coordinators that live on its loop. Made after the broker was opened, used on
/// its loop, gone before it.
class Services {
public:
    explicit Services(Broker& owner) : broker(owner) {}

    Broker& broker;
};

}  // namespace brook
