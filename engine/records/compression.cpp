#include "engine/records/compression.h"

#include <algorithm>

#include "engine/records/codecs.h"

namespace brook {

namespace {

tl::unexpected<Error> overLimit(std::size_t limit) {
    return fail(ErrorCode::MessageTooLarge, "the batch unpacks to more than {} bytes", limit);
}

/// By how much the output grows, 64 KiB to 1 MiB at a time. One byte over the limit has room, so that an end exactly at
/// the limit is still seen.
std::size_t nextStep(std::size_t used, std::size_t limit) {
    const std::size_t step = std::clamp<std::size_t>(used, 64 << 10, 1 << 20);
    return std::min(step, limit - used + 1);
}

}  // namespace

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

Result<std::unique_ptr<Decompressor>> Decompressor::open(Codec codec, ByteView packed, Window window) {
    switch (codec) {
        case Codec::None: break;
        case Codec::Gzip: return codecs::gunzip(packed);
        case Codec::Snappy: return codecs::unsnappy(packed);
        case Codec::Lz4: return codecs::unlz4(packed);
        case Codec::Zstd: return codecs::unzstd(packed, window);
    }
    return fail(ErrorCode::CorruptMessage, "codec {} is unknown", static_cast<int>(codec));
}

Result<Bytes> decompress(Codec codec, ByteView bytes, std::size_t limit) {
    if (codec == Codec::None) return Bytes(bytes.begin(), bytes.end());
    const auto stream = Decompressor::open(codec, bytes, Decompressor::Window::Any);
    if (!stream) return failed(stream);
    Bytes unpacked;
    for (std::size_t used = 0;;) {
        if (used > limit) return overLimit(limit);
        if (unpacked.size() == used) unpacked.resize(used + nextStep(used, limit));
        const auto count = (*stream)->read(MutableBytes(unpacked).subspan(used));
        if (!count) return failed(count);
        used += *count;
        if (*count > 0) continue;
        unpacked.resize(used);
        return unpacked;
    }
}

}  // namespace brook
