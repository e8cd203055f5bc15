#include <lz4frame.h>
#include <lz4hc.h>

#include <memory>

#include "engine/records/codecs.h"

namespace brook::codecs {

namespace {

class Unlz4 final : public Decompressor {
public:
    explicit Unlz4(ByteView packed) : m_packed(packed) {
        if (LZ4F_isError(LZ4F_createDecompressionContext(&m_context, LZ4F_VERSION))) m_context = nullptr;
    }
    ~Unlz4() override { LZ4F_freeDecompressionContext(m_context); }
    Unlz4(const Unlz4&) = delete;
    Unlz4& operator=(const Unlz4&) = delete;

    Result<std::size_t> read(MutableBytes into) override {
        if (!m_context) return badData("lz4");
        while (!m_atEnd) {
            std::size_t produced = into.size();
            std::size_t consumed = m_packed.size();
            const std::size_t hint =
                LZ4F_decompress(m_context, into.data(), &produced, m_packed.data(), &consumed, nullptr);
            if (LZ4F_isError(hint) || (hint > 0 && produced == 0 && consumed == 0)) return badData("lz4");
            m_packed = m_packed.subspan(consumed);
            m_atEnd = hint == 0;
            if (produced > 0) return produced;
        }
        return 0;
    }

private:
    LZ4F_dctx* m_context = nullptr;
    ByteView m_packed;
    bool m_atEnd = false;
};

}  // namespace

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

std::unique_ptr<Decompressor> unlz4(ByteView packed) { return std::make_unique<Unlz4>(packed); }

}  // namespace brook::codecs
