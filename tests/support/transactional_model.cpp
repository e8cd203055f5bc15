#include "tests/support/transactional_model.h"

#include "engine/protocol/messages/add_partitions_to_txn.h"
#include "engine/protocol/messages/produce.h"

namespace brook::test {

using namespace protocol;

template <class Response, class Request>
void TransactionalModel::ask(const Request& request, std::int16_t version, std::function<void(const Response&)> take) {
    m_wasOldWhenItAsked = isOld();
    m_outcome = m_wire(m_world.broker.frameOf(request, version));
    m_take = [this, version, take = std::move(take)](const Outcome& outcome) {
        take(m_world.broker.answerIn<Response>(outcome, version));
    };
}

void TransactionalModel::act() {
    if (!m_outcome) return next();
    if (!m_outcome->isDone()) return;
    const auto outcome = std::exchange(m_outcome, nullptr);
    if (!outcome->closed) std::exchange(m_take, nullptr)(*outcome);  // else it is asked again
}

void TransactionalModel::next() {
    switch (m_state) {
        case State::Gone: return;
        case State::Uninitialised: return m_retiring ? void(m_state = State::Gone) : init();
        case State::Writing: return m_speaks == Speaks::Old && !m_added.contains(m_place) ? add() : write();
        case State::Ending: return end();
        case State::Ready: break;
    }
    if (!m_transaction && m_retiring) return;
    const bool mayEnd = m_transaction && m_written > 0;
    if (mayEnd && (m_retiring || m_world.random.below(3) == 0)) return decide(m_world.random.below(4) > 0);
    beginWrite();
}

bool TransactionalModel::isPassing(ErrorCode error) const {
    switch (error) {
        case ErrorCode::CoordinatorLoadInProgress:
        case ErrorCode::CoordinatorNotAvailable:
        case ErrorCode::NotCoordinator:
        case ErrorCode::NotEnoughReplicas:
        case ErrorCode::NotLeaderOrFollower:
        case ErrorCode::KafkaStorageError:
        case ErrorCode::ConcurrentTransactions: return true;
        default: return false;
    }
}

bool TransactionalModel::isFatal(ErrorCode error) const {
    switch (error) {
        case ErrorCode::InvalidProducerEpoch:
        case ErrorCode::ProducerFenced:
        case ErrorCode::InvalidTxnState:
        case ErrorCode::InvalidProducerIdMapping: return true;
        // Records that it had been promised are not there, which some modes allow.
        case ErrorCode::OutOfOrderSequenceNumber:
        case ErrorCode::UnknownProducerId: return !m_world.keepsAcknowledged;
        default: return false;
    }
}

void TransactionalModel::unexpected(std::string_view request, ErrorCode error) {
    if (!m_world.violation)
        m_world.violation = fmt::format("{} was answered {} by {}", m_name, errorName(error), request);
}

void TransactionalModel::checkNotOld(std::string_view what) {
    if (m_wasOldWhenItAsked && !m_world.violation)
        m_world.violation = fmt::format("{} could {} in epoch {} although epoch {} had been let in", m_name, what,
                                        m_identity.epoch, m_world.heads[m_id].epoch);
}

bool TransactionalModel::isOld() const {
    const auto head = m_world.heads.find(m_id);
    return head != m_world.heads.end() && head->second.id == m_identity.id && head->second.epoch > m_identity.epoch;
}

void TransactionalModel::takeOver(const ProducerIdentity& identity) {
    m_identity = identity;
    if (!isOld()) m_world.heads[m_id] = identity;
}

/// Someone newer took over, or the time was up: like most programs it is started anew by someone else.
void TransactionalModel::giveUp(ErrorCode error) {
    m_world.chronicle.note("{} gives up: {}", m_name, errorName(error));
    m_transaction.reset();
    m_state = State::Gone;
}

// Beginning -----------------------------------------------------------------------------------------------------------

void TransactionalModel::init() {
    InitProducerIdRequest request;
    request.transactionalId = m_id;
    request.transactionTimeoutMs = static_cast<std::int32_t>(m_timeout.count());
    ask<InitProducerIdResponse>(request, 5, [this](const InitProducerIdResponse& answer) { initialised(answer); });
}

void TransactionalModel::initialised(const InitProducerIdResponse& answer) {
    if (isPassing(answer.errorCode)) return;
    if (answer.errorCode != ErrorCode::None) return unexpected("InitProducerId", answer.errorCode);
    takeOver({answer.producerId, answer.producerEpoch});
    m_world.chronicle.note("{} is {} epoch {}", m_name, m_identity.id, m_identity.epoch);
    m_state = State::Ready;
    done();
}

void TransactionalModel::beginWrite() {
    if (!m_transaction) {
        m_transaction = m_world.transactions.begin(m_name);
        m_written = 0;
    }
    m_place = m_world.places[m_world.random.below(m_world.places.size())];
    m_value = fmt::format("{}.{}.{}", m_name, *m_transaction, m_written);
    m_state = State::Writing;
    next();
}

void TransactionalModel::add() {
    AddPartitionsToTxnRequest request;
    request.v3AndBelowTransactionalId = m_id;
    request.v3AndBelowProducerId = m_identity.id;
    request.v3AndBelowProducerEpoch = m_identity.epoch;
    request.v3AndBelowTopics = {{m_place.topic, {m_place.partition}}};
    ask<AddPartitionsToTxnResponse>(request, 3, [this](const AddPartitionsToTxnResponse& answer) {
        const ErrorCode error = answer.resultsByTopicV3AndBelow.at(0).resultsByPartition.at(0).partitionErrorCode;
        if (isFatal(error)) return giveUp(error);
        if (isPassing(error)) return;
        if (error != ErrorCode::None) return unexpected("AddPartitionsToTxn", error);
        checkNotOld("add a partition");
        m_added.insert(m_place);
    });
}

// Writing -------------------------------------------------------------------------------------------------------------

void TransactionalModel::write() {
    BatchBuilder::Options options;
    options.producerId = m_identity.id;
    options.producerEpoch = m_identity.epoch;
    options.baseSequence = Sequence(m_sequences[m_place]);
    options.transactional = true;
    BatchBuilder builder(options);
    builder.add({m_world.broker.now(), asBytes("key"), asBytes(m_value), {}});
    Bytes batch = *builder.build();
    ProduceRequest request;
    request.transactionalId = m_id;
    request.acks = -1;
    auto& data = request.topicData.emplace_back();
    data.name = m_place.topic;
    auto& part = data.partitionData.emplace_back();
    part.index = m_place.partition.value();
    part.records = Records(MutableBytes(batch));
    ask<ProduceResponse>(request, m_speaks == Speaks::New ? 12 : 11, [this](const ProduceResponse& answer) {
        wrote(answer.responses.at(0).partitionResponses.at(0).errorCode);
    });
}

void TransactionalModel::wrote(ErrorCode error) {
    if (isFatal(error)) return giveUp(error);
    if (isPassing(error)) return;
    if (error == ErrorCode::TransactionAbortable) return decide(false);
    if (error != ErrorCode::None) return unexpected("Produce", error);
    checkNotOld("write");
    m_world.chronicle.note("{} wrote {} to {}", m_name, m_value, m_place.text());
    m_world.transactions.wrote(*m_transaction, m_place, m_value);
    ++m_sequences[m_place];
    ++m_written;
    m_state = State::Ready;
}

// Ending --------------------------------------------------------------------------------------------------------------

void TransactionalModel::decide(bool commit) {
    m_commits = commit;
    m_state = State::Ending;
    next();
}

void TransactionalModel::end() {
    if (m_commits) m_world.transactions.asksToCommit(*m_transaction);
    EndTxnRequest request;
    request.transactionalId = m_id;
    request.producerId = m_identity.id;
    request.producerEpoch = m_identity.epoch;
    request.committed = m_commits;
    ask<EndTxnResponse>(request, m_speaks == Speaks::New ? 5 : 4,
                        [this](const EndTxnResponse& answer) { ended(answer); });
}

void TransactionalModel::ended(const EndTxnResponse& answer) {
    if (isFatal(answer.errorCode)) return giveUp(answer.errorCode);
    if (isPassing(answer.errorCode)) return;
    if (answer.errorCode != ErrorCode::None) return unexpected("EndTxn", answer.errorCode);
    checkNotOld("end a transaction");
    m_world.chronicle.note("{} {}", m_name, m_commits ? "committed" : "aborted");
    if (m_commits) m_world.transactions.committed(*m_transaction);
    if (m_speaks == Speaks::New) {
        takeOver({answer.producerId, answer.producerEpoch});
        m_sequences.clear();
    }
    m_state = State::Ready;
    done();
}

void TransactionalModel::done() {
    m_transaction.reset();
    m_added.clear();
    m_written = 0;
}

}  // namespace brook::test
