#include "engine/groups/group_coordinator.h"
#include "engine/groups/records/record_codec.h"

namespace brook {

namespace {

std::vector<ErrorCode> allOf(const OffsetCommitWish& wish, ErrorCode error) {
    return std::vector<ErrorCode>(wish.entries.size(), error);
}

/// How the age of an offset counts (KIP-211): while a group has members, offsets of topics it reads do not age; once it
/// is empty they age from that moment; one that never had members from each commit.
CommittedOffsets::AgeBase agingOf(const ClassicGroup& group) {
    if (group.isSimple())
        return [](const std::string&, const CommittedOffset& offset) { return std::optional(offset.committedAt); };
    if (group.state() == ClassicState::Empty)
        return [&group](const std::string&, const CommittedOffset& offset) {
            return std::optional(group.stateSince() == noTimestamp ? offset.committedAt : group.stateSince());
        };
    if (group.state() == ClassicState::Stable && group.usesConsumerProtocol() && group.subscribedTopics())
        return [&group](const std::string& topic, const CommittedOffset& offset) {
            return group.isSubscribedTo(topic) ? std::nullopt : std::optional(offset.committedAt);
        };
    return [](const std::string&, const CommittedOffset&) { return std::optional<Timestamp>(); };
}
CommittedOffsets::AgeBase agingOf(const ConsumerGroup& group) {
    return [&group](const std::string& topic, const CommittedOffset& offset) {
        return group.isSubscribedTo(topic) ? std::nullopt : std::optional(offset.committedAt);
    };
}

ErrorCode checkCommit(ClassicGroup& group, const OffsetCommitWish& wish, Moment now) {
    return group.checkCommit(wish.memberId, wish.instanceId, wish.generationOrEpoch, wish.transaction.has_value(), now);
}
ErrorCode checkCommit(ConsumerGroup& group, const OffsetCommitWish& wish, Moment) { return group.checkCommit(wish); }

}  // namespace

// Commit --------------------------------------------------------------------------------------------------------------

void GroupCoordinator::commit(OffsetCommitWish wish, std::function<void(std::vector<ErrorCode>)> done) {
    withShard(wish.group, [this, wish, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(allOf(wish, shard.error().code));
        commitNow(**shard, wish, done);
    });
}

void GroupCoordinator::commitNow(GroupShard& shard, const OffsetCommitWish& wish,
                                 std::function<void(std::vector<ErrorCode>)> done) {
    Group* group = shard.find(wish.group);
    if (!group && wish.generationOrEpoch >= 0)
        return done(allOf(
            wish, wish.version >= 9 && !wish.transaction ? ErrorCode::GroupIdNotFound : ErrorCode::IllegalGeneration));
    // A simple consumer: it assigns itself partitions and keeps its offsets here.
    if (!group)
        group = &shard.groups()
                     .emplace(wish.group, ClassicGroup(wish.group, m_broker.environment().random, shard.now().wall))
                     .first->second;
    const Moment now = shard.now();
    const ErrorCode refused = std::visit([&](auto& each) { return checkCommit(each, wish, now); }, *group);
    if (refused != ErrorCode::None) return done(allOf(wish, refused));

    std::vector<ErrorCode> errors;
    std::vector<CoordinatorRecord> records;
    for (const OffsetCommitWish::Entry& entry : wish.entries) {
        const bool tooLong = entry.metadata.size() > m_config.maxMetadataBytes;
        errors.push_back(tooLong ? ErrorCode::OffsetMetadataTooLarge : ErrorCode::None);
        if (tooLong) continue;
        const OffsetCommitKey key{wish.group, entry.topic, entry.partition};
        CommittedOffset committed{entry.offset, entry.leaderEpoch, entry.metadata,
                                  now.wall,     std::nullopt,      entry.topicId};
        if (wish.retention) committed.expiresAt = now.wall + wish.retention->count();
        records.push_back(committed.record(key));
        if (wish.transaction) {
            shard.offsets().applyPending(wish.transaction->producerId, key, std::move(committed));
        } else {
            shard.offsets().apply(key, std::move(committed));
        }
    }
    if (records.empty()) return done(std::move(errors));
    auto written = [errors = std::move(errors), done = std::move(done)](const Result<void>& result) mutable {
        for (ErrorCode& error : errors)
            if (!result && error == ErrorCode::None) error = result.error().code;
        done(std::move(errors));
    };
    if (wish.transaction) return shard.writeInTransaction(std::move(records), *wish.transaction, std::move(written));
    shard.write(std::move(records), std::move(written));
}

// Fetch ---------------------------------------------------------------------------------------------------------------

void GroupCoordinator::fetch(const OffsetFetchWish& wish, std::function<void(FetchedOffsets)> done) {
    withSettledShard(wish.group, [this, wish, done = std::move(done)](const Result<GroupShard*>& shard) {
        if (!shard) return done(FetchedOffsets{shard.error().code, {}});
        done(fetchNow(**shard, wish));
    });
}

FetchedOffsets GroupCoordinator::fetchNow(const GroupShard& shard, const OffsetFetchWish& wish) const {
    FetchedOffsets answer;
    const auto group = shard.groups().find(wish.group);
    if (group != shard.groups().end())
        if (const auto* consumer = std::get_if<ConsumerGroup>(&group->second))
            answer.error = consumer->checkFetch(wish.memberId, wish.memberEpoch);
    if (answer.error != ErrorCode::None) return answer;
    const auto add = [&](const std::string& topic, PartitionIndex partition) {
        auto& entry = answer.entries.emplace_back();
        entry.topic = topic;
        entry.partition = partition;
        const CommittedOffset* committed = shard.offsets().find(wish.group, topic, partition);
        if (wish.requireStable && shard.offsets().isPending(wish.group, topic, partition)) {
            entry.error = ErrorCode::UnstableOffsetCommit;
        } else if (committed) {
            entry.offset = committed->offset;
            entry.leaderEpoch = committed->leaderEpoch;
            entry.metadata = committed->metadata;
        }
    };
    if (wish.topics) {
        for (const auto& [topic, partitions] : *wish.topics)
            for (const PartitionIndex partition : partitions) add(topic, partition);
    } else {
        for (const auto& [topic, partitions] : shard.offsets().of(wish.group))
            for (const auto& [partition, committed] : partitions) add(topic, partition);
    }
    return answer;
}

// Delete and expire ---------------------------------------------------------------------------------------------------

void GroupCoordinator::deleteOffsets(const std::string& group,
                                     std::vector<std::pair<std::string, PartitionIndex>> offsets,
                                     std::function<void(const Result<std::vector<ErrorCode>>&)> done) {
    if (group.empty()) return done(fail(ErrorCode::InvalidGroupId, "a group needs an id"));
    withShard(group, [group, offsets = std::move(offsets), done = std::move(done)](const Result<GroupShard*>& found) {
        if (!found) return done(failed(found));
        GroupShard& shard = **found;
        if (!shard.find(group)) return done(fail(ErrorCode::GroupIdNotFound, "there is no group “{}”", group));
        const ClassicGroup* classic = shard.findClassic(group);
        if (classic && classic->state() != ClassicState::Empty && !classic->usesConsumerProtocol())
            return done(fail(ErrorCode::NonEmptyGroup, "group “{}” has members", group));
        // Consumers whose subscriptions cannot be read could be reading anything.
        const bool mayBeReading = classic && classic->usesConsumerProtocol() && !classic->subscribedTopics();
        std::vector<ErrorCode> errors;
        std::vector<CoordinatorRecord> records;
        for (const auto& [topic, partition] : offsets) {
            const bool inUse =
                mayBeReading || std::visit([&topic = topic](const auto& each) { return each.isSubscribedTo(topic); },
                                           *shard.find(group));
            errors.push_back(inUse ? ErrorCode::GroupSubscribedToTopic : ErrorCode::None);
            const OffsetCommitKey key{group, topic, partition};
            if (inUse || !shard.offsets().find(group, topic, partition)) continue;
            records.push_back(offsetTombstone(key));
            shard.offsets().apply(key, std::nullopt);
        }
        shard.write(std::move(records),
                    [errors, done](const Result<void>& written) { written ? done(errors) : done(failed(written)); });
    });
}

void GroupCoordinator::deleteGroup(const std::string& group, std::function<void(const Result<void>&)> done) {
    withShard(group, [group, done = std::move(done)](const Result<GroupShard*>& found) {
        if (!found) return done(failed(found));
        GroupShard& shard = **found;
        const Group* each = shard.find(group);
        if (!each) return done(fail(ErrorCode::GroupIdNotFound, "there is no group “{}”", group));
        if (!std::visit([](const auto& one) { return one.members().empty(); }, *each))
            return done(fail(ErrorCode::NonEmptyGroup, "group “{}” has members", group));
        std::vector<CoordinatorRecord> records = shard.offsets().tombstonesOf(group);
        for (CoordinatorRecord& record : tombstonesOf(*each)) records.push_back(std::move(record));
        shard.forget(group);
        shard.write(std::move(records), done);
    });
}

void GroupCoordinator::scheduleExpiry() {
    m_broker.environment().executor.cancel(m_expiry);
    m_expiry =
        m_broker.environment().executor.schedule(std::max(m_config.retentionCheckInterval, Milliseconds(1)), [this] {
            expireOffsets();
            scheduleExpiry();
        });
}

void GroupCoordinator::expireOffsets() {
    for (const auto& [index, shard] : m_shards)
        if (shard->isLoaded()) expireIn(*shard);
}

void GroupCoordinator::expireIn(GroupShard& shard) {
    std::vector<CoordinatorRecord> records;
    std::vector<std::string> left;
    for (const auto& [id, group] : shard.groups()) {
        const auto aging = std::visit([](const auto& each) { return agingOf(each); }, group);
        for (const OffsetCommitKey& key :
             shard.offsets().expired(id, shard.now().wall, m_config.offsetsRetention, aging)) {
            records.push_back(offsetTombstone(key));
            shard.offsets().apply(key, std::nullopt);
        }
        const bool empty =
            std::visit([](const auto& each) { return each.members().empty() && !each.nextDeadline(); }, group);
        if (!empty || !shard.offsets().of(id).empty() || shard.offsets().hasPending(id)) continue;
        for (CoordinatorRecord& record : tombstonesOf(group)) records.push_back(std::move(record));
        left.push_back(id);
    }
    for (const std::string& id : left) shard.forget(id);
    // Should it fail, the shard is read again and they go the next time.
    if (!records.empty()) shard.write(std::move(records), [](const Result<void>&) {});
}

}  // namespace brook
