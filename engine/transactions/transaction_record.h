#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/transactions/transaction.h"

/// The records of __transaction_state, byte for byte as Apache Kafka writes them: a version as int16, then the fields.
/// A key without a value forgets the transactional id.
namespace brook {

Bytes printTransactionKey(const std::string& id);

/// Kafka writes version 0 until transaction.version is finalized at 1 or above, then the flexible version 1, which also
/// keeps the producer ids before and after.
Bytes printTransactionValue(const Transaction& transaction, TransactionVersion serverVersion);

/// Nothing for a key of a version that is not known here: Kafka skips such records. CorruptMessage when it cannot be
/// read.
Result<std::optional<std::string>> parseTransactionKey(ByteView key);

/// CorruptMessage when it cannot be read; UnsupportedVersion for a newer version.
Result<Transaction> parseTransactionValue(std::string id, ByteView value);

}  // namespace brook
