#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/groups/group_config.h"
#include "engine/groups/group_shard.h"
#include "engine/groups/offset_requests.h"
#include "engine/protocol/messages/offset_fetch.h"

namespace brook {

/// All consumer groups of a broker: which partition of `__consumer_offsets` keeps a group, and what clients may do to
/// it. Makes that topic on first need, reads it when the broker starts, lets old offsets go. Lives beside a broker, on
/// its loop. What was answered survives a crash.
class GroupCoordinator {
public:
    explicit GroupCoordinator(Broker& broker);
    ~GroupCoordinator();

    /// Calls `done` once groups can be coordinated: `__consumer_offsets` is there.
    void ensureReady(std::function<void(const Result<void>&)> done);

    // Membership: group_membership.cpp
    void join(const protocol::JoinGroupRequest& request, std::int16_t version, const GroupClient& client,
              std::function<void(protocol::JoinGroupResponse)> done);
    void sync(const protocol::SyncGroupRequest& request, std::function<void(protocol::SyncGroupResponse)> done);
    void heartbeat(const protocol::HeartbeatRequest& request, std::function<void(protocol::HeartbeatResponse)> done);
    /// Versions before 3 name one member; the caller has put it into `members`.
    void leave(const protocol::LeaveGroupRequest& request, std::function<void(protocol::LeaveGroupResponse)> done);

    /// KIP-848: joins, reports and leaves; group_heartbeat.cpp.
    void heartbeat(protocol::ConsumerGroupHeartbeatRequest request, std::int16_t version, const GroupClient& client,
                   std::function<void(protocol::ConsumerGroupHeartbeatResponse)> done);

    // Offsets: group_offsets.cpp
    /// The error of each offset, in the order given; see OffsetCommitWish. Topics and partitions have been found to
    /// exist.
    void commit(OffsetCommitWish wish, std::function<void(std::vector<ErrorCode>)> done);
    /// Answers one group of an OffsetFetch; `request.topics` name topics, no topics means all that were committed.
    void fetch(const OffsetFetchWish& wish, std::function<void(FetchedOffsets)> done);
    /// GroupIdNotFound, NonEmptyGroup for the whole; GroupSubscribedToTopic for each offset.
    void deleteOffsets(const std::string& group, std::vector<std::pair<std::string, PartitionIndex>> offsets,
                       std::function<void(const Result<std::vector<ErrorCode>>&)> done);
    /// A transaction marker was written to partition `index` of `__consumer_offsets`: the offsets that `producer` has
    /// pending there count, or are dropped.
    void transactionEnded(PartitionIndex index, ProducerId producer, bool committed);

    // Looking at groups: group_listing.cpp
    /// Calls `done` with every shard that could be read; `failed` says that some could not.
    void forEachLoadedShard(std::function<void(const std::vector<const GroupShard*>& shards, bool failed)> done);
    /// The shard of a group, read and with everything it was told on the medium.
    void withSettledShard(const std::string& group, std::function<void(const Result<GroupShard*>&)> done);
    /// InvalidGroupId, GroupIdNotFound, NonEmptyGroup.
    void deleteGroup(const std::string& group, std::function<void(const Result<void>&)> done);

    /// Lets go of offsets that nobody used for offsets.retention.minutes, and of groups that are left with nothing
    /// (KIP-211). Runs by itself every offsets.retention.check.interval.ms.
    void expireOffsets();

    /// The shards whose log has been read.
    std::vector<const GroupShard*> loadedShards() const;
    const GroupConfig& config() const { return m_config; }
    /// What a consumer group obeys: its own settings where it has some.
    ConsumerGroupConfig consumerConfig(const std::string& group) const;

private:
    /// Finds the shard that keeps a group, makes the topic if need be and reads it.
    void withShard(const std::string& group, std::function<void(const Result<GroupShard*>&)> done);
    GroupShard& shard(PartitionIndex index);
    std::optional<PartitionIndex> partitionOf(const std::string& group) const;
    void imageChanged(const ClusterImage& before, const ClusterImage& after);
    void topicsGone(const std::vector<std::string>& topics);
    ConsumerGroup::Context contextFor(const std::string& group, GroupClient client) const;
    Result<ConsumerGroup*> consumerGroupFor(GroupShard& shard, const protocol::ConsumerGroupHeartbeatRequest& request);
    Result<ConsumerGroup*> upgrade(GroupShard& shard, ClassicGroup& classic);
    void scheduleExpiry();
    void expireIn(GroupShard& shard);
    void commitNow(GroupShard& shard, const OffsetCommitWish& wish, std::function<void(std::vector<ErrorCode>)> done);
    FetchedOffsets fetchNow(const GroupShard& shard, const OffsetFetchWish& wish) const;

    Broker& m_broker;
    GroupConfig m_config;
    std::map<PartitionIndex, std::unique_ptr<GroupShard>> m_shards;
    TimerId m_expiry = TimerId::None;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
