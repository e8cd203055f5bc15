#include "engine/base/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace brook {

namespace {

/// Shared with workers that may come when all is done and the caller has left.
class Round {
public:
    Round(std::size_t count, std::function<void(std::size_t)> job)
        : m_left(count), m_count(count), m_job(std::move(job)) {}

    void help() {
        std::unique_lock lock(m_mutex);
        while (m_next < m_count) {
            const std::size_t mine = m_next++;
            lock.unlock();
            m_job(mine);
            lock.lock();
            if (--m_left == 0) m_over.notify_all();
        }
    }

    void wait() {
        std::unique_lock lock(m_mutex);
        m_over.wait(lock, [this] { return m_left == 0; });
    }

private:
    std::mutex m_mutex;  // guards the numbers
    std::condition_variable m_over;
    std::size_t m_next = 0;
    std::size_t m_left;
    const std::size_t m_count;
    const std::function<void(std::size_t)> m_job;
};

}  // namespace

void forEachAtOnce(WorkerPool& workers, std::size_t count, std::function<void(std::size_t)> job) {
    constexpr std::size_t mostHelpers = 8;
    const auto round = std::make_shared<Round>(count, std::move(job));
    for (std::size_t helper = 1; helper < std::min(count, mostHelpers); ++helper)
        workers.run([round] { round->help(); });
    round->help();
    round->wait();
}

}  // namespace brook
