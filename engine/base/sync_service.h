#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/base/executor.h"
#include "engine/base/file_system.h"

namespace brook {

/// Where waiting for the medium happens, away from the loop.
class SyncService {
public:
    virtual ~SyncService() = default;

    /// Syncs each file once, then calls `done` on the loop: with nothing when all are on the medium, else with the
    /// first failure. Requests finish in order.
    virtual void sync(std::vector<std::shared_ptr<File>> files, std::function<void(Result<void>)> done) = 0;
};

/// One thread of its own, begun with the first request; many files at once are spread over a few more. The destructor
/// finishes what was asked for.
class ThreadedSync final : public SyncService {
public:
    explicit ThreadedSync(Executor& executor) : m_executor(executor) {}
    ~ThreadedSync() override;

    void sync(std::vector<std::shared_ptr<File>> files, std::function<void(Result<void>)> done) override;

private:
    struct Request {
        std::vector<std::shared_ptr<File>> files;
        std::function<void(Result<void>)> done;
    };
    void work();
    void serve(std::vector<Request> requests);

    Executor& m_executor;
    std::mutex m_mutex;  // guards the two below; held for moments only
    std::condition_variable m_changed;
    std::vector<Request> m_requests;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace brook
