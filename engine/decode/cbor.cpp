#include <bit>
#include <cmath>

#include "engine/decode/binary_reader.h"
#include "engine/decode/binary_values.h"

namespace brook::decode {

namespace {

constexpr std::uint8_t breakMark = 0xff;

double half(std::uint16_t bits) {
    const int exponent = bits >> 10 & 0x1f;
    const int mantissa = bits & 0x3ff;
    const double value = exponent == 0    ? std::ldexp(mantissa, -24)
                         : exponent != 31 ? std::ldexp(mantissa + 1024, exponent - 25)
                         : mantissa == 0  ? HUGE_VAL
                                          : std::nan("");
    return bits & 0x8000 ? -value : value;
}

class Cbor final : BinaryReader {
public:
    using BinaryReader::BinaryReader;

    Result<Decoded> read() && {
        item();
        return std::move(*this).finish();
    }

private:
    /// What follows the first byte: a number, or that the end is marked.
    struct Argument {
        std::uint64_t number = 0;
        bool isOpen = false;
    };

    Argument argument(std::uint8_t low) {
        if (low < 24) return {low};
        switch (low) {
            case 24: return {big<std::uint8_t>()};
            case 25: return {big<std::uint16_t>()};
            case 26: return {big<std::uint32_t>()};
            case 27: return {big<std::uint64_t>()};
            case 31: return {0, true};
            default: complain("a length of a kind that is reserved"); return {};
        }
    }

    void item() {
        value([this] { marked(byte()); });
    }

    void marked(std::uint8_t mark) {
        const std::uint8_t low = mark & 0x1f;
        if (mark >> 5 == 7) return simple(low);
        const Argument argument = this->argument(low);
        const bool mayBeOpen = mark >> 5 >= 2 && mark >> 5 <= 5;
        if (argument.isOpen && !mayBeOpen) complain("a number without an end");
        switch (mark >> 5) {
            case 0: return m_out.json().number(argument.number);
            case 1: return negative(argument.number);
            case 2: return m_out.bytes(string(argument, 2));
            case 3: return m_out.text(string(argument, 3));
            case 4: return array(argument);
            case 5: return map(argument);
            default: return tag(argument.number);
        }
    }

    void negative(std::uint64_t number) {
        const bool isLeast = number == UINT64_MAX;  // -1 - 18446744073709551615
        m_out.json().number(isLeast ? std::string("-18446744073709551616") : "-" + std::to_string(number + 1));
    }

    /// A string, or the pieces of one whose end is marked.
    ByteView string(const Argument& argument, int kind) {
        if (!argument.isOpen) return take(argument.number);
        m_joined.clear();
        while (isFine()) {
            const std::uint8_t mark = byte();
            if (!isFine() || mark == breakMark) break;
            const Argument piece = this->argument(mark & 0x1f);
            if (mark >> 5 != kind || piece.isOpen) {
                complain("a piece of a string is of another kind");
                break;
            }
            const ByteView bytes = take(piece.number);
            m_joined.insert(m_joined.end(), bytes.begin(), bytes.end());
        }
        return m_joined;
    }

    /// Whether another one follows in a list; takes the mark of its end.
    bool another(const Argument& argument, std::uint64_t number) {
        if (!isFine()) return false;
        if (!argument.isOpen) return number < argument.number && has(1);
        return has(1) && !takes(breakMark);
    }

    void array(const Argument& argument) {
        m_out.json().beginArray();
        for (std::uint64_t i = 0; another(argument, i); ++i) item();
        m_out.json().endArray();
    }

    void map(const Argument& argument) {
        if (m_out.isInName()) complain("a map stands inside the key of another");
        m_out.json().beginObject();
        for (std::uint64_t i = 0; another(argument, i); ++i) {
            m_out.beginName();
            item();
            m_out.endName();
            item();
        }
        m_out.json().endObject();
    }

    void tag(std::uint64_t number) {
        m_out.json().beginObject();
        m_out.json().name("tag");
        m_out.json().number(number);
        m_out.json().name("value");
        item();
        m_out.json().endObject();
    }

    void simple(std::uint8_t low) {
        switch (low) {
            case 20: return m_out.json().boolean(false);
            case 21: return m_out.json().boolean(true);
            case 22: return m_out.json().null();
            case 25: return m_out.json().number(half(big<std::uint16_t>()));
            case 26: return m_out.json().number(std::bit_cast<float>(big<std::uint32_t>()));
            case 27: return m_out.json().number(std::bit_cast<double>(big<std::uint64_t>()));
            default: break;
        }
        if (low > 24) complain("a mark that begins no value");
        const std::uint64_t number = low == 24 ? byte() : low;
        if (low == 24 && number < 32) complain("a simple value in a form that is not allowed");
        m_out.json().beginObject();
        m_out.json().name("simple");
        m_out.json().number(number);
        m_out.json().endObject();
    }

    Bytes m_joined;
};

}  // namespace

Result<Decoded> decodeCbor(ByteView bytes, Extent extent) { return Cbor(bytes, extent).read(); }

}  // namespace brook::decode
