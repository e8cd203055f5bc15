#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/reassignment.h"

namespace brook {

void serveAlterPartitionReassignments(const CallPtr& call, protocol::AlterPartitionReassignmentsRequest request) {
    Broker& broker = call->broker;
    const auto image = broker.proposedImage();
    const auto change =
        request.allowReplicationFactorChange ? ReplicationFactorChange::Allowed : ReplicationFactorChange::Refused;
    protocol::AlterPartitionReassignmentsResponse response;
    response.allowReplicationFactorChange = request.allowReplicationFactorChange;
    response.errorMessage = std::nullopt;
    std::vector<MetadataRecord> records;
    for (const auto& topic : request.topics) {
        auto& answered = response.responses.emplace_back();
        answered.name = topic.name;
        for (const auto& partition : topic.partitions) {
            auto planned =
                planReassignment(*image, broker.id(), topic.name, partition.partitionIndex, partition.replicas, change);
            answered.partitions.push_back({partition.partitionIndex, codeOf(planned), messageOf(planned)});
            if (planned) std::move(planned->begin(), planned->end(), std::back_inserter(records));
        }
    }
    if (records.empty()) return call->answer(response);
    broker.changeMetadata(std::move(records), [call, response = std::move(response)](const Result<void>& done) mutable {
        response.errorCode = codeOf(done);
        response.errorMessage = messageOf(done);
        call->answer(response);
    });
}

void serveListPartitionReassignments(const CallPtr& call, protocol::ListPartitionReassignmentsRequest request) {
    const auto image = call->broker.image();
    protocol::ListPartitionReassignmentsResponse response;
    response.errorMessage = std::nullopt;
    const auto list = [&response](const TopicImage& topic, auto wanted) {
        protocol::ListPartitionReassignmentsResponse::OngoingTopicReassignment answered{topic.name, {}};
        for (const PartitionImage& partition : topic.partitions)
            if ((!partition.adding.empty() || !partition.removing.empty()) && wanted(partition.index))
                answered.partitions.push_back(
                    {partition.index, partition.replicas, partition.adding, partition.removing});
        if (!answered.partitions.empty()) response.topics.push_back(std::move(answered));
    };
    if (!request.topics) {
        for (const auto& [name, topic] : image->topics) list(*topic, [](PartitionIndex) { return true; });
        return call->answer(response);
    }
    for (const auto& asked : *request.topics) {
        const std::set<PartitionIndex> indexes(asked.partitionIndexes.begin(), asked.partitionIndexes.end());
        if (const TopicImage* topic = image->topic(asked.name))
            list(*topic, [&indexes](PartitionIndex index) { return indexes.contains(index); });
    }
    call->answer(response);
}

}  // namespace brook
