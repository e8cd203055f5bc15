#pragma once

#include <functional>

#include "engine/admin/transaction_values.h"
#include "engine/base/result.h"
#include "engine/transactions/transaction_coordinator.h"

namespace brook::admin {

/// All transactional ids by name; none while __transaction_state is still being read.
std::vector<TransactionRow> transactionRows(const TransactionCoordinator& transactions);

/// Who writes, or wrote lately, to a topic, or to any topic when it is empty; open transactions first, at most 10,000.
/// UnknownTopicOrPartition.
Result<std::vector<ProducerRow>> producerRows(const Broker& broker, const std::string& topic);

/// Aborts what is ongoing under a transactional id, as its time-out would: the producer is fenced.
/// InvalidTxnState when nothing is, TransactionalIdNotFound.
void abortTransaction(TransactionCoordinator& transactions, const std::string& id,
                      const std::function<void(Result<void>)>& done);

/// Writes an abort marker for a transaction that a partition holds open, whoever coordinates it, as
/// `kafka-transactions.sh abort` does. InvalidTxnState when `hanging` is not open there any more.
void abortHanging(Broker& broker, const ProducerRow& hanging, const std::function<void(Result<void>)>& done);

}  // namespace brook::admin
