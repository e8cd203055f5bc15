#pragma once

#include <algorithm>
#include <optional>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

/// One pair of functions per codec, each in its own file; reached through compression.h.
namespace brook::codecs {

Result<Bytes> gzip(ByteView bytes, std::optional<int> level);
Result<Bytes> gunzip(ByteView bytes, std::size_t limit);

/// Written with the Java framing, as Kafka's own clients write it.
Result<Bytes> snappy(ByteView bytes);
/// Reads the Java framing and bare blocks.
Result<Bytes> unsnappy(ByteView bytes, std::size_t limit);

Result<Bytes> lz4(ByteView bytes, std::optional<int> level);
Result<Bytes> unlz4(ByteView bytes, std::size_t limit);

Result<Bytes> zstd(ByteView bytes, std::optional<int> level);
Result<Bytes> unzstd(ByteView bytes, std::size_t limit);

/// An output buffer that grows with what really comes out and stops at a limit.
class BoundedOutput {
public:
    explicit BoundedOutput(std::size_t limit) : m_limit(limit) {}

    /// Room for at least one more byte, at most 64 KiB to 1 MiB at a time; empty when the limit is reached.
    MutableBytes room() {
        const std::size_t step = std::min(std::max<std::size_t>(m_used, 64 << 10), std::size_t{1} << 20);
        if (m_bytes.size() < m_used + 1) m_bytes.resize(std::min(m_limit, m_used + step));
        return MutableBytes(m_bytes).subspan(m_used);
    }
    void wrote(std::size_t count) { m_used += count; }
    std::size_t size() const { return m_used; }
    Bytes take() {
        m_bytes.resize(m_used);
        return std::move(m_bytes);
    }

private:
    std::size_t m_limit;
    std::size_t m_used = 0;
    Bytes m_bytes;
};

inline tl::unexpected<Error> overLimit(std::size_t limit) {
    return fail(ErrorCode::MessageTooLarge, "the batch unpacks to more than {} bytes", limit);
}
inline tl::unexpected<Error> badData(std::string_view codec) {
    return fail(ErrorCode::CorruptMessage, "the {} data is damaged", codec);
}

}  // namespace brook::codecs
