#include <charconv>

#include "app/options.h"

namespace brook {

namespace {

template <class Int>
std::optional<Int> number(std::string_view text) {
    Int value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

}  // namespace

Result<std::pair<std::string, std::string>> parseSetting(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::InvalidRequest, "“{}” is not of the form key=value", text);
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<TopicOption> TopicOption::parse(const std::string& text) {
    std::vector<std::string> parts = split(text, ':');
    TopicOption topic;
    topic.name = parts[0];
    if (topic.name.empty()) return fail(ErrorCode::InvalidRequest, "“{}” names no topic", text);
    if (parts.size() > 1 && !parts[1].empty()) {
        topic.partitions = number<std::int32_t>(parts[1]);
        if (!topic.partitions || *topic.partitions < 1)
            return fail(ErrorCode::InvalidRequest, "“{}” is not a number of partitions (in “{}”)", parts[1], text);
    }
    for (std::size_t i = 2; i < parts.size(); ++i) {
        auto setting = parseSetting(parts[i]);
        if (!setting) return failed(setting);
        topic.settings.push_back(std::move(*setting));
    }
    return topic;
}

Result<ListenOption> ListenOption::parse(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    const std::string host = colon == std::string::npos ? text : text.substr(0, colon);
    ListenOption listen;
    listen.host = host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
    if (listen.host.empty()) return fail(ErrorCode::InvalidRequest, "“{}” names no host", text);
    if (colon == std::string::npos) return listen;
    const auto port = number<std::uint16_t>(text.substr(colon + 1));
    if (!port) return fail(ErrorCode::InvalidRequest, "“{}” is not a port (in “{}”)", text.substr(colon + 1), text);
    listen.port = *port;
    return listen;
}

}  // namespace brook
