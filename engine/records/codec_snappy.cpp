#include <snappy.h>

#include <array>

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

Result<void> unpackBlock(ByteView block, std::size_t limit, Bytes& into) {
    std::size_t size = 0;
    if (!::snappy::GetUncompressedLength(chars(block), block.size(), &size)) return badData("snappy");
    // Snappy writes at most 64 bytes for three of input, so a larger claim is a lie.
    if (size > block.size() * 64) return badData("snappy");
    if (size > limit - into.size()) return overLimit(limit);
    const std::size_t at = into.size();
    into.resize(at + size);
    if (!::snappy::RawUncompress(chars(block), block.size(), reinterpret_cast<char*>(into.data() + at)))
        return badData("snappy");
    return {};
}

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

Result<Bytes> unsnappy(ByteView bytes, std::size_t limit) {
    Bytes unpacked;
    if (bytes.size() < javaHeader || asText(bytes.first(javaMagic.size())) != javaMagic) {
        if (auto done = unpackBlock(bytes, limit, unpacked); !done) return failed(done);
        return unpacked;
    }
    ByteReader reader(bytes.subspan(javaHeader));
    while (!reader.atEnd()) {
        const std::int32_t length = reader.int32();
        if (length < 0) return badData("snappy");
        const ByteView block = reader.take(static_cast<std::size_t>(length));
        if (!reader.ok()) return badData("snappy");
        if (auto done = unpackBlock(block, limit, unpacked); !done) return failed(done);
    }
    return unpacked;
}

}  // namespace brook::codecs
