#include "engine/broker/windowed_rate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace brook {

void WindowedRate::record(double amount, MonotonicTime now) {
    std::erase_if(m_samples, [&](const Sample& sample) { return isOld(sample, now); });
    if (m_samples.empty() || now - m_samples.back().begunAt >= m_window.size) {
        m_samples.push_back({now, now, 0});
        if (m_samples.size() > m_window.count + 1) m_samples.pop_front();
    }
    m_samples.back().amount += amount;
    m_samples.back().lastAt = now;
}

Milliseconds WindowedRate::waitFor(double limit, MonotonicTime now) const {
    const double sum = total(now);
    const double milliseconds = static_cast<double>(measuredTime(now).count());
    const double rate = sum / (milliseconds / 1000);
    if (rate <= limit) return Milliseconds(0);
    constexpr double longest = std::numeric_limits<std::int32_t>::max();  // as an answer can tell it
    return Milliseconds(std::llround(std::min(longest, (rate - limit) / limit * milliseconds)));
}

double WindowedRate::total(MonotonicTime now) const {
    double sum = 0;
    for (const Sample& sample : m_samples)
        if (!isOld(sample, now)) sum += sample.amount;
    return sum;
}

Milliseconds WindowedRate::measuredTime(MonotonicTime now) const {
    const auto oldest =
        std::find_if(m_samples.begin(), m_samples.end(), [&](const Sample& s) { return !isOld(s, now); });
    Milliseconds passed{0};
    if (oldest != m_samples.end()) passed = std::chrono::duration_cast<Milliseconds>(now - oldest->begunAt);
    const std::int64_t full = passed / m_window.size;
    const std::int64_t least = static_cast<std::int64_t>(m_window.count) - 1;
    if (full < least) passed += (least - full) * m_window.size;
    return std::max(passed, Milliseconds(1));
}

}  // namespace brook
