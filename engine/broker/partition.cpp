#include "engine/broker/partition.h"

#include <new>

namespace brook {

Partition::Partition(TopicPartition name, Uuid topicId, std::unique_ptr<Log> log, Visibility visibility)
    : m_name(std::move(name)), m_topicId(topicId), m_log(std::move(log)), m_visibility(visibility) {
    m_leaderEpoch = std::max(m_log->latestEpoch(), LeaderEpoch(0));
    // Recovery synced what it kept, so all of it may be read.
    m_log->setHighWatermark(m_log->endOffset());
}

Result<void> Partition::becomeLeader(LeaderEpoch epoch) {
    m_leaderEpoch = epoch;
    return m_log->assignEpochStart(epoch);
}

tl::expected<AppendResult, AppendError> Partition::append(MutableBytes batches, AppendOrigin origin) {
    AppendRequest request;
    request.origin = origin;
    request.leaderEpoch = m_leaderEpoch;
    try {
        auto result = m_log->append(batches, request);
        if (result && !result->duplicate && m_visibility == Visibility::WhenWritten)
            advanceHighWatermark(m_log->endOffset());
        return result;
    } catch (const std::bad_alloc&) {
        // Half of it may be done: the log is opened anew, as after a failed sync.
        diskFailed({ErrorCode::KafkaStorageError, fmt::format("{}: memory was refused", m_name.text())});
        throw;
    }
}

void Partition::whenDurable(Offset offset, std::function<void(const Result<void>&)> done) {
    if (m_log->offline()) return done(tl::unexpected(*m_log->offline()));
    if (offset <= m_log->recoveryPoint()) return done({});
    m_promises.push_back({offset, std::move(done)});
}

void Partition::durableUpTo(Offset upTo) {
    m_log->synced(upTo);
    if (m_visibility == Visibility::WhenDurable) advanceHighWatermark(upTo);
    while (!m_promises.empty() && m_promises.front().offset <= upTo) {
        const Promise kept = std::move(m_promises.front());
        m_promises.pop_front();
        kept.done({});
    }
}

void Partition::diskFailed(const Error& error) {
    m_log->syncFailed(error);
    failPromises(error);
    m_readers.wake();
}

void Partition::reopened(std::unique_ptr<Log> log) {
    for (const ProducerFacts& producer : m_log->producers())
        if (producer.oldestSequence.value_or(Sequence(0)) == Sequence(0)) log->awaitFirstBatch(producer);
    m_log = std::move(log);
    // Recovery synced what it kept, as at a start.
    m_log->setHighWatermark(m_log->endOffset());
    m_readers.wake();
}

void Partition::retire() {
    m_retired = true;
    failPromises(Error{ErrorCode::UnknownTopicOrPartition, fmt::format("{} was deleted", m_name.text())});
    m_readers.wake();
}

void Partition::setVisibility(Visibility visibility) {
    m_visibility = visibility;
    if (visibility == Visibility::WhenWritten) advanceHighWatermark(m_log->endOffset());
}

void Partition::advanceHighWatermark(Offset offset) {
    if (offset <= m_log->highWatermark()) return;
    m_log->setHighWatermark(offset);
    m_readers.wake();
}

void Partition::failPromises(const Error& error) {
    std::deque<Promise> broken;
    broken.swap(m_promises);
    for (const Promise& promise : broken) promise.done(tl::unexpected(error));
}

}  // namespace brook
