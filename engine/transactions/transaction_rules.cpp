#include "engine/transactions/transaction_rules.h"

#include <algorithm>

namespace brook {

namespace {

using State = TransactionState;

bool raisesEpoch(TransactionVersion version) { return version >= TransactionVersion::V2; }

// InitProducerId ------------------------------------------------------------------------------------------------------

/// Whether the producer that a client says it was may go on: it is the one we know, or we know none yet, or it repeats
/// a request whose answer, a new producer id, it never saw.
bool mayClaim(const Transaction& transaction, const ProducerIdentity& claimed) {
    return transaction.producer.epoch == noProducerEpoch || claimed.id == transaction.producer.id ||
           (claimed.id == transaction.previousProducerId && isExhausted(claimed.epoch));
}

Transaction emptied(const Transaction& transaction, const InitWish& wish, Timestamp now) {
    Transaction next = transaction;
    next.state = State::Empty;
    next.previousProducerId = transaction.producer.id;
    next.timeout = wish.timeout;
    next.partitions.clear();
    next.startedAt = noTimestamp;
    next.updatedAt = now;
    return next;
}

Decision rotate(const Standing& standing, const InitWish& wish) {
    if (!standing.freshProducerId) return Decision::needsProducerId();
    Transaction next = emptied(standing.transaction, wish, standing.now);
    next.previousEpoch = wish.claimed ? standing.transaction.producer.epoch : noProducerEpoch;
    next.producer = {*standing.freshProducerId, ProducerEpoch(0)};
    return Decision::move(std::move(next));
}

Decision raise(const Standing& standing, const InitWish& wish) {
    const Transaction& transaction = standing.transaction;
    const ProducerEpoch current = transaction.producer.epoch;
    // Only a claim of another epoch than the present one comes here when the epochs ran out, and it can only be fenced
    // or be a repetition.
    const bool exhausted = isExhausted(current);
    Transaction next = emptied(transaction, wish, standing.now);
    if (!wish.claimed) {
        next.producer.epoch = current + 1;
        next.previousEpoch = noProducerEpoch;
    } else if (!exhausted && (current == noProducerEpoch || wish.claimed->epoch == current)) {
        next.producer.epoch = current + 1;
        next.previousEpoch = current;
    } else if (wish.claimed->epoch != transaction.previousEpoch) {
        return Decision::refuse(ErrorCode::ProducerFenced);
    }
    return Decision::move(std::move(next));
}

// EndTxn --------------------------------------------------------------------------------------------------------------

/// Decides a transaction. With version 2 every end raises the epoch, so that a late batch of the old transaction cannot
/// slip into the next one; when the epochs run out a new producer id waits to take over.
Decision prepare(const Standing& standing, State decided, TransactionVersion version) {
    const Transaction& transaction = standing.transaction;
    Transaction next = transaction;
    next.previousProducerId = transaction.producer.id;
    if (raisesEpoch(version)) {
        if (isExhausted(transaction.producer.epoch)) {
            if (!standing.freshProducerId) return Decision::needsProducerId();
            next.nextProducerId = *standing.freshProducerId;
        } else {
            next.nextProducerId = noProducerId;
        }
        if (transaction.producer.epoch < lastEpoch) next.producer.epoch = transaction.producer.epoch + 1;
        next.previousEpoch = transaction.producer.epoch;
    } else {
        next.nextProducerId = noProducerId;
    }
    if (transaction.state != State::Ongoing) next.startedAt = standing.now;  // an abort of nothing begins now
    next.state = decided;
    next.updatedAt = standing.now;
    next.clientVersion = raisesEpoch(version) ? version : TransactionVersion::V0;
    return Decision::move(std::move(next));
}

Decision endOld(const Standing& standing, const EndWish& wish) {
    const Transaction& transaction = standing.transaction;
    if (transaction.producer.id != wish.producer.id) return Decision::refuse(ErrorCode::InvalidProducerIdMapping);
    if (transaction.producer.epoch != wish.producer.epoch) return Decision::refuse(ErrorCode::ProducerFenced);
    if (standing.changing) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    switch (transaction.state) {
        case State::Ongoing:
            return prepare(standing, wish.commit ? State::PrepareCommit : State::PrepareAbort, TransactionVersion::V0);
        case State::CompleteCommit:
            return wish.commit ? Decision::unchanged() : Decision::refuse(ErrorCode::InvalidTxnState);
        case State::CompleteAbort:
            return wish.commit ? Decision::refuse(ErrorCode::InvalidTxnState) : Decision::unchanged();
        case State::PrepareCommit:
        case State::PrepareAbort: return Decision::refuse(ErrorCode::ConcurrentTransactions);
        default: return Decision::refuse(ErrorCode::InvalidTxnState);
    }
}

/// How a version 2 request stands to the epoch, which the last end has raised.
struct Repetition {
    bool sameEpoch = false;
    bool repeated = false;    ///< it is the last EndTxn again
    bool overflowed = false;  ///< and that one gave a new producer id
};

Repetition repetitionOf(const Transaction& transaction, const ProducerIdentity& producer) {
    Repetition repetition;
    repetition.sameEpoch = transaction.producer.epoch == producer.epoch;
    repetition.overflowed = transaction.previousProducerId == producer.id && producer.epoch == lastEpoch - 1 &&
                            transaction.producer.epoch == ProducerEpoch(0);
    const bool raised = producer.epoch < lastEpoch && transaction.producer.epoch == producer.epoch + 1;
    repetition.repeated = raised || repetition.overflowed;
    return repetition;
}

Decision endIdle(const Standing& standing, const EndWish& wish, bool repeated) {
    const State state = standing.transaction.state;
    if (repeated) {
        const bool same = wish.commit ? state == State::CompleteCommit : state == State::CompleteAbort;
        return same ? Decision::unchanged() : Decision::refuse(ErrorCode::InvalidTxnState);
    }
    return wish.commit ? Decision::refuse(ErrorCode::InvalidTxnState)
                       : prepare(standing, State::PrepareAbort, wish.clientVersion);
}

Decision endRaising(const Standing& standing, const EndWish& wish) {
    const Transaction& transaction = standing.transaction;
    const Repetition repetition = repetitionOf(transaction, wish.producer);
    if (standing.changing) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    if (transaction.producer.id != wish.producer.id && !repetition.overflowed)
        return Decision::refuse(ErrorCode::InvalidProducerIdMapping);
    switch (transaction.state) {
        case State::Ongoing:
            if (!repetition.sameEpoch) return Decision::refuse(ErrorCode::ProducerFenced);
            return prepare(standing, wish.commit ? State::PrepareCommit : State::PrepareAbort, wish.clientVersion);
        case State::PrepareCommit:
        case State::PrepareAbort:
            return Decision::refuse(repetition.repeated ? ErrorCode::ConcurrentTransactions
                                                        : ErrorCode::ProducerFenced);
        case State::Empty:
            if (!repetition.sameEpoch) return Decision::refuse(ErrorCode::ProducerFenced);
            return endIdle(standing, wish, false);
        case State::CompleteCommit:
        case State::CompleteAbort:
            if (!repetition.repeated && !repetition.sameEpoch) return Decision::refuse(ErrorCode::ProducerFenced);
            return endIdle(standing, wish, repetition.repeated);
        default: return Decision::refuse(ErrorCode::InvalidTxnState);
    }
}

}  // namespace

Transaction newTransaction(std::string id, ProducerId producer, Milliseconds timeout, Timestamp now) {
    Transaction transaction;
    transaction.id = std::move(id);
    transaction.producer.id = producer;
    transaction.timeout = timeout;
    transaction.updatedAt = now;
    return transaction;
}

Decision decideInit(const Standing& standing, const InitWish& wish) {
    const Transaction& transaction = standing.transaction;
    if (standing.changing) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    if (wish.claimed && !mayClaim(transaction, *wish.claimed)) return Decision::refuse(ErrorCode::ProducerFenced);
    if (transaction.isDecided()) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    if (transaction.state == State::Ongoing) return decideFence(standing, wish.serverVersion);
    if (isExhausted(transaction.producer.epoch) && (!wish.claimed || wish.claimed->epoch == transaction.producer.epoch))
        return rotate(standing, wish);
    return raise(standing, wish);
}

Decision decideAdd(const Standing& standing, const AddWish& wish) {
    const Transaction& transaction = standing.transaction;
    if (standing.changing) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    if (transaction.producer.id != wish.producer.id) return Decision::refuse(ErrorCode::InvalidProducerIdMapping);
    if (transaction.producer.epoch != wish.producer.epoch) return Decision::refuse(ErrorCode::ProducerFenced);
    if (transaction.isDecided()) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    if (transaction.state == State::Ongoing &&
        std::includes(transaction.partitions.begin(), transaction.partitions.end(), wish.partitions.begin(),
                      wish.partitions.end()))
        return Decision::unchanged();
    Transaction next = transaction;
    next.previousProducerId = transaction.producer.id;
    if (transaction.isIdle()) next.startedAt = standing.now;
    next.state = State::Ongoing;
    next.partitions.insert(wish.partitions.begin(), wish.partitions.end());
    next.updatedAt = standing.now;
    next.clientVersion = wish.clientVersion;
    return Decision::move(std::move(next));
}

ErrorCode verify(const Transaction& transaction, const ProducerIdentity& producer, const TopicPartition& partition) {
    if (transaction.producer.id != producer.id) return ErrorCode::InvalidProducerIdMapping;
    if (transaction.producer.epoch != producer.epoch) return ErrorCode::ProducerFenced;
    if (transaction.isDecided()) return ErrorCode::ConcurrentTransactions;
    return transaction.partitions.contains(partition) ? ErrorCode::None : ErrorCode::TransactionAbortable;
}

Decision decideEnd(const Standing& standing, const EndWish& wish) {
    return raisesEpoch(wish.clientVersion) ? endRaising(standing, wish) : endOld(standing, wish);
}

Decision decideFence(const Standing& standing, TransactionVersion serverVersion) {
    const Transaction& transaction = standing.transaction;
    if (standing.changing) return Decision::refuse(ErrorCode::ConcurrentTransactions);
    Decision decision = prepare(standing, State::PrepareAbort, serverVersion);
    if (raisesEpoch(serverVersion) || !decision.next) return decision;
    if (transaction.producer.epoch < lastEpoch) decision.next->producer.epoch = transaction.producer.epoch + 1;
    decision.next->previousEpoch = noProducerEpoch;
    return decision;
}

Transaction completed(const Transaction& decided, Timestamp now) {
    Transaction next = decided;
    next.previousProducerId = decided.producer.id;
    next.state = decided.state == State::PrepareCommit ? State::CompleteCommit : State::CompleteAbort;
    if (raisesEpoch(decided.clientVersion) && decided.nextProducerId != noProducerId)
        next.producer = {decided.nextProducerId, ProducerEpoch(0)};
    next.nextProducerId = noProducerId;
    next.partitions.clear();
    next.updatedAt = now;
    return next;
}

bool isTimedOut(const Transaction& transaction, Timestamp now) {
    return transaction.state == State::Ongoing && now - transaction.startedAt > transaction.timeout.count();
}

bool isExpired(const Transaction& transaction, Timestamp now, Milliseconds keep) {
    return transaction.isIdle() && now - transaction.updatedAt >= keep.count();
}

}  // namespace brook
