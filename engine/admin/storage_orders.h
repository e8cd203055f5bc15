#pragma once

#include <functional>
#include <memory>

#include "engine/admin/cluster.h"
#include "engine/admin/storage_values.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// Orders about storage and what they would do. Called on the loop, where `done` is called too; what has to be read is
/// read by a worker on views of the logs.
using Partitions = std::vector<std::shared_ptr<Partition>>;

void previewOrder(Broker& broker, StorageOrder order, Partitions partitions, std::function<void(OrderReport)> done);
void carryOutOrder(Broker& broker, StorageOrder order, Partitions partitions, std::function<void(OrderReport)> done);

/// The errors of planConfigChanges.
void forecastChange(Broker& broker, const std::string& topic, const std::vector<SettingChange>& changes,
                    const std::function<void(Result<ChangeForecast>)>& done);

}  // namespace brook::admin
