#pragma once

#include <cstddef>
#include <deque>

#include "engine/base/clock.h"

namespace brook {

/// Over how long a rate is measured: Kafka's quota.window.num and quota.window.size.seconds.
struct QuotaWindow {
    std::size_t count = 11;
    Milliseconds size{1000};
    Milliseconds whole() const { return size * static_cast<std::int64_t>(count); }
};

/// How much came within the last windows. As Apache Kafka measures it: the time is always that of all windows but the
/// last, and what of that has passed, so that a burst out of silence is forgiven.
class WindowedRate {
public:
    explicit WindowedRate(QuotaWindow window) : m_window(window) {}

    void record(double amount, MonotonicTime now);

    /// For how long nothing may come until no more than `limit` a second came; 0 while it is kept.
    Milliseconds waitFor(double limit, MonotonicTime now) const;
    /// How much came within the windows.
    double total(MonotonicTime now) const;

private:
    struct Sample {
        MonotonicTime begunAt;
        MonotonicTime lastAt;
        double amount = 0;
    };
    bool isOld(const Sample& sample, MonotonicTime now) const { return now - sample.lastAt >= m_window.whole(); }
    Milliseconds measuredTime(MonotonicTime now) const;

    QuotaWindow m_window;
    std::deque<Sample> m_samples;  // oldest first
};

}  // namespace brook
