#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"

namespace brook {

/// The five codecs of a record batch (attributes bits 0–2).
enum class Codec : std::uint8_t { None = 0, Gzip = 1, Snappy = 2, Lz4 = 3, Zstd = 4 };

enum class TimestampType : std::uint8_t { CreateTime = 0, LogAppendTime = 1 };

struct RecordHeader {
    ByteView key;                   ///< UTF-8, never null
    std::optional<ByteView> value;  ///< null is allowed
};

/// One record, borrowing its bytes from the batch (or from the decompressed buffer) it was read from.
struct RecordView {
    Offset offset;
    Timestamp timestamp;  ///< what a consumer gets: the batch's where the broker stamps its own (LogAppendTime)
    std::optional<ByteView> key;
    std::optional<ByteView> value;  ///< null: a tombstone where the topic is compacted
    std::vector<RecordHeader> headers;
    std::uint32_t sizeInBytes = 0;  ///< as encoded, length prefix included
};

/// Layout of a record batch v2 (protocol guide, "Record Batch"). Everything up to and including the CRC may be changed
/// without touching the CRC, which covers `attributes` to the end.
namespace batch_layout {
inline constexpr std::size_t baseOffset = 0;             // int64
inline constexpr std::size_t batchLength = 8;            // int32, bytes after this field
inline constexpr std::size_t partitionLeaderEpoch = 12;  // int32
inline constexpr std::size_t magic = 16;                 // int8, 2
inline constexpr std::size_t crc = 17;                   // uint32, CRC-32C
inline constexpr std::size_t attributes = 21;            // int16
inline constexpr std::size_t lastOffsetDelta = 23;       // int32
inline constexpr std::size_t baseTimestamp = 27;         // int64
inline constexpr std::size_t maxTimestamp = 35;          // int64
inline constexpr std::size_t producerId = 43;            // int64
inline constexpr std::size_t producerEpoch = 51;         // int16
inline constexpr std::size_t baseSequence = 53;          // int32
inline constexpr std::size_t recordCount = 57;           // int32
inline constexpr std::size_t headerSize = 61;
inline constexpr std::size_t lengthPrefix = 12;  // baseOffset and batchLength
}  // namespace batch_layout

/// The fields of a batch header as a value.
struct BatchHeader {
    Offset baseOffset{0};
    std::int32_t batchLength = 0;
    LeaderEpoch partitionLeaderEpoch = noLeaderEpoch;
    std::int8_t magic = 2;
    std::uint32_t crc = 0;
    std::int16_t attributes = 0;
    std::int32_t lastOffsetDelta = 0;
    Timestamp baseTimestamp = noTimestamp;
    Timestamp maxTimestamp = noTimestamp;
    ProducerId producerId = noProducerId;
    ProducerEpoch producerEpoch = noProducerEpoch;
    Sequence baseSequence = noSequence;
    std::int32_t recordCount = 0;

    /// Whole batch in bytes, length prefix included.
    std::size_t sizeInBytes() const { return static_cast<std::size_t>(batchLength) + batch_layout::lengthPrefix; }
    Offset lastOffset() const { return baseOffset + lastOffsetDelta; }
    Offset nextOffset() const { return lastOffset() + 1; }
    Sequence lastSequence() const;  ///< wraps at 2^31 as Kafka's does; noSequence without one
    Codec codec() const { return static_cast<Codec>(attributes & 0x07); }
    TimestampType timestampType() const { return static_cast<TimestampType>((attributes >> 3) & 1); }
    bool isTransactional() const { return (attributes & 0x10) != 0; }
    bool isControl() const { return (attributes & 0x20) != 0; }
    bool hasDeleteHorizon() const { return (attributes & 0x40) != 0; }
    bool hasProducer() const { return producerId.value() >= 0; }

    /// Reads the 61 header bytes; fails with CorruptMessage when fewer are there or the length is negative or too small
    /// for a header. Does not check the CRC.
    static Result<BatchHeader> parse(ByteView bytes);
};

/// One whole batch in memory, borrowed. Cheap to copy.
class BatchView {
public:
    /// Takes the batch at the start of `bytes`, which may go on behind it. Fails with CorruptMessage when the header is
    /// bad or the batch is cut short.
    static Result<BatchView> parse(ByteView bytes);

    const BatchHeader& header() const { return m_header; }
    ByteView bytes() const { return m_bytes; }
    bool hasValidCrc() const;

    /// The records. Decompresses into `scratch` (which the views then borrow from) at most `limit` bytes. Fails with
    /// CorruptMessage when the codec, a record's shape or the count is wrong.
    Result<std::vector<RecordView>> records(Bytes& scratch, std::size_t limit = std::size_t{1} << 31) const;

private:
    BatchView(BatchHeader header, ByteView bytes) : m_header(header), m_bytes(bytes) {}
    BatchHeader m_header;
    ByteView m_bytes;
};

/// Writes the two fields that the leader owns, in place and outside the CRC.
void stampBatch(MutableBytes batch, Offset baseOffset, LeaderEpoch epoch);
/// Turns the batch to LogAppendTime at `now` in place: sets the attribute bit and the maximum timestamp, renews the
/// CRC.
void stampLogAppendTime(MutableBytes batch, Timestamp now);
/// Renews the CRC of a batch whose covered bytes were changed.
void renewCrc(MutableBytes batch);

/// What a new record is made of; owns nothing.
struct NewRecord {
    Timestamp timestamp = noTimestamp;
    std::optional<ByteView> key;
    std::optional<ByteView> value;
    std::vector<RecordHeader> headers;
};

/// Builds one batch. Base offset 0 and leader epoch -1 until stamped.
class BatchBuilder {
public:
    struct Options {
        Codec codec = Codec::None;
        std::optional<int> level;  ///< the codec's own; its default without
        TimestampType timestampType = TimestampType::CreateTime;
        ProducerId producerId = noProducerId;
        ProducerEpoch producerEpoch = noProducerEpoch;
        Sequence baseSequence = noSequence;
        bool transactional = false;
        bool control = false;
        std::optional<Timestamp> deleteHorizon;
    };

    BatchBuilder() : BatchBuilder(Options{}) {}
    explicit BatchBuilder(Options options) : m_options(options) {}

    void add(const NewRecord& record);
    /// Adds at an offset delta that may leave gaps (compaction); deltas rise.
    void addAt(std::int32_t offsetDelta, const NewRecord& record);

    bool empty() const { return m_count == 0; }
    std::int32_t count() const { return m_count; }
    std::size_t uncompressedSize() const { return m_records.size() + batch_layout::headerSize; }
    /// Fails only when the codec does.
    Result<Bytes> build() const;

private:
    Options m_options;
    Bytes m_records;
    std::int32_t m_count = 0;
    std::int32_t m_lastDelta = -1;
    Timestamp m_baseTimestamp = noTimestamp;
    Timestamp m_maxTimestamp = noTimestamp;
};

}  // namespace brook
