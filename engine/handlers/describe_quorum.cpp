#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveDescribeQuorum(const CallPtr& call, protocol::DescribeQuorumRequest request) {
    const MetadataLog::QuorumFacts facts = call->broker.metadata().quorum();
    protocol::DescribeQuorumResponse response;
    response.errorMessage = std::nullopt;
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.topicName = topic.topicName;
        for (const auto& asked : topic.partitions) {
            auto& answer = answered.partitions.emplace_back();
            answer.partitionIndex = asked.partitionIndex;
            answer.errorMessage = std::nullopt;
            if (topic.topicName != "__cluster_metadata" || asked.partitionIndex != PartitionIndex(0)) {
                answer.errorCode = ErrorCode::UnknownTopicOrPartition;
                continue;
            }
            answer.leaderId = facts.leader;
            answer.leaderEpoch = facts.leaderEpoch;
            answer.highWatermark = facts.highWatermark.value();
            answer.currentVoters.push_back({facts.leader, {}, facts.logEnd, facts.lastFetch, facts.lastFetch});
            // The broker's own view of the log, which follows the controller in the same process.
            answer.observers.push_back({facts.leader, facts.directoryId, facts.highWatermark, facts.lastFetch, facts.lastFetch});
        }
    }
    const AdvertisedAddress address = addressFor(*call);
    response.nodes.push_back({facts.leader, {{"PLAINTEXT", address.host, static_cast<std::uint16_t>(address.port)}}});
    call->answer(response);
}

}  // namespace brook
