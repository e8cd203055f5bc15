#pragma once

#include <memory>
#include <optional>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/records/decompressor.h"

/// Each codec both ways, in a file of its own; reached through compression.h and decompressor.h.
namespace brook::codecs {

Result<Bytes> gzip(ByteView bytes, std::optional<int> level);
std::unique_ptr<Decompressor> gunzip(ByteView packed);

/// Written with the Java framing, as Kafka's own clients write it.
Result<Bytes> snappy(ByteView bytes);
/// Reads the Java framing and bare blocks.
std::unique_ptr<Decompressor> unsnappy(ByteView packed);

Result<Bytes> lz4(ByteView bytes, std::optional<int> level);
std::unique_ptr<Decompressor> unlz4(ByteView packed);

Result<Bytes> zstd(ByteView bytes, std::optional<int> level);
std::unique_ptr<Decompressor> unzstd(ByteView packed, Decompressor::Window window);

inline tl::unexpected<Error> badData(std::string_view codec) {
    return fail(ErrorCode::CorruptMessage, "the {} data is damaged", codec);
}

}  // namespace brook::codecs
