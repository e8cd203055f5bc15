#include "engine/storage/batch_cursor.h"

#include <algorithm>

namespace brook {

namespace {

constexpr std::size_t readAhead = 1 << 20;

}  // namespace

/// Sees to it that at least `atLeast` bytes are in the buffer, as far as the segment has them.
Result<void> BatchCursor::fill(std::size_t atLeast) {
    if (rest().size() >= atLeast || m_position == m_end) return {};
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used));
    m_used = 0;
    const std::size_t kept = m_buffer.size();
    const std::uint64_t wanted = std::max<std::uint64_t>(readAhead, atLeast - kept);
    m_buffer.resize(kept + static_cast<std::size_t>(std::min(wanted, m_end - m_position)));
    const auto count = m_file->read(m_position, MutableBytes(m_buffer).subspan(kept));
    if (!count) return failed(count);
    if (kept + *count < m_buffer.size())
        return fail(ErrorCode::CorruptMessage, "{} was cut short", m_file->path().string());
    m_position += *count;
    return {};
}

Result<std::optional<BatchView>> BatchCursor::next() {
    if (auto filled = fill(batch_layout::headerSize); !filled) return failed(filled);
    if (rest().empty()) return std::nullopt;
    const Result<BatchHeader> header = BatchHeader::parse(rest());
    if (!header) return failed(header);
    if (auto filled = fill(header->sizeInBytes()); !filled) return failed(filled);
    const Result<BatchView> batch = BatchView::parse(rest());
    if (!batch) return failed(batch);
    if (!batch->hasValidCrc())
        return fail(ErrorCode::CorruptMessage, "{}: the checksum of the batch at offset {} does not match",
                    m_file->path().string(), header->baseOffset);
    m_used += header->sizeInBytes();
    return *batch;
}

}  // namespace brook
