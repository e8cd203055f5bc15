#include "engine/base/clock.h"

namespace brook {

Timestamp SystemClock::now() const {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp(std::chrono::floor<Milliseconds>(sinceEpoch).count());
}

MonotonicTime SystemClock::monotonic() const {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::steady_clock::now());
}

}  // namespace brook
