#pragma once

#include <optional>
#include <string_view>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/records/record_batch.h"

namespace brook {

/// "none", "gzip", "snappy", "lz4", "zstd", as Kafka's configuration writes them.
std::string_view codecName(Codec codec);
std::optional<Codec> codecNamed(std::string_view name);

/// Compresses the records of a batch. `level` is the codec's own range (`compression.gzip.level` …); default without.
Result<Bytes> compress(Codec codec, ByteView bytes, std::optional<int> level = std::nullopt);

/// Decompresses, never past `limit` bytes: memory grows with what the input really yields, not with what it claims.
/// Fails with CorruptMessage for bad input and MessageTooLarge over the limit. Snappy is read with and without the
/// Java framing ("\x82SNAPPY\0"), lz4 as frames.
Result<Bytes> decompress(Codec codec, ByteView bytes, std::size_t limit);

}  // namespace brook
