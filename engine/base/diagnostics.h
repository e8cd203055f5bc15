#pragma once

#include <string>
#include <string_view>

#include "engine/base/clock.h"

namespace brook {

enum class Severity { Debug, Info, Warning, Error };

/// One thing that happened, in words: what the log prints and what the window's newest events show.
struct Event {
    Timestamp time;
    Severity severity = Severity::Info;
    std::string source;   ///< "log", "net", "broker", …: the floor that speaks
    std::string message;  ///< one sentence, names as the user wrote them
};

/// Where events go. A parameter like the clock; called on the loop, implementations may be called from any thread.
class Diagnostics {
public:
    virtual ~Diagnostics() = default;
    virtual void report(Severity severity, std::string_view source, std::string message) = 0;
};

}  // namespace brook
