#pragma once

#include <algorithm>
#include <limits>
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
    explicit BoundedOutput(std::size_t limit) : m_limit(std::min(limit, std::numeric_limits<std::size_t>::max() / 2)) {}

    /// Room for at least one more byte, at most 64 KiB to 1 MiB at a time; empty once more than the limit came out. One
    /// byte over the limit is allowed to arrive, so that an end exactly at the limit is still seen.
    MutableBytes room() {
        const std::size_t step = std::min(std::max<std::size_t>(m_used, 64 << 10), std::size_t{1} << 20);
        if (m_bytes.size() < m_used + 1) m_bytes.resize(std::min(m_limit + 1, m_used + step));
        return MutableBytes(m_bytes).subspan(m_used);
    }
    void wrote(std::size_t count) { m_used += count; }
    /// What came out; fails with MessageTooLarge when that is over the limit.
    Result<Bytes> take();

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

inline Result<Bytes> BoundedOutput::take() {
    if (m_used > m_limit) return overLimit(m_limit);
    m_bytes.resize(m_used);
    return std::move(m_bytes);
}

}  // namespace brook::codecs
