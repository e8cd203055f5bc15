#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/bytes.h"

namespace brook::test {

/// A producer at acks=all that writes JSON records into every partition of some topics while it lives, on a thread and
/// a connection of its own: as fast as they are taken, and no faster than it is told.
class Flood {
public:
    struct Topic {
        std::string name;
        std::int32_t partitions = 1;
    };

    /// `address` is "127.0.0.1:9092".
    Flood(const std::string& address, std::vector<Topic> topics, double mostPerSecond);
    ~Flood();

    /// How many records a second were acknowledged until now.
    double perSecond() const;
    /// Whether the broker still answers it.
    bool isFlowing() const { return !m_broken; }

private:
    void write();
    Bytes request(std::int32_t number) const;
    Bytes batch() const;

    std::vector<Topic> m_topics;
    double m_mostPerSecond;
    std::int64_t m_perRequest = 0;
    int m_socket = -1;
    std::int64_t m_began;  // ms
    std::atomic<std::int64_t> m_written{0};
    std::atomic<bool> m_enough{false};
    std::atomic<bool> m_broken{false};
    std::thread m_thread;
};

}  // namespace brook::test
