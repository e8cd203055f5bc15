#include "engine/broker/latency.h"

#include <algorithm>
#include <cmath>

namespace brook {

namespace {

constexpr double growth = 1.25;

std::int64_t secondOf(MonotonicTime time) {
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

std::size_t bucketOf(std::chrono::microseconds duration, std::size_t buckets) {
    const double micros = std::max<double>(1, static_cast<double>(duration.count()));
    return std::min(buckets - 1, static_cast<std::size_t>(std::log(micros) / std::log(growth)));
}

std::chrono::microseconds upperBound(std::size_t bucket) {
    return std::chrono::microseconds(
        static_cast<std::int64_t>(std::ceil(std::pow(growth, static_cast<double>(bucket + 1)))));
}

}  // namespace

void LatencyHistogram::record(MonotonicTime now, std::chrono::microseconds duration) {
    const std::int64_t number = secondOf(now);
    Second& second = m_ring[static_cast<std::size_t>(number) % seconds];
    if (second.number != number) second = Second{number, {}};
    ++second.counts[bucketOf(duration, buckets)];
}

std::chrono::microseconds LatencyHistogram::percentile(MonotonicTime now, double fraction) const {
    const std::int64_t newest = secondOf(now);
    std::array<std::uint64_t, buckets> sums{};
    std::uint64_t total = 0;
    for (const Second& second : m_ring) {
        if (second.number < 0 || second.number <= newest - static_cast<std::int64_t>(seconds)) continue;
        for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
            sums[bucket] += second.counts[bucket];
            total += second.counts[bucket];
        }
    }
    if (total == 0) return {};
    const auto wanted = static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(total)));
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        seen += sums[bucket];
        if (seen >= wanted) return upperBound(bucket);
    }
    return upperBound(buckets - 1);
}

}  // namespace brook
