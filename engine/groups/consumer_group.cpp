#include "engine/groups/consumer_group.h"

#include <algorithm>

#include "engine/groups/records/record_codec.h"

namespace brook {

std::string_view stateName(ConsumerState state) {
    switch (state) {
        case ConsumerState::Empty: return "Empty";
        case ConsumerState::Assigning: return "Assigning";
        case ConsumerState::Reconciling: return "Reconciling";
        case ConsumerState::Stable: return "Stable";
    }
    return "Unknown";
}

// From the log --------------------------------------------------------------------------------------------------------

std::optional<std::string> groupOfConsumerRecord(GroupRecordType type, ByteView key) {
    const auto groupIn = [](const auto& parsed) { return parsed ? std::optional(parsed->group) : std::nullopt; };
    switch (type) {
        case GroupRecordType::ConsumerGroupMetadata:
        case GroupRecordType::ConsumerGroupPartitionMetadata:
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata: return groupIn(parseKey<GroupKey>(key));
        case GroupRecordType::ConsumerGroupMemberMetadata:
        case GroupRecordType::ConsumerGroupTargetAssignmentMember:
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment: return groupIn(parseKey<MemberKey>(key));
        case GroupRecordType::ConsumerGroupRegularExpression: return groupIn(parseKey<RegularExpressionKey>(key));
        default: return std::nullopt;
    }
}

namespace {

/// Hands the value of a record to `take`, or calls `drop` for a tombstone.
template <class Value, class Take, class Drop>
Result<void> unfold(std::optional<ByteView> value, Take take, Drop drop) {
    if (!value) return drop(), Result<void>{};
    const Result<Value> parsed = parseValue<Value>(*value);
    if (!parsed) return failed(parsed);
    take(*parsed);
    return {};
}

}  // namespace

Result<void> ConsumerGroup::replay(GroupRecordType type, ByteView key, std::optional<ByteView> value) {
    const auto none = [] {};
    const auto memberKey = parseKey<MemberKey>(key);
    const std::string member = memberKey ? memberKey->member : std::string();
    switch (type) {
        case GroupRecordType::ConsumerGroupMetadata:
            return unfold<ConsumerGroupMetadataValue>(
                value, [this](const auto& group) { m_epoch = group.epoch, m_hash = group.metadataHash; }, none);
        case GroupRecordType::ConsumerGroupMemberMetadata:
            return unfold<ConsumerGroupMemberMetadataValue>(
                value, [&](const auto& written) { m_members[member].id = member, m_members[member].apply(written); },
                [&] { m_members.erase(member); });
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata:
            return unfold<TargetAssignmentMetadataValue>(
                value,
                [this](const auto& target) {
                    m_targetEpoch = target.assignmentEpoch, m_targetTime = Timestamp(target.assignmentTimestamp);
                },
                none);
        case GroupRecordType::ConsumerGroupTargetAssignmentMember:
            return unfold<TargetAssignmentMemberValue>(
                value, [&](const auto& target) { m_target[member] = partitionsOf(target); },
                [&] { m_target.erase(member); });
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment:
            return unfold<CurrentMemberAssignmentValue>(
                value, [&](const auto& current) { m_members[member].id = member, m_members[member].apply(current); },
                none);
        case GroupRecordType::ConsumerGroupRegularExpression: {
            const auto regex = parseKey<RegularExpressionKey>(key);
            return unfold<RegularExpressionValue>(
                value,
                [&](const auto& resolved) {
                    m_regexes[regex->expression] = {resolved.topics.begin(), resolved.topics.end()};
                },
                [&] { m_regexes.erase(regex->expression); });
        }
        default: return {};  // partition metadata, which the hash has replaced
    }
}

void ConsumerGroup::restored(Moment now, const ConsumerGroupConfig& config) {
    m_owners.clear();
    m_staticMembers.clear();
    for (auto& [id, member] : m_members) {
        if (member.instanceId) m_staticMembers[*member.instanceId] = id;
        member.expires =
            now.steady + (member.classic ? Milliseconds(member.classic->sessionTimeoutMs) : config.sessionTimeout);
        if (member.state == MemberState::UnrevokedPartitions)
            member.revokeBy = now.steady + Milliseconds(member.rebalanceTimeoutMs);
        own(member);
    }
}

ConsumerGroup ConsumerGroup::taken(std::string id, std::int32_t epoch, std::vector<ConsumerMember> members,
                                   Moment now) {
    ConsumerGroup group(std::move(id));
    group.m_epoch = epoch;
    group.m_targetEpoch = epoch;
    for (ConsumerMember& member : members) {
        for (const auto& [topic, numbers] : member.assigned)
            for (const auto& [number, since] : numbers) group.m_target[member.id][topic].insert(number);
        group.m_members.emplace(member.id, std::move(member));
    }
    group.restored(now, {});
    return group;
}

std::vector<CoordinatorRecord> ConsumerGroup::records() const {
    std::vector<CoordinatorRecord> records;
    for (const auto& [id, member] : m_members)
        records.push_back(
            recordOf(GroupRecordType::ConsumerGroupMemberMetadata, MemberKey{m_id, id}, member.metadata()));
    records.push_back(
        recordOf(GroupRecordType::ConsumerGroupMetadata, GroupKey{m_id}, ConsumerGroupMetadataValue{m_epoch, m_hash}));
    for (const auto& [id, partitions] : m_target)
        records.push_back(recordOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, MemberKey{m_id, id},
                                   targetValue(partitions)));
    records.push_back(
        recordOf(GroupRecordType::ConsumerGroupTargetAssignmentMetadata, GroupKey{m_id},
                 TargetAssignmentMetadataValue{m_targetEpoch, m_targetTime.value_or(Timestamp(0)).value()}));
    for (const auto& [id, member] : m_members)
        records.push_back(recordOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, MemberKey{m_id, id},
                                   member.currentAssignment()));
    return records;
}

bool ConsumerGroup::isAllClassic() const {
    return !m_members.empty() && std::all_of(m_members.begin(), m_members.end(),
                                             [](const auto& entry) { return entry.second.classic.has_value(); });
}

// What it is ----------------------------------------------------------------------------------------------------------

const PartitionSet& ConsumerGroup::target(const std::string& memberId) const {
    static const PartitionSet none;
    const auto found = m_target.find(memberId);
    return found == m_target.end() ? none : found->second;
}

ConsumerState ConsumerGroup::state() const {
    if (m_members.empty()) return ConsumerState::Empty;
    if (m_epoch > m_targetEpoch) return ConsumerState::Assigning;
    for (const auto& [id, member] : m_members)
        if (member.state != MemberState::Stable || (member.epoch != m_targetEpoch && member.epoch >= 0))
            return ConsumerState::Reconciling;
    return ConsumerState::Stable;
}

bool ConsumerGroup::isSubscribedTo(const std::string& topic) const {
    return std::any_of(m_members.begin(), m_members.end(),
                       [&](const auto& entry) { return topicsOf(entry.second).contains(topic); });
}

std::vector<CoordinatorRecord> ConsumerGroup::tombstones() const {
    std::vector<CoordinatorRecord> records;
    for (const auto& [id, member] : m_members) {
        const MemberKey key{m_id, id};
        records.push_back(tombstoneOf(GroupRecordType::ConsumerGroupCurrentMemberAssignment, key));
        records.push_back(tombstoneOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, key));
        records.push_back(tombstoneOf(GroupRecordType::ConsumerGroupMemberMetadata, key));
    }
    for (const auto& [regex, topics] : m_regexes)
        records.push_back(
            tombstoneOf(GroupRecordType::ConsumerGroupRegularExpression, RegularExpressionKey{m_id, regex}));
    records.push_back(tombstoneOf(GroupRecordType::ConsumerGroupTargetAssignmentMetadata, GroupKey{m_id}));
    records.push_back(tombstoneOf(GroupRecordType::ConsumerGroupMetadata, GroupKey{m_id}));
    return records;
}

// Steps ---------------------------------------------------------------------------------------------------------------

namespace {

std::vector<protocol::ConsumerGroupHeartbeatResponse::TopicPartitions> assignmentOf(const ConsumerMember& member) {
    std::vector<protocol::ConsumerGroupHeartbeatResponse::TopicPartitions> topics;
    for (const auto& [topic, partitions] : member.assigned) {
        auto& told = topics.emplace_back();
        told.topicId = topic;
        for (const auto& [partition, epoch] : partitions) told.partitions.emplace_back(partition);
    }
    return topics;
}

/// What a member says it has; nothing when it says nothing.
std::optional<PartitionSet> ownedIn(const protocol::ConsumerGroupHeartbeatRequest& request) {
    if (!request.topicPartitions) return std::nullopt;
    PartitionSet owned;
    for (const auto& topic : *request.topicPartitions)
        for (const PartitionIndex partition : topic.partitions) owned[topic.topicId].insert(partition.value());
    return owned;
}

/// A request that says all there is to say wants to hear all there is to hear.
bool isWhole(const protocol::ConsumerGroupHeartbeatRequest& request) {
    return request.memberEpoch == 0 ||
           (request.rebalanceTimeoutMs != -1 && (request.subscribedTopicNames || request.subscribedTopicRegex) &&
            request.topicPartitions);
}

}  // namespace

GroupEffects ConsumerGroup::heartbeat(Ticket ticket, const Request& request, const Context& context, Moment now) {
    Response answer;
    const auto refuse = [&](const Error& error) {
        answer = {};
        answer.errorCode = error.code;
        answer.errorMessage = error.message;
        answer.memberId = request.memberId;
        m_effects.answers.emplace_back(ticket, answer);
        return std::exchange(m_effects, {});
    };
    if (request.memberEpoch < 0) {
        const auto left = leave(request, now, context);
        if (!left) return refuse(left.error());
        m_effects.answers.emplace_back(ticket, *left);
        return std::exchange(m_effects, {});
    }
    const Result<ConsumerMember*> admitted = admit(request, context);
    if (!admitted) return refuse(admitted.error());
    ConsumerMember& member = **admitted;
    const bool wishesChanged = updateWishes(member, request, std::nullopt, context, now);
    if (topicsChanged(*context.image, now) || wishesChanged)
        bumpEpoch(wishesChanged ? fmt::format("{} has new wishes", member.id) : "topics changed");
    computeTarget(context, now);
    const bool assignmentChanged = reconcile(member, ownedIn(request), now);
    member.expires = now.steady + context.config.sessionTimeout;

    answer.memberId = member.id;
    answer.memberEpoch = member.epoch;
    answer.heartbeatIntervalMs = static_cast<std::int32_t>(context.config.heartbeatInterval.count());
    if (assignmentChanged || isWhole(request)) answer.assignment = Response::Assignment{assignmentOf(member)};
    m_effects.answers.emplace_back(ticket, std::move(answer));
    return std::exchange(m_effects, {});
}

GroupEffects ConsumerGroup::tick(Moment now) {
    std::vector<std::pair<std::string, std::string>> gone;
    for (const auto& [id, member] : m_members) {
        if (member.expires && *member.expires <= now.steady)
            gone.emplace_back(id, "was silent longer than its session allows");
        else if (member.revokeBy && *member.revokeBy <= now.steady)
            gone.emplace_back(id, "did not give its partitions back in time");
    }
    for (const auto& [id, why] : gone) removeMember(id, why);
    if (!gone.empty()) bumpEpoch("members are gone");
    return std::exchange(m_effects, {});
}

std::optional<MonotonicTime> ConsumerGroup::nextDeadline() const {
    std::optional<MonotonicTime> next;
    for (const auto& [id, member] : m_members)
        for (const auto& time : {member.expires, member.revokeBy})
            if (time && (!next || *time < *next)) next = time;
    return next;
}

// Offsets -------------------------------------------------------------------------------------------------------------

ErrorCode ConsumerGroup::checkCommit(const OffsetCommitWish& wish) const {
    if (wish.generationOrEpoch < 0 && m_members.empty()) return ErrorCode::None;
    if (wish.transaction && wish.generationOrEpoch < 0 && wish.memberId.empty() && !wish.instanceId)
        return ErrorCode::None;
    const auto found = m_members.find(wish.memberId);
    if (found == m_members.end()) return ErrorCode::UnknownMemberId;
    const ConsumerMember& member = found->second;
    if (!wish.transaction && wish.version < 9 && !member.classic) return ErrorCode::UnsupportedVersion;
    if (wish.generationOrEpoch == member.epoch) return ErrorCode::None;
    if (member.classic) return ErrorCode::IllegalGeneration;
    if (wish.generationOrEpoch > member.epoch) return ErrorCode::StaleMemberEpoch;
    const auto hadSinceThen = [&](const OffsetCommitWish::Entry& entry) {
        const auto topic = member.assigned.find(entry.topicId);
        if (topic == member.assigned.end()) return false;
        const auto partition = topic->second.find(entry.partition.value());
        return partition != topic->second.end() && partition->second <= wish.generationOrEpoch;
    };
    return std::all_of(wish.entries.begin(), wish.entries.end(), hadSinceThen) ? ErrorCode::None
                                                                               : ErrorCode::StaleMemberEpoch;
}

ErrorCode ConsumerGroup::checkFetch(const std::optional<std::string>& memberId, std::int32_t memberEpoch) const {
    if (!memberId && memberEpoch < 0) return ErrorCode::None;
    if (!memberId) return ErrorCode::UnknownServerError;  // Apache Kafka has no other answer to an epoch of nobody
    const auto found = m_members.find(*memberId);
    if (found == m_members.end()) return ErrorCode::UnknownMemberId;
    return found->second.epoch == memberEpoch ? ErrorCode::None : ErrorCode::StaleMemberEpoch;
}

}  // namespace brook
