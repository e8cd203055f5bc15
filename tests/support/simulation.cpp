#include "tests/support/simulation.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>

#include "tests/support/share.h"

namespace brook::test {

namespace {

std::uint64_t seedNow = 0;

/// A story may also end in a crash: its seed is said even then.
void sayWhereItEnds(int signal) {
    std::fprintf(stderr, "BROOK_SEED=%llu: crashed\n", static_cast<unsigned long long>(seedNow));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::optional<std::string> tell(const Story& story, std::uint64_t seed, bool aloud) {
    Chronicle chronicle(aloud);
    try {
        return story(seed, chronicle);
    } catch (const std::exception& error) {
        return error.what();
    }
}

}  // namespace

SimulationPlan simulationPlan(const char* countVariable, std::uint64_t usual) {
    const bool hasSeed = number("BROOK_SEED", 0) != 0;
    const bool hasCount = number(countVariable, 0) != 0;
    return {number("BROOK_SEED", 1), number(countVariable, hasSeed ? 1 : share(usual)), hasSeed && !hasCount};
}

std::optional<std::string> runSimulations(const SimulationPlan& plan, const Story& story) {
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, sayWhereItEnds);
    const auto begun = std::chrono::steady_clock::now();
    for (std::uint64_t i = 0; i < plan.count; ++i) {
        const std::uint64_t seed = seedNow = plan.firstSeed + i;
        if (const auto wrong = tell(story, seed, plan.aloud)) return fmt::format("BROOK_SEED={}: {}", seed, *wrong);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    fmt::print(stderr, "{} stories from seed {} in {:.1f} s\n", plan.count, plan.firstSeed, took.count());
    return std::nullopt;
}

}  // namespace brook::test
