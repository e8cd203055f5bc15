#include "engine/base/sync_service.h"

#include <algorithm>

namespace brook {

namespace {

Result<void> syncEach(std::vector<std::shared_ptr<File>>& files) {
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    Result<void> first;
    for (const std::shared_ptr<File>& file : files) {
        Result<void> result = file->sync();
        if (!result && first) first = std::move(result);
    }
    return first;
}

}  // namespace

ThreadedSync::~ThreadedSync() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

void ThreadedSync::sync(std::vector<std::shared_ptr<File>> files, std::function<void(Result<void>)> done) {
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back({std::move(files), std::move(done)});
        if (!m_thread.joinable()) m_thread = std::thread([this] { work(); });
    }
    m_changed.notify_one();
}

void ThreadedSync::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_requests.empty(); });
        if (m_requests.empty()) return;
        std::vector<Request> requests;
        requests.swap(m_requests);
        lock.unlock();
        for (Request& request : requests) {
            Result<void> result = syncEach(request.files);
            m_executor.post([done = std::move(request.done), result = std::move(result)] { done(result); });
        }
        lock.lock();
    }
}

}  // namespace brook
