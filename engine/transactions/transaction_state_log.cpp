#include "engine/transactions/transaction_state_log.h"

#include "engine/transactions/transaction_record.h"

namespace brook {

Error coordinatorError(const Error& error) {
    switch (error.code) {
        case ErrorCode::UnknownTopicOrPartition:
        case ErrorCode::NotEnoughReplicas:
        case ErrorCode::NotEnoughReplicasAfterAppend:
        case ErrorCode::RequestTimedOut: return {ErrorCode::CoordinatorNotAvailable, error.message};
        case ErrorCode::NotLeaderOrFollower:
        case ErrorCode::KafkaStorageError: return {ErrorCode::NotCoordinator, error.message};
        case ErrorCode::MessageTooLarge:
        case ErrorCode::RecordListTooLarge: return {ErrorCode::UnknownServerError, error.message};
        default: return error;
    }
}

TransactionStateLog::TransactionStateLog(Broker& broker, PartitionIndex partition)
    : m_broker(broker), m_log(broker, InternalTopic::TransactionState, partition) {}

void TransactionStateLog::load(std::function<void()> done) {
    m_phase = Phase::Loading;
    m_entries.clear();
    m_log.load(*this, [this, done = std::move(done)](const Result<void>& loaded) {
        if (!loaded)
            m_broker.environment().diagnostics.report(
                Severity::Error, Logger::Transactions,
                fmt::format("__transaction_state-{} cannot be read: {}", m_log.partition(), loaded.error().message));
        m_phase = loaded ? Phase::Ready : Phase::Failed;
        done();
    });
}

void TransactionStateLog::record(const RecordView& record, const BatchHeader&) {
    if (!record.key) return;
    const auto id = parseTransactionKey(*record.key);
    const auto ignore = [&](const Error& error) {
        m_broker.environment().diagnostics.report(Severity::Warning, Logger::Transactions,
                                                  fmt::format("__transaction_state-{} at offset {}: {}; left out",
                                                              m_log.partition(), record.offset, error.message));
    };
    if (!id) return ignore(id.error());
    if (!*id) return;  // of a version that Kafka will know some day
    if (!record.value) return forget(**id);
    auto transaction = parseTransactionValue(**id, *record.value);
    if (!transaction) return ignore(transaction.error());
    m_entries[**id].transaction = std::move(*transaction);
}

TransactionStateLog::Entry* TransactionStateLog::find(const std::string& id) {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

TransactionStateLog::Entry& TransactionStateLog::add(Transaction transaction) {
    Entry& entry = m_entries[transaction.id];
    entry.transaction = std::move(transaction);
    return entry;
}

void TransactionStateLog::write(const Transaction& next, TransactionVersion serverVersion,
                                std::function<void(const Result<void>&)> done) {
    if (Entry* entry = find(next.id)) entry->changing = true;
    m_log.append({{printTransactionKey(next.id), printTransactionValue(next, serverVersion)}},
                 [this, alive = m_alive, next, done = std::move(done)](const Result<void>& result) {
                     if (!*alive) return done(fail(ErrorCode::CoordinatorNotAvailable, "__transaction_state is gone"));
                     if (Entry* entry = find(next.id)) {
                         entry->changing = false;
                         if (result) entry->transaction = next;
                     }
                     m_broker.environment().diagnostics.trace(Severity::Debug, Logger::Transactions, [&] {
                         return fmt::format("transactional id “{}”, producer {} epoch {}: {}{}", next.id,
                                            next.producer.id, next.producer.epoch, stateName(next.state),
                                            result ? "" : ", but " + result.error().message);
                     });
                     appended(result);
                     done(result);
                 });
}

void TransactionStateLog::expire(const std::vector<std::string>& ids, std::function<void(const Result<void>&)> done) {
    std::vector<CoordinatorRecord> tombstones;
    for (const std::string& id : ids) {
        if (Entry* entry = find(id)) entry->changing = true;
        tombstones.push_back({printTransactionKey(id), std::nullopt});
    }
    m_log.append(tombstones, [this, alive = m_alive, ids, done = std::move(done)](const Result<void>& result) {
        if (!*alive) return;
        for (const std::string& id : ids) {
            Entry* entry = find(id);
            if (!entry) continue;
            entry->changing = false;
            if (result) forget(id);
        }
        appended(result);
        done(result);
    });
}

/// After a failed sync nobody knows what the log holds.
void TransactionStateLog::appended(const Result<void>& result) {
    if (result) return;
    const auto partition =
        m_broker.topics().partition(internalTopicName(InternalTopic::TransactionState), m_log.partition());
    if (!partition || partition->log().offline()) m_phase = Phase::Failed;
}

std::int32_t TransactionStateLog::coordinatorEpoch() const {
    const auto partition =
        m_broker.topics().partition(internalTopicName(InternalTopic::TransactionState), m_log.partition());
    return partition ? partition->leaderEpoch().value() : 0;
}

}  // namespace brook
