#include "engine/admin/group_rows.h"

#include <algorithm>

#include "engine/groups/consumer_protocol.h"
#include "engine/groups/group_listing.h"

namespace brook::admin {

namespace {

using Places = std::vector<std::pair<std::string, PartitionIndex>>;

template <class Partitions, class NumberOf>
Places placesOf(const Partitions& partitions, const ClusterImage& image, NumberOf numberOf) {
    Places places;
    for (const auto& [id, numbers] : partitions)
        if (const TopicImage* topic = image.topic(id))
            for (const auto& number : numbers) places.emplace_back(topic->name, PartitionIndex(numberOf(number)));
    std::sort(places.begin(), places.end());
    return places;
}

GroupMemberRow memberRow(const ClassicGroup& group, const ClassicMember& member) {
    GroupMemberRow row{
        member.id, member.instanceId, member.client.id, member.client.host, true, group.generation(), {}, {}, {}};
    if (!group.usesConsumerProtocol()) return row;
    if (const auto subscription = parseConsumerSubscription(member.metadata(group.protocol().value_or(""))))
        row.subscription = fmt::format("{}", fmt::join(subscription->topics, ", "));
    if (const auto assignment = parseConsumerAssignment(member.assignment))
        for (const auto& each : assignment->assignedPartitions)
            for (const PartitionIndex partition : each.partitions) row.assignment.emplace_back(each.topic, partition);
    std::sort(row.assignment.begin(), row.assignment.end());
    row.target = row.assignment;
    return row;
}

GroupMemberRow memberRow(const ConsumerGroup& group, const ConsumerMember& member, const ClusterImage& image) {
    GroupMemberRow row{member.id,
                       member.instanceId,
                       member.client.id,
                       member.client.host,
                       member.classic.has_value(),
                       member.epoch,
                       {},
                       {},
                       {}};
    row.subscription = fmt::format("{}", fmt::join(member.topicNames, ", "));
    if (member.topicRegex) row.subscription += (row.subscription.empty() ? "" : ", ") + *member.topicRegex;
    row.assignment = placesOf(member.assigned, image, [](const auto& owned) { return owned.first; });
    row.target = placesOf(group.target(member.id), image, [](std::int32_t number) { return number; });
    return row;
}

void fill(GroupRow& row, const ClassicGroup& group) {
    row.type = GroupProtocol::Classic;
    row.assignor = group.protocol().value_or("");
    row.generation = group.generation();
    row.targetGeneration = group.generation();
    for (const auto& [id, member] : group.members()) row.members.push_back(memberRow(group, member));
}

void fill(GroupRow& row, const ConsumerGroup& group, const ConsumerGroupConfig& config, const ClusterImage& image) {
    row.type = GroupProtocol::Consumer;
    row.assignor = group.assignor(config);
    row.generation = group.epoch();
    row.targetGeneration = group.targetEpoch();
    for (const auto& [id, member] : group.members()) row.members.push_back(memberRow(group, member, image));
}

/// Every partition that has a committed offset or a reader.
void fillOffsets(GroupRow& row, const CommittedOffsets::Topics& committed, const Broker& broker) {
    std::map<std::pair<std::string, PartitionIndex>, GroupOffsetRow> offsets;
    for (const auto& [topic, partitions] : committed) {
        for (const auto& [partition, offset] : partitions) {
            GroupOffsetRow& each = offsets[{topic, partition}];
            each.committed = offset.offset;
            each.committedAt = offset.committedAt;
            each.metadata = offset.metadata;
        }
    }
    for (const GroupMemberRow& member : row.members)
        for (const auto& place : member.assignment) offsets[place].memberId = member.id;
    for (auto& [place, each] : offsets) {
        each.topic = place.first;
        each.partition = place.second;
        if (const auto partition = broker.topics().partition(place.first, place.second)) {
            each.start = partition->log().startOffset();
            each.end = partition->log().highWatermark();
            if (each.committed) each.lag = std::max<std::int64_t>(0, each.end - *each.committed);
        }
        row.lag += each.lag.value_or(0);
        row.offsets.push_back(std::move(each));
    }
}

}  // namespace

std::map<std::string, GroupRow> groupRows(const GroupCoordinator& groups, const Broker& broker) {
    std::map<std::string, GroupRow> rows;
    const auto image = broker.image();
    for (const GroupShard* shard : groups.loadedShards()) {
        for (const auto& [id, group] : shard->groups()) {
            GroupRow& row = rows[id];
            row.id = id;
            row.state = stateOf(group);
            row.protocolType = protocolTypeOf(group);
            if (const auto* consumer = std::get_if<ConsumerGroup>(&group)) {
                fill(row, *consumer, groups.consumerConfig(id), *image);
            } else {
                fill(row, std::get<ClassicGroup>(group));
            }
            fillOffsets(row, shard->offsets().of(id), broker);
            for (const GroupEvent& event : shard->events(id)) row.events.push_back({event.time, event.text});
        }
    }
    return rows;
}

namespace {

using Done = std::function<void(Result<void>)>;

/// Takes back single offsets of a group.
void takeBack(GroupCoordinator& groups, const std::string& group, Places places, const Done& done) {
    groups.deleteOffsets(group, std::move(places), [group, done](const Result<std::vector<ErrorCode>>& deleted) {
        if (!deleted) return done(failed(deleted));
        for (const ErrorCode error : *deleted)
            if (error != ErrorCode::None)
                return done(fail(error, "Some offsets of “{}” could not be taken back: {}", group, errorName(error)));
        done({});
    });
}

}  // namespace

void changeOffsets(GroupCoordinator& groups, const Broker& broker, const std::string& group,
                   const std::vector<OffsetChange>& changes, const Done& done) {
    OffsetCommitWish wish;
    wish.group = group;
    wish.version = 9;
    Places away;
    for (const OffsetChange& change : changes) {
        const Topic* topic = broker.topics().find(change.topic);
        if (!topic || !topic->partition(change.partition))
            return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", change.partition,
                             change.topic));
        if (change.offset)
            wish.entries.push_back({change.topic, topic->id, change.partition, *change.offset, noLeaderEpoch, ""});
        else
            away.emplace_back(change.topic, change.partition);
    }
    if (wish.entries.empty()) return takeBack(groups, group, std::move(away), done);
    groups.commit(std::move(wish), [&groups, group, away, done](const std::vector<ErrorCode>& errors) {
        for (const ErrorCode error : errors) {
            if (error == ErrorCode::None) continue;
            // Only members may commit while there are any.
            if (error == ErrorCode::UnknownMemberId)
                return done(fail(ErrorCode::NonEmptyGroup,
                                 "“{}” has members; its offsets can be set when they have stopped", group));
            return done(fail(error, "The offsets of “{}” could not be set: {}", group, errorName(error)));
        }
        away.empty() ? done({}) : takeBack(groups, group, away, done);
    });
}

void deleteTopicOffsets(GroupCoordinator& groups, const Broker& broker, const std::string& group,
                        const std::string& topic, const std::function<void(Result<void>)>& done) {
    std::vector<std::pair<std::string, PartitionIndex>> places;
    if (const Topic* alive = broker.topics().find(topic))
        for (const auto& partition : alive->partitions) places.emplace_back(topic, partition->name().partition);
    groups.deleteOffsets(group, std::move(places), [group, topic, done](const Result<std::vector<ErrorCode>>& deleted) {
        if (!deleted) return done(failed(deleted));
        for (const ErrorCode error : *deleted)
            if (error == ErrorCode::GroupSubscribedToTopic)
                return done(fail(error, "“{}” reads “{}” at present", group, topic));
        done({});
    });
}

}  // namespace brook::admin
