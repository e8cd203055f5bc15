#include "engine/search/evaluation.h"

#include <algorithm>
#include <charconv>

#include "engine/search/decimal.h"
#include "engine/search/substring.h"

namespace brook::search {

namespace {

/// What an operand is for one record. `text` borrows from the record, the expression, or `own`.
struct Scalar {
    enum class Kind { Null, Boolean, Integer, Number, Text } kind = Kind::Null;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string_view text;
    std::string own;

    bool isNumeric() const { return kind == Kind::Integer || kind == Kind::Number; }
};

enum class Order { Less, Equal, Greater, Different, Unknown };

Order orderOf(std::strong_ordering order) {
    return order < 0 ? Order::Less : order > 0 ? Order::Greater : Order::Equal;
}

/// A number in digits, whatever it is kept as.
class Written {
public:
    explicit Written(const Scalar& scalar) {
        if (scalar.kind != Scalar::Kind::Integer) {
            m_text = scalar.text;
            return;
        }
        const auto end = std::to_chars(m_digits, m_digits + sizeof m_digits, scalar.integer).ptr;
        m_text = {m_digits, static_cast<std::size_t>(end - m_digits)};
    }
    std::string_view text() const { return m_text; }

private:
    char m_digits[24];
    std::string_view m_text;
};

/// A text from a record that reads as a number or as a truth is one where it is compared with one.
void readAs(Scalar& text, const Scalar& other) {
    if (text.kind != Scalar::Kind::Text) return;
    if (other.isNumeric() && isNumber(text.text)) {
        text.kind = Scalar::Kind::Number;
    } else if (other.kind == Scalar::Kind::Boolean && (text.text == "true" || text.text == "false")) {
        text.kind = Scalar::Kind::Boolean;
        text.boolean = text.text == "true";
    }
}

/// A number that fits an integer becomes one.
void shorten(Scalar& number) {
    if (number.kind != Scalar::Kind::Number) return;
    if (const auto integer = shortInteger(number.text)) {
        number.kind = Scalar::Kind::Integer;
        number.integer = *integer;
    }
}

Order compare(Scalar& left, Scalar& right) {
    if (left.kind == Scalar::Kind::Null || right.kind == Scalar::Kind::Null) return Order::Unknown;
    readAs(left, right);
    readAs(right, left);
    if (left.isNumeric() && right.isNumeric()) {
        shorten(left);
        shorten(right);
        if (left.kind == Scalar::Kind::Integer && right.kind == Scalar::Kind::Integer)
            return orderOf(left.integer <=> right.integer);
        return orderOf(compareNumbers(Written(left).text(), Written(right).text()));
    }
    if (left.kind != right.kind) return Order::Different;
    if (left.kind == Scalar::Kind::Boolean) return orderOf(left.boolean <=> right.boolean);
    return orderOf(left.text <=> right.text);
}

Truth truthOf(bool is) { return is ? Truth::True : Truth::False; }

Truth holds(Comparator comparator, Order order) {
    if (order == Order::Unknown) return Truth::Unknown;
    if (order == Order::Different) {
        if (comparator == Comparator::Equal) return Truth::False;
        return comparator == Comparator::NotEqual ? Truth::True : Truth::Unknown;
    }
    switch (comparator) {
        case Comparator::Equal: return truthOf(order == Order::Equal);
        case Comparator::NotEqual: return truthOf(order != Order::Equal);
        case Comparator::Less: return truthOf(order == Order::Less);
        case Comparator::LessOrEqual: return truthOf(order != Order::Greater);
        case Comparator::Greater: return truthOf(order == Order::Greater);
        case Comparator::GreaterOrEqual: return truthOf(order != Order::Less);
    }
    return Truth::Unknown;
}

Truth negated(Truth truth) {
    if (truth == Truth::Unknown) return truth;
    return truth == Truth::True ? Truth::False : Truth::True;
}

class Evaluation {
public:
    Evaluation(PartitionIndex partition, const RecordView& record) : m_partition(partition), m_record(record) {}

    Truth of(const Expression& expression) const { return std::visit(*this, expression.node); }

    Truth operator()(const Comparison& node) const {
        Scalar left;
        Scalar right;
        read(node.left, left);
        read(node.right, right);
        return holds(node.comparator, compare(left, right));
    }

    Truth operator()(const Between& node) const {
        return std::min(against(node.subject, Comparator::GreaterOrEqual, node.low),
                        against(node.subject, Comparator::LessOrEqual, node.high));
    }

    Truth operator()(const In& node) const {
        Truth truth = Truth::False;
        Scalar subject;
        read(node.subject, subject);
        for (const Operand& each : node.list) {
            Scalar left;
            copy(subject, left);
            Scalar right;
            read(each, right);
            truth = std::max(truth, holds(Comparator::Equal, compare(left, right)));
            if (truth == Truth::True) break;
        }
        return truth;
    }

    Truth operator()(const Like& node) const {
        return onText(node.subject, [&](std::string_view text) { return isLike(text, node.pattern); });
    }

    Truth operator()(const Matches& node) const {
        return onText(node.subject, [&](std::string_view text) { return contains(text, node.pattern); });
    }

    Truth operator()(const IsNull& node) const {
        Scalar subject;
        read(node.subject, subject);
        return truthOf(subject.kind == Scalar::Kind::Null);
    }

    Truth operator()(const Holds& node) const {
        Scalar subject;
        read(node.subject, subject);
        shorten(subject);
        switch (subject.kind) {
            case Scalar::Kind::Boolean: return truthOf(subject.boolean);
            case Scalar::Kind::Integer: return truthOf(subject.integer != 0);
            case Scalar::Kind::Number: return truthOf(compareNumbers(subject.text, "0") != 0);
            default: return Truth::Unknown;
        }
    }

    Truth operator()(const Anywhere& node) const {
        const auto in = [&](std::string_view text) {
            return std::visit([&](const auto& what) { return contains(text, what); }, node.what);
        };
        if (m_record.value && in(asText(*m_record.value))) return Truth::True;
        if (m_record.key && in(asText(*m_record.key))) return Truth::True;
        for (const RecordHeader& header : m_record.headers)
            if (in(asText(header.key)) || (header.value && in(asText(*header.value)))) return Truth::True;
        return Truth::False;
    }

    Truth operator()(const Not& node) const { return negated(of(*node.of)); }

    Truth operator()(const All& node) const {
        Truth truth = Truth::True;
        for (const Expression& part : node.of) {
            truth = std::min(truth, of(part));
            if (truth == Truth::False) break;
        }
        return truth;
    }

    Truth operator()(const Any& node) const {
        Truth truth = Truth::False;
        for (const Expression& part : node.of) {
            truth = std::max(truth, of(part));
            if (truth == Truth::True) break;
        }
        return truth;
    }

private:
    static bool contains(std::string_view text, const std::string& what) { return holdsBytes(text, what); }
    static bool contains(std::string_view text, const std::shared_ptr<const RE2>& pattern) {
        return pattern->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
    }

    Truth against(const Operand& subject, Comparator comparator, const Operand& bound) const {
        Scalar left;
        Scalar right;
        read(subject, left);
        read(bound, right);
        return holds(comparator, compare(left, right));
    }

    template <class Test>
    Truth onText(const Operand& subject, Test test) const {
        Scalar scalar;
        read(subject, scalar);
        switch (scalar.kind) {
            case Scalar::Kind::Null: return Truth::Unknown;
            case Scalar::Kind::Boolean: return truthOf(test(scalar.boolean ? "true" : "false"));
            case Scalar::Kind::Integer:
            case Scalar::Kind::Number: return truthOf(test(Written(scalar).text()));
            case Scalar::Kind::Text: break;
        }
        return truthOf(test(scalar.text));
    }

    static void copy(const Scalar& from, Scalar& to) {
        to.kind = from.kind;
        to.boolean = from.boolean;
        to.integer = from.integer;
        to.text = from.text;  // borrows from `from`, which lives longer
    }

    void read(const Operand& operand, Scalar& scalar) const {
        std::visit([&](const auto& each) { take(each, scalar); }, operand);
    }

    static void take(const Null&, Scalar&) {}
    static void take(bool literal, Scalar& scalar) {
        scalar.kind = Scalar::Kind::Boolean;
        scalar.boolean = literal;
    }
    static void take(const Number& literal, Scalar& scalar) {
        scalar.kind = Scalar::Kind::Number;
        scalar.text = literal.written;
    }
    static void take(const std::string& literal, Scalar& scalar) { takeText(literal, scalar); }
    static void takeText(std::string_view text, Scalar& scalar) {
        scalar.kind = Scalar::Kind::Text;
        scalar.text = text;
    }
    static void takeInteger(std::int64_t integer, Scalar& scalar) {
        scalar.kind = Scalar::Kind::Integer;
        scalar.integer = integer;
    }

    void take(const Field& field, Scalar& scalar) const {
        switch (field.column) {
            case Column::Partition: return takeInteger(m_partition.value(), scalar);
            case Column::Offset: return takeInteger(m_record.offset.value(), scalar);
            case Column::Timestamp:
                if (m_record.timestamp != noTimestamp) takeInteger(m_record.timestamp.value(), scalar);
                return;
            case Column::Size:
                return takeInteger(m_record.value ? static_cast<std::int64_t>(m_record.value->size()) : 0, scalar);
            case Column::Key: return takeBytes(field, m_record.key, scalar);
            case Column::Value: return takeBytes(field, m_record.value, scalar);
            case Column::Header: break;
        }
        // Of headers with the same name the last one counts, as Kafka's `lastHeader` reads them.
        const auto found =
            std::find_if(m_record.headers.rbegin(), m_record.headers.rend(),
                         [&field](const RecordHeader& header) { return asText(header.key) == field.header; });
        if (found != m_record.headers.rend()) takeBytes(field, found->value, scalar);
    }

    static void takeBytes(const Field& field, const std::optional<ByteView>& bytes, Scalar& scalar) {
        if (!bytes) return;
        if (field.path.empty()) return takeText(asText(*bytes), scalar);
        const std::optional<JsonValue> json = lookUp(asText(*bytes), field.path);
        if (!json) return;
        if (field.asWritten) {
            const bool isString = json->type == JsonType::String;
            return takeText(
                isString ? std::string_view(json->written.data() - 1, json->written.size() + 2) : json->written,
                scalar);
        }
        switch (json->type) {
            case JsonType::Null: return;
            case JsonType::Boolean: return take(json->written == "true", scalar);
            case JsonType::Number:
                scalar.kind = Scalar::Kind::Number;
                scalar.text = json->written;
                return;
            case JsonType::String:
                if (json->hasEscapes) {
                    scalar.own = unescaped(json->written);
                    return takeText(scalar.own, scalar);
                }
                break;
            case JsonType::Object:
            case JsonType::Array: break;
        }
        takeText(json->written, scalar);
    }

    PartitionIndex m_partition;
    const RecordView& m_record;
};

// LIKE ----------------------------------------------------------------------------------------------------------------

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// How many bytes the character at the beginning takes; bytes that are no UTF-8 are characters of their own.
std::size_t characterLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (length > text.size()) return 1;
    for (std::size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 1;
    return length;
}

/// How many bytes of `text` the part takes at its beginning; nothing when it does not stand there.
std::optional<std::size_t> partLength(std::string_view text, const LikePattern::Part& part, Letters letters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < part.bytes.size(); ++i) {
        if (at == text.size()) return std::nullopt;
        if (!part.any.empty() && part.any[i]) {
            at += characterLength(text.substr(at));
            continue;
        }
        const bool same =
            letters == Letters::AnyCase ? lower(text[at]) == lower(part.bytes[i]) : text[at] == part.bytes[i];
        if (!same) return std::nullopt;
        ++at;
    }
    return at;
}

struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<Found> findPart(std::string_view text, std::size_t from, const LikePattern::Part& part, Letters letters) {
    if (part.any.empty() && letters == Letters::AsWritten) {
        const std::size_t found = findBytes(text.substr(from), part.bytes);
        if (found == std::string_view::npos) return std::nullopt;
        return Found{from + found, from + found + part.bytes.size()};
    }
    for (std::size_t begin = from; begin < text.size(); begin += characterLength(text.substr(begin)))
        if (const auto length = partLength(text.substr(begin), part, letters)) return Found{begin, begin + *length};
    return std::nullopt;
}

}  // namespace

Truth evaluate(const Expression& expression, PartitionIndex partition, const RecordView& record) {
    return Evaluation(partition, record).of(expression);
}

bool isLike(std::string_view text, const LikePattern& pattern) {
    if (pattern.parts.empty()) return pattern.anyBefore || text.empty();
    std::size_t at = 0;
    std::size_t part = 0;
    if (!pattern.anyBefore) {
        const auto length = partLength(text, pattern.parts.front(), pattern.letters);
        if (!length) return false;
        at = *length;
        part = 1;
        if (part == pattern.parts.size()) return pattern.anyBehind || at == text.size();
    }
    const std::size_t last = pattern.parts.size() - 1;
    for (; part < last || (part == last && pattern.anyBehind); ++part) {
        const auto found = findPart(text, at, pattern.parts[part], pattern.letters);
        if (!found) return false;
        at = found->end;
    }
    if (pattern.anyBehind) return true;
    // The last part has to end with the text: of the places where it stands the last one decides.
    while (const auto found = findPart(text, at, pattern.parts[last], pattern.letters)) {
        if (found->end == text.size()) return true;
        at = found->begin + characterLength(text.substr(found->begin));
    }
    return false;
}

}  // namespace brook::search
