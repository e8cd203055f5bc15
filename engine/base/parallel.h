#pragma once

#include <cstddef>
#include <functional>

#include "engine/base/executor.h"

namespace brook {

/// Runs `job` with every number below `count`, several at once: on the workers and on the calling thread, which waits
/// until all are done. For starts, when nobody waits for the caller's loop yet.
void forEachAtOnce(WorkerPool& workers, std::size_t count, std::function<void(std::size_t)> job);

}  // namespace brook
