#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/base/bytes.h"

namespace brook::fuzz {

/// What a fuzzer gives, taken piece by piece: past its end there are zeroes and empty pieces.
class FuzzInput {
public:
    FuzzInput(const std::uint8_t* data, std::size_t size) : m_rest(std::as_bytes(std::span(data, size))) {}

    bool empty() const { return m_rest.empty(); }
    std::uint8_t byte() {
        const ByteView one = take(1);
        return one.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(one[0]);
    }
    std::uint16_t twoBytes() {
        const std::uint8_t high = byte();
        return static_cast<std::uint16_t>(high << 8 | byte());
    }
    ByteView take(std::size_t count) {
        const ByteView taken = m_rest.first(std::min(count, m_rest.size()));
        m_rest = m_rest.subspan(taken.size());
        return taken;
    }
    ByteView rest() { return take(m_rest.size()); }
    std::string_view text() { return asText(rest()); }

private:
    ByteView m_rest;
};

/// What a fuzzer finds when it does not hold.
inline void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace brook::fuzz
