#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

enum ElectionType : std::int8_t { Preferred = 0, Unclean = 1 };

/// Whether the partition could get another leader. One broker has none to choose from, so that the answer is why not.
Result<void> elect(const TopicImage* topic, const std::string& name, PartitionIndex index, std::int8_t type) {
    if (type != Preferred && type != Unclean) return fail(ErrorCode::InvalidRequest, "{} is no type of election", type);
    if (!topic) return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", name);
    if (index.value() < 0 || static_cast<std::size_t>(index.value()) >= topic->partitions.size())
        return fail(ErrorCode::UnknownTopicOrPartition, "there is no partition {} of “{}”", index, name);
    const PartitionImage& partition = topic->partitions[static_cast<std::size_t>(index.value())];
    const bool led = partition.leader != noBroker;
    if (type == Unclean && !led) return fail(ErrorCode::EligibleLeadersNotAvailable, "no replica can lead");
    if (type == Preferred && partition.leader != partition.replicas.front())
        return fail(ErrorCode::PreferredLeaderNotAvailable, "the preferred replica is not here to lead");
    return fail(ErrorCode::ElectionNotNeeded, "partition {} of “{}” is led as it should be", index, name);
}

}  // namespace

void serveElectLeaders(const CallPtr& call, protocol::ElectLeadersRequest request) {
    const auto image = call->broker.image();
    protocol::ElectLeadersResponse response;
    if (!request.topicPartitions) {
        // Of all partitions only those with something to elect are told.
        for (const auto& [name, topic] : image->topics) response.replicaElectionResults.push_back({name, {}});
        return call->answer(response);
    }
    for (const auto& asked : *request.topicPartitions) {
        auto& answered = response.replicaElectionResults.emplace_back();
        answered.topic = asked.topic;
        for (const PartitionIndex index : asked.partitions) {
            const auto outcome = elect(image->topic(asked.topic), asked.topic, index, request.electionType);
            answered.partitionResult.push_back({index, codeOf(outcome), messageOf(outcome)});
            if (codeOf(outcome) == ErrorCode::InvalidRequest) response.errorCode = ErrorCode::InvalidRequest;
        }
    }
    call->answer(response);
}

}  // namespace brook
