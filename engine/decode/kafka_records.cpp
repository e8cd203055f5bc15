#include "engine/decode/kafka_records.h"

#include "engine/decode/field_writer.h"
#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/consumer_records.h"
#include "engine/groups/records/keys.h"
#include "engine/groups/records/record_codec.h"
#include "engine/metadata/metadata_record.h"
#include "engine/transactions/transaction_record.h"

namespace brook::decode {

namespace {

constexpr std::string_view offsetsTopic = "__consumer_offsets";
constexpr std::string_view transactionsTopic = "__transaction_state";
constexpr std::string_view metadataTopic = "__cluster_metadata";

/// `{"type": …, "version": …, "fields": {…}}`, as one reads it in the descriptions of Kafka's records.
template <class Record>
Decoded described(std::string_view type, std::int16_t version, const Record& record, std::size_t size) {
    ValueWriter out(size);
    out.json().beginObject();
    out.json().name("type");
    out.json().string(type);
    out.json().name("version");
    out.json().number(std::int64_t{version});
    out.json().name("fields");
    FieldWriter(out, version).structure(record);
    out.json().endObject();
    return std::move(out).finish(std::string(type));
}

std::string_view nameOf(GroupRecordType type) {
    switch (type) {
        case GroupRecordType::LegacyOffsetCommit:
        case GroupRecordType::OffsetCommit: return "OffsetCommit";
        case GroupRecordType::GroupMetadata: return "GroupMetadata";
        case GroupRecordType::ConsumerGroupMetadata: return "ConsumerGroupMetadata";
        case GroupRecordType::ConsumerGroupPartitionMetadata: return "ConsumerGroupPartitionMetadata";
        case GroupRecordType::ConsumerGroupMemberMetadata: return "ConsumerGroupMemberMetadata";
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata: return "ConsumerGroupTargetAssignmentMetadata";
        case GroupRecordType::ConsumerGroupTargetAssignmentMember: return "ConsumerGroupTargetAssignmentMember";
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment: return "ConsumerGroupCurrentMemberAssignment";
        case GroupRecordType::ConsumerGroupRegularExpression: return "ConsumerGroupRegularExpression";
    }
    return {};
}

template <class Key>
Result<Decoded> groupKeyAs(GroupRecordType type, ByteView bytes) {
    const Result<Key> key = parseKey<Key>(bytes);
    if (!key) return failed(key);
    return described(nameOf(type), static_cast<std::int16_t>(type), *key, bytes.size());
}

Result<Decoded> groupKey(ByteView bytes) {
    const std::optional<GroupRecordType> type = recordTypeOf(bytes);
    if (!type) return notDecodable("a key has a type of 2 bytes");
    switch (*type) {
        case GroupRecordType::LegacyOffsetCommit:
        case GroupRecordType::OffsetCommit: return groupKeyAs<OffsetCommitKey>(*type, bytes);
        case GroupRecordType::GroupMetadata:
        case GroupRecordType::ConsumerGroupMetadata:
        case GroupRecordType::ConsumerGroupPartitionMetadata:
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata: return groupKeyAs<GroupKey>(*type, bytes);
        case GroupRecordType::ConsumerGroupMemberMetadata:
        case GroupRecordType::ConsumerGroupTargetAssignmentMember:
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment: return groupKeyAs<MemberKey>(*type, bytes);
        case GroupRecordType::ConsumerGroupRegularExpression: return groupKeyAs<RegularExpressionKey>(*type, bytes);
    }
    return notDecodable("records of type {} are not known here", static_cast<int>(*type));
}

template <class Value>
Result<Decoded> groupValueAs(GroupRecordType type, ByteView bytes) {
    const Result<Value> value = parseValue<Value>(bytes);
    if (!value) return failed(value);
    return described(nameOf(type), loadBig<std::int16_t>(bytes.data()), *value, bytes.size());
}

Result<Decoded> groupValue(const std::optional<ByteView>& key, ByteView bytes) {
    const std::optional<GroupRecordType> type = key ? recordTypeOf(*key) : std::nullopt;
    if (!type) return notDecodable("the key does not say what this value is");
    switch (*type) {
        case GroupRecordType::LegacyOffsetCommit:
        case GroupRecordType::OffsetCommit: return groupValueAs<OffsetCommitValue>(*type, bytes);
        case GroupRecordType::GroupMetadata: return groupValueAs<GroupMetadataValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupMetadata: return groupValueAs<ConsumerGroupMetadataValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupMemberMetadata:
            return groupValueAs<ConsumerGroupMemberMetadataValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata:
            return groupValueAs<TargetAssignmentMetadataValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupTargetAssignmentMember:
            return groupValueAs<TargetAssignmentMemberValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment:
            return groupValueAs<CurrentMemberAssignmentValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupRegularExpression: return groupValueAs<RegularExpressionValue>(*type, bytes);
        case GroupRecordType::ConsumerGroupPartitionMetadata: break;
    }
    return notDecodable("values of type {} are not known here", static_cast<int>(*type));
}

/// A transaction as it is told to the visitor above.
struct TransactionFields {
    const Transaction& transaction;

    static void visit(auto& message, auto& out) {
        const Transaction& of = message.transaction;
        static constexpr const char* states[] = {"Empty",        "Ongoing",          "PrepareCommit",
                                                 "PrepareAbort", "CompleteCommit",   "CompleteAbort",
                                                 "Dead",         "PrepareEpochFence"};
        const auto state = static_cast<std::size_t>(of.state);
        out.field("producerId", of.producer.id);
        out.field("previousProducerId", of.previousProducerId, protocol::since(1));
        out.field("nextProducerId", of.nextProducerId, protocol::since(1));
        out.field("producerEpoch", of.producer.epoch);
        out.field("transactionTimeoutMs", static_cast<std::int64_t>(of.timeout.count()));
        out.field("transactionStatus", std::string(state < std::size(states) ? states[state] : "?"));
        std::vector<std::string> partitions;
        for (const TopicPartition& each : of.partitions)
            partitions.push_back(fmt::format("{}-{}", each.topic, each.partition));
        out.field("transactionPartitions", partitions);
        out.field("transactionLastUpdateTimestampMs", of.updatedAt);
        out.field("transactionStartTimestampMs", of.startedAt);
        out.field("clientTransactionVersion", static_cast<std::int16_t>(of.clientVersion), protocol::since(1));
    }
};

Result<std::optional<std::string>> transactionalId(const std::optional<ByteView>& key) {
    if (!key) return notDecodable("there is no key with a transactional id");
    return parseTransactionKey(*key);
}

struct TransactionKeyFields {
    std::string transactionalId;
    static void visit(auto& message, auto& out) { out.field("transactionalId", message.transactionalId); }
};

Result<Decoded> transactionKey(ByteView bytes) {
    const auto id = transactionalId(bytes);
    if (!id) return failed(id);
    if (!*id) return notDecodable("keys of this version are not known here");
    return described("TransactionLogKey", 0, TransactionKeyFields{**id}, bytes.size());
}

Result<Decoded> transactionValue(const std::optional<ByteView>& key, ByteView bytes) {
    const auto id = transactionalId(key);
    if (!id) return failed(id);
    const Result<Transaction> transaction = parseTransactionValue(id->value_or(""), bytes);
    if (!transaction) return failed(transaction);
    return described("TransactionLogValue", loadBig<std::int16_t>(bytes.data()), TransactionFields{*transaction},
                     bytes.size());
}

/// "TopicRecord" out of what the compiler calls a function for it.
template <class Record>
std::string_view recordName() {
    std::string_view name = __PRETTY_FUNCTION__;
    const std::size_t end = name.find_first_of("];", name.find("Record = ") + 9);
    name = name.substr(0, end);
    return name.substr(name.rfind(':') + 1);
}

Result<Decoded> metadataValue(ByteView bytes) {
    const Result<MetadataRecord> record = parseMetadataRecord(bytes);
    if (!record) return failed(record);
    ByteReader reader(bytes);
    (void)reader.unsignedVarint();
    (void)reader.unsignedVarint();
    const auto version = static_cast<std::int16_t>(reader.unsignedVarint());
    return std::visit(
        [&](const auto& fields) {
            return described(recordName<std::decay_t<decltype(fields)>>(), version, fields, bytes.size());
        },
        *record);
}

}  // namespace

bool isKafkasOwn(std::string_view topic) {
    return topic == offsetsTopic || topic == transactionsTopic || topic == metadataTopic;
}

Result<Decoded> decodeKafkaKey(std::string_view topic, ByteView key) {
    if (topic == offsetsTopic) return groupKey(key);
    if (topic == transactionsTopic) return transactionKey(key);
    return notDecodable("keys of this topic are not Kafka's own");
}

Result<Decoded> decodeKafkaValue(std::string_view topic, const std::optional<ByteView>& key, ByteView value) {
    if (topic == offsetsTopic) return groupValue(key, value);
    if (topic == transactionsTopic) return transactionValue(key, value);
    if (topic == metadataTopic) return metadataValue(value);
    return notDecodable("values of this topic are not Kafka's own");
}

}  // namespace brook::decode
