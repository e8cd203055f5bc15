#include "engine/admin/storage_rows.h"

#include <algorithm>

#include "engine/storage/compaction.h"

namespace brook::admin {

namespace {

HeldRecords heldRecords(const RecordCounts& counts) { return {counts.records, counts.tombstones, counts.control}; }

PartitionStorage partitionStorage(const Broker& broker, const Partition& partition, Timestamp now) {
    const Log& log = partition.log();
    PartitionStorage row;
    row.index = partition.name().partition;
    row.start = log.startOffset();
    row.end = log.endOffset();
    row.highWatermark = log.highWatermark();
    row.lastStable = log.lastStableOffset();
    row.bytes = log.sizeInBytes();
    if (const auto counts = log.counts()) row.held = heldRecords(*counts);
    for (const ProducerFacts& producer : log.producers()) {
        ++row.producers;
        if (producer.currentTransactionStart) ++row.openTransactions;
    }
    const auto facts = log.segments();
    row.segments = segmentRows(facts, log.config(),
                               retentionPlan(facts, log.config(), log.startOffset(), log.highWatermark(), now),
                               log.config().cleanupCompact ? log.cleanedUpTo() : std::nullopt);
    row.dirtyRatio = dirtyRatioOf(log, now);
    row.cleaning = broker.logCleaner().isCleaning(partition);
    const auto& uncleanable = broker.logCleaner().uncleanable();
    if (const auto found = uncleanable.find(partition.name().text()); found != uncleanable.end())
        row.problem = found->second;
    if (log.offline()) row.problem = log.offline()->message;
    return row;
}

}  // namespace

Result<TopicStorage> topicStorage(const Broker& broker, const std::string& topic) {
    const Topic* found = broker.topics().find(topic);
    if (!found) return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic);
    TopicStorage storage;
    storage.topic = topic;
    storage.takenAt = broker.environment().clock.now();
    for (const auto& partition : found->partitions) {
        storage.rules = rulesOf(partition->log().config());
        storage.partitions.push_back(partitionStorage(broker, *partition, storage.takenAt));
    }
    return storage;
}

CleanupRules rulesOf(const LogConfig& config) {
    CleanupRules rules;
    rules.compacts = config.cleanupCompact;
    rules.deletes = config.cleanupDelete;
    rules.retention = config.retention;
    rules.retentionBytes = config.retentionBytes;
    rules.minCompactionLag = config.minCompactionLag;
    rules.deleteRetention = config.deleteRetention;
    rules.minDirtyRatio = config.minCleanableDirtyRatio;
    return rules;
}

double dirtyRatioOf(const Log& log, Timestamp now) {
    if (!log.config().cleanupCompact) return 0;
    LogView bounds;  // without files: sizes and times are all that is asked for
    bounds.config = log.config();
    for (const SegmentFacts& facts : log.segments()) {
        SegmentView& segment = bounds.segments.emplace_back();
        segment.facts = facts;
        segment.firstTimestamp = facts.firstTimestamp;
    }
    bounds.start = log.startOffset();
    bounds.end = log.endOffset();
    bounds.highWatermark = log.highWatermark();
    bounds.lastStable = log.lastStableOffset();
    bounds.cleanedUpTo = log.cleanedUpTo();
    return cleanableRange(bounds, now).dirtyRatio();
}

std::vector<SegmentRow> segmentRows(const std::vector<SegmentFacts>& oldestFirst, const LogConfig& config,
                                    RetentionPlan plan, std::optional<Offset> cleanedUpTo) {
    const std::size_t due = plan.segments + (plan.activeToo ? 1 : 0);
    std::optional<Timestamp> leavesAt = Timestamp(0);
    std::vector<SegmentRow> rows;
    for (const SegmentFacts& facts : oldestFirst) {
        SegmentRow& row = rows.emplace_back();
        row.base = facts.baseOffset;
        row.next = facts.nextOffset;
        row.bytes = facts.bytes;
        row.active = facts.active;
        row.cleaned = cleanedUpTo && !facts.active && facts.nextOffset <= *cleanedUpTo;
        row.due = rows.size() <= due;
        if (facts.counts) row.held = heldRecords(*facts.counts);
        row.first = facts.firstTimestamp;
        row.largest = facts.largestTimestamp;
        const bool everLeaves = config.cleanupDelete && config.retention && facts.largestTimestamp.value() >= 0;
        if (!everLeaves) leavesAt.reset();
        if (leavesAt) leavesAt = std::max(*leavesAt, facts.largestTimestamp + config.retention->count() + 1);
        row.leavesAt = leavesAt;
    }
    return rows;
}

RecordFate fateValue(const brook::RecordFate& fate) {
    const auto reasons = [](const std::vector<brook::RecordFate::Reason>& from) {
        std::vector<RecordFate::Reason> all;
        for (const auto& [keeper, until, offset, bytes] : from)
            all.push_back({static_cast<RecordFate::Keeper>(keeper), until, offset, bytes});  // numbered alike
        return all;
    };
    using Keeper = brook::RecordFate::Keeper;
    static_assert(static_cast<int>(Keeper::NoPolicy) == static_cast<int>(RecordFate::Keeper::NoPolicy));
    static_assert(static_cast<int>(Keeper::TransactionMarker) ==
                  static_cast<int>(RecordFate::Keeper::TransactionMarker));
    RecordFate value;
    value.presence = static_cast<RecordFate::Presence>(fate.presence);
    value.control = fate.control;
    value.byRetention = reasons(fate.byRetention);
    value.byCompaction = reasons(fate.byCompaction);
    return value;
}

Amount amountOf(const WouldGo& gone) { return {gone.segments, gone.records, gone.bytes, gone.complete}; }

}  // namespace brook::admin
