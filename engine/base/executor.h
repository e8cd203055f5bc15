#pragma once

#include <cstdint>
#include <functional>

#include "engine/base/clock.h"

namespace brook {

using Task = std::function<void()>;

/// Names a scheduled task so that it can be taken back. Never reused within one executor.
enum class TimerId : std::uint64_t { None = 0 };

/// The loop that owns a broker. Tasks run one after the other, in the order posted, on the thread that owns the loop.
/// In the product it is an Asio loop on a thread of its own; in tests a queue that the test steps.
class Executor {
public:
    virtual ~Executor() = default;

    /// Runs `task` in a later turn of the loop. May be called from any thread.
    virtual void post(Task task) = 0;

    /// Runs `task` once, no earlier than `delay` from now. Only on the loop's own thread.
    virtual TimerId schedule(Milliseconds delay, Task task) = 0;

    /// Takes a scheduled task back; does nothing if it has run. Only on the loop's own thread.
    virtual void cancel(TimerId timer) = 0;

    /// Runs `task` at the end of the present turn, after everything the sockets had ready: where work of one turn is
    /// gathered (one sync, one write) instead of done at once. Only on the loop's own thread.
    virtual void atEndOfTurn(Task task) = 0;
};

/// Long jobs over values and immutable files. `job` runs on some worker and touches nothing that lives on a loop; its
/// result travels back by posting to the loop. Bounded threads; jobs wait in order.
class WorkerPool {
public:
    virtual ~WorkerPool() = default;
    /// May be called from any thread.
    virtual void run(Task job) = 0;
};

}  // namespace brook
