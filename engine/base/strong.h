#pragma once

#include <fmt/format.h>

#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <type_traits>

namespace brook {

/// A number that knows what it counts. `Tag` keeps two kinds apart; arithmetic is with plain counts of the same kind:
/// `Offset + 3` is an Offset, `Offset - Offset` is a count. There is no implicit conversion in either direction. What
/// comes from a damaged file or a stranger may be any number: past the largest follows the smallest.
template <class Tag, std::integral Rep>
class Strong {
public:
    using rep = Rep;

    constexpr Strong() = default;
    constexpr explicit Strong(Rep value) : m_value(value) {}

    constexpr Rep value() const { return m_value; }

    friend constexpr auto operator<=>(Strong, Strong) = default;
    friend constexpr Strong operator+(Strong a, Rep count) { return Strong(wrapped(bits(a.m_value) + bits(count))); }
    friend constexpr Strong operator-(Strong a, Rep count) { return Strong(wrapped(bits(a.m_value) - bits(count))); }
    friend constexpr Rep operator-(Strong a, Strong b) { return wrapped(bits(a.m_value) - bits(b.m_value)); }
    constexpr Strong& operator+=(Rep count) { return *this = *this + count; }
    constexpr Strong& operator++() { return *this += 1; }

private:
    // At least as wide as int: a narrower type would be promoted to it.
    using Bits = std::common_type_t<std::make_unsigned_t<Rep>, unsigned>;
    static constexpr Bits bits(Rep value) { return static_cast<Bits>(value); }
    static constexpr Rep wrapped(Bits sum) { return static_cast<Rep>(sum); }

    Rep m_value{};
};

using Offset = Strong<struct OffsetTag, std::int64_t>;
using LeaderEpoch = Strong<struct LeaderEpochTag, std::int32_t>;
using PartitionIndex = Strong<struct PartitionIndexTag, std::int32_t>;
using BrokerId = Strong<struct BrokerIdTag, std::int32_t>;
using ProducerId = Strong<struct ProducerIdTag, std::int64_t>;
using ProducerEpoch = Strong<struct ProducerEpochTag, std::int16_t>;
using Sequence = Strong<struct SequenceTag, std::int32_t>;

/// Milliseconds since 1970-01-01 UTC, as Kafka writes them; -1 where Kafka says "no timestamp".
using Timestamp = Strong<struct TimestampTag, std::int64_t>;

inline constexpr LeaderEpoch noLeaderEpoch{-1};
inline constexpr BrokerId noBroker{-1};
inline constexpr ProducerId noProducerId{-1};
inline constexpr ProducerEpoch noProducerEpoch{-1};
inline constexpr Sequence noSequence{-1};
inline constexpr Timestamp noTimestamp{-1};

}  // namespace brook

template <class Tag, class Rep>
struct std::hash<brook::Strong<Tag, Rep>> {
    std::size_t operator()(brook::Strong<Tag, Rep> strong) const noexcept { return std::hash<Rep>{}(strong.value()); }
};

template <class Tag, class Rep>
struct fmt::formatter<brook::Strong<Tag, Rep>> : fmt::formatter<Rep> {
    template <class Context>
    auto format(brook::Strong<Tag, Rep> strong, Context& context) const {
        return fmt::formatter<Rep>::format(strong.value(), context);
    }
};
