#pragma once

#include "app/options.h"

namespace brook {

/// Whether there is a display to open a window on.
bool hasDisplay();

/// Loads the window, which brings Qt with it, and runs it around a broker. Returns the process's exit code.
int runWithWindow(int argc, char** argv, const Options& options);

}  // namespace brook
