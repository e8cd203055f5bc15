#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "engine/admin/values.h"
#include "ui/widgets/badge.h"

/// Transactions in words, and what is wrong with them. Pure.
namespace brook::ui {

/// Kafka's state as a badge: a word and a shape.
BadgeSpec transactionBadge(const admin::TransactionRow& transaction);

/// "orders.placed 0 1 3, payments 2".
QString placesInWords(const std::vector<std::pair<std::string, PartitionIndex>>& places);

/// How long a transaction has been open, in ms; nothing when none is.
std::optional<std::int64_t> ageMs(const admin::TransactionRow& transaction, Timestamp now);

/// Open for longer than its producer allowed: the coordinator should have aborted it.
bool isOverdue(const admin::TransactionRow& transaction, Timestamp now);

/// A producer in a partition, with what its coordinator says of it.
struct PartitionProducer {
    admin::ProducerRow facts;
    QString transactionalId;  ///< empty: it has none, or it is not known here
    /// A transaction is open in the partition that no coordinator knows of, and nothing was written for half a minute:
    /// nobody will end it, and consumers of committed records wait before it.
    bool isHanging = false;
};
std::vector<PartitionProducer> joined(std::vector<admin::ProducerRow> producers,
                                      const std::vector<admin::TransactionRow>& transactions, Timestamp now);

}  // namespace brook::ui
