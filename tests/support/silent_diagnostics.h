#pragma once

#include "engine/base/diagnostics.h"

namespace brook::test {

/// For tests that do not look at events.
class SilentDiagnostics final : public Diagnostics {
public:
    void report(Severity, Logger, std::string) override {}
};

}  // namespace brook::test
