#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <limits>

#include "engine/records/codecs.h"

namespace brook::codecs {

namespace {

/// Up to level 19 nobody needs more than 8 MiB of what was unpacked last. A frame from there on may name up to 128 MiB,
/// mostly without ever filling them; it gets them for as long as no more comes out than 8 MiB, or 32 times what came
/// in.
constexpr int ordinaryWindowLog = 23;
constexpr int largestWindowLog = 27;

class Unzstd final : public Decompressor {
public:
    Unzstd(ByteView packed, Window window) : m_context(ZSTD_createDCtx()), m_input{packed.data(), packed.size(), 0} {
        ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax,
                               window == Window::Any ? largestWindowLog : ordinaryWindowLog);
    }
    ~Unzstd() override { ZSTD_freeDCtx(m_context); }
    Unzstd(const Unzstd&) = delete;
    Unzstd& operator=(const Unzstd&) = delete;

    Result<std::size_t> read(MutableBytes into) override {
        while (!m_atFrameEnd || m_input.pos < m_input.size) {
            if (m_atFrameEnd) m_frameBegin = m_input.pos;
            ZSTD_outBuffer out{into.data(), into.size(), 0};
            const std::size_t before = m_input.pos;
            const std::size_t hint = ZSTD_decompressStream(m_context, &out, &m_input);
            if (ZSTD_getErrorCode(hint) == ZSTD_error_frameParameter_windowTooLarge && allowLargeWindow()) continue;
            if (ZSTD_isError(hint) || (hint > 0 && out.pos == 0 && m_input.pos == before)) return badData("zstd");
            m_atFrameEnd = hint == 0;
            if (out.pos > m_allowed)
                return fail(ErrorCode::MessageTooLarge, "the zstd data needs a window of more than {} MiB",
                            (1 << ordinaryWindowLog) >> 20);
            m_allowed -= m_limited ? out.pos : 0;
            if (out.pos > 0) return out.pos;
        }
        return 0;
    }

private:
    bool allowLargeWindow() {
        if (m_limited) return false;
        m_limited = true;
        m_allowed = std::max(std::size_t{1} << ordinaryWindowLog, m_input.size * 32);
        m_input.pos = m_frameBegin;
        ZSTD_DCtx_reset(m_context, ZSTD_reset_session_only);
        ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, largestWindowLog);
        return true;
    }

    ZSTD_DCtx* m_context;
    ZSTD_inBuffer m_input;
    std::size_t m_frameBegin = 0;
    std::size_t m_allowed = std::numeric_limits<std::size_t>::max();  // of what may come out
    bool m_limited = false;
    bool m_atFrameEnd = false;
};

}  // namespace

Result<Bytes> zstd(ByteView bytes, std::optional<int> level) {
    Bytes packed(ZSTD_compressBound(bytes.size()));
    const std::size_t size =
        ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level.value_or(ZSTD_CLEVEL_DEFAULT));
    if (ZSTD_isError(size)) return fail(ErrorCode::UnknownServerError, "zstd failed: {}", ZSTD_getErrorName(size));
    packed.resize(size);
    return packed;
}

std::unique_ptr<Decompressor> unzstd(ByteView packed, Decompressor::Window window) {
    return std::make_unique<Unzstd>(packed, window);
}

}  // namespace brook::codecs
