#include <bit>

#include "engine/decode/binary_reader.h"
#include "engine/decode/binary_values.h"
#include "engine/formats/base64.h"
#include "engine/formats/utf8.h"

namespace brook::decode {

namespace {

class MessagePack final : BinaryReader {
public:
    using BinaryReader::BinaryReader;

    Result<Decoded> read() && {
        item();
        return std::move(*this).finish();
    }

private:
    void item() {
        value([this] { marked(byte()); });
    }

    void marked(std::uint8_t mark) {
        if (mark < 0x80) return m_out.json().number(std::int64_t{mark});
        if (mark < 0x90) return map(mark & 0x0f);
        if (mark < 0xa0) return array(mark & 0x0f);
        if (mark < 0xc0) return m_out.text(take(mark & 0x1f));
        if (mark >= 0xe0) return m_out.json().number(std::int64_t{static_cast<std::int8_t>(mark)});
        switch (mark) {
            case 0xc0: return m_out.json().null();
            case 0xc2: return m_out.json().boolean(false);
            case 0xc3: return m_out.json().boolean(true);
            case 0xc4: return m_out.bytes(take(big<std::uint8_t>()));
            case 0xc5: return m_out.bytes(take(big<std::uint16_t>()));
            case 0xc6: return m_out.bytes(take(big<std::uint32_t>()));
            case 0xc7: return extension(big<std::uint8_t>());
            case 0xc8: return extension(big<std::uint16_t>());
            case 0xc9: return extension(big<std::uint32_t>());
            case 0xca: return m_out.json().number(std::bit_cast<float>(big<std::uint32_t>()));
            case 0xcb: return m_out.json().number(std::bit_cast<double>(big<std::uint64_t>()));
            case 0xd4: return extension(1);
            case 0xd5: return extension(2);
            case 0xd6: return extension(4);
            case 0xd7: return extension(8);
            case 0xd8: return extension(16);
            case 0xd9: return m_out.text(take(big<std::uint8_t>()));
            case 0xda: return m_out.text(take(big<std::uint16_t>()));
            case 0xdb: return m_out.text(take(big<std::uint32_t>()));
            case 0xdc: return array(big<std::uint16_t>());
            case 0xdd: return array(big<std::uint32_t>());
            case 0xde: return map(big<std::uint16_t>());
            case 0xdf: return map(big<std::uint32_t>());
            default: return integer(mark);
        }
    }

    void integer(std::uint8_t mark) {
        switch (mark) {
            case 0xcc: return m_out.json().number(std::uint64_t{big<std::uint8_t>()});
            case 0xcd: return m_out.json().number(std::uint64_t{big<std::uint16_t>()});
            case 0xce: return m_out.json().number(std::uint64_t{big<std::uint32_t>()});
            case 0xcf: return m_out.json().number(big<std::uint64_t>());
            case 0xd0: return m_out.json().number(std::int64_t{big<std::int8_t>()});
            case 0xd1: return m_out.json().number(std::int64_t{big<std::int16_t>()});
            case 0xd2: return m_out.json().number(std::int64_t{big<std::int32_t>()});
            case 0xd3: return m_out.json().number(big<std::int64_t>());
            default: break;
        }
        m_out.json().null();
        complain("0xc1 begins no value");
    }

    void extension(std::uint32_t size) {
        const auto type = big<std::int8_t>();
        m_out.json().beginObject();
        m_out.json().name("ext");
        m_out.json().number(std::int64_t{type});
        m_out.json().name("base64");
        m_out.json().string(formats::base64(take(size)));
        m_out.json().endObject();
    }

    void array(std::uint32_t count) {
        m_out.json().beginArray();
        for (std::uint32_t i = 0; i < count && isFine() && has(1); ++i) item();
        m_out.json().endArray();
    }

    void map(std::uint32_t count) {
        if (m_out.isInName()) complain("a map stands inside the key of another");
        m_out.json().beginObject();
        for (std::uint32_t i = 0; i < count && isFine() && has(1); ++i) {
            m_out.beginName();
            item();
            m_out.endName();
            item();
        }
        m_out.json().endObject();
    }
};

}  // namespace

Result<Decoded> decodeMessagePack(ByteView bytes, Extent extent) { return MessagePack(bytes, extent).read(); }

}  // namespace brook::decode
