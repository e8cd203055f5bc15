#include "engine/storage/record_count.h"

#include <algorithm>
#include <limits>

#include "engine/records/record_walk.h"
#include "engine/storage/batch_walk.h"
#include "engine/storage/number_lines.h"

namespace brook {

namespace {

constexpr std::uint64_t version = 1;
constexpr std::uint64_t versionWithoutTombstones = 0;
constexpr std::size_t columns = 5;
constexpr auto unpackLimit = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());

/// Gives stretches of a file, asked for in rising order, out of large reads.
class ReadAhead {
public:
    explicit ReadAhead(const File& file) : m_file(file) {}

    /// Borrowed until the next call; shorter where the file ends.
    Result<ByteView> bytes(std::uint64_t position, std::size_t size) {
        if (position < m_at || position + size > m_at + m_buffer.size()) {
            m_buffer.resize(std::max(size, atOnce));
            const auto count = m_file.read(position, m_buffer);
            m_buffer.resize(count.value_or(0));
            m_at = position;
            if (!count) return failed(count);
        }
        const std::size_t skipped = std::min<std::size_t>(position - m_at, m_buffer.size());
        const ByteView rest = ByteView(m_buffer).subspan(skipped);
        return rest.first(std::min(size, rest.size()));
    }

private:
    static constexpr std::size_t atOnce = 1 << 20;
    const File& m_file;
    Bytes m_buffer;
    std::uint64_t m_at = 0;
};

/// Data records of the batch below `until`, counted one by one.
RecordCounts readRecords(const BatchView& batch, Offset until) {
    RecordCounts counts;
    auto records = RecordWalk::over(batch, unpackLimit, Decompressor::Window::Any);
    while (records && !records->atEnd()) {
        const auto record = records->next();
        if (!record || batch.header().baseOffset + record->offsetDelta >= until) break;
        ++counts.records;
        if (!record->hasValue) ++counts.tombstones;
    }
    return counts;
}

class Counting {
public:
    explicit Counting(const CountJob& job) : m_job(job), m_ahead(*job.file) {}

    /// What is in a batch below `until`.
    Result<RecordCounts> below(const BatchWalk::Step& step, Offset until) {
        const BatchHeader& header = step.header;
        const auto all = static_cast<std::uint64_t>(header.recordCount);
        const bool whole = header.nextOffset() <= until;
        if (header.baseOffset >= until || all == 0) return RecordCounts{};
        if (header.isControl()) return RecordCounts{0, 0, whole ? all : 0};
        const bool gapless = header.recordCount == header.lastOffsetDelta + 1;
        const RecordCounts byHeader{whole ? all : static_cast<std::uint64_t>(until - header.baseOffset), 0, 0};
        if (m_job.depth == CountDepth::Headers && (whole || gapless)) return byHeader;
        const auto bytes = m_ahead.bytes(step.position, header.sizeInBytes());
        if (!bytes) return failed(bytes);
        const auto batch = BatchView::parse(*bytes);
        if (!batch) return byHeader;
        RecordCounts counts = readRecords(*batch, until);
        if (whole || gapless) counts.records = byHeader.records;  // the header's word counts where records are damaged
        return counts;
    }

private:
    const CountJob& m_job;
    ReadAhead m_ahead;
};

}  // namespace

RecordCounts& RecordCounts::operator+=(const RecordCounts& other) {
    records += other.records;
    tombstones += other.tombstones;
    control += other.control;
    return *this;
}

RecordCounts& RecordCounts::operator-=(const RecordCounts& other) {
    records -= std::min(records, other.records);
    tombstones -= std::min(tombstones, other.tombstones);
    control -= std::min(control, other.control);
    return *this;
}

std::string printRecordCounts(const std::vector<SegmentCount>& counts) {
    NumberLines file{version, {}};
    for (const auto& [base, bytes, in] : counts)
        file.lines.push_back({static_cast<std::uint64_t>(base.value()), bytes, in.records, in.tombstones, in.control});
    return printNumberLines(file);
}

Result<std::vector<SegmentCount>> parseRecordCounts(std::string_view text) {
    const auto file = parseNumberLines(text);
    if (!file) return failed(file);
    std::vector<SegmentCount> counts;
    if (file->version == versionWithoutTombstones) return counts;
    for (const NumberLines::Line& line : file->lines) {
        if (file->version != version || line.size() != columns)
            return fail(ErrorCode::CorruptMessage, "the record counts cannot be read");
        counts.push_back({Offset(static_cast<std::int64_t>(line[0])), line[1], {line[2], line[3], line[4]}});
    }
    return counts;
}

std::uint64_t tombstonesIn(const BatchView& batch) {
    if (batch.header().isControl()) return 0;
    return readRecords(batch, batch.header().nextOffset()).tombstones;
}

Result<CountedRecords> countRecords(const CountJob& job) {
    CountedRecords counted{job.depth, job.base, job.bytes, job.start, {}, {}};
    Counting counting(job);
    BatchWalk walk(*job.file, {0, job.bytes, job.base, job.bound});
    while (!walk.atEnd()) {
        const auto step = walk.next();
        if (!step) return failed(step);
        if (!*step) {
            if (const auto hole = walk.stepOver(); !hole) return failed(hole);
            continue;
        }
        const Offset end = (*step)->header.nextOffset();
        const auto all = counting.below(**step, end);
        const auto hidden = end <= job.start ? all : counting.below(**step, job.start);
        if (!all || !hidden) return failed(all ? hidden : all);
        counted.counts += *all;
        counted.hidden += *hidden;
    }
    return counted;
}

}  // namespace brook
