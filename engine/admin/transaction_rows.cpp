#include "engine/admin/transaction_rows.h"

#include <algorithm>

namespace brook::admin {

namespace {

constexpr std::size_t mostProducers = 10'000;

TransactionRow rowOf(const Transaction& transaction) {
    TransactionRow row;
    row.id = transaction.id;
    row.producerId = transaction.producer.id;
    row.epoch = transaction.producer.epoch;
    row.state = stateName(transaction.state);
    row.open = transaction.state == TransactionState::Ongoing || transaction.isDecided();
    row.startedAt = transaction.startedAt;
    row.updatedAt = transaction.updatedAt;
    row.timeoutMs = transaction.timeout.count();
    for (const TopicPartition& each : transaction.partitions) row.partitions.emplace_back(each.topic, each.partition);
    return row;
}

void addProducers(std::vector<ProducerRow>& rows, const std::string& topic, const Partition& partition) {
    for (const ProducerFacts& facts : partition.log().producers())
        rows.push_back({topic, partition.name().partition, facts.producerId, facts.epoch, facts.lastSequence,
                        facts.lastTimestamp, facts.coordinatorEpoch, facts.currentTransactionStart});
}

}  // namespace

std::vector<TransactionRow> transactionRows(const TransactionCoordinator& transactions) {
    std::vector<TransactionRow> rows;
    const Result<std::vector<Transaction>> all = transactions.list();
    if (!all) return rows;  // it is still being read: known a moment later
    for (const Transaction& transaction : *all) rows.push_back(rowOf(transaction));
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return rows;
}

Result<std::vector<ProducerRow>> producerRows(const Broker& broker, const std::string& topic) {
    if (!topic.empty() && !broker.topics().find(topic))
        return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic);
    std::vector<ProducerRow> rows;
    for (const auto& [name, image] : broker.image()->topics) {
        const Topic* alive = topic.empty() || topic == name ? broker.topics().find(name) : nullptr;
        if (!alive) continue;
        for (const auto& partition : alive->partitions) addProducers(rows, name, *partition);
    }
    std::stable_partition(rows.begin(), rows.end(), [](const auto& row) { return row.transactionStart.has_value(); });
    if (rows.size() > mostProducers) rows.resize(mostProducers);
    return rows;
}

void abortTransaction(TransactionCoordinator& transactions, const std::string& id,
                      const std::function<void(Result<void>)>& done) {
    transactions.abort(id, [id, done](const Result<void>& aborted) {
        if (aborted) return done({});
        const ErrorCode error = aborted.error().code;
        if (error == ErrorCode::InvalidTxnState) return done(fail(error, "“{}” has no transaction open any more", id));
        if (error == ErrorCode::InvalidProducerIdMapping)
            return done(fail(ErrorCode::TransactionalIdNotFound, "There is no transactional id “{}”", id));
        done(fail(error, "The transaction of “{}” could not be aborted: {}", id, aborted.error().message));
    });
}

void abortHanging(Broker& broker, const ProducerRow& hanging, const std::function<void(Result<void>)>& done) {
    const auto partition = broker.topics().partition(hanging.topic, hanging.partition);
    if (!partition)
        return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", hanging.partition,
                         hanging.topic));
    const std::optional<ProducerFacts> now = partition->log().producer(hanging.producerId);
    if (!now || now->epoch != hanging.epoch || now->currentTransactionStart != hanging.transactionStart)
        return done(fail(ErrorCode::InvalidTxnState, "Producer {} has no such transaction open in partition {} of “{}”",
                         hanging.producerId, hanging.partition, hanging.topic));
    const TransactionMarker marker{hanging.producerId, hanging.epoch, false, std::max(now->coordinatorEpoch, 0), 0};
    broker.transactionMarkers().write(
        {hanging.topic, hanging.partition}, marker, [hanging, done](const Result<void>& written) {
            if (written) return done({});
            done(fail(written.error().code, "The transaction of producer {} could not be aborted: {}",
                      hanging.producerId, written.error().message));
        });
}

}  // namespace brook::admin
