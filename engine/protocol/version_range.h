#pragma once

#include <cstdint>
#include <limits>

namespace brook::protocol {

/// Versions of a message, first and last included.
struct VersionRange {
    std::int16_t first = 0;
    std::int16_t last = -1;

    constexpr bool contains(std::int16_t version) const { return first <= version && version <= last; }
    constexpr bool isEmpty() const { return last < first; }
    friend constexpr bool operator==(VersionRange, VersionRange) = default;
};

constexpr VersionRange between(std::int16_t first, std::int16_t last) { return {first, last}; }
constexpr VersionRange since(std::int16_t first) { return {first, std::numeric_limits<std::int16_t>::max()}; }
inline constexpr VersionRange always = since(0);
inline constexpr VersionRange never{};

}  // namespace brook::protocol
