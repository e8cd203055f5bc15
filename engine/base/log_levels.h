#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <string_view>

namespace brook {

/// How much an event matters; as a level, the least that is let through. The names are Kafka's (KIP-412): TRACE, DEBUG,
/// INFO, WARN, ERROR, FATAL.
enum class Severity : std::int8_t { Trace, Debug, Info, Warning, Error, Fatal };
std::string_view nameOf(Severity severity);
/// Nothing for any other word, “debug” in small letters included, as in Kafka.
std::optional<Severity> severityNamed(std::string_view name);

/// Who speaks in the log: a floor of the house, or one subject worth its own level.
enum class Logger : std::uint8_t { App, Broker, Cleaner, Groups, Log, Net, Quorum, Request, Transactions };
inline constexpr std::array allLoggers{Logger::App, Logger::Broker, Logger::Cleaner, Logger::Groups,      Logger::Log,
                                       Logger::Net, Logger::Quorum, Logger::Request, Logger::Transactions};
/// "app", "broker", …: what `kafka-configs --entity-type broker-loggers` calls it.
std::string_view nameOf(Logger logger);
std::optional<Logger> loggerNamed(std::string_view name);

/// What each logger lets through: its own level, or the root's while it has none. Thread-safe; lives as long as the
/// process, as Kafka's do.
class LogLevels {
public:
    explicit LogLevels(Severity root) : m_root(root) {
        for (const Logger logger : allLoggers) set(logger, std::nullopt);
    }

    Severity root() const { return m_root.load(std::memory_order_relaxed); }
    Severity of(Logger logger) const {
        const std::int8_t own = m_own[static_cast<std::size_t>(logger)].load(std::memory_order_relaxed);
        return own == inherited ? root() : static_cast<Severity>(own);
    }
    bool letThrough(Severity severity, Logger logger) const { return severity >= of(logger); }

    void setRoot(Severity level) { m_root.store(level, std::memory_order_relaxed); }
    /// Nothing: the root's from now on.
    void set(Logger logger, std::optional<Severity> level) {
        m_own[static_cast<std::size_t>(logger)].store(level ? static_cast<std::int8_t>(*level) : inherited,
                                                      std::memory_order_relaxed);
    }

private:
    static constexpr std::int8_t inherited = -1;

    std::atomic<Severity> m_root;
    std::array<std::atomic<std::int8_t>, allLoggers.size()> m_own;  // a Severity, or inherited
};

}  // namespace brook
