#include <lz4frame.h>
#include <lz4hc.h>

#include <memory>

#include "engine/records/codecs.h"

namespace brook::codecs {

Result<Bytes> lz4(ByteView bytes, std::optional<int> level) {
    LZ4F_preferences_t preferences{};
    preferences.frameInfo.blockSizeID = LZ4F_max64KB;
    preferences.frameInfo.blockMode = LZ4F_blockIndependent;
    preferences.compressionLevel = level.value_or(0);
    Bytes packed(LZ4F_compressFrameBound(bytes.size(), &preferences));
    const std::size_t size = LZ4F_compressFrame(packed.data(), packed.size(), bytes.data(), bytes.size(), &preferences);
    if (LZ4F_isError(size)) return fail(ErrorCode::UnknownServerError, "lz4 failed: {}", LZ4F_getErrorName(size));
    packed.resize(size);
    return packed;
}

Result<Bytes> unlz4(ByteView bytes, std::size_t limit) {
    LZ4F_dctx* context = nullptr;
    if (LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION))) return badData("lz4");
    const std::unique_ptr<LZ4F_dctx, LZ4F_errorCode_t (*)(LZ4F_dctx*)> owner(context, LZ4F_freeDecompressionContext);
    BoundedOutput output(limit);
    while (true) {
        const MutableBytes room = output.room();
        if (room.empty()) return overLimit(limit);
        std::size_t produced = room.size();
        std::size_t consumed = bytes.size();
        const std::size_t hint = LZ4F_decompress(context, room.data(), &produced, bytes.data(), &consumed, nullptr);
        if (LZ4F_isError(hint)) return badData("lz4");
        output.wrote(produced);
        bytes = bytes.subspan(consumed);
        if (hint == 0) return output.take();
        if (produced == 0 && consumed == 0) return badData("lz4");
    }
}

}  // namespace brook::codecs
