#pragma once

#include <vector>

#include "engine/admin/record_rows.h"
#include "engine/broker/partition.h"

namespace brook::admin {

/// A stretch of one partition on its way from the loop, which says where it lies, to a thread that reads it: slices of
/// immutable files, and what reading them needs to know. The owner of the log may go meanwhile.
struct Stretch {
    RowsRequest request;
    std::vector<FileSlice> slices;  ///< in order, whole batches
};

/// On the loop: slices of [from, until), about `chunkBytes` of them. What is too much is left for the next step: the
/// newest for a reader who goes up, the oldest for one who goes down; the stretch says what it covers.
Result<Stretch> stretchOf(const Partition& partition, Offset from, Offset until, const RecordQuery& query,
                          std::uint64_t chunkBytes);
/// Anywhere: appends the bytes of a stretch, as far as they can be read.
Result<void> readBytes(const Stretch& stretch, Bytes& bytes);

Isolation isolationOf(View view);
/// Where a reader with this view has read everything.
Offset endOf(const Log& log, View view);
/// What the cursor says of a partition.
Offset offsetIn(const Cursor& cursor, PartitionIndex partition, Offset otherwise);
/// An inclusive bound as an offset behind which nothing is.
Offset behind(std::int64_t last);
/// Where in [start, end) the first record is that is not older than `earliest`, by the time index: everything before it
/// is too old.
Result<Offset> firstAtOrAfter(const Log& log, Timestamp earliest, Offset start, Offset end);

}  // namespace brook::admin
