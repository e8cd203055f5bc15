#include "engine/groups/group_coordinator.h"

namespace brook {

namespace {

constexpr std::string_view topicName = "__consumer_offsets";

}  // namespace

GroupCoordinator::GroupCoordinator(Broker& broker) : m_broker(broker), m_config(GroupConfig::read(broker.resolver())) {
    m_broker.onImageChange([this, alive = m_alive](const ClusterImage& before, const ClusterImage& after) {
        if (*alive) imageChanged(before, after);
    });
    m_broker.transactionMarkers().onWritten(
        [this, alive = m_alive](const TopicPartition& partition, const TransactionMarker& marker) {
            if (*alive && partition.topic == topicName)
                transactionEnded(partition.partition, marker.producerId, marker.commit);
        });
    // Sessions go on from the start of the broker, not from the first request.
    if (const TopicImage* topic = m_broker.image()->topic(topicName))
        for (const PartitionImage& partition : topic->partitions)
            shard(partition.index).whenLoaded([](const Result<void>&) {});
    scheduleExpiry();
}

GroupCoordinator::~GroupCoordinator() {
    *m_alive = false;
    m_broker.environment().executor.cancel(m_expiry);
}

void GroupCoordinator::ensureReady(std::function<void(const Result<void>&)> done) {
    ensureInternalTopic(m_broker, InternalTopic::ConsumerOffsets, [done = std::move(done)](const Result<void>& made) {
        if (made) return done({});
        done(fail(ErrorCode::CoordinatorNotAvailable, "{}", made.error().message));
    });
}

std::optional<PartitionIndex> GroupCoordinator::partitionOf(const std::string& group) const {
    const TopicImage* topic = m_broker.image()->topic(topicName);
    if (!topic || topic->partitions.empty()) return std::nullopt;
    return coordinatorPartition(group, static_cast<std::int32_t>(topic->partitions.size()));
}

GroupShard& GroupCoordinator::shard(PartitionIndex index) {
    auto& shard = m_shards[index];
    if (!shard)
        shard = std::make_unique<GroupShard>(m_broker, index,
                                             [this](const std::string& group) { return consumerConfig(group); });
    return *shard;
}

void GroupCoordinator::withShard(const std::string& group, std::function<void(const Result<GroupShard*>&)> done) {
    ensureReady([this, alive = m_alive, group, done = std::move(done)](const Result<void>& ready) {
        if (!*alive) return;
        const auto index = ready ? partitionOf(group) : std::nullopt;
        if (!index) return done(fail(ErrorCode::CoordinatorNotAvailable, "__consumer_offsets is not there"));
        GroupShard& found = shard(*index);
        found.whenLoaded([&found, done](const Result<void>& loaded) { loaded ? done(&found) : done(failed(loaded)); });
    });
}

void GroupCoordinator::withSettledShard(const std::string& group,
                                        std::function<void(const Result<GroupShard*>&)> done) {
    withShard(group, [done = std::move(done)](const Result<GroupShard*>& found) {
        if (!found) return done(found);
        (*found)->write({},
                        [found, done](const Result<void>& settled) { settled ? done(found) : done(failed(settled)); });
    });
}

void GroupCoordinator::forEachLoadedShard(std::function<void(const std::vector<const GroupShard*>&, bool)> done) {
    const TopicImage* topic = m_broker.image()->topic(topicName);
    if (!topic || topic->partitions.empty()) return done({}, false);
    struct Gathering {
        std::vector<const GroupShard*> shards;
        std::size_t missing;
        bool failed = false;
    };
    auto gathering = std::make_shared<Gathering>(Gathering{{}, topic->partitions.size(), false});
    for (const PartitionImage& partition : topic->partitions) {
        GroupShard& each = shard(partition.index);
        each.whenLoaded([gathering, &each, done](const Result<void>& loaded) {
            loaded ? gathering->shards.push_back(&each) : void(gathering->failed = true);
            if (--gathering->missing == 0) done(gathering->shards, gathering->failed);
        });
    }
}

std::vector<const GroupShard*> GroupCoordinator::loadedShards() const {
    std::vector<const GroupShard*> loaded;
    for (const auto& [index, shard] : m_shards)
        if (shard->isLoaded()) loaded.push_back(shard.get());
    return loaded;
}

void GroupCoordinator::transactionEnded(PartitionIndex index, ProducerId producer, bool committed) {
    const auto found = m_shards.find(index);
    // What is not read yet will find the marker in the log.
    if (found != m_shards.end() && found->second->isLoaded())
        found->second->offsets().endTransaction(producer, committed);
}

// What the cluster says -----------------------------------------------------------------------------------------------

void GroupCoordinator::imageChanged(const ClusterImage& before, const ClusterImage& after) {
    if (before.configs != after.configs) {
        m_config = GroupConfig::read(m_broker.resolver());
        scheduleExpiry();
    }
    if (!after.topic(topicName)) m_shards.clear();
    std::vector<std::string> gone;
    for (const auto& [name, topic] : before.topics) {
        const TopicImage* now = after.topic(name);
        if (!now || now->id != topic->id) gone.push_back(name);
    }
    if (!gone.empty()) topicsGone(gone);
}

/// Nobody goes on reading in a topic that was deleted; one of the same name later begins anew.
void GroupCoordinator::topicsGone(const std::vector<std::string>& topics) {
    for (const auto& [index, shard] : m_shards) {
        if (!shard->isLoaded()) continue;
        std::vector<CoordinatorRecord> records;
        for (const std::string& group : shard->offsets().groups()) {
            for (const std::string& topic : topics) {
                const auto& committed = shard->offsets().of(group);
                const auto found = committed.find(topic);
                if (found == committed.end()) continue;
                for (const auto& [partition, offset] : CommittedOffsets::Partitions(found->second)) {
                    const OffsetCommitKey key{group, topic, partition};
                    records.push_back(offsetTombstone(key));
                    shard->offsets().apply(key, std::nullopt);
                }
            }
        }
        // Should it fail, the topic's offsets are found again and are of a topic that is not there.
        if (!records.empty()) shard->write(std::move(records), [](const Result<void>&) {});
    }
}

}  // namespace brook
