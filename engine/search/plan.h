#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/strong.h"
#include "engine/search/expression.h"

namespace brook::search {

/// What is known of some records before they are looked at. Bounds are inclusive.
struct Facts {
    PartitionIndex partition{0};
    Offset firstOffset;
    Offset lastOffset;
    Timestamp earliest;  ///< no record is older; the smallest number when that is not known
    Timestamp latest;
};

/// Whether one of such records may be what is asked for. Never false when one is.
bool mayMatch(const Expression& expression, const Facts& facts);

/// Offsets and times outside of which nothing is what is asked for. Inclusive.
struct Bounds {
    std::int64_t firstOffset;
    std::int64_t lastOffset;
    std::int64_t earliest;
    std::int64_t latest;
    static Bounds everything();
};
Bounds boundsOf(const Expression& expression);

/// Bytes that stand in a record as it is encoded, if it is what is asked for.
struct Needle {
    std::string bytes;
    bool orEscape = false;  ///< unless a JSON escape (\u) hides them
    friend bool operator==(const Needle&, const Needle&) = default;
};
/// One of the needles stands in every record that is asked for; nothing when that cannot be said.
using Needles = std::optional<std::vector<Needle>>;
Needles needlesOf(const Expression& expression);

bool holdsOneOf(const std::vector<Needle>& needles, ByteView bytes);

}  // namespace brook::search
