#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::OffsetCommitRequest;
using Response = protocol::OffsetCommitResponse;

/// The topic that a request means, by id from version 10 on.
const TopicImage* topicOf(const Call& call, const ClusterImage& image, const Request::OffsetCommitRequestTopic& topic) {
    return call.version() >= 10 ? image.topic(topic.topicId) : image.topic(topic.name);
}

ErrorCode checkPlace(const Call& call, const TopicImage* topic, PartitionIndex partition) {
    if (!topic) return call.version() >= 10 ? ErrorCode::UnknownTopicId : ErrorCode::UnknownTopicOrPartition;
    const bool known = partition.value() >= 0 && static_cast<std::size_t>(partition.value()) < topic->partitions.size();
    return known ? ErrorCode::None : ErrorCode::UnknownTopicOrPartition;
}

OffsetCommitWish wishOf(const Call& call, const Request& request) {
    OffsetCommitWish wish;
    wish.group = request.groupId;
    wish.memberId = request.memberId;
    wish.instanceId = request.groupInstanceId;
    wish.generationOrEpoch = request.generationIdOrMemberEpoch;
    wish.version = call.version();
    if (request.retentionTimeMs >= 0) wish.retention = Milliseconds(request.retentionTimeMs);
    return wish;
}

}  // namespace

void serveOffsetCommit(const CallPtr& call, protocol::OffsetCommitRequest request) {
    const auto image = call->broker.image();
    OffsetCommitWish wish = wishOf(*call, request);
    Response response;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // of each entry of the wish in the response
    for (const auto& asked : request.topics) {
        const TopicImage* topic = topicOf(*call, *image, asked);
        auto& answered = response.topics.emplace_back();
        answered.name = asked.name;
        answered.topicId = asked.topicId;
        for (const auto& partition : asked.partitions) {
            answered.partitions.push_back(
                {partition.partitionIndex, checkPlace(*call, topic, partition.partitionIndex)});
            if (answered.partitions.back().errorCode != ErrorCode::None) continue;
            places.emplace_back(response.topics.size() - 1, answered.partitions.size() - 1);
            wish.entries.push_back({topic->name, topic->id, partition.partitionIndex, partition.committedOffset,
                                    partition.committedLeaderEpoch, partition.committedMetadata.value_or("")});
        }
    }
    if (wish.entries.empty()) return call->answer(response);
    call->services.groups.commit(
        std::move(wish), [call, response, places](const std::vector<ErrorCode>& errors) mutable {
            for (std::size_t i = 0; i < places.size(); ++i)
                response.topics[places[i].first].partitions[places[i].second].errorCode = errors[i];
            call->answer(response);
        });
}

}  // namespace brook
