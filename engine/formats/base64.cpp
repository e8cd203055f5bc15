#include "engine/formats/base64.h"

#include <algorithm>

namespace brook::formats {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(3, bytes.size()))) {
        const auto at = [bytes](std::size_t i) {
            return i < bytes.size() ? std::to_integer<std::uint32_t>(bytes[i]) : 0;
        };
        const std::uint32_t group = at(0) << 16 | at(1) << 8 | at(2);
        for (std::size_t i = 0; i < 4; ++i) text += i <= bytes.size() ? letters[group >> (18 - 6 * i) & 0x3f] : '=';
    }
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool isLast = at + 4 == text.size();
        const std::size_t padding = !isLast || text[at + 3] != '=' ? 0 : text[at + 2] == '=' ? 2 : 1;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t letter = i < 4 - padding ? letters.find(text[at + i]) : 0;
            if (letter == std::string_view::npos) return std::nullopt;
            group = group << 6 | static_cast<std::uint32_t>(letter);
        }
        if (padding > 0 && (group & (padding == 1 ? 0xffU : 0xffffU)) != 0) return std::nullopt;
        for (std::size_t i = 0; i < 3 - padding; ++i) bytes.push_back(std::byte(group >> (16 - 8 * i) & 0xff));
    }
    return bytes;
}

}  // namespace brook::formats
