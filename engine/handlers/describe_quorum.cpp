#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::DescribeQuorumRequest;
using Response = protocol::DescribeQuorumResponse;

/// There is one quorum, and it is asked for alone.
bool asksForTheQuorum(const Request& request) {
    return request.topics.size() == 1 && request.topics[0].topicName == "__cluster_metadata" &&
           request.topics[0].partitions.size() == 1 &&
           request.topics[0].partitions[0].partitionIndex == PartitionIndex(0);
}

void refuseAll(const Request& request, Response& response) {
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.topicName = topic.topicName;
        for (const auto& asked : topic.partitions) {
            auto& answer = answered.partitions.emplace_back();
            answer.partitionIndex = asked.partitionIndex;
            answer.errorCode = ErrorCode::UnknownTopicOrPartition;
            answer.errorMessage =
                fmt::format("there is no quorum of “{}”, partition {}", topic.topicName, asked.partitionIndex);
        }
    }
}

}  // namespace

void serveDescribeQuorum(const CallPtr& call, Request request) {
    Response response;
    if (!asksForTheQuorum(request)) {
        refuseAll(request, response);
        return call->answer(response);
    }
    const MetadataLog::QuorumFacts facts = call->broker.metadata().quorum();
    auto& topic = response.topics.emplace_back();
    topic.topicName = request.topics[0].topicName;
    auto& answer = topic.partitions.emplace_back();
    answer.leaderId = facts.leader.id;
    answer.leaderEpoch = facts.leaderEpoch;
    answer.highWatermark = facts.highWatermark.value();
    // Voters are known by their directories only where the log names them.
    const Uuid directory = facts.version > 0 ? facts.leader.directory : Uuid{};
    answer.currentVoters.push_back({facts.leader.id, directory, facts.logEnd, facts.lastFetch, facts.lastFetch});
    const EndpointImage endpoint = controllerEndpoint(*call);
    response.nodes.push_back({facts.leader.id, {{endpoint.listener, endpoint.host, endpoint.port}}});
    call->answer(response);
}

}  // namespace brook
