#include "engine/base/sync_service.h"

#include <algorithm>

namespace brook {

namespace {

using Files = std::vector<std::shared_ptr<File>>;
using Outcomes = std::vector<Result<void>>;

/// A sync mostly waits, and the file system writes the journal once for all that wait together.
constexpr std::size_t filesPerThread = 8;
constexpr std::size_t mostThreads = 8;

void syncRange(const Files& files, Outcomes& outcomes, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) outcomes[i] = files[i]->sync();
}

Outcomes syncEach(const Files& files) {
    Outcomes outcomes(files.size());
    const std::size_t threads = std::clamp<std::size_t>(files.size() / filesPerThread, 1, mostThreads);
    const auto begin = [&](std::size_t thread) { return files.size() * thread / threads; };
    std::vector<std::thread> extra;
    for (std::size_t i = 1; i < threads; ++i)
        extra.emplace_back([&, i] { syncRange(files, outcomes, begin(i), begin(i + 1)); });
    syncRange(files, outcomes, 0, begin(1));
    for (std::thread& thread : extra) thread.join();
    return outcomes;
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

/// Requests that came in while the last ones were waited for are served together: a file that several of them name is
/// synced once.
void ThreadedSync::serve(std::vector<Request> requests) {
    Files files;
    for (const Request& request : requests) files.insert(files.end(), request.files.begin(), request.files.end());
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    const Outcomes outcomes = syncEach(files);

    for (Request& request : requests) {
        Result<void> first;
        for (const std::shared_ptr<File>& file : request.files) {
            const auto at = std::lower_bound(files.begin(), files.end(), file) - files.begin();
            const Result<void>& outcome = outcomes[static_cast<std::size_t>(at)];
            if (!outcome && first) first = outcome;
        }
        m_executor.post([done = std::move(request.done), first = std::move(first)] { done(first); });
    }
}

void ThreadedSync::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_requests.empty(); });
        if (m_requests.empty()) return;
        std::vector<Request> requests;
        requests.swap(m_requests);
        lock.unlock();
        serve(std::move(requests));
        lock.lock();
    }
}

}  // namespace brook
