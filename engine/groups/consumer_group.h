#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/groups/consumer_member.h"
#include "engine/groups/offset_requests.h"
#include "engine/groups/records/keys.h"
#include "engine/metadata/cluster_image.h"

namespace brook {

enum class ConsumerState { Empty, Assigning, Reconciling, Stable };
/// As Kafka names it in answers.
std::string_view stateName(ConsumerState state);

/// What a consumer group obeys: settings of the group where it has some, else of the broker.
struct ConsumerGroupConfig {
    Milliseconds sessionTimeout{45'000};
    Milliseconds heartbeatInterval{5'000};
    Milliseconds assignmentInterval{1'000};
    std::size_t maxSize = 2147483647;
    std::string defaultAssignor = "uniform";
    bool mayDowngrade = true;  ///< group.consumer.migration.policy
};

/// A group whose members the broker assigns partitions to (KIP-848): members tell in heartbeats what they want and
/// have, the group computes who shall have what, and each member is led there step by step, so that no partition has
/// two owners. A pure state machine like ClassicGroup. Every change is a record; a restarted broker replays them and
/// goes on.
class ConsumerGroup {
public:
    explicit ConsumerGroup(std::string id) : m_id(std::move(id)) {}

    // From the log
    /// Takes up one record about this group.
    Result<void> replay(GroupRecordType type, ByteView key, std::optional<ByteView> value);
    /// All was replayed: sessions begin now.
    void restored(Moment now, const ConsumerGroupConfig& config);

    /// With the members of a group that was a classic one, in the order given; nothing is written yet.
    static ConsumerGroup taken(std::string id, std::int32_t epoch, std::vector<ConsumerMember> members, Moment now);
    /// All that a replay needs to make the group as it is.
    std::vector<CoordinatorRecord> records() const;

    // What it is
    const std::string& id() const { return m_id; }
    std::int32_t epoch() const { return m_epoch; }
    std::int32_t targetEpoch() const { return m_targetEpoch; }
    const std::map<std::string, ConsumerMember>& members() const { return m_members; }
    const PartitionSet& target(const std::string& memberId) const;
    ConsumerState state() const;
    /// The assignor that most members ask for.
    std::string assignor(const ConsumerGroupConfig& config) const;
    bool isSubscribedTo(const std::string& topic) const;
    std::vector<CoordinatorRecord> tombstones() const;

    // Steps
    struct Context {
        GroupClient client;
        std::shared_ptr<const ClusterImage> image;
        ConsumerGroupConfig config;
    };
    GroupEffects heartbeat(Ticket ticket, const protocol::ConsumerGroupHeartbeatRequest& request,
                           const Context& context, Moment now);
    /// Lets go who was silent too long, or did not give back what it had to.
    GroupEffects tick(Moment now);
    std::optional<MonotonicTime> nextDeadline() const;

    // The same for members that still speak the classic protocol: consumer_group_classic.cpp
    /// `freshId` is what a member without an id is called from now on.
    GroupEffects joinClassic(Ticket ticket, const protocol::JoinGroupRequest& request, std::int16_t version,
                             const std::string& freshId, const Context& context, Moment now);
    GroupEffects syncClassic(Ticket ticket, const protocol::SyncGroupRequest& request, const Context& context,
                             Moment now);
    GroupEffects heartbeatClassic(Ticket ticket, const protocol::HeartbeatRequest& request, const Context& context,
                                  Moment now);
    GroupEffects leaveClassic(Ticket ticket, const protocol::LeaveGroupRequest& request);
    /// Nobody speaks the newer protocol any more.
    bool isAllClassic() const;

    /// UnknownMemberId, StaleMemberEpoch, UnsupportedVersion. A member of an earlier epoch may still commit what it has
    /// had since then (KIP-1251).
    ErrorCode checkCommit(const OffsetCommitWish& wish) const;
    ErrorCode checkFetch(const std::optional<std::string>& memberId, std::int32_t memberEpoch) const;

private:
    using Request = protocol::ConsumerGroupHeartbeatRequest;
    using Response = protocol::ConsumerGroupHeartbeatResponse;

    // Who is in it: consumer_group_members.cpp
    Result<ConsumerMember*> admit(const Request& request, const Context& context);
    Result<ConsumerMember*> admitStatic(const Request& request, const Context& context);
    Result<ConsumerMember*> addMember(const Request& request, const Context& context);
    ConsumerMember& replaceStatic(const std::string& oldId, const Request& request);
    Result<void> checkEpoch(const ConsumerMember& member, const Request& request) const;
    using Classic = std::optional<ConsumerGroupMemberMetadataValue::ClassicMemberMetadata>;
    bool updateWishes(ConsumerMember& member, const Request& request, Classic classic, const Context& context,
                      Moment now);
    Result<Response> leave(const Request& request, Moment now, const Context& context);
    void removeMember(const std::string& id, const std::string& why);
    Result<ConsumerMember*> admitClassic(const protocol::JoinGroupRequest& request, const Request& wishes,
                                         const Context& context);
    bool knowsClassicProtocols(const protocol::JoinGroupRequest& request) const;
    Result<ConsumerMember*> findClassicMember(const std::string& memberId, const std::optional<std::string>& instanceId,
                                              std::int32_t generation);
    bool waitsForOthers(const ConsumerMember& member) const;

    // What they shall have: consumer_group_target.cpp
    bool topicsChanged(const ClusterImage& image, Moment now);
    void resolveRegexes(const ClusterImage& image, Moment now);
    std::int64_t topicsHash(const ClusterImage& image) const;
    std::set<std::string> topicsOf(const ConsumerMember& member) const;
    void bumpEpoch(const std::string& why);
    void computeTarget(const Context& context, Moment now);
    AssignmentQuestion question(const ClusterImage& image) const;

    // How they get there: consumer_group_reconcile.cpp
    bool reconcile(ConsumerMember& member, const std::optional<PartitionSet>& owned, Moment now);
    bool advance(ConsumerMember& member, const std::optional<PartitionSet>& owned);
    bool isTakenByOther(const Uuid& topic, std::int32_t partition, const std::string& memberId) const;
    void own(const ConsumerMember& member);
    void disown(const ConsumerMember& member);

    void write(CoordinatorRecord record) { m_effects.records.push_back(std::move(record)); }
    void say(std::string what) { m_effects.happened.push_back(std::move(what)); }

    std::string m_id;
    std::int32_t m_epoch = 0;
    std::int64_t m_hash = 0;  // of the topics it reads, as they were when the epoch rose
    std::int32_t m_targetEpoch = 0;
    std::optional<Timestamp> m_targetTime;  // when the target was computed
    std::map<std::string, ConsumerMember> m_members;
    std::map<std::string, std::string> m_staticMembers;  // instance id to member id
    std::map<std::string, PartitionSet> m_target;
    std::map<Uuid, std::map<std::int32_t, std::string>> m_owners;
    std::map<std::string, std::set<std::string>> m_regexes;  // each in use, and the topics it means
    std::set<std::string> m_regexesToWrite;
    Offset m_imageSeen{-1};  // of the metadata that hash and regexes were computed from
    GroupEffects m_effects;
};

/// What a member that speaks the classic protocol is told to be its assignment.
Bytes classicAssignment(const ConsumerMember& member, const ClusterImage& image);

/// The group that a record of types 3 to 8 and 16 is about; nothing for others.
std::optional<std::string> groupOfConsumerRecord(GroupRecordType type, ByteView key);

}  // namespace brook
