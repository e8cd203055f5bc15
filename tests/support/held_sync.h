#pragma once

#include <deque>

#include "engine/base/sync_service.h"

namespace brook::test {

/// Syncs on the caller's thread and posts the outcome; while held, what is asked for waits until it is let go.
class HeldSync final : public SyncService {
public:
    explicit HeldSync(Executor& executor) : m_executor(executor) {}

    void sync(std::vector<std::shared_ptr<File>> files, std::function<void(Result<void>)> done) override {
        m_waiting.push_back({std::move(files), std::move(done)});
        if (!m_held) serveAll();
    }

    void hold() { m_held = true; }
    void letGo() {
        m_held = false;
        serveAll();
    }
    bool isWaiting() const { return !m_waiting.empty(); }

private:
    struct Request {
        std::vector<std::shared_ptr<File>> files;
        std::function<void(Result<void>)> done;
    };

    void serveAll() {
        while (!m_waiting.empty()) {
            const Request request = std::move(m_waiting.front());
            m_waiting.pop_front();
            Result<void> first;
            for (const std::shared_ptr<File>& file : request.files)
                if (auto synced = file->sync(); !synced && first) first = synced;
            m_executor.post([done = request.done, first] { done(first); });
        }
    }

    Executor& m_executor;
    std::deque<Request> m_waiting;
    bool m_held = false;
};

}  // namespace brook::test
