#include "engine/base/thread_pool.h"

#include <sys/resource.h>
#include <unistd.h>

namespace brook {

ThreadPool::~ThreadPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_jobs.clear();
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

void ThreadPool::run(Task job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) return;
        m_jobs.push_back(std::move(job));
        if (m_idle < m_jobs.size() && m_threads.size() < m_limit) m_threads.emplace_back([this] { work(); });
    }
    m_changed.notify_one();
}

void ThreadPool::work() {
    // Of this thread alone, on Linux. One that may not give way works as the others do.
    if (m_niceness != 0) static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), m_niceness));
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        --m_idle;
        if (m_stopping) return;
        const Task job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

}  // namespace brook
