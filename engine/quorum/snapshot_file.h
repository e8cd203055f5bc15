#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/metadata/metadata_record.h"
#include "engine/storage/log.h"

namespace brook {

/// A `.checkpoint` file (KIP-630): batches as in a log, between a header and a footer control record. Serves the
/// snapshots of the metadata log and `bootstrap.checkpoint`.
Result<Bytes> printSnapshot(const std::vector<MetadataRecord>& records, LeaderEpoch epoch, Timestamp lastContained);

/// All metadata records of the batches in `bytes`, in order; control batches are passed over. Records that are unknown
/// here are named in `unknown` and passed over.
struct ReadRecords {
    std::vector<MetadataRecord> records;
    std::vector<std::string> unknown;
    bool voters = false;  ///< control batches among them name the voters of the quorum (KIP-853)
};
Result<ReadRecords> readMetadataRecords(ByteView bytes);

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
