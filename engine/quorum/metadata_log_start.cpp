#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <utility>

#include "engine/metadata/apply.h"
#include "engine/metadata/leadership.h"
#include "engine/quorum/metadata_log.h"

namespace brook {

namespace {

/// The feature levels of a new cluster, as Kafka 4.3 chooses them.
std::vector<MetadataRecord> featureLevels() {
    return {FeatureLevelRecord{"metadata.version", metadataVersion},
            FeatureLevelRecord{"eligible.leader.replicas.version", 1},
            FeatureLevelRecord{"group.version", 1},
            FeatureLevelRecord{"share.version", 1},
            FeatureLevelRecord{"streams.version", 1},
            FeatureLevelRecord{"transaction.version", 2}};
}

std::string quorumState(BrokerId leader, LeaderEpoch epoch) {
    return fmt::format(R"({{"clusterId":"","leaderId":{0},"leaderEpoch":{1},"votedId":-1,"appliedOffset":0,)"
                       R"("currentVoters":[{{"voterId":{0}}}],"data_version":0}})",
                       leader, epoch);
}

/// The number behind "leaderEpoch": in a quorum-state file of either version; 0 when there is none.
LeaderEpoch epochIn(std::string_view quorumState) {
    constexpr std::string_view key = "\"leaderEpoch\":";
    const std::size_t at = quorumState.find(key);
    std::int32_t epoch = 0;
    if (at != std::string_view::npos)
        std::from_chars(quorumState.data() + at + key.size(), quorumState.data() + quorumState.size(), epoch);
    return LeaderEpoch(epoch);
}

/// What is wrong with a file, and with which.
tl::unexpected<Error> damageOf(const std::filesystem::path& file, const Error& error) {
    return fail(error.code, "{}: {}", file.string(), error.message);
}

}  // namespace

MetadataLog::MetadataLog(Environment environment, const BrokerImage& self) : m_environment(environment), m_self(self) {
    auto empty = std::make_shared<ClusterImage>();
    empty->clusterId = environment.directory.identity().clusterId;
    m_image = std::move(empty);
}

Result<std::unique_ptr<MetadataLog>> MetadataLog::open(Environment environment, const BrokerImage& self) {
    std::unique_ptr<MetadataLog> log(new MetadataLog(environment, self));
    if (auto started = log->start(self); !started) return failed(started);
    return log;
}

Result<void> MetadataLog::reopenIfOffline() {
    if (!m_log->offline() || m_syncing) return {};
    Environment again = m_environment;
    again.afterFailure = true;
    auto opened = open(again, m_self);
    if (!opened) return failed(opened);
    MetadataLog& fresh = **opened;
    m_log = std::move(fresh.m_log);
    m_epoch = fresh.m_epoch;
    m_bytesAtSnapshot = 0;
    m_transactionOpen = fresh.m_transactionOpen;
    const std::shared_ptr<const ClusterImage> before = std::exchange(m_image, fresh.m_image);
    if (m_listener) m_listener(*before, m_image);
    return {};
}

Result<void> MetadataLog::start(const BrokerImage& self) {
    Log::OpenOptions options;
    options.topic = "__cluster_metadata";
    options.topicId = Uuid::parse("AAAAAAAAAAAAAAAAAAAAAQ");  // Kafka's constant id of the metadata topic
    options.cleanShutdown = m_environment.directory.wasStoppedCleanly() && !m_environment.afterFailure;
    options.config.retention = std::nullopt;
    auto log = Log::open(m_environment.log, directory(), std::move(options));
    if (!log) return failed(log);
    m_log = std::move(*log);
    if (auto loaded = loadSnapshot(); !loaded) return loaded;
    if (auto replayed = replay(); !replayed) return replayed;
    if (auto leading = becomeLeader(); !leading) return leading;
    if (auto abandoned = abandonTransaction(); !abandoned) return abandoned;
    if (m_image->features.empty())
        if (auto written = bootstrap(); !written) return written;
    return registerSelf(self);
}

Result<void> MetadataLog::format() {
    FileSystem& fs = m_environment.log.fs;
    const auto content = printSnapshot(featureLevels(), QuorumImage{}, LeaderEpoch(0), m_environment.log.clock.now());
    if (!content) return failed(content);
    return replaceFile(fs, m_environment.directory.path() / "bootstrap.checkpoint", *content);
}

Result<void> MetadataLog::loadSnapshot() {
    const auto present = snapshots();
    if (!present) return failed(present);
    const auto newest =
        std::max_element(present->begin(), present->end(),
                         [](const SnapshotId& a, const SnapshotId& b) { return a.endOffset < b.endOffset; });
    if (newest == present->end()) {
        if (m_log->startOffset() == Offset(0)) return {};
        return fail(ErrorCode::KafkaStorageError, "{}: the log begins at {} and no snapshot says what came before",
                    directory().string(), m_log->startOffset());
    }
    if (newest->endOffset > m_log->endOffset())
        return fail(ErrorCode::KafkaStorageError, "{}: the log ends at {}, before its snapshot {}",
                    directory().string(), m_log->endOffset(), newest->fileName());
    const auto content = readFile(m_environment.log.fs, directory() / newest->fileName());
    if (!content) return failed(content);
    const auto read = readMetadataRecords(*content);
    if (!read) return damageOf(directory() / newest->fileName(), read.error());
    auto image = applyRecords(*m_image, read->records);
    image->quorum = read->quorum;
    image->appliedOffset = newest->endOffset - 1;
    image->appliedEpoch = newest->epoch;
    m_image = std::move(image);
    return m_log->advanceStartOffset(newest->endOffset);
}

Result<std::vector<SnapshotId>> MetadataLog::snapshots() const {
    const auto entries = m_environment.log.fs.list(directory());
    if (!entries) return failed(entries);
    std::vector<SnapshotId> found;
    for (const DirectoryEntry& entry : *entries)
        if (const auto id = SnapshotId::parse(entry.name)) found.push_back(*id);
    return found;
}

Result<void> MetadataLog::replay() {
    constexpr std::uint64_t step = 1 << 20;
    MetadataTransactions transactions;
    Offset next = std::max(m_log->startOffset(), m_image->appliedOffset + 1);
    while (next < m_log->endOffset()) {
        auto slice = m_log->read(next, step, true, Isolation::LogEnd);
        if (!slice) return failed(slice);
        if (slice->bytes.length == 0) break;
        Rope rope;
        rope.append(slice->bytes);
        const auto bytes = rope.flatten();
        if (!bytes) return failed(bytes);
        auto read = readMetadataRecords(*bytes, m_image->quorum);
        if (!read) return damageOf(slice->bytes.file->path(), read.error());
        for (const std::string& unknown : read->unknown)
            m_environment.log.diagnostics.report(Severity::Warning, Logger::Quorum,
                                                 fmt::format("passed over {}", unknown));
        auto image = applyRecords(*m_image, transactions.decide(std::move(read->records)));
        image->quorum = std::move(read->quorum);
        image->appliedOffset = slice->nextOffset - 1;
        m_image = std::move(image);
        next = slice->nextOffset;
    }
    m_transactionOpen = transactions.isOpen();
    return {};
}

/// A leader that stopped within a transaction never ended it; its successor says so, as Kafka's controller does.
Result<void> MetadataLog::abandonTransaction() {
    if (!m_transactionOpen) return {};
    return writeNow({AbortTransactionRecord{"abandoned by the leader before"}});
}

Result<void> MetadataLog::becomeLeader() {
    FileSystem& fs = m_environment.log.fs;
    const auto path = directory() / "quorum-state";
    LeaderEpoch last = m_log->latestEpoch();
    if (fs.exists(path)) {
        const auto content = readFile(fs, path);
        if (!content) return failed(content);
        last = std::max(last, epochIn(asText(*content)));
    }
    if (last.value() == std::numeric_limits<std::int32_t>::max())
        return fail(ErrorCode::CorruptMessage, "{}: no leader epoch follows {}", path.string(), last);
    m_epoch = std::max(last, LeaderEpoch(0)) + 1;
    if (auto written = replaceFile(fs, path, asBytes(quorumState(self().id, m_epoch))); !written) return written;
    auto batch = leaderChangeBatch(self().id, m_environment.log.clock.now());
    if (!batch) return failed(batch);
    return appendBatch(std::move(*batch));
}

Result<void> MetadataLog::bootstrap() {
    const auto path = m_environment.directory.path() / "bootstrap.checkpoint";
    if (!m_environment.log.fs.exists(path))
        if (auto formatted = format(); !formatted) return formatted;
    const auto content = readFile(m_environment.log.fs, path);
    if (!content) return failed(content);
    auto chosen = readMetadataRecords(*content);
    if (!chosen) return damageOf(path, chosen.error());
    std::vector<MetadataRecord> records{BeginTransactionRecord{"Bootstrap records"}};
    for (MetadataRecord& record : chosen->records) records.push_back(std::move(record));
    records.push_back(ConfigRecord{static_cast<std::int8_t>(ResourceType::Broker), "", "min.insync.replicas", "1"});
    records.push_back(EndTransactionRecord{});
    return writeNow(std::move(records));
}

Result<void> MetadataLog::registerSelf(const BrokerImage& self) {
    ClusterImage registered;
    BrokerImage broker = self;
    broker.epoch = m_log->endOffset().value();
    broker.fenced = true;
    registered.brokers[broker.id] = broker;
    if (auto written = writeNow(recordsOf(registered)); !written) return written;

    BrokerRegistrationChangeRecord unfence;
    unfence.brokerId = broker.id;
    unfence.brokerEpoch = broker.epoch;
    unfence.fenced = -1;
    std::vector<MetadataRecord> records{unfence};
    const bool crashed = !m_environment.directory.wasStoppedCleanly() && !m_environment.afterFailure;
    auto elections =
        planLeadership(*m_image, broker.id, crashed ? Reelection::OfEveryone : Reelection::OfTheLeaderless);
    std::move(elections.begin(), elections.end(), std::back_inserter(records));
    return writeNow(std::move(records));
}

/// At start nobody waits and nothing else runs: append, sync, apply.
Result<void> MetadataLog::writeNow(std::vector<MetadataRecord> records) {
    const Result<Offset> end = append(records);
    if (!end) return failed(end);
    const Log::Unsynced unsynced = m_log->takeUnsynced();
    for (const std::shared_ptr<File>& file : unsynced.files)
        if (auto synced = file->sync(); !synced) return synced;
    m_log->synced(*end);
    m_log->setHighWatermark(*end);
    m_image = imageAfter(*m_image, records, *end);
    return {};
}

}  // namespace brook
