#include "engine/storage/record_count.h"

#include <charconv>

#include "engine/base/crc32c.h"
#include "engine/records/record_batch.h"
#include "engine/storage/batch_walk.h"

namespace brook {

namespace {

constexpr std::size_t checksumDigits = 8;

std::string checksumOf(std::string_view text) { return fmt::format("{:08x}", crc32c(asBytes(text))); }

/// Takes a number and the character behind it off `text`.
template <class Int>
bool take(std::string_view& text, Int& value, char behind) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + text.size() || *end != behind) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

/// How many records of a batch lie below `start`: exact where compaction left gaps, too.
Result<std::uint64_t> recordsBelow(const CountJob& job, const BatchWalk::Step& step) {
    const BatchHeader& header = step.header;
    if (header.recordCount == header.lastOffsetDelta + 1)
        return static_cast<std::uint64_t>(job.start - header.baseOffset);
    Bytes bytes(header.sizeInBytes());
    if (const auto count = job.file->read(step.position, bytes); !count) return failed(count);
    const auto batch = BatchView::parse(bytes);
    if (!batch) return failed(batch);
    Bytes scratch;
    const auto records = batch->records(scratch);
    if (!records) return failed(records);
    std::uint64_t below = 0;
    for (const RecordView& record : *records) below += record.offset < job.start ? 1 : 0;
    return below;
}

}  // namespace

std::string printRecordCounts(const std::vector<SegmentCount>& counts) {
    std::string text = fmt::format("0\n{}\n", counts.size());
    for (const SegmentCount& count : counts) text += fmt::format("{} {} {}\n", count.base, count.bytes, count.records);
    return text + checksumOf(text);
}

Result<std::vector<SegmentCount>> parseRecordCounts(std::string_view text) {
    const auto bad = [] { return fail(ErrorCode::CorruptMessage, "the record counts cannot be read"); };
    if (text.size() < checksumDigits) return bad();
    const std::string_view checksum = text.substr(text.size() - checksumDigits);
    text.remove_suffix(checksumDigits);
    if (checksum != checksumOf(text)) return bad();
    int version = -1;
    std::size_t count = 0;
    if (!take(text, version, '\n') || version != 0 || !take(text, count, '\n')) return bad();
    std::vector<SegmentCount> counts;
    while (!text.empty()) {
        std::int64_t base = 0;
        SegmentCount line;
        if (!take(text, base, ' ') || !take(text, line.bytes, ' ') || !take(text, line.records, '\n')) return bad();
        line.base = Offset(base);
        counts.push_back(line);
    }
    if (counts.size() != count) return bad();
    return counts;
}

Result<CountedRecords> countRecords(const CountJob& job) {
    CountedRecords counted{job.base, job.bytes, job.start, 0, 0};
    BatchWalk walk(*job.file, {0, job.bytes, job.base, job.bound});
    while (!walk.atEnd()) {
        const auto step = walk.next();
        if (!step) return failed(step);
        if (!*step) {
            if (const auto hole = walk.stepOver(); !hole) return failed(hole);
            continue;
        }
        const BatchHeader& header = (*step)->header;
        if (header.isControl()) continue;
        counted.records += static_cast<std::uint64_t>(header.recordCount);
        if (header.nextOffset() <= job.start) {
            counted.hidden += static_cast<std::uint64_t>(header.recordCount);
        } else if (header.baseOffset < job.start) {
            const auto below = recordsBelow(job, **step);
            if (!below) return failed(below);
            counted.hidden += *below;
        }
    }
    return counted;
}

}  // namespace brook
