#include "tests/support/manual_executor.h"

#include <algorithm>
#include <vector>

namespace brook::test {

void ManualExecutor::post(Task task) {
    const std::lock_guard lock(m_mutex);
    m_posted.push_back(std::move(task));
}

TimerId ManualExecutor::schedule(Milliseconds delay, Task task) {
    const TimerId id{++m_lastTimer};
    m_timers.emplace(id, Timer{m_clock.monotonic() + delay, std::move(task)});
    return id;
}

void ManualExecutor::cancel(TimerId timer) { m_timers.erase(timer); }

bool ManualExecutor::turn() {
    bool worked = false;
    std::deque<Task> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (Task& task : posted) task();
    worked |= !posted.empty();

    std::vector<std::pair<MonotonicTime, TimerId>> due;
    for (const auto& [id, timer] : m_timers)
        if (timer.due <= m_clock.monotonic()) due.emplace_back(timer.due, id);
    std::sort(due.begin(), due.end());
    for (const auto& [when, id] : due) {
        const auto found = m_timers.find(id);
        if (found == m_timers.end()) continue;  // taken back by an earlier timer of this turn
        Task task = std::move(found->second.task);
        m_timers.erase(found);
        task();
        worked = true;
    }

    std::deque<Task> ending;
    ending.swap(m_endOfTurn);
    for (Task& task : ending) task();
    return worked || !ending.empty();
}

void ManualExecutor::settle() {
    while (turn()) {}
}

void ManualExecutor::advance(Milliseconds by) {
    const MonotonicTime end = m_clock.monotonic() + by;
    settle();
    while (true) {
        const auto next = std::min_element(m_timers.begin(), m_timers.end(),
                                           [](const auto& a, const auto& b) { return a.second.due < b.second.due; });
        if (next == m_timers.end() || next->second.due > end) break;
        // Rounded up, so that a timer is never run before it is due.
        m_clock.advance(std::chrono::ceil<Milliseconds>(next->second.due - m_clock.monotonic()));
        settle();
    }
    if (m_clock.monotonic() < end) m_clock.advance(std::chrono::ceil<Milliseconds>(end - m_clock.monotonic()));
    settle();
}

}  // namespace brook::test
