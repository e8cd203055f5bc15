#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/admin/cluster.h"

namespace brook {

/// What the window is told when it opens.
struct WindowOptions {
    std::filesystem::path workbench;            ///< where it remembers things; losing the file loses no record
    std::optional<std::filesystem::path> tour;  ///< write pictures of every page here and stop
    std::string link;                           ///< brook://…, to be opened by a window that is open, or by this one
};

/// Gives the window its door to the cluster.
using ConnectCluster = std::function<std::unique_ptr<admin::Cluster>(admin::Cluster::Deliver)>;

/// Why there is no broker, with the exit code that says it to a script.
struct StartTrouble {
    int exitCode = 1;
    std::string sentence;
};

/// Starts the broker and waits until it serves. `progress` is told, from any thread, how many of how many partitions
/// are open. Called once, on a thread that may wait.
using StartBroker = std::function<std::optional<StartTrouble>(
    const std::function<void(std::size_t opened, std::size_t all)>& progress)>;

/// The window is a module of its own, so that a headless broker never loads Qt. It exports one function of this type,
/// which returns the exit code; `connect` is called after `start` went well.
using RunWindow = int (*)(int argc, char** argv, const WindowOptions& options, const StartBroker& start,
                          const ConnectCluster& connect);
inline constexpr const char* runWindowSymbol = "brookRunWindow";

}  // namespace brook
