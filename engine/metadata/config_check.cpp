#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/metadata/client_match.h"
#include "engine/metadata/config_definition.h"
#include "engine/metadata/effective_config.h"

namespace brook {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

template <class... Args>
tl::unexpected<Error> invalid(const ConfigDefinition& definition, std::string_view value,
                              fmt::format_string<Args...> why, Args&&... args) {
    return fail(ErrorCode::InvalidConfig, "Invalid value {} for configuration {}: {}", value, definition.name,
                fmt::format(why, std::forward<Args>(args)...));
}

/// The lowest and highest value of a type.
std::pair<std::int64_t, std::int64_t> range(ConfigType type) {
    switch (type) {
        case ConfigType::Short:
            return {std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()};
        case ConfigType::Int:
            return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
        default: return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    }
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Applies a rule "[low,...,high]", where either end may be left open as "...".
template <class Number>
Result<void> checkRange(const ConfigDefinition& definition, std::string_view value, Number number) {
    const std::string_view rule = definition.valid;
    if (!rule.starts_with('[') || rule.find("...") == std::string_view::npos) return {};
    const std::string_view inside = rule.substr(1, rule.size() - 2);
    const std::size_t comma = inside.find(',');
    const std::size_t last = inside.rfind(',');
    if (const auto low = parse<Number>(trimmed(inside.substr(0, comma))); low && number < *low)
        return invalid(definition, value, "the value has to be at least {}", *low);
    if (const auto high = parse<Number>(trimmed(inside.substr(last + 1))); high && number > *high)
        return invalid(definition, value, "the value has to be at most {}", *high);
    return {};
}

/// Applies a rule "[one, two, three]" that lists the allowed words.
Result<void> checkWord(const ConfigDefinition& definition, std::string_view value, std::string_view word) {
    const std::string_view rule = definition.valid;
    if (!rule.starts_with('[') || rule.find("...") != std::string_view::npos) return {};
    const std::vector<std::string> words = parseList(rule.substr(1, rule.size() - 2));
    if (std::find(words.begin(), words.end(), word) != words.end()) return {};
    return invalid(definition, value, "it has to be one of {}", fmt::join(words, ", "));
}

constexpr std::string_view throttledReplicas = "[partitionId]:[brokerId],[partitionId]:[brokerId],...";
constexpr std::string_view clientSelectors = "[selector]=[pattern],...";

/// "*" for all, or pairs of numbers.
Result<void> checkThrottledReplicas(const ConfigDefinition& definition, std::string_view value) {
    if (trimmed(value) == "*") return {};
    for (const std::string& pair : parseList(value)) {
        const std::size_t colon = pair.find(':');
        const std::string_view text = pair;
        if (colon == std::string::npos || !parse<std::int32_t>(text.substr(0, colon)) ||
            !parse<std::int32_t>(text.substr(colon + 1)))
            return invalid(definition, value, "it has to be * or pairs like 0:1");
    }
    return {};
}

Result<void> checkNumber(const ConfigDefinition& definition, std::string_view value) {
    const auto number = parse<std::int64_t>(trimmed(value));
    const auto [low, high] = range(definition.type);
    if (!number || *number < low || *number > high) return invalid(definition, value, "not a whole number of its type");
    return checkRange(definition, value, *number);
}

}  // namespace

const ConfigDefinition* findConfig(std::span<const ConfigDefinition> definitions, std::string_view name) {
    const auto found = std::lower_bound(
        definitions.begin(), definitions.end(), name,
        [](const ConfigDefinition& definition, std::string_view wanted) { return definition.name < wanted; });
    return found != definitions.end() && found->name == name ? &*found : nullptr;
}

Result<void> checkConfigValue(const ConfigDefinition& definition, std::string_view value) {
    switch (definition.type) {
        case ConfigType::Boolean: {
            std::string word(trimmed(value));
            std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
            if (word == "true" || word == "false") return {};
            return invalid(definition, value, "it has to be true or false");
        }
        case ConfigType::Short:
        case ConfigType::Int:
        case ConfigType::Long: return checkNumber(definition, value);
        case ConfigType::Double: {
            const auto number = parse<double>(trimmed(value));
            return number ? checkRange(definition, value, *number) : invalid(definition, value, "not a number");
        }
        case ConfigType::List:
            if (definition.valid == throttledReplicas) return checkThrottledReplicas(definition, value);
            if (definition.valid == clientSelectors) {
                if (const auto match = ClientMatch::parse(value); !match)
                    return invalid(definition, value, "{}", match.error().message);
                return {};
            }
            for (const std::string& item : parseList(value))
                if (auto fine = checkWord(definition, value, item); !fine) return fine;
            return {};
        case ConfigType::String: return checkWord(definition, value, trimmed(value));
        case ConfigType::Class:
        case ConfigType::Password:
        case ConfigType::Unknown: return {};
    }
    return {};
}

}  // namespace brook
