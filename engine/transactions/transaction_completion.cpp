#include <algorithm>

#include "engine/transactions/transaction_coordinator.h"

// The coordinator's own work, which no client waits for: reading its state, finishing what was decided, and time.
namespace brook {

namespace {

constexpr Milliseconds retryDelay{500};
constexpr std::ptrdiff_t tombstonesInOneBatch = 1000;

}  // namespace

void whenWritten(Broker& broker, const std::set<TopicPartition>& partitions, ProducerId producer,
                 std::function<void(const Result<void>&)> done) {
    struct Round {
        std::size_t left = 1;  // ourselves
        Result<void> result;
        std::function<void(const Result<void>&)> done;
        void answered(const Result<void>& each) {
            if (!each && each.error().code != ErrorCode::UnknownTopicOrPartition && result) result = each;
            if (--left == 0) done(result);
        }
    };
    const auto round = std::make_shared<Round>();
    round->done = std::move(done);
    for (const TopicPartition& name : partitions) {
        const auto partition = broker.topics().partition(name.topic, name.partition);
        if (!partition) continue;
        const auto facts = partition->log().producer(producer);
        if (!facts || facts->lastOffset < partition->log().recoveryPoint()) continue;
        ++round->left;
        broker.groupSync().markDirty(partition, GroupSync::When::EndOfTurn);
        partition->whenDurable(facts->lastOffset + 1, [round](const Result<void>& each) { round->answered(each); });
    }
    round->answered({});
}

// Reading -------------------------------------------------------------------------------------------------------------

void TransactionCoordinator::imageChanged(const ClusterImage& before, const ClusterImage& after) {
    if (before.configs != after.configs || before.features != after.features)
        m_settings = TransactionSettings::read(m_broker.resolver(), after);
    takeUp();
}

/// Follows __transaction_state: made, deleted, or made anew.
void TransactionCoordinator::takeUp() {
    const Topic* topic = m_broker.topics().find(internalTopicName(InternalTopic::TransactionState));
    const std::size_t count = topic ? topic->partitions.size() : 0;
    const Uuid id = topic ? topic->id : Uuid{};
    if (count == m_logs.size() && id == m_topicId) return;
    m_deliveries.clear();
    m_logs.clear();
    m_topicId = id;
    for (std::size_t index = 0; index < count; ++index)
        m_logs.push_back(
            std::make_unique<TransactionStateLog>(m_broker, PartitionIndex(static_cast<std::int32_t>(index))));
    for (std::size_t index = 0; index < count; ++index) load(index);
}

void TransactionCoordinator::load(std::size_t index) {
    TransactionStateLog* log = m_logs[index].get();
    log->load([this, log] { finishAll(*log); });  // the log calls this only while it lives, and we own it
}

void TransactionCoordinator::finishAll(TransactionStateLog& log) {
    if (log.phase() == TransactionStateLog::Phase::Failed) return retryFailed();
    const bool mayHaveLostRecords =
        !m_broker.directory().wasStoppedCleanly() && m_broker.config().durability != Durability::Durable;
    std::vector<Transaction> decided;
    std::vector<std::string> doubtful;
    for (const auto& [id, entry] : log.entries()) {
        if (entry.transaction.isDecided()) decided.push_back(entry.transaction);
        if (entry.transaction.state == TransactionState::Ongoing && mayHaveLostRecords) doubtful.push_back(id);
    }
    for (const Transaction& transaction : decided) deliver(transaction);
    for (const std::string& id : doubtful) abortDoubtful(id);
}

void TransactionCoordinator::abortDoubtful(const std::string& id) {
    const auto entry = entryOf(id);
    if (!entry || !*entry) return;
    (*entry)->changing = false;
    abort(id, onlyAlive([this, id](const Result<void>& aborted) {
              const auto kept = entryOf(id);
              if (aborted || !kept || !*kept) return;  // what could not be read comes here again once it was
              (*kept)->changing = true;
              m_broker.environment().executor.schedule(retryDelay, onlyAlive([this, id] {
                                                           if (!m_broker.isStopping()) abortDoubtful(id);
                                                       }));
          }));
}

void TransactionCoordinator::retryFailed() {
    const auto failed = [](const auto& log) { return log->phase() == TransactionStateLog::Phase::Failed; };
    if (m_loadRetry != TimerId::None || std::none_of(m_logs.begin(), m_logs.end(), failed)) return;
    m_loadRetry = m_broker.environment().executor.schedule(
        retryDelay, onlyAlive([this, failed] {
            m_loadRetry = TimerId::None;
            if (m_broker.isStopping()) return;
            for (std::size_t index = 0; index < m_logs.size(); ++index) {
                const auto partition = m_broker.topics().partition(internalTopicName(InternalTopic::TransactionState),
                                                                   PartitionIndex(static_cast<std::int32_t>(index)));
                if (failed(m_logs[index]) && partition && !partition->log().offline()) load(index);
            }
            retryFailed();
        }));
}

// Finishing -----------------------------------------------------------------------------------------------------------

void TransactionCoordinator::deliver(const Transaction& decided) {
    const auto log = logOf(decided.id);
    const auto entry = entryOf(decided.id);
    if (!log || !entry || !*entry) return;  // its partition failed meanwhile; it is delivered when that is read again
    (*entry)->changing = true;
    const bool commit = decided.state == TransactionState::PrepareCommit;
    const TransactionMarker marker{decided.producer.id, decided.producer.epoch, commit, (*log)->coordinatorEpoch(),
                                   static_cast<std::int16_t>(decided.clientVersion)};
    auto& delivery = m_deliveries[decided.id];
    delivery = std::make_unique<MarkerDelivery>(m_broker, marker, decided.partitions, [this, id = decided.id] {
        m_deliveries.erase(id);
        complete(id);
    });
    delivery->start();
}

/// Every marker is on the medium: says so in the log, as often as it takes.
void TransactionCoordinator::complete(const std::string& id) {
    const auto log = logOf(id);
    Entry* entry = log ? (*log)->find(id) : nullptr;
    if (!entry || !entry->transaction.isDecided()) return;
    (*log)->write(completed(entry->transaction, now()), m_settings.serverVersion,
                  onlyAlive([this, id](const Result<void>& written) {
                      if (written) return changeIsOver(id);
                      retryFailed();
                      if (const auto kept = entryOf(id); kept && *kept) (*kept)->changing = true;
                      m_broker.environment().executor.schedule(retryDelay, onlyAlive([this, id] {
                                                                   if (!m_broker.isStopping()) complete(id);
                                                               }));
                  }));
}

// Time ----------------------------------------------------------------------------------------------------------------

void TransactionCoordinator::scheduleChecks() {
    Executor& executor = m_broker.environment().executor;
    if (m_abortCheck == TimerId::None)
        m_abortCheck = executor.schedule(m_settings.abortCheckInterval, onlyAlive([this] {
                                             m_abortCheck = TimerId::None;
                                             if (!m_broker.isStopping()) abortTimedOut();
                                             scheduleChecks();
                                         }));
    if (m_expiryCheck == TimerId::None)
        m_expiryCheck = executor.schedule(m_settings.expiryCheckInterval, onlyAlive([this] {
                                              m_expiryCheck = TimerId::None;
                                              if (!m_broker.isStopping()) expireIdle();
                                              scheduleChecks();
                                          }));
}

void TransactionCoordinator::abortTimedOut() {
    std::vector<std::string> late;
    for (const auto& log : m_logs)
        if (log->phase() == TransactionStateLog::Phase::Ready)
            for (const auto& [id, entry] : log->entries())
                if (!entry.changing && isTimedOut(entry.transaction, now())) late.push_back(id);
    for (const std::string& id : late)
        abort(id, [this, id](const Result<void>& aborted) {
            m_broker.environment().diagnostics.report(
                aborted ? Severity::Info : Severity::Warning, Logger::Transactions,
                aborted
                    ? fmt::format("the transaction of “{}” took longer than its time-out and is aborted", id)
                    : fmt::format("the transaction of “{}” took longer than its time-out and could not be aborted: {}",
                                  id, aborted.error().message));
        });
}

void TransactionCoordinator::expireIdle() {
    for (const auto& log : m_logs) {
        if (log->phase() != TransactionStateLog::Phase::Ready) continue;
        std::vector<std::string> expired;
        for (const auto& [id, entry] : log->entries())
            if (!entry.changing && isExpired(entry.transaction, now(), m_settings.idExpiration)) expired.push_back(id);
        for (auto first = expired.begin(); first != expired.end();) {
            const auto last = first + std::min<std::ptrdiff_t>(expired.end() - first, tombstonesInOneBatch);
            log->expire({first, last}, onlyAlive([this](const Result<void>& result) {
                            if (result) return;
                            m_broker.environment().diagnostics.report(
                                Severity::Warning, Logger::Transactions,
                                fmt::format("idle transactional ids are kept: {}", result.error().message));
                            retryFailed();
                        }));
            first = last;
        }
    }
}

}  // namespace brook
