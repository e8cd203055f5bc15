#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/records/record_batch.h"
#include "engine/search/parser.h"
#include "engine/search/plan.h"

namespace brook::search {

enum class FilterMode : std::uint8_t {
    Where,     ///< a condition, see parseCondition
    Contains,  ///< bytes that stand in the key, the value, or a header's name or value
    Regex,     ///< an expression of RE2's kind that matches there
};

struct FilterText {
    FilterMode mode = FilterMode::Where;
    std::string text;
    Letters letters = Letters::AsWritten;  ///< for Contains and Regex
    friend bool operator==(const FilterText&, const FilterText&) = default;
};

/// What a person asks of records, understood: a predicate, and what can be known before records are looked at.
/// Immutable; any thread.
class Filter {
public:
    static Parsed<std::shared_ptr<const Filter>> parse(const FilterText& filter, const FilterMoment& moment);

    bool matches(PartitionIndex partition, const RecordView& record) const;
    /// See plan.h.
    bool mayMatch(const Facts& facts) const { return search::mayMatch(m_expression, facts); }
    const Bounds& bounds() const { return m_bounds; }
    /// False when no record encoded in `bytes` can be what is asked for.
    bool mayStandIn(ByteView bytes) const { return !m_needles || holdsOneOf(*m_needles, bytes); }

    /// The stretches of a text to mark as what was looked for, as [begin, end), in order.
    using Marks = std::vector<std::pair<std::size_t, std::size_t>>;
    Marks marksIn(std::string_view text) const;

    const Expression& expression() const { return m_expression; }

private:
    explicit Filter(Expression expression);

    Expression m_expression;
    Bounds m_bounds;
    Needles m_needles;
    struct Marked {
        std::vector<std::string> texts;
        std::vector<std::shared_ptr<const RE2>> patterns;
    };
    friend struct MarkedBy;
    Marked m_marked;
};

/// What a batch's header says of its records.
Facts factsOf(PartitionIndex partition, const BatchHeader& header);

}  // namespace brook::search
