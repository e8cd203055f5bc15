#pragma once

#include <fmt/format.h>

#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace brook {

class Random;

/// 128 bits that name a topic, a directory or a cluster. Printed as Kafka prints it: 22 letters of URL-safe base64
/// without padding (KIP-516).
struct Uuid {
    std::array<std::byte, 16> bytes{};

    bool isZero() const { return *this == Uuid{}; }
    std::string text() const;
    static std::optional<Uuid> parse(std::string_view text);
    /// A random (version 4) id whose text does not begin with '-', and none of the ids Kafka reserves.
    static Uuid random(Random& random);

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

}  // namespace brook

template <>
struct std::hash<brook::Uuid> {
    std::size_t operator()(const brook::Uuid& id) const noexcept {
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()});
    }
};

template <>
struct fmt::formatter<brook::Uuid> : fmt::formatter<std::string_view> {
    template <class Context>
    auto format(const brook::Uuid& id, Context& context) const {
        return fmt::formatter<std::string_view>::format(id.text(), context);
    }
};
