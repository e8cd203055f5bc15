#pragma once

#include <string>

#include "engine/base/clock.h"
#include "engine/base/log_levels.h"

namespace brook {

/// One thing that happened, in words: what the log prints and what the window's newest events show.
struct Event {
    Timestamp time;
    Severity severity = Severity::Info;
    Logger logger = Logger::App;
    std::string message;  ///< one sentence, names as the user wrote them
};

/// Where events go. A parameter like the clock; called on the loop, implementations may be called from any thread.
class Diagnostics {
public:
    explicit Diagnostics(Severity root = Severity::Info) : m_levels(root) {}
    virtual ~Diagnostics() = default;

    virtual void report(Severity severity, Logger logger, std::string message) = 0;

    /// What of it is printed; changed by `kafka-configs --entity-type broker-loggers`.
    LogLevels& levels() { return m_levels; }
    const LogLevels& levels() const { return m_levels; }
    /// Says what happens all the time, and is put into words only while somebody wants to know.
    template <class Words>
    void trace(Severity severity, Logger logger, Words words) {
        if (m_levels.letThrough(severity, logger)) report(severity, logger, words());
    }

private:
    LogLevels m_levels;
};

}  // namespace brook
