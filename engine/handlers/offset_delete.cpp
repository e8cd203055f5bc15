#include "engine/handlers/handlers.h"

namespace brook {

void serveOffsetDelete(const CallPtr& call, protocol::OffsetDeleteRequest request) {
    protocol::OffsetDeleteResponse response;
    std::vector<std::pair<std::string, PartitionIndex>> known;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // of each of them in the response
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.name = topic.name;
        for (const auto& partition : topic.partitions) {
            const bool exists = call->broker.topics().partition(topic.name, partition.partitionIndex) != nullptr;
            answered.partitions.push_back(
                {partition.partitionIndex, exists ? ErrorCode::None : ErrorCode::UnknownTopicOrPartition});
            if (!exists) continue;
            known.emplace_back(topic.name, partition.partitionIndex);
            places.emplace_back(response.topics.size() - 1, answered.partitions.size() - 1);
        }
    }
    call->services.groups.deleteOffsets(
        request.groupId, std::move(known),
        [call, response, places](const Result<std::vector<ErrorCode>>& deleted) mutable {
            if (!deleted) {
                response.errorCode = deleted.error().code;
                response.topics.clear();
            }
            for (std::size_t i = 0; deleted && i < places.size(); ++i)
                response.topics[places[i].first].partitions[places[i].second].errorCode = (*deleted)[i];
            call->answer(response);
        });
}

}  // namespace brook
