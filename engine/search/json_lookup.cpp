#include "engine/search/json_lookup.h"

#include <array>
#include <cstring>

#include "engine/search/decimal.h"

namespace brook::search {

namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// What ends a number or a literal, and what matters inside of containers.
struct Marks {
    std::array<bool, 256> endsScalar{};
    std::array<std::int8_t, 256> nesting{};  // 1 opens, -1 closes, 2 begins a string
    constexpr Marks() {
        for (const char c : {',', ']', '}', ' ', '\n', '\r', '\t', ':'})
            endsScalar[static_cast<unsigned char>(c)] = true;
        for (const char c : {'[', '{'}) nesting[static_cast<unsigned char>(c)] = 1;
        for (const char c : {']', '}'}) nesting[static_cast<unsigned char>(c)] = -1;
        nesting[static_cast<unsigned char>('"')] = 2;
    }
};
constexpr Marks marks;

/// Steps over a JSON text. Bad once something is not as it has to be; then every step fails.
class Walk {
public:
    explicit Walk(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool descend(const JsonStep& step) { return step.index ? toElement(*step.index) : toMember(step.name); }

    std::optional<JsonValue> value() {
        skipSpace();
        if (m_at == m_end) return std::nullopt;
        const char* const begin = m_at;
        switch (*m_at) {
            case '"': return string();
            case '{':
            case '[': {
                const JsonType type = *m_at == '{' ? JsonType::Object : JsonType::Array;
                if (!skipContainer()) return std::nullopt;
                return JsonValue{type, {begin, static_cast<std::size_t>(m_at - begin)}, false};
            }
            default: return scalar();
        }
    }

private:
    void skipSpace() {
        while (m_at != m_end && isSpace(*m_at)) ++m_at;
    }

    bool take(char c) {
        skipSpace();
        if (m_at == m_end || *m_at != c) return false;
        ++m_at;
        return true;
    }

    std::optional<JsonValue> string() {
        const char* const begin = ++m_at;
        bool escapes = false;
        for (; m_at != m_end && *m_at != '"'; ++m_at) {
            if (*m_at != '\\') continue;
            escapes = true;
            if (++m_at == m_end) return std::nullopt;
        }
        if (m_at == m_end) return std::nullopt;
        return JsonValue{JsonType::String, {begin, static_cast<std::size_t>(m_at++ - begin)}, escapes};
    }

    std::optional<JsonValue> scalar() {
        const char* const begin = m_at;
        while (m_at != m_end && !marks.endsScalar[static_cast<unsigned char>(*m_at)]) ++m_at;
        const std::string_view written(begin, static_cast<std::size_t>(m_at - begin));
        if (written == "null") return JsonValue{JsonType::Null, written, false};
        if (written == "true" || written == "false") return JsonValue{JsonType::Boolean, written, false};
        if (isNumber(written)) return JsonValue{JsonType::Number, written, false};
        return std::nullopt;
    }

    bool skipString() {
        for (++m_at; m_at != m_end; ++m_at) {
            if (*m_at == '"') return ++m_at, true;
            if (*m_at == '\\' && ++m_at == m_end) return false;
        }
        return false;
    }

    bool skipContainer() {
        std::size_t depth = 0;
        while (m_at != m_end) {
            switch (marks.nesting[static_cast<unsigned char>(*m_at)]) {
                case 2:
                    if (!skipString()) return false;
                    continue;
                case 1: ++depth; break;
                case -1:
                    if (--depth == 0) return ++m_at, true;
                    break;
                default: break;
            }
            ++m_at;
        }
        return false;
    }

    bool skipValue() {
        skipSpace();
        if (m_at == m_end) return false;
        if (*m_at == '"') return skipString();
        if (*m_at == '{' || *m_at == '[') return skipContainer();
        const char* const begin = m_at;
        while (m_at != m_end && !marks.endsScalar[static_cast<unsigned char>(*m_at)]) ++m_at;
        return m_at != begin;
    }

    bool toMember(const std::string& name) {
        if (!take('{')) return false;
        do {
            skipSpace();
            if (m_at == m_end || *m_at != '"') return false;
            const std::optional<JsonValue> key = string();
            if (!key || !take(':')) return false;
            if (key->hasEscapes ? unescaped(key->written) == name : key->written == name) return true;
            if (!skipValue()) return false;
        } while (take(','));
        return false;
    }

    bool toElement(std::int64_t index) {
        if (!take('[') || index < 0) return false;
        skipSpace();
        if (m_at != m_end && *m_at == ']') return false;
        for (; index > 0; --index)
            if (!skipValue() || !take(',')) return false;
        return true;
    }

    const char* m_at;
    const char* m_end;
};

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The code unit of \uXXXX at the beginning of `text`.
std::optional<std::uint32_t> codeUnit(std::string_view text) {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return std::nullopt;
    std::uint32_t unit = 0;
    for (std::size_t i = 2; i < 6; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0) return std::nullopt;
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    return unit;
}

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto byte = [&text](std::uint32_t value) { text.push_back(static_cast<char>(value)); };
    if (point < 0x80) return byte(point);
    if (point < 0x800) return byte(0xc0 | point >> 6), byte(0x80 | (point & 0x3f));
    if (point < 0x10000) {
        byte(0xe0 | point >> 12);
    } else {
        byte(0xf0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3f));
    }
    byte(0x80 | (point >> 6 & 0x3f));
    byte(0x80 | (point & 0x3f));
}

/// Resolves \uXXXX, or two of them that are one character; returns how many bytes that took.
std::size_t appendUnicode(std::string& text, std::string_view escape) {
    const std::optional<std::uint32_t> first = codeUnit(escape);
    if (!first) return text += replacement, 2;
    if (*first < 0xd800 || *first > 0xdfff) return appendUtf8(text, *first), 6;
    const std::optional<std::uint32_t> second = *first < 0xdc00 ? codeUnit(escape.substr(6)) : std::nullopt;
    if (!second || *second < 0xdc00 || *second > 0xdfff) return text += replacement, 6;
    appendUtf8(text, 0x10000 + ((*first - 0xd800) << 10) + (*second - 0xdc00));
    return 12;
}

void appendSimple(std::string& text, char escape) {
    constexpr std::string_view escapes = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t known = escapes.find(escape);
    if (known == std::string_view::npos)
        text += replacement;
    else
        text.push_back(meanings[known]);
}

/// Confluent's frame: what lies behind it.
std::string_view withoutFrame(std::string_view text) {
    const bool framed = text.size() > 5 && text[0] == '\0' && (text[5] == '{' || text[5] == '[' || text[5] == '"');
    return framed ? text.substr(5) : text;
}

}  // namespace

std::optional<JsonValue> lookUp(std::string_view text, const JsonPath& path) {
    Walk walk(withoutFrame(text));
    for (const JsonStep& step : path)
        if (!walk.descend(step)) return std::nullopt;
    return walk.value();
}

std::string unescaped(std::string_view written) {
    std::string text;
    text.reserve(written.size());
    std::size_t at = 0;
    while (at < written.size()) {
        const std::size_t slash = std::min(written.find('\\', at), written.size());
        text.append(written, at, slash - at);
        at = slash;
        if (at == written.size()) break;
        if (at + 1 == written.size()) return text += replacement;
        if (written[at + 1] == 'u') {
            at += appendUnicode(text, written.substr(at));
        } else {
            appendSimple(text, written[at + 1]);
            at += 2;
        }
    }
    return text;
}

}  // namespace brook::search
