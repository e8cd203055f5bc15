#include <zlib.h>

#include <memory>

#include "engine/records/codecs.h"

namespace brook::codecs {

namespace {

constexpr int gzipWindow = 15 + 16;  // the largest window, with a gzip header

Bytef* in(const std::byte* bytes) { return reinterpret_cast<Bytef*>(const_cast<std::byte*>(bytes)); }
Bytef* out(std::byte* bytes) { return reinterpret_cast<Bytef*>(bytes); }

class Gunzip final : public Decompressor {
public:
    explicit Gunzip(ByteView packed) {
        m_stream.next_in = in(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_status = inflateInit2(&m_stream, gzipWindow);
    }
    ~Gunzip() override { inflateEnd(&m_stream); }
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    Result<std::size_t> read(MutableBytes into) override {
        m_stream.next_out = out(into.data());
        m_stream.avail_out = static_cast<uInt>(into.size());
        while (m_status == Z_OK && m_stream.avail_out == into.size()) m_status = inflate(&m_stream, Z_NO_FLUSH);
        if (m_status != Z_OK && m_status != Z_STREAM_END) return badData("gzip");
        return into.size() - m_stream.avail_out;
    }

private:
    z_stream m_stream{};
    int m_status = Z_OK;
};

}  // namespace

Result<Bytes> gzip(ByteView bytes, std::optional<int> level) {
    z_stream stream{};
    if (deflateInit2(&stream, level.value_or(Z_DEFAULT_COMPRESSION), Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return fail(ErrorCode::UnknownServerError, "gzip refused level {}", level.value_or(Z_DEFAULT_COMPRESSION));
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, deflateEnd);
    Bytes packed(deflateBound(&stream, bytes.size()));
    stream.next_in = in(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = out(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return fail(ErrorCode::UnknownServerError, "gzip could not finish");
    packed.resize(stream.total_out);
    return packed;
}

std::unique_ptr<Decompressor> gunzip(ByteView packed) { return std::make_unique<Gunzip>(packed); }

}  // namespace brook::codecs
