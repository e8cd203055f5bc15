#include "engine/admin/storage_orders.h"

#include <algorithm>

#include "engine/admin/storage_rows.h"
#include "engine/metadata/apply.h"

namespace brook::admin {

namespace {

/// What a worker needs of one partition to tell what would go.
struct Subject {
    PartitionIndex partition{0};
    std::shared_ptr<const LogView> view;
    std::size_t mapBytes = 0;
};

/// Finds out on a worker what would go; free of the broker.
struct Rehearsal {
    FileSystem& fs;
    Timestamp now;
    double loadFactor = 0;
    KeyedHash hash;
    Result<WouldGo> byCompaction(const Subject& subject, const LogConfig& config) const {
        const std::atomic<bool> abandoned{false};
        OffsetMap map(subject.mapBytes, loadFactor, hash);
        return compactionWouldRemove(fs, *subject.view, config, now, map, abandoned);
    }
    Result<WouldGo> byRetention(const Subject& subject, const LogConfig& config) const {
        return retentionWouldRemove(*subject.view, config, now);
    }
};

Rehearsal rehearsalOf(Broker& broker) {
    const Broker::Environment& environment = broker.environment();
    const std::uint64_t secret = environment.random.next();
    return {environment.fs, environment.clock.now(), broker.config().cleaner.loadFactor,
            KeyedHash(secret, environment.random.next())};
}

/// `config` decides how many keys there are to compare.
Subject subjectOf(const Broker& broker, const Partition& partition, const LogConfig& config) {
    Subject subject{partition.name().partition, partition.log().view(), 0};
    LogView wished = *subject.view;
    wished.config = config;
    subject.mapBytes = broker.logCleaner().mapBytesFor(wished);
    return subject;
}

template <class T>
void onWorker(const Broker& broker, std::function<T()> job, std::function<void(T)> done) {
    const Broker::Environment& environment = broker.environment();
    environment.workers.run([job = std::move(job), done = std::move(done), &executor = environment.executor] {
        executor.post([done, answer = std::make_shared<T>(job())] { done(std::move(*answer)); });
    });
}

PartitionReport reportOf(PartitionIndex partition, const Result<WouldGo>& gone) {
    if (!gone) return {partition, {}, gone.error().message};
    return {partition, amountOf(*gone), std::nullopt};
}

// Roll ----------------------------------------------------------------------------------------------------------------

PartitionReport activeSegment(const Partition& partition) {
    const SegmentFacts active = partition.log().segments().back();
    PartitionReport report{partition.name().partition, {}, std::nullopt};
    report.amount.records = 0;
    if (active.bytes == 0) return report;
    report.amount.segments = 1;
    report.amount.bytes = active.bytes;
    report.amount.records =
        active.counts ? std::optional(active.counts->records + active.counts->control) : std::nullopt;
    return report;
}

PartitionReport roll(Broker& broker, Partition& partition) {
    PartitionReport report = activeSegment(partition);
    if (auto rolled = broker.roll(partition); !rolled)
        return {partition.name().partition, Amount{0, 0, 0, true}, rolled.error().message};
    return report;
}

// Retain --------------------------------------------------------------------------------------------------------------

PartitionReport retain(Broker& broker, Partition& partition) {
    const auto before = partition.log().segments();
    PartitionReport report{partition.name().partition, Amount{0, 0, 0, true}, std::nullopt};
    if (auto retained = broker.retain(partition); !retained) report.problem = retained.error().message;
    const Offset first = partition.log().segments().front().baseOffset;
    for (const SegmentFacts& gone : before) {
        if (gone.baseOffset >= first) break;
        ++report.amount.segments;
        report.amount.bytes += gone.bytes;
        if (!gone.counts) report.amount.records.reset();
        if (report.amount.records) *report.amount.records += gone.counts->records + gone.counts->control;
    }
    return report;
}

// Clean ---------------------------------------------------------------------------------------------------------------

/// Cleans one partition after the other; lives until the last one has answered.
class CleaningRun : public std::enable_shared_from_this<CleaningRun> {
public:
    CleaningRun(LogCleaner& cleaner, Partitions partitions, std::function<void(OrderReport)> done)
        : m_cleaner(cleaner), m_partitions(std::move(partitions)), m_done(std::move(done)) {}

    void next() {
        if (m_report.partitions.size() == m_partitions.size()) return m_done(std::move(m_report));
        const auto& partition = m_partitions[m_report.partitions.size()];
        m_cleaner.clean(partition, [self = shared_from_this()](Result<CleaningStats> stats) {
            self->m_report.partitions.push_back(
                self->reportOf(self->m_partitions[self->m_report.partitions.size()]->name().partition, stats));
            self->next();
        });
    }

private:
    static PartitionReport reportOf(PartitionIndex partition, const Result<CleaningStats>& stats) {
        if (!stats) return {partition, Amount{0, 0, 0, true}, stats.error().message};
        const std::uint64_t bytes = stats->bytesRead - std::min(stats->bytesKept, stats->bytesRead);
        return {partition, Amount{0, stats->recordsRemoved(), bytes, true}, std::nullopt};
    }

    LogCleaner& m_cleaner;
    Partitions m_partitions;
    std::function<void(OrderReport)> m_done;
    OrderReport m_report;
};

/// What a change of settings makes of the storage's.
bool touchesRetention(const LogConfig& before, const LogConfig& after) {
    return before.cleanupDelete != after.cleanupDelete || before.retention != after.retention ||
           before.retentionBytes != after.retentionBytes;
}
bool touchesCompaction(const LogConfig& before, const LogConfig& after) {
    return before.cleanupCompact != after.cleanupCompact || before.deleteRetention != after.deleteRetention ||
           before.minCompactionLag != after.minCompactionLag;
}

using Ask = Result<WouldGo> (Rehearsal::*)(const Subject&, const LogConfig&) const;

Result<ChangeForecast::Removal> sumUp(const Rehearsal& rehearsal, const std::vector<Subject>& subjects,
                                      const LogConfig& now, const LogConfig& then, Ask ask) {
    ChangeForecast::Removal sum{Amount{0, 0, 0, true}, Amount{0, 0, 0, true}};
    for (const Subject& subject : subjects) {
        const auto proposed = (rehearsal.*ask)(subject, then);
        if (!proposed) return failed(proposed);
        const auto anyway = (rehearsal.*ask)(subject, now);
        if (!anyway) return failed(anyway);
        sum.proposed += amountOf(*proposed);
        sum.anyway += amountOf(*anyway);
    }
    return sum;
}

Result<ChangeForecast> forecast(const Rehearsal& rehearsal, const std::vector<Subject>& subjects, const LogConfig& now,
                                const LogConfig& then) {
    ChangeForecast all;
    if (touchesRetention(now, then)) {
        const auto sum = sumUp(rehearsal, subjects, now, then, &Rehearsal::byRetention);
        if (!sum) return failed(sum);
        all.retention = *sum;
    }
    if (touchesCompaction(now, then)) {
        const auto sum = sumUp(rehearsal, subjects, now, then, &Rehearsal::byCompaction);
        if (!sum) return failed(sum);
        all.compaction = *sum;
    }
    return all;
}

}  // namespace

void previewOrder(Broker& broker, StorageOrder order, Partitions partitions, std::function<void(OrderReport)> done) {
    OrderReport report;
    if (order == StorageOrder::Roll) {
        for (const auto& partition : partitions) report.partitions.push_back(activeSegment(*partition));
        return done(std::move(report));
    }
    std::vector<Subject> subjects;
    for (const auto& partition : partitions)
        subjects.push_back(subjectOf(broker, *partition, partition->log().config()));
    onWorker<OrderReport>(
        broker,
        [order, rehearsal = rehearsalOf(broker), subjects = std::move(subjects)] {
            OrderReport found;
            for (const Subject& subject : subjects) {
                const LogConfig& config = subject.view->config;
                found.partitions.push_back(reportOf(subject.partition, order == StorageOrder::Clean
                                                                           ? rehearsal.byCompaction(subject, config)
                                                                           : rehearsal.byRetention(subject, config)));
            }
            return found;
        },
        std::move(done));
}

void carryOutOrder(Broker& broker, StorageOrder order, Partitions partitions, std::function<void(OrderReport)> done) {
    if (order == StorageOrder::Clean)
        return std::make_shared<CleaningRun>(broker.logCleaner(), std::move(partitions), std::move(done))->next();
    OrderReport report;
    for (const auto& partition : partitions)
        report.partitions.push_back(order == StorageOrder::Roll ? roll(broker, *partition)
                                                                : retain(broker, *partition));
    broker.saveCheckpoints([done = std::move(done), report = std::move(report)](const Result<void>&) {
        done(report);  // a checkpoint that could not be written is written with the next; the order was carried out
    });
}

void forecastChange(Broker& broker, const std::string& topic, const std::vector<SettingChange>& changes,
                    const std::function<void(Result<ChangeForecast>)>& done) {
    const Topic* found = broker.topics().find(topic);
    if (!found || found->partitions.empty())
        return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic));
    std::vector<ConfigChange> planned;
    for (const SettingChange& change : changes)
        planned.push_back({change.name, change.value ? ConfigOperation::Set : ConfigOperation::Delete, change.value});
    const ConfigResolver resolver = broker.resolver();
    const auto records = planConfigChanges(broker.planContext(resolver), {ResourceType::Topic, topic}, planned);
    if (!records) return done(failed(records));
    const std::shared_ptr<const ClusterImage> after = applyRecords(*broker.image(), *records);
    const LogConfig then = logConfigOf(ConfigResolver(after, broker.options().configuration, broker.id()), topic);
    const LogConfig now = found->partitions.front()->log().config();
    std::vector<Subject> subjects;
    if (touchesRetention(now, then) || touchesCompaction(now, then))
        for (const auto& partition : found->partitions) subjects.push_back(subjectOf(broker, *partition, then));
    onWorker<Result<ChangeForecast>>(
        broker,
        [rehearsal = rehearsalOf(broker), subjects = std::move(subjects), now, then] {
            return forecast(rehearsal, subjects, now, then);
        },
        done);
}

}  // namespace brook::admin
