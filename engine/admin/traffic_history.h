#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/admin/values.h"
#include "engine/broker/topics.h"

namespace brook::admin {

/// The last ten minutes of traffic, a sample a second, of all and of each topic that had any. On the loop.
class TrafficHistory {
public:
    /// Takes one sample; called once a second.
    void sample(const Topics& topics, Timestamp now, double seconds);

    std::vector<TrafficSample> of(const std::string& topic) const;  ///< oldest first; of all when empty
    Rates ratesOf(const std::string& topic) const;                  ///< of the newest second
    Rates ratesOf(const std::string& topic, PartitionIndex partition) const;
    Rates total() const;

private:
    static constexpr std::size_t length = 600;
    struct Ring {
        std::array<TrafficSample, length> samples;
        std::size_t count = 0;
        std::size_t next = 0;
        void push(const TrafficSample& sample);
        const TrafficSample& newest() const { return samples[(next + length - 1) % length]; }
        std::vector<TrafficSample> inOrder() const;
    };
    struct Counted {
        Traffic last;
        Rates rates;
    };

    Ring m_total;
    std::map<std::string, std::unique_ptr<Ring>> m_topics;
    std::map<TopicPartition, Counted> m_partitions;
};

}  // namespace brook::admin
