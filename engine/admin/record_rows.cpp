#include "engine/admin/record_rows.h"

#include <algorithm>

#include "engine/admin/aborted_walk.h"
#include "engine/records/compression.h"
#include "engine/records/control_record.h"

namespace brook::admin {

namespace {

std::optional<Bytes> preview(const std::optional<ByteView>& bytes, std::uint32_t limit) {
    if (!bytes) return std::nullopt;
    const ByteView head = bytes->first(std::min<std::size_t>(bytes->size(), limit));
    return Bytes(head.begin(), head.end());
}

Sequence sequenceOf(const BatchHeader& header, Offset offset) {
    if (header.baseSequence.value() < 0) return noSequence;
    const std::int64_t sequence = header.baseSequence.value() + (offset - header.baseOffset);
    return Sequence(static_cast<std::int32_t>(sequence & 0x7fffffff));
}

RecordRow rowOf(const RecordView& record, const BatchView& batch, std::uint32_t previewBytes) {
    const BatchHeader& header = batch.header();
    RecordRow row;
    row.offset = record.offset;
    row.gapEnd = record.offset + 1;
    row.timestamp = header.timestampType() == TimestampType::LogAppendTime ? header.maxTimestamp : record.timestamp;
    row.logAppendTime = header.timestampType() == TimestampType::LogAppendTime;
    row.key = preview(record.key, previewBytes);
    row.value = preview(record.value, previewBytes);
    row.keySize = record.key ? record.key->size() : 0;
    row.valueSize = record.value ? record.value->size() : 0;
    for (const RecordHeader& recordHeader : record.headers)
        row.headers.push_back({toText(recordHeader.key), preview(recordHeader.value, previewBytes)});
    row.sizeInBytes = record.sizeInBytes;
    row.batchBase = header.baseOffset;
    row.batchLast = header.lastOffset();
    row.batchCount = header.recordCount;
    row.batchBytes = static_cast<std::uint32_t>(header.sizeInBytes());
    row.codec = codecName(header.codec());
    row.leaderEpoch = header.partitionLeaderEpoch;
    row.producerId = header.producerId;
    row.producerEpoch = header.producerEpoch;
    row.sequence = sequenceOf(header, record.offset);
    return row;
}

RecordRow gapRow(PartitionIndex partition, Offset from, Offset end) {
    RecordRow row;
    row.kind = RowKind::Gap;
    row.partition = partition;
    row.offset = from;
    row.gapEnd = end;
    return row;
}

/// Walks the batches of one partition in order, following its transactions as a consumer would (KIP-98).
class Walk {
public:
    explicit Walk(const RowsRequest& request)
        : m_request(request), m_next(request.from), m_transactions(request.aborted) {}

    void batch(const BatchView& batch) {
        const BatchHeader& header = batch.header();
        m_transactions.reach(header.lastOffset());
        if (!batch.hasValidCrc()) return damaged(header, "its checksum does not match");
        Result<std::vector<RecordView>> records = batch.records(m_scratch);
        if (!records) return damaged(header, records.error().message);
        for (const RecordView& record : *records) add(record, batch);
        gapUpTo(header.nextOffset());
    }

    void gapUpTo(Offset end) {
        const Offset bounded = std::min(end, m_request.until);
        if (m_next < bounded) m_rows.rows.push_back(gapRow(m_request.partition, m_next, bounded));
        m_next = std::max(m_next, bounded);
    }

    void unreadable(const std::string& why) {
        m_rows.damage.push_back(
            fmt::format("Partition {}: what follows offset {} cannot be read: {}", m_request.partition, m_next, why));
    }

    Rows finish() && { return std::move(m_rows); }

private:
    void add(const RecordView& record, const BatchView& batch) {
        const bool inRange = record.offset >= m_request.from && record.offset < m_request.until;
        if (inRange) gapUpTo(record.offset);
        const BatchHeader& header = batch.header();
        if (!inRange && !header.isControl()) return;
        RecordRow row = rowOf(record, batch, m_request.previewBytes);
        row.partition = m_request.partition;
        if (header.isControl()) {
            row.kind = RowKind::Control;
            noteControl(record, header, row);
        } else if (header.isTransactional()) {
            row.transaction = stateOf(record.offset, header.producerId);
        }
        if (!inRange) return;
        m_next = record.offset + 1;
        const bool hidden = m_request.view == View::ReadCommitted &&
                            (row.kind == RowKind::Control || row.transaction == TransactionState::Aborted);
        if (!hidden) m_rows.rows.push_back(std::move(row));
    }

    void noteControl(const RecordView& record, const BatchHeader& header, RecordRow& row) {
        const ControlRecordType type = controlRecordType(record.key.value_or(ByteView{}));
        row.note = controlRecordName(type);
        m_transactions.marker(header.producerId, type);
        if (type == ControlRecordType::Abort) {
            row.transaction = TransactionState::Aborted;
        } else if (type == ControlRecordType::Commit) {
            row.transaction = TransactionState::Committed;
        }
    }

    TransactionState stateOf(Offset offset, ProducerId producer) const {
        if (offset >= m_request.lastStable) return TransactionState::Open;
        return m_transactions.isAborted(producer) ? TransactionState::Aborted : TransactionState::Committed;
    }

    void damaged(const BatchHeader& header, const std::string& why) {
        m_rows.damage.push_back(fmt::format("Partition {}: the batch with offsets {} to {} cannot be read: {}",
                                            m_request.partition, header.baseOffset, header.lastOffset(), why));
        m_next = std::max(m_next, header.nextOffset());
    }

    const RowsRequest& m_request;
    Offset m_next;
    AbortedWalk m_transactions;
    Bytes m_scratch;
    Rows m_rows;
};

}  // namespace

Rows rowsOf(ByteView batches, const RowsRequest& request) {
    Walk walk(request);
    while (!batches.empty()) {
        const Result<BatchView> batch = BatchView::parse(batches);
        if (!batch) {
            walk.unreadable(batch.error().message);
            return std::move(walk).finish();
        }
        if (batch->header().baseOffset >= request.until) break;
        walk.batch(*batch);
        batches = batches.subspan(batch->header().sizeInBytes());
    }
    walk.gapUpTo(request.until);
    return std::move(walk).finish();
}

}  // namespace brook::admin
