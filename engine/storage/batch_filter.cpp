#include "engine/storage/batch_filter.h"

namespace brook {

namespace {

BatchBuilder::Options optionsOf(const BatchHeader& header, std::optional<Timestamp> horizon) {
    BatchBuilder::Options options;
    options.codec = header.codec();
    options.timestampType = header.timestampType();
    options.producerId = header.producerId;
    options.producerEpoch = header.producerEpoch;
    options.baseSequence = header.baseSequence;
    options.transactional = header.isTransactional();
    options.control = header.isControl();
    options.deleteHorizon = horizon;
    return options;
}

/// Gives `bytes` the place of the batch it was made of: the last offset stays, and with it the last sequence.
void takePlaceOf(const BatchHeader& header, Bytes& bytes) {
    stampBatch(bytes, header.baseOffset, header.partitionLeaderEpoch);
    storeBig(bytes.data() + batch_layout::lastOffsetDelta, header.lastOffsetDelta);
    renewCrc(bytes);
}

Result<Bytes> rewritten(const BatchHeader& header, const std::vector<RecordView>& records,
                        std::optional<Timestamp> horizon) {
    BatchBuilder builder(optionsOf(header, horizon));
    const bool oneTime = header.timestampType() == TimestampType::LogAppendTime;
    for (const RecordView& record : records)
        builder.addAt(static_cast<std::int32_t>(record.offset - header.baseOffset),
                      {oneTime ? header.maxTimestamp : record.timestamp, record.key, record.value, record.headers});
    Result<Bytes> bytes = builder.build();
    if (bytes) takePlaceOf(header, *bytes);
    return bytes;
}

Result<Bytes> emptied(const BatchHeader& header) {
    BatchBuilder::Options options = optionsOf(header, std::nullopt);
    options.codec = Codec::None;
    Result<Bytes> bytes = BatchBuilder(options).build();
    if (!bytes) return bytes;
    storeBig(bytes->data() + batch_layout::maxTimestamp, header.maxTimestamp.value());
    takePlaceOf(header, *bytes);
    return bytes;
}

}  // namespace

Result<FilteredBatch> filterBatch(const BatchView& batch, const BatchDecision& decision, Timestamp horizon,
                                  const std::function<bool(const RecordView&)>& keeps) {
    using Outcome = FilteredBatch::Outcome;
    const BatchHeader& header = batch.header();
    FilteredBatch filtered;
    Bytes scratch;
    std::vector<RecordView> left;
    if (!decision.dropRecords) {
        auto records = batch.records(scratch);
        if (!records) return failed(records);
        for (RecordView& record : *records) {
            if (!keeps(record)) continue;
            if (!record.value) ++filtered.tombstones;
            left.push_back(std::move(record));
        }
    }
    filtered.records = static_cast<std::uint32_t>(left.size());
    if (left.empty()) {
        if (!decision.keepWhenEmpty) return filtered;
        filtered.outcome = header.recordCount == 0 ? Outcome::Unchanged : Outcome::Emptied;
        if (filtered.outcome == Outcome::Unchanged) return filtered;
        Result<Bytes> bytes = emptied(header);
        if (!bytes) return failed(bytes);
        filtered.bytes = std::move(*bytes);
        return filtered;
    }
    const bool newHorizon = !header.hasDeleteHorizon() && (filtered.tombstones > 0 || decision.decidesNothing);
    if (left.size() == static_cast<std::size_t>(header.recordCount) && !newHorizon) {
        filtered.outcome = Outcome::Unchanged;
        return filtered;
    }
    Result<Bytes> bytes = rewritten(header, left, newHorizon ? std::optional(horizon) : deleteHorizonOf(header));
    if (!bytes) return failed(bytes);
    filtered.outcome = Outcome::Rewritten;
    filtered.bytes = std::move(*bytes);
    return filtered;
}

}  // namespace brook
