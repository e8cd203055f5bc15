#include <csignal>
#include <cstdio>

#include "app/options.h"
#include "app/server.h"
#include "app/window.h"

namespace {

using namespace brook;

/// Blocks the signals that end a broker in every thread made from now on, so that one thread can wait for them.
sigset_t endingSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

int complain(const StartFailure& failure) {
    std::fprintf(stderr, "brook: %s\n", failure.message.c_str());
    return static_cast<int>(failure.code);
}

int runHeadless(const Options& options) {
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    Server server(options);
    if (auto started = server.start(); !started) return complain(started.error());
    for (const std::string& address : server.addresses()) std::printf("brook: listening on %s\n", address.c_str());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    if (auto stopped = server.stop(); !stopped) return complain({ExitCode::Failed, stopped.error().message});
    return static_cast<int>(ExitCode::Ok);
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    const ParsedOptions parsed = parseOptions(argc, argv);
    if (parsed.exit) return *parsed.exit;
    if (parsed.options.headless || (!parsed.options.tour && !hasDisplay())) {
        if (!parsed.options.link.empty()) return complain({ExitCode::Usage, "a link needs a window to be shown in"});
        return runHeadless(parsed.options);
    }
    return runWithWindow(argc, argv, parsed.options);
}
