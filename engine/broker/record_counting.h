#pragma once

#include <memory>

#include "engine/base/diagnostics.h"
#include "engine/base/executor.h"
#include "engine/broker/partition.h"

namespace brook {

/// Has the workers count what the partition's log found on disk and nobody has counted, and tells the log on the loop.
/// Does nothing where everything is counted, which is usual (see storage/record_count.h).
void countRecords(const std::shared_ptr<Partition>& partition, WorkerPool& workers, Executor& executor,
                  Diagnostics& diagnostics);

}  // namespace brook
