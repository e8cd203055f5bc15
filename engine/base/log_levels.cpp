#include "engine/base/log_levels.h"

#include <algorithm>

namespace brook {

namespace {

constexpr std::array severityNames{std::string_view("TRACE"), std::string_view("DEBUG"), std::string_view("INFO"),
                                   std::string_view("WARN"),  std::string_view("ERROR"), std::string_view("FATAL")};
constexpr std::array<std::string_view, allLoggers.size()> loggerNames{"app", "broker", "cleaner", "groups",      "log",
                                                                      "net", "quorum", "request", "transactions"};

template <class Value, class Names>
std::optional<Value> named(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view nameOf(Severity severity) { return severityNames[static_cast<std::size_t>(severity)]; }
std::optional<Severity> severityNamed(std::string_view name) { return named<Severity>(severityNames, name); }

std::string_view nameOf(Logger logger) { return loggerNames[static_cast<std::size_t>(logger)]; }
std::optional<Logger> loggerNamed(std::string_view name) { return named<Logger>(loggerNames, name); }

}  // namespace brook
