#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/bytes.h"

namespace brook {

/// Reads big-endian integers and varints from bytes that nobody vouches for. The first read past the end, or a varint
/// that is too long, turns the reader bad: every later read returns zero or nothing, so that a parser checks `ok()`
/// once at its end and loops check `remaining()` before they reserve.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }
    bool atEnd() const { return remaining() == 0; }

    std::int8_t int8() { return integer<std::int8_t>(); }
    std::int16_t int16() { return integer<std::int16_t>(); }
    std::uint16_t uint16() { return integer<std::uint16_t>(); }
    std::int32_t int32() { return integer<std::int32_t>(); }
    std::uint32_t uint32() { return integer<std::uint32_t>(); }
    std::int64_t int64() { return integer<std::int64_t>(); }

    /// Unsigned varint of at most 32 bits (protocol guide, "Protocol Primitive Types"). Overlong forms are accepted,
    /// as Kafka accepts them, up to five bytes.
    std::uint32_t unsignedVarint();
    std::uint64_t unsignedVarlong();
    /// Zigzag varint of 32 and of 64 bits, used inside records.
    std::int32_t varint();
    std::int64_t varlong();

    /// The next `count` bytes, borrowed from the source; empty and bad when fewer are left.
    ByteView take(std::size_t count);
    /// All that is left.
    ByteView rest() { return take(remaining()); }
    void skip(std::size_t count) { (void)take(count); }
    void fail() {
        m_ok = false;
        m_position = m_bytes.size();
    }

private:
    template <class Int>
    Int integer() {
        if (remaining() < sizeof(Int)) {
            fail();
            return 0;
        }
        const Int value = loadBig<Int>(m_bytes.data() + m_position);
        m_position += sizeof(Int);
        return value;
    }

    ByteView m_bytes;
    std::size_t m_position = 0;
    bool m_ok = true;
};

}  // namespace brook
