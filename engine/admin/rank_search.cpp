#include "engine/admin/rank_search.h"

#include <algorithm>
#include <cmath>

namespace brook::admin {

namespace {

constexpr int mostSteps = 64;             // some ten in practice; a lump at one end of the times needs more
constexpr std::int64_t precision = 2000;  // steps of a scroll bar; nobody sees finer

struct Bound {
    Timestamp time;
    Cursor cursor;
    std::int64_t rank;
};

std::int64_t between(const Cursor& start, const Cursor& cursor) {
    std::int64_t offsets = 0;
    for (const auto& [partition, from] : start.next) {
        const auto found = cursor.next.find(partition);
        if (found != cursor.next.end()) offsets += std::max<std::int64_t>(0, found->second - from);
    }
    return offsets;
}

double share(std::int64_t part, std::int64_t whole) {
    return whole <= 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Where between the bounds to look next: in proportion, and every other time in the middle, so that a lump of records
/// cannot hold the search at one side.
Timestamp guess(const Bound& low, const Bound& high, std::int64_t rank, int step) {
    const std::int64_t span = high.time - low.time;
    const double part = step % 2 == 0 ? share(rank - low.rank, high.rank - low.rank) : 0.5;
    return low.time +
           std::clamp<std::int64_t>(static_cast<std::int64_t>(part * static_cast<double>(span)), 1, span - 1);
}

Cursor inProportion(const Bound& low, const Bound& high, std::int64_t rank) {
    Cursor cursor = low.cursor;
    const double part = share(rank - low.rank, high.rank - low.rank);
    for (auto& [partition, next] : cursor.next) {
        const auto above = high.cursor.next.find(partition);
        if (above != high.cursor.next.end()) next += std::llround(part * static_cast<double>(above->second - next));
    }
    return cursor;
}

}  // namespace

Result<Cursor> RankSearch::find(std::int64_t rank) const {
    const std::int64_t total = between(start, end);
    rank = std::clamp<std::int64_t>(rank, 0, total);
    Bound low{earliest, start, 0};
    Bound high{latest + 1, end, total};
    if (rank == total) return end;
    if (start.next.size() <= 1) return inProportion(low, high, rank);
    for (int step = 0; step < mostSteps && high.time - low.time > 1; ++step) {
        Result<Cursor> cursor = at(guess(low, high, rank, step));
        if (!cursor) return cursor;
        Bound found{guess(low, high, rank, step), std::move(*cursor), 0};
        found.rank = between(start, found.cursor);
        if (std::abs(found.rank - rank) <= total / precision) return found.cursor;
        (found.rank < rank ? low : high) = std::move(found);
    }
    return high.time - low.time > 1 ? low.cursor : inProportion(low, high, rank);
}

}  // namespace brook::admin
