#pragma once

#include "engine/base/uuid.h"
#include "engine/metadata/cluster_image.h"

namespace brook {

/// The control batches of the metadata log and its snapshots, which say who leads and who votes (KIP-595, KIP-630,
/// KIP-853). Offsets and epoch are stamped by whoever places a batch. They are in memory: only the codec could fail,
/// and there is none.

/// The one voter of this quorum.
struct Voter {
    BrokerId id;
    Uuid directory;
};

/// Names no directory at either kraft.version: Apache Kafka writes and reads this record in version 0 only.
Result<Bytes> leaderChangeBatch(BrokerId leader, Timestamp now);

/// kraft.version and, after it, the voters.
Result<Bytes> quorumBatch(const QuorumImage& quorum, Timestamp now);

/// The first batch of a snapshot; above kraft.version 0 it says the quorum too.
Result<Bytes> snapshotHeaderBatch(const QuorumImage& quorum, Timestamp lastContained);
Result<Bytes> snapshotFooterBatch(Timestamp lastContained);

/// The value of a record that names `voter` alone, reached at `endpoint`.
Bytes votersRecord(const Voter& voter, const EndpointImage& endpoint);

/// What `quorum` is after a control record; any that says nothing of the quorum leaves it alone. CorruptMessage for a
/// kraft.version that cannot be read.
Result<void> applyControlRecord(QuorumImage& quorum, ByteView key, ByteView value);

}  // namespace brook
