#pragma once

#include <string>
#include <vector>

#include "engine/admin/values.h"
#include "engine/storage/log.h"

namespace brook::admin {

/// What turning batches into rows needs to know beside the bytes.
struct RowsRequest {
    PartitionIndex partition{0};
    Offset from;        ///< rows below it are left out; a gap is counted from here
    Offset until;       ///< rows at or above it are left out
    Offset lastStable;  ///< transactions at or above it are undecided
    View view = View::ReadUncommitted;
    std::uint32_t previewBytes = 4096;
    std::vector<AbortedTransaction> aborted;
};

struct Rows {
    std::vector<RecordRow> rows;      ///< by rising offset, gaps as rows of their own
    std::vector<std::string> damage;  ///< sentences about batches that could not be read
};

/// The rows of the whole batches in `batches`, which begin with the batch that holds `from` and reach to `until`: what
/// no batch covers is a gap. A pure function over bytes, for a worker thread; a batch cut short at the end is damage.
Rows rowsOf(ByteView batches, const RowsRequest& request);

}  // namespace brook::admin
