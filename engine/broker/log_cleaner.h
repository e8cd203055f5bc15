#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/diagnostics.h"
#include "engine/base/executor.h"
#include "engine/base/random.h"
#include "engine/broker/broker_config.h"
#include "engine/broker/topics.h"
#include "engine/storage/cleaner.h"

namespace brook {

/// Looks after compaction: every log.cleaner.backoff.ms it takes the dirtiest logs that are worth it, lets workers
/// clean views of them, and swaps the outcome in on the loop. Owned by the broker, used on its loop. A log that is cut,
/// deleted or reconfigured meanwhile keeps its segments; a crash at any point keeps the old ones or the new.
class LogCleaner {
public:
    struct Environment {
        Executor& executor;
        WorkerPool& workers;
        const Clock& clock;
        FileSystem& fs;
        Random& random;
        Diagnostics& diagnostics;
        const Topics& topics;
    };
    /// What it asks of its owner.
    struct Owner {
        std::function<void(std::vector<std::filesystem::path>, Milliseconds)> removeLater;
        std::function<void()> saveCheckpoints;
    };
    using Settings = CleanerSettings;

    LogCleaner(Environment environment, Owner owner) : m_environment(environment), m_owner(std::move(owner)) {}
    ~LogCleaner();

    /// Takes effect at once; the first call starts the clock.
    void configure(const Settings& settings);
    /// Looks now, as it does by itself in time.
    void look();

    /// Cleans one log whatever its dirtiness, pass after pass until nothing is left to clean; also what only had to
    /// wait for its delete horizon goes. `done` gets what was removed: InvalidRequest for a log that is not compacted,
    /// the disk's error, OperationNotAttempted when the log changed or the broker stops.
    void clean(const std::shared_ptr<Partition>& partition, std::function<void(Result<CleaningStats>)> done);

    /// The memory that a cleaning of the view gets for its keys.
    std::size_t mapBytesFor(const LogView& view) const;

    bool isIdle() const { return m_running.empty(); }
    bool isCleaning(const Partition& partition) const { return m_running.contains(partition.name().text()); }
    /// Logs that are left alone since a batch of theirs could not be read, and why.
    const std::map<std::string, std::string>& uncleanable() const { return m_uncleanable; }

    /// Gives up what is under way; `done` is called when no worker touches a log any more.
    void stop(std::function<void()> done);

private:
    struct Cleaning;

    void schedule();
    void start(const std::shared_ptr<Partition>& partition, std::function<void(Result<CleaningStats>)> done);
    void beginPass(const std::shared_ptr<Cleaning>& cleaning);
    void passDone(const std::shared_ptr<Cleaning>& cleaning, Result<CleanedLog>& cleaned);
    void syncAndAdvance(const std::shared_ptr<Cleaning>& cleaning);
    void advance(const std::shared_ptr<Cleaning>& cleaning, const Result<void>& synced);
    void swapped(const std::shared_ptr<Cleaning>& cleaning);
    void finish(const std::shared_ptr<Cleaning>& cleaning, const Result<void>& result);
    void onWorker(std::function<void()> job, std::function<void()> then);

    Environment m_environment;
    Owner m_owner;
    Settings m_settings;
    TimerId m_timer = TimerId::None;
    std::map<std::string, std::shared_ptr<Cleaning>>
        m_running;  // by partition name: a new topic waits for the old one's
    std::map<std::string, std::string> m_uncleanable;
    bool m_stopping = false;
    std::function<void()> m_whenStopped;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
