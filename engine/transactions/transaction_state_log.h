#pragma once

#include <deque>
#include <map>

#include "engine/broker/coordinator_log.h"
#include "engine/transactions/transaction.h"

namespace brook {

/// One partition of __transaction_state and the transactional ids that live in it. Owned by the transaction
/// coordinator, used on the broker's loop. What `write` has reported as done survives a crash; an entry never shows
/// anything else.
class TransactionStateLog final : private CoordinatorReplay {
public:
    TransactionStateLog(Broker& broker, PartitionIndex partition);
    ~TransactionStateLog() override { *m_alive = false; }

    enum class Phase {
        Loading,
        Ready,
        Failed,  ///< the disk failed: what the log holds is not known until it was read again
    };
    Phase phase() const { return m_phase; }

    /// Reads the partition from its beginning; `done` finds the phase Ready or Failed.
    void load(std::function<void()> done);

    struct Entry {
        Transaction transaction;
        bool changing = false;     ///< a change is on its way: into the log, or from the decision to the last marker
        std::deque<Task> waiting;  ///< who waits for the change to be over, in order
    };
    Entry* find(const std::string& id);
    std::map<std::string, Entry>& entries() { return m_entries; }
    /// An id nobody used before: it shows once it was written.
    Entry& add(Transaction transaction);
    void forget(const std::string& id) { m_entries.erase(id); }

    /// Puts `next` into the log; its entry takes it on when it is on the medium, and keeps what it had when that fails.
    /// The entry is not changing any more when `done` is called.
    void write(const Transaction& next, TransactionVersion serverVersion,
               std::function<void(const Result<void>&)> done);
    /// Puts tombstones into the log and forgets the ids once they are on the medium.
    void expire(const std::vector<std::string>& ids, std::function<void(const Result<void>&)> done);

    /// By which a partition tells a coordinator from the one before: the leader epoch of this partition.
    std::int32_t coordinatorEpoch() const;

private:
    void record(const RecordView& record, const BatchHeader& batch) override;
    void appended(const Result<void>& result);

    Broker& m_broker;
    CoordinatorLog m_log;
    Phase m_phase = Phase::Loading;
    std::map<std::string, Entry> m_entries;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

/// Kafka's words to a client for a failure to write: those of the coordinator, which make it look for one again.
Error coordinatorError(const Error& error);

}  // namespace brook
