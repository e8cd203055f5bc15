#include "engine/admin/local_storage.h"

#include <algorithm>

#include "engine/admin/segment_reader.h"
#include "engine/admin/storage_orders.h"
#include "engine/admin/storage_rows.h"

namespace brook::admin {

namespace {

/// Runs `job` on a worker and gives its answer on the loop.
template <class T, class Job>
void onWorker(const Broker& broker, Job job, std::function<void(Result<T>)> done) {
    const Broker::Environment& environment = broker.environment();
    environment.workers.run([job = std::move(job), done = std::move(done), &executor = environment.executor] {
        executor.post([done, answer = std::make_shared<Result<T>>(job())] { done(std::move(*answer)); });
    });
}

tl::unexpected<Error> noPartition(const std::string& topic, PartitionIndex partition) {
    return fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", partition, topic);
}

Result<Partitions> partitionsOf(const Broker& broker, const std::string& topic,
                                const std::vector<PartitionIndex>& wanted) {
    const Topic* found = broker.topics().find(topic);
    if (!found) return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic);
    if (wanted.empty()) return found->partitions;
    Partitions partitions;
    for (const PartitionIndex index : wanted) {
        const auto partition = found->partition(index);
        if (!partition) return noPartition(topic, index);
        partitions.push_back(partition);
    }
    return partitions;
}

/// Has the workers count what nobody has counted, once at a time for each partition.
void beginCounting(const Broker& broker, const std::string& topic, const std::shared_ptr<std::set<std::string>>& busy) {
    for (const auto& partition : broker.topics().find(topic)->partitions) {
        const std::string name = partition->name().text();
        if (busy->contains(name)) continue;
        std::vector<CountJob> jobs = partition->log().uncounted();
        if (jobs.empty()) continue;
        busy->insert(name);
        using Counted = std::vector<CountedRecords>;
        onWorker<Counted>(
            broker,
            [jobs = std::move(jobs)]() -> Result<Counted> {
                Counted all;
                for (const CountJob& job : jobs)
                    if (auto counted = countRecords(job)) all.push_back(*counted);  // a failing disk is told by others
                return all;
            },
            [partition, name, busy](Result<Counted> all) {
                busy->erase(name);
                if (partition->isRetired()) return;
                for (const CountedRecords& counted : *all) partition->log().counted(counted);
            });
    }
}

}  // namespace

template <class T, class Work>
void LocalStorage::command(Reply<T> reply, Work work) {
    Reply<T> done = [deliver = m_deliver, reply = std::move(reply)](Result<T> result) {
        deliver([reply, result = std::make_shared<Result<T>>(std::move(result))] { reply(std::move(*result)); });
    };
    m_onLoop([done = std::move(done), work = std::move(work)](Broker* broker) {
        if (!broker) return done(fail(ErrorCode::BrokerNotAvailable, "The broker is not running"));
        work(*broker, done);
    });
}

template <class T, class Read>
void LocalStorage::readSegment(SegmentPlace place, Reply<T> reply, Read read) {
    command<T>(std::move(reply), [place = std::move(place), read = std::move(read)](Broker& broker, const auto& done) {
        const auto partition = broker.topics().partition(place.topic, place.partition);
        if (!partition) return done(noPartition(place.topic, place.partition));
        const auto view = partition->log().view();
        const auto segment = std::find_if(view->segments.begin(), view->segments.end(),
                                          [&place](const auto& each) { return each.facts.baseOffset == place.base; });
        if (segment == view->segments.end())
            return done(fail(ErrorCode::OffsetOutOfRange, "The segment at offset {} is gone", place.base));
        onWorker<T>(
            broker,
            [reader = SegmentReader(broker.environment().fs, view->directory, *segment), read] { return read(reader); },
            done);
    });
}

void LocalStorage::look(std::string topic, Reply<TopicStorage> reply) {
    command<TopicStorage>(std::move(reply),
                          [topic = std::move(topic), counting = m_counting](Broker& broker, const auto& done) {
                              auto storage = topicStorage(broker, topic);
                              if (storage) beginCounting(broker, topic, counting);
                              done(std::move(storage));
                          });
}

void LocalStorage::anatomy(SegmentPlace segment, Reply<SegmentAnatomy> reply) {
    readSegment(std::move(segment), std::move(reply), [](const SegmentReader& reader) { return reader.anatomy(); });
}

void LocalStorage::batches(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<BatchPage> reply) {
    readSegment(std::move(segment), std::move(reply),
                [position, limit](const SegmentReader& reader) { return reader.batches(position, limit); });
}

void LocalStorage::index(SegmentPlace segment, IndexKind kind, std::uint64_t first, std::uint32_t limit,
                         Reply<IndexPage> reply) {
    readSegment(std::move(segment), std::move(reply),
                [kind, first, limit](const SegmentReader& reader) { return reader.index(kind, first, limit); });
}

void LocalStorage::bytes(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<Bytes> reply) {
    readSegment(std::move(segment), std::move(reply),
                [position, limit](const SegmentReader& reader) { return reader.bytes(position, limit); });
}

void LocalStorage::fate(std::string topic, PartitionIndex index, Offset offset, Reply<RecordFate> reply) {
    command<RecordFate>(std::move(reply),
                        [topic = std::move(topic), index, offset](Broker& broker, const Reply<RecordFate>& done) {
                            const auto partition = broker.topics().partition(topic, index);
                            if (!partition) return done(noPartition(topic, index));
                            const Timestamp now = broker.environment().clock.now();
                            RecordFate asked;
                            asked.topic = topic;
                            asked.partition = index;
                            asked.offset = offset;
                            asked.rules = rulesOf(partition->log().config());
                            asked.dirtyRatio = dirtyRatioOf(partition->log(), now);
                            asked.askedAt = now;
                            onWorker<RecordFate>(
                                broker,
                                [view = partition->log().view(), asked]() -> Result<RecordFate> {
                                    const auto found = recordFate(*view, asked.offset, asked.askedAt);
                                    if (!found) return failed(found);
                                    RecordFate fate = fateValue(*found);
                                    fate.topic = asked.topic;
                                    fate.partition = asked.partition;
                                    fate.offset = asked.offset;
                                    fate.rules = asked.rules;
                                    fate.dirtyRatio = asked.dirtyRatio;
                                    fate.askedAt = asked.askedAt;
                                    return fate;
                                },
                                done);
                        });
}

void LocalStorage::forecast(std::string topic, std::vector<SettingChange> changes, Reply<ChangeForecast> reply) {
    command<ChangeForecast>(std::move(reply),
                            [topic = std::move(topic), changes = std::move(changes)](Broker& broker, const auto& done) {
                                forecastChange(broker, topic, changes, done);
                            });
}

void LocalStorage::preview(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                           Reply<OrderReport> reply) {
    command<OrderReport>(std::move(reply), [order, topic = std::move(topic), partitions = std::move(partitions)](
                                               Broker& broker, const Reply<OrderReport>& done) {
        auto found = partitionsOf(broker, topic, partitions);
        if (!found) return done(failed(found));
        previewOrder(broker, order, std::move(*found), [done](OrderReport report) { done(std::move(report)); });
    });
}

void LocalStorage::carryOut(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                            Reply<OrderReport> reply) {
    command<OrderReport>(std::move(reply), [order, topic = std::move(topic), partitions = std::move(partitions)](
                                               Broker& broker, const Reply<OrderReport>& done) {
        auto found = partitionsOf(broker, topic, partitions);
        if (!found) return done(failed(found));
        if (order == StorageOrder::Clean && !found->empty() && !found->front()->log().config().cleanupCompact)
            return done(fail(ErrorCode::InvalidRequest, "“{}” is not compacted: its cleanup.policy says so", topic));
        carryOutOrder(broker, order, std::move(*found), [done](OrderReport report) { done(std::move(report)); });
    });
}

}  // namespace brook::admin
