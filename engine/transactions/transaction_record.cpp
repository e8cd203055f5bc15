#include "engine/transactions/transaction_record.h"

#include <vector>

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/protocol/define_message.h"

namespace brook {

namespace {

using protocol::VersionRange;

struct TransactionLogKey {
    static constexpr VersionRange flexible = protocol::never;
    std::string transactionalId;
    static void visit(auto& message, auto& wire) { wire.field("transactionalId", message.transactionalId); }
};

struct TransactionLogValue {
    static constexpr VersionRange versions = protocol::between(0, 1);
    static constexpr VersionRange flexible = protocol::since(1);

    struct Partitions {
        std::string topic;
        std::vector<PartitionIndex> partitionIds;
        static void visit(auto& message, auto& wire) {
            wire.field("topic", message.topic);
            wire.field("partitionIds", message.partitionIds);
        }
    };

    ProducerId producerId;
    ProducerId previousProducerId = noProducerId;
    ProducerId nextProducerId = noProducerId;
    ProducerEpoch producerEpoch;
    ProducerEpoch nextProducerEpoch = noProducerEpoch;
    std::int32_t transactionTimeoutMs = 0;
    std::int8_t transactionStatus = 0;
    std::optional<std::vector<Partitions>> transactionPartitions;
    Timestamp lastUpdate;
    Timestamp start;
    std::int16_t clientTransactionVersion = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("producerId", message.producerId);
        wire.tagged(0, "previousProducerId", message.previousProducerId, protocol::since(1), noProducerId);
        wire.tagged(1, "nextProducerId", message.nextProducerId, protocol::since(1), noProducerId);
        wire.field("producerEpoch", message.producerEpoch);
        wire.field("transactionTimeoutMs", message.transactionTimeoutMs);
        wire.field("transactionStatus", message.transactionStatus);
        wire.field("transactionPartitions", message.transactionPartitions, protocol::always, protocol::always);
        wire.field("transactionLastUpdateTimestampMs", message.lastUpdate);
        wire.field("transactionStartTimestampMs", message.start);
        wire.tagged(2, "clientTransactionVersion", message.clientTransactionVersion, protocol::since(1));
        wire.tagged(3, "nextProducerEpoch", message.nextProducerEpoch, protocol::since(1), noProducerEpoch);
    }
};

template <class Record>
Bytes print(const Record& record, std::int16_t version) {
    ByteWriter writer;
    writer.int16(version);
    const Rope body = protocol::encode(record, version);
    for (const Rope::Piece& piece : body.pieces()) writer.raw(std::get<Bytes>(piece));
    return writer.release();
}

template <class Record>
Result<Record> parse(ByteView bytes, std::int16_t version) {
    Bytes body(bytes.begin(), bytes.end());
    auto record = protocol::decode<Record>(body, version);
    if (!record) return fail(ErrorCode::CorruptMessage, "a record of __transaction_state: {}", record.error().message);
    return record;
}

std::vector<TransactionLogValue::Partitions> byTopic(const std::set<TopicPartition>& partitions) {
    std::vector<TransactionLogValue::Partitions> topics;
    for (const TopicPartition& each : partitions) {
        if (topics.empty() || topics.back().topic != each.topic) topics.push_back({each.topic, {}});
        topics.back().partitionIds.push_back(each.partition);
    }
    return topics;
}

}  // namespace

Bytes printTransactionKey(const std::string& id) { return print(TransactionLogKey{id}, 0); }

Bytes printTransactionValue(const Transaction& transaction, TransactionVersion serverVersion) {
    TransactionLogValue value;
    value.producerId = transaction.producer.id;
    value.previousProducerId = transaction.previousProducerId;
    value.nextProducerId = transaction.nextProducerId;
    value.producerEpoch = transaction.producer.epoch;
    value.transactionTimeoutMs = static_cast<std::int32_t>(transaction.timeout.count());
    value.transactionStatus = static_cast<std::int8_t>(transaction.state);
    if (transaction.state != TransactionState::Empty) value.transactionPartitions = byTopic(transaction.partitions);
    value.lastUpdate = transaction.updatedAt;
    value.start = transaction.startedAt;
    value.clientTransactionVersion = static_cast<std::int16_t>(transaction.clientVersion);
    return print(value, serverVersion >= TransactionVersion::V1 ? 1 : 0);
}

Result<std::optional<std::string>> parseTransactionKey(ByteView key) {
    ByteReader reader(key);
    const std::int16_t version = reader.int16();
    if (!reader.ok()) return fail(ErrorCode::CorruptMessage, "a key of __transaction_state is cut short");
    if (version != 0) return std::nullopt;
    auto parsed = parse<TransactionLogKey>(reader.rest(), version);
    if (!parsed) return failed(parsed);
    return std::move(parsed->transactionalId);
}

Result<Transaction> parseTransactionValue(std::string id, ByteView bytes) {
    ByteReader reader(bytes);
    const std::int16_t version = reader.int16();
    if (!reader.ok()) return fail(ErrorCode::CorruptMessage, "the state of transactional id “{}” is cut short", id);
    if (!TransactionLogValue::versions.contains(version))
        return fail(ErrorCode::UnsupportedVersion, "the state of transactional id “{}” has version {}", id, version);
    const auto value = parse<TransactionLogValue>(reader.rest(), version);
    if (!value) return failed(value);
    if (value->transactionStatus < 0 ||
        value->transactionStatus > static_cast<std::int8_t>(TransactionState::PrepareEpochFence))
        return fail(ErrorCode::CorruptMessage, "transactional id “{}” has the unknown state {}", id,
                    value->transactionStatus);
    Transaction transaction;
    transaction.id = std::move(id);
    transaction.producer = {value->producerId, value->producerEpoch};
    transaction.previousProducerId = value->previousProducerId;
    transaction.nextProducerId = value->nextProducerId;
    transaction.timeout = Milliseconds(value->transactionTimeoutMs);
    transaction.state = static_cast<TransactionState>(value->transactionStatus);
    transaction.updatedAt = value->lastUpdate;
    transaction.startedAt = value->start;
    transaction.clientVersion = static_cast<TransactionVersion>(value->clientTransactionVersion);
    if (transaction.state == TransactionState::Empty || !value->transactionPartitions) return transaction;
    for (const TransactionLogValue::Partitions& topic : *value->transactionPartitions)
        for (const PartitionIndex index : topic.partitionIds) transaction.partitions.insert({topic.topic, index});
    return transaction;
}

}  // namespace brook
