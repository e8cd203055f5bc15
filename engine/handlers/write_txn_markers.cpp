#include <algorithm>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

/// No batch can say that nobody's transaction ended. Apache Kafka notices while it makes the batch, and answers
/// everything that was asked as it answers any mishap of its own.
bool endsNobodys(const Topics& topics, const protocol::WriteTxnMarkersRequest& request) {
    return std::any_of(request.markers.begin(), request.markers.end(), [&topics](const auto& marker) {
        if (marker.producerId.value() >= 0 && marker.producerEpoch.value() >= 0) return false;
        return std::any_of(marker.topics.begin(), marker.topics.end(), [&topics](const auto& topic) {
            return std::any_of(topic.partitionIndexes.begin(), topic.partitionIndexes.end(),
                               [&](PartitionIndex index) { return topics.partition(topic.name, index) != nullptr; });
        });
    });
}

}  // namespace

void serveWriteTxnMarkers(const CallPtr& call, protocol::WriteTxnMarkersRequest request) {
    const auto response = std::make_shared<protocol::WriteTxnMarkersResponse>();
    const auto left = std::make_shared<std::size_t>(1);  // ourselves
    const auto finish = [call, response, left] {
        if (--*left == 0) call->answer(*response);
    };
    const bool refused = endsNobodys(call->broker.topics(), request);
    for (const auto& asked : request.markers) {
        auto& answered = response->markers.emplace_back();
        answered.producerId = asked.producerId;
        for (const auto& topic : asked.topics) {
            auto& each = answered.topics.emplace_back();
            each.name = topic.name;
            for (const PartitionIndex index : topic.partitionIndexes)
                each.partitions.push_back({index, refused ? ErrorCode::UnknownServerError : ErrorCode::None});
        }
    }
    if (refused) return finish();
    for (std::size_t m = 0; m < request.markers.size(); ++m) {
        const auto& asked = request.markers[m];
        const TransactionMarker marker{asked.producerId, asked.producerEpoch, asked.transactionResult,
                                       asked.coordinatorEpoch, asked.transactionVersion};
        for (std::size_t t = 0; t < asked.topics.size(); ++t)
            for (std::size_t p = 0; p < asked.topics[t].partitionIndexes.size(); ++p) {
                ++*left;
                call->broker.transactionMarkers().write(
                    {asked.topics[t].name, asked.topics[t].partitionIndexes[p]}, marker,
                    [response, m, t, p, finish](const Result<void>& written) {
                        response->markers[m].topics[t].partitions[p].errorCode = codeOf(written);
                        finish();
                    });
            }
    }
    finish();
}

}  // namespace brook
