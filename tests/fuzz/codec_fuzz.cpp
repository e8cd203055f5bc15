#include <cstdlib>

#include "engine/records/compression.h"

using namespace brook;

/// The first byte chooses the codec. Whatever comes in, no more comes out than was allowed; and every input survives
/// being packed and unpacked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto codec = static_cast<Codec>(data[0] % 6);
    const ByteView bytes(reinterpret_cast<const std::byte*>(data) + 1, size - 1);
    constexpr std::size_t limit = 1 << 20;
    const auto unpacked = decompress(codec, bytes, limit);
    if (unpacked && codec != Codec::None && unpacked->size() > limit) std::abort();
    const auto packed = compress(codec, bytes);
    if (!packed) return 0;
    const auto again = decompress(codec, *packed, bytes.size());
    if (!again || asText(*again) != asText(bytes)) std::abort();
    return 0;
}
