#include "ui/transactions/transaction_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::Transactions)
};

constexpr std::int64_t stillMs = 30'000;

/// Whether the coordinator has this producer's transaction open in this partition.
bool coordinates(const admin::TransactionRow& transaction, const admin::ProducerRow& producer) {
    return transaction.open && transaction.producerId == producer.producerId &&
           std::find(transaction.partitions.begin(), transaction.partitions.end(),
                     std::pair(producer.topic, producer.partition)) != transaction.partitions.end();
}

}  // namespace

BadgeSpec transactionBadge(const admin::TransactionRow& transaction) {
    const std::string& state = transaction.state;
    if (state == "Ongoing") return {Words::tr("Open"), QStringLiteral("transaction"), BadgeTone::Violet};
    if (state == "PrepareCommit") return {Words::tr("Committing"), QStringLiteral("clock"), BadgeTone::Warn};
    if (state == "PrepareAbort") return {Words::tr("Aborting"), QStringLiteral("clock"), BadgeTone::Warn};
    if (state == "CompleteCommit") return {Words::tr("Committed"), QStringLiteral("ok"), BadgeTone::Ok};
    if (state == "CompleteAbort") return {Words::tr("Aborted"), {}, BadgeTone::Neutral};
    if (state == "Empty") return {Words::tr("None yet"), {}, BadgeTone::Outlined};
    return {QString::fromStdString(state), {}, BadgeTone::Neutral};
}

QString placesInWords(const std::vector<std::pair<std::string, PartitionIndex>>& places) {
    std::map<std::string, QStringList> topics;
    for (const auto& [topic, partition] : places) topics[topic] << QString::number(partition.value());
    QStringList words;
    for (const auto& [topic, partitions] : topics)
        words << QString::fromStdString(topic) + QLatin1Char(' ') + partitions.join(QLatin1Char(' '));
    return words.join(QStringLiteral(", "));
}

std::optional<std::int64_t> ageMs(const admin::TransactionRow& transaction, Timestamp now) {
    if (!transaction.open || transaction.startedAt == noTimestamp) return std::nullopt;
    return std::max<std::int64_t>(0, now - transaction.startedAt);
}

bool isOverdue(const admin::TransactionRow& transaction, Timestamp now) {
    return ageMs(transaction, now).value_or(0) > transaction.timeoutMs;
}

std::vector<PartitionProducer> joined(std::vector<admin::ProducerRow> producers,
                                      const std::vector<admin::TransactionRow>& transactions, Timestamp now) {
    std::map<ProducerId, const admin::TransactionRow*> byProducer;
    for (const admin::TransactionRow& transaction : transactions) byProducer[transaction.producerId] = &transaction;
    std::vector<PartitionProducer> rows;
    for (admin::ProducerRow& producer : producers) {
        PartitionProducer row{std::move(producer), {}, false};
        const auto known = byProducer.find(row.facts.producerId);
        if (known != byProducer.end()) row.transactionalId = QString::fromStdString(known->second->id);
        row.isHanging = row.facts.transactionStart && now - row.facts.lastWrite >= stillMs &&
                        (known == byProducer.end() || !coordinates(*known->second, row.facts));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace brook::ui
