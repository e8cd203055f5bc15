#pragma once

#include "engine/base/strong.h"
#include "engine/records/record_batch.h"
#include "engine/search/expression.h"

namespace brook::search {

/// SQL's three truths.
enum class Truth : std::uint8_t { False, Unknown, True };

/// Whether a record is what an expression asks for. Total: every expression has a truth for every record, whatever its
/// bytes; the work is bounded by the size of both.
Truth evaluate(const Expression& expression, PartitionIndex partition, const RecordView& record);

/// Whether a text is like a pattern, from its beginning to its end.
bool isLike(std::string_view text, const LikePattern& pattern);

}  // namespace brook::search
