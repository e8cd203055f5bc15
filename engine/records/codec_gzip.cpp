#include <zlib.h>

#include <memory>

#include "engine/records/codecs.h"

namespace brook::codecs {

namespace {

constexpr int gzipWindow = 15 + 16;  // the largest window, with a gzip header

Bytef* in(const std::byte* bytes) { return reinterpret_cast<Bytef*>(const_cast<std::byte*>(bytes)); }
Bytef* out(std::byte* bytes) { return reinterpret_cast<Bytef*>(bytes); }

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

Result<Bytes> gunzip(ByteView bytes, std::size_t limit) {
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK) return badData("gzip");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, inflateEnd);
    stream.next_in = in(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    BoundedOutput output(limit);
    while (true) {
        const MutableBytes room = output.room();
        if (room.empty()) return overLimit(limit);
        stream.next_out = out(room.data());
        stream.avail_out = static_cast<uInt>(room.size());
        const int status = inflate(&stream, Z_NO_FLUSH);
        output.wrote(room.size() - stream.avail_out);
        if (status == Z_STREAM_END) return output.take();
        if (status != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0)) return badData("gzip");
    }
}

}  // namespace brook::codecs
