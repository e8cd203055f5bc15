#include "tests/support/classic_member.h"

#include "engine/groups/consumer_protocol.h"
#include "engine/groups/records/record_codec.h"
#include "engine/protocol/messages/heartbeat.h"
#include "engine/protocol/messages/leave_group.h"

namespace brook::test {

using namespace protocol;

void ClassicMemberModel::next() {
    switch (m_state) {
        case State::Gone: return;
        case State::Unjoined: return join();
        case State::Joined: return sync();
        case State::Stable: break;
    }
    if (m_hasNewWishes) return rejoin();
    const std::uint64_t chance = m_world.random.below(10);
    if (wantsToReadOffsets() && chance < 6) return readOffsets(false);
    consume();
    if (chance < 3) commit();
    if (!hasAsked()) heartbeat();
}

void ClassicMemberModel::lost() {
    if (m_state == State::Joined) m_state = State::Unjoined;
}

void ClassicMemberModel::giveUp() {
    m_world.ownership.gaveUp(m_wishes.name);
    own({});
}

void ClassicMemberModel::fenced(ErrorCode error) {
    m_world.chronicle.note("{} is no longer in: {}", m_wishes.name, errorName(error));
    giveUp();
    m_state = State::Unjoined;  // also a fenced static member: nobody else has its name here, so it is started anew
    m_generation = -1;
    if (error != ErrorCode::IllegalGeneration) m_memberId.clear();
}

/// What any of its requests may be refused with; true when it was dealt with.
bool ClassicMemberModel::refused(std::string_view request, ErrorCode error) {
    switch (error) {
        case ErrorCode::None: return false;
        case ErrorCode::UnknownMemberId:
        case ErrorCode::IllegalGeneration:
        case ErrorCode::FencedInstanceId: fenced(error); return true;
        default: break;
    }
    if (!isPassing(error)) unexpected(request, error);
    return true;
}

// Joining -------------------------------------------------------------------------------------------------------------

void ClassicMemberModel::rejoin() {
    if (m_style == Style::Eager) giveUp();
    m_state = State::Unjoined;
}

void ClassicMemberModel::subscribe(std::vector<std::string> topics) {
    m_wishes.topics = std::move(topics);
    m_hasNewWishes = true;
}

Bytes ClassicMemberModel::subscription() const {
    ConsumerSubscription said;
    said.topics = m_wishes.topics;
    for (const TopicPartition& place : m_owned) {
        if (said.ownedPartitions.empty() || said.ownedPartitions.back().topic != place.topic)
            said.ownedPartitions.push_back({place.topic, {}});
        said.ownedPartitions.back().partitions.push_back(place.partition);
    }
    said.generationId = m_generation;
    return printNumbered(3, said, 3);
}

void ClassicMemberModel::join() {
    m_hasNewWishes = false;
    JoinGroupRequest request;
    request.groupId = m_wishes.group;
    request.sessionTimeoutMs = static_cast<std::int32_t>(m_wishes.sessionTimeout.count());
    request.rebalanceTimeoutMs = static_cast<std::int32_t>(m_wishes.rebalanceTimeout.count());
    request.memberId = m_memberId;
    request.groupInstanceId = m_wishes.instanceId;
    request.protocolType = "consumer";
    request.protocols = {{protocolName(), subscription()}};
    m_askedToJoinAt = m_world.now();
    ask<JoinGroupResponse>(request, 9, [this](const JoinGroupResponse& answer) { joined(answer); });
}

void ClassicMemberModel::joined(const JoinGroupResponse& answer) {
    if (answer.errorCode == ErrorCode::MemberIdRequired) {
        m_memberId = answer.memberId;
        return;
    }
    if (refused("JoinGroup", answer.errorCode)) return;
    m_memberId = answer.memberId;
    m_generation = answer.generationId;
    m_state = State::Joined;
    m_world.chronicle.note("{} joined generation {} as {}", m_wishes.name, m_generation, m_memberId);
    m_toLead.clear();
    if (answer.leader == m_memberId && !answer.skipAssignment) m_toLead = answer.members;
}

void ClassicMemberModel::sync() {
    SyncGroupRequest request;
    request.groupId = m_wishes.group;
    request.generationId = m_generation;
    request.memberId = m_memberId;
    request.groupInstanceId = m_wishes.instanceId;
    request.protocolType = "consumer";
    request.protocolName = protocolName();
    request.assignments = dealOut();
    ask<SyncGroupResponse>(request, 5, [this](const SyncGroupResponse& answer) { synced(answer); });
}

/// Everyone keeps what it has up to its share; the rest goes to whoever has least. What moves from one to another is
/// given to nobody in this generation.
std::vector<SyncGroupRequest::SyncGroupRequestAssignment> ClassicMemberModel::dealOut() const {
    std::map<std::string, std::set<std::string>> wanted;
    std::map<TopicPartition, std::string> had;
    for (const auto& member : m_toLead) {
        const auto said = parseConsumerSubscription(member.metadata);
        if (!said) throw std::runtime_error("a member's subscription reached its leader changed");
        wanted[member.memberId] = {said->topics.begin(), said->topics.end()};
        for (const auto& topic : said->ownedPartitions)
            for (const PartitionIndex partition : topic.partitions) had[{topic.topic, partition}] = member.memberId;
    }
    std::map<std::string, Partitions> dealt;
    const auto image = m_world.broker.broker().image();
    for (const auto& [name, id] : m_world.topics) {
        const TopicImage* topic = image->topic(name);
        std::vector<std::string> takers;
        for (const auto& [member, topics] : wanted)
            if (topics.contains(name)) takers.push_back(member);
        if (!topic || takers.empty()) continue;
        const std::size_t share = (topic->partitions.size() + takers.size() - 1) / takers.size();
        std::map<std::string, std::size_t> count;
        std::vector<TopicPartition> free;
        for (const PartitionImage& partition : topic->partitions) {
            const TopicPartition place{name, partition.index};
            const auto owner = had.find(place);
            const bool stays =
                owner != had.end() && wanted[owner->second].contains(name) && count[owner->second] < share;
            if (!stays) free.push_back(place);
            if (stays) ++count[owner->second], dealt[owner->second].insert(place);
        }
        for (const TopicPartition& place : free) {
            const auto taker = std::min_element(takers.begin(), takers.end(),
                                                [&](const auto& a, const auto& b) { return count[a] < count[b]; });
            ++count[*taker];
            if (!had.contains(place) || had[place] == *taker) dealt[*taker].insert(place);
        }
    }
    std::vector<SyncGroupRequest::SyncGroupRequestAssignment> assignments;
    for (const auto& [member, topics] : wanted) {
        ConsumerAssignment assignment;
        for (const TopicPartition& place : dealt[member])
            assignment.assignedPartitions.push_back({place.topic, {place.partition}});
        assignments.push_back({member, printConsumerAssignment(assignment, 3)});
    }
    return assignments;
}

void ClassicMemberModel::synced(const SyncGroupResponse& answer) {
    if (answer.errorCode == ErrorCode::RebalanceInProgress) return rejoin();
    if (refused("SyncGroup", answer.errorCode)) {
        if (m_state == State::Joined) m_state = State::Unjoined;
        return;
    }
    const auto told = parseConsumerAssignment(answer.assignment);
    if (!told) return unexpected("SyncGroup", told.error().code);
    Partitions assigned;
    for (const auto& topic : told->assignedPartitions)
        for (const PartitionIndex partition : topic.partitions) assigned.insert({topic.topic, partition});
    const bool losesSome = std::any_of(m_owned.begin(), m_owned.end(),
                                       [&](const TopicPartition& place) { return !assigned.contains(place); });
    for (const TopicPartition& place : assigned)
        m_world.chronicle.note("{} owns {} in generation {}", m_wishes.name, place.text(), m_generation);
    // In a newer group the time for giving partitions back runs from the join that asked for them.
    const MonotonicTime until =
        losesSome ? std::min(leaseEnd(), m_askedToJoinAt + m_wishes.rebalanceTimeout) : leaseEnd();
    m_world.ownership.told(m_wishes.name, m_generation, assigned, until, m_world.now());
    own(std::move(assigned));
    m_state = State::Stable;
    if (losesSome) rejoin();
}

// Staying and leaving -------------------------------------------------------------------------------------------------

void ClassicMemberModel::heartbeat() {
    const HeartbeatRequest request{m_wishes.group, m_generation, m_memberId, m_wishes.instanceId};
    ask<HeartbeatResponse>(request, 4, [this](const HeartbeatResponse& answer) { heard(answer.errorCode); });
}

void ClassicMemberModel::heard(ErrorCode error) {
    if (error == ErrorCode::RebalanceInProgress) return rejoin();
    if (refused("Heartbeat", error)) return;
    m_world.ownership.leased(m_wishes.name, leaseEnd());
}

void ClassicMemberModel::leave() {
    giveUp();
    m_state = State::Gone;
    if (m_memberId.empty()) return;
    LeaveGroupRequest request;
    request.groupId = m_wishes.group;
    request.members = {{m_memberId, m_wishes.instanceId, "closed"}};
    (void)m_wire(m_world.broker.frameOf(request, 5));  // nobody waits for the answer
}

}  // namespace brook::test
