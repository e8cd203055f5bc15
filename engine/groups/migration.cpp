#include "engine/groups/migration.h"

#include <algorithm>

#include "engine/groups/consumer_protocol.h"

namespace brook {

namespace {

void own(ConsumerMember& member, const std::vector<ConsumerSubscription::TopicPartition>& partitions,
         const ClusterImage& image) {
    for (const auto& each : partitions)
        if (const TopicImage* topic = image.topic(each.topic))
            for (const PartitionIndex partition : each.partitions)
                member.assigned[topic->id][partition.value()] = member.epoch;
}

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
    own(member, assignment->assignedPartitions, image);
    return member;
}

/// By the cooperative protocol a member goes on with what it had between a join and the sync behind it, and gives back
/// what the sync does not name before it joins again. Kafka would give both to a newer member at once; here they stay
/// with the one who said at the join that it has them, unless another said so too and knew a later generation.
void ownWhatTheySayTheyHave(std::vector<ConsumerMember>& members, const ClassicGroup& group,
                            const ClusterImage& image) {
    std::set<std::pair<std::string, PartitionIndex>> taken = group.handedOut();
    std::multimap<std::int32_t, std::pair<ConsumerMember*, ConsumerSubscription>, std::greater<>> claims;
    for (ConsumerMember& member : members) {
        const ClassicMember& classic = group.members().at(member.id);
        auto subscription = parseConsumerSubscription(classic.metadata(group.protocol().value_or("")));
        claims.emplace(subscription->generationId, std::pair(&member, std::move(*subscription)));
    }
    for (auto& [generation, claim] : claims) {
        auto& [member, subscription] = claim;
        for (auto& each : subscription.ownedPartitions)
            std::erase_if(each.partitions,
                          [&](PartitionIndex partition) { return !taken.emplace(each.topic, partition).second; });
        own(*member, subscription.ownedPartitions, image);
    }
}

/// The member with all that is in its hands, also what it has to give back: what the log forgets would be given to
/// another after a restart, while this one still works on it.
ConsumerMember holdingAll(ConsumerMember member) {
    for (auto& [topic, partitions] : member.revoking) member.assigned[topic].merge(partitions);
    member.revoking.clear();
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
    ownWhatTheySayTheyHave(members, group, image);
    return ConsumerGroup::taken(group.id(), group.generation(), std::move(members), now);
}

ClassicGroup downgraded(const ConsumerGroup& group, const ClusterImage& image, Random& random, Moment now) {
    GroupMetadataValue value;  // without a leader: nobody has handed out its partitions
    value.protocolType = "consumer";
    value.generation = group.epoch();
    value.currentStateTimestamp = now.wall;
    for (const auto& [id, member] : group.members()) {
        const auto& protocols = member.classic->supportedProtocols;
        if (!value.protocol) value.protocol = protocols.front().name;
        value.members.push_back({id, member.instanceId, member.client.id, member.client.host, member.rebalanceTimeoutMs,
                                 member.classic->sessionTimeoutMs, protocols.front().metadata,
                                 classicAssignment(holdingAll(member), image)});
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
