#include "engine/net/event_loop.h"

#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

#include <csignal>
#include <map>
#include <vector>

namespace brook {

struct EventLoop::State {
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(context);
    std::map<TimerId, std::unique_ptr<asio::steady_timer>> timers;
    std::uint64_t lastTimer = 0;
    std::vector<Task> endOfTurn;

    void runEndOfTurn() {
        while (!endOfTurn.empty()) {
            std::vector<Task> tasks;
            tasks.swap(endOfTurn);
            for (Task& task : tasks) task();
        }
    }
};

EventLoop::EventLoop() : m_state(std::make_unique<State>()) {}
EventLoop::~EventLoop() = default;

namespace {

/// sendfile knows no MSG_NOSIGNAL: to a client that has left it would end the process. The signal goes to the thread
/// that wrote, so it is enough that this one does not take it.
void ignoreBrokenPipes() {
#ifndef _WIN32
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
#endif
}

}  // namespace

/// One turn: everything that is ready now, then what was put off to its end. What becomes ready meanwhile waits for the
/// next turn only if there is a lot of it, so that no answer waits long.
void EventLoop::run() {
    ignoreBrokenPipes();
    constexpr int mostPerTurn = 64;
    while (!m_state->context.stopped()) {
        if (m_state->context.run_one() == 0) break;
        for (int i = 0; i < mostPerTurn && m_state->context.poll_one() > 0; ++i) {}
        m_state->runEndOfTurn();
    }
}

void EventLoop::stop() { m_state->context.stop(); }

void EventLoop::post(Task task) { asio::post(m_state->context, std::move(task)); }

TimerId EventLoop::schedule(Milliseconds delay, Task task) {
    const TimerId id{++m_state->lastTimer};
    auto& timer =
        *m_state->timers.emplace(id, std::make_unique<asio::steady_timer>(m_state->context, delay)).first->second;
    timer.async_wait([this, id, task = std::move(task)](const asio::error_code& error) {
        if (error || m_state->timers.erase(id) == 0) return;
        task();
    });
    return id;
}

void EventLoop::cancel(TimerId timer) { m_state->timers.erase(timer); }

void EventLoop::atEndOfTurn(Task task) { m_state->endOfTurn.push_back(std::move(task)); }

asio::io_context& EventLoop::context() { return m_state->context; }

}  // namespace brook
