#pragma once

#include "engine/base/sync_service.h"

namespace brook::test {

/// Syncs at once on the caller's thread and posts the outcome, so that a test sees every step in order.
class InlineSync final : public SyncService {
public:
    explicit InlineSync(Executor& executor) : m_executor(executor) {}

    void sync(std::vector<std::shared_ptr<File>> files, std::function<void(Result<void>)> done) override {
        Result<void> first;
        for (const std::shared_ptr<File>& file : files)
            if (auto synced = file->sync(); !synced && first) first = synced;
        m_executor.post([done = std::move(done), first] { done(first); });
    }

private:
    Executor& m_executor;
};

}  // namespace brook::test
