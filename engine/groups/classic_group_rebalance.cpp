#include "engine/groups/classic_group.h"
#include "engine/groups/consumer_protocol.h"

namespace brook {

using namespace protocol;

void ClassicGroup::rebalanceOrComplete(const ClassicGroupConfig& config, Moment now, const std::string& reason) {
    if (m_state == ClassicState::PreparingRebalance) return completeJoinIfAllThere(now);
    prepareRebalance(config, now, reason);
}

void ClassicGroup::prepareRebalance(const ClassicGroupConfig& config, Moment now, const std::string& reason) {
    if (m_state == ClassicState::CompletingRebalance) dropAssignments(ErrorCode::RebalanceInProgress);
    m_awaitedSyncs.clear();
    m_syncDeadline.reset();
    m_initialRebalance = m_state == ClassicState::Empty;
    say(fmt::format("a rebalance begins: {}", reason));
    become(ClassicState::PreparingRebalance, now);
    if (m_initialRebalance) {
        m_initialDelay = config.initialRebalanceDelay;
        m_initialRemaining = std::max(longestRebalanceTimeout() - m_initialDelay, Milliseconds(0));
        m_someoneCame = false;
        m_joinDeadline = now.steady + m_initialDelay;
        return;
    }
    m_joinDeadline = now.steady + longestRebalanceTimeout();
    completeJoinIfAllThere(now);
}

/// While members keep coming the first rebalance goes on waiting, at most for a rebalance time-out in all.
void ClassicGroup::continueInitialDelay(Moment now) {
    if (!m_someoneCame || m_initialRemaining.count() == 0) return completeJoin(now);
    m_someoneCame = false;
    const Milliseconds delay = std::min(m_initialDelay, m_initialRemaining);
    m_initialRemaining = std::max(m_initialRemaining - delay, Milliseconds(0));
    m_joinDeadline = now.steady + delay;
}

bool ClassicGroup::allJoined() const {
    return m_pendingMembers.empty() &&
           std::all_of(m_members.begin(), m_members.end(), [](const auto& entry) { return entry.second.joining; });
}

void ClassicGroup::completeJoinIfAllThere(Moment now) {
    if (m_state == ClassicState::PreparingRebalance && !m_initialRebalance && allJoined()) completeJoin(now);
}

void ClassicGroup::completeJoin(Moment now) {
    m_joinDeadline.reset();
    std::vector<std::string> absent;
    for (const auto& [id, member] : m_members)
        if (!member.joining && !member.instanceId) absent.push_back(id);
    for (const std::string& id : absent) {
        say(fmt::format("{} did not join again in time", id));
        removeMember(id, ErrorCode::UnknownMemberId);
    }
    // Static members that are away keep their places until their sessions end; without anyone to lead, the group waits.
    if (!m_members.empty() && !electLeader()) {
        m_joinDeadline = now.steady + longestRebalanceTimeout();
        return;
    }
    nextGeneration(now);
    if (m_members.empty()) {
        m_effects.records.push_back(record());
        return;
    }
    m_syncDeadline = now.steady + longestRebalanceTimeout();
    for (auto& [id, member] : m_members) {
        m_awaitedSyncs.insert(id);
        member.isNew = false;
        member.expires = now.steady + member.sessionTimeout;
        if (const auto ticket = std::exchange(member.joining, std::nullopt))
            m_effects.answers.emplace_back(*ticket, joined(member));
    }
}

/// The leader stays if it joined again, else the first to have come among those who did.
bool ClassicGroup::electLeader() {
    const auto present = m_members.find(m_leader.value_or(""));
    if (present != m_members.end() && present->second.joining) return true;
    const ClassicMember* first = nullptr;
    for (const auto& [id, member] : m_members)
        if (member.joining && (!first || member.arrival < first->arrival)) first = &member;
    if (!first) return false;
    m_leader = first->id;
    say(fmt::format("{} leads from now on", first->id));
    return true;
}

void ClassicGroup::nextGeneration(Moment now) {
    m_initialRebalance = false;
    m_awaitedSyncs.clear();
    m_generation = m_generation == std::numeric_limits<std::int32_t>::max() ? 1 : m_generation + 1;
    if (m_members.empty()) {
        m_protocol.reset();
        m_leader.reset();
        become(ClassicState::Empty, now);
        say(fmt::format("generation {}: the group is empty", m_generation));
    } else {
        m_protocol = chosenProtocol();
        become(ClassicState::CompletingRebalance, now);
        say(fmt::format("generation {}: {} members, protocol {}", m_generation, m_members.size(), *m_protocol));
    }
    readSubscriptions();
}

bool ClassicGroup::everyoneSupports(const std::string& protocol) const {
    return std::all_of(m_members.begin(), m_members.end(),
                       [&](const auto& entry) { return entry.second.supports(protocol); });
}

/// Each member votes for the first of its protocols that all of them know.
std::string ClassicGroup::chosenProtocol() const {
    std::map<std::string, int> votes;
    for (const auto& [id, member] : m_members) {
        const auto choice = std::find_if(member.protocols.begin(), member.protocols.end(),
                                         [this](const auto& own) { return everyoneSupports(own.name); });
        if (choice != member.protocols.end()) ++votes[choice->name];
    }
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? std::string() : most->first;
}

void ClassicGroup::readSubscriptions() {
    m_subscribedTopics = std::set<std::string>{};
    if (m_members.empty()) return;
    if (!usesConsumerProtocol()) return m_subscribedTopics.reset();
    for (const auto& [id, member] : m_members) {
        const auto subscription = parseConsumerSubscription(member.metadata(m_protocol.value_or("")));
        if (!subscription) return m_subscribedTopics.reset();
        m_subscribedTopics->insert(subscription->topics.begin(), subscription->topics.end());
    }
}

std::set<std::pair<std::string, PartitionIndex>> ClassicGroup::handedOut() const {
    std::set<std::pair<std::string, PartitionIndex>> all;
    for (const auto& [id, member] : m_members)
        if (const auto assignment = parseConsumerAssignment(member.assignment))
            for (const auto& topic : assignment->assignedPartitions)
                for (const PartitionIndex partition : topic.partitions) all.emplace(topic.topic, partition);
    return all;
}

/// Whether the member joined with partitions that nobody has got since: by the cooperative protocol it gives them back
/// and joins once more.
bool ClassicGroup::hasToGiveBack(const ClassicMember& member) const {
    if (m_state != ClassicState::Stable || !usesConsumerProtocol()) return false;
    const auto subscription = parseConsumerSubscription(member.metadata(m_protocol.value_or("")));
    if (!subscription) return false;
    const auto given = handedOut();
    for (const auto& topic : subscription->ownedPartitions)
        for (const PartitionIndex partition : topic.partitions)
            if (!given.contains({topic.topic, partition})) return true;
    return false;
}

void ClassicGroup::setProtocols(const std::string& memberId,
                                std::vector<JoinGroupRequest::JoinGroupRequestProtocol> protocols) {
    m_members.at(memberId).protocols = std::move(protocols);
}

GroupEffects ClassicGroup::dismiss() {
    for (auto& [id, member] : m_members) {
        if (const auto ticket = std::exchange(member.joining, std::nullopt))
            answerJoin(*ticket, ErrorCode::RebalanceInProgress, id);
        if (const auto ticket = std::exchange(member.syncing, std::nullopt))
            m_effects.answers.emplace_back(*ticket, SyncGroupResponse{0, ErrorCode::RebalanceInProgress, {}, {}, {}});
    }
    return take();
}

GroupEffects ClassicGroup::rebalance(Moment now, const std::string& reason) {
    prepareRebalance({}, now, reason);
    return take();
}

void ClassicGroup::dropAssignments(ErrorCode error) {
    for (auto& [id, member] : m_members) {
        member.assignment.clear();
        if (const auto ticket = std::exchange(member.syncing, std::nullopt))
            m_effects.answers.emplace_back(*ticket, SyncGroupResponse{0, error, {}, {}, {}});
    }
}

void ClassicGroup::removeMember(const std::string& memberId, ErrorCode error) {
    const auto found = m_members.find(memberId);
    if (found == m_members.end()) return;
    const ClassicMember member = std::move(found->second);
    m_members.erase(found);
    m_awaitedSyncs.erase(memberId);
    if (m_awaitedSyncs.empty()) m_syncDeadline.reset();
    if (member.instanceId) m_staticMembers.erase(*member.instanceId);
    if (member.joining) answerJoin(*member.joining, error, memberId);
    if (member.syncing) m_effects.answers.emplace_back(*member.syncing, SyncGroupResponse{0, error, {}, {}, {}});
    if (m_leader != memberId) return;
    const auto first = std::min_element(m_members.begin(), m_members.end(), [](const auto& a, const auto& b) {
        return a.second.arrival < b.second.arrival;
    });
    m_leader = first == m_members.end() ? std::nullopt : std::optional(first->first);
}

void ClassicGroup::removeAndRebalance(const std::string& memberId, Moment now, const std::string& reason) {
    say(reason);
    removeMember(memberId, ErrorCode::UnknownMemberId);
    if (m_state != ClassicState::Empty) rebalanceOrComplete({}, now, reason);
}

/// Who joined and never asked for its assignment holds partitions that nobody reads.
void ClassicGroup::expireSync(Moment now) {
    m_syncDeadline.reset();
    const std::set<std::string> late = std::exchange(m_awaitedSyncs, {});
    for (const std::string& id : late) {
        say(fmt::format("{} did not ask for its assignment in time", id));
        removeMember(id, ErrorCode::UnknownMemberId);
    }
    if (!late.empty()) prepareRebalance({}, now, "members did not ask for their assignments in time");
}

Milliseconds ClassicGroup::longestRebalanceTimeout() const {
    Milliseconds longest{0};
    for (const auto& [id, member] : m_members) longest = std::max(longest, member.rebalanceTimeout);
    return longest;
}

}  // namespace brook
