#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "engine/admin/search_values.h"
#include "engine/storage/log.h"

namespace brook::admin {

/// A piece of one partition on its way through a worker: slices of immutable files, and what was found in them.
struct SearchPiece {
    // What to look through
    PartitionIndex partition{0};
    Offset from;
    Offset until;
    View view = View::ReadUncommitted;
    Direction direction = Direction::Older;
    std::vector<FileSlice> slices;  ///< in order, whole batches
    std::vector<AbortedTransaction> aborted;
    std::uint64_t bytes() const;

    // What came of it
    std::vector<Hit> hits;  ///< in the order of the search
    /// The time the search has come to: of the oldest batch (Older) or the newest (Newer); noTimestamp without one.
    Timestamp reached = noTimestamp;
    std::vector<std::string> damage;
    bool done = false;
};

/// Looks through a piece, on a worker. Ends early, with less, once `cancelled` is set. `buffer` is kept between calls.
void searchPiece(SearchPiece& piece, const search::Filter& filter, Bytes& buffer, const std::atomic<bool>& cancelled);

}  // namespace brook::admin
