#include "engine/decode/texts.h"

#include <bit>

#include "engine/formats/base64.h"
#include "engine/formats/utf8.h"

namespace brook::decode {

namespace {

template <class Integer>
Integer load(ByteView bytes, Order order) {
    using Raw = std::make_unsigned_t<Integer>;
    Raw raw = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i) {
        const std::size_t at = order == Order::Big ? i : sizeof(Integer) - 1 - i;
        raw = static_cast<Raw>(raw << (sizeof(Integer) > 1 ? 8 : 0) | std::to_integer<Raw>(bytes[at]));
    }
    return static_cast<Integer>(raw);
}

template <class Integer>
Result<std::string> integer(ByteView bytes, Order order) {
    if (bytes.size() != sizeof(Integer))
        return notDecodable("there are {} bytes, this number has {}", bytes.size(), sizeof(Integer));
    return std::to_string(load<Integer>(bytes, order));
}

template <class Real, class Raw>
Result<std::string> real(ByteView bytes, Order order) {
    if (bytes.size() != sizeof(Real))
        return notDecodable("there are {} bytes, this number has {}", bytes.size(), sizeof(Real));
    return fmt::format("{}", std::bit_cast<Real>(load<Raw>(bytes, order)));
}

Result<std::string> numberText(ByteView bytes, Number number, Order order) {
    switch (number) {
        case Number::Int8: return integer<std::int8_t>(bytes, order);
        case Number::Int16: return integer<std::int16_t>(bytes, order);
        case Number::Int32: return integer<std::int32_t>(bytes, order);
        case Number::Int64: return integer<std::int64_t>(bytes, order);
        case Number::Uint8: return integer<std::uint8_t>(bytes, order);
        case Number::Uint16: return integer<std::uint16_t>(bytes, order);
        case Number::Uint32: return integer<std::uint32_t>(bytes, order);
        case Number::Uint64: return integer<std::uint64_t>(bytes, order);
        case Number::Float32: return real<float, std::uint32_t>(bytes, order);
        case Number::Float64: return real<double, std::uint64_t>(bytes, order);
    }
    return notDecodable("no such number");
}

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string withoutBlanks(ByteView text) {
    std::string dense;
    for (const char c : asText(text))
        if (!isBlank(c)) dense += c;
    return dense;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

Result<Decoded> decodeUtf16(ByteView bytes, Order order) {
    if (bytes.size() % 2 != 0) return notDecodable("UTF-16 has an even number of bytes, there are {}", bytes.size());
    std::string text;
    const auto unitAt = [&](std::size_t at) { return load<std::uint16_t>(bytes.subspan(at, 2), order); };
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const char32_t unit = unitAt(at);
        if (at == 0 && unit == 0xfeff) continue;
        if (unit < 0xd800 || unit > 0xdfff) {
            formats::appendUtf8(text, unit);
            continue;
        }
        const char32_t low = unit < 0xdc00 && at + 2 < bytes.size() ? unitAt(at + 2) : 0;
        if (low < 0xdc00 || low > 0xdfff) return notDecodable("half a pair of surrogates at byte {}", at);
        formats::appendUtf8(text, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        at += 2;
    }
    return Decoded{false, std::move(text)};
}

Result<Decoded> decodeLatin1(ByteView bytes) {
    std::string text;
    for (const std::byte byte : bytes) formats::appendUtf8(text, std::to_integer<char32_t>(byte));
    return Decoded{false, std::move(text)};
}

Result<Decoded> decodeNumber(ByteView bytes, Number number, Order order) {
    Result<std::string> text = numberText(bytes, number, order);
    if (!text) return failed(text);
    return Decoded{false, std::move(*text)};
}

Result<Decoded> decodeUuid(ByteView bytes) {
    if (bytes.size() != 16) return notDecodable("there are {} bytes, a UUID has 16", bytes.size());
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += fmt::format("{:02x}", std::to_integer<unsigned>(bytes[i]));
    }
    return Decoded{false, std::move(text)};
}

Result<Bytes> unwrapBase64(ByteView text) {
    std::optional<Bytes> bytes = formats::fromBase64(withoutBlanks(text));
    if (!bytes || bytes->empty()) return notDecodable("these bytes are no base64");
    return std::move(*bytes);
}

Result<Bytes> unwrapHex(ByteView text) {
    const std::string digits = withoutBlanks(text);
    if (digits.empty() || digits.size() % 2 != 0) return notDecodable("hexadecimal digits come in pairs");
    Bytes bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = hexDigit(digits[i]);
        const int low = hexDigit(digits[i + 1]);
        if (high < 0 || low < 0) return notDecodable("these bytes are no hexadecimal digits");
        bytes.push_back(std::byte(high << 4 | low));
    }
    return bytes;
}

Result<Framed> unframe(ByteView bytes) {
    if (bytes.size() < 5) return notDecodable("the frame has 5 bytes, there are {}", bytes.size());
    if (bytes[0] != std::byte{0})
        return notDecodable("the frame begins with a zero byte, this with {:#04x}",
                            std::to_integer<unsigned>(bytes[0]));
    return Framed{load<std::int32_t>(bytes.subspan(1, 4), Order::Big), bytes.subspan(5)};
}

}  // namespace brook::decode
