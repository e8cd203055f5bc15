#include "engine/records/compression.h"

#include "engine/records/codecs.h"

namespace brook {

std::string_view codecName(Codec codec) {
    switch (codec) {
        case Codec::None: return "none";
        case Codec::Gzip: return "gzip";
        case Codec::Snappy: return "snappy";
        case Codec::Lz4: return "lz4";
        case Codec::Zstd: return "zstd";
    }
    return "unknown";
}

std::optional<Codec> codecNamed(std::string_view name) {
    for (const Codec codec : {Codec::None, Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd})
        if (codecName(codec) == name) return codec;
    return std::nullopt;
}

Result<Bytes> compress(Codec codec, ByteView bytes, std::optional<int> level) {
    switch (codec) {
        case Codec::None: return Bytes(bytes.begin(), bytes.end());
        case Codec::Gzip: return codecs::gzip(bytes, level);
        case Codec::Snappy: return codecs::snappy(bytes);
        case Codec::Lz4: return codecs::lz4(bytes, level);
        case Codec::Zstd: return codecs::zstd(bytes, level);
    }
    return fail(ErrorCode::UnsupportedCompressionType, "codec {} is unknown", static_cast<int>(codec));
}

Result<Bytes> decompress(Codec codec, ByteView bytes, std::size_t limit) {
    switch (codec) {
        case Codec::None: return Bytes(bytes.begin(), bytes.end());
        case Codec::Gzip: return codecs::gunzip(bytes, limit);
        case Codec::Snappy: return codecs::unsnappy(bytes, limit);
        case Codec::Lz4: return codecs::unlz4(bytes, limit);
        case Codec::Zstd: return codecs::unzstd(bytes, limit);
    }
    return fail(ErrorCode::CorruptMessage, "codec {} is unknown", static_cast<int>(codec));
}

}  // namespace brook
