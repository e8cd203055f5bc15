#pragma once

#include <deque>
#include <map>
#include <mutex>

#include "engine/base/executor.h"

namespace brook::test {

/// A clock that moves only when told.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start = Timestamp(1'700'000'000'000)) : m_now(start) {}
    Timestamp now() const override { return m_now; }
    MonotonicTime monotonic() const override { return m_monotonic; }
    void advance(Milliseconds by) {
        m_now += by.count();
        m_monotonic += by;
    }
    /// The wall clock jumps; deadlines do not.
    void jumpTo(Timestamp now) { m_now = now; }

private:
    Timestamp m_now;
    MonotonicTime m_monotonic{};
};

/// A loop that runs when the test says so, on the test's thread.
class ManualExecutor final : public Executor {
public:
    explicit ManualExecutor(ManualClock& clock) : m_clock(clock) {}

    void post(Task task) override;
    TimerId schedule(Milliseconds delay, Task task) override;
    void cancel(TimerId timer) override;
    void atEndOfTurn(Task task) override { m_endOfTurn.push_back(std::move(task)); }

    /// One turn: what was posted before it began, then what was due, then the end-of-turn tasks. False when there was
    /// nothing to do.
    bool turn();
    /// Turns until nothing is left to do now.
    void settle();
    /// Moves the clock from timer to timer up to `by` from now, settling at each.
    void advance(Milliseconds by);

private:
    struct Timer {
        MonotonicTime due;
        Task task;
    };
    ManualClock& m_clock;
    std::mutex m_mutex;  // guards m_posted only: posting is allowed from any thread
    std::deque<Task> m_posted;
    std::deque<Task> m_endOfTurn;
    std::map<TimerId, Timer> m_timers;
    std::uint64_t m_lastTimer = 0;
};

/// Runs every job at once on the caller's thread.
class InlineWorkers final : public WorkerPool {
public:
    void run(Task job) override { job(); }
};

}  // namespace brook::test
