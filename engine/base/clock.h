#pragma once

#include <chrono>

#include "engine/base/strong.h"

namespace brook {

/// A point on a clock that never jumps; used for deadlines and time-outs.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;
using Milliseconds = std::chrono::milliseconds;

/// The time, as a parameter. `now()` may jump with the wall clock; `monotonic()` never goes back.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    virtual MonotonicTime monotonic() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
    MonotonicTime monotonic() const override;
};

}  // namespace brook
