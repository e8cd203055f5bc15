#include "engine/admin/local_cluster.h"

#include <algorithm>
#include <atomic>

#include "engine/admin/group_rows.h"
#include "engine/admin/local_scans.h"
#include "engine/admin/local_storage.h"
#include "engine/admin/next_record_times.h"
#include "engine/admin/partitioner.h"
#include "engine/admin/rebalance_follower.h"
#include "engine/admin/record_reader.h"
#include "engine/admin/record_search.h"
#include "engine/admin/snapshots.h"
#include "engine/admin/transaction_rows.h"

namespace brook::admin {

namespace {

constexpr Milliseconds betweenSnapshots{250};
constexpr std::uint64_t snapshotsPerSecond = 4;

}  // namespace

struct BrokerDoor::State : std::enable_shared_from_this<BrokerDoor::State> {
    /// A window's side: where its answers go, and whether it is still there.
    struct Visitor {
        Cluster::Deliver deliver;
        Cluster::Watcher watcher;
    };

    Executor& executor;
    const Clock& clock;
    EventLog& events;
    Broker* broker = nullptr;
    Services* services = nullptr;
    BrokerState brokerState = BrokerState::Starting;
    std::vector<std::string> addresses;
    ConnectionsView connections;
    TrafficHistory history;
    NextRecordTimes nextRecords;
    RebalanceFollower rebalances;
    std::vector<std::shared_ptr<Visitor>> visitors;
    std::uint64_t sequence = 0;
    MonotonicTime lastSample{};
    bool ticking = false;
    std::uint32_t nextPartition = 0;
    std::vector<std::weak_ptr<std::atomic<bool>>> searches;

    State(Executor& executor_, const Clock& clock_, EventLog& events_)
        : executor(executor_), clock(clock_), events(events_) {}

    void beginTicking() {
        if (ticking || visitors.empty() || !broker) return;
        ticking = true;
        lastSample = clock.monotonic();
        history.sample(broker->topics(), clock.now(), 1);
        tick();
    }

    void tick() {
        if (!broker || visitors.empty()) {
            ticking = false;
            return;
        }
        if (sequence % snapshotsPerSecond == 0) {
            const MonotonicTime now = clock.monotonic();
            const double seconds = std::max(0.05, std::chrono::duration<double>(now - lastSample).count());
            if (now > lastSample) history.sample(broker->topics(), clock.now(), seconds);
            lastSample = now;
        }
        publish();
        executor.schedule(betweenSnapshots, [self = shared_from_this()] { self->tick(); });
    }

    /// Remembers the search, so that it ends before the broker does.
    void search(SearchQuery query, const std::shared_ptr<std::atomic<bool>>& cancelled, SendChunk send) {
        std::erase_if(searches, [](const auto& each) { return each.expired(); });
        searches.push_back(cancelled);
        beginSearch(*broker, std::move(query), cancelled, std::move(send));
    }

    void endSearches() {
        for (const auto& each : std::exchange(searches, {}))
            if (const auto cancelled = each.lock()) *cancelled = true;
    }

    void publish() {
        auto snapshot = std::make_shared<Snapshot>(broker ? brokerSnapshot(*broker, history) : Snapshot{});
        if (services) {
            snapshot->groups = groupRows(services->groups, services->broker);
            nextRecords.fill(snapshot->groups, services->broker);
            rebalances.follow(snapshot->groups, clock.now());
            snapshot->transactions = transactionRows(services->transactions);
        }
        snapshot->sequence = ++sequence;
        snapshot->state = brokerState;
        snapshot->takenAt = clock.now();
        snapshot->addresses = addresses;
        if (connections) snapshot->connections = connections();
        std::sort(snapshot->connections.begin(), snapshot->connections.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
        snapshot->events = events.recent();
        const std::shared_ptr<const Snapshot> value = std::move(snapshot);
        for (const auto& visitor : visitors)
            visitor->deliver([visitor, value] {
                if (visitor->watcher) visitor->watcher(value);
            });
    }
};

namespace {

using State = BrokerDoor::State;
using Visitor = State::Visitor;

/// Gives a reply on the window's thread.
template <class T>
Reply<T> delivered(const std::shared_ptr<Visitor>& visitor, Reply<T> reply) {
    return [visitor, reply = std::move(reply)](Result<T> result) {
        visitor->deliver([reply, result = std::move(result)]() mutable { reply(std::move(result)); });
    };
}

/// Held by the window; the search sees the mark.
class LocalSearch final : public Search {
public:
    explicit LocalSearch(std::shared_ptr<std::atomic<bool>> cancelled) : m_cancelled(std::move(cancelled)) {}
    ~LocalSearch() override { *m_cancelled = true; }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

/// The cluster of this process: every command is a task for the broker's loop.
class LocalCluster final : public Cluster {
public:
    LocalCluster(std::shared_ptr<State> state, Deliver deliver)
        : m_state(std::move(state)), m_visitor(std::make_shared<Visitor>()),
          m_storage([state = m_state](auto task) { onLoop(state, std::move(task)); }, deliver) {
        m_visitor->deliver = std::move(deliver);
    }
    ~LocalCluster() override {
        m_visitor->watcher = nullptr;
        m_state->executor.post([state = m_state, visitor = m_visitor] { std::erase(state->visitors, visitor); });
    }

    void watch(Watcher watcher) override {
        m_visitor->watcher = std::move(watcher);
        m_state->executor.post([state = m_state, visitor = m_visitor] {
            if (std::find(state->visitors.begin(), state->visitors.end(), visitor) == state->visitors.end())
                state->visitors.push_back(visitor);
            if (state->ticking || !state->broker) state->publish();
            state->beginTicking();
        });
    }

    void createTopic(NewTopic topic, Reply<void> reply) override {
        command<void>(std::move(reply), [topic = std::move(topic)](State&, Broker& broker, const Reply<void>& done) {
            TopicWish wish{topic.name, topic.partitions, -1, {}, {}};
            for (const SettingChange& setting : topic.settings)
                if (setting.value) wish.settings.emplace_back(setting.name, setting.value);
            const ConfigResolver resolver = broker.resolver();
            auto plan = planTopic(broker.planContext(resolver), wish);
            if (!plan) return done(failed(plan));
            broker.changeMetadata(std::move(plan->records), done);
        });
    }

    void deleteTopic(std::string name, Reply<void> reply) override {
        command<void>(std::move(reply), [name = std::move(name)](State&, Broker& broker, const Reply<void>& done) {
            const TopicImage* topic = broker.image()->topic(name);
            if (!topic) return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", name));
            broker.changeMetadata({RemoveTopicRecord{topic->id}}, done);
        });
    }

    void addPartitions(std::string name, std::int32_t total, Reply<void> reply) override {
        command<void>(std::move(reply),
                      [name = std::move(name), total](State&, Broker& broker, const Reply<void>& done) {
                          const ConfigResolver resolver = broker.resolver();
                          auto plan = planPartitions(broker.planContext(resolver), name, total, std::nullopt);
                          if (!plan) return done(failed(plan));
                          broker.changeMetadata(std::move(*plan), done);
                      });
    }

    void deleteRecords(std::string name, std::map<PartitionIndex, Offset> before, Reply<void> reply) override {
        command<void>(std::move(reply), [name = std::move(name), before = std::move(before)](State&, Broker& broker,
                                                                                             const Reply<void>& done) {
            for (const auto& [index, offset] : before) {
                const auto partition = broker.topics().partition(name, index);
                if (!partition)
                    return done(
                        fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", index, name));
                if (auto moved = partition->log().advanceStartOffset(offset); !moved) return done(std::move(moved));
            }
            broker.saveCheckpoints(done);
            broker.runMaintenance();
        });
    }

    void settings(std::string topic, Reply<std::vector<SettingRow>> reply) override {
        command<std::vector<SettingRow>>(
            std::move(reply),
            [topic = std::move(topic)](State&, Broker& broker, const auto& done) { done(settingRows(broker, topic)); });
    }

    void changeSettings(std::string topic, std::vector<SettingChange> changes, bool onlyCheck,
                        Reply<void> reply) override {
        command<void>(std::move(reply), [topic = std::move(topic), changes = std::move(changes), onlyCheck](
                                            State&, Broker& broker, const Reply<void>& done) {
            const ConfigResource resource{topic.empty() ? ResourceType::Broker : ResourceType::Topic, topic};
            std::vector<ConfigChange> planned;
            for (const SettingChange& change : changes)
                planned.push_back(
                    {change.name, change.value ? ConfigOperation::Set : ConfigOperation::Delete, change.value});
            const ConfigResolver resolver = broker.resolver();
            auto records = planConfigChanges(broker.planContext(resolver), resource, planned);
            if (!records) return done(failed(records));
            if (onlyCheck) return done({});
            broker.changeMetadata(std::move(*records), done);
        });
    }

    void locate(std::string topic, Place place, Reply<Cursor> reply) override {
        command<Cursor>(std::move(reply), [topic = std::move(topic), place](State&, Broker& broker, const auto& done) {
            RecordReader(broker).locate(topic, place, done);
        });
    }

    void readRecords(RecordQuery query, Reply<RecordPage> reply) override {
        command<RecordPage>(std::move(reply), [query = std::move(query)](State&, Broker& broker, const auto& done) {
            RecordReader(broker).read(query, done);
        });
    }

    void readRecord(std::string topic, PartitionIndex partition, Offset offset, Reply<RecordRow> reply) override {
        command<RecordRow>(std::move(reply),
                           [topic = std::move(topic), partition, offset](State&, Broker& broker, const auto& done) {
                               RecordReader(broker).readOne(topic, partition, offset, done);
                           });
    }

    std::unique_ptr<Search> search(SearchQuery query, SearchWatcher watcher) override {
        auto cancelled = std::make_shared<std::atomic<bool>>(false);
        SendChunk send = [state = m_state, visitor = m_visitor, watcher = std::move(watcher), cancelled](
                             SearchChunk chunk, std::function<void()> taken) {
            visitor->deliver([state, watcher, cancelled, chunk = std::move(chunk), taken = std::move(taken)]() mutable {
                if (*cancelled) return;
                watcher(std::move(chunk));
                state->executor.post(std::move(taken));
            });
        };
        m_state->executor.post(
            [state = m_state, query = std::move(query), cancelled, send = std::move(send)]() mutable {
                if (*cancelled) return;
                if (state->broker) return state->search(std::move(query), cancelled, std::move(send));
                SearchChunk refused;
                refused.state = SearchState::Failed;
                refused.sentence = "The broker is not running";
                send(std::move(refused), [] {});
            });
        return std::make_unique<LocalSearch>(std::move(cancelled));
    }

    void readHits(std::string topic, std::vector<Hit> hits, Reply<std::vector<RecordRow>> reply) override {
        command<std::vector<RecordRow>>(std::move(reply), [topic = std::move(topic), hits = std::move(hits)](
                                                              State&, Broker& broker, const auto& done) {
            admin::readHits(broker, topic, hits, RecordQuery{}.previewBytes, done);
        });
    }

    std::shared_ptr<RecordScans> scans() override {
        return std::make_shared<LocalScans>([state = m_state](auto task) { onLoop(state, std::move(task)); });
    }

    void produce(ProduceRecord record, Reply<Produced> reply) override {
        command<Produced>(std::move(reply),
                          [record = std::move(record)](State& state, Broker& broker, const Reply<Produced>& done) {
                              produceOne(state, broker, record, done);
                          });
    }

    Storage& storage() override { return m_storage; }

    void setOffsets(std::string group, std::vector<OffsetChange> changes, Reply<void> reply) override {
        command<void>(std::move(reply), [group = std::move(group), changes = std::move(changes)](
                                            State& state, Broker& broker, const Reply<void>& done) {
            changeOffsets(state.services->groups, broker, group, changes, done);
        });
    }

    void deleteGroup(std::string group, Reply<void> reply) override {
        command<void>(std::move(reply), [group = std::move(group)](State& state, Broker&, const Reply<void>& done) {
            state.services->groups.deleteGroup(group, done);
        });
    }

    void deleteOffsets(std::string group, std::string topic, Reply<void> reply) override {
        command<void>(std::move(reply), [group = std::move(group), topic = std::move(topic)](
                                            State& state, Broker& broker, const Reply<void>& done) {
            deleteTopicOffsets(state.services->groups, broker, group, topic, done);
        });
    }

    void abortTransaction(std::string id, Reply<void> reply) override {
        command<void>(std::move(reply), [id = std::move(id)](State& state, Broker&, const Reply<void>& done) {
            admin::abortTransaction(state.services->transactions, id, done);
        });
    }

    void abortHanging(ProducerRow hanging, Reply<void> reply) override {
        command<void>(std::move(reply),
                      [hanging = std::move(hanging)](State&, Broker& broker, const Reply<void>& done) {
                          admin::abortHanging(broker, hanging, done);
                      });
    }

    void producers(std::string topic, Reply<std::vector<ProducerRow>> reply) override {
        command<std::vector<ProducerRow>>(std::move(reply),
                                          [topic = std::move(topic)](State&, Broker& broker, const auto& done) {
                                              done(producerRows(broker, topic));
                                          });
    }

    void traffic(std::string topic, Reply<std::vector<TrafficSample>> reply) override {
        command<std::vector<TrafficSample>>(
            std::move(reply),
            [topic = std::move(topic)](State& state, Broker&, const auto& done) { done(state.history.of(topic)); });
    }

private:
    static void onLoop(const std::shared_ptr<State>& state, std::function<void(Broker*)> task) {
        state->executor.post([state, task = std::move(task)] { task(state->broker); });
    }

    template <class T, class Work>
    void command(Reply<T> reply, Work work) {
        m_state->executor.post(
            [state = m_state, done = delivered(m_visitor, std::move(reply)), work = std::move(work)] {
                if (!state->broker) return done(fail(ErrorCode::BrokerNotAvailable, "The broker is not running"));
                work(*state, *state->broker, done);
            });
    }

    static void produceOne(State& state, Broker& broker, const ProduceRecord& record, const Reply<Produced>& done) {
        const Topic* topic = broker.topics().find(record.topic);
        if (!topic) return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", record.topic));
        const auto count = static_cast<std::int32_t>(topic->partitions.size());
        const std::int32_t chosen =
            record.partition ? record.partition->value()
            : record.key     ? partitionForKey(*record.key, count)
                             : static_cast<std::int32_t>(state.nextPartition++ % static_cast<std::uint32_t>(count));
        const auto partition = topic->partition(PartitionIndex(chosen));
        if (!partition)
            return done(
                fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", chosen, record.topic));
        NewRecord added;
        added.timestamp = record.timestamp.value_or(state.clock.now());
        if (record.key) added.key = *record.key;
        if (record.value) added.value = *record.value;
        for (const HeaderRow& header : record.headers)
            added.headers.push_back(
                {asBytes(header.key), header.value ? std::optional<ByteView>(*header.value) : std::nullopt});
        BatchBuilder builder;
        builder.add(added);
        auto batch = builder.build();
        if (!batch) return done(failed(batch));
        const auto result = broker.append(partition, *batch, AppendOrigin::Client);
        if (!result) {
            const auto& refused = result.error();
            return done(fail(refused.error.code, "{}",
                             refused.records.empty() ? refused.error.message : refused.records.front().message));
        }
        partition->traffic().recordsIn += 1;
        partition->traffic().bytesIn += batch->size();
        const Produced produced{PartitionIndex(chosen), result->firstOffset,
                                result->logAppendTime == noTimestamp ? added.timestamp : result->logAppendTime};
        broker.whenAcknowledgeable(partition, result->lastOffset + 1, [done, produced](const Result<void>& durable) {
            durable ? done(produced) : done(failed(durable));
        });
    }

    std::shared_ptr<State> m_state;
    std::shared_ptr<Visitor> m_visitor;
    LocalStorage m_storage;
};

}  // namespace

BrokerDoor::BrokerDoor(Executor& executor, const Clock& clock, EventLog& events)
    : m_state(std::make_shared<State>(executor, clock, events)) {}

BrokerDoor::~BrokerDoor() = default;

void BrokerDoor::opened(Services& services, std::vector<std::string> addresses, ConnectionsView connections) {
    m_state->broker = &services.broker;
    m_state->services = &services;
    m_state->brokerState = BrokerState::Running;
    m_state->addresses = std::move(addresses);
    m_state->connections = std::move(connections);
    m_state->beginTicking();
}

void BrokerDoor::closing() {
    m_state->brokerState = BrokerState::Stopping;
    m_state->endSearches();
    m_state->broker = nullptr;
    m_state->services = nullptr;
    m_state->connections = nullptr;
    m_state->publish();
}

std::unique_ptr<Cluster> BrokerDoor::connect(Cluster::Deliver deliver) {
    return std::make_unique<LocalCluster>(m_state, std::move(deliver));
}

}  // namespace brook::admin
