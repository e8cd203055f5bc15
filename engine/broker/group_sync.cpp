#include "engine/broker/group_sync.h"

#include <iterator>

namespace brook {

struct GroupSync::Group {
    struct Member {
        std::shared_ptr<Partition> partition;
        Offset upTo;
    };
    std::vector<Member> members;
    MonotonicTime begun;
};

GroupSync::~GroupSync() { *m_alive = false; }

void GroupSync::markDirty(const std::shared_ptr<Partition>& partition, When when) {
    m_dirty.insert(partition);
    if (when == When::EndOfTurn && !m_turnScheduled) {
        m_turnScheduled = true;
        m_executor.atEndOfTurn([this, alive = m_alive] {
            if (!*alive) return;
            m_turnScheduled = false;
            syncAll();
        });
    }
    if (when == When::Soon && m_soonTimer == TimerId::None) {
        m_soonTimer = m_executor.schedule(soon, [this, alive = m_alive] {
            if (!*alive) return;
            m_soonTimer = TimerId::None;
            syncAll();
        });
    }
}

void GroupSync::syncAll() {
    if (m_underWay) {
        m_again = true;
        return;
    }
    beginGroup();
}

void GroupSync::whenIdle(std::function<void()> done) {
    if (!m_underWay && m_dirty.empty()) return done();
    m_idleWaiters.push_back(std::move(done));
    syncAll();
}

void GroupSync::beginGroup() {
    m_again = false;
    auto group = std::make_shared<Group>();
    group->begun = m_clock.monotonic();
    std::vector<std::shared_ptr<File>> files;
    for (const std::shared_ptr<Partition>& partition : m_dirty) {
        if (const std::optional<Error> offline = partition->log().offline()) {
            partition->diskFailed(*offline);  // what was promised before it failed is not kept
            continue;
        }
        Log::Unsynced unsynced = partition->log().takeUnsynced();
        files.insert(files.end(), std::make_move_iterator(unsynced.files.begin()),
                     std::make_move_iterator(unsynced.files.end()));
        group->members.push_back({partition, unsynced.upTo});
    }
    m_dirty.clear();
    if (files.empty()) return finishGroup(*group, {});
    m_underWay = true;
    m_sync.sync(std::move(files), [this, alive = m_alive, group](const Result<void>& result) {
        if (!*alive) return;
        m_latency.record(m_clock.monotonic(), m_clock.monotonic() - group->begun);
        m_underWay = false;
        finishGroup(*group, result);
    });
}

void GroupSync::finishGroup(const Group& group, const Result<void>& result) {
    for (const Group::Member& member : group.members) {
        if (result) {
            member.partition->durableUpTo(member.upTo);
        } else {
            member.partition->diskFailed(result.error());
        }
    }
    if (m_underWay) return;  // a waiter has begun the next group already
    if (m_again) return beginGroup();
    if (!m_dirty.empty()) return;
    std::vector<std::function<void()>> idle;
    idle.swap(m_idleWaiters);
    for (const std::function<void()>& done : idle) done();
}

}  // namespace brook
