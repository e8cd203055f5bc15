#include "engine/records/record_iterator.h"

#include "engine/base/byte_writer.h"
#include "engine/records/compression.h"
#include "engine/records/record_time.h"

namespace brook {

namespace {

tl::unexpected<Error> malformed(const BatchHeader& header, std::string_view what) {
    return fail(ErrorCode::CorruptMessage, "the batch at offset {} is malformed: {}", header.baseOffset, what);
}

std::optional<ByteView> nullable(ByteReader& body) {
    const std::int32_t length = body.varint();
    if (length < 0) return std::nullopt;
    return body.take(static_cast<std::size_t>(length));
}

}  // namespace

Result<RecordIterator> RecordIterator::over(const BatchView& batch, Bytes& scratch, std::size_t limit) {
    const BatchHeader& header = batch.header();
    if (header.recordCount < 0) return malformed(header, "its record count is negative");
    ByteView records = batch.bytes().subspan(batch_layout::headerSize);
    if (header.codec() == Codec::None) return RecordIterator(header, records);
    Result<Bytes> unpacked = decompress(header.codec(), records, limit);
    if (!unpacked) return failed(unpacked);
    scratch = std::move(*unpacked);
    return RecordIterator(header, scratch);
}

Result<RecordView> RecordIterator::next() {
    const std::int32_t length = m_reader.varint();
    if (length < 0) return malformed(m_header, "a record has a negative length");
    ByteReader body(m_reader.take(static_cast<std::size_t>(length)));
    RecordView record;
    record.sizeInBytes =
        static_cast<std::uint32_t>(length) + static_cast<std::uint32_t>(unsignedVarintSize(zigzag(length)));
    body.int8();
    record.timestamp = recordTime(m_header, body.varlong());
    record.offset = m_header.baseOffset + body.varint();
    record.key = nullable(body);
    record.value = nullable(body);
    const std::int32_t headers = body.varint();
    if (headers < 0 || static_cast<std::size_t>(headers) > body.remaining())
        return malformed(m_header, "a record's header count is wrong");
    record.headers.reserve(static_cast<std::size_t>(headers));
    for (std::int32_t i = 0; i < headers; ++i) {
        const std::optional<ByteView> key = nullable(body);
        if (!key) return malformed(m_header, "a record header has no key");
        record.headers.push_back({*key, nullable(body)});
    }
    if (!m_reader.ok() || !body.ok() || !body.atEnd())
        return malformed(m_header, "a record's fields do not fill its length");
    if (--m_left == 0 && !m_reader.atEnd()) return malformed(m_header, "bytes follow its last record");
    return record;
}

}  // namespace brook
