#pragma once

#include <optional>
#include <set>

#include "engine/protocol/messages/produce.h"
#include "engine/records/record_batch.h"

namespace brook {

/// From this version of Produce on a batch makes its partition part of the transaction (KIP-890); before,
/// AddPartitionsToTxn had to.
inline constexpr std::int16_t firstProduceThatJoins = 12;

/// The header of a batch that a producer wrote inside a transaction; nothing for any other.
std::optional<BatchHeader> transactionalHeader(ByteView records);

/// The producers of the transactional batches in a request; a client sends for one.
std::set<ProducerId> transactionalProducers(const protocol::ProduceRequest& request);

/// The words that a producer of this version has for what the transaction coordinator refuses.
ErrorCode refusedByCoordinator(ErrorCode error, std::int16_t produceVersion);

}  // namespace brook
