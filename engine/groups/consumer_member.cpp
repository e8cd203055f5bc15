#include "engine/groups/consumer_member.h"

namespace brook {

namespace {

std::vector<OwnedTopicPartitions> valueOf(const OwnedPartitions& partitions) {
    std::vector<OwnedTopicPartitions> topics;
    for (const auto& [topic, owned] : partitions) {
        auto& written = topics.emplace_back();
        written.topicId = topic;
        written.assignmentEpochs.emplace();
        for (const auto& [partition, epoch] : owned) {
            written.partitions.push_back(partition);
            written.assignmentEpochs->push_back(epoch);
        }
    }
    return topics;
}

/// Before Kafka 4.3 nobody wrote since when: then it is since the epoch of the record.
OwnedPartitions ownedIn(const std::vector<OwnedTopicPartitions>& topics, std::int32_t memberEpoch) {
    OwnedPartitions owned;
    for (const OwnedTopicPartitions& topic : topics)
        for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
            const bool known = topic.assignmentEpochs && i < topic.assignmentEpochs->size();
            owned[topic.topicId][topic.partitions[i]] = known ? (*topic.assignmentEpochs)[i] : memberEpoch;
        }
    return owned;
}

}  // namespace

ConsumerGroupMemberMetadataValue ConsumerMember::metadata() const {
    return {instanceId,         rackId,         client.id, client.host, topicNames, topicRegex,
            rebalanceTimeoutMs, serverAssignor, classic};
}

CurrentMemberAssignmentValue ConsumerMember::currentAssignment() const {
    return {epoch, previousEpoch, static_cast<std::int8_t>(state), valueOf(assigned), valueOf(revoking)};
}

void ConsumerMember::apply(const ConsumerGroupMemberMetadataValue& value) {
    instanceId = value.instanceId;
    rackId = value.rackId;
    client = {value.clientId, value.clientHost};
    topicNames = value.subscribedTopicNames;
    topicRegex = value.subscribedTopicRegex;
    rebalanceTimeoutMs = value.rebalanceTimeoutMs;
    serverAssignor = value.serverAssignor;
    classic = value.classicMemberMetadata;
}

void ConsumerMember::apply(const CurrentMemberAssignmentValue& value) {
    epoch = value.memberEpoch;
    previousEpoch = value.previousMemberEpoch;
    state = value.state >= 1 && value.state <= 3 ? static_cast<MemberState>(value.state)
                                                 : MemberState::UnreleasedPartitions;
    assigned = ownedIn(value.assignedPartitions, epoch);
    revoking = ownedIn(value.partitionsPendingRevocation, epoch);
}

TargetAssignmentMemberValue targetValue(const PartitionSet& partitions) {
    TargetAssignmentMemberValue value;
    for (const auto& [topic, numbers] : partitions)
        value.topicPartitions.push_back({topic, {numbers.begin(), numbers.end()}});
    return value;
}

PartitionSet partitionsOf(const TargetAssignmentMemberValue& value) {
    PartitionSet partitions;
    for (const TopicPartitions& topic : value.topicPartitions)
        partitions[topic.topicId].insert(topic.partitions.begin(), topic.partitions.end());
    return partitions;
}

}  // namespace brook
