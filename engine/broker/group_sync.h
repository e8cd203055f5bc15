#pragma once

#include <memory>
#include <unordered_set>
#include <vector>

#include "engine/base/executor.h"
#include "engine/base/sync_service.h"
#include "engine/broker/latency.h"
#include "engine/broker/partition.h"

namespace brook {

/// Gathers what the turns of a loop made dirty and puts it on the medium together, one group at a time: while a group
/// is on its way the next one fills. Owned by the broker, used on its loop; the waiting happens in the SyncService.
class GroupSync {
public:
    GroupSync(Executor& executor, SyncService& sync, const Clock& clock)
        : m_executor(executor), m_sync(sync), m_clock(clock) {}
    ~GroupSync();

    enum class When {
        EndOfTurn,  ///< as soon as the present turn has gathered its appends
        Soon,       ///< within `soon`, together with whatever else comes
    };
    static constexpr Milliseconds soon{100};

    void markDirty(const std::shared_ptr<Partition>& partition, When when);
    /// Starts a group now with all that is dirty.
    void syncAll();
    /// Calls `done` once nothing is dirty and nothing on its way.
    void whenIdle(std::function<void()> done);

    /// How long groups took on the medium.
    const LatencyHistogram& latency() const { return m_latency; }

private:
    struct Group;
    void beginGroup();
    void finishGroup(const Group& group, const Result<void>& result);

    Executor& m_executor;
    SyncService& m_sync;
    const Clock& m_clock;
    std::unordered_set<std::shared_ptr<Partition>> m_dirty;
    bool m_turnScheduled = false;
    TimerId m_soonTimer = TimerId::None;
    bool m_underWay = false;
    bool m_again = false;  // something asked for a group while one was under way
    std::vector<std::function<void()>> m_idleWaiters;
    LatencyHistogram m_latency;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
