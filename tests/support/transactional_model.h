#pragma once

#include "engine/protocol/messages/end_txn.h"
#include "engine/protocol/messages/init_producer_id.h"
#include "engine/transactions/transaction.h"
#include "tests/support/group_member.h"
#include "tests/support/transaction_checker.h"

namespace brook::test {

/// What the transactional producers of a simulation share.
struct TransactionWorld {
    TestBroker& broker;
    Random& random;
    Chronicle& chronicle;
    std::vector<TopicPartition> places;
    /// Whether the broker promises to keep every acknowledged record, so that no sequence may be missing.
    bool keepsAcknowledged = true;
    TransactionChecker transactions;
    std::map<std::string, ProducerIdentity> heads;  ///< of each transactional id: the newest that was let in
    std::optional<std::string> violation;

    std::optional<std::string> wrong() const { return violation ? violation : transactions.violation(); }
};

/// A transactional producer as client libraries are, small: one request at a time, whatever is not answered is asked
/// again as it was, whatever ends a transaction is obeyed. It speaks of transactions the old way or with KIP-890.
/// Several of them may use one transactional id; none may get anything done once a newer one was let in.
class TransactionalModel {
public:
    enum class Speaks { Old, New };
    TransactionalModel(TransactionWorld& world, Wire wire, std::string transactionalId, int instance, Speaks speaks,
                       Milliseconds timeout)
        : m_world(world), m_wire(std::move(wire)), m_id(std::move(transactionalId)), m_speaks(speaks),
          m_timeout(timeout), m_name(fmt::format("{}#{}", m_id, instance)) {}

    /// One step of its own: takes the answer that came, else asks for the next thing.
    void act();
    /// Begins no new transaction.
    void retire() { m_retiring = true; }
    bool isDone() const { return m_state == State::Gone || (m_retiring && !m_transaction && !m_outcome); }
    const std::string& name() const { return m_name; }

private:
    enum class State { Uninitialised, Ready, Writing, Ending, Gone };

    template <class Response, class Request>
    void ask(const Request& request, std::int16_t version, std::function<void(const Response&)> take);
    void next();
    void init();
    void initialised(const protocol::InitProducerIdResponse& answer);
    void beginWrite();
    void add();
    void write();
    void wrote(ErrorCode error);
    void decide(bool commit);
    void end();
    void ended(const protocol::EndTxnResponse& answer);
    void giveUp(ErrorCode error);
    void done();
    bool isPassing(ErrorCode error) const;
    bool isFatal(ErrorCode error) const;
    void unexpected(std::string_view request, ErrorCode error);
    bool isOld() const;
    void checkNotOld(std::string_view what);
    void takeOver(const ProducerIdentity& identity);

    TransactionWorld& m_world;
    Wire m_wire;
    std::string m_id;
    Speaks m_speaks;
    Milliseconds m_timeout;
    std::string m_name;
    State m_state = State::Uninitialised;
    bool m_retiring = false;
    bool m_wasOldWhenItAsked = false;
    std::shared_ptr<Outcome> m_outcome;
    std::function<void(const Outcome&)> m_take;
    ProducerIdentity m_identity;
    std::map<TopicPartition, std::int32_t> m_sequences;
    std::optional<TransactionChecker::Number> m_transaction;
    std::set<TopicPartition> m_added;
    TopicPartition m_place;  // of the write under way
    std::string m_value;
    int m_written = 0;
    bool m_commits = false;
};

}  // namespace brook::test
