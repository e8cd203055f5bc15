#include <algorithm>
#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::DescribeTopicPartitionsResponse;

/// Kafka's max.request.partition.size.limit.
constexpr std::int32_t partitionLimit = 2000;

Response::DescribeTopicPartitionsResponsePartition describe(const PartitionImage& facts) {
    Response::DescribeTopicPartitionsResponsePartition partition;
    partition.partitionIndex = facts.index;
    partition.leaderId = facts.leader;
    partition.leaderEpoch = facts.leaderEpoch;
    partition.replicaNodes = facts.replicas;
    partition.isrNodes = facts.inSync;
    partition.eligibleLeaderReplicas = facts.eligibleLeaders;
    partition.lastKnownElr = facts.lastKnownEligible;
    return partition;
}

/// A cursor points into a topic that is asked for.
bool isLegal(const protocol::DescribeTopicPartitionsRequest& request) {
    if (!request.cursor) return true;
    const bool named = std::any_of(request.topics.begin(), request.topics.end(),
                                   [&request](const auto& topic) { return topic.name == request.cursor->topicName; });
    return request.cursor->partitionIndex.value() >= 0 && (named || request.topics.empty());
}

}  // namespace

void serveDescribeTopicPartitions(const CallPtr& call, protocol::DescribeTopicPartitionsRequest request) {
    const auto image = call->broker.image();
    std::set<std::string> names;
    for (const auto& topic : request.topics) names.insert(topic.name);
    if (request.topics.empty())
        for (const auto& [name, topic] : image->topics) names.insert(name);

    Response response;
    if (!isLegal(request)) {
        for (const auto& topic : request.topics) {
            auto& answer = response.topics.emplace_back();
            answer.errorCode = ErrorCode::InvalidRequest;
            answer.name = topic.name;
        }
        return call->answer(response);
    }
    std::int32_t left = std::clamp(request.responsePartitionLimit, 1, partitionLimit);
    for (const std::string& name : names) {
        if (request.cursor && name < request.cursor->topicName) continue;
        if (left <= 0) {
            response.nextCursor = Response::Cursor{name, PartitionIndex(0)};
            break;
        }
        auto& answer = response.topics.emplace_back();
        answer.name = name;
        answer.topicAuthorizedOperations = allTopicOperations;
        const TopicImage* topic = image->topic(name);
        if (!topic) {
            answer.errorCode =
                checkTopicName(name) ? ErrorCode::UnknownTopicOrPartition : ErrorCode::InvalidTopicException;
            continue;
        }
        answer.topicId = topic->id;
        answer.isInternal = topic->isInternal();
        const bool resumed = request.cursor && request.cursor->topicName == name;
        const std::int32_t first = resumed ? request.cursor->partitionIndex.value() : 0;
        const auto count = static_cast<std::int32_t>(topic->partitions.size());
        const std::int32_t last = std::min(count, first + left);
        for (std::int32_t index = first; index < last; ++index)
            answer.partitions.push_back(describe(topic->partitions[static_cast<std::size_t>(index)]));
        left -= std::max(0, last - first);
        if (last < count) {
            response.nextCursor = Response::Cursor{name, PartitionIndex(last)};
            break;
        }
    }
    call->answer(response);
}

}  // namespace brook
