#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "engine/admin/cluster.h"

namespace brook {

/// What the window is told when it opens.
struct WindowOptions {
    std::filesystem::path workbench;            ///< where it remembers things; losing the file loses no record
    std::optional<std::filesystem::path> tour;  ///< write pictures of every page here and stop
};

/// Gives the window its door to the cluster.
using ConnectCluster = std::function<std::unique_ptr<admin::Cluster>(admin::Cluster::Deliver)>;

/// The window is a module of its own, so that a headless broker never loads Qt. It exports one function of this type.
using RunWindow = int (*)(int argc, char** argv, const WindowOptions& options, const ConnectCluster& connect);
inline constexpr const char* runWindowSymbol = "brookRunWindow";

}  // namespace brook
