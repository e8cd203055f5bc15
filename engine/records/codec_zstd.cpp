#include <zstd.h>

#include <memory>

#include "engine/records/codecs.h"

namespace brook::codecs {

Result<Bytes> zstd(ByteView bytes, std::optional<int> level) {
    Bytes packed(ZSTD_compressBound(bytes.size()));
    const std::size_t size =
        ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level.value_or(ZSTD_CLEVEL_DEFAULT));
    if (ZSTD_isError(size)) return fail(ErrorCode::UnknownServerError, "zstd failed: {}", ZSTD_getErrorName(size));
    packed.resize(size);
    return packed;
}

Result<Bytes> unzstd(ByteView bytes, std::size_t limit) {
    const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    BoundedOutput output(limit);
    ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
    while (true) {
        const MutableBytes room = output.room();
        if (room.empty()) return overLimit(limit);
        ZSTD_outBuffer out{room.data(), room.size(), 0};
        const std::size_t before = input.pos;
        const std::size_t hint = ZSTD_decompressStream(context.get(), &out, &input);
        if (ZSTD_isError(hint)) return badData("zstd");
        output.wrote(out.pos);
        if (hint == 0 && input.pos == input.size) return output.take();
        if (out.pos == 0 && input.pos == before) return badData("zstd");
    }
}

}  // namespace brook::codecs
