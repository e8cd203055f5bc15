#include "engine/broker/fetch.h"

#include <algorithm>

namespace brook {

namespace {

bool divergedFrom(const FetchTarget& target, const Log& log, FetchedPartition& fetched) {
    if (target.lastFetchedEpoch == noLeaderEpoch) return false;
    const EpochEnd end = log.endOfEpoch(target.lastFetchedEpoch);
    if (end.endOffset.value() < 0) {
        fetched.error = ErrorCode::OffsetOutOfRange;
        return true;
    }
    if (end.leaderEpoch >= target.lastFetchedEpoch && end.endOffset >= target.offset) return false;
    fetched.diverging = end;
    return true;
}

/// An error says nothing of where the partition is.
FetchedPartition refusal(ErrorCode error) {
    FetchedPartition fetched;
    fetched.error = error;
    return fetched;
}

FetchedPartition readTarget(const FetchTarget& target, std::int64_t budget, bool atLeastOneBatch, Isolation isolation) {
    if (!target.partition || target.error != ErrorCode::None) return refusal(target.error);
    if (target.partition->isRetired()) return refusal(ErrorCode::UnknownTopicOrPartition);
    if (const ErrorCode error = checkLeaderEpoch(target.partition->leaderEpoch(), target.currentLeaderEpoch);
        error != ErrorCode::None)
        return refusal(error);

    const Log& log = target.partition->log();
    FetchedPartition fetched;
    fetched.highWatermark = log.highWatermark();
    fetched.lastStableOffset = log.lastStableOffset();
    fetched.logStartOffset = log.startOffset();
    if (divergedFrom(target, log, fetched)) return fetched.error == ErrorCode::None ? fetched : refusal(fetched.error);

    const std::int64_t limit = std::min(target.maxBytes, budget);
    if (limit < 0) return refusal(ErrorCode::UnknownServerError);
    Result<LogSlice> slice = log.read(target.offset, static_cast<std::uint64_t>(limit), atLeastOneBatch, isolation);
    if (!slice) return refusal(slice.error().code);
    fetched.records = std::move(*slice);
    return fetched;
}

/// A fetch that waits. Its timer owns it, the partitions it waits for only know it; it is done exactly once.
class WaitingFetch : public std::enable_shared_from_this<WaitingFetch> {
public:
    using Done = std::function<void(const std::vector<FetchTarget>&, std::vector<FetchedPartition>)>;

    WaitingFetch(Executor& executor, std::vector<FetchTarget> targets, FetchLimits limits, Done done)
        : m_executor(executor), m_targets(std::move(targets)), m_limits(limits), m_done(std::move(done)) {}

    void begin() {
        m_places.reserve(m_targets.size());
        for (const FetchTarget& target : m_targets)
            m_places.push_back(target.partition->readers().add([known = weak_from_this()] {
                if (const auto self = known.lock()) self->look();
            }));
        m_timer = m_executor.schedule(m_limits.maxWait, [self = shared_from_this()] { self->finish(); });
    }

private:
    void look() {
        std::uint64_t available = 0;
        for (const FetchTarget& target : m_targets) {
            if (target.partition->isRetired() || target.partition->log().offline()) return finish();
            const std::uint64_t bytes = target.partition->log().bytesFrom(target.offset, m_limits.isolation);
            available += std::min(bytes, static_cast<std::uint64_t>(std::max<std::int64_t>(target.maxBytes, 0)));
        }
        if (available >= static_cast<std::uint64_t>(std::max<std::int64_t>(m_limits.minBytes, 1))) finish();
    }

    void finish() {
        if (m_finished) return;
        m_finished = true;
        const auto keepAlive = shared_from_this();
        m_executor.cancel(m_timer);
        for (std::size_t i = 0; i < m_targets.size(); ++i) m_targets[i].partition->readers().forget(m_places[i]);
        m_done(m_targets, readOnce(m_targets, m_limits));
    }

    Executor& m_executor;
    std::vector<FetchTarget> m_targets;
    FetchLimits m_limits;
    Done m_done;
    std::vector<Waiters::Id> m_places;
    TimerId m_timer = TimerId::None;
    bool m_finished = false;
};

bool mayWait(const std::vector<FetchedPartition>& fetched, const FetchLimits& limits) {
    if (limits.maxWait <= Milliseconds(0) || fetched.empty()) return false;
    std::int64_t bytes = 0;
    for (const FetchedPartition& partition : fetched) {
        if (partition.error != ErrorCode::None || partition.diverging) return false;
        bytes += static_cast<std::int64_t>(partition.records.bytes.length);
    }
    return bytes < limits.minBytes;
}

}  // namespace

ErrorCode checkLeaderEpoch(LeaderEpoch current, LeaderEpoch claimed) {
    if (claimed.value() < 0 || claimed == current) return ErrorCode::None;
    return claimed < current ? ErrorCode::FencedLeaderEpoch : ErrorCode::UnknownLeaderEpoch;
}

std::vector<FetchedPartition> readOnce(const std::vector<FetchTarget>& targets, const FetchLimits& limits) {
    std::vector<FetchedPartition> all;
    all.reserve(targets.size());
    std::int64_t budget = limits.maxBytes;
    bool nothingYet = true;
    for (const FetchTarget& target : targets) {
        all.push_back(readTarget(target, budget, nothingYet, limits.isolation));
        const auto bytes = static_cast<std::int64_t>(all.back().records.bytes.length);
        if (bytes > 0) nothingYet = false;
        if (budget >= 0) budget = std::max<std::int64_t>(0, budget - bytes);
    }
    return all;
}

void fetchWhenReady(Executor& executor, std::vector<FetchTarget> targets, FetchLimits limits,
                    std::function<void(const std::vector<FetchTarget>&, std::vector<FetchedPartition>)> done) {
    std::vector<FetchedPartition> fetched = readOnce(targets, limits);
    if (!mayWait(fetched, limits)) return done(targets, std::move(fetched));
    std::make_shared<WaitingFetch>(executor, std::move(targets), limits, std::move(done))->begin();
}

}  // namespace brook
