#pragma once

#include <array>
#include <chrono>
#include <cstdint>

#include "engine/base/clock.h"

namespace brook {

/// Durations of the last ten seconds in buckets that grow by a quarter: percentiles within 12 %, a fixed few KiB, no
/// allocation. Owned by one loop.
class LatencyHistogram {
public:
    void record(MonotonicTime now, std::chrono::microseconds duration);
    /// The duration below which `fraction` (0–1) of the last ten seconds lies; zero without any.
    std::chrono::microseconds percentile(MonotonicTime now, double fraction) const;

private:
    static constexpr std::size_t buckets = 96;
    static constexpr std::size_t seconds = 10;
    struct Second {
        std::int64_t number = -1;
        std::array<std::uint32_t, buckets> counts{};
    };
    std::array<Second, seconds> m_ring{};
};

}  // namespace brook
