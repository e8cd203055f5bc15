#include <snappy.h>

#include <algorithm>

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/records/codecs.h"

namespace brook::codecs {

namespace {

/// The Java framing: magic, version and lowest compatible version, then blocks with a length each.
constexpr std::string_view javaMagic("\x82SNAPPY\0", 8);
constexpr std::size_t javaHeader = 16;
constexpr std::size_t javaBlock = 32 << 10;

const char* chars(ByteView bytes) { return reinterpret_cast<const char*>(bytes.data()); }

class Unsnappy final : public Decompressor {
public:
    explicit Unsnappy(ByteView packed)
        : m_framed(packed.size() >= javaHeader && asText(packed.first(javaMagic.size())) == javaMagic),
          m_packed(m_framed ? packed.subspan(javaHeader) : packed) {}

    Result<std::size_t> read(MutableBytes into) override {
        while (m_at == m_block.size() && !m_atEnd)
            if (auto next = unpackNext(); !next) return failed(next);
        const std::size_t count = std::min(into.size(), m_block.size() - m_at);
        std::copy_n(m_block.begin() + static_cast<std::ptrdiff_t>(m_at), count, into.begin());
        m_at += count;
        return count;
    }

private:
    Result<void> unpackNext() {
        if (!m_framed) {
            m_atEnd = true;
            return unpack(m_packed);
        }
        ByteReader reader(m_packed);
        m_atEnd = reader.atEnd();
        if (m_atEnd) return {};
        const std::int32_t length = reader.int32();
        if (length < 0) return badData("snappy");
        const ByteView block = reader.take(static_cast<std::size_t>(length));
        if (!reader.ok()) return badData("snappy");
        m_packed = reader.rest();
        return unpack(block);
    }
    Result<void> unpack(ByteView block) {
        std::size_t size = 0;
        if (!::snappy::GetUncompressedLength(chars(block), block.size(), &size)) return badData("snappy");
        // Snappy writes at most 64 bytes for three of input, so a larger claim is a lie.
        if (size > block.size() * 22) return badData("snappy");
        m_at = 0;
        m_block.resize(size);
        if (!::snappy::RawUncompress(chars(block), block.size(), reinterpret_cast<char*>(m_block.data())))
            return badData("snappy");
        return {};
    }

    bool m_framed;
    ByteView m_packed;
    Bytes m_block;
    std::size_t m_at = 0;  // of the block that is read
    bool m_atEnd = false;  // of the packed bytes
};

}  // namespace

Result<Bytes> snappy(ByteView bytes) {
    ByteWriter writer;
    writer.raw(asBytes(javaMagic));
    writer.int32(1);
    writer.int32(1);
    std::string block;
    while (!bytes.empty()) {
        const ByteView piece = bytes.first(std::min(bytes.size(), javaBlock));
        ::snappy::Compress(chars(piece), piece.size(), &block);
        writer.int32(static_cast<std::int32_t>(block.size()));
        writer.raw(asBytes(block));
        bytes = bytes.subspan(piece.size());
    }
    return writer.release();
}

std::unique_ptr<Decompressor> unsnappy(ByteView packed) { return std::make_unique<Unsnappy>(packed); }

}  // namespace brook::codecs
