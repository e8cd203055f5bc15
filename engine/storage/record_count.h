#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"

namespace brook {

/// How many records a log holds, exactly, without reading it when it is opened.
///
/// A log counts what passes through it. What it finds on disk it takes from `record-counts`, a file beside the segments
/// that Apache Kafka passes over (it looks at names ending in .log, .index, .timeindex, .txnindex and .snapshot only
/// and removes a partition with its whole directory). A line counts for as long as its segment has the size it names:
/// whoever appends to a segment makes it larger, and a cleaner makes it smaller. What no line speaks of is counted
/// once, by a worker that walks over batch headers, so that no start waits for it. Nothing is lost with the file, so it
/// is written without waiting for the medium; a checksum tells a torn one.

/// Data records in the first `bytes` bytes of the segment that begins at `base`.
struct SegmentCount {
    Offset base;
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    friend bool operator==(const SegmentCount&, const SegmentCount&) = default;
};

/// The text of `record-counts`: a version line "0", a line with the count, "base bytes records" lines, and the CRC-32C
/// of all before it as eight hexadecimal digits.
std::string printRecordCounts(const std::vector<SegmentCount>& counts);
/// CorruptMessage for anything else.
Result<std::vector<SegmentCount>> parseRecordCounts(std::string_view text);

/// What has to be counted of one segment, and, of it, how many records lie below `start`, the log's start. Values that
/// may travel to a worker.
struct CountJob {
    std::shared_ptr<File> file;
    Offset base;
    Offset bound;             ///< every offset is smaller
    std::uint64_t bytes = 0;  ///< from the beginning
    Offset start;
};
struct CountedRecords {
    Offset base;
    std::uint64_t bytes = 0;
    Offset start;
    std::uint64_t records = 0;
    std::uint64_t hidden = 0;  ///< of them below `start`
};
/// Walks over batch headers; where `start` lies within a batch, over its records. Fails when the disk does.
Result<CountedRecords> countRecords(const CountJob& job);

}  // namespace brook
