#include "engine/search/plan.h"

#include <algorithm>
#include <limits>

#include "engine/search/decimal.h"
#include "engine/search/substring.h"

namespace brook::search {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t mostNeedles = 8;

struct Range {
    std::int64_t low = lowest;
    std::int64_t high = highest;
};

/// The truths an expression may have.
struct Truths {
    bool canBeTrue = true;
    bool canBeFalse = true;
};

Comparator turned(Comparator comparator) {
    switch (comparator) {
        case Comparator::Less: return Comparator::Greater;
        case Comparator::LessOrEqual: return Comparator::GreaterOrEqual;
        case Comparator::Greater: return Comparator::Less;
        case Comparator::GreaterOrEqual: return Comparator::LessOrEqual;
        default: return comparator;
    }
}

/// A column that is a number, compared with one that is written as a short integer.
struct Simple {
    Column column;
    Comparator comparator;
    std::int64_t number;
};

std::optional<std::int64_t> integerOf(const Operand& operand) {
    const auto* number = std::get_if<Number>(&operand);
    return number ? shortInteger(number->written) : std::nullopt;
}

std::optional<Column> columnOf(const Operand& operand) {
    const auto* field = std::get_if<Field>(&operand);
    const bool plain = field && field->isNumber() && field->column != Column::Size;
    return plain ? std::optional(field->column) : std::nullopt;
}

std::optional<Simple> simple(const Operand& left, Comparator comparator, const Operand& right) {
    if (const auto column = columnOf(left))
        if (const auto number = integerOf(right)) return Simple{*column, comparator, *number};
    if (const auto column = columnOf(right))
        if (const auto number = integerOf(left)) return Simple{*column, turned(comparator), *number};
    return std::nullopt;
}

/// Whether some, and whether every number of a range compares so.
Truths truths(Range range, Comparator comparator, std::int64_t number) {
    switch (comparator) {
        case Comparator::Equal:
            return {range.low <= number && number <= range.high, !(range.low == number && range.high == number)};
        case Comparator::NotEqual:
            return {!(range.low == number && range.high == number), range.low <= number && number <= range.high};
        case Comparator::Less: return {range.low < number, range.high >= number};
        case Comparator::LessOrEqual: return {range.low <= number, range.high > number};
        case Comparator::Greater: return {range.high > number, range.low <= number};
        case Comparator::GreaterOrEqual: return {range.high >= number, range.low < number};
    }
    return {};
}

class Possible {
public:
    explicit Possible(const Facts& facts) : m_facts(facts) {}

    Truths of(const Expression& expression) const { return std::visit(*this, expression.node); }

    Truths operator()(const Comparison& node) const {
        const auto known = simple(node.left, node.comparator, node.right);
        return known ? of(*known) : Truths{};
    }
    Truths operator()(const Between& node) const {
        const auto low = simple(node.subject, Comparator::GreaterOrEqual, node.low);
        const auto high = simple(node.subject, Comparator::LessOrEqual, node.high);
        return both(low ? of(*low) : Truths{}, high ? of(*high) : Truths{});
    }
    Truths operator()(const In& node) const {
        Truths truths{false, true};
        for (const Operand& each : node.list) {
            const auto known = simple(node.subject, Comparator::Equal, each);
            truths = either(truths, known ? of(*known) : Truths{});
        }
        return truths;
    }
    Truths operator()(const Not& node) const {
        const Truths inner = of(*node.of);
        return {inner.canBeFalse, inner.canBeTrue};
    }
    Truths operator()(const All& node) const {
        Truths truths{true, false};
        for (const Expression& part : node.of) truths = both(truths, of(part));
        return truths;
    }
    Truths operator()(const Any& node) const {
        Truths truths{false, true};
        for (const Expression& part : node.of) truths = either(truths, of(part));
        return truths;
    }
    template <class Other>
    Truths operator()(const Other&) const {
        return {};
    }

private:
    static Truths both(Truths a, Truths b) { return {a.canBeTrue && b.canBeTrue, a.canBeFalse || b.canBeFalse}; }
    static Truths either(Truths a, Truths b) { return {a.canBeTrue || b.canBeTrue, a.canBeFalse && b.canBeFalse}; }

    Truths of(const Simple& known) const { return truths(rangeOf(known.column), known.comparator, known.number); }

    Range rangeOf(Column column) const {
        if (column == Column::Partition) return {m_facts.partition.value(), m_facts.partition.value()};
        if (column == Column::Offset) return {m_facts.firstOffset.value(), m_facts.lastOffset.value()};
        return {m_facts.earliest.value(), m_facts.latest.value()};
    }

    const Facts& m_facts;
};

// Bounds --------------------------------------------------------------------------------------------------------------

Bounds narrowed(const Simple& known) {
    Bounds bounds = Bounds::everything();
    if (known.column == Column::Partition) return bounds;
    std::int64_t& low = known.column == Column::Offset ? bounds.firstOffset : bounds.earliest;
    std::int64_t& high = known.column == Column::Offset ? bounds.lastOffset : bounds.latest;
    switch (known.comparator) {
        case Comparator::Equal: low = high = known.number; break;
        case Comparator::Less: high = known.number - 1; break;
        case Comparator::LessOrEqual: high = known.number; break;
        case Comparator::Greater: low = known.number + 1; break;
        case Comparator::GreaterOrEqual: low = known.number; break;
        case Comparator::NotEqual: break;
    }
    return bounds;
}

Bounds intersection(const Bounds& a, const Bounds& b) {
    return {std::max(a.firstOffset, b.firstOffset), std::min(a.lastOffset, b.lastOffset),
            std::max(a.earliest, b.earliest), std::min(a.latest, b.latest)};
}

Bounds hull(const Bounds& a, const Bounds& b) {
    return {std::min(a.firstOffset, b.firstOffset), std::max(a.lastOffset, b.lastOffset),
            std::min(a.earliest, b.earliest), std::max(a.latest, b.latest)};
}

struct BoundsOf {
    static Bounds of(const std::optional<Simple>& known) { return known ? narrowed(*known) : Bounds::everything(); }

    Bounds operator()(const Comparison& node) const { return of(simple(node.left, node.comparator, node.right)); }
    Bounds operator()(const Between& node) const {
        return intersection(of(simple(node.subject, Comparator::GreaterOrEqual, node.low)),
                            of(simple(node.subject, Comparator::LessOrEqual, node.high)));
    }
    Bounds operator()(const In& node) const {
        std::optional<Bounds> bounds;
        for (const Operand& each : node.list) {
            const Bounds one = of(simple(node.subject, Comparator::Equal, each));
            bounds = bounds ? hull(*bounds, one) : one;
        }
        return bounds.value_or(Bounds::everything());
    }
    Bounds operator()(const All& node) const {
        Bounds bounds = Bounds::everything();
        for (const Expression& part : node.of) bounds = intersection(bounds, boundsOf(part));
        return bounds;
    }
    Bounds operator()(const Any& node) const {
        std::optional<Bounds> bounds;
        for (const Expression& part : node.of) bounds = bounds ? hull(*bounds, boundsOf(part)) : boundsOf(part);
        return bounds.value_or(Bounds::everything());
    }
    template <class Other>
    Bounds operator()(const Other&) const {
        return Bounds::everything();
    }
};

// Needles -------------------------------------------------------------------------------------------------------------

const Field* bytesField(const Operand& operand) {
    const auto* field = std::get_if<Field>(&operand);
    return field && !field->isNumber() ? field : nullptr;
}

/// Bytes that JSON may write in another way than by \u, and those of U+FFFD, which stands for what is wrong.
bool mayBeEscaped(char c) {
    constexpr std::string_view others = "\"\\/\xef\xbf\xbd";
    return static_cast<unsigned char>(c) < 0x20 || others.find(c) != std::string_view::npos;
}

/// The longest part of a text that JSON writes as it is, unless it writes \u.
std::string longestPlain(std::string_view text) {
    std::string_view best;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !mayBeEscaped(text[at])) continue;
        if (at - begin > best.size()) best = text.substr(begin, at - begin);
        begin = at + 1;
    }
    return std::string(best);
}

/// What stands in a record whose field holds `text`.
Needles needle(const Field& field, std::string_view text) {
    const bool resolved = !field.path.empty() && !field.asWritten;
    Needle needle{resolved ? longestPlain(text) : std::string(text), resolved};
    if (needle.bytes.empty()) return std::nullopt;
    return std::vector{std::move(needle)};
}

Needles equalTo(const Operand& left, const Operand& right) {
    const Field* field = bytesField(left);
    const auto* text = std::get_if<std::string>(field ? &right : &left);
    if (!field) field = bytesField(right);
    if (!field || !text) return std::nullopt;
    // A JSON number is equal to a text that reads as one, however it is written.
    if (!field->path.empty() && isNumber(*text)) return std::nullopt;
    return needle(*field, *text);
}

std::size_t shortest(const std::vector<Needle>& needles) {
    std::size_t size = needles.empty() ? 0 : needles.front().bytes.size();
    for (const Needle& each : needles) size = std::min(size, each.bytes.size());
    return size;
}

/// Of two demands the one that fewer records meet.
Needles stricter(Needles a, Needles b) {
    if (!a || !b) return a ? a : b;
    return shortest(*b) > shortest(*a) ? b : a;
}

Needles joined(Needles a, const Needles& b) {
    if (!a || !b || a->size() + b->size() > mostNeedles) return std::nullopt;
    a->insert(a->end(), b->begin(), b->end());
    return a;
}

struct NeedlesOf {
    Needles operator()(const Comparison& node) const {
        return node.comparator == Comparator::Equal ? equalTo(node.left, node.right) : std::nullopt;
    }
    Needles operator()(const In& node) const {
        Needles needles = std::vector<Needle>{};
        for (const Operand& each : node.list) needles = joined(std::move(needles), equalTo(node.subject, each));
        return needles;
    }
    Needles operator()(const Like& node) const {
        const Field* field = bytesField(node.subject);
        if (!field || node.pattern.letters == Letters::AnyCase) return std::nullopt;
        Needles best;
        for (const LikePattern::Part& part : node.pattern.parts)
            best = stricter(std::move(best), needle(*field, longestFixed(part)));
        return best;
    }
    Needles operator()(const Anywhere& node) const {
        const auto* text = std::get_if<std::string>(&node.what);
        return text && !text->empty() ? Needles(std::vector{Needle{*text, false}}) : std::nullopt;
    }
    Needles operator()(const All& node) const {
        Needles best;
        for (const Expression& part : node.of) best = stricter(std::move(best), needlesOf(part));
        return best;
    }
    Needles operator()(const Any& node) const {
        Needles needles = std::vector<Needle>{};
        for (const Expression& part : node.of) needles = joined(std::move(needles), needlesOf(part));
        return needles;
    }
    template <class Other>
    Needles operator()(const Other&) const {
        return std::nullopt;
    }

private:
    static std::string_view longestFixed(const LikePattern::Part& part) {
        const std::string_view bytes = part.bytes;
        if (part.any.empty()) return bytes;
        std::string_view best;
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= bytes.size(); ++at) {
            if (at < bytes.size() && !part.any[at]) continue;
            if (at - begin > best.size()) best = bytes.substr(begin, at - begin);
            begin = at + 1;
        }
        return best;
    }
};

bool contains(ByteView bytes, std::string_view what) { return holdsBytes(asText(bytes), what); }

}  // namespace

Bounds Bounds::everything() { return {lowest, highest, lowest, highest}; }

bool mayMatch(const Expression& expression, const Facts& facts) { return Possible(facts).of(expression).canBeTrue; }

Bounds boundsOf(const Expression& expression) { return std::visit(BoundsOf{}, expression.node); }

Needles needlesOf(const Expression& expression) {
    Needles needles = std::visit(NeedlesOf{}, expression.node);
    return needles && needles->empty() ? std::nullopt : needles;
}

bool holdsOneOf(const std::vector<Needle>& needles, ByteView bytes) {
    const bool found = std::any_of(needles.begin(), needles.end(),
                                   [bytes](const Needle& needle) { return contains(bytes, needle.bytes); });
    if (found) return true;
    const bool orEscape =
        std::any_of(needles.begin(), needles.end(), [](const Needle& needle) { return needle.orEscape; });
    return orEscape && contains(bytes, "\\u");
}

}  // namespace brook::search
