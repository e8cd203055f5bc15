#include "engine/admin/partitioner.h"

#include <cstring>

namespace brook::admin {

std::uint32_t murmur2(ByteView bytes) {
    constexpr std::uint32_t seed = 0x9747b28c;
    constexpr std::uint32_t m = 0x5bd1e995;
    constexpr int r = 24;
    const auto length = static_cast<std::uint32_t>(bytes.size());
    const auto at = [&bytes](std::size_t i) { return std::to_integer<std::uint32_t>(bytes[i]); };
    std::uint32_t hash = seed ^ length;
    std::size_t i = 0;
    for (; i + 4 <= bytes.size(); i += 4) {
        std::uint32_t word = at(i) | at(i + 1) << 8 | at(i + 2) << 16 | at(i + 3) << 24;
        word *= m;
        word ^= word >> r;
        word *= m;
        hash = hash * m ^ word;
    }
    const std::size_t left = bytes.size() - i;
    if (left > 2) hash ^= at(i + 2) << 16;
    if (left > 1) hash ^= at(i + 1) << 8;
    if (left > 0) hash = (hash ^ at(i)) * m;
    hash ^= hash >> 13;
    hash *= m;
    return hash ^ hash >> 15;
}

}  // namespace brook::admin
