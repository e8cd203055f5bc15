#include "engine/handlers/broker_loggers.h"

#include <set>

namespace brook {

namespace {

using Setting = protocol::DescribeConfigsResponse::DescribeConfigsResourceResult;

constexpr std::string_view rootName = "root";

Setting settingOf(std::string_view name, Severity level) {
    Setting setting;
    setting.name = name;
    setting.value = nameOf(level);
    setting.configSource = static_cast<std::int8_t>(ConfigSource::DynamicBrokerLogger);
    return setting;
}

Result<void> checkIsThis(const Broker& broker, const std::string& name) {
    if (name == std::to_string(broker.id().value())) return {};
    return fail(ErrorCode::InvalidRequest, "the loggers of broker “{}” are not here, this is {}", name, broker.id());
}

Result<void> checkLogger(const std::string& name) {
    if (name == rootName || loggerNamed(name)) return {};
    return fail(ErrorCode::InvalidConfig, "there is no logger “{}”", name);
}

Result<void> checkChange(const ConfigChange& change) {
    switch (change.operation) {
        case ConfigOperation::Set:
            if (auto fine = checkLogger(change.name); !fine) return fine;
            if (severityNamed(*change.value)) return {};
            return fail(ErrorCode::InvalidConfig,
                        "“{}” is no level of a logger: TRACE, DEBUG, INFO, WARN, ERROR or FATAL", *change.value);
        case ConfigOperation::Delete:
            if (change.name != rootName) return checkLogger(change.name);
            return fail(ErrorCode::InvalidRequest, "the root logger cannot be without a level");
        case ConfigOperation::Append:
        case ConfigOperation::Subtract:
            return fail(ErrorCode::InvalidRequest, "the level of {} is no list, it can be set or deleted", change.name);
    }
    return fail(ErrorCode::UnknownServerError, "operation {} is unknown", static_cast<int>(change.operation));
}

/// That the changes are well-formed, whatever they name.
Result<void> checkShape(const std::vector<ConfigChange>& changes) {
    std::set<std::string> named;
    for (const ConfigChange& change : changes) {
        if (!named.insert(change.name).second)
            return fail(ErrorCode::InvalidRequest, "logger {} is named twice", change.name);
        if (!change.value && change.operation != ConfigOperation::Delete)
            return fail(ErrorCode::InvalidRequest, "logger {} has no level", change.name);
    }
    return {};
}

}  // namespace

Result<std::vector<Setting>> describeLogLevels(const Broker& broker, const std::string& name) {
    if (auto fine = checkIsThis(broker, name); !fine) return failed(fine);
    const LogLevels& levels = broker.environment().diagnostics.levels();
    std::vector<Setting> settings{settingOf(rootName, levels.root())};
    for (const Logger logger : allLoggers) settings.push_back(settingOf(nameOf(logger), levels.of(logger)));
    return settings;
}

Result<void> alterLogLevels(Broker& broker, const std::string& name, const std::vector<ConfigChange>& changes,
                            bool validateOnly) {
    if (auto fine = checkShape(changes); !fine) return fine;
    if (auto fine = checkIsThis(broker, name); !fine) return fine;
    for (const ConfigChange& change : changes)
        if (auto fine = checkChange(change); !fine) return fine;
    if (validateOnly) return {};
    LogLevels& levels = broker.environment().diagnostics.levels();
    for (const ConfigChange& change : changes) {
        const auto level =
            change.operation == ConfigOperation::Set ? severityNamed(*change.value) : std::optional<Severity>();
        if (const auto logger = loggerNamed(change.name))
            levels.set(*logger, level);
        else
            levels.setRoot(*level);
    }
    return {};
}

}  // namespace brook
