#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "engine/base/diagnostics.h"

namespace brook {

/// Prints each event as a line on standard error and keeps the newest for a window. Thread-safe.
class EventLog final : public Diagnostics {
public:
    explicit EventLog(const Clock& clock, Severity printFrom = Severity::Info)
        : m_clock(clock), m_printFrom(printFrom) {}

    void report(Severity severity, std::string_view source, std::string message) override;
    /// The newest events, oldest first; at most 200.
    std::vector<Event> recent() const;

private:
    static constexpr std::size_t kept = 200;
    const Clock& m_clock;
    const Severity m_printFrom;
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
};

}  // namespace brook
