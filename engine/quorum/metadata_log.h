#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "engine/base/executor.h"
#include "engine/base/result.h"
#include "engine/base/sync_service.h"
#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"
#include "engine/quorum/control_batches.h"
#include "engine/quorum/snapshot_file.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// `__cluster_metadata-0`: the KRaft log of what the cluster is (KIP-500, KIP-595, KIP-631), with its snapshots and
/// quorum-state. With one voter a proposal is committed once it is synced. Owned by a broker, used on its loop; after a
/// crash the image is what the synced log says, and nothing else.
class MetadataLog {
public:
    struct Environment {
        Executor& executor;
        SyncService& sync;
        Log::Environment log;
        LogDirectory& directory;
        std::uint64_t bytesBetweenSnapshots = 20 << 20;  ///< Kafka's metadata.log.max.record.bytes.between.snapshots
        bool afterFailure = false;  ///< the disk failed this process: nothing on it is taken on trust
    };
    /// Opens the log; in a new directory first writes what Kafka's format step writes (bootstrap.checkpoint, feature
    /// levels, quorum-state), becomes leader with the next epoch, registers `self`, unfences it and lets it lead its
    /// partitions.
    static Result<std::unique_ptr<MetadataLog>> open(Environment environment, const BrokerImage& self);
    ~MetadataLog();

    /// The newest committed image. Never null.
    std::shared_ptr<const ClusterImage> image() const { return m_image; }

    /// The newest image with what is proposed and not yet committed: what the next proposal has to follow.
    std::shared_ptr<const ClusterImage> proposedImage() const { return m_proposed ? m_proposed : m_image; }

    /// Appends `records` as one atomic batch; when they are committed and applied, calls `done` on the loop. Proposals
    /// are applied in order. Fails with KafkaStorageError when the disk does, with TopicAlreadyExists or UnknownTopicId
    /// when an earlier proposal that is not committed yet made or removed the topic; then nothing is applied.
    void propose(std::vector<MetadataRecord> records, std::function<void(Result<void>)> done);

    /// Raises kraft.version (KIP-853): from then on the log names the voter, with its directory and `endpoint`.
    /// Committed and refused as a proposal is.
    void raiseQuorumVersion(std::int16_t version, const EndpointImage& endpoint,
                            std::function<void(Result<void>)> done);

    /// Calls `done` once all that is proposed by now is committed and applied, or with the reason why it was not.
    void whenCommitted(std::function<void(Result<void>)> done);

    /// Where the disk has failed the log: opens it anew, as a start does, and takes up what it says; what was refused
    /// because of the disk may be part of that. Fails when the disk does again; then nothing has changed.
    Result<void> reopenIfOffline();

    /// Called on the loop after each change, with the image before and after.
    using Listener = std::function<void(const ClusterImage& before, const std::shared_ptr<const ClusterImage>& after)>;
    void onChange(Listener listener) { m_listener = std::move(listener); }

    /// DescribeQuorum's facts.
    struct QuorumFacts {
        Voter leader;              ///< the only voter too
        std::int16_t version = 0;  ///< kraft.version
        LeaderEpoch leaderEpoch;
        Offset highWatermark;
        Offset logEnd;
        Timestamp lastFetch;
    };
    QuorumFacts quorum() const;
    /// The log itself, for Fetch and for looking at it.
    const Log& log() const { return *m_log; }

    /// Clean stop: everything synced, indexes and snapshot written.
    Result<void> close();

private:
    struct Proposal {
        std::shared_ptr<const ClusterImage> image;  // once this is committed
        Offset end;
        std::function<void(Result<void>)> done;
    };

    MetadataLog(Environment environment, const BrokerImage& self);

    // Start: metadata_log_start.cpp
    Result<void> start(const BrokerImage& self);
    Result<void> format();
    Result<void> loadSnapshot();
    Result<std::vector<SnapshotId>> snapshots() const;
    Result<void> replay();
    Result<void> abandonTransaction();
    Result<void> becomeLeader();
    Result<void> bootstrap();
    Result<void> registerSelf(const BrokerImage& self);
    Result<void> writeNow(std::vector<MetadataRecord> records);

    Voter self() const;
    Result<Offset> append(const std::vector<MetadataRecord>& records);
    std::shared_ptr<const ClusterImage> imageAfter(const ClusterImage& before,
                                                   const std::vector<MetadataRecord>& records, Offset end) const;
    void commitLater(std::shared_ptr<const ClusterImage> image, Offset end, std::function<void(Result<void>)> done);
    Result<void> appendBatch(Bytes batch);
    void syncNext();
    void applyUpTo(Offset end);
    Result<void> snapshotIfLarge();
    Result<void> removeSnapshotsBefore(Offset end);
    std::filesystem::path directory() const;

    Environment m_environment;
    BrokerImage m_self;
    std::unique_ptr<Log> m_log;
    std::shared_ptr<const ClusterImage> m_image;
    std::shared_ptr<const ClusterImage> m_proposed;  // with what is appended and not yet committed; null: nothing is
    LeaderEpoch m_epoch{0};
    Listener m_listener;
    std::deque<Proposal> m_proposals;  // appended, not yet committed; by rising offset
    bool m_syncing = false;
    std::uint64_t m_bytesAtSnapshot = 0;
    bool m_transactionOpen = false;  // at the end of what was replayed
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
