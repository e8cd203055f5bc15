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

void answer(const Call& call, Committing& made, const std::vector<ErrorCode>& errors) {
    for (std::size_t i = 0; i < made.places.size(); ++i) {
        ErrorCode error = errors[i];
        if (call.version() < 2 && error == ErrorCode::ProducerFenced) error = ErrorCode::InvalidProducerEpoch;
        made.response.topics[made.places[i].first].partitions[made.places[i].second].errorCode = error;
    }
    call.answer(made.response);
}

}  // namespace

void serveTxnOffsetCommit(const CallPtr& call, protocol::TxnOffsetCommitRequest request) {
    auto made = std::make_shared<Committing>(prepare(*call, request));
    if (made->places.empty()) return call->answer(made->response);
    const auto commit = [call, made](const Result<void>& joined) {
        if (!joined) return answer(*call, *made, std::vector<ErrorCode>(made->places.size(), joined.error().code));
        call->services.groups.commit(
            made->wish, [call, made](const std::vector<ErrorCode>& errors) { answer(*call, *made, errors); });
    };
    if (call->version() < firstThatJoins) return commit({});
    call->services.groups.ensureReady([call, request = std::move(request), commit](const Result<void>& ready) {
        if (!ready) return commit(ready);
        const AddWish wish{{request.producerId, request.producerEpoch},
                           {offsetsPartitionOf(call->broker, request.groupId)},
                           TransactionVersion::V2};
        call->services.transactions.join(request.transactionalId, wish, commit);
    });
}

}  // namespace brook
