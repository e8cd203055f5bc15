#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/base/executor.h"
#include "engine/base/result.h"
#include "engine/base/sync_service.h"
#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"
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
    };
    /// Opens the log; in a new directory first writes what Kafka's format step writes (bootstrap.checkpoint, feature
    /// levels, quorum-state), becomes leader with the next epoch, registers `self` and unfences it.
    static Result<std::unique_ptr<MetadataLog>> open(Environment environment, const BrokerImage& self);
    virtual ~MetadataLog() = default;

    /// The newest committed image. Never null.
    virtual std::shared_ptr<const ClusterImage> image() const = 0;

    /// Appends `records` as one atomic batch; when they are committed and applied, calls `done` on the loop. Proposals
    /// are applied in order. Fails with KafkaStorageError when the disk does; then nothing is applied.
    virtual void propose(std::vector<MetadataRecord> records, std::function<void(Result<void>)> done) = 0;

    /// Called on the loop after each change, with the image before and after.
    using Listener = std::function<void(const ClusterImage& before, const std::shared_ptr<const ClusterImage>& after)>;
    virtual void onChange(Listener listener) = 0;

    /// DescribeQuorum's facts.
    struct QuorumFacts {
        BrokerId leader;
        LeaderEpoch leaderEpoch;
        Offset highWatermark;
        Offset logEnd;
        Uuid directoryId;
        Timestamp lastFetch;
    };
    virtual QuorumFacts quorum() const = 0;
    /// The log itself, for Fetch and for looking at it.
    virtual const Log& log() const = 0;

    virtual Result<void> close() = 0;
};

}  // namespace brook
