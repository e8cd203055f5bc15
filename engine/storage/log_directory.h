#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/executor.h"
#include "engine/storage/log.h"

namespace brook {

/// Names one partition of a topic; prints as the directory does: "orders-3".
struct TopicPartition {
    std::string topic;
    PartitionIndex partition{0};
    std::string text() const { return fmt::format("{}-{}", topic, partition); }
    friend auto operator<=>(const TopicPartition&, const TopicPartition&) = default;
};

/// `meta.properties` (version 1).
struct DirectoryIdentity {
    std::string clusterId;  ///< 22 letters, or any text that Kafka wrote
    BrokerId nodeId{1};
    Uuid directoryId;
};

/// A partition directory found at start.
struct FoundPartition {
    TopicPartition partition;
    std::optional<Uuid> topicId;  ///< from partition.metadata
};

/// A partition to be opened.
struct LogWish {
    TopicPartition partition;
    std::optional<Uuid> topicId;
    LogConfig config;
};

/// The data directory as Apache Kafka lays it out: meta.properties, the lock, the clean shutdown mark, the checkpoints
/// and the partition directories. One per broker; called on the loop. Checkpoint files are replaced atomically.
class LogDirectory {
public:
    /// Takes the lock (the error names the holder), reads or creates meta.properties. `formatAs` gives the identity for
    /// an empty directory.
    static Result<std::unique_ptr<LogDirectory>> open(Log::Environment environment, std::filesystem::path path,
                                                      const DirectoryIdentity& formatAs, std::string_view holder);
    virtual ~LogDirectory() = default;

    virtual const std::filesystem::path& path() const = 0;
    virtual const DirectoryIdentity& identity() const = 0;
    virtual bool isNew() const = 0;                              ///< it was formatted by this open
    virtual bool wasStoppedCleanly() const = 0;                  ///< read (and removed) at open: `.kafka_cleanshutdown`
    virtual std::vector<FoundPartition> partitions() const = 0;  ///< found at open, `__cluster_metadata` left out

    /// Opens or makes one partition with what the checkpoints say about it.
    virtual Result<std::unique_ptr<Log>> openLog(const LogWish& wish) = 0;
    /// The same for many at once, with the workers' help; returns when all are there, in the order of the wishes.
    /// `opened` is called once for each, from any thread.
    virtual std::vector<Result<std::unique_ptr<Log>>> openLogs(const std::vector<LogWish>& wishes, WorkerPool& workers,
                                                               const std::function<void()>& opened) = 0;
    /// Renames the directory of a closed or open log to `NAME-N.UUID-delete`, durable on return; `purge` removes it
    /// later.
    virtual Result<std::filesystem::path> markDeleted(const TopicPartition& partition) = 0;

    /// What the checkpoint files say per partition.
    struct Checkpoints {
        std::map<TopicPartition, Offset> recoveryPoints;
        std::map<TopicPartition, Offset> logStartOffsets;
        std::map<TopicPartition, Offset> highWatermarks;
        std::map<TopicPartition, Offset> cleanedUpTo;  ///< cleaner-offset-checkpoint: compacted logs alone
        /// Says of `partition` what `others` do.
        void take(const TopicPartition& partition, const Checkpoints& others);
        void forget(const TopicPartition& partition);
    };
    virtual const Checkpoints& checkpoints() const = 0;
    virtual Result<void> writeCheckpoints(Checkpoints checkpoints) = 0;
    /// Writes the mark that the next open reads; the last act of a clean stop.
    virtual Result<void> markCleanShutdown(std::int64_t brokerEpoch) = 0;
};

}  // namespace brook
