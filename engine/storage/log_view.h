#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/storage/index_format.h"
#include "engine/storage/log.h"

namespace brook {

/// A segment as it was when the view was taken: its file and how much of it counts. The bytes below `facts.bytes` stay
/// what they are for as long as the log is not cut below them, also when the segment has left the log.
struct SegmentView {
    SegmentFacts facts;
    Timestamp firstTimestamp = noTimestamp;  ///< the largest of the first batch
    std::uint64_t records = 0;               ///< data records; at most so many while nobody has counted them
    std::size_t offsetIndexBytes = 0;
    std::size_t timeIndexBytes = 0;
    std::shared_ptr<const File> file;
};

/// What compaction must keep of a producer that may write again: the batch with its last sequence, or, where there is
/// none, the marker with its epoch.
struct LastBatchOfProducer {
    std::optional<Offset> lastOffset;
    ProducerEpoch epoch = noProducerEpoch;
};

/// A log as an immutable value that workers read while the log goes on: for compaction, for counting, for answering why
/// a record is still there. Taken on the loop by Log::view, used anywhere.
struct LogView {
    std::filesystem::path directory;
    LogConfig config;
    std::vector<SegmentView> segments;  ///< oldest first; the last one is active
    std::vector<AbortedEntry> aborted;  ///< in the order of their markers
    std::unordered_map<ProducerId, LastBatchOfProducer> producers;
    Offset start;
    Offset end;
    Offset highWatermark;
    Offset lastStable;
    std::optional<Offset> cleanedUpTo;  ///< compaction has seen every key before it; nothing: it never ran

    const SegmentView& active() const { return segments.back(); }
};

}  // namespace brook
