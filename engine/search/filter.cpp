#include "engine/search/filter.h"

#include <algorithm>
#include <limits>

#include "engine/search/evaluation.h"
#include "engine/search/substring.h"

namespace brook::search {

/// Collects what is worth marking: texts that were asked for, not those that were excluded.
struct MarkedBy {
    Filter::Marked& marked;

    void of(const Expression& expression) { std::visit(*this, expression.node); }
    void text(const Operand& operand) {
        if (const auto* literal = std::get_if<std::string>(&operand); literal && !literal->empty())
            marked.texts.push_back(*literal);
    }
    void operator()(const Comparison& node) {
        if (node.comparator != Comparator::Equal) return;
        text(node.left);
        text(node.right);
    }
    void operator()(const In& node) {
        for (const Operand& each : node.list) text(each);
    }
    void operator()(const Like& node) {
        for (const LikePattern::Part& part : node.pattern.parts)
            if (part.any.empty()) marked.texts.push_back(part.bytes);
    }
    void operator()(const Matches& node) { marked.patterns.push_back(node.pattern); }
    void operator()(const Anywhere& node) {
        if (const auto* literal = std::get_if<std::string>(&node.what))
            marked.texts.push_back(*literal);
        else
            marked.patterns.push_back(std::get<std::shared_ptr<const RE2>>(node.what));
    }
    void operator()(const All& node) {
        for (const Expression& part : node.of) of(part);
    }
    void operator()(const Any& node) {
        for (const Expression& part : node.of) of(part);
    }
    template <class Other>
    void operator()(const Other&) {}
};

namespace {

Parsed<Expression> expressionOf(const FilterText& filter, const FilterMoment& moment) {
    if (filter.mode == FilterMode::Where) return parseCondition(filter.text, moment);
    if (filter.text.size() > longestCondition)
        return tl::unexpected(FilterError{longestCondition, filter.text.size(), "This text is too long"});
    if (filter.text.empty()) return tl::unexpected(FilterError{0, 0, "Something to look for is missing here"});
    const bool anyCase = filter.letters == Letters::AnyCase;
    if (filter.mode == FilterMode::Contains && !anyCase) return Expression{Anywhere{filter.text}};
    const std::string pattern = filter.mode == FilterMode::Contains ? RE2::QuoteMeta(filter.text) : filter.text;
    auto compiled = compilePattern(anyCase ? "(?i)" + pattern : pattern, 0);
    if (!compiled) {
        FilterError error = compiled.error();
        error.count = filter.text.size();
        return tl::unexpected(std::move(error));
    }
    return Expression{Anywhere{std::move(*compiled)}};
}

}  // namespace

Filter::Filter(Expression expression)
    : m_expression(std::move(expression)), m_bounds(boundsOf(m_expression)), m_needles(needlesOf(m_expression)) {
    MarkedBy{m_marked}.of(m_expression);
}

Parsed<std::shared_ptr<const Filter>> Filter::parse(const FilterText& filter, const FilterMoment& moment) {
    auto expression = expressionOf(filter, moment);
    if (!expression) return tl::unexpected(expression.error());
    return std::shared_ptr<const Filter>(new Filter(std::move(*expression)));
}

bool Filter::matches(PartitionIndex partition, const RecordView& record) const {
    return evaluate(m_expression, partition, record) == Truth::True;
}

Filter::Marks Filter::marksIn(std::string_view text) const {
    Marks marks;
    for (const std::string& what : m_marked.texts)
        for (std::size_t at = findBytes(text, what); at != std::string_view::npos;) {
            marks.emplace_back(at, at + what.size());
            const std::size_t next = findBytes(text.substr(at + what.size()), what);
            at = next == std::string_view::npos ? next : at + what.size() + next;
        }
    for (const auto& pattern : m_marked.patterns) {
        re2::StringPiece found;
        std::size_t at = 0;
        while (at < text.size() &&
               pattern->Match({text.data(), text.size()}, at, text.size(), RE2::UNANCHORED, &found, 1)) {
            const auto begin = static_cast<std::size_t>(found.data() - text.data());
            if (!found.empty()) marks.emplace_back(begin, begin + found.size());
            at = begin + std::max<std::size_t>(found.size(), 1);
        }
    }
    std::sort(marks.begin(), marks.end());
    Marks joined;
    for (const auto& [begin, end] : marks) {
        if (!joined.empty() && begin <= joined.back().second)
            joined.back().second = std::max(joined.back().second, end);
        else
            joined.emplace_back(begin, end);
    }
    return joined;
}

Facts factsOf(PartitionIndex partition, const BatchHeader& header) {
    // Of times that clients wrote only the latest is known: a record may be older than the first one of its batch.
    const bool stamped = header.timestampType() == TimestampType::LogAppendTime;
    const Timestamp earliest = stamped ? header.maxTimestamp : Timestamp(std::numeric_limits<std::int64_t>::min());
    return {partition, header.baseOffset, header.lastOffset(), earliest, header.maxTimestamp};
}

}  // namespace brook::search
