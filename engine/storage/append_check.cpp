#include "engine/storage/append_check.h"

#include <limits>

#include "engine/base/byte_writer.h"
#include "engine/records/compression.h"
#include "engine/storage/record_check.h"

namespace brook {

namespace {

template <class... Args>
tl::unexpected<AppendError> refuse(ErrorCode code, fmt::format_string<Args...> text, Args&&... args) {
    return tl::unexpected<AppendError>(AppendError{Error{code, fmt::format(text, std::forward<Args>(args)...)}, {}});
}

tl::unexpected<AppendError> tooLarge(std::size_t bytes, const LogConfig& config) {
    return refuse(ErrorCode::MessageTooLarge, "the batch has {} bytes, the topic takes {}", bytes,
                  config.maxMessageBytes);
}

/// Takes the one batch a client may send; what follows it must not be a second one.
tl::expected<BatchView, AppendError> onlyBatch(MutableBytes bytes, const LogConfig& config) {
    if (bytes.size() < batch_layout::lengthPrefix + 5)
        return refuse(ErrorCode::InvalidRecord, "there is no record batch");
    const auto length = loadBig<std::int32_t>(bytes.data() + batch_layout::batchLength);
    if (length < 14) return refuse(ErrorCode::CorruptMessage, "a batch length of {} is too small", length);
    if (length > std::numeric_limits<std::int32_t>::max() - static_cast<std::int32_t>(batch_layout::lengthPrefix))
        return refuse(ErrorCode::UnknownServerError, "a batch length of {} is too large", length);
    const auto magic = loadBig<std::int8_t>(bytes.data() + batch_layout::magic);
    if (magic == 0 || magic == 1)
        return refuse(ErrorCode::InvalidRecord, "record format {} is not accepted, only 2", magic);
    if (magic != 2) return refuse(ErrorCode::CorruptMessage, "record format {} is unknown", magic);
    if (static_cast<std::size_t>(length) + batch_layout::lengthPrefix > bytes.size())
        return refuse(ErrorCode::InvalidRecord, "there is no whole record batch");
    Result<BatchView> batch = BatchView::parse(bytes);
    if (!batch) return tl::unexpected<AppendError>(AppendError{batch.error(), {}});

    const ByteView rest = ByteView(bytes).subspan(batch->header().sizeInBytes());
    if (rest.size() >= batch_layout::lengthPrefix + 5) {
        const auto next = loadBig<std::int32_t>(rest.data() + batch_layout::batchLength);
        if (next < 0 || static_cast<std::size_t>(next) + batch_layout::lengthPrefix <= rest.size())
            return refuse(ErrorCode::InvalidRecord, "a produce request holds exactly one record batch for a partition");
    }
    const BatchHeader& header = batch->header();
    if (header.baseOffset.value() != 0)
        return refuse(ErrorCode::InvalidRecord, "the base offset is {} and has to be 0", header.baseOffset);
    if (static_cast<std::int64_t>(header.sizeInBytes()) > config.maxMessageBytes)
        return tooLarge(header.sizeInBytes(), config);
    if (!batch->hasValidCrc()) return refuse(ErrorCode::CorruptMessage, "the batch's checksum does not match");
    return *batch;
}

tl::expected<void, AppendError> checkHeader(const BatchHeader& header) {
    if (header.isControl()) return refuse(ErrorCode::InvalidRecord, "clients may not write control records");
    if (header.recordCount <= 0)
        return refuse(ErrorCode::InvalidRecord, "the batch says it has {} records", header.recordCount);
    if (header.lastOffsetDelta != header.recordCount - 1)
        return refuse(ErrorCode::InvalidRecord, "{} records do not fit a last offset delta of {}", header.recordCount,
                      header.lastOffsetDelta);
    if (header.hasProducer() && header.baseSequence.value() < 0)
        return refuse(ErrorCode::InvalidRecord, "a producer's batch needs a sequence");
    if (header.isTransactional() && !header.hasProducer())
        return refuse(ErrorCode::InvalidRecord, "a transactional batch needs a producer id");
    return {};
}

/// The same records in another codec. They are held whole for it, so a batch that was compressed may unpack less far
/// than others.
tl::expected<Bytes, AppendError> reencode(const BatchView& batch, Codec codec, const LogConfig& config) {
    const BatchHeader& header = batch.header();
    ByteView records = batch.bytes().subspan(batch_layout::headerSize);
    Bytes unpacked;
    if (header.codec() != Codec::None) {
        auto whole = decompress(header.codec(), records, std::max<std::size_t>(32 << 20, header.sizeInBytes() * 32));
        if (!whole) return unreadable(whole.error());
        unpacked = std::move(*whole);
        records = unpacked;
    }
    const Result<Bytes> packed = compress(codec, records, config.compressionLevel);
    if (!packed) return tl::unexpected(AppendError{packed.error(), {}});
    ByteWriter anew;
    anew.raw(batch.bytes().first(batch_layout::headerSize));
    anew.raw(*packed);
    std::byte* at = anew.bytes().data();
    storeBig(at + batch_layout::batchLength, static_cast<std::int32_t>(anew.size() - batch_layout::lengthPrefix));
    storeBig(at + batch_layout::attributes,
             static_cast<std::int16_t>((header.attributes & ~7) | static_cast<int>(codec)));
    renewCrc(anew.bytes());
    return anew.release();
}

}  // namespace

tl::expected<CheckedBatch, AppendError> checkClientBatch(MutableBytes bytes, const LogConfig& config, Timestamp now) {
    const auto batch = onlyBatch(bytes, config);
    if (!batch) return tl::unexpected(batch.error());
    const BatchHeader& header = batch->header();
    if (auto fine = checkHeader(header); !fine) return tl::unexpected(fine.error());

    const auto found = checkRecords(*batch, config, now);
    if (!found) return tl::unexpected(found.error());

    CheckedBatch checked{header, bytes.first(header.sizeInBytes()), found->largest, found->tombstones, {}};
    if (config.compression && *config.compression != header.codec()) {
        auto anew = reencode(*batch, *config.compression, config);
        if (!anew) return tl::unexpected(anew.error());
        if (static_cast<std::int64_t>(anew->size()) > config.maxMessageBytes) return tooLarge(anew->size(), config);
        checked.reencoded = std::move(*anew);
        checked.bytes = checked.reencoded;
    }
    if (config.timestampType == TimestampType::LogAppendTime) {
        stampLogAppendTime(checked.bytes, now);
        checked.maxTimestamp = now;
    } else {
        const bool wrongType = header.timestampType() == TimestampType::LogAppendTime;
        if (wrongType || header.maxTimestamp != found->largest || header.hasDeleteHorizon()) {
            // Outlive a client that set bits of the broker's or a maximum that its records do not have.
            const auto attributes = loadBig<std::int16_t>(checked.bytes.data() + batch_layout::attributes);
            storeBig(checked.bytes.data() + batch_layout::attributes, static_cast<std::int16_t>(attributes & ~0x48));
            storeBig(checked.bytes.data() + batch_layout::maxTimestamp, found->largest.value());
            renewCrc(checked.bytes);
        }
    }
    const Result<BatchHeader> final = BatchHeader::parse(checked.bytes);
    if (!final) return tl::unexpected<AppendError>(AppendError{final.error(), {}});
    checked.header = *final;
    return checked;
}

}  // namespace brook
