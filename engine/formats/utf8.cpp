#include "engine/formats/utf8.h"

namespace brook::formats {

Utf8Character decodeUtf8(ByteView bytes) {
    const auto at = [bytes](std::size_t i) { return std::to_integer<unsigned>(bytes[i]); };
    const unsigned lead = at(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 && lead <= 0xf4  ? 4
                               : lead >= 0xe0 && lead < 0xf0 ? 3
                               : lead >= 0xc2 && lead < 0xe0 ? 2
                                                             : 0;
    if (length == 0 || bytes.size() < length) return {};
    char32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80) return {};
        code = code << 6 | (at(i) & 0x3f);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return {};
    return {code, length};
}

bool isUtf8(ByteView bytes) {
    while (!bytes.empty()) {
        const std::size_t length = decodeUtf8(bytes).length;
        if (length == 0) return false;
        bytes = bytes.subspan(length);
    }
    return true;
}

std::size_t cutCharacter(ByteView bytes) {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto lead = std::to_integer<unsigned>(bytes[bytes.size() - back]);
        if ((lead & 0xc0) == 0x80) continue;
        const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

void appendUtf8(std::string& text, char32_t code) {
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) code = 0xfffd;
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    const auto rest = [&](int shift) { put(0x80 | ((code >> shift) & 0x3f)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xc0 | code >> 6);
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        rest(6);
    } else {
        put(0xf0 | code >> 18);
        rest(12);
        rest(6);
    }
    rest(0);
}

}  // namespace brook::formats
