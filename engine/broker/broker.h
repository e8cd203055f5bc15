#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/base/diagnostics.h"
#include "engine/base/executor.h"
#include "engine/base/random.h"
#include "engine/base/sync_service.h"
#include "engine/broker/broker_config.h"
#include "engine/broker/fetch_session.h"
#include "engine/broker/group_sync.h"
#include "engine/broker/latency.h"
#include "engine/broker/log_cleaner.h"
#include "engine/broker/producer_ids.h"
#include "engine/broker/topics.h"
#include "engine/broker/transaction_markers.h"
#include "engine/metadata/topic_plan.h"
#include "engine/quorum/metadata_log.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// A Kafka broker: the partitions of one data directory, alive, and what the cluster says about them. It has no thread,
/// no socket and no global; everything happens on the executor's loop, so a test can step it and one process can hold
/// several. After a crash a new Broker on the same directory serves all that was promised. What a failing disk took
/// offline comes back by itself when the disk answers again.
class Broker {
public:
    struct Environment {
        Executor& executor;
        const Clock& clock;
        FileSystem& fs;
        Random& random;
        Diagnostics& diagnostics;
        SyncService& sync;
        WorkerPool& workers;     ///< for what somebody waits for
        WorkerPool& background;  ///< searching, compacting, counting: may give way to all else
    };
    struct Options {
        std::filesystem::path dataDirectory;
        std::string holder;                    ///< written into the lock: "pid 4711"
        ConfigValues configuration;            ///< server.properties and --set, Kafka's names
        std::vector<EndpointImage> endpoints;  ///< where it listens, ports known
        /// Recovery points are written after so many bytes at the latest: what a start after a crash has to read again.
        std::uint64_t checkpointAfterBytes = 256 << 20;
        /// Told while the start opens partitions how many of how many are open; from any thread.
        std::function<void(std::size_t opened, std::size_t all)> onProgress;
    };

    /// Opens the directory (or formats a new one), recovers, and takes up every partition. Fails with a sentence for
    /// the person who started it.
    static Result<std::unique_ptr<Broker>> open(Environment environment, Options options);
    ~Broker();

    // What it is
    BrokerId id() const { return m_directory->identity().nodeId; }
    const std::string& clusterId() const { return m_directory->identity().clusterId; }
    const Options& options() const { return m_options; }
    const Environment& environment() const { return m_environment; }
    const LogDirectory& directory() const { return *m_directory; }
    std::shared_ptr<const ClusterImage> image() const { return m_metadata->image(); }
    /// With what is asked of the metadata log and not committed yet.
    std::shared_ptr<const ClusterImage> proposedImage() const { return m_metadata->proposedImage(); }
    MetadataLog& metadata() { return *m_metadata; }
    const BrokerConfig& config() const { return m_config; }
    /// What is in force, for now; keep it no longer than this turn of the loop.
    ConfigResolver resolver() const { return ConfigResolver(image(), m_options.configuration, id()); }
    /// For plans, which follow also what is not committed yet: two that make the same topic at once do not make two.
    PlanContext planContext(const ConfigResolver& resolver) const;
    Timestamp startedAt() const { return m_startedAt; }

    // What lives in it
    const Topics& topics() const { return m_topics; }
    FetchSessions& fetchSessions() { return m_fetchSessions; }
    GroupSync& groupSync() { return m_groupSync; }
    ProducerIds& producerIds() { return m_producerIds; }
    TransactionMarkers& transactionMarkers() { return m_transactionMarkers; }
    LatencyHistogram& produceLatency() { return m_produceLatency; }

    /// Appends batches to a partition for a client and sees to it that they reach the medium as the durability says.
    tl::expected<AppendResult, AppendError> append(const std::shared_ptr<Partition>& partition, MutableBytes batches,
                                                   AppendOrigin origin);
    /// Calls `done` when everything before `offset` is as safe as an acks=all answer promises.
    void whenAcknowledgeable(const std::shared_ptr<Partition>& partition, Offset offset,
                             std::function<void(const Result<void>&)> done);

    /// Commits `records` to the metadata log and takes up what they change before `done` is called.
    void changeMetadata(std::vector<MetadataRecord> records, std::function<void(Result<void>)> done);

    /// Called on the loop after each change of the metadata log was taken up; for as long as the broker lives.
    using ImageListener = std::function<void(const ClusterImage& before, const ClusterImage& after)>;
    void onImageChange(ImageListener listener) { m_imageListeners.push_back(std::move(listener)); }

    /// Writes the checkpoint files with what is true now; `done` is called when they are on the medium.
    void saveCheckpoints(std::function<void(Result<void>)> done);

    // Orders for one partition, for whoever does not want to wait until they come by themselves
    /// Closes the active segment, so that retention and compaction may have it.
    Result<void> roll(Partition& partition);
    /// Lets go now what retention no longer keeps.
    Result<void> retain(Partition& partition);
    /// Compaction, on request by `clean`; see there.
    LogCleaner& logCleaner() { return m_logCleaner; }
    const LogCleaner& logCleaner() const { return m_logCleaner; }

    /// Lets go what retention no longer keeps and forgets idle producers. Runs by itself every
    /// log.retention.check.interval.ms.
    void runMaintenance();

    /// Stops cleanly: syncs everything, closes the logs, writes the checkpoints and the clean shutdown mark. `done` is
    /// called on the loop; nothing may be asked of the broker afterwards.
    void stop(std::function<void(Result<void>)> done);
    /// Whether stop was called: what was begun is finished, and nothing new may begin.
    bool isStopping() const { return m_stopping; }

private:
    Broker(Environment environment, Options options, std::unique_ptr<LogDirectory> directory);

    Result<void> start();
    Log::Environment logEnvironment() const;
    void reserveProducerIds(std::function<void(Result<std::int64_t>)> done);
    void applyImage(const ClusterImage& before, const ClusterImage& after);
    /// The start opens them together, before topics are taken up.
    using OpenedLogs = std::map<TopicPartition, Result<std::unique_ptr<Log>>>;
    OpenedLogs openLogs();
    Result<void> takeUp(const TopicImage& image, OpenedLogs& opened);
    Result<void> takeUp(const TopicImage& image);
    void letGo(const std::string& topic);
    void reconfigure();
    Partition::Visibility visibility() const;
    void scheduleMaintenance();
    void scheduleCheckpoint();
    void applyRetention();
    void applyRetention(Partition& partition);

    // Healing: broker_healing.cpp
    void scheduleHealing();
    void heal();
    void healMetadata();
    void heal(const std::shared_ptr<Partition>& partition);
    void beginNewEpoch(const Partition& partition);
    void sayOnce(const std::string& what, const Error& why);
    void sayHealed(const std::string& what);

    LogDirectory::Checkpoints checkpoints() const;
    void checkpointInTime();
    void saveCheckpoints();
    void writeCheckpoints();
    void purgeLater(std::vector<std::filesystem::path> paths, Milliseconds delay);
    Result<void> closeEverything();

    Environment m_environment;
    Options m_options;
    Timestamp m_startedAt;
    BrokerConfig m_config;
    std::unique_ptr<LogDirectory> m_directory;
    GroupSync m_groupSync;
    std::unique_ptr<MetadataLog> m_metadata;
    Topics m_topics;
    LogCleaner m_logCleaner;
    FetchSessions m_fetchSessions;
    ProducerIds m_producerIds;
    TransactionMarkers m_transactionMarkers{*this};
    LatencyHistogram m_produceLatency;
    TimerId m_maintenance = TimerId::None;
    TimerId m_checkpointing = TimerId::None;
    TimerId m_healing = TimerId::None;
    std::set<std::string> m_offline;  // what the disk took away and somebody was told of
    std::uint64_t m_bytesSinceCheckpoint = 0;
    bool m_writingCheckpoints = false;
    std::vector<std::function<void(Result<void>)>> m_wantCheckpoints;
    std::vector<ImageListener> m_imageListeners;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    bool m_stopping = false;
    std::function<void()> m_continueStop;
};

}  // namespace brook
