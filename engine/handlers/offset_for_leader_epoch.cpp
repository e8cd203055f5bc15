#include "engine/broker/fetch.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveOffsetForLeaderEpoch(const CallPtr& call, protocol::OffsetForLeaderEpochRequest request) {
    protocol::OffsetForLeaderEpochResponse response;
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.topic = topic.topic;
        for (const auto& asked : topic.partitions) {
            auto& answer = answered.partitions.emplace_back();
            answer.partition = asked.partition;
            const auto partition = call->broker.topics().partition(topic.topic, asked.partition);
            if (!partition) {
                answer.errorCode = ErrorCode::UnknownTopicOrPartition;
                continue;
            }
            const bool nonsense = asked.currentLeaderEpoch != noLeaderEpoch && asked.currentLeaderEpoch.value() < 0;
            answer.errorCode = nonsense ? ErrorCode::FencedLeaderEpoch
                                        : checkLeaderEpoch(partition->leaderEpoch(), asked.currentLeaderEpoch);
            if (answer.errorCode != ErrorCode::None) continue;
            const EpochEnd end = partition->log().endOfEpoch(asked.leaderEpoch);
            answer.leaderEpoch = end.leaderEpoch;
            answer.endOffset = end.endOffset;
        }
    }
    call->answer(response);
}

}  // namespace brook
