#include "tests/support/newer_member.h"

namespace brook::test {

using namespace protocol;
using Request = ConsumerGroupHeartbeatRequest;
using Response = ConsumerGroupHeartbeatResponse;

void NewerMemberModel::next() {
    if (m_state == State::Gone) return;
    if (m_state == State::Joining) return heartbeat();
    const std::uint64_t chance = m_world.random.below(10);
    if (chance < 4 && m_shallHave != owned()) moveOn();
    if (wantsToReadOffsets() && chance > 5) return readOffsets(true);
    consume();
    if (chance < 3) commit();
    if (!hasAsked()) heartbeat();
}

void NewerMemberModel::lost() {
    m_saysAll = true;
    m_shallHave = owned();  // until it hears again
    if (!m_firstLost) m_firstLost = m_sentAt;
}

void NewerMemberModel::fenced(ErrorCode error) {
    m_world.chronicle.note("{} is no longer in: {}", m_wishes.name, errorName(error));
    m_world.ownership.gaveUp(m_wishes.name);
    own({});
    m_shallHave.clear();
    m_toldSince.reset();
    m_firstLost.reset();
    m_state = State::Joining;
    m_epoch = 0;
    m_saysAll = true;
}

void NewerMemberModel::subscribe(std::vector<std::string> topics) {
    m_wishes.topics = std::move(topics);
    m_saysAll = true;
}

std::vector<Request::TopicPartitions> NewerMemberModel::has() const {
    std::map<Uuid, std::vector<PartitionIndex>> byTopic;
    for (const TopicPartition& place : owned()) byTopic[m_world.topics.at(place.topic)].push_back(place.partition);
    std::vector<Request::TopicPartitions> all;
    for (auto& [id, partitions] : byTopic) all.push_back({id, std::move(partitions)});
    return all;
}

void NewerMemberModel::heartbeat() {
    Request request;
    request.groupId = m_wishes.group;
    request.memberId = m_memberId;
    request.memberEpoch = m_epoch;
    request.instanceId = m_wishes.instanceId;
    const bool saysAll = m_saysAll || m_epoch == 0;
    if (saysAll) {
        request.rebalanceTimeoutMs = static_cast<std::int32_t>(m_wishes.rebalanceTimeout.count());
        request.subscribedTopicNames = m_wishes.topics;
    }
    if (saysAll || m_saysWhatItHas) {
        request.topicPartitions = has();
        m_world.ownership.gaveUp(m_wishes.name, owned());  // what it did not take up yet is not its own
    }
    m_saysAll = m_saysWhatItHas = false;
    const bool gaveBack = request.topicPartitions && m_shallHave == owned();
    // Should the answer never be heard, it may have been to give something back.
    if (m_epoch > 0)
        m_world.ownership.leased(m_wishes.name, std::min(m_leaseEnd, m_world.now() + m_wishes.rebalanceTimeout));
    ask<Response>(request, 1, [this, gaveBack](const Response& answer) { heard(answer, gaveBack); });
}

MonotonicTime NewerMemberModel::newLease() {
    m_leaseEnd = m_sentAt + m_wishes.sessionTimeout;
    if (m_toldSince) m_leaseEnd = std::min(m_leaseEnd, *m_toldSince + m_wishes.rebalanceTimeout);
    return m_leaseEnd;
}

void NewerMemberModel::heard(const Response& answer, bool gaveBack) {
    switch (answer.errorCode) {
        case ErrorCode::None: break;
        case ErrorCode::UnreleasedInstanceId: m_saysAll = true; return;  // its former self is still remembered
        case ErrorCode::FencedInstanceId:
        case ErrorCode::FencedMemberEpoch:
        case ErrorCode::UnknownMemberId:
        case ErrorCode::GroupIdNotFound:
            fenced(answer.errorCode);
            if (answer.errorCode == ErrorCode::FencedInstanceId) m_state = State::Gone;
            return;
        default:
            if (!isPassing(answer.errorCode)) return unexpected("ConsumerGroupHeartbeat", answer.errorCode);
            m_saysAll = true;
            return;
    }
    m_state = State::Joined;
    if (answer.memberEpoch < m_epoch && !m_world.violation)
        m_world.violation =
            fmt::format("the epoch of {} went back from {} to {}", m_wishes.name, m_epoch, answer.memberEpoch);
    m_epoch = answer.memberEpoch;
    if (gaveBack) m_toldSince.reset();
    if (m_firstLost && !m_toldSince) m_toldSince = m_firstLost;
    m_firstLost.reset();
    if (answer.assignment) taken(*answer.assignment);
    m_world.ownership.leased(m_wishes.name, newLease());
}

/// What it shall have is its own from now on; what it has besides, it has until it gave it back.
void NewerMemberModel::taken(const Response::Assignment& assignment) {
    m_shallHave.clear();
    for (const auto& topic : assignment.topicPartitions)
        for (const auto& [name, id] : m_world.topics)
            if (id == topic.topicId)
                for (const PartitionIndex partition : topic.partitions) m_shallHave.insert({name, partition});
    if (!m_toldSince) m_toldSince = m_sentAt;
    if (m_shallHave == owned()) m_saysWhatItHas = true;
    for (const TopicPartition& place : m_shallHave)
        m_world.chronicle.note("{} shall have {} in epoch {}", m_wishes.name, place.text(), m_epoch);
    Partitions all = m_shallHave;
    all.insert(owned().begin(), owned().end());
    m_world.ownership.told(m_wishes.name, m_epoch, m_shallHave, all, newLease(), m_world.now());
}

/// Gives back what it no longer shall have, and takes up what is new.
void NewerMemberModel::moveOn() {
    m_world.ownership.gaveUp(m_wishes.name, m_shallHave);
    own(m_shallHave);
    m_saysWhatItHas = true;
}

void NewerMemberModel::leaveWith(std::int32_t epoch) {
    const bool wasIn = m_epoch > 0;
    if (epoch == -1) m_world.ownership.gaveUp(m_wishes.name);
    own({});
    m_state = State::Gone;
    if (!wasIn) return;
    Request request;
    request.groupId = m_wishes.group;
    request.memberId = m_memberId;
    request.memberEpoch = epoch;
    request.instanceId = m_wishes.instanceId;
    (void)m_wire(m_world.broker.frameOf(request, 1));  // nobody waits for the answer
}

}  // namespace brook::test
