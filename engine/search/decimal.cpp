#include "engine/search/decimal.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace brook::search {

namespace {

constexpr std::int64_t farExponent = std::int64_t{1} << 40;  // exponents beyond it are all alike

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digitsFrom(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && isDigit(text[at + count])) ++count;
    return count;
}

/// A number taken apart: its digits from the first that counts on, and how many stand before the decimal point.
struct Parts {
    bool negative = false;
    std::string_view digits;  // may hold the point
    std::int64_t magnitude = 0;
    bool isZero() const { return digits.empty(); }
};

std::int64_t exponentOf(std::string_view text) {
    const bool negative = text.front() == '-';
    if (!isDigit(text.front())) text.remove_prefix(1);
    std::int64_t exponent = 0;
    for (const char digit : text) exponent = std::min(exponent * 10 + (digit - '0'), farExponent);
    return negative ? -exponent : exponent;
}

Parts partsOf(std::string_view number) {
    Parts parts;
    parts.negative = number.front() == '-';
    if (parts.negative) number.remove_prefix(1);
    if (const std::size_t e = number.find_first_of("eE"); e != std::string_view::npos) {
        parts.magnitude = exponentOf(number.substr(e + 1));
        number = number.substr(0, e);
    }
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::size_t first = number.find_first_not_of("0.");
    if (first == std::string_view::npos) return parts;  // zero
    parts.magnitude += static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) + (first > point ? 1 : 0);
    parts.digits = number.substr(first);
    return parts;
}

/// Walks over digits, past the point, with zeros for ever behind them.
class Digits {
public:
    explicit Digits(std::string_view digits) : m_rest(digits) {}
    bool atEnd() {
        if (!m_rest.empty() && m_rest.front() == '.') m_rest.remove_prefix(1);
        return m_rest.empty();
    }
    char next() {
        if (atEnd()) return '0';
        const char digit = m_rest.front();
        m_rest.remove_prefix(1);
        return digit;
    }

private:
    std::string_view m_rest;
};

std::strong_ordering compareMagnitudes(const Parts& left, const Parts& right) {
    if (left.isZero() || right.isZero()) return right.isZero() <=> left.isZero();
    if (left.magnitude != right.magnitude) return left.magnitude <=> right.magnitude;
    Digits a(left.digits);
    Digits b(right.digits);
    while (!a.atEnd() || !b.atEnd())
        if (const auto order = a.next() <=> b.next(); order != 0) return order;
    return std::strong_ordering::equal;
}

}  // namespace

bool isNumber(std::string_view text) {
    std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
    const std::size_t whole = digitsFrom(text, at);
    if (whole == 0) return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsFrom(text, at + 1);
        if (fraction == 0) return false;
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t exponent = digitsFrom(text, at);
        if (exponent == 0) return false;
        at += exponent;
    }
    return at == text.size();
}

std::strong_ordering compareNumbers(std::string_view left, std::string_view right) {
    const Parts a = partsOf(left);
    const Parts b = partsOf(right);
    const bool aBelow = a.negative && !a.isZero();
    const bool bBelow = b.negative && !b.isZero();
    if (aBelow != bBelow) return bBelow <=> aBelow;
    return aBelow ? compareMagnitudes(b, a) : compareMagnitudes(a, b);
}

std::optional<std::int64_t> shortInteger(std::string_view number) {
    const bool negative = !number.empty() && number.front() == '-';
    if (negative) number.remove_prefix(1);
    if (number.empty() || number.size() > 18 || digitsFrom(number, 0) != number.size()) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : number) value = value * 10 + (digit - '0');
    return negative ? -value : value;
}

}  // namespace brook::search
