#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"
#include "engine/records/record_batch.h"

namespace brook {

/// How many records a log holds, exactly, without reading it when it is opened.
///
/// A log counts what passes through it. What it finds on disk it takes from `record-counts`, a file beside the segments
/// that Apache Kafka passes over (it looks at names ending in .log, .index, .timeindex, .txnindex and .snapshot only
/// and removes a partition with its whole directory). A line counts for as long as its segment has the size it names:
/// whoever appends to a segment makes it larger, and a cleaner makes it smaller. What no line speaks of is counted
/// once, by a worker, so that no start waits for it: first by batch headers, which tell data records from control
/// records and are quick to walk over, then by the records themselves, which alone tell tombstones. Nothing is lost
/// with the file, so it is written without waiting for the medium; a checksum tells a torn one.

struct RecordCounts {
    std::uint64_t records = 0;     ///< data records, tombstones among them
    std::uint64_t tombstones = 0;  ///< data records without a value
    std::uint64_t control = 0;     ///< transaction markers
    RecordCounts& operator+=(const RecordCounts& other);
    /// Never below nothing.
    RecordCounts& operator-=(const RecordCounts& other);
    friend bool operator==(const RecordCounts&, const RecordCounts&) = default;
};

/// What is in the first `bytes` bytes of the segment that begins at `base`.
struct SegmentCount {
    Offset base;
    std::uint64_t bytes = 0;
    RecordCounts counts;
    friend bool operator==(const SegmentCount&, const SegmentCount&) = default;
};

/// The text of `record-counts`: a version line "1", a line with the number of lines, lines "base bytes records
/// tombstones control", and the CRC-32C of all before it as eight hexadecimal digits.
std::string printRecordCounts(const std::vector<SegmentCount>& counts);
/// Nothing of version 0, which knew no tombstones: its segments are counted anew. CorruptMessage for anything else.
Result<std::vector<SegmentCount>> parseRecordCounts(std::string_view text);

/// How many records without a value a data batch holds. One that cannot be read has none that anybody could see.
std::uint64_t tombstonesIn(const BatchView& batch);

enum class CountDepth {
    Headers,  ///< data and control records
    Records,  ///< tombstones, too: every batch is read and unpacked
};

/// What has to be counted of one segment, and, of it, how much lies below `start`, the log's start. Values that may
/// travel to a worker.
struct CountJob {
    CountDepth depth = CountDepth::Headers;
    std::shared_ptr<const File> file;
    Offset base;
    Offset bound;             ///< every offset is smaller
    std::uint64_t bytes = 0;  ///< from the beginning
    Offset start;
};
struct CountedRecords {
    CountDepth depth = CountDepth::Headers;
    Offset base;
    std::uint64_t bytes = 0;
    Offset start;
    RecordCounts counts;
    RecordCounts hidden;  ///< of them below `start`
};
/// Walks over the batches; by their headers, where `start` lies within a batch over its records. Fails when the disk
/// does.
Result<CountedRecords> countRecords(const CountJob& job);

}  // namespace brook
