#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::TxnOffsetCommitRequest;
using Response = protocol::TxnOffsetCommitResponse;

/// From this version on the request makes its group's partition part of the transaction (KIP-890); before,
/// AddOffsetsToTxn had to.
constexpr std::int16_t firstThatJoins = 5;

/// A request whose known partitions are to be written, and its answer with a place for each of all.
struct Committing {
    OffsetCommitWish wish;
    Response response;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // of each entry of the wish in the response
};

Committing prepare(const Call& call, const Request& request) {
    Committing made;
    made.wish.group = request.groupId;
    made.wish.memberId = request.memberId;
    made.wish.instanceId = request.groupInstanceId;
    made.wish.generationOrEpoch = request.generationIdOrMemberEpoch;
    made.wish.transaction = {request.producerId, request.producerEpoch};
    for (const auto& asked : request.topics) {
        const Topic* topic = call.broker.topics().find(asked.name);
        auto& answered = made.response.topics.emplace_back();
        answered.name = asked.name;
        for (const auto& partition : asked.partitions) {
            const bool known = topic && topic->partition(partition.partitionIndex);
            answered.partitions.push_back(
                {partition.partitionIndex, known ? ErrorCode::None : ErrorCode::UnknownTopicOrPartition});
            if (!known) continue;
            made.places.emplace_back(made.response.topics.size() - 1, answered.partitions.size() - 1);
            made.wish.entries.push_back({topic->name, topic->id, partition.partitionIndex, partition.committedOffset,
                                         partition.committedLeaderEpoch, partition.committedMetadata.value_or("")});
        }
    }
    return made;
}

/// A client is told in the words of its version: before version 4 it knows of no error that only its transaction ends
/// of.
ErrorCode inWordsOf(std::int16_t version, ErrorCode error) {
    if (error == ErrorCode::ProducerFenced) return ErrorCode::InvalidProducerEpoch;
    if (error == ErrorCode::StaleMemberEpoch) return ErrorCode::IllegalGeneration;
    if (error == ErrorCode::TransactionAbortable && version < 4) return ErrorCode::InvalidTxnState;
    return error;
}

void answer(const Call& call, Committing& made, const std::vector<ErrorCode>& errors) {
    for (std::size_t i = 0; i < made.places.size(); ++i)
        made.response.topics[made.places[i].first].partitions[made.places[i].second].errorCode =
            inWordsOf(call.version(), errors[i]);
    call.answer(made.response);
}

void refuse(const Call& call, Committing& made, ErrorCode error) {
    answer(call, made, std::vector<ErrorCode>(made.places.size(), error));
}

/// Whether the producer has written to the partition in the transaction that it has open: then there is nothing to ask.
bool isOpenIn(const Broker& broker, const TopicPartition& name, const ProducerIdentity& producer) {
    const auto partition = broker.topics().partition(name.topic, name.partition);
    const auto facts = partition ? partition->log().producer(producer.id) : std::nullopt;
    return facts && facts->currentTransactionStart && facts->epoch == producer.epoch;
}

}  // namespace

void serveTxnOffsetCommit(const CallPtr& call, protocol::TxnOffsetCommitRequest request) {
    auto made = std::make_shared<Committing>(prepare(*call, request));
    if (made->places.empty()) return call->answer(made->response);
    if (request.groupId.empty()) return refuse(*call, *made, ErrorCode::InvalidGroupId);
    call->services.groups.ensureReady([call, made, request = std::move(request)](const Result<void>& ready) {
        if (!ready) return refuse(*call, *made, ready.error().code);
        const auto commit = [call, made](const Result<void>& joined) {
            if (!joined) return refuse(*call, *made, joined.error().code);
            call->services.groups.commit(
                made->wish, [call, made](const std::vector<ErrorCode>& errors) { answer(*call, *made, errors); });
        };
        const TopicPartition partition = offsetsPartitionOf(call->broker, request.groupId);
        const ProducerIdentity producer{request.producerId, request.producerEpoch};
        if (isOpenIn(call->broker, partition, producer)) return commit({});
        TransactionCoordinator& transactions = call->services.transactions;
        if (call->version() >= firstThatJoins)
            return transactions.join(request.transactionalId, {producer, {partition}, TransactionVersion::V2}, commit);
        const ErrorCode verified = transactions.verifyPartition(request.transactionalId, producer, partition);
        if (verified != ErrorCode::None) return refuse(*call, *made, verified);
        commit({});
    });
}

}  // namespace brook
