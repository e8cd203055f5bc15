#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/random.h"
#include "engine/groups/classic_member.h"
#include "engine/groups/group_effects.h"
#include "engine/groups/records/classic_records.h"

namespace brook {

enum class ClassicState { Empty, PreparingRebalance, CompletingRebalance, Stable };
/// As Kafka names it in answers: "PreparingRebalance".
std::string_view stateName(ClassicState state);

/// What a classic group obeys; read afresh for each step.
struct ClassicGroupConfig {
    Milliseconds initialRebalanceDelay{0};
    std::size_t maxSize = 2147483647;
    Milliseconds newMemberJoinTimeout{300'000};  ///< a member whose first join is parked is gone after this
};

/// A group of the classic protocol, whose members assign partitions among themselves: Join, Sync, Heartbeat, Leave
/// (KIP-62, KIP-345 static members, KIP-394 member-id round trip). A pure state machine: steps take the time and return
/// effects; it knows no clock, no log and no connection. Owned by a GroupShard. A restarted broker makes it from its
/// newest GroupMetadataValue; a rebalance under way begins anew.
class ClassicGroup {
public:
    ClassicGroup(std::string id, Random& random, Timestamp now)
        : m_id(std::move(id)), m_random(&random), m_stateSince(now) {}
    /// As it was written; every member's session begins `now`. Members without a leader have to join again.
    static ClassicGroup restore(std::string id, const GroupMetadataValue& value, Random& random, Moment now);

    // What it is
    const std::string& id() const { return m_id; }
    ClassicState state() const { return m_state; }
    std::int32_t generation() const { return m_generation; }
    const std::string& protocolType() const { return m_protocolType; }
    const std::optional<std::string>& protocol() const { return m_protocol; }
    const std::optional<std::string>& leader() const { return m_leader; }
    const std::map<std::string, ClassicMember>& members() const { return m_members; }
    Timestamp stateSince() const { return m_stateSince; }
    /// Never had members of a protocol: someone only commits offsets.
    bool isSimple() const { return m_protocolType.empty(); }
    bool usesConsumerProtocol() const { return m_protocolType == "consumer"; }
    /// The topics that its members subscribe to; nothing when they cannot be known.
    const std::optional<std::set<std::string>>& subscribedTopics() const { return m_subscribedTopics; }
    bool isSubscribedTo(const std::string& topic) const {
        return m_subscribedTopics && m_subscribedTopics->contains(topic);
    }
    /// What a restart needs.
    CoordinatorRecord record() const;

    // Steps
    struct JoinContext {
        std::int16_t version = 0;
        GroupClient client;
        ClassicGroupConfig config;
    };
    GroupEffects join(Ticket ticket, const protocol::JoinGroupRequest& request, const JoinContext& context, Moment now);
    GroupEffects sync(Ticket ticket, const protocol::SyncGroupRequest& request, Moment now);
    GroupEffects heartbeat(Ticket ticket, const protocol::HeartbeatRequest& request, Moment now);
    GroupEffects leave(Ticket ticket, const protocol::LeaveGroupRequest& request, Moment now);
    /// Lets go who was silent too long and ends what waited long enough.
    GroupEffects tick(Moment now);
    /// When `tick` has something to do; nothing when never.
    std::optional<MonotonicTime> nextDeadline() const;

    /// Whether these may commit offsets (KIP-211's simple consumers included); a member's session is renewed.
    /// UnknownMemberId, FencedInstanceId, IllegalGeneration, RebalanceInProgress.
    ErrorCode checkCommit(const std::string& memberId, const std::optional<std::string>& instanceId,
                          std::int32_t generation, bool transactional, Moment now);

    // Moving between the protocols: migration.h
    void setProtocols(const std::string& memberId,
                      std::vector<protocol::JoinGroupRequest::JoinGroupRequestProtocol> protocols);
    /// Answers all who wait with RebalanceInProgress: the group goes on as another.
    GroupEffects dismiss();
    /// Has everyone join again.
    GroupEffects rebalance(Moment now, const std::string& reason);

    bool isMember(const std::string& memberId) const { return m_members.contains(memberId); }
    /// The partitions that the last assignment gave to anybody.
    std::set<std::pair<std::string, PartitionIndex>> handedOut() const;

private:
    // Joining: classic_group_join.cpp
    void joinNew(Ticket ticket, const protocol::JoinGroupRequest& request, const JoinContext& context, Moment now);
    void joinKnown(Ticket ticket, const protocol::JoinGroupRequest& request, const JoinContext& context, Moment now);
    void addMember(Ticket ticket, const std::string& memberId, const protocol::JoinGroupRequest& request,
                   const JoinContext& context, Moment now);
    void replaceStaticMember(Ticket ticket, const std::string& newId, const protocol::JoinGroupRequest& request,
                             const JoinContext& context, Moment now);
    void updateMember(ClassicMember& member, Ticket ticket, const protocol::JoinGroupRequest& request,
                      const ClassicGroupConfig& config, Moment now);
    bool accepts(const std::string& memberId, std::size_t maxSize) const;
    bool supports(const protocol::JoinGroupRequest& request) const;
    std::string newMemberId(const protocol::JoinGroupRequest& request, const GroupClient& client);
    void answerJoin(Ticket ticket, ErrorCode error, std::string memberId);
    protocol::JoinGroupResponse joined(const ClassicMember& member) const;
    std::vector<protocol::JoinGroupResponse::JoinGroupResponseMember> memberList() const;

    // Rebalancing: classic_group_rebalance.cpp
    void prepareRebalance(const ClassicGroupConfig& config, Moment now, const std::string& reason);
    void rebalanceOrComplete(const ClassicGroupConfig& config, Moment now, const std::string& reason);
    void completeJoinIfAllThere(Moment now);
    void continueInitialDelay(Moment now);
    void completeJoin(Moment now);
    bool electLeader();
    void nextGeneration(Moment now);
    std::string chosenProtocol() const;
    bool everyoneSupports(const std::string& protocol) const;
    void readSubscriptions();
    void dropAssignments(ErrorCode error);
    bool hasToGiveBack(const ClassicMember& member) const;
    void handOutAssignments(const protocol::SyncGroupRequest& request);
    void removeMember(const std::string& memberId, ErrorCode error);
    void removeAndRebalance(const std::string& memberId, Moment now, const std::string& reason);
    void expireSync(Moment now);
    bool allJoined() const;
    Milliseconds longestRebalanceTimeout() const;
    void become(ClassicState state, Moment now);

    ErrorCode checkMember(const std::string& memberId, const std::optional<std::string>& instanceId) const;
    GroupEffects take() { return std::exchange(m_effects, {}); }
    void say(std::string what) { m_effects.happened.push_back(std::move(what)); }

    std::string m_id;
    Random* m_random;
    ClassicState m_state = ClassicState::Empty;
    Timestamp m_stateSince;
    std::int32_t m_generation = 0;
    std::string m_protocolType;
    std::optional<std::string> m_protocol;
    std::optional<std::string> m_leader;
    std::map<std::string, ClassicMember> m_members;
    std::map<std::string, std::string> m_staticMembers;     // instance id to member id
    std::map<std::string, MonotonicTime> m_pendingMembers;  // ids handed out, not used yet: until when (KIP-394)
    std::set<std::string> m_awaitedSyncs;                   // who has not asked for its assignment of this generation
    std::optional<MonotonicTime> m_joinDeadline;
    std::optional<MonotonicTime> m_syncDeadline;
    bool m_initialRebalance = false;  // the first after being empty: it waits for more members
    bool m_someoneCame = false;       // since the initial delay was last extended
    Milliseconds m_initialDelay{0};
    Milliseconds m_initialRemaining{0};
    std::uint64_t m_arrivals = 0;
    std::optional<std::set<std::string>> m_subscribedTopics = std::set<std::string>{};
    GroupEffects m_effects;  // of the step under way
};

}  // namespace brook
