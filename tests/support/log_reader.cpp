#include "tests/support/log_reader.h"

#include <map>
#include <set>

#include "engine/records/control_record.h"

namespace brook::test {

namespace {

std::optional<std::string> text(const std::optional<ByteView>& bytes) {
    return bytes ? std::optional(toText(*bytes)) : std::nullopt;
}

/// What a read_committed consumer remembers between batches of one answer.
class AbortedFilter {
public:
    explicit AbortedFilter(const std::vector<AbortedTransaction>& aborted) {
        for (const AbortedTransaction& transaction : aborted)
            m_waiting.emplace(transaction.firstOffset, transaction.producerId);
    }
    /// Whether the batch's records are hidden.
    bool hides(const BatchHeader& header, const std::vector<RecordView>& records) {
        while (!m_waiting.empty() && m_waiting.begin()->first <= header.lastOffset()) {
            m_aborting.insert(m_waiting.begin()->second);
            m_waiting.erase(m_waiting.begin());
        }
        if (header.isControl()) {
            if (!records.empty() && records[0].key && controlRecordType(*records[0].key) == ControlRecordType::Abort)
                m_aborting.erase(header.producerId);
            return true;
        }
        return header.isTransactional() && m_aborting.contains(header.producerId);
    }

private:
    std::multimap<Offset, ProducerId> m_waiting;
    std::set<ProducerId> m_aborting;
};

ReadRecord owned(const RecordView& record, TimestampType type) {
    ReadRecord copy{record.offset, type, record.timestamp, text(record.key), text(record.value), {}};
    for (const RecordHeader& header : record.headers) copy.headers.emplace_back(toText(header.key), text(header.value));
    return copy;
}

Result<void> readSlice(const LogSlice& slice, Offset from, std::vector<ReadRecord>& into) {
    Bytes bytes(slice.bytes.length);
    const auto count = slice.bytes.file->read(slice.bytes.position, bytes);
    if (!count) return failed(count);
    if (*count != bytes.size()) return fail(ErrorCode::CorruptMessage, "the slice at offset {} is cut short", from);
    AbortedFilter filter(slice.aborted);
    for (ByteView rest = bytes; !rest.empty();) {
        const auto batch = BatchView::parse(rest);
        if (!batch) return failed(batch);
        const BatchHeader& header = batch->header();
        if (!batch->hasValidCrc())
            return fail(ErrorCode::CorruptMessage, "the checksum at offset {} is wrong", header.baseOffset);
        Bytes scratch;
        const auto records = batch->records(scratch);
        if (!records) return failed(records);
        if (!filter.hides(header, *records))
            for (const RecordView& record : *records)
                if (record.offset >= from) into.push_back(owned(record, header.timestampType()));
        rest = rest.subspan(header.sizeInBytes());
    }
    return {};
}

}  // namespace

Result<std::vector<ReadRecord>> readRecords(const Log& log, Isolation isolation, std::uint64_t step) {
    std::vector<ReadRecord> all;
    for (Offset at = log.startOffset();;) {
        const auto slice = log.read(at, step, true, isolation);
        if (!slice) return failed(slice);
        if (slice->bytes.length == 0) return all;
        if (slice->nextOffset <= at)
            return fail(ErrorCode::CorruptMessage, "reading does not get on from offset {}", at);
        if (auto read = readSlice(*slice, at, all); !read) return failed(read);
        at = slice->nextOffset;
    }
}

}  // namespace brook::test
