#include "engine/base/byte_reader.h"

namespace brook {

std::uint64_t ByteReader::unsignedVarlong() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(int8());
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) return m_ok ? value : 0;
    }
    fail();
    return 0;
}

std::uint32_t ByteReader::unsignedVarint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(int8());
        value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) return m_ok ? value : 0;
    }
    fail();
    return 0;
}

std::int32_t ByteReader::varint() {
    const std::uint32_t raw = unsignedVarint();
    return static_cast<std::int32_t>(raw >> 1) ^ -static_cast<std::int32_t>(raw & 1);
}

std::int64_t ByteReader::varlong() {
    const std::uint64_t raw = unsignedVarlong();
    return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
}

ByteView ByteReader::take(std::size_t count) {
    if (count > remaining()) {
        fail();
        return {};
    }
    const ByteView taken = m_bytes.subspan(m_position, count);
    m_position += count;
    return taken;
}

}  // namespace brook
