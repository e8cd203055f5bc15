#include "engine/quorum/metadata_log.h"

#include "engine/metadata/apply.h"

namespace brook {

MetadataLog::~MetadataLog() { *m_alive = false; }

std::filesystem::path MetadataLog::directory() const { return m_environment.directory.path() / "__cluster_metadata-0"; }

Voter MetadataLog::self() const {
    const DirectoryIdentity& identity = m_environment.directory.identity();
    return {identity.nodeId, identity.directoryId};
}

MetadataLog::QuorumFacts MetadataLog::quorum() const {
    return {self(),
            m_image->quorum.version,
            m_epoch,
            m_log->highWatermark(),
            m_log->endOffset(),
            m_environment.log.clock.now()};
}

Result<void> MetadataLog::appendBatch(Bytes batch) {
    AppendRequest request;
    request.origin = AppendOrigin::Coordinator;
    request.leaderEpoch = m_epoch;
    if (auto appended = m_log->append(batch, request); !appended) return tl::unexpected(appended.error().error);
    return {};
}

Result<Offset> MetadataLog::append(const std::vector<MetadataRecord>& records) {
    auto batch = metadataBatch(records, m_environment.log.clock.now());
    if (!batch) return failed(batch);
    if (auto appended = appendBatch(std::move(*batch)); !appended) return failed(appended);
    return m_log->endOffset();
}

void MetadataLog::propose(std::vector<MetadataRecord> records, std::function<void(Result<void>)> done) {
    const std::shared_ptr<const ClusterImage> before = proposedImage();
    if (auto fine = checkFollows(*before, records); !fine) return done(std::move(fine));
    const Result<Offset> end = append(records);
    if (!end) return done(failed(end));
    commitLater(imageAfter(*before, records, *end), *end, std::move(done));
}

void MetadataLog::raiseQuorumVersion(std::int16_t version, const EndpointImage& endpoint,
                                     std::function<void(Result<void>)> done) {
    const std::shared_ptr<const ClusterImage> before = proposedImage();
    const QuorumImage quorum{version, votersRecord(self(), endpoint)};
    auto batch = quorumBatch(quorum, m_environment.log.clock.now());
    if (!batch) return done(failed(batch));
    if (auto appended = appendBatch(std::move(*batch)); !appended) return done(failed(appended));
    const Offset end = m_log->endOffset();
    auto image = std::make_shared<ClusterImage>(*before);
    image->quorum = quorum;
    image->appliedOffset = end - 1;
    image->appliedEpoch = m_epoch;
    commitLater(std::move(image), end, std::move(done));
}

void MetadataLog::commitLater(std::shared_ptr<const ClusterImage> image, Offset end,
                              std::function<void(Result<void>)> done) {
    m_proposed = std::move(image);
    m_proposals.push_back({m_proposed, end, std::move(done)});
    if (!m_syncing) syncNext();
}

void MetadataLog::whenCommitted(std::function<void(Result<void>)> done) {
    if (m_proposals.empty()) return done({});
    m_proposals.push_back({m_proposals.back().image, m_proposals.back().end, std::move(done)});
}

void MetadataLog::syncNext() {
    Log::Unsynced unsynced = m_log->takeUnsynced();
    m_syncing = true;
    m_environment.sync.sync(std::move(unsynced.files),
                            [this, alive = m_alive, end = unsynced.upTo](Result<void> result) {
                                if (!*alive) return;
                                m_syncing = false;
                                if (result) {
                                    m_log->synced(end);
                                    m_log->setHighWatermark(end);
                                    applyUpTo(end);
                                } else {
                                    m_log->syncFailed(result.error());
                                    std::deque<Proposal> lost;
                                    lost.swap(m_proposals);
                                    m_proposed = nullptr;
                                    for (const Proposal& proposal : lost) proposal.done(result);
                                }
                                if (!m_proposals.empty() && !m_syncing) syncNext();
                            });
}

void MetadataLog::applyUpTo(Offset end) {
    while (!m_proposals.empty() && m_proposals.front().end <= end) {
        const Proposal proposal = std::move(m_proposals.front());
        m_proposals.pop_front();
        const std::shared_ptr<const ClusterImage> before = m_image;
        m_image = proposal.image;
        if (m_proposals.empty()) m_proposed = nullptr;
        if (m_listener && m_image != before) m_listener(*before, m_image);
        proposal.done({});
    }
    if (auto written = snapshotIfLarge(); !written)
        m_environment.log.diagnostics.report(Severity::Warning, Logger::Quorum,
                                             fmt::format("no snapshot: {}", written.error().message));
}

std::shared_ptr<const ClusterImage> MetadataLog::imageAfter(const ClusterImage& before,
                                                            const std::vector<MetadataRecord>& records,
                                                            Offset end) const {
    auto image = applyRecords(before, records);
    image->appliedOffset = end - 1;
    image->appliedEpoch = m_epoch;
    return image;
}

Result<void> MetadataLog::snapshotIfLarge() {
    if (m_log->sizeInBytes() < m_bytesAtSnapshot + m_environment.bytesBetweenSnapshots) return {};
    if (!m_proposals.empty()) return {};
    const SnapshotId id{m_log->endOffset(), m_epoch};
    const auto content = printSnapshot(recordsOf(*m_image), m_image->quorum, m_epoch, m_environment.log.clock.now());
    if (!content) return failed(content);
    if (auto written = replaceFile(m_environment.log.fs, directory() / id.fileName(), *content); !written)
        return written;
    if (auto rolled = m_log->roll(); !rolled) return rolled;
    if (auto moved = m_log->advanceStartOffset(id.endOffset); !moved) return moved;
    const auto gone = m_log->applyRetention(m_environment.log.clock.now());
    if (!gone) return failed(gone);
    for (const auto& path : *gone)
        if (auto removed = m_environment.log.fs.remove(path); !removed) return removed;
    m_bytesAtSnapshot = m_log->sizeInBytes();
    m_environment.log.diagnostics.trace(Severity::Debug, Logger::Quorum,
                                        [&] { return fmt::format("snapshot {} is written", id.fileName()); });
    return removeSnapshotsBefore(id.endOffset);
}

Result<void> MetadataLog::removeSnapshotsBefore(Offset end) {
    const auto present = snapshots();
    if (!present) return failed(present);
    for (const SnapshotId& id : *present)
        if (id.endOffset < end)
            if (auto removed = m_environment.log.fs.remove(directory() / id.fileName()); !removed) return removed;
    return {};
}

Result<void> MetadataLog::close() { return m_log->close(); }

}  // namespace brook
