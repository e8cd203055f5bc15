#include "engine/metadata/client_match.h"

#include <re2/re2.h>

#include <algorithm>

#include "engine/metadata/effective_config.h"

namespace brook {

namespace {

constexpr std::string_view properties[] = {"client_instance_id",    "client_id",
                                           "client_software_name",  "client_software_version",
                                           "client_source_address", "client_source_port"};

std::string trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return std::string(text);
}

}  // namespace

Result<ClientMatch> ClientMatch::parse(std::string_view text) {
    RE2::Options options;
    options.set_log_errors(false);
    ClientMatch match;
    for (const std::string& pair : parseList(text)) {
        const std::size_t equals = pair.find('=');
        const bool isPair = equals != std::string::npos && equals + 1 < pair.size() && equals == pair.rfind('=');
        const std::string property = trimmed(std::string_view(pair).substr(0, equals));
        if (!isPair || std::find(std::begin(properties), std::end(properties), property) == std::end(properties))
            return fail(ErrorCode::InvalidConfig, "“{}” does not select clients", pair);
        auto pattern = std::make_shared<const RE2>(trimmed(std::string_view(pair).substr(equals + 1)), options);
        if (!pattern->ok())
            return fail(ErrorCode::InvalidConfig, "“{}” does not select clients: {}", pair, pattern->error());
        match.m_patterns[property] = std::move(pattern);
    }
    return match;
}

bool ClientMatch::matches(const Properties& client) const {
    return std::all_of(m_patterns.begin(), m_patterns.end(), [&client](const auto& each) {
        const auto property = client.find(each.first);
        return property != client.end() && RE2::FullMatch(property->second, *each.second);
    });
}

}  // namespace brook
