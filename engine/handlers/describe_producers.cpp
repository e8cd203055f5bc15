#include "engine/handlers/handlers.h"

namespace brook {

void serveDescribeProducers(const CallPtr& call, protocol::DescribeProducersRequest request) {
    protocol::DescribeProducersResponse response;
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.name = topic.name;
        for (const PartitionIndex index : topic.partitionIndexes) {
            auto& answer = answered.partitions.emplace_back();
            answer.partitionIndex = index;
            const auto partition = call->broker.topics().partition(topic.name, index);
            if (auto legal = checkTopicName(topic.name); !legal) {
                answer.errorCode = legal.error().code;
                answer.errorMessage = legal.error().message;
                continue;
            }
            if (!partition) {
                answer.errorCode = ErrorCode::UnknownTopicOrPartition;
                answer.errorMessage = fmt::format("there is no partition {} of “{}”", index, topic.name);
                continue;
            }
            for (const ProducerFacts& facts : partition->log().producers())
                answer.activeProducers.push_back({facts.producerId, facts.epoch.value(), facts.lastSequence.value(),
                                                  facts.lastTimestamp, facts.coordinatorEpoch,
                                                  facts.currentTransactionStart.value_or(Offset(-1))});
        }
    }
    call->answer(response);
}

}  // namespace brook
