#include "engine/storage/batch_walk.h"

#include <algorithm>

namespace brook {

namespace {

constexpr std::size_t smallBatch = 4 << 10;  // smaller ones are read together
constexpr std::size_t readAhead = 64 << 10;
constexpr std::size_t searchStep = 256 << 10;

}  // namespace

/// Whether a header may stand where it stands, when no offset from there on is below `least`.
bool BatchWalk::fits(std::uint64_t position, const BatchHeader& header, Offset least) const {
    return header.magic == 2 && header.lastOffsetDelta >= 0 && header.recordCount >= 0 && header.baseOffset >= least &&
           header.baseOffset < m_range.bound && header.lastOffset() < m_range.bound &&
           header.sizeInBytes() <= m_range.end - position;
}

/// The header at `position`, if there is room for one and its length can be one.
Result<std::optional<BatchHeader>> BatchWalk::headerAt(std::uint64_t position) {
    constexpr std::size_t needed = batch_layout::headerSize;
    if (position + needed > m_range.end) return std::nullopt;
    if (position < m_aheadAt || position + needed > m_aheadAt + m_ahead.size()) {
        const std::size_t wanted = m_lastSize > 0 && m_lastSize < smallBatch ? readAhead : needed;
        m_ahead.resize(static_cast<std::size_t>(std::min<std::uint64_t>(wanted, m_range.end - position)));
        const auto count = m_file.read(position, m_ahead);
        m_ahead.resize(count ? *count : 0);
        m_aheadAt = position;
        if (!count) return failed(count);
        if (m_ahead.size() < needed) return std::nullopt;
    }
    const auto header =
        BatchHeader::parse(ByteView(m_ahead).subspan(static_cast<std::size_t>(position - m_aheadAt), needed));
    return header ? std::optional(*header) : std::nullopt;
}

Result<bool> BatchWalk::beginWith(Offset last) {
    const auto header = headerAt(m_position);
    if (!header) return failed(header);
    if (!*header || !fits(m_position, **header, m_range.least) || (*header)->lastOffset() != last) return false;
    m_range.least = (*header)->baseOffset;
    return true;
}

Result<std::optional<BatchWalk::Step>> BatchWalk::next() {
    if (atEnd()) return std::nullopt;
    const auto header = headerAt(m_position);
    if (!header) return failed(header);
    if (!*header || !fits(m_position, **header, m_range.least)) return std::nullopt;
    const Step step{m_position, **header};
    m_lastSize = step.header.sizeInBytes();
    const auto believed = isBelieved(step);
    if (!believed) return failed(believed);
    if (!*believed) return std::nullopt;
    m_position = step.end();
    m_range.least = step.header.nextOffset();
    return step;
}

/// A header is believed when what follows goes on where it ends. Else the checksum tells: were a wrong length or a
/// wrong last offset believed, good batches behind would be stepped over with it. Where batches are of one size, a
/// length that became another leads to a batch further on, or to the end: offsets that are missing are asked about,
/// too, although compaction takes some.
Result<bool> BatchWalk::isBelieved(const Step& step) {
    const Offset next = step.header.nextOffset();
    if (step.end() >= m_range.end) {
        if (next == m_range.bound) return true;
        return isSound(step.position, step.header);
    }
    const auto behind = headerAt(step.end());
    if (!behind) return failed(behind);
    if (*behind && fits(step.end(), **behind, next)) {
        if ((*behind)->baseOffset == next) return true;
        return isSound(step.position, step.header);
    }
    const bool overlaps = *behind && fits(step.end(), **behind, m_range.least);
    // No checksum covers the base offset: where there is a gap before it, the batch behind knows better.
    if (overlaps && step.header.baseOffset > m_range.least) return false;
    return isSound(step.position, step.header);
}

Result<Hole> BatchWalk::stepOver() {
    Hole hole{m_position, m_range.end, m_range.least, m_range.bound};
    m_ahead.clear();
    m_lastSize = 0;
    const auto found = search(m_position + 1);
    if (!found) return failed(found);
    m_position = found->value_or(m_range.end);
    hole.end = m_position;
    if (*found)
        if (const auto header = headerAt(m_position); header && *header) hole.to = (*header)->baseOffset;
    return hole;
}

/// The next position from `position` on where a whole batch lies.
Result<std::optional<std::uint64_t>> BatchWalk::search(std::uint64_t position) {
    Bytes bytes;
    while (position + batch_layout::headerSize <= m_range.end) {
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(searchStep, m_range.end - position)));
        const auto count = m_file.read(position, bytes);
        if (!count) return failed(count);
        if (*count < batch_layout::headerSize) break;
        const std::size_t candidates = *count - batch_layout::headerSize + 1;
        for (std::size_t at = 0; at < candidates; ++at) {
            if (bytes[at + batch_layout::magic] != std::byte{2}) continue;
            const auto header = BatchHeader::parse(ByteView(bytes).subspan(at, batch_layout::headerSize));
            if (!header || !fits(position + at, *header, m_range.least)) continue;
            const auto sound = isSound(position + at, *header);
            if (!sound) return failed(sound);
            if (*sound) return position + at;
        }
        position += candidates;
    }
    return std::nullopt;
}

Result<bool> BatchWalk::isSound(std::uint64_t position, const BatchHeader& header) {
    Bytes bytes(header.sizeInBytes());
    const auto count = m_file.read(position, bytes);
    if (!count) return failed(count);
    const auto batch = BatchView::parse(ByteView(bytes).first(*count));
    return batch && batch->hasValidCrc();
}

}  // namespace brook
