#pragma once

#include <functional>

#include "engine/admin/values.h"
#include "engine/base/result.h"

namespace brook::admin {

/// Finds the moment before which a given number of offsets lie, over several partitions at once: what a scroll bar over
/// a hundred million records asks. A pure search over `at`; it asks some ten times.
struct RankSearch {
    Cursor start;  ///< of the partitions that count
    Cursor end;
    Timestamp earliest = noTimestamp;  ///< of all records; noTimestamp when none has a time
    Timestamp latest = noTimestamp;
    std::function<Result<Cursor>(Timestamp)> at;  ///< rising with time

    /// A cursor with about `rank` offsets before it; off by a thousandth of all at most unless times run backwards.
    /// Records of one millisecond are divided in proportion.
    Result<Cursor> find(std::int64_t rank) const;
};

}  // namespace brook::admin
