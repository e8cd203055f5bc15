#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

namespace brook::test {

/// A number from the environment, such as a seed or a count.
inline std::uint64_t number(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text && *text ? std::strtoull(text, nullptr, 10) : otherwise;
}

/// What a build does of `whole` that is many times slower than the ordinary one: the part that BROOK_SHARE names (20: a
/// twentieth), and at least one.
inline std::uint64_t share(std::uint64_t whole) {
    const std::uint64_t parts = number("BROOK_SHARE", 1);
    return parts > whole ? 1 : whole / (parts > 0 ? parts : 1);
}

}  // namespace brook::test
