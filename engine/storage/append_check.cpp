#include "engine/storage/append_check.h"

#include <limits>

#include "engine/records/compression.h"
#include "engine/records/record_iterator.h"

namespace brook {

namespace {

template <class... Args>
tl::unexpected<AppendError> refuse(ErrorCode code, fmt::format_string<Args...> text, Args&&... args) {
    return tl::unexpected<AppendError>(AppendError{Error{code, fmt::format(text, std::forward<Args>(args)...)}, {}});
}

tl::unexpected<AppendError> refuseRecord(ErrorCode code, std::int32_t index, std::string message) {
    AppendError error;
    error.error = Error{code, "one or more records have been rejected"};
    error.records.push_back({index, std::move(message)});
    return tl::unexpected<AppendError>(std::move(error));
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
        return refuse(ErrorCode::MessageTooLarge, "the batch has {} bytes, the topic takes {}", header.sizeInBytes(),
                      config.maxMessageBytes);
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

bool timeIsAcceptable(Timestamp timestamp, Timestamp now, const LogConfig& config) {
    if (timestamp.value() < 0) return true;
    const std::int64_t age = now - timestamp;
    return age <= config.timestampBeforeMax.count() && -age <= config.timestampAfterMax.count();
}

/// What the records of a batch told while they were checked.
struct CheckedRecords {
    Timestamp largest = noTimestamp;
    std::uint64_t tombstones = 0;
};

/// Walks the records: their shape, their order, keys and times.
tl::expected<CheckedRecords, AppendError> checkRecords(RecordIterator records, const LogConfig& config, Timestamp now) {
    const bool ownTimes = config.timestampType == TimestampType::LogAppendTime;
    CheckedRecords checked;
    std::vector<RecordError> keyless;
    for (std::int32_t index = 0; !records.atEnd(); ++index) {
        const Result<RecordIterator::Facts> record = records.skip();
        if (!record) return refuse(ErrorCode::InvalidRecord, "{}", record.error().message);
        if (record->offsetDelta != index)
            return refuseRecord(ErrorCode::InvalidRecord, index,
                                fmt::format("offset delta {} where {} was expected", record->offsetDelta, index));
        if (config.cleanupCompact && !record->hasKey)
            keyless.push_back({index, "a compacted topic takes no record without a key"});
        if (!ownTimes && !timeIsAcceptable(record->timestamp, now, config))
            return refuseRecord(ErrorCode::InvalidTimestamp, index,
                                fmt::format("timestamp {} is too far from the broker's {}", record->timestamp, now));
        checked.largest = std::max(checked.largest, record->timestamp);
        if (!record->hasValue) ++checked.tombstones;
    }
    if (!keyless.empty())
        return tl::unexpected<AppendError>(
            AppendError{Error{ErrorCode::InvalidRecord, "one or more records have been rejected"}, std::move(keyless)});
    return checked;
}

Result<Bytes> reencode(const BatchView& batch, Codec codec, const LogConfig& config) {
    Bytes scratch;
    const auto records = batch.records(scratch);
    if (!records) return failed(records);
    const BatchHeader& header = batch.header();
    BatchBuilder::Options options;
    options.codec = codec;
    options.level = config.compressionLevel;
    options.producerId = header.producerId;
    options.producerEpoch = header.producerEpoch;
    options.baseSequence = header.baseSequence;
    options.transactional = header.isTransactional();
    BatchBuilder builder(options);
    for (const RecordView& record : *records) builder.add({record.timestamp, record.key, record.value, record.headers});
    return builder.build();
}

}  // namespace

tl::expected<CheckedBatch, AppendError> checkClientBatch(MutableBytes bytes, const LogConfig& config, Timestamp now) {
    const auto batch = onlyBatch(bytes, config);
    if (!batch) return tl::unexpected(batch.error());
    const BatchHeader& header = batch->header();
    if (auto fine = checkHeader(header); !fine) return tl::unexpected(fine.error());

    Bytes scratch;
    const auto unpackLimit = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());
    Result<RecordIterator> records = RecordIterator::over(*batch, scratch, unpackLimit);
    if (!records) return refuse(ErrorCode::UnknownServerError, "{}", records.error().message);
    const auto found = checkRecords(*records, config, now);
    if (!found) return tl::unexpected(found.error());

    CheckedBatch checked{header, bytes.first(header.sizeInBytes()), found->largest, found->tombstones, {}};
    if (config.compression && *config.compression != header.codec()) {
        Result<Bytes> anew = reencode(*batch, *config.compression, config);
        if (!anew) return tl::unexpected<AppendError>(AppendError{anew.error(), {}});
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
