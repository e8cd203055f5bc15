#include "engine/admin/traffic_history.h"

namespace brook::admin {

namespace {

Rates between(const Traffic& before, const Traffic& now, double seconds) {
    const auto rate = [seconds](std::uint64_t then, std::uint64_t current) {
        return static_cast<double>(current - then) / seconds;
    };
    return {rate(before.recordsIn, now.recordsIn), rate(before.recordsOut, now.recordsOut),
            rate(before.bytesIn, now.bytesIn), rate(before.bytesOut, now.bytesOut)};
}

void add(Rates& sum, const Rates& rates) {
    sum.recordsIn += rates.recordsIn;
    sum.recordsOut += rates.recordsOut;
    sum.bytesIn += rates.bytesIn;
    sum.bytesOut += rates.bytesOut;
}

bool isSilent(const Rates& rates) { return rates.bytesIn == 0 && rates.bytesOut == 0; }

}  // namespace

void TrafficHistory::Ring::push(const TrafficSample& sample) {
    samples[next] = sample;
    next = (next + 1) % length;
    count = std::min(count + 1, length);
}

std::vector<TrafficSample> TrafficHistory::Ring::inOrder() const {
    std::vector<TrafficSample> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i) all.push_back(samples[(next + length - count + i) % length]);
    return all;
}

void TrafficHistory::sample(const Topics& topics, Timestamp now, double seconds) {
    const bool isFirst = m_total.count == 0;  // what passed before has no time in which it passed
    Rates total;
    for (const auto& [name, topic] : topics.all()) {
        Rates sum;
        for (const auto& partition : topic->partitions) {
            // A partition counts from nothing when it is made, and again when its topic is made again.
            Counted& counted = m_partitions[partition->name()];
            const Traffic& current = partition->traffic();
            if (current.bytesIn < counted.last.bytesIn || current.bytesOut < counted.last.bytesOut) counted.last = {};
            counted.rates = isFirst ? Rates{} : between(counted.last, current, seconds);
            counted.last = current;
            add(sum, counted.rates);
        }
        add(total, sum);
        const auto ring = m_topics.find(name);
        if (ring != m_topics.end()) {
            ring->second->push({now, sum});
        } else if (!isSilent(sum)) {
            m_topics.emplace(name, std::make_unique<Ring>()).first->second->push({now, sum});
        }
    }
    m_total.push({now, total});
}

std::vector<TrafficSample> TrafficHistory::of(const std::string& topic) const {
    if (topic.empty()) return m_total.inOrder();
    const auto found = m_topics.find(topic);
    return found == m_topics.end() ? std::vector<TrafficSample>{} : found->second->inOrder();
}

Rates TrafficHistory::ratesOf(const std::string& topic) const {
    const auto found = m_topics.find(topic);
    return found == m_topics.end() ? Rates{} : found->second->newest().rates;
}

Rates TrafficHistory::ratesOf(const std::string& topic, PartitionIndex partition) const {
    const auto found = m_partitions.find({topic, partition});
    return found == m_partitions.end() ? Rates{} : found->second.rates;
}

Rates TrafficHistory::total() const { return m_total.count == 0 ? Rates{} : m_total.newest().rates; }

}  // namespace brook::admin
