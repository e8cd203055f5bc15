#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace brook {

/// What an answer to a producer promises; `brook.durability`. In every mode what survives a crash is a prefix of each
/// partition.
enum class Durability : std::uint8_t {
    Durable,   ///< acks=all is answered, and records become visible, once they are on the medium
    Balanced,  ///< answered after the write, on the medium within 100 ms: a power cut may take that much
    Fast,      ///< answered after the write, synced by log.flush.* only, as Apache Kafka does by habit
};

constexpr std::string_view durabilityName(Durability durability) {
    switch (durability) {
        case Durability::Durable: return "durable";
        case Durability::Balanced: return "balanced";
        case Durability::Fast: return "fast";
    }
    return "durable";
}

constexpr std::optional<Durability> durabilityNamed(std::string_view name) {
    for (const Durability durability : {Durability::Durable, Durability::Balanced, Durability::Fast})
        if (durabilityName(durability) == name) return durability;
    return std::nullopt;
}

}  // namespace brook
