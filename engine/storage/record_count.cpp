#include "engine/storage/record_count.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/base/crc32c.h"
#include "engine/records/record_walk.h"
#include "engine/storage/batch_walk.h"

namespace brook {

namespace {

constexpr int version = 1;
constexpr int versionWithoutTombstones = 0;
constexpr std::size_t checksumDigits = 8;
constexpr auto unpackLimit = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());

std::string checksumOf(std::string_view text) { return fmt::format("{:08x}", crc32c(asBytes(text))); }

/// Takes a number and the character behind it off `text`.
template <class Int>
bool take(std::string_view& text, Int& value, char behind) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + text.size() || *end != behind) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

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
    std::string text = fmt::format("{}\n{}\n", version, counts.size());
    for (const auto& [base, bytes, in] : counts)
        text += fmt::format("{} {} {} {} {}\n", base, bytes, in.records, in.tombstones, in.control);
    return text + checksumOf(text);
}

Result<std::vector<SegmentCount>> parseRecordCounts(std::string_view text) {
    const auto bad = [] { return fail(ErrorCode::CorruptMessage, "the record counts cannot be read"); };
    if (text.size() < checksumDigits) return bad();
    const std::string_view checksum = text.substr(text.size() - checksumDigits);
    text.remove_suffix(checksumDigits);
    if (checksum != checksumOf(text)) return bad();
    int found = -1;
    std::size_t count = 0;
    if (!take(text, found, '\n') || !take(text, count, '\n')) return bad();
    std::vector<SegmentCount> counts;
    if (found == versionWithoutTombstones) return counts;
    if (found != version) return bad();
    while (!text.empty()) {
        std::int64_t base = 0;
        SegmentCount line;
        RecordCounts& in = line.counts;
        if (!take(text, base, ' ') || !take(text, line.bytes, ' ') || !take(text, in.records, ' ') ||
            !take(text, in.tombstones, ' ') || !take(text, in.control, '\n'))
            return bad();
        line.base = Offset(base);
        counts.push_back(line);
    }
    if (counts.size() != count) return bad();
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
