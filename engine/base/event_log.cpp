#include "engine/base/event_log.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace brook {

namespace {

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::Trace: return "trace";
        case Severity::Debug: return "debug";
        case Severity::Info: return "info";
        case Severity::Warning: return "warning";
        case Severity::Error: return "error";
        case Severity::Fatal: return "fatal";
    }
    return "info";
}

std::string utc(Timestamp time) {
    const std::time_t seconds = time.value() / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    return fmt::format("{}.{:03}Z", std::string_view(text, length), time.value() % 1000);
}

}  // namespace

void EventLog::report(Severity severity, Logger logger, std::string message) {
    // Names come from clients: whatever they hold, one event stays one line.
    std::replace_if(
        message.begin(), message.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    const Timestamp now = m_clock.now();
    if (levels().letThrough(severity, logger)) {
        const std::string line =
            fmt::format("brook: {} {} {}: {}\n", utc(now), word(severity), nameOf(logger), message);
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
    if (severity < Severity::Info) return;
    const std::lock_guard lock(m_mutex);
    m_events.push_back({now, severity, logger, std::move(message)});
    if (m_events.size() > kept) m_events.pop_front();
}

std::vector<Event> EventLog::recent() const {
    const std::lock_guard lock(m_mutex);
    return {m_events.begin(), m_events.end()};
}

}  // namespace brook
