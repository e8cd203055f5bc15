#include "engine/transactions/transaction_coordinator.h"

#include <utility>

namespace brook {

TransactionCoordinator::TransactionCoordinator(Broker& broker)
    : m_broker(broker), m_settings(TransactionSettings::read(broker.resolver(), *broker.image())) {
    m_broker.onImageChange([this, alive = m_alive](const ClusterImage& before, const ClusterImage& after) {
        if (*alive) imageChanged(before, after);
    });
    takeUp();
    scheduleChecks();
}

TransactionCoordinator::~TransactionCoordinator() {
    *m_alive = false;
    for (const TimerId timer : {m_abortCheck, m_expiryCheck, m_loadRetry})
        m_broker.environment().executor.cancel(timer);
}

// Finding -------------------------------------------------------------------------------------------------------------

Result<TransactionStateLog*> TransactionCoordinator::logOf(const std::string& id) {
    if (id.empty()) return fail(ErrorCode::InvalidRequest, "a transactional id is not empty");
    if (m_logs.empty()) return fail(ErrorCode::NotCoordinator, "there is no __transaction_state yet");
    const PartitionIndex index = coordinatorPartition(id, static_cast<std::int32_t>(m_logs.size()));
    TransactionStateLog* log = m_logs[static_cast<std::size_t>(index.value())].get();
    switch (log->phase()) {
        case TransactionStateLog::Phase::Ready: return log;
        case TransactionStateLog::Phase::Loading:
            return fail(ErrorCode::CoordinatorLoadInProgress, "__transaction_state-{} is being read", index);
        case TransactionStateLog::Phase::Failed: break;
    }
    return fail(ErrorCode::NotCoordinator, "__transaction_state-{} cannot be used", index);
}

/// Null where the id is not known.
Result<TransactionCoordinator::Entry*> TransactionCoordinator::entryOf(const std::string& id) {
    const auto log = logOf(id);
    if (!log) return failed(log);
    return (*log)->find(id);
}

Result<Transaction> TransactionCoordinator::describe(const std::string& id) {
    const auto entry = entryOf(id);
    if (!entry) return failed(entry);
    if (!*entry || (*entry)->transaction.producer.epoch == noProducerEpoch)
        return fail(ErrorCode::TransactionalIdNotFound, "transactional id “{}” is not known", id);
    return (*entry)->transaction;
}

Result<std::vector<Transaction>> TransactionCoordinator::list() const {
    std::vector<Transaction> all;
    for (const auto& log : m_logs) {
        if (log->phase() == TransactionStateLog::Phase::Loading)
            return fail(ErrorCode::CoordinatorLoadInProgress, "__transaction_state is being read");
        for (const auto& [id, entry] : log->entries())
            if (entry.transaction.producer.epoch != noProducerEpoch) all.push_back(entry.transaction);
    }
    return all;
}

// Requests ------------------------------------------------------------------------------------------------------------

void TransactionCoordinator::initProducerId(const std::string& id, Milliseconds timeout,
                                            std::optional<ProducerIdentity> claimed, ProducerDone done) {
    if (id.empty()) return done(fail(ErrorCode::InvalidRequest, "a transactional id is not empty"));
    if (timeout <= Milliseconds(0) || timeout > m_settings.maxTimeout)
        return done(fail(ErrorCode::InvalidTransactionTimeout, "a transaction time-out of {} ms is outside 1 to {}",
                         timeout.count(), m_settings.maxTimeout.count()));
    const auto entry = entryOf(id);
    if (!entry) return done(failed(entry));
    const InitWish wish{timeout, claimed, m_settings.serverVersion};
    if (*entry) return begin(id, wish, std::move(done));
    m_broker.producerIds().next(onlyAlive([this, id, wish, done = std::move(done)](const Result<ProducerId>& fresh) {
        if (!fresh) return done(failed(fresh));
        const auto log = logOf(id);
        if (!log) return done(failed(log));
        if (!(*log)->find(id)) (*log)->add(newTransaction(id, *fresh, wish.timeout, now()));
        begin(id, wish, done);
    }));
}

void TransactionCoordinator::begin(const std::string& id, const InitWish& wish, ProducerDone done) {
    change(
        id, [wish](const Standing& standing) { return decideInit(standing, wish); },
        [id, done = std::move(done)](const Result<Transaction>& now) {
            if (!now) return done(failed(now));
            if (now->isDecided())
                return done(fail(ErrorCode::ConcurrentTransactions,
                                 "the transaction of “{}” is being aborted for a new producer", id));
            done(now->producer);
        });
}

void TransactionCoordinator::addPartitions(const std::string& id, const AddWish& wish,
                                           std::function<void(const Result<void>&)> done) {
    change(
        id, [wish](const Standing& standing) { return decideAdd(standing, wish); },
        [done = std::move(done)](const Result<Transaction>& now) { now ? done({}) : done(failed(now)); });
}

void TransactionCoordinator::join(const std::string& id, const AddWish& wish,
                                  std::function<void(const Result<void>&)> done) {
    const auto entry = entryOf(id);
    if (!entry || !*entry || (!(*entry)->changing && (*entry)->waiting.empty()))
        return addPartitions(id, wish, std::move(done));
    const auto waits = std::make_shared<bool>(true);
    (*entry)->waiting.push_back([this, id, wish, done, waits] {
        if (std::exchange(*waits, false)) addPartitions(id, wish, done);
    });
    m_broker.environment().executor.schedule(
        m_settings.addRetryTime, onlyAlive([id, done = std::move(done), waits] {
            if (std::exchange(*waits, false))
                done(fail(ErrorCode::ConcurrentTransactions, "the transaction of “{}” before is still being finished",
                          id));
        }));
}

ErrorCode TransactionCoordinator::verifyPartition(const std::string& id, const ProducerIdentity& producer,
                                                  const TopicPartition& partition) {
    const auto entry = entryOf(id);
    if (!entry) return entry.error().code;
    return *entry ? verify((*entry)->transaction, producer, partition) : ErrorCode::InvalidProducerIdMapping;
}

void TransactionCoordinator::end(const std::string& id, const EndWish& wish, ProducerDone done) {
    const bool raisesEpoch = wish.clientVersion >= TransactionVersion::V2;
    change(
        id, [wish](const Standing& standing) { return decideEnd(standing, wish); },
        [this, raisesEpoch, done = std::move(done)](const Result<Transaction>& ended) {
            if (!ended) return done(failed(ended));
            if (!raisesEpoch) return done(ProducerIdentity{});
            done(ended->isDecided() ? completed(*ended, now()).producer : ended->producer);
        });
}

void TransactionCoordinator::abort(const std::string& id, std::function<void(const Result<void>&)> done) {
    const auto rule = [version = m_settings.serverVersion](const Standing& standing) {
        return standing.transaction.state == TransactionState::Ongoing ? decideFence(standing, version)
                                                                       : Decision::refuse(ErrorCode::InvalidTxnState);
    };
    change(id, rule, [done = std::move(done)](const Result<Transaction>& now) { now ? done({}) : done(failed(now)); });
}

// Changing ------------------------------------------------------------------------------------------------------------

void TransactionCoordinator::change(const std::string& id, const Rule& rule, Outcome done,
                                    std::optional<ProducerId> fresh) {
    const auto entry = entryOf(id);
    if (!entry) return done(failed(entry));
    if (!*entry) return done(fail(ErrorCode::InvalidProducerIdMapping, "transactional id “{}” is not known", id));
    Decision decision = rule({(*entry)->transaction, (*entry)->changing, now(), fresh});
    switch (decision.kind) {
        case Decision::Kind::Refuse:
            return done(fail(decision.error, "transactional id “{}” is in state {}", id,
                             stateName((*entry)->transaction.state)));
        case Decision::Kind::Unchanged: return done(Transaction((*entry)->transaction));
        case Decision::Kind::Move: return write(*decision.next, std::move(done));
        case Decision::Kind::NeedsProducerId: break;
    }
    m_broker.producerIds().next(onlyAlive([this, id, rule, done = std::move(done)](const Result<ProducerId>& next) {
        next ? change(id, rule, done, *next) : done(failed(next));
    }));
}

void TransactionCoordinator::write(const Transaction& next, Outcome done) {
    if (next.state != TransactionState::PrepareCommit) return appendChange(next, done);
    if (const auto entry = entryOf(next.id); entry && *entry) (*entry)->changing = true;
    whenWritten(m_broker, next.partitions, next.producer.id,
                onlyAlive([this, next, done = std::move(done)](const Result<void>& written) {
                    if (written) return appendChange(next, done);
                    if (const auto entry = entryOf(next.id); entry && *entry) (*entry)->changing = false;
                    done(tl::unexpected(coordinatorError(written.error())));
                    changeIsOver(next.id);
                }));
}

void TransactionCoordinator::appendChange(const Transaction& next, const Outcome& done) {
    const auto log = logOf(next.id);
    if (!log) return done(failed(log));
    (*log)->write(next, m_settings.serverVersion, onlyAlive([this, next, done](const Result<void>& written) {
                      if (!written) {
                          done(tl::unexpected(coordinatorError(written.error())));
                          changeIsOver(next.id);
                          return retryFailed();
                      }
                      if (next.isDecided()) deliver(next);
                      done(next);
                      changeIsOver(next.id);
                  }));
}

/// Lets in, one after the other, those who waited; and forgets an id whose first record never reached the log.
void TransactionCoordinator::changeIsOver(const std::string& id) {
    const auto settled = [this, &id]() -> Entry* {
        const auto entry = entryOf(id);
        return entry && *entry && !(*entry)->changing ? *entry : nullptr;
    };
    for (Entry* entry = settled(); entry && !entry->waiting.empty(); entry = settled()) {
        const auto next = std::move(entry->waiting.front());
        entry->waiting.pop_front();
        next();
    }
    if (const Entry* entry = settled(); entry && entry->transaction.producer.epoch == noProducerEpoch)
        (*logOf(id))->forget(id);
}

}  // namespace brook
