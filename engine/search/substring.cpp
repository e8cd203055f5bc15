#include "engine/search/substring.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace brook::search {

namespace {

/// How common a byte is in JSON and in text: a guess that only speed depends on.
struct Commonness {
    std::array<std::uint8_t, 256> of{};
    constexpr Commonness() {
        for (int c = 0; c < 256; ++c) of[static_cast<std::size_t>(c)] = c < 0x20 || c >= 0x7f ? 40 : 60;
        for (char c = 'A'; c <= 'Z'; ++c) of[static_cast<unsigned char>(c)] = 70;
        std::uint8_t rank = 250;
        for (const char c : std::string_view("\",:eatinorsdl0clu1mpdh2-_3456789fgy.{}bwvkTZ"))
            of[static_cast<unsigned char>(c)] = std::max(of[static_cast<unsigned char>(c)], rank -= 3);
        of[0] = 245;  // lengths and deltas of small records
        of[static_cast<unsigned char>(' ')] = 240;
    }
};
constexpr Commonness commonness;

std::size_t rarest(std::string_view what) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < std::min<std::size_t>(what.size(), 64); ++i)
        if (commonness.of[static_cast<unsigned char>(what[i])] < commonness.of[static_cast<unsigned char>(what[best])])
            best = i;
    return best;
}

}  // namespace

std::size_t findBytes(std::string_view text, std::string_view what) {
    if (what.empty()) return 0;
    if (what.size() > text.size()) return std::string_view::npos;
    const std::size_t anchor = rarest(what);
    const char* const first = text.data();
    const char* at = first + anchor;
    const char* const end = first + (text.size() - what.size()) + anchor + 1;
    while (at < end) {
        at = static_cast<const char*>(std::memchr(at, what[anchor], static_cast<std::size_t>(end - at)));
        if (!at) break;
        if (std::memcmp(at - anchor, what.data(), what.size()) == 0)
            return static_cast<std::size_t>(at - anchor - first);
        ++at;
    }
    return std::string_view::npos;
}

}  // namespace brook::search
