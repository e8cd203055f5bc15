#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "engine/base/uuid.h"
#include "engine/broker/traffic.h"
#include "engine/broker/waiters.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// A partition alive: its log, who waits for its next records, and who waits for the medium. Owned by the broker,
/// used on its loop. What was promised through `whenDurable` survives a crash; the rest is the log's prefix.
class Partition {
public:
    /// Whether readers see a record when it is written or only when it is on the medium.
    enum class Visibility { WhenWritten, WhenDurable };

    Partition(TopicPartition name, Uuid topicId, std::unique_ptr<Log> log, Visibility visibility);

    const TopicPartition& name() const { return m_name; }
    const Uuid& topicId() const { return m_topicId; }
    const Log& log() const { return *m_log; }
    Log& log() { return *m_log; }
    Traffic& traffic() { return m_traffic; }
    const Traffic& traffic() const { return m_traffic; }

    LeaderEpoch leaderEpoch() const { return m_leaderEpoch; }
    /// Begins a leadership epoch at the end of the log.
    Result<void> becomeLeader(LeaderEpoch epoch);

    /// Appends as the leader; see Log::append. The caller marks the partition dirty with GroupSync.
    tl::expected<AppendResult, AppendError> append(MutableBytes batches, AppendOrigin origin);

    /// Calls `done` once everything before `offset` is on the medium (at once if it is), or with the disk's error.
    void whenDurable(Offset offset, std::function<void(const Result<void>&)> done);

    /// GroupSync reports: the medium holds everything before `upTo`, or a sync failed and the log goes offline.
    void durableUpTo(Offset upTo);
    void diskFailed(const Error& error);

    /// The disk answers again: `log` was opened anew on the same directory and takes the place of the one that is
    /// offline. Batches that are on their way behind lost ones are not taken before those come again.
    void reopened(std::unique_ptr<Log> log);

    /// Those who wait for records to become readable; woken when the high watermark moves or the partition goes away.
    Waiters& readers() { return m_readers; }

    /// The partition is being deleted: every waiter is told.
    void retire();
    bool isRetired() const { return m_retired; }

    /// Takes effect for what is appended from now on.
    void setVisibility(Visibility visibility);

private:
    struct Promise {
        Offset offset;
        std::function<void(const Result<void>&)> done;
    };

    void advanceHighWatermark(Offset offset);
    void failPromises(const Error& error);

    TopicPartition m_name;
    Uuid m_topicId;
    std::unique_ptr<Log> m_log;
    Visibility m_visibility;
    LeaderEpoch m_leaderEpoch{0};
    Traffic m_traffic;
    Waiters m_readers;
    std::deque<Promise> m_promises;  // by rising offset, as appends make them
    bool m_retired = false;
};

}  // namespace brook
