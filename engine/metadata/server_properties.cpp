#include "engine/metadata/server_properties.h"

#include "engine/metadata/config_definition.h"

namespace brook {

namespace {

constexpr std::string_view blanks = " \t\f";

std::string_view withoutLeadingBlanks(std::string_view text) {
    const std::size_t start = text.find_first_not_of(blanks);
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

/// Whether the line goes on: it ends in an odd number of backslashes.
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
        to.push_back(static_cast<char>(0xe0 | code >> 12));
        to.push_back(static_cast<char>(0x80 | (code >> 6 & 0x3f)));
        to.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    }
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain.push_back(text[at]);
            continue;
        }
        const char escape = text[++at];
        if (escape == 'u' && at + 4 < text.size()) {
            appendUtf8(plain, static_cast<std::uint32_t>(std::strtoul(std::string(text.substr(at + 1, 4)).c_str(), nullptr, 16)));
            at += 4;
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
    while (end != std::string_view::npos && end > 0 && line[end - 1] == '\\') end = line.find_first_of("=: \t\f", end + 1);
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
            read.warnings.push_back(fmt::format("line {}: there is no configuration named {}", property.line, property.key));
        } else if (auto fine = checkConfigValue(*definition, property.value); !fine) {
            return fail(ErrorCode::InvalidConfig, "line {}: {}", property.line, fine.error().message);
        }
        read.values[property.key] = std::move(property.value);
    }
    return read;
}

}  // namespace brook
