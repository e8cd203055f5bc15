#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "engine/base/diagnostics.h"

namespace brook {

/// Prints what the levels let through as lines on standard error, and keeps the newest events that are worth a
/// window's place, Severity::Info and above. Thread-safe.
class EventLog final : public Diagnostics {
public:
    explicit EventLog(const Clock& clock, Severity printFrom = Severity::Info)
        : Diagnostics(printFrom), m_clock(clock) {}

    void report(Severity severity, Logger logger, std::string message) override;
    /// The newest events, oldest first; at most 200.
    std::vector<Event> recent() const;

private:
    static constexpr std::size_t kept = 200;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
};

}  // namespace brook
