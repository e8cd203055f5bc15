#include "engine/broker/coordinator_log.h"

namespace brook {

namespace {

constexpr std::uint64_t bytesInOneTurn = 1 << 20;

Result<void> replayBatch(const BatchView& batch, CoordinatorReplay& replay) {
    Bytes scratch;
    const auto records = batch.records(scratch);
    if (!records) return failed(records);
    for (const RecordView& record : *records) {
        if (!batch.header().isControl()) {
            replay.record(record, batch.header());
        } else if (record.key) {
            replay.marker(batch.header(), controlRecordType(*record.key));
        }
    }
    return {};
}

/// offsets.topic.compression.codec and its like name a codec by its number.
Codec codecOf(InternalTopic topic, const ConfigResolver& config) {
    if (topic == InternalTopic::TransactionState) return Codec::None;
    const std::int64_t codec = config.brokerNumber("offsets.topic.compression.codec");
    return codec >= 0 && codec <= 4 ? static_cast<Codec>(codec) : Codec::None;
}

}  // namespace

void CoordinatorLog::load(CoordinatorReplay& replay, std::function<void(Result<void>)> done) {
    const auto partition = find();
    if (!partition) return done({});
    loadFrom(partition->log().startOffset(), replay, std::move(done));
}

void CoordinatorLog::loadFrom(Offset offset, CoordinatorReplay& replay, std::function<void(Result<void>)> done) {
    const auto partition = find();
    if (!partition) return done({});
    // Whoever acts on what was read must not learn later that a crash took it back.
    if (offset >= partition->log().endOffset())
        return partition->whenDurable(offset, [alive = m_alive, done = std::move(done)](const Result<void>& durable) {
            if (*alive) done(durable);
        });
    const Result<Offset> next = replaySome(*partition, offset, replay);
    if (!next) return done(failed(next));
    m_broker.environment().executor.post(
        [this, alive = m_alive, next = *next, &replay, done = std::move(done)]() mutable {
            if (*alive) loadFrom(next, replay, std::move(done));
        });
}

Result<Offset> CoordinatorLog::replaySome(const Partition& partition, Offset from, CoordinatorReplay& replay) const {
    const Result<LogSlice> slice = partition.log().read(from, bytesInOneTurn, true, Isolation::LogEnd);
    if (!slice) return failed(slice);
    if (slice->bytes.length == 0) return partition.log().endOffset();
    Bytes bytes(slice->bytes.length);
    const Result<std::size_t> read = slice->bytes.file->read(slice->bytes.position, bytes);
    if (!read) return failed(read);
    for (ByteView rest = ByteView(bytes).first(*read); !rest.empty();) {
        const Result<BatchView> batch = BatchView::parse(rest);
        if (!batch) return failed(batch);
        // What it said may be wrong in any way; the rest is as good as it was.
        const auto replayed = batch->hasValidCrc() ? replayBatch(*batch, replay)
                                                   : Result<void>(fail(ErrorCode::CorruptMessage, "a wrong checksum"));
        if (!replayed)
            m_broker.environment().diagnostics.report(
                Severity::Error, Logger::Log,
                fmt::format("{}: the batch at offset {} is passed over: {}", slice->bytes.file->path().string(),
                            batch->header().baseOffset, replayed.error().message));
        rest = rest.subspan(batch->header().sizeInBytes());
    }
    return slice->nextOffset;
}

void CoordinatorLog::append(const std::vector<CoordinatorRecord>& records,
                            std::function<void(const Result<void>&)> done) {
    appendBatch(records, {}, std::move(done));
}

void CoordinatorLog::append(const std::vector<CoordinatorRecord>& records, Transaction transaction,
                            std::function<void(const Result<void>&)> done) {
    BatchBuilder::Options options;
    options.producerId = transaction.producerId;
    options.producerEpoch = transaction.producerEpoch;
    options.transactional = true;
    appendBatch(records, options, std::move(done));
}

void CoordinatorLog::appendBatch(const std::vector<CoordinatorRecord>& records, BatchBuilder::Options options,
                                 std::function<void(const Result<void>&)> done) {
    const auto partition = find();
    if (!partition)
        return done(
            fail(ErrorCode::CoordinatorNotAvailable, "{}-{} is not there", internalTopicName(m_topic), m_index));
    options.codec = codecOf(m_topic, m_broker.resolver());
    const Timestamp now = m_broker.environment().clock.now();
    BatchBuilder builder(options);
    for (const CoordinatorRecord& record : records) {
        NewRecord added{now, record.key, std::nullopt, {}};
        if (record.value) added.value = *record.value;
        builder.add(added);
    }
    auto batch = builder.build();
    if (!batch) return done(failed(batch));
    const auto appended = partition->append(*batch, AppendOrigin::Coordinator);
    if (!appended) return done(tl::unexpected(appended.error().error));
    m_broker.groupSync().markDirty(partition, GroupSync::When::EndOfTurn);
    partition->whenDurable(appended->lastOffset + 1, std::move(done));
}

}  // namespace brook
