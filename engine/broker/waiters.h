#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace brook {

/// Callbacks that wait for something to happen, each until it is forgotten. A callback may forget itself or others, or
/// add new ones, while it is being called. Owned by one loop.
class Waiters {
public:
    using Id = std::uint64_t;

    Id add(std::function<void()> wake) {
        m_waiting.emplace(++m_lastId, std::move(wake));
        return m_lastId;
    }
    void forget(Id id) { m_waiting.erase(id); }
    bool empty() const { return m_waiting.empty(); }

    /// Calls each of those that wait now.
    void wake() {
        const Id last = m_lastId;
        for (auto next = m_waiting.begin(); next != m_waiting.end() && next->first <= last;) {
            const Id id = next->first;
            const std::function<void()> wakeOne = next->second;
            wakeOne();
            next = m_waiting.upper_bound(id);
        }
    }

private:
    Id m_lastId = 0;
    std::map<Id, std::function<void()>> m_waiting;
};

}  // namespace brook
