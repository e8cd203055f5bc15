#pragma once

#include "engine/base/error_code.h"
#include "engine/transactions/transaction.h"

/// What Kafka's transaction coordinator decides, as functions over values: they look at one transaction and a request
/// and return what the transaction becomes, or which error the client gets. They write nothing and wait for nothing.
namespace brook {

/// What a request leads to.
struct Decision {
    enum class Kind {
        Refuse,           ///< the client gets `error`
        Unchanged,        ///< it is so already; the client gets no error
        Move,             ///< to `next`, once that is in the log
        NeedsProducerId,  ///< the epochs ran out: ask again with a fresh producer id
    };
    Kind kind = Kind::Refuse;
    ErrorCode error = ErrorCode::None;
    std::optional<Transaction> next;

    static Decision refuse(ErrorCode error) { return {Kind::Refuse, error, {}}; }
    static Decision unchanged() { return {Kind::Unchanged, ErrorCode::None, {}}; }
    static Decision move(Transaction next) { return {Kind::Move, ErrorCode::None, std::move(next)}; }
    static Decision needsProducerId() { return {Kind::NeedsProducerId, ErrorCode::None, {}}; }
};

/// A transaction as a request finds it. `changing`: a change of it is on its way into the log or its markers are being
/// written, so that no other may begin.
struct Standing {
    const Transaction& transaction;
    bool changing = false;
    Timestamp now;
    std::optional<ProducerId> freshProducerId;  ///< after Decision::needsProducerId
};

/// InitProducerId. `claimed` is what a client that had a producer before says it was (KIP-360). A transaction still
/// ongoing is fenced instead: the decision moves to PrepareAbort and the client has to ask again.
struct InitWish {
    Milliseconds timeout{0};
    std::optional<ProducerIdentity> claimed;
    TransactionVersion serverVersion = TransactionVersion::V2;
};
Decision decideInit(const Standing& standing, const InitWish& wish);

/// AddPartitionsToTxn, AddOffsetsToTxn, and Produce and TxnOffsetCommit that add by themselves (KIP-890).
struct AddWish {
    ProducerIdentity producer;
    std::set<TopicPartition> partitions;
    TransactionVersion clientVersion = TransactionVersion::V0;
};
Decision decideAdd(const Standing& standing, const AddWish& wish);

/// Whether a producer may write to a partition as part of its transaction: what the broker form of AddPartitionsToTxn
/// asks with verifyOnly. None, InvalidProducerIdMapping, ProducerFenced, ConcurrentTransactions, TransactionAbortable.
ErrorCode verify(const Transaction& transaction, const ProducerIdentity& producer, const TopicPartition& partition);

/// EndTxn of a client.
struct EndWish {
    ProducerIdentity producer;
    bool commit = false;
    TransactionVersion clientVersion = TransactionVersion::V0;
};
Decision decideEnd(const Standing& standing, const EndWish& wish);

/// Aborts an ongoing transaction over its producer's head: a newer producer came, or the time is up.
Decision decideFence(const Standing& standing, TransactionVersion serverVersion);

/// A decided transaction, once its markers are on the medium.
Transaction completed(const Transaction& decided, Timestamp now);

bool isTimedOut(const Transaction& transaction, Timestamp now);
/// Whether an idle transactional id may be forgotten.
bool isExpired(const Transaction& transaction, Timestamp now, Milliseconds keep);

/// What InitProducerId makes of an id that nobody used before: not yet in the log, its epoch -1.
Transaction newTransaction(std::string id, ProducerId producer, Milliseconds timeout, Timestamp now);

}  // namespace brook
