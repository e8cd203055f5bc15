#pragma once

#include <cstdint>

namespace brook {

/// Where random numbers come from: the operating system in the product, a seed in tests, where there is one thread.
class Random {
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;

    /// Uniform in [0, bound); `bound` is at least 1.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
};

/// A reproducible sequence (splitmix64).
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() override;

private:
    std::uint64_t m_state;
};

/// Unpredictable numbers from the operating system, which any thread may ask for.
class SystemRandom final : public Random {
public:
    std::uint64_t next() override;
};

}  // namespace brook
