#include "engine/groups/migration.h"

#include <algorithm>

#include "engine/groups/consumer_protocol.h"

namespace brook {

namespace {

Result<ConsumerMember> upgradedMember(const ClassicGroup& group, const ClassicMember& classic,
                                      const ClusterImage& image) {
    const auto subscription = parseConsumerSubscription(classic.metadata(group.protocol().value_or("")));
    const auto assignment = parseConsumerAssignment(classic.assignment);
    if (!subscription || !assignment)
        return fail(ErrorCode::GroupIdNotFound, "Group {} is not a consumer group.", group.id());
    ConsumerMember member;
    member.id = classic.id;
    member.instanceId = classic.instanceId;
    member.rackId = subscription->rackId;
    member.client = classic.client;
    const std::set<std::string> topics(subscription->topics.begin(), subscription->topics.end());
    member.topicNames.assign(topics.begin(), topics.end());
    member.rebalanceTimeoutMs = static_cast<std::int32_t>(classic.rebalanceTimeout.count());
    member.classic = ConsumerGroupMemberMetadataValue::ClassicMemberMetadata{
        static_cast<std::int32_t>(classic.sessionTimeout.count()), {}};
    for (const auto& each : classic.protocols) member.classic->supportedProtocols.push_back({each.name, each.metadata});
    member.epoch = group.generation();
    member.previousEpoch = group.generation();
    for (const auto& each : assignment->assignedPartitions)
        if (const TopicImage* topic = image.topic(each.topic))
            for (const PartitionIndex partition : each.partitions)
                member.assigned[topic->id][partition.value()] = member.epoch;
    return member;
}

}  // namespace

Result<ConsumerGroup> upgraded(const ClassicGroup& group, const ClusterImage& image, const ConsumerGroupConfig& config,
                               Moment now) {
    if (!group.usesConsumerProtocol() || group.members().size() >= config.maxSize)
        return fail(ErrorCode::GroupIdNotFound, "Group {} is not a consumer group.", group.id());
    std::vector<ConsumerMember> members;
    for (const auto& [id, classic] : group.members()) {
        auto member = upgradedMember(group, classic, image);
        if (!member) return failed(member);
        members.push_back(std::move(*member));
    }
    return ConsumerGroup::taken(group.id(), group.generation(), std::move(members), now);
}

ClassicGroup downgraded(const ConsumerGroup& group, const ClusterImage& image, Random& random, Moment now) {
    GroupMetadataValue value;
    value.protocolType = "consumer";
    value.generation = group.epoch();
    value.currentStateTimestamp = now.wall;
    for (const auto& [id, member] : group.members()) {
        const auto& protocols = member.classic->supportedProtocols;
        if (!value.protocol) value.protocol = protocols.front().name;
        if (!value.leader) value.leader = id;
        value.members.push_back({id, member.instanceId, member.client.id, member.client.host, member.rebalanceTimeoutMs,
                                 member.classic->sessionTimeoutMs, protocols.front().metadata,
                                 classicAssignment(member, image)});
    }
    ClassicGroup classic = ClassicGroup::restore(group.id(), value, random, now);
    for (const auto& [id, member] : group.members()) {
        std::vector<protocol::JoinGroupRequest::JoinGroupRequestProtocol> protocols;
        for (const auto& each : member.classic->supportedProtocols) protocols.push_back({each.name, each.metadata});
        classic.setProtocols(id, std::move(protocols));
    }
    return classic;
}

}  // namespace brook
