#include "engine/base/uuid.h"

#include <cstring>

#include "engine/base/bytes.h"
#include "engine/base/random.h"

namespace brook {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t letters = 22;

}  // namespace

std::string Uuid::text() const {
    std::string text;
    text.reserve(letters);
    std::uint32_t pending = 0;
    int bits = 0;
    for (const std::byte byte : bytes) {
        pending = (pending << 8) | std::to_integer<std::uint32_t>(byte);
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.push_back(alphabet[(pending >> bits) & 0x3f]);
        }
    }
    text.push_back(alphabet[(pending << (6 - bits)) & 0x3f]);
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != letters) return std::nullopt;
    Uuid id;
    std::uint32_t pending = 0;
    int bits = 0;
    std::size_t at = 0;
    for (const char letter : text) {
        const std::size_t value = alphabet.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        pending = (pending << 6) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        id.bytes[at++] = static_cast<std::byte>(pending >> bits);
    }
    return id;
}

Uuid Uuid::random(Random& random) {
    while (true) {
        Uuid id;
        storeBig(id.bytes.data(), random.next());
        storeBig(id.bytes.data() + 8, random.next());
        id.bytes[6] = (id.bytes[6] & std::byte{0x0f}) | std::byte{0x40};
        id.bytes[8] = (id.bytes[8] & std::byte{0x3f}) | std::byte{0x80};
        if (id.text().front() != '-') return id;
    }
}

}  // namespace brook
