#pragma once

#include <array>
#include <cstdint>

#include "engine/base/bytes.h"

namespace brook {

/// A 128-bit hash that only the holder of its secret can predict (SipHash-2-4-128, Aumasson and Bernstein). Two
/// different inputs never meet by chance, and nobody without the secret can make them meet: so it may stand for the
/// input.
class KeyedHash {
public:
    struct Value {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        friend bool operator==(const Value&, const Value&) = default;
    };

    KeyedHash(std::uint64_t firstSecret, std::uint64_t secondSecret) : m_first(firstSecret), m_second(secondSecret) {}

    Value operator()(ByteView input) const;

private:
    std::uint64_t m_first;
    std::uint64_t m_second;
};

}  // namespace brook
