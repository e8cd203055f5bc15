#include "engine/records/record_walk.h"

#include "engine/base/byte_reader.h"
#include "engine/records/record_time.h"

namespace brook {

namespace {

constexpr std::size_t windowSize = 16 << 10;

std::int64_t unzigzag(std::uint64_t raw) {
    return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
}

}  // namespace

Result<RecordWalk> RecordWalk::over(const BatchView& batch, std::size_t unpackLimit, Decompressor::Window window) {
    if (batch.header().recordCount < 0) return fail(ErrorCode::InvalidRecord, "its record count is negative");
    if (batch.header().codec() == Codec::None) return RecordWalk(batch, nullptr, unpackLimit);
    auto unpacking =
        Decompressor::open(batch.header().codec(), batch.bytes().subspan(batch_layout::headerSize), window);
    if (!unpacking) return failed(unpacking);
    return RecordWalk(batch, std::move(*unpacking), unpackLimit);
}

RecordWalk::RecordWalk(const BatchView& batch, std::unique_ptr<Decompressor> unpacking, std::size_t unpackLimit)
    : m_header(batch.header()), m_left(batch.header().recordCount), m_unpacking(std::move(unpacking)),
      m_unpackLimit(unpackLimit) {
    if (m_unpacking) {
        m_buffer.resize(windowSize);
    } else {
        m_window = batch.bytes().subspan(batch_layout::headerSize);
    }
}

tl::unexpected<Error> RecordWalk::malformed(std::string_view what) const {
    if (m_error) return tl::unexpected(*m_error);
    return fail(ErrorCode::InvalidRecord, "the batch is malformed: {}", what);
}

/// The next window. False at the end, and when the codec failed.
bool RecordWalk::refill() {
    if (!m_unpacking || m_error) return false;
    const auto count = m_unpacking->read(m_buffer);
    if (!count) {
        m_error = count.error();
        return false;
    }
    m_before += m_at;
    m_at = 0;
    m_window = ByteView(m_buffer).first(*count);
    if (m_before + *count > m_unpackLimit)
        m_error =
            Error{ErrorCode::MessageTooLarge, fmt::format("the batch unpacks to more than {} bytes", m_unpackLimit)};
    return *count > 0 && !m_error;
}

std::uint8_t RecordWalk::byte() {
    if (m_at == m_window.size() && !refill()) {
        m_ok = false;
        return 0;
    }
    return static_cast<std::uint8_t>(m_window[m_at++]);
}

std::uint64_t RecordWalk::varlong(int mostBytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < mostBytes; ++i) {
        const std::uint8_t next = byte();
        value |= std::uint64_t{next & 0x7fU} << (7 * i);
        if ((next & 0x80) == 0) return value;
    }
    m_ok = false;
    return 0;
}

std::int32_t RecordWalk::varint() {
    return static_cast<std::int32_t>(unzigzag(static_cast<std::uint32_t>(varlong(5))));
}

/// Whether there is something and no null. What would reach beyond the record's end is not skipped.
bool RecordWalk::skipNullable(std::uint64_t end) {
    const std::int32_t length = varint();
    if (length < 0) return false;
    std::uint64_t left = static_cast<std::uint64_t>(length);
    if (position() + left > end) m_ok = false;
    while (m_ok && left > 0) {
        if (m_at == m_window.size() && !refill()) m_ok = false;
        const std::uint64_t step = std::min<std::uint64_t>(left, m_window.size() - m_at);
        m_at += step;
        left -= step;
    }
    return true;
}

Result<RecordFacts> RecordWalk::next() {
    const std::int32_t length = varint();
    if (length < 0) return malformed("a record has a negative length");
    const bool whole = static_cast<std::size_t>(length) <= m_window.size() - m_at;
    const Result<RecordFacts> facts = whole ? insideWindow(length) : acrossWindows(length);
    if (!facts) return facts;
    if (--m_left == 0 && (m_at < m_window.size() || refill())) return malformed("bytes follow its last record");
    if (m_error) return tl::unexpected(*m_error);
    return facts;
}

/// Most records by far, in half the time.
Result<RecordFacts> RecordWalk::insideWindow(std::int32_t length) {
    ByteReader body(m_window.subspan(m_at, static_cast<std::size_t>(length)));
    m_at += static_cast<std::size_t>(length);
    const auto skip = [&body] {
        const std::int32_t size = body.varint();
        if (size >= 0) body.skip(static_cast<std::size_t>(size));
        return size >= 0;
    };
    RecordFacts facts;
    body.int8();  // attributes, of which there are none
    facts.timestamp = recordTime(m_header, body.varlong());
    facts.offsetDelta = body.varint();
    facts.hasKey = skip();
    facts.hasValue = skip();
    const std::int32_t headers = body.varint();
    if (headers < 0) return malformed("a record's header count is wrong");
    for (std::int32_t i = 0; i < headers && body.ok(); ++i) {
        if (!skip()) return malformed("a record header has no key");
        skip();
    }
    if (!m_ok || !body.ok() || !body.atEnd()) return malformed("a record's fields do not fill its length");
    return facts;
}

Result<RecordFacts> RecordWalk::acrossWindows(std::int32_t length) {
    const std::uint64_t end = position() + static_cast<std::uint64_t>(length);
    RecordFacts facts;
    byte();  // attributes
    facts.timestamp = recordTime(m_header, unzigzag(varlong(10)));
    facts.offsetDelta = varint();
    facts.hasKey = skipNullable(end);
    facts.hasValue = skipNullable(end);
    const std::int32_t headers = varint();
    if (headers < 0) return malformed("a record's header count is wrong");
    for (std::int32_t i = 0; i < headers && m_ok; ++i) {
        if (!skipNullable(end)) return malformed("a record header has no key");
        skipNullable(end);
    }
    if (!m_ok || position() != end) return malformed("a record's fields do not fill its length");
    return facts;
}

}  // namespace brook
