#include "engine/storage/log_directory.h"

#include <charconv>

#include "engine/base/crc32c.h"
#include "engine/base/parallel.h"
#include "engine/storage/checkpoint_file.h"
#include "engine/storage/folder_name.h"
#include "engine/storage/log_start_copy.h"

namespace brook {

namespace {

constexpr std::string_view cleanMark = ".kafka_cleanshutdown";
constexpr std::string_view recoveryPointFile = "recovery-point-offset-checkpoint";
constexpr std::string_view logStartFile = "log-start-offset-checkpoint";
constexpr std::string_view logStartCopyFile = "log-starts";
constexpr std::string_view quorumFile = "__cluster_metadata-0/quorum-state";
constexpr std::string_view highWatermarkFile = "replication-offset-checkpoint";
constexpr std::string_view cleanerFile = "cleaner-offset-checkpoint";
constexpr std::string_view identityFile = "meta.properties";
constexpr std::string_view metadataTopic = "__cluster_metadata";
constexpr std::string_view remoteIndexCache = "remote-log-index-cache";  // Kafka's, of tiered storage

class RealLogDirectory final : public LogDirectory {
public:
    RealLogDirectory(Log::Environment environment, std::filesystem::path path)
        : m_environment(environment), m_path(std::move(path)) {}

    Result<void> load(const DirectoryIdentity& formatAs, std::string_view holder) {
        if (auto made = makeDirectory(); !made) return made;
        auto lock = fs().lock(m_path / ".lock", holder);
        if (!lock) return failed(lock);
        m_lock = std::move(*lock);
        if (auto identified = identify(formatAs); !identified) return identified;
        m_clean = fs().exists(m_path / cleanMark);
        if (m_clean)
            if (auto removed = fs().remove(m_path / cleanMark); !removed) return removed;
        // Were the mark to come back after a power cut, torn logs would be trusted; were the name of a partition to go
        // that only the process's end kept from being synced, its records would.
        if (auto synced = fs().syncDirectory(m_path); !synced) return synced;
        if (auto found = findPartitions(); !found) return found;
        readCheckpoint(recoveryPointFile, m_checkpoints.recoveryPoints);
        readLogStarts();
        readCheckpoint(highWatermarkFile, m_checkpoints.highWatermarks);
        readCheckpoint(cleanerFile, m_checkpoints.cleanedUpTo);
        return {};
    }

    const std::filesystem::path& path() const override { return m_path; }
    const DirectoryIdentity& identity() const override { return m_identity; }
    bool isNew() const override { return m_new; }
    bool wasStoppedCleanly() const override { return m_clean; }
    std::vector<FoundPartition> partitions() const override { return m_partitions; }
    const Checkpoints& checkpoints() const override { return m_checkpoints; }

    Result<std::unique_ptr<Log>> openLog(const LogWish& wish) override {
        auto log = openAsItIs(wish);
        return isOfAnother(log) ? openInstead(wish, log.error()) : std::move(log);
    }

    std::vector<Result<std::unique_ptr<Log>>> openLogs(const std::vector<LogWish>& wishes, WorkerPool& workers,
                                                       const std::function<void()>& opened) override {
        std::vector<Result<std::unique_ptr<Log>>> logs(wishes.size());
        forEachAtOnce(workers, wishes.size(), [&](std::size_t i) {
            logs[i] = openAsItIs(wishes[i]);
            opened();
        });
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (isOfAnother(logs[i])) logs[i] = openInstead(wishes[i], logs[i].error());
        return logs;
    }

    Result<std::filesystem::path> markDeleted(const TopicPartition& partition) override {
        return putAside(partition, deletedEnding);
    }

    Result<void> writeCheckpoints(Checkpoints checkpoints) override {
        if (auto written = writeCheckpoint(recoveryPointFile, checkpoints.recoveryPoints); !written) return written;
        if (auto written = writeLogStarts(checkpoints.logStartOffsets); !written) return written;
        if (auto written = writeCheckpoint(highWatermarkFile, checkpoints.highWatermarks); !written) return written;
        return writeCheckpoint(cleanerFile, checkpoints.cleanedUpTo);
    }

    Result<void> markCleanShutdown(std::int64_t brokerEpoch) override {
        return replaceFile(fs(), m_path / cleanMark,
                           asBytes(fmt::format("{{\"version\":0,\"brokerEpoch\":{}}}", brokerEpoch)));
    }

private:
    FileSystem& fs() const { return m_environment.fs; }

    /// Changes nothing of this, so that several threads may.
    Result<std::unique_ptr<Log>> openAsItIs(const LogWish& wish) const {
        const auto said = [&wish](const std::map<TopicPartition, Offset>& offsets) {
            const auto found = offsets.find(wish.partition);
            return found == offsets.end() ? std::nullopt : std::optional(found->second);
        };
        Log::OpenOptions options;
        options.cleanShutdown = m_clean;
        options.topic = wish.partition.topic;
        options.partition = wish.partition.partition;
        options.topicId = wish.topicId;
        options.config = wish.config;
        options.recoveryPoint = said(m_checkpoints.recoveryPoints).value_or(Offset(0));
        options.logStartOffset = said(m_checkpoints.logStartOffsets).value_or(Offset(0));
        options.cleanedUpTo = said(m_checkpoints.cleanedUpTo);
        return Log::open(m_environment, m_path / wish.partition.text(), std::move(options));
    }

    static bool isOfAnother(const Result<std::unique_ptr<Log>>& log) {
        return !log && log.error().code == ErrorCode::InconsistentTopicId;
    }

    /// What an earlier topic of this name left behind is put aside, as Kafka does, and its checkpoints with it.
    Result<std::unique_ptr<Log>> openInstead(const LogWish& wish, const Error& why) {
        const auto aside = putAside(wish.partition, strayEnding);
        if (!aside) return failed(aside);
        m_environment.diagnostics.report(
            Severity::Warning, Logger::Log,
            fmt::format("{}, and was put aside as {}", why.message, aside->filename().string()));
        return openAsItIs(wish);
    }

    Result<std::filesystem::path> putAside(const TopicPartition& partition, std::string_view ending) {
        const auto renamed = m_path / asideName(partition, Uuid::random(m_environment.random), ending);
        if (auto done = fs().rename(m_path / partition.text(), renamed); !done) return failed(done);
        m_checkpoints.forget(partition);  // they say nothing about a topic of the same name that is made later
        if (auto synced = fs().syncDirectory(m_path); !synced) return failed(synced);
        return renamed;
    }

    /// With its name on the medium: what is kept in a directory goes with the directory. One that has no identity yet
    /// may be left of a start that failed before its name was there.
    Result<void> makeDirectory() {
        std::vector<std::filesystem::path> parents;
        for (auto path = m_path; !path.empty() && !fs().exists(path); path = path.parent_path())
            parents.push_back(path.parent_path());
        if (parents.empty() && !fs().exists(m_path / identityFile)) parents.push_back(m_path.parent_path());
        if (auto made = fs().createDirectories(m_path); !made) return made;
        for (const auto& parent : parents)
            if (auto synced = fs().syncDirectory(parent.empty() ? "." : parent); !synced) return synced;
        return {};
    }

    Result<void> identify(const DirectoryIdentity& formatAs) {
        const auto path = m_path / identityFile;
        if (!fs().exists(path)) {
            if (auto empty = expectNoData(); !empty) return empty;
            m_new = true;
            m_identity = formatAs;
            return writeIdentity();
        }
        const auto content = readFile(fs(), path);
        if (!content) return failed(content);
        const auto values = parseProperties(asText(*content), '=');
        const auto value = [&values](const char* key) {
            const auto found = values.find(key);
            return found == values.end() ? std::string() : found->second;
        };
        if (value("version") != "1")
            return fail(ErrorCode::InvalidConfig, "{} is not of a KRaft broker: version “{}”", path.string(),
                        value("version"));
        std::int32_t node = -1;
        const std::string text = value("node.id");
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), node);
        if (error != std::errc() || end != text.data() + text.size() || node < 0)
            return fail(ErrorCode::InvalidConfig, "{} has no node.id, but “{}”", path.string(), text);
        if (value("cluster.id").empty()) return fail(ErrorCode::InvalidConfig, "{} has no cluster.id", path.string());
        const auto directory = Uuid::parse(value("directory.id"));
        m_identity = {value("cluster.id"), BrokerId(node), directory.value_or(formatAs.directoryId)};
        return directory ? Result<void>{} : writeIdentity();  // before Kafka 3.7 directories had no id
    }

    Result<void> writeIdentity() {
        return replaceFile(fs(), m_path / identityFile,
                           asBytes(fmt::format("version=1\ncluster.id={}\nnode.id={}\ndirectory.id={}\n",
                                               m_identity.clusterId, m_identity.nodeId, m_identity.directoryId)));
    }

    /// A directory without identity may only be formatted when nothing lies in it.
    Result<void> expectNoData() {
        const auto entries = fs().list(m_path);
        if (!entries) return failed(entries);
        for (const DirectoryEntry& entry : *entries)
            if (entry.isDirectory && FolderName::parse(entry.name).kind == FolderName::Kind::Partition)
                return fail(
                    ErrorCode::InvalidConfig,
                    "{} holds {} and no {}, which says whose it is. Put that file back, or name another directory",
                    m_path.string(), entry.name, identityFile);
        return {};
    }

    Result<void> findPartitions() {
        const auto entries = fs().list(m_path);
        if (!entries) return failed(entries);
        for (const DirectoryEntry& entry : *entries) {
            if (!entry.isDirectory || entry.name == remoteIndexCache) continue;
            FolderName folder = FolderName::parse(entry.name);
            switch (folder.kind) {
                case FolderName::Kind::Partition:
                    if (folder.partition.topic != metadataTopic) found(std::move(folder.partition));
                    break;
                case FolderName::Kind::Deleted:
                    if (auto removed = fs().removeAll(m_path / entry.name); !removed) warn(removed.error().message);
                    break;
                case FolderName::Kind::Future: leave(entry, "a copy that Apache Kafka was moving here"); break;
                case FolderName::Kind::Stray: leave(entry, "of a topic that the cluster did not have"); break;
                case FolderName::Kind::Other: leave(entry, "no partition"); break;
            }
        }
        return {};
    }

    void found(TopicPartition partition) {
        FoundPartition found{std::move(partition), std::nullopt};
        if (const auto content = readFile(fs(), m_path / found.partition.text() / "partition.metadata")) {
            const auto values = parseProperties(asText(*content), ':');
            if (const auto id = values.find("topic_id"); id != values.end()) found.topicId = Uuid::parse(id->second);
        }
        m_partitions.push_back(std::move(found));
    }

    void warn(std::string sentence) {
        m_environment.diagnostics.report(Severity::Warning, Logger::Log, std::move(sentence));
    }
    void leave(const DirectoryEntry& entry, std::string_view what) {
        warn(fmt::format("{} is {}, and is left alone", (m_path / entry.name).string(), what));
    }

    void readCheckpoint(std::string_view name, std::map<TopicPartition, Offset>& into) {
        const auto path = m_path / name;
        if (!fs().exists(path)) return;
        const auto content = readFile(fs(), path);
        auto parsed = content ? parseOffsetCheckpoint(asText(*content)) : failed(content);
        if (parsed) {
            into = std::move(*parsed);
        } else {
            warn(fmt::format("{}: {}", path.string(), parsed.error().message));
        }
    }

    void readLogStarts() {
        std::map<TopicPartition, Offset>& starts = m_checkpoints.logStartOffsets;
        readCheckpoint(logStartFile, starts);
        const auto path = m_path / logStartCopyFile;
        if (!fs().exists(path)) return;
        const auto content = readFile(fs(), path);
        const auto copy = content ? parseLogStartCopy(asText(*content)) : failed(content);
        if (!copy) return warn(fmt::format("{}: {}", path.string(), copy.error().message));
        if (copy->quorum != quorumSum() || copy->starts == starts) return;
        warn(fmt::format("{} is not what {} says; the latter counts", (m_path / logStartFile).string(), path.string()));
        starts = copy->starts;
    }

    Result<void> writeLogStarts(const std::map<TopicPartition, Offset>& starts) {
        const std::string copy = printLogStartCopy({starts, quorumSum().value_or(0)});
        if (auto written = replaceFile(fs(), m_path / logStartCopyFile, asBytes(copy)); !written) return written;
        return writeCheckpoint(logStartFile, starts);
    }

    std::optional<std::uint32_t> quorumSum() const {
        const auto content = readFile(fs(), m_path / quorumFile);
        return content ? std::optional(crc32c(*content)) : std::nullopt;
    }

    Result<void> writeCheckpoint(std::string_view name, const std::map<TopicPartition, Offset>& offsets) {
        return replaceFile(fs(), m_path / name, asBytes(printOffsetCheckpoint(offsets)));
    }

    Log::Environment m_environment;
    std::filesystem::path m_path;
    std::unique_ptr<FileLock> m_lock;
    DirectoryIdentity m_identity;
    bool m_new = false;
    bool m_clean = false;
    std::vector<FoundPartition> m_partitions;
    Checkpoints m_checkpoints;
};

constexpr std::map<TopicPartition, Offset> LogDirectory::Checkpoints::*kinds[] = {
    &LogDirectory::Checkpoints::recoveryPoints, &LogDirectory::Checkpoints::logStartOffsets,
    &LogDirectory::Checkpoints::highWatermarks, &LogDirectory::Checkpoints::cleanedUpTo};

}  // namespace

void LogDirectory::Checkpoints::take(const TopicPartition& partition, const Checkpoints& others) {
    for (const auto kind : kinds)
        if (const auto said = (others.*kind).find(partition); said != (others.*kind).end())
            (this->*kind)[partition] = said->second;
}

void LogDirectory::Checkpoints::forget(const TopicPartition& partition) {
    for (const auto kind : kinds) (this->*kind).erase(partition);
}

Result<std::unique_ptr<LogDirectory>> LogDirectory::open(Log::Environment environment, std::filesystem::path path,
                                                         const DirectoryIdentity& formatAs, std::string_view holder) {
    auto directory = std::make_unique<RealLogDirectory>(environment, std::move(path));
    auto loaded = directory->load(formatAs, holder);
    if (!loaded && loaded.error().code == ErrorCode::KafkaStorageError)  // no permission, read-only, not a directory
        return fail(ErrorCode::KafkaStorageError, "the data directory {} cannot be used: {}",
                    directory->path().string(), loaded.error().message);
    if (!loaded) return failed(loaded);
    return directory;
}

}  // namespace brook
