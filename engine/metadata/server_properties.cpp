#include "engine/metadata/server_properties.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/metadata/config_definition.h"

namespace brook {

namespace {

constexpr std::string_view blanks = " \t\f";

std::string_view withoutLeadingBlanks(std::string_view text) {
    const std::size_t start = text.find_first_not_of(blanks);
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

/// Whether the last character of `line` escapes what follows: the line ends in an odd number of backslashes.
bool continues(std::string_view line) {
    std::size_t count = 0;
    while (count < line.size() && line[line.size() - 1 - count] == '\\') ++count;
    return count % 2 == 1;
}

void appendUtf8(std::string& to, std::uint32_t code) {
    if (code < 0x80) {
        to.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        to.push_back(static_cast<char>(0xc0 | code >> 6));
        to.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else {
        if (code < 0x10000) {
            to.push_back(static_cast<char>(0xe0 | code >> 12));
        } else {
            to.push_back(static_cast<char>(0xf0 | code >> 18));
            to.push_back(static_cast<char>(0x80 | (code >> 12 & 0x3f)));
        }
        to.push_back(static_cast<char>(0x80 | (code >> 6 & 0x3f)));
        to.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    }
}

/// The four hex digits of a \uXXXX whose 'u' stands at `at`; nothing when they are not there.
std::optional<std::uint32_t> codeUnit(std::string_view text, std::size_t at) {
    const std::string_view digits = text.substr(std::min(at + 1, text.size()), 4);
    std::uint32_t unit = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    const bool whole = digits.size() == 4 && error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(unit) : std::nullopt;
}

/// Half of a character beyond the basic plane, alone: no character.
constexpr std::uint32_t replacement = 0xfffd;

/// Appends the character of the escape whose 'u' stands at `at`, and gives the position of its last digit. Java writes
/// characters beyond the basic plane as two escapes.
std::size_t appendEscape(std::string& to, std::string_view text, std::size_t at, std::uint32_t unit) {
    const bool high = unit >= 0xd800 && unit < 0xdc00;
    const auto low = high && text.substr(at + 5, 2) == "\\u" ? codeUnit(text, at + 6) : std::nullopt;
    if (low && *low >= 0xdc00 && *low < 0xe000) {
        appendUtf8(to, 0x10000 + ((unit - 0xd800) << 10) + (*low - 0xdc00));
        return at + 10;
    }
    appendUtf8(to, unit >= 0xd800 && unit < 0xe000 ? replacement : unit);
    return at + 4;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain.push_back(text[at]);
            continue;
        }
        const char escape = text[++at];
        if (const auto unit = escape == 'u' ? codeUnit(text, at) : std::nullopt) {
            at = appendEscape(plain, text, at, *unit);
        } else {
            constexpr std::string_view names = "ntrf";
            constexpr std::string_view meanings = "\n\t\r\f";
            const std::size_t known = names.find(escape);
            plain.push_back(known == std::string_view::npos ? escape : meanings[known]);
        }
    }
    return plain;
}

PropertyLine split(std::string_view line, std::size_t number) {
    std::size_t end = line.find_first_of("=: \t\f");
    while (end != std::string_view::npos && continues(line.substr(0, end)))
        end = line.find_first_of("=: \t\f", end + 1);
    if (end == std::string_view::npos) end = line.size();
    const std::string_view key = line.substr(0, end);
    std::string_view value = withoutLeadingBlanks(line.substr(end));
    if (!value.empty() && (value.front() == '=' || value.front() == ':')) value = withoutLeadingBlanks(value.substr(1));
    return {unescaped(key), unescaped(value), number};
}

}  // namespace

std::vector<PropertyLine> parsePropertiesFile(std::string_view text) {
    std::vector<PropertyLine> properties;
    std::string logical;
    std::size_t number = 0;
    std::size_t begin = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++number;
        line = withoutLeadingBlanks(line);
        if (logical.empty()) {
            if (line.empty() || line.front() == '#' || line.front() == '!') continue;
            begin = number;
        }
        if (continues(line)) {
            logical += line.substr(0, line.size() - 1);
            if (!text.empty()) continue;
        } else {
            logical += line;
        }
        properties.push_back(split(logical, begin));
        logical.clear();
    }
    return properties;
}

Result<ServerProperties> readServerProperties(std::string_view text) {
    ServerProperties read;
    for (PropertyLine& property : parsePropertiesFile(text)) {
        const ConfigDefinition* definition = findConfig(brokerConfigDefinitions(), property.key);
        if (!definition) {
            read.warnings.push_back(
                fmt::format("line {}: there is no configuration named {}", property.line, property.key));
        } else if (auto fine = checkConfigValue(*definition, property.value); !fine) {
            return fail(ErrorCode::InvalidConfig, "line {}: {}", property.line, fine.error().message);
        }
        read.values[property.key] = std::move(property.value);
    }
    return read;
}

}  // namespace brook
