#include "engine/broker/broker.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include "engine/broker/record_counting.h"

namespace brook {

namespace {

constexpr Milliseconds takeUpAgain{1000};  // after a disk that was full or failed

std::optional<BrokerId> nodeIn(const ConfigValues& configuration) {
    for (const char* name : {"node.id", "broker.id"})
        if (const auto found = configuration.find(name); found != configuration.end() && !found->second.empty())
            return BrokerId(static_cast<std::int32_t>(parseNumber(found->second)));
    return std::nullopt;
}

DirectoryIdentity identityFor(const ConfigValues& configuration, Random& random) {
    DirectoryIdentity identity;
    identity.nodeId = nodeIn(configuration).value_or(identity.nodeId);
    identity.clusterId = Uuid::random(random).text();
    identity.directoryId = Uuid::random(random);
    return identity;
}

/// Replicas, leaders and registrations name the node: under another number the directory would be someone else's.
Result<void> expectNode(const ConfigValues& configuration, const LogDirectory& directory) {
    const auto wanted = nodeIn(configuration);
    const BrokerId found = directory.identity().nodeId;
    if (!wanted || *wanted == found) return {};
    return fail(ErrorCode::InvalidConfig, "{} belongs to node {}, and node.id says {}", directory.path().string(),
                found, *wanted);
}

/// What is so whatever the file says, under Kafka's names, for those who ask for the settings in force.
void addFacts(ConfigValues& configuration, const LogDirectory& directory, const std::vector<EndpointImage>& endpoints) {
    const std::string node = fmt::format("{}", directory.identity().nodeId);
    std::vector<std::string> listeners;
    for (const EndpointImage& endpoint : endpoints) {
        const bool v6 = endpoint.host.find(':') != std::string::npos;
        listeners.push_back(fmt::format("{}://{}{}{}:{}", endpoint.listener, v6 ? "[" : "", endpoint.host,
                                        v6 ? "]" : "", endpoint.port));
    }
    configuration["node.id"] = node;
    configuration["broker.id"] = node;
    configuration["process.roles"] = "broker,controller";
    configuration["log.dirs"] = directory.path().string();
    if (!listeners.empty()) configuration["listeners"] = fmt::format("{}", fmt::join(listeners, ","));
}

}  // namespace

Result<std::unique_ptr<Broker>> Broker::open(Environment environment, Options options) {
    const Log::Environment logs{environment.fs, environment.clock, environment.random, environment.diagnostics};
    auto directory = LogDirectory::open(logs, options.dataDirectory,
                                        identityFor(options.configuration, environment.random), options.holder);
    if (!directory) return failed(directory);
    if (auto fits = expectNode(options.configuration, **directory); !fits) return failed(fits);
    addFacts(options.configuration, **directory, options.endpoints);
    std::unique_ptr<Broker> broker(new Broker(environment, std::move(options), std::move(*directory)));
    if (auto started = broker->start(); !started) return failed(started);
    return broker;
}

Broker::Broker(Environment environment, Options options, std::unique_ptr<LogDirectory> directory)
    : m_environment(environment), m_options(std::move(options)), m_startedAt(environment.clock.now()),
      m_directory(std::move(directory)), m_groupSync(environment.executor, environment.sync, environment.clock),
      m_logCleaner({environment.executor, environment.background, environment.clock, environment.fs, environment.random,
                    environment.diagnostics, m_topics},
                   {[this](std::vector<std::filesystem::path> paths, Milliseconds delay) {
                        purgeLater(std::move(paths), delay);
                    },
                    [this] { saveCheckpoints(); }}),
      m_fetchSessions(1000, environment.random),
      m_producerIds([this](auto done) { reserveProducerIds(std::move(done)); }) {}

Broker::~Broker() {
    *m_alive = false;
    m_environment.executor.cancel(m_maintenance);
    m_environment.executor.cancel(m_checkpointing);
    m_environment.executor.cancel(m_healing);
}

Log::Environment Broker::logEnvironment() const {
    return {m_environment.fs, m_environment.clock, m_environment.random, m_environment.diagnostics};
}

PlanContext Broker::planContext(const ConfigResolver& resolver) const {
    return {*m_metadata->proposedImage(), resolver, id(), m_directory->identity().directoryId, m_environment.random};
}

// Start ---------------------------------------------------------------------------------------------------------------

Result<void> Broker::start() {
    BrokerImage self;
    self.id = id();
    self.incarnation = Uuid::random(m_environment.random);
    self.endpoints = m_options.endpoints;
    self.directories = {m_directory->identity().directoryId};
    auto metadata =
        MetadataLog::open({m_environment.executor, m_environment.sync, logEnvironment(), *m_directory}, self);
    if (!metadata) return failed(metadata);
    m_metadata = std::move(*metadata);
    m_config = BrokerConfig::read(resolver());
    m_fetchSessions.setCapacity(static_cast<std::size_t>(std::max(0, m_config.fetchSessionSlots)));
    OpenedLogs opened = openLogs();
    for (const auto& [name, topic] : image()->topics) {
        auto taken = takeUp(*topic, opened);
        // A coordinator that misses its log would take it for empty; any other partition can come later.
        if (!taken && topic->isInternal()) return taken;
        if (!taken) sayOnce(name, taken.error());
    }
    for (const FoundPartition& found : m_directory->partitions())
        if (!m_topics.partition(found.partition.topic, found.partition.partition) &&
            !image()->topic(found.partition.topic))
            m_environment.diagnostics.report(Severity::Warning, Logger::Broker,
                                             fmt::format("{} is of no topic that the cluster has, and is left alone",
                                                         (m_directory->path() / found.partition.text()).string()));
    m_metadata->onChange([this](const ClusterImage& before, const std::shared_ptr<const ClusterImage>& after) {
        applyImage(before, *after);
    });
    scheduleMaintenance();
    scheduleCheckpoint();
    scheduleHealing();
    m_logCleaner.configure(m_config.cleaner);
    // What was found, and who runs here now.
    saveCheckpoints();
    return {};
}

Partition::Visibility Broker::visibility() const {
    return m_config.durability == Durability::Durable ? Partition::Visibility::WhenDurable
                                                      : Partition::Visibility::WhenWritten;
}

Broker::OpenedLogs Broker::openLogs() {
    std::vector<LogWish> wishes;
    for (const auto& [name, topic] : image()->topics) {
        const LogConfig config = logConfigOf(resolver(), name);
        for (const PartitionImage& partition : topic->partitions)
            wishes.push_back({{name, partition.index}, topic->id, config});
    }
    std::atomic<std::size_t> count = 0;
    auto logs = m_directory->openLogs(wishes, m_environment.workers, [this, &count, all = wishes.size()] {
        const std::size_t now = ++count;
        if (m_options.onProgress) m_options.onProgress(now, all);
    });
    OpenedLogs opened;
    for (std::size_t i = 0; i < wishes.size(); ++i) opened.emplace(wishes[i].partition, std::move(logs[i]));
    return opened;
}

Result<void> Broker::takeUp(const TopicImage& image, OpenedLogs& opened) {
    Topic* topic = m_topics.find(image.name);
    if (!topic) topic = &m_topics.add(image.name, image.id);
    const LogConfig config = logConfigOf(resolver(), image.name);
    for (const std::shared_ptr<Partition>& partition : topic->partitions) {
        const PartitionImage& facts =
            image.partitions.at(static_cast<std::size_t>(partition->name().partition.value()));
        if (facts.leaderEpoch <= partition->leaderEpoch() || partition->log().offline()) continue;
        if (auto leading = partition->becomeLeader(facts.leaderEpoch); !leading) return leading;
    }
    for (std::size_t index = topic->partitions.size(); index < image.partitions.size(); ++index) {
        const PartitionImage& facts = image.partitions[index];
        const TopicPartition name{image.name, facts.index};
        const auto already = opened.find(name);
        auto log =
            already == opened.end() ? m_directory->openLog({name, image.id, config}) : std::move(already->second);
        if (!log) return failed(log);
        auto partition = std::make_shared<Partition>(name, image.id, std::move(*log), visibility());
        if (auto leading = partition->becomeLeader(facts.leaderEpoch); !leading) return leading;
        countRecords(partition, m_environment.background, m_environment.executor, m_environment.diagnostics);
        topic->partitions.push_back(std::move(partition));
    }
    return {};
}

Result<void> Broker::takeUp(const TopicImage& image) {
    OpenedLogs none;
    return takeUp(image, none);
}

// What the cluster says -----------------------------------------------------------------------------------------------

void Broker::changeMetadata(std::vector<MetadataRecord> records, std::function<void(Result<void>)> done) {
    if (records.empty()) return done({});
    m_metadata->propose(std::move(records), std::move(done));
}

void Broker::applyImage(const ClusterImage& before, const ClusterImage& after) {
    for (const auto& [name, topic] : before.topics) {
        const TopicImage* now = after.topic(name);
        if (!now || now->id != topic->id) letGo(name);
    }
    for (const auto& [name, topic] : after.topics) {
        const TopicImage* then = before.topic(name);
        if (then == topic.get()) continue;
        auto taken = takeUp(*topic);
        if (taken) continue;
        m_environment.diagnostics.report(Severity::Error, Logger::Broker,
                                         fmt::format("topic “{}”: {}", name, taken.error().message));
        // Space may come back. Then the topic is new to everyone who listens.
        m_environment.executor.schedule(takeUpAgain, [this, alive = m_alive, name = name] {
            if (!*alive || m_stopping) return;
            ClusterImage without = *image();
            without.topics.erase(name);
            applyImage(without, *image());
        });
    }
    if (before.configs != after.configs) reconfigure();
    for (const ImageListener& listener : m_imageListeners) listener(before, after);
}

void Broker::letGo(const std::string& name) {
    Topic* topic = m_topics.find(name);
    if (!topic) return;
    std::vector<std::filesystem::path> gone;
    Milliseconds delay{0};
    for (const std::shared_ptr<Partition>& partition : topic->partitions) {
        partition->retire();
        delay = partition->log().config().fileDeleteDelay;
        auto renamed = m_directory->markDeleted(partition->name());
        if (renamed) {
            gone.push_back(std::move(*renamed));
        } else {
            m_environment.diagnostics.report(Severity::Error, Logger::Broker, renamed.error().message);
        }
    }
    m_topics.remove(name);
    purgeLater(std::move(gone), delay);
    saveCheckpoints();  // what they say is not true of a topic of the same name that is made later
}

void Broker::reconfigure() {
    const ConfigResolver config = resolver();
    const BrokerConfig before = std::exchange(m_config, BrokerConfig::read(config));
    std::vector<std::shared_ptr<Partition>> changed;
    for (const auto& [name, topic] : m_topics.all()) {
        const LogConfig logConfig = logConfigOf(config, name);
        for (const std::shared_ptr<Partition>& partition : topic->partitions) {
            if (partition->log().config() != logConfig) changed.push_back(partition);
            partition->log().reconfigure(logConfig);
            partition->setVisibility(visibility());
        }
    }
    if (before.retentionCheckInterval != m_config.retentionCheckInterval) scheduleMaintenance();
    if (before.checkpointInterval != m_config.checkpointInterval) scheduleCheckpoint();
    m_logCleaner.configure(m_config.cleaner);
    // A retention that was made shorter takes effect now, not at the next check; so does a topic that is compacted. All
    // other logs are left to that check.
    m_environment.executor.post([this, alive = m_alive, changed = std::move(changed)] {
        if (!*alive || m_stopping) return;
        for (const std::shared_ptr<Partition>& partition : changed)
            if (!partition->isRetired()) applyRetention(*partition);
        m_logCleaner.look();
    });
}

void Broker::reserveProducerIds(std::function<void(Result<std::int64_t>)> done) {
    const std::int64_t first = image()->nextProducerId;
    ProducerIdsRecord block;
    block.brokerId = id();
    const auto self = image()->brokers.find(id());
    if (self != image()->brokers.end()) block.brokerEpoch = self->second.epoch;
    block.nextProducerId = first + ProducerIds::blockSize;
    changeMetadata({block}, [first, done = std::move(done)](const Result<void>& result) {
        result ? done(first) : done(failed(result));
    });
}

// Records -------------------------------------------------------------------------------------------------------------

tl::expected<AppendResult, AppendError> Broker::append(const std::shared_ptr<Partition>& partition,
                                                       MutableBytes batches, AppendOrigin origin) {
    auto result = partition->append(batches, origin);
    if (!result || result->duplicate) return result;
    m_bytesSinceCheckpoint += batches.size();
    if (m_bytesSinceCheckpoint >= m_options.checkpointAfterBytes) checkpointInTime();
    switch (m_config.durability) {
        case Durability::Durable: m_groupSync.markDirty(partition, GroupSync::When::EndOfTurn); break;
        case Durability::Balanced: m_groupSync.markDirty(partition, GroupSync::When::Soon); break;
        case Durability::Fast: break;  // synced when its segment is closed, at a checkpoint, or by the operating system
    }
    return result;
}

void Broker::whenAcknowledgeable(const std::shared_ptr<Partition>& partition, Offset offset,
                                 std::function<void(const Result<void>&)> done) {
    if (m_config.durability == Durability::Durable) return partition->whenDurable(offset, std::move(done));
    done({});
}

// Looking after it ----------------------------------------------------------------------------------------------------

void Broker::scheduleMaintenance() {
    m_environment.executor.cancel(m_maintenance);
    m_maintenance = m_environment.executor.schedule(m_config.retentionCheckInterval, [this] { runMaintenance(); });
}

void Broker::scheduleCheckpoint() {
    m_environment.executor.cancel(m_checkpointing);
    m_checkpointing = m_environment.executor.schedule(m_config.checkpointInterval, [this] {
        checkpointInTime();
        scheduleCheckpoint();
    });
}

void Broker::runMaintenance() {
    if (m_stopping) return;
    applyRetention();
    scheduleMaintenance();
}

void Broker::applyRetention() {
    m_topics.forEachPartition([this](const std::shared_ptr<Partition>& partition) { applyRetention(*partition); });
}

void Broker::applyRetention(Partition& partition) {
    if (partition.log().offline()) return;
    partition.log().expireProducers(m_environment.clock.now());
    if (m_logCleaner.isCleaning(partition)) return;  // it would have to begin anew
    if (auto retained = retain(partition); !retained)
        m_environment.diagnostics.report(Severity::Error, Logger::Broker, retained.error().message);
}

Result<void> Broker::roll(Partition& partition) { return partition.log().roll(); }

Result<void> Broker::retain(Partition& partition) {
    Log& log = partition.log();
    auto gone = log.applyRetention(m_environment.clock.now());
    if (!gone) return failed(gone);
    if (gone->empty()) return {};
    const TopicPartition& name = partition.name();
    m_groupSync.markDirty(m_topics.partition(name.topic, name.partition), GroupSync::When::Soon);
    m_environment.diagnostics.report(
        Severity::Info, Logger::Log,
        fmt::format("{}: retention let go what lies before offset {}", partition.name().text(), log.startOffset()));
    purgeLater(std::move(*gone), log.config().fileDeleteDelay);
    return {};
}

void Broker::purgeLater(std::vector<std::filesystem::path> paths, Milliseconds delay) {
    if (paths.empty()) return;
    m_environment.executor.schedule(delay, [this, alive = m_alive, paths = std::move(paths)] {
        if (!*alive) return;
        FileSystem& fs = m_environment.fs;
        Diagnostics& diagnostics = m_environment.diagnostics;
        m_environment.workers.run([paths, &fs, &diagnostics] {
            for (const std::filesystem::path& path : paths)
                if (auto removed = fs.removeAll(path); !removed)
                    diagnostics.report(Severity::Warning, Logger::Broker, removed.error().message);
        });
    });
}

LogDirectory::Checkpoints Broker::checkpoints() const {
    LogDirectory::Checkpoints all;
    for (const auto& [name, topic] : image()->topics)  // what the disk keeps from being opened is as it was
        for (const PartitionImage& partition : topic->partitions)
            if (!m_topics.partition(name, partition.index))
                all.take({name, partition.index}, m_directory->checkpoints());
    m_topics.forEachPartition([&all](const std::shared_ptr<Partition>& partition) {
        const Log& log = partition->log();
        all.recoveryPoints[partition->name()] = log.recoveryPoint();
        all.highWatermarks[partition->name()] = log.highWatermark();
        if (log.startOffset() > Offset(0)) all.logStartOffsets[partition->name()] = log.startOffset();
        if (log.cleanedUpTo() && log.config().cleanupCompact) all.cleanedUpTo[partition->name()] = *log.cleanedUpTo();
    });
    return all;
}

void Broker::checkpointInTime() {
    m_bytesSinceCheckpoint = 0;
    m_topics.forEachPartition([this](const std::shared_ptr<Partition>& partition) {
        Log& log = partition->log();
        const bool unsynced = m_config.durability == Durability::Fast && log.recoveryPoint() < log.endOffset();
        if (log.prepareCheckpoint() || unsynced) m_groupSync.markDirty(partition, GroupSync::When::Soon);
        countRecords(partition, m_environment.background, m_environment.executor, m_environment.diagnostics);
    });
    saveCheckpoints();
}

void Broker::saveCheckpoints() {
    saveCheckpoints([this](const Result<void>& written) {
        if (!written) m_environment.diagnostics.report(Severity::Error, Logger::Broker, written.error().message);
    });
}

void Broker::saveCheckpoints(std::function<void(Result<void>)> done) {
    if (m_stopping) return done({});  // the stop writes them
    m_wantCheckpoints.push_back(std::move(done));
    if (!m_writingCheckpoints) writeCheckpoints();
}

void Broker::writeCheckpoints() {
    m_writingCheckpoints = true;
    auto waiting = std::make_shared<std::vector<std::function<void(Result<void>)>>>();
    waiting->swap(m_wantCheckpoints);
    m_environment.workers.run([this, alive = m_alive, waiting, all = checkpoints(), &directory = *m_directory,
                               &executor = m_environment.executor] {
        const Result<void> written = directory.writeCheckpoints(all);
        executor.post([this, alive, waiting, written] {
            // The worker may be the last to let go of `waiting`: what the loop owns leaves it here.
            const auto promised = std::move(*waiting);
            if (!*alive) return;
            m_writingCheckpoints = false;
            for (const auto& done : promised) done(written);
            if (m_stopping && m_continueStop && m_logCleaner.isIdle()) return m_continueStop();
            if (!m_wantCheckpoints.empty()) writeCheckpoints();
        });
    });
}

// Stop ----------------------------------------------------------------------------------------------------------------

void Broker::stop(std::function<void(Result<void>)> done) {
    m_stopping = true;
    m_environment.executor.cancel(m_maintenance);
    m_environment.executor.cancel(m_checkpointing);
    m_environment.executor.cancel(m_healing);
    m_continueStop = [this, done = std::move(done)] {
        if (!m_writingCheckpoints) m_groupSync.whenIdle([this, done] { done(closeEverything()); });
    };
    m_logCleaner.stop([this] { m_continueStop(); });
}

Result<void> Broker::closeEverything() {
    Result<void> first;
    const auto keep = [&first](Result<void> result) {
        if (!result && first) first = std::move(result);
    };
    m_topics.forEachPartition([&](const std::shared_ptr<Partition>& partition) { keep(partition->log().close()); });
    keep(m_metadata->close());
    keep(m_directory->writeCheckpoints(checkpoints()));
    if (!first) return first;  // the next start has to look for itself
    const auto self = image()->brokers.find(id());
    return m_directory->markCleanShutdown(self == image()->brokers.end() ? -1 : self->second.epoch);
}

}  // namespace brook
