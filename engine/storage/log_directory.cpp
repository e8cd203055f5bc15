#include "engine/storage/log_directory.h"

#include <charconv>

#include "engine/storage/checkpoint_file.h"

namespace brook {

namespace {

constexpr std::string_view identityFile = "meta.properties";
constexpr std::string_view cleanMark = ".kafka_cleanshutdown";
constexpr std::string_view recoveryPointFile = "recovery-point-offset-checkpoint";
constexpr std::string_view logStartFile = "log-start-offset-checkpoint";
constexpr std::string_view highWatermarkFile = "replication-offset-checkpoint";
constexpr std::string_view cleanerFile = "cleaner-offset-checkpoint";
constexpr std::string_view metadataTopic = "__cluster_metadata";

std::optional<TopicPartition> partitionNamed(std::string_view directory) {
    const std::size_t dash = directory.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || directory.ends_with("-delete")) return std::nullopt;
    std::int32_t index = 0;
    const char* end = directory.data() + directory.size();
    const auto [stop, error] = std::from_chars(directory.data() + dash + 1, end, index);
    if (error != std::errc() || stop != end || index < 0) return std::nullopt;
    return TopicPartition{std::string(directory.substr(0, dash)), PartitionIndex(index)};
}

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
        readCheckpoint(logStartFile, m_checkpoints.logStartOffsets);
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

    Result<std::unique_ptr<Log>> openLog(const TopicPartition& partition, std::optional<Uuid> topicId,
                                         const LogConfig& config) override {
        Log::OpenOptions options;
        options.cleanShutdown = m_clean;
        options.topic = partition.topic;
        options.partition = partition.partition;
        options.topicId = topicId;
        options.config = config;
        if (const auto found = m_checkpoints.recoveryPoints.find(partition);
            found != m_checkpoints.recoveryPoints.end())
            options.recoveryPoint = found->second;
        if (const auto found = m_checkpoints.logStartOffsets.find(partition);
            found != m_checkpoints.logStartOffsets.end())
            options.logStartOffset = found->second;
        if (const auto found = m_checkpoints.cleanedUpTo.find(partition); found != m_checkpoints.cleanedUpTo.end())
            options.cleanedUpTo = found->second;
        return Log::open(m_environment, m_path / partition.text(), std::move(options));
    }

    Result<std::filesystem::path> markDeleted(const TopicPartition& partition) override {
        const std::string unique = Uuid::random(m_environment.random).text();
        const auto renamed = m_path / fmt::format("{}.{}-delete", partition.text(), unique);
        if (auto done = fs().rename(m_path / partition.text(), renamed); !done) return failed(done);
        forgetCheckpoints(partition);
        if (auto synced = fs().syncDirectory(m_path); !synced) return failed(synced);
        return renamed;
    }

    Result<void> writeCheckpoints(Checkpoints checkpoints) override {
        if (auto written = writeCheckpoint(recoveryPointFile, checkpoints.recoveryPoints); !written) return written;
        if (auto written = writeCheckpoint(logStartFile, checkpoints.logStartOffsets); !written) return written;
        if (auto written = writeCheckpoint(highWatermarkFile, checkpoints.highWatermarks); !written) return written;
        return writeCheckpoint(cleanerFile, checkpoints.cleanedUpTo);
    }

    Result<void> markCleanShutdown(std::int64_t brokerEpoch) override {
        return replaceFile(fs(), m_path / cleanMark,
                           asBytes(fmt::format("{{\"version\":0,\"brokerEpoch\":{}}}", brokerEpoch)));
    }

private:
    FileSystem& fs() const { return m_environment.fs; }

    /// They say nothing about a topic of the same name that is made later.
    void forgetCheckpoints(const TopicPartition& partition) {
        for (auto* offsets : {&m_checkpoints.recoveryPoints, &m_checkpoints.logStartOffsets,
                              &m_checkpoints.highWatermarks, &m_checkpoints.cleanedUpTo})
            offsets->erase(partition);
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
            m_new = true;
            m_identity = formatAs;
            return replaceFile(fs(), path,
                               asBytes(fmt::format("version=1\ncluster.id={}\nnode.id={}\ndirectory.id={}\n",
                                                   m_identity.clusterId, m_identity.nodeId, m_identity.directoryId)));
        }
        const auto content = readFile(fs(), path);
        if (!content) return failed(content);
        const auto values = parseProperties(asText(*content), '=');
        const auto value = [&values](const char* key) {
            const auto found = values.find(key);
            return found == values.end() ? std::string() : found->second;
        };
        if (value("version") != "1")
            return fail(ErrorCode::InvalidRequest, "{} is not of a KRaft broker: version “{}”", path.string(),
                        value("version"));
        std::int32_t node = 0;
        const std::string nodeText = value("node.id");
        const auto [end, error] = std::from_chars(nodeText.data(), nodeText.data() + nodeText.size(), node);
        if (error != std::errc()) return fail(ErrorCode::InvalidRequest, "{} has no node.id", path.string());
        m_identity = {value("cluster.id"), BrokerId(node),
                      Uuid::parse(value("directory.id")).value_or(formatAs.directoryId)};
        return {};
    }

    Result<void> findPartitions() {
        const auto entries = fs().list(m_path);
        if (!entries) return failed(entries);
        for (const DirectoryEntry& entry : *entries) {
            if (!entry.isDirectory) continue;
            if (entry.name.ends_with("-delete")) {
                if (auto removed = fs().removeAll(m_path / entry.name); !removed) return removed;
                continue;
            }
            const auto partition = partitionNamed(entry.name);
            if (!partition || partition->topic == metadataTopic) continue;
            FoundPartition found{*partition, std::nullopt};
            if (const auto content = readFile(fs(), m_path / entry.name / "partition.metadata")) {
                const auto values = parseProperties(asText(*content), ':');
                if (const auto id = values.find("topic_id"); id != values.end())
                    found.topicId = Uuid::parse(id->second);
            }
            m_partitions.push_back(std::move(found));
        }
        return {};
    }

    void readCheckpoint(std::string_view name, std::map<TopicPartition, Offset>& into) {
        const auto path = m_path / name;
        if (!fs().exists(path)) return;
        const auto content = readFile(fs(), path);
        auto parsed = content ? parseOffsetCheckpoint(asText(*content)) : failed(content);
        if (parsed) {
            into = std::move(*parsed);
        } else {
            m_environment.diagnostics.report(Severity::Warning, "log",
                                             fmt::format("{}: {}", path.string(), parsed.error().message));
        }
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

}  // namespace

Result<std::unique_ptr<LogDirectory>> LogDirectory::open(Log::Environment environment, std::filesystem::path path,
                                                         const DirectoryIdentity& formatAs, std::string_view holder) {
    auto directory = std::make_unique<RealLogDirectory>(environment, std::move(path));
    if (auto loaded = directory->load(formatAs, holder); !loaded) return failed(loaded);
    return directory;
}

}  // namespace brook
