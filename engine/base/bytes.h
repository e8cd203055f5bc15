#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brook {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;
using MutableBytes = std::span<std::byte>;

inline ByteView asBytes(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }
inline std::string_view asText(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
inline Bytes toBytes(std::string_view text) { return {asBytes(text).begin(), asBytes(text).end()}; }
inline std::string toText(ByteView bytes) { return std::string(asText(bytes)); }

/// Big-endian integers, Kafka's order on the wire and on disk. The caller has checked that the bytes are there.
template <class Int>
Int loadBig(const std::byte* at) {
    Int value;
    std::memcpy(&value, at, sizeof value);
    if constexpr (sizeof value == 8) return static_cast<Int>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
    if constexpr (sizeof value == 4) return static_cast<Int>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
    if constexpr (sizeof value == 2) return static_cast<Int>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
    return value;
}

template <class Int>
void storeBig(std::byte* at, Int value) {
    if constexpr (sizeof value == 8) value = static_cast<Int>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
    if constexpr (sizeof value == 4) value = static_cast<Int>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
    if constexpr (sizeof value == 2) value = static_cast<Int>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
    std::memcpy(at, &value, sizeof value);
}

}  // namespace brook
