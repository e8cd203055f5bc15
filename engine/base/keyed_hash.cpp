#include "engine/base/keyed_hash.h"

#include <bit>

namespace brook {

namespace {

/// The four words that SipHash stirs.
struct State {
    std::uint64_t a, b, c, d;

    void rounds(int count) {
        for (int i = 0; i < count; ++i) {
            a += b;
            b = std::rotl(b, 13) ^ a;
            a = std::rotl(a, 32);
            c += d;
            d = std::rotl(d, 16) ^ c;
            a += d;
            d = std::rotl(d, 21) ^ a;
            c += b;
            b = std::rotl(b, 17) ^ c;
            c = std::rotl(c, 32);
        }
    }
    void take(std::uint64_t word) {
        d ^= word;
        rounds(2);
        a ^= word;
    }
    std::uint64_t folded() const { return a ^ b ^ c ^ d; }
};

std::uint64_t loadLittle(const std::byte* at) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

}  // namespace

KeyedHash::Value KeyedHash::operator()(ByteView input) const {
    State state{m_first ^ 0x736f6d6570736575, m_second ^ 0x646f72616e646f6d ^ 0xee, m_first ^ 0x6c7967656e657261,
                m_second ^ 0x7465646279746573};
    std::size_t at = 0;
    for (; at + 8 <= input.size(); at += 8) state.take(loadLittle(input.data() + at));
    std::uint64_t last = static_cast<std::uint64_t>(input.size()) << 56;
    for (std::size_t i = 0; at + i < input.size(); ++i) last |= static_cast<std::uint64_t>(input[at + i]) << (8 * i);
    state.take(last);

    Value hash;
    state.c ^= 0xee;
    state.rounds(4);
    hash.first = state.folded();
    state.b ^= 0xdd;
    state.rounds(4);
    hash.second = state.folded();
    return hash;
}

}  // namespace brook
