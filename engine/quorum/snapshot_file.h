#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"
#include "engine/storage/log.h"

namespace brook {

/// A `.checkpoint` file (KIP-630): batches as in a log, between a header and a footer control record. Serves the
/// snapshots of the metadata log and `bootstrap.checkpoint`.
Result<Bytes> printSnapshot(const std::vector<MetadataRecord>& records, const QuorumImage& quorum, LeaderEpoch epoch,
                            Timestamp lastContained);

/// All metadata records of the batches in `bytes`, in order, and what their control records make of the quorum that was
/// before. Records that are unknown here are named in `unknown` and passed over.
struct ReadRecords {
    std::vector<MetadataRecord> records;
    std::vector<std::string> unknown;
    QuorumImage quorum;
};
Result<ReadRecords> readMetadataRecords(ByteView bytes, const QuorumImage& before = {});

/// One batch with the records, as the log and snapshots hold it.
Result<Bytes> metadataBatch(const std::vector<MetadataRecord>& records, Timestamp now);

/// OFFSET-EPOCH.checkpoint
struct SnapshotId {
    Offset endOffset;
    LeaderEpoch epoch;
    std::string fileName() const { return fmt::format("{:020}-{:010}.checkpoint", endOffset.value(), epoch.value()); }
    static std::optional<SnapshotId> parse(std::string_view fileName);
};

}  // namespace brook
