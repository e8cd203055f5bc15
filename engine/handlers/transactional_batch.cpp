#include "engine/handlers/transactional_batch.h"

namespace brook {

namespace {

constexpr std::int16_t firstWithAbortableErrors = 11;

}  // namespace

std::optional<BatchHeader> transactionalHeader(ByteView records) {
    auto header = BatchHeader::parse(records);
    if (!header || header->magic != 2 || !header->isTransactional() || !header->hasProducer()) return std::nullopt;
    return *header;
}

std::set<ProducerId> transactionalProducers(const protocol::ProduceRequest& request) {
    std::set<ProducerId> producers;
    for (const auto& topic : request.topicData)
        for (const auto& partition : topic.partitionData)
            if (const auto header = transactionalHeader(partition.records.borrowed()))
                producers.insert(header->producerId);
    return producers;
}

ErrorCode refusedByCoordinator(ErrorCode error, std::int16_t produceVersion) {
    switch (error) {
        case ErrorCode::ProducerFenced: return ErrorCode::InvalidProducerEpoch;
        case ErrorCode::TransactionAbortable:
            return produceVersion < firstWithAbortableErrors ? ErrorCode::InvalidTxnState : error;
        // NotEnoughReplicas makes every producer try again without asking for metadata.
        case ErrorCode::ConcurrentTransactions:
            return produceVersion < firstProduceThatJoins ? ErrorCode::NotEnoughReplicas : error;
        case ErrorCode::CoordinatorLoadInProgress:
        case ErrorCode::CoordinatorNotAvailable:
        case ErrorCode::NotCoordinator: return ErrorCode::NotEnoughReplicas;
        default: return error;
    }
}

}  // namespace brook
