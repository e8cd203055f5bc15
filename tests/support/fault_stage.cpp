#include "tests/support/fault_stage.h"

#include <algorithm>

#include "engine/protocol/messages/create_partitions.h"
#include "engine/protocol/messages/create_topics.h"
#include "engine/protocol/messages/delete_groups.h"
#include "engine/protocol/messages/delete_records.h"
#include "engine/protocol/messages/delete_topics.h"
#include "engine/protocol/messages/incremental_alter_configs.h"
#include "engine/protocol/messages/offset_commit.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "engine/protocol/messages/produce.h"

namespace brook::test {

namespace {

constexpr std::int16_t produceVersion = 12;
constexpr ProducerMark idempotent{4711, 0, 0};

/// Asks; nothing when no answer has come yet.
template <class Response, class Request>
std::optional<Response> answerTo(TestBroker& broker, const Request& request, std::int16_t version,
                                 std::vector<std::shared_ptr<Outcome>>& waiting) {
    const auto outcome = broker.send(request, version);
    if (outcome->answer) return broker.answerIn<Response>(*outcome, version);
    waiting.push_back(outcome);
    return std::nullopt;
}

void expectKnown(ErrorCode error) {
    if (error == ErrorCode::UnknownServerError) throw std::logic_error("a client was told of no known error");
}

}  // namespace

FaultStage::FaultStage(std::initializer_list<ConfigValues::value_type> configuration,
                       const TestBroker::Prepare& prepare)
    : broker(configuration, prepare) {
    static_cast<void>(broker.disk.syncDirectory("/"));
}

FaultStage::~FaultStage() { broker.kill(); }

// Topics --------------------------------------------------------------------------------------------------------------

void FaultStage::createTopic(const std::string& name, const ConfigValues& settings, std::int32_t partitions) {
    protocol::CreateTopicsRequest request;
    auto& topic = request.topics.emplace_back();
    topic.name = name;
    topic.numPartitions = partitions;
    topic.replicationFactor = 1;
    for (const auto& [key, value] : settings) topic.configs.push_back({key, value});
    if (std::find(m_topics.begin(), m_topics.end(), name) == m_topics.end()) m_topics.push_back(name);
    ledger.writing("topic " + name, "there");
    const auto answer = answerTo<protocol::CreateTopicsResponse>(broker, request, 7, m_others);
    if (!answer) return;
    expectKnown(answer->topics.at(0).errorCode);
    if (answer->topics.at(0).errorCode == ErrorCode::InvalidConfig) throw std::logic_error("no such setting");
    if (answer->topics.at(0).errorCode == ErrorCode::None) ledger.written("topic " + name, "there");
}

void FaultStage::deleteTopic(const std::string& name) {
    protocol::DeleteTopicsRequest request;
    request.topicNames = {name};
    ledger.writing("topic " + name, "");
    mayGo(name);
    const auto answer = answerTo<protocol::DeleteTopicsResponse>(broker, request, 5, m_others);
    if (!answer || answer->responses.at(0).errorCode != ErrorCode::None) return;
    ledger.written("topic " + name, "");
    for (const std::string& value : m_values[name]) ledger.isGone(name, value);
}

void FaultStage::addPartitions(const std::string& name, std::int32_t count) {
    protocol::CreatePartitionsRequest request;
    request.topics.push_back({name, count, std::nullopt});
    const std::string value = std::to_string(count);
    ledger.writing("partitions of " + name, value);
    const auto answer = answerTo<protocol::CreatePartitionsResponse>(broker, request, 3, m_others);
    if (answer && answer->results.at(0).errorCode == ErrorCode::None) ledger.written("partitions of " + name, value);
}

void FaultStage::setTopicConfig(const std::string& name, const std::string& key, const std::string& value) {
    protocol::IncrementalAlterConfigsRequest request;
    request.resources.push_back({static_cast<std::int8_t>(ResourceType::Topic), name, {{key, 0, value}}});
    const std::string fact = "setting " + name + "/" + key;
    ledger.writing(fact, value);
    const auto answer = answerTo<protocol::IncrementalAlterConfigsResponse>(broker, request, 1, m_others);
    if (answer && answer->responses.at(0).errorCode == ErrorCode::None) ledger.written(fact, value);
}

// Records -------------------------------------------------------------------------------------------------------------

std::vector<std::string> FaultStage::fresh(int count) {
    std::vector<std::string> values;
    for (int i = 0; i < count; ++i) values.push_back("v" + std::to_string(m_next++));
    return values;
}

void FaultStage::send(const std::string& topic, Bytes batch, std::vector<std::string> values, std::int16_t acks) {
    protocol::ProduceRequest request;
    request.acks = acks;
    auto& data = request.topicData.emplace_back();
    data.name = topic;
    data.partitionData.push_back({0, protocol::Records(Rope(std::move(batch)))});
    Sent sent{topic, std::move(values), broker.send(request, produceVersion), acks == -1};
    if (!note(sent)) m_sent.push_back(std::move(sent));
}

/// Takes note of the answer, if there is one.
bool FaultStage::note(const Sent& sent) {
    if (!sent.outcome->isDone()) return false;
    if (!sent.isPromise || !sent.outcome->answer) return true;
    const auto answer = broker.answerIn<protocol::ProduceResponse>(*sent.outcome, produceVersion);
    const ErrorCode error = answer.responses.at(0).partitionResponses.at(0).errorCode;
    expectKnown(error);
    m_lastRefusal = answer.responses.at(0).partitionResponses.at(0).errorMessage.value_or("");
    if (error == ErrorCode::None)
        for (const std::string& value : sent.values) ledger.acknowledged(sent.topic, value);
    return true;
}

void FaultStage::produce(const std::string& topic, int records, std::int16_t acks) {
    const auto values = fresh(records);
    for (const std::string& value : values) {
        ledger.sent(topic, value);
        m_values[topic].push_back(value);
    }
    broker.clock.advance(Milliseconds(2));
    send(topic, batchOf(values, broker.now()), values, acks);
}

void FaultStage::produceOld(const std::string& topic, int records, Milliseconds age) {
    for (const std::string& value : fresh(records)) {
        ledger.sent(topic, value);
        ledger.mayGo(topic, value);
        broker.clock.advance(Milliseconds(2));
        send(topic, batchOf({value}, Timestamp(broker.now().value() - age.count())), {value}, -1);
    }
}

void FaultStage::produceOnce(const std::string& topic, int attempts) {
    const auto values = fresh(2);
    for (const std::string& value : values) ledger.sent(topic, value);
    broker.clock.advance(Milliseconds(2));
    ProducerMark mark = idempotent;
    mark.sequence = m_sequence;
    m_sequence += 2;
    const Bytes batch = batchOf(values, broker.now(), mark);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        send(topic, batch, values, -1);
        broker.advance(Milliseconds(3000));  // a disk that answers again has healed by then
    }
}

void FaultStage::deleteRecords(const std::string& topic, std::int64_t before) {
    protocol::DeleteRecordsRequest request;
    request.topics.push_back({topic, {{PartitionIndex(0), Offset(before)}}});
    const auto gone = static_cast<std::size_t>(before);  // every value of such a topic is a record of its own
    const auto& values = m_values[topic];
    for (std::size_t i = 0; i < gone && i < values.size(); ++i) ledger.mayGo(topic, values[i]);
    const auto answer = answerTo<protocol::DeleteRecordsResponse>(broker, request, 2, m_others);
    if (!answer) return;
    const auto& outcome = answer->topics.at(0).partitions.at(0);
    expectKnown(outcome.errorCode);
    if (outcome.errorCode == ErrorCode::None)
        for (std::size_t i = 0; i < gone && i < values.size(); ++i) ledger.isGone(topic, values[i]);
}

void FaultStage::mayGo(const std::string& topic) {
    for (const std::string& value : m_values[topic]) ledger.mayGo(topic, value);
}

void FaultStage::read(const std::string& topic) {
    try {
        static_cast<void>(consume(broker, topic, 0, Isolation::HighWatermark));
    } catch (const std::runtime_error&) {
        // Whatever cannot be read now has to be readable once the disk answers again.
    }
}

// Groups and transactions ---------------------------------------------------------------------------------------------

void FaultStage::commitOffset(const std::string& group, std::int64_t offset) {
    m_groups.insert(group);
    protocol::OffsetCommitRequest request;
    request.groupId = group;
    request.topics = {{"orders", {}, {{PartitionIndex(0), Offset(offset)}}}};
    const std::string fact = "offset of " + group;
    ledger.writing(fact, std::to_string(offset));
    const auto answer = answerTo<protocol::OffsetCommitResponse>(broker, request, 9, m_others);
    if (!answer) return;
    const ErrorCode error = answer->topics.at(0).partitions.at(0).errorCode;
    expectKnown(error);
    if (error == ErrorCode::None) ledger.written(fact, std::to_string(offset));
}

void FaultStage::deleteGroup(const std::string& group) {
    protocol::DeleteGroupsRequest request;
    request.groupsNames = {group};
    ledger.writing("offset of " + group, "");
    const auto answer = answerTo<protocol::DeleteGroupsResponse>(broker, request, 2, m_others);
    if (answer && answer->results.at(0).errorCode == ErrorCode::None) ledger.written("offset of " + group, "");
}

void FaultStage::beginTransactions(TransactionalProducer::Speaks speaks) {
    m_producer = std::make_unique<TransactionalProducer>(broker, "shop", speaks);
    try {
        m_transaction = m_producer->init() == ErrorCode::None ? "" : "refused";
    } catch (const std::runtime_error&) {
        m_transaction = "refused";
    }
}

void FaultStage::writeInTransaction(const std::string& topic, int records) {
    if (m_transaction == "refused") return;
    if (m_transaction.empty()) m_transaction = "transaction " + std::to_string(++m_transactions);
    const auto values = fresh(records);
    for (const std::string& value : values) ledger.sent(topic, value, m_transaction);
    try {
        const bool written = m_producer->write(topic, values) == ErrorCode::None;
        if (!written) m_transaction = "refused";  // a client ends it here and begins anew
        for (std::size_t i = 0; written && i < values.size(); ++i) ledger.acknowledged(topic, values[i]);
    } catch (const std::runtime_error&) {
        m_transaction = "refused";
    }
}

void FaultStage::endTransaction(bool commit) {
    if (m_transaction == "refused" || m_transaction.empty()) return;
    commit ? ledger.ending(m_transaction) : ledger.aborted(m_transaction);  // whatever the answer is
    try {
        const bool ended = m_producer->end(commit) == ErrorCode::None;
        if (ended && commit) ledger.committed(m_transaction);
        m_transaction = ended ? "" : "refused";  // a client begins anew before it writes again
    } catch (const std::runtime_error&) {
        m_transaction = "refused";
    }
}

// Its life ------------------------------------------------------------------------------------------------------------

void FaultStage::restart() {
    broker.stop();
    broker.start();
}

void FaultStage::killAndStart() {
    broker.kill();
    connectionsEnd();
    broker.start();
}

void FaultStage::cutPowerAndStart(std::uint64_t seed) {
    broker.crash(seed);
    connectionsEnd();
    broker.start();
}

/// Who has no answer by now gets none.
void FaultStage::connectionsEnd() {
    m_sent.clear();
    m_others.clear();
}

void FaultStage::startIfStopped() {
    if (!broker.isRunning()) broker.start();
}

std::optional<std::string> FaultStage::unanswered() {
    for (const Sent& sent : m_sent)
        if (!note(sent)) return "a produce request is never answered: " + sent.values.front();
    for (const auto& outcome : m_others)
        if (!outcome->isDone()) return "a request is never answered";
    m_sent.clear();
    m_others.clear();
    return std::nullopt;
}

std::optional<std::string> FaultStage::notAlive() {
    for (const std::string& topic : m_topics) {
        if (!broker.broker().image()->topic(topic)) continue;
        produce(topic);
        const auto& values = m_values[topic];
        const auto seen = consume(broker, topic, 0, Isolation::HighWatermark);
        if (seen.empty() || seen.back() != values.back()) return topic + " takes no record any more: " + m_lastRefusal;
    }
    for (const std::string& group : m_groups) {
        commitOffset(group, ++m_next);
        if (observe().facts["offset of " + group] != std::to_string(m_next))
            return "group " + group + " takes no offset any more";
    }
    if (!m_producer) return std::nullopt;
    if (const ErrorCode error = m_producer->init(); error != ErrorCode::None)
        return "no transactional producer can begin any more: " + std::string(errorName(error));
    m_transaction.clear();
    broker.advance(Milliseconds(5000));
    writeInTransaction("orders");
    const std::string last = m_transaction;
    endTransaction(true);
    if (last == "refused" || m_transaction == "refused") return "no transaction can be written any more";
    broker.advance(Milliseconds(1000));
    const Log& log = broker.log("orders");
    if (log.lastStableOffset() != log.endOffset()) return "a transaction hangs";
    return std::nullopt;
}

Observed FaultStage::observe() {
    Observed seen;
    const auto image = broker.broker().image();
    for (const std::string& name : m_topics) {
        const TopicImage* topic = image->topic(name);
        if (!topic) continue;
        seen.facts["topic " + name] = "there";
        if (!broker.broker().topics().partition(name, PartitionIndex(0)))
            throw std::runtime_error(name + " is known, and was not taken up");
        if (topic->partitions.size() > 1)
            seen.facts["partitions of " + name] = std::to_string(topic->partitions.size());
        seen.records[name] = consume(broker, name, 0, Isolation::HighWatermark);
        seen.committed[name] = consume(broker, name, 0, Isolation::Committed);
    }
    for (const auto& [resource, values] : image->configs)
        for (const auto& [key, value] : values)
            if (resource.type == ResourceType::Topic) seen.facts["setting " + resource.name + "/" + key] = value;
    for (const std::string& group : m_groups) {
        protocol::OffsetFetchRequest request;
        auto& asked = request.groups.emplace_back();
        asked.groupId = group;
        asked.topics = {{{"orders", {}, {PartitionIndex(0)}}}};
        const auto answer = broker.ask<protocol::OffsetFetchResponse>(request, 9);
        if (answer.groups.at(0).errorCode != ErrorCode::None) {
            seen.facts["offset of " + group] = "unreadable";
            continue;
        }
        const Offset offset = answer.groups.at(0).topics.at(0).partitions.at(0).committedOffset;
        if (offset.value() >= 0) seen.facts["offset of " + group] = std::to_string(offset.value());
    }
    return seen;
}

std::optional<std::string> FaultStage::complaint() { return ledger.complaint(observe()); }

}  // namespace brook::test
