#pragma once

#include <map>

#include "engine/transactions/transaction.h"
#include "tests/support/test_broker.h"

namespace brook::test {

/// A transactional producer as clients are, in requests and answers: either one that speaks of transactions the old way
/// (AddPartitionsToTxn, Produce 11, EndTxn 4) or the new one (Produce 12, EndTxn 5). Each step returns the error it
/// got.
class TransactionalProducer {
public:
    enum class Speaks { Old, New };
    TransactionalProducer(TestBroker& broker, std::string id, Speaks speaks, std::int32_t timeoutMs = 60'000)
        : m_broker(broker), m_id(std::move(id)), m_speaks(speaks), m_timeoutMs(timeoutMs) {}

    /// InitProducerId; while that says ConcurrentTransactions, again and again as clients do, letting time pass.
    ErrorCode init();
    ErrorCode initOnce();
    /// Makes the partition part of the transaction; old clients only have to.
    ErrorCode add(const std::string& topic, std::int32_t partition = 0);
    /// Adds where that is needed and writes one batch.
    ErrorCode write(const std::string& topic, const std::vector<std::string>& values, std::int32_t partition = 0);
    /// The same without waiting for the answer.
    std::shared_ptr<Outcome> send(const std::string& topic, const std::vector<std::string>& values,
                                  std::int32_t partition = 0);
    ErrorCode errorOf(const Outcome& produced);
    ErrorCode end(bool commit);
    ErrorCode commit() { return end(true); }
    ErrorCode abort() { return end(false); }

    const ProducerIdentity& identity() const { return m_identity; }
    void pretend(ProducerIdentity identity) { m_identity = identity; }
    /// The next batch to a partition has this sequence.
    void setSequence(const std::string& topic, std::int32_t partition, std::int32_t sequence) {
        m_sequences[{topic, PartitionIndex(partition)}] = sequence;
    }

private:
    std::int16_t produceVersion() const { return m_speaks == Speaks::New ? 12 : 11; }

    TestBroker& m_broker;
    std::string m_id;
    Speaks m_speaks;
    std::int32_t m_timeoutMs;
    ProducerIdentity m_identity;
    std::map<TopicPartition, std::int32_t> m_sequences;
};

/// What a consumer with this isolation gets from a partition, read to its end: records of aborted transactions left out
/// by the list in the answers, as clients do it.
std::vector<std::string> consume(TestBroker& broker, const std::string& topic, std::int32_t partition,
                                 Isolation isolation);

}  // namespace brook::test
