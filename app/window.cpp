#include "app/window.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

#include "app/server.h"
#include "ui/window_module.h"

namespace brook {

namespace {

bool isSet(const char* variable) {
    const char* value = std::getenv(variable);
    return value && *value;
}

/// The module lies beside the executable, or in the library folder of an installed Brook.
std::filesystem::path modulePath() {
    std::error_code ignored;  // an executable that cannot be found has no module beside it either
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::filesystem::path beside = here / "libbrook_window.so";
    return std::filesystem::exists(beside, ignored) ? beside : here.parent_path() / "lib/brook/libbrook_window.so";
}

}  // namespace

bool hasDisplay() { return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM"); }

int runWithWindow(int argc, char** argv, const Options& options) {
    const std::filesystem::path path = modulePath();
    void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!module) {
        std::fprintf(stderr, "brook: the window cannot be loaded (%s); --headless runs the broker alone\n",
                     ::dlerror());
        return static_cast<int>(ExitCode::Failed);
    }
    const auto run = reinterpret_cast<RunWindow>(::dlsym(module, runWindowSymbol));
    if (!run) {
        std::fprintf(stderr, "brook: %s is not Brook's window\n", path.c_str());
        return static_cast<int>(ExitCode::Failed);
    }
    Server server(options);
    const auto start = [&server](const Server::Progress& progress) -> std::optional<StartTrouble> {
        const auto started = server.start(progress);
        if (started) return std::nullopt;
        std::fprintf(stderr, "brook: %s\n", started.error().message.c_str());
        return StartTrouble{static_cast<int>(started.error().code), started.error().message};
    };
    WindowOptions window;
    window.workbench = options.dataDirectory / "workbench.sqlite";
    window.tour = options.tour;
    window.link = options.link;
    const int code = run(argc, argv, window, start,
                         [&server](admin::Cluster::Deliver deliver) { return server.connect(std::move(deliver)); });
    if (auto stopped = server.stop(); !stopped) {
        std::fprintf(stderr, "brook: %s\n", stopped.error().message.c_str());
        return static_cast<int>(ExitCode::Failed);
    }
    return code;
}

}  // namespace brook
