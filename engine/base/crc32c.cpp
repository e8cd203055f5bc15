#include "engine/base/crc32c.h"

#include <array>

#if defined(__x86_64__) && !defined(BROOK_PORTABLE)
#include <nmmintrin.h>
#endif

namespace brook {

namespace {

constexpr std::uint32_t polynomial = 0x82f63b78;

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables makeTables() {
    Tables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) ? polynomial : 0);
        tables[0][i] = crc;
    }
    for (std::uint32_t i = 0; i < 256; ++i)
        for (std::size_t slice = 1; slice < 8; ++slice)
            tables[slice][i] = (tables[slice - 1][i] >> 8) ^ tables[0][tables[slice - 1][i] & 0xff];
    return tables;
}

constexpr Tables tables = makeTables();

std::uint64_t loadLittle(const std::byte* at) {
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i) value = (value << 8) | std::to_integer<std::uint64_t>(at[i]);
    return value;
}

#if defined(__x86_64__) && !defined(BROOK_PORTABLE)

/// The CRC of `count` zero bytes appended to a message: multiplication by x^(8·count) modulo the polynomial, by tables
/// of four bytes, so that three streams can run in the processor's pipeline at once and be joined afterwards.
class ZeroShift {
public:
    explicit ZeroShift(std::size_t count) {
        std::array<std::uint32_t, 32> ofBit{};
        for (std::size_t bit = 0; bit < 32; ++bit) ofBit[bit] = shifted(std::uint32_t{1} << bit, count);
        for (std::size_t byte = 0; byte < 4; ++byte)
            for (std::size_t value = 0; value < 256; ++value)
                for (std::size_t bit = 0; bit < 8; ++bit)
                    if (value >> bit & 1) m_tables[byte][value] ^= ofBit[8 * byte + bit];
    }
    std::uint32_t operator()(std::uint32_t crc) const {
        return m_tables[0][crc & 0xff] ^ m_tables[1][(crc >> 8) & 0xff] ^ m_tables[2][(crc >> 16) & 0xff] ^
               m_tables[3][crc >> 24];
    }

private:
    static std::uint32_t shifted(std::uint32_t crc, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) crc = (crc >> 8) ^ tables[0][crc & 0xff];
        return crc;
    }
    std::array<std::array<std::uint32_t, 256>, 4> m_tables{};
};

constexpr std::size_t stripe = 1024;

__attribute__((target("sse4.2"))) std::uint32_t hardware(std::uint32_t start, ByteView bytes) {
    static const ZeroShift shiftOne(stripe);
    static const ZeroShift shiftTwo(2 * stripe);
    const std::byte* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t crc = start;
    const auto word = [](const std::byte* from) {
        std::uint64_t value;
        std::memcpy(&value, from, sizeof value);
        return value;
    };
    while (left >= 3 * stripe) {
        std::uint64_t first = crc;
        std::uint64_t second = 0;
        std::uint64_t third = 0;
        for (std::size_t i = 0; i < stripe; i += 8) {
            first = _mm_crc32_u64(first, word(at + i));
            second = _mm_crc32_u64(second, word(at + stripe + i));
            third = _mm_crc32_u64(third, word(at + 2 * stripe + i));
        }
        crc = shiftTwo(static_cast<std::uint32_t>(first)) ^ shiftOne(static_cast<std::uint32_t>(second)) ^ third;
        at += 3 * stripe;
        left -= 3 * stripe;
    }
    for (; left >= 8; at += 8, left -= 8) crc = _mm_crc32_u64(crc, word(at));
    auto tail = static_cast<std::uint32_t>(crc);
    for (; left > 0; ++at, --left) tail = _mm_crc32_u8(tail, std::to_integer<std::uint8_t>(*at));
    return tail;
}

#endif

}  // namespace

std::uint32_t crc32cPortable(ByteView bytes) {
    std::uint32_t crc = ~0U;
    const std::byte* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; at += 8, left -= 8) {
        const std::uint64_t word = loadLittle(at) ^ crc;
        crc = 0;
        for (std::size_t slice = 0; slice < 8; ++slice) crc ^= tables[7 - slice][(word >> (8 * slice)) & 0xff];
    }
    for (; left > 0; ++at, --left) crc = (crc >> 8) ^ tables[0][(crc ^ std::to_integer<std::uint32_t>(*at)) & 0xff];
    return ~crc;
}

std::uint32_t crc32c(ByteView bytes) {
#if defined(__x86_64__) && !defined(BROOK_PORTABLE)
    static const bool hasInstruction = __builtin_cpu_supports("sse4.2");
    if (hasInstruction) return ~hardware(~0U, bytes);
#endif
    return crc32cPortable(bytes);
}

}  // namespace brook
