#include <algorithm>
#include <bit>

#include "engine/decode/big_number.h"
#include "engine/decode/binary_reader.h"
#include "engine/decode/binary_values.h"
#include "engine/formats/base64.h"

namespace brook::decode {

namespace {

constexpr std::string_view smiley = ":)\n";
constexpr std::uint8_t endOfArray = 0xf9;
constexpr std::uint8_t endOfObject = 0xfb;
constexpr std::uint8_t endOfText = 0xfc;
constexpr std::uint8_t endOfContent = 0xff;

/// What the byte behind the smiley says; what holds where there is no header.
struct Header {
    bool sharesNames = true;
    bool sharesTexts = false;
    bool mayHoldRawBytes = true;
};

/// Names or texts that were seen, by their numbers. The one that finds it full begins it anew, with number 0.
class Seen {
public:
    void keep(bool isKept) { m_isKept = isKept; }
    bool isKept() const { return m_isKept; }
    void add(ByteView text) {
        constexpr std::size_t most = 1024;
        if (!m_isKept) return;
        if (m_texts.size() == most) m_texts.clear();
        m_texts.push_back(text);
    }
    std::size_t count() const { return m_texts.size(); }
    ByteView at(std::size_t number) const { return m_texts[number]; }

private:
    bool m_isKept = false;
    std::vector<ByteView> m_texts;
};

template <class Unsigned>
std::int64_t unfolded(Unsigned zigzag) {
    return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
}

class Smile final : BinaryReader {
public:
    using BinaryReader::BinaryReader;

    Result<Decoded> read() && {
        const Header header = readHeader();
        m_names.keep(header.sharesNames);
        m_texts.keep(header.sharesTexts);
        m_mayHoldRawBytes = header.mayHoldRawBytes;
        item();
        takes(endOfContent);
        return std::move(*this).finish();
    }

private:
    Header readHeader() {
        if (!takes(static_cast<std::uint8_t>(smiley[0]))) return {};
        const bool isSmiley = byte() == smiley[1] && byte() == smiley[2];
        const std::uint8_t flags = byte();
        if (!isSmiley) complain("the header is not whole");
        if (flags >> 4 != 0) complain(fmt::format("version {} of the format is not known", flags >> 4));
        return {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
    }

    void item() {
        value([this] { marked(byte()); });
    }

    void marked(std::uint8_t mark) {
        const std::uint8_t low = mark & 0x1f;
        switch (mark >> 5) {
            case 0: return low == 0 ? nothing(mark, "value") : refer(m_texts, low - 1U, 0);
            case 1: return simple(mark);
            case 2: return text(low + 1U);
            case 3: return text(low + 33U);
            case 4: return text(low + 2U);
            case 5: return text(low + 34U);
            case 6: return m_out.json().number(unfolded(low));
            default: return longer(mark);
        }
    }

    void simple(std::uint8_t mark) {
        switch (mark) {
            case 0x20: return m_out.text({});
            case 0x21: return m_out.json().null();
            case 0x22: return m_out.json().boolean(false);
            case 0x23: return m_out.json().boolean(true);
            case 0x24: return m_out.json().number(unfolded(static_cast<std::uint32_t>(variable(5))));
            case 0x25: return m_out.json().number(unfolded(variable(10)));
            case 0x26: return bigInteger();
            case 0x28: return m_out.json().number(std::bit_cast<float>(static_cast<std::uint32_t>(fixed(5))));
            case 0x29: return m_out.json().number(std::bit_cast<double>(fixed(10)));
            case 0x2a: return bigDecimal();
            default: return nothing(mark, "value");
        }
    }

    void longer(std::uint8_t mark) {
        switch (mark) {
            case 0xe0:
            case 0xe4: return m_out.text(untilEnd());
            case 0xe8: return m_out.bytes(sevenBits(variable(10)));
            case 0xec:
            case 0xed:
            case 0xee:
            case 0xef: return refer(m_texts, longReference(mark), 31);
            case 0xf8: return array();
            case 0xfa: return object();
            case 0xfd:
                if (!m_mayHoldRawBytes) complain("raw bytes, of which the header says that there are none");
                return m_out.bytes(take(variable(10)));
            default: return nothing(mark, "value");
        }
    }

    void array() {
        m_out.json().beginArray();
        while (has(1) && !takes(endOfArray)) item();
        m_out.json().endArray();
    }

    void object() {
        m_out.json().beginObject();
        while (has(1) && !takes(endOfObject)) {
            m_out.beginName();
            value([this] { name(byte()); });
            m_out.endName();
            item();
        }
        m_out.json().endObject();
    }

    void name(std::uint8_t mark) {
        if (mark == 0x20) return m_out.text({});
        if (mark >= 0x30 && mark < 0x34) return refer(m_names, longReference(mark), 64);
        if (mark == 0x34) return newName(untilEnd());
        if (mark < 0x40 || mark > 0xf7) return nothing(mark, "name");
        if (mark < 0x80) return refer(m_names, mark & 0x3f, 0);
        newName(take((mark & 0x3f) + (mark < 0xc0 ? 1U : 2U)));
    }

    void newName(ByteView name) {
        m_names.add(name);
        m_out.text(name);
    }

    void text(std::uint64_t size) {
        const ByteView text = take(size);
        m_texts.add(text);
        m_out.text(text);
    }

    std::size_t longReference(std::uint8_t mark) { return std::size_t{mark & 3U} << 8 | byte(); }

    /// `least` is the first number that this form of a reference is for.
    void refer(const Seen& seen, std::size_t number, std::size_t least) {
        if (!isFine()) return m_out.json().null();
        if (!seen.isKept())
            complain("a reference, of which the header says that there are none");
        else if (number < least)
            complain(fmt::format("a long reference to number {}, which has a short one", number));
        else if (number >= seen.count())
            complain(fmt::format("a reference to number {} of {}", number, seen.count()));
        else
            return m_out.text(seen.at(number));
        m_out.json().null();
    }

    void nothing(std::uint8_t mark, const char* what) {
        complain(fmt::format("{:#04x} begins no {}", mark, what));
        m_out.json().null();
    }

    /// Seven bits a byte, the most significant first, and six in the last one, which has its highest bit set. Bits that
    /// are too many say nothing, as in Jackson.
    std::uint64_t variable(int mostBytes) {
        std::uint64_t number = 0;
        for (int i = 0; i < mostBytes && isFine(); ++i) {
            const std::uint8_t next = byte();
            if (next & 0x80) return number << 6 | (next & 0x3f);
            number = number << 7 | next;
        }
        complain(fmt::format("a number does not end within {} bytes", mostBytes));
        return 0;
    }

    /// Seven bits in each of so many bytes.
    std::uint64_t fixed(std::size_t count) {
        std::uint64_t number = 0;
        for (const std::byte each : take(count)) number = number << 7 | (std::to_integer<std::uint64_t>(each) & 0x7f);
        return number;
    }

    /// `count` bytes, each seven of them in eight; the last one of an unfinished group has its bits at the low end.
    Bytes sevenBits(std::uint64_t count) {
        // Where not even `count` bytes are there, it does not matter how many more it would be.
        const std::uint64_t rest = count % 7;
        const bool mayBeThere = count <= m_in.remaining();
        const std::uint64_t size = mayBeThere ? count / 7 * 8 + (rest == 0 ? 0 : rest + 1) : count;
        const ByteView packed = take(size);
        Bytes bytes;
        bytes.reserve(packed.size());
        std::uint32_t bits = 0;
        std::uint64_t width = 0;
        for (std::size_t i = 0; i < packed.size(); ++i) {
            const std::uint64_t fresh = i + 1 == size && rest != 0 ? rest : 7;
            bits = bits << fresh | (std::to_integer<std::uint32_t>(packed[i]) & ((1U << fresh) - 1));
            width += fresh;
            if (width < 8) continue;
            width -= 8;
            bytes.push_back(static_cast<std::byte>(bits >> width));
        }
        return bytes;
    }

    void bigInteger() {
        const Bytes bytes = sevenBits(variable(10));
        if (!isFine()) return m_out.json().null();
        if (bytes.size() <= mostBytesOfDigits) return m_out.json().number(integerText(bytes));
        m_out.json().beginObject();
        m_out.json().name("integer");
        m_out.bytes(bytes);
        m_out.json().endObject();
    }

    void bigDecimal() {
        const auto scale = static_cast<std::int32_t>(unfolded(static_cast<std::uint32_t>(variable(5))));
        const Bytes bytes = sevenBits(variable(10));
        if (!isFine()) return m_out.json().null();
        if (bytes.size() <= mostBytesOfDigits) return m_out.json().number(decimalText(integerText(bytes), scale));
        m_out.json().beginObject();
        m_out.json().name("scale");
        m_out.json().number(std::int64_t{scale});
        m_out.json().name("integer");
        m_out.bytes(bytes);
        m_out.json().endObject();
    }

    ByteView untilEnd() {
        const ByteView rest = ByteReader(m_in).rest();
        const auto end = std::find(rest.begin(), rest.end(), std::byte{endOfText});
        if (end == rest.end()) return take(rest.size() + 1);  // its end is missing
        const ByteView text = take(static_cast<std::size_t>(end - rest.begin()));
        m_in.skip(1);
        return text;
    }

    Seen m_names;
    Seen m_texts;
    bool m_mayHoldRawBytes = true;
};

}  // namespace

bool hasSmileHeader(ByteView bytes) { return asText(bytes).starts_with(smiley); }

Result<Decoded> decodeSmile(ByteView bytes, Extent extent) { return Smile(bytes, extent).read(); }

}  // namespace brook::decode
