#pragma once

#include <bit>
#include <cstdint>
#include <utility>

#include "engine/base/bytes.h"

namespace brook {

/// Appends big-endian integers and varints to a growing buffer that it owns.
class ByteWriter {
public:
    void int8(std::int8_t value) { integer(value); }
    void int16(std::int16_t value) { integer(value); }
    void uint16(std::uint16_t value) { integer(value); }
    void int32(std::int32_t value) { integer(value); }
    void uint32(std::uint32_t value) { integer(value); }
    void int64(std::int64_t value) { integer(value); }
    void unsignedVarint(std::uint64_t value);
    void varint(std::int32_t value);
    void varlong(std::int64_t value);
    void raw(ByteView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }

    std::size_t size() const { return m_bytes.size(); }
    void reserve(std::size_t size) { m_bytes.reserve(size); }
    ByteView view() const { return m_bytes; }
    /// The bytes written so far, to be patched in place (a length or a CRC known only later).
    MutableBytes bytes() { return m_bytes; }
    /// Takes the bytes out and leaves an empty writer.
    Bytes release() { return std::exchange(m_bytes, {}); }

private:
    template <class Int>
    void integer(Int value) {
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof value);
        storeBig(m_bytes.data() + at, value);
    }

    Bytes m_bytes;
};

/// Bytes that `value` takes as an unsigned varint: 1 to 10.
constexpr std::size_t unsignedVarintSize(std::uint64_t value) {
    return static_cast<std::size_t>((std::bit_width(value | 1) + 6) / 7);
}
constexpr std::uint32_t zigzag(std::int32_t value) {
    return (static_cast<std::uint32_t>(value) << 1) ^ static_cast<std::uint32_t>(value >> 31);
}
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

}  // namespace brook
