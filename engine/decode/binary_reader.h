#pragma once

#include "engine/base/byte_reader.h"
#include "engine/decode/value_writer.h"

namespace brook::decode {

/// What readers of binary values share: the bytes, the value that is written, and the first thing that is wrong. A
/// reader goes on with nothing after a complaint and comes to its end by itself.
class BinaryReader {
public:
    BinaryReader(ByteView bytes, Extent extent)
        : m_in(bytes), m_size(bytes.size()), m_out(bytes.size()), m_extent(extent) {}

protected:
    bool isFine() const { return m_complaint.empty() && !m_isCut; }
    void complain(std::string sentence) {
        if (isFine()) m_complaint = fmt::format("{} (byte {})", sentence, m_in.position());
    }

    /// Whether so many bytes are left; a value that was cut ends here, any other is wrong.
    bool has(std::uint64_t count) {
        if (!isFine()) return false;
        if (count <= m_in.remaining()) return true;
        if (m_extent == Extent::Beginning)
            m_isCut = true;
        else
            complain(fmt::format("{} bytes are said to follow, {} are there", count, m_in.remaining()));
        return false;
    }

    template <class Integer>
    Integer big() {
        if (!has(sizeof(Integer))) return 0;
        const Integer value = loadBig<Integer>(m_in.take(sizeof(Integer)).data());
        return value;
    }
    std::uint8_t byte() { return has(1) ? std::to_integer<std::uint8_t>(m_in.take(1)[0]) : std::uint8_t{0}; }

    /// Takes the next byte where it is this one.
    bool takes(std::uint8_t mark) {
        if (!isFine() || m_in.atEnd()) return false;
        ByteReader ahead = m_in;
        if (std::to_integer<std::uint8_t>(ahead.take(1)[0]) != mark) return false;
        m_in = ahead;
        return true;
    }

    /// What is left of a stretch that was cut is shown too.
    ByteView take(std::uint64_t count) {
        if (has(count)) return m_in.take(static_cast<std::size_t>(count));
        return m_isCut ? m_in.rest() : ByteView();
    }

    /// One value with everything inside: `read` writes exactly one, of at least so many bytes. Where a value was cut, a
    /// number that is not there whole is "…", never a number.
    template <class Read>
    void value(Read read, std::uint64_t atLeast = 1) {
        const std::size_t number = m_out.begin(m_in.position());
        if (!m_out.mayGoDeeper())
            complain(fmt::format("values are nested deeper than {}", ValueWriter::deepest));
        else if (m_out.isTooMuch())
            complain("these few bytes say more than can be shown");
        m_out.down();
        if (has(atLeast))
            read();
        else
            m_out.json().string("…");
        m_out.up();
        if (m_isCut) m_out.replaceScalar(number);
        m_out.end(number, m_in.position());
    }

    Result<Decoded> finish(std::string note = {}) && {
        if (m_complaint.empty() && !m_isCut && m_in.remaining() > 0)
            complain(fmt::format("{} bytes are left behind the value", m_in.remaining()));
        if (!m_complaint.empty()) return notDecodable("{}", m_complaint);
        return std::move(m_out).finish(std::move(note));
    }

    ByteReader m_in;
    std::size_t m_size;
    ValueWriter m_out;

private:
    Extent m_extent;
    std::string m_complaint;
    bool m_isCut = false;
};

}  // namespace brook::decode
