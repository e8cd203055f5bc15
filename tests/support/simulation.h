#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/base/clock.h"

namespace brook::test {

/// What a story says of itself while it is told. Kept only where someone listens: when a single seed is replayed.
class Chronicle {
public:
    explicit Chronicle(bool listened) : m_listened(listened) {}
    /// Gives each note the time by this clock, in milliseconds since now.
    void begin(const Clock& clock) {
        m_clock = &clock;
        m_begun = clock.monotonic();
    }
    template <class... Arguments>
    void note(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
        if (m_listened)
            fmt::print(stderr, "{:>7}  {}\n", time(), fmt::format(form, std::forward<Arguments>(arguments)...));
    }

private:
    std::int64_t time() const {
        return m_clock ? std::chrono::duration_cast<Milliseconds>(m_clock->monotonic() - m_begun).count() : 0;
    }
    bool m_listened;
    const Clock* m_clock = nullptr;
    MonotonicTime m_begun{};
};

/// Which stories a test tells: `count` of them, each from the seed after the one before.
struct SimulationPlan {
    std::uint64_t firstSeed = 1;
    std::uint64_t count = 0;
    bool aloud = false;  ///< tells each step as it goes
};

/// From the environment: BROOK_SEED replays that one story aloud; with `countVariable` (say BROOK_SCHEDULES) as many
/// stories as it says are told, from BROOK_SEED on when both are set. Else `usual` many from seed 1, or the share of
/// them that BROOK_SHARE leaves.
SimulationPlan simulationPlan(const char* countVariable, std::uint64_t usual);

/// Tells one story from its seed: nothing, or in a sentence what went wrong.
using Story = std::function<std::optional<std::string>(std::uint64_t seed, Chronicle& chronicle)>;

/// Tells the stories of a plan one after the other. The first that goes wrong, or throws, ends it: its sentence comes
/// back with the seed that tells it again. Says how many stories were told, and how long it took.
std::optional<std::string> runSimulations(const SimulationPlan& plan, const Story& story);

}  // namespace brook::test
