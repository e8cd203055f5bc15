#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/ledger.h"
#include "tests/support/transactional_producer.h"

namespace brook::test {

/// A broker under attack, clients that ask it for things, and the ledger of what it has promised them. What a client
/// asks may fail in any way; the ledger knows what follows from that.
class FaultStage {
public:
    explicit FaultStage(std::initializer_list<ConfigValues::value_type> configuration = {},
                        const TestBroker::Prepare& prepare = nullptr);
    ~FaultStage();

    TestBroker broker;
    Ledger ledger;

    // Topics, with one partition that matters
    void createTopic(const std::string& name, const ConfigValues& settings = {}, std::int32_t partitions = 1);
    void deleteTopic(const std::string& name);
    void addPartitions(const std::string& name, std::int32_t count);
    void setTopicConfig(const std::string& name, const std::string& key, const std::string& value);

    // Records, each with a value of its own
    void produce(const std::string& topic, int records = 1, std::int16_t acks = -1);
    void produceOld(const std::string& topic, int records, Milliseconds age);
    /// As an idempotent producer: the same batch again and again until it is acknowledged, `attempts` times at most.
    void produceOnce(const std::string& topic, int attempts = 3);
    void deleteRecords(const std::string& topic, std::int64_t before);
    /// From now on retention or compaction may take what was sent so far.
    void mayGo(const std::string& topic);
    /// Reads everything; what cannot be read is the error's to name.
    void read(const std::string& topic);

    // Groups and transactions
    void commitOffset(const std::string& group, std::int64_t offset);
    void deleteGroup(const std::string& group);
    void beginTransactions(TransactionalProducer::Speaks speaks = TransactionalProducer::Speaks::New);
    void writeInTransaction(const std::string& topic, int records = 1);
    void endTransaction(bool commit);

    // Its life
    void restart();
    void killAndStart();
    void cutPowerAndStart(std::uint64_t seed);
    void startIfStopped();

    Partition& partition(const std::string& topic) {
        return *broker.broker().topics().partition(topic, PartitionIndex(0));
    }

    /// Takes note of answers that came late. The first one that is still missing, or nothing.
    std::optional<std::string> unanswered();
    /// Everything works again: each topic takes a record, and so do groups and transactions that were used before.
    std::optional<std::string> notAlive();
    /// What is seen against what was promised.
    std::optional<std::string> complaint();

private:
    struct Sent {
        std::string topic;
        std::vector<std::string> values;
        std::shared_ptr<Outcome> outcome;
        bool isPromise = false;
    };
    std::vector<std::string> fresh(int count);
    void send(const std::string& topic, Bytes batch, std::vector<std::string> values, std::int16_t acks);
    bool note(const Sent& sent);
    Observed observe();
    void connectionsEnd();

    std::vector<std::string> m_topics;  // ever made
    std::set<std::string> m_groups;
    std::vector<Sent> m_sent;
    std::vector<std::shared_ptr<Outcome>> m_others;
    std::unique_ptr<TransactionalProducer> m_producer;
    std::string m_transaction;
    std::string m_lastRefusal;
    std::int32_t m_sequence = 0;
    int m_next = 0;
    int m_transactions = 0;
    std::map<std::string, std::vector<std::string>> m_values;  // sent to each topic
};

}  // namespace brook::test
