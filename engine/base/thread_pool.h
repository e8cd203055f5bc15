#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/base/executor.h"

namespace brook {

/// A bounded number of worker threads, begun only when there are jobs, so that an idle broker has none. Where the
/// processor is short they give way, the more the larger `niceness` is (setpriority, 0 to 19). The destructor finishes
/// the jobs that run and drops those that wait.
class ThreadPool final : public WorkerPool {
public:
    explicit ThreadPool(std::size_t threads, int niceness = 0) : m_limit(threads), m_niceness(niceness) {}
    ~ThreadPool() override;

    void run(Task job) override;

private:
    void work();

    const std::size_t m_limit;
    const int m_niceness;
    std::mutex m_mutex;  // guards all below; held for moments only
    std::condition_variable m_changed;
    std::deque<Task> m_jobs;
    std::size_t m_idle = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace brook
