#pragma once

#include "engine/transactions/marker_delivery.h"
#include "engine/transactions/transaction_rules.h"
#include "engine/transactions/transaction_settings.h"
#include "engine/transactions/transaction_state_log.h"

namespace brook {

/// Kafka's transaction coordinator: says who may write under a transactional id, keeps each transaction's partitions,
/// and once it has decided to commit or to abort brings the markers to every one of them, whatever fails in between.
/// Lives beside a broker and on its loop. Its state is __transaction_state: at the start it is read, and what had been
/// decided is finished.
class TransactionCoordinator {
public:
    explicit TransactionCoordinator(Broker& broker);
    ~TransactionCoordinator();

    using ProducerDone = std::function<void(const Result<ProducerIdentity>&)>;

    /// InitProducerId under a transactional id. ConcurrentTransactions while the transaction before is being finished,
    /// which a newcomer may have caused (the client asks again); ProducerFenced, InvalidTransactionTimeout,
    /// InvalidRequest for an empty id, and the coordinator's own errors: CoordinatorLoadInProgress, NotCoordinator.
    void initProducerId(const std::string& id, Milliseconds timeout, std::optional<ProducerIdentity> claimed,
                        ProducerDone done);

    /// Makes partitions part of the transaction, beginning it with the first; see decideAdd for the errors.
    void addPartitions(const std::string& id, const AddWish& wish, std::function<void(const Result<void>&)> done);
    /// The same for Produce and TxnOffsetCommit, which add by themselves: waits a moment for the end of the transaction
    /// before, whose markers may still be on their way. Those who wait for one id are served in order.
    void join(const std::string& id, const AddWish& wish, std::function<void(const Result<void>&)> done);
    /// See verify in transaction_rules.h; also InvalidRequest, InvalidProducerIdMapping and the coordinator's own
    /// errors.
    ErrorCode verifyPartition(const std::string& id, const ProducerIdentity& producer, const TopicPartition& partition);

    /// EndTxn: `done` is called when the decision is on the medium, with what the producer is from then on. The markers
    /// follow.
    void end(const std::string& id, const EndWish& wish, ProducerDone done);

    /// Aborts what is ongoing, as a time-out would.
    void abort(const std::string& id, std::function<void(const Result<void>&)> done);

    /// TransactionalIdNotFound, InvalidRequest, and the coordinator's own errors.
    Result<Transaction> describe(const std::string& id);
    /// All of them; CoordinatorLoadInProgress until every partition was read.
    Result<std::vector<Transaction>> list() const;

    const TransactionSettings& settings() const { return m_settings; }

private:
    using Rule = std::function<Decision(const Standing&)>;
    using Outcome = std::function<void(const Result<Transaction>&)>;
    using Entry = TransactionStateLog::Entry;

    Result<TransactionStateLog*> logOf(const std::string& id);
    Result<Entry*> entryOf(const std::string& id);
    void takeUp();
    void imageChanged(const ClusterImage& before, const ClusterImage& after);
    void load(std::size_t index);

    // Changing one transaction
    void change(const std::string& id, const Rule& rule, Outcome done, std::optional<ProducerId> fresh = std::nullopt);
    void write(const Transaction& next, Outcome done);
    void appendChange(const Transaction& next, const Outcome& done);
    void changeIsOver(const std::string& id);
    void begin(const std::string& id, const InitWish& wish, ProducerDone done);

    // What follows a decision
    void deliver(const Transaction& decided);
    void complete(const std::string& id);
    void finishAll(TransactionStateLog& log);
    /// After a crash in a mode that may take acknowledged records with it nobody knows whether an open transaction is
    /// whole: it is aborted, as often as it takes, and nothing else can be done with it before.
    void abortDoubtful(const std::string& id);

    // Time
    void scheduleChecks();
    void abortTimedOut();
    void expireIdle();
    void retryFailed();

    template <class Done>
    auto onlyAlive(Done done) {
        return [alive = m_alive, done = std::move(done)](auto&&... values) {
            if (*alive) done(std::forward<decltype(values)>(values)...);
        };
    }
    Timestamp now() const { return m_broker.environment().clock.now(); }

    Broker& m_broker;
    TransactionSettings m_settings;
    Uuid m_topicId;
    std::vector<std::unique_ptr<TransactionStateLog>> m_logs;  // by partition
    std::map<std::string, std::unique_ptr<MarkerDelivery>> m_deliveries;
    TimerId m_abortCheck = TimerId::None;
    TimerId m_expiryCheck = TimerId::None;
    TimerId m_loadRetry = TimerId::None;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

/// Calls `done` once everything that `producer` wrote to `partitions` is on the medium, or with the disk's error: only
/// whole transactions are committed, whatever `brook.durability` says.
void whenWritten(Broker& broker, const std::set<TopicPartition>& partitions, ProducerId producer,
                 std::function<void(const Result<void>&)> done);

}  // namespace brook
