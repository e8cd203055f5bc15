#include "engine/records/record_batch.h"

#include "engine/base/byte_writer.h"
#include "engine/base/crc32c.h"
#include "engine/records/compression.h"
#include "engine/records/record_iterator.h"

namespace brook {

namespace layout = batch_layout;

Sequence BatchHeader::lastSequence() const {
    if (baseSequence.value() < 0) return noSequence;
    const std::int64_t last = std::int64_t{baseSequence.value()} + lastOffsetDelta;
    return Sequence(static_cast<std::int32_t>(last & 0x7fffffff));
}

Result<BatchHeader> BatchHeader::parse(ByteView bytes) {
    if (bytes.size() < layout::headerSize)
        return fail(ErrorCode::CorruptMessage, "{} bytes are too few for a record batch", bytes.size());
    const std::byte* at = bytes.data();
    BatchHeader header;
    header.baseOffset = Offset(loadBig<std::int64_t>(at + layout::baseOffset));
    header.batchLength = loadBig<std::int32_t>(at + layout::batchLength);
    header.partitionLeaderEpoch = LeaderEpoch(loadBig<std::int32_t>(at + layout::partitionLeaderEpoch));
    header.magic = loadBig<std::int8_t>(at + layout::magic);
    header.crc = loadBig<std::uint32_t>(at + layout::crc);
    header.attributes = loadBig<std::int16_t>(at + layout::attributes);
    header.lastOffsetDelta = loadBig<std::int32_t>(at + layout::lastOffsetDelta);
    header.baseTimestamp = Timestamp(loadBig<std::int64_t>(at + layout::baseTimestamp));
    header.maxTimestamp = Timestamp(loadBig<std::int64_t>(at + layout::maxTimestamp));
    header.producerId = ProducerId(loadBig<std::int64_t>(at + layout::producerId));
    header.producerEpoch = ProducerEpoch(loadBig<std::int16_t>(at + layout::producerEpoch));
    header.baseSequence = Sequence(loadBig<std::int32_t>(at + layout::baseSequence));
    header.recordCount = loadBig<std::int32_t>(at + layout::recordCount);
    if (header.batchLength < static_cast<std::int32_t>(layout::headerSize - layout::lengthPrefix))
        return fail(ErrorCode::CorruptMessage, "a batch length of {} is too small", header.batchLength);
    return header;
}

Result<BatchView> BatchView::parse(ByteView bytes) {
    const Result<BatchHeader> header = BatchHeader::parse(bytes);
    if (!header) return failed(header);
    if (header->magic != 2)
        return fail(ErrorCode::CorruptMessage, "record format {} is not supported, only 2", header->magic);
    if (header->sizeInBytes() > bytes.size())
        return fail(ErrorCode::CorruptMessage, "the batch at offset {} says {} bytes and {} are there",
                    header->baseOffset, header->sizeInBytes(), bytes.size());
    return BatchView(*header, bytes.first(header->sizeInBytes()));
}

bool BatchView::hasValidCrc() const { return crc32c(m_bytes.subspan(layout::attributes)) == m_header.crc; }

Result<std::vector<RecordView>> BatchView::records(Bytes& scratch, std::size_t limit) const {
    Result<RecordIterator> iterator = RecordIterator::over(*this, scratch, limit);
    if (!iterator) return failed(iterator);
    std::vector<RecordView> records;
    // A record takes at least seven bytes, so a count that lies cannot make this reserve more than the bytes allow.
    records.reserve(std::min<std::size_t>(static_cast<std::size_t>(std::max(m_header.recordCount, 0)),
                                          iterator->bytesLeft() / 7 + 1));
    while (!iterator->atEnd()) {
        Result<RecordView> record = iterator->next();
        if (!record) return failed(record);
        records.push_back(std::move(*record));
    }
    return records;
}

void renewCrc(MutableBytes batch) { storeBig(batch.data() + layout::crc, crc32c(batch.subspan(layout::attributes))); }

void stampBatch(MutableBytes batch, Offset baseOffset, LeaderEpoch epoch) {
    storeBig(batch.data() + layout::baseOffset, baseOffset.value());
    storeBig(batch.data() + layout::partitionLeaderEpoch, epoch.value());
}

void stampLogAppendTime(MutableBytes batch, Timestamp now) {
    const auto attributes = loadBig<std::int16_t>(batch.data() + layout::attributes);
    storeBig(batch.data() + layout::attributes, static_cast<std::int16_t>(attributes | 0x08));
    storeBig(batch.data() + layout::maxTimestamp, now.value());
    renewCrc(batch);
}

void BatchBuilder::add(const NewRecord& record) { addAt(m_lastDelta + 1, record); }

void BatchBuilder::addAt(std::int32_t offsetDelta, const NewRecord& record) {
    // A delete horizon takes the place of the base timestamp, so the deltas are counted from it (KIP-534).
    if (m_count == 0) m_baseTimestamp = m_options.deleteHorizon.value_or(record.timestamp);
    m_maxTimestamp = std::max(m_maxTimestamp, record.timestamp);
    ByteWriter body;
    body.int8(0);
    body.varlong(record.timestamp - m_baseTimestamp);
    body.varint(offsetDelta);
    const auto optional = [&body](const std::optional<ByteView>& bytes) {
        body.varint(bytes ? static_cast<std::int32_t>(bytes->size()) : -1);
        if (bytes) body.raw(*bytes);
    };
    optional(record.key);
    optional(record.value);
    body.varint(static_cast<std::int32_t>(record.headers.size()));
    for (const RecordHeader& header : record.headers) {
        optional(header.key);
        optional(header.value);
    }
    ByteWriter length;
    length.varint(static_cast<std::int32_t>(body.size()));
    m_records.insert(m_records.end(), length.view().begin(), length.view().end());
    m_records.insert(m_records.end(), body.view().begin(), body.view().end());
    m_lastDelta = offsetDelta;
    ++m_count;
}

Result<Bytes> BatchBuilder::build() const {
    Bytes compressed;
    ByteView records = m_records;
    if (m_options.codec != Codec::None) {
        Result<Bytes> packed = compress(m_options.codec, m_records, m_options.level);
        if (!packed) return packed;
        compressed = std::move(*packed);
        records = compressed;
    }
    const int attributes = static_cast<int>(m_options.codec) | static_cast<int>(m_options.timestampType) << 3 |
                           (m_options.transactional ? 0x10 : 0) | (m_options.control ? 0x20 : 0) |
                           (m_options.deleteHorizon ? 0x40 : 0);
    ByteWriter batch;
    batch.reserve(layout::headerSize + records.size());
    batch.int64(0);
    batch.int32(static_cast<std::int32_t>(layout::headerSize - layout::lengthPrefix + records.size()));
    batch.int32(noLeaderEpoch.value());
    batch.int8(2);
    batch.uint32(0);
    batch.int16(static_cast<std::int16_t>(attributes));
    batch.int32(m_lastDelta);
    batch.int64(m_baseTimestamp.value());
    batch.int64(m_maxTimestamp.value());
    batch.int64(m_options.producerId.value());
    batch.int16(m_options.producerEpoch.value());
    batch.int32(m_options.baseSequence.value());
    batch.int32(m_count);
    batch.raw(records);
    renewCrc(batch.bytes());
    return batch.release();
}

}  // namespace brook
