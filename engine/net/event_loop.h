#pragma once

#include <memory>

#include "engine/base/executor.h"

namespace asio {
class io_context;
}

namespace brook {

/// The Executor of the product: an Asio loop on one thread. `run` is called on the thread that is to own it and returns
/// after `stop`. Asio stays inside engine/net.
class EventLoop final : public Executor {
public:
    EventLoop();
    ~EventLoop() override;

    /// The thread takes no SIGPIPE from then on: a client that leaves is no reason to end.
    void run();
    /// Ends `run` once the present turn is over. May be called from any thread.
    void stop();

    void post(Task task) override;
    TimerId schedule(Milliseconds delay, Task task) override;
    void cancel(TimerId timer) override;
    void atEndOfTurn(Task task) override;

    /// For the sockets of this floor.
    asio::io_context& context();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace brook
