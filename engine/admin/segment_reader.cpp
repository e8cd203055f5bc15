#include "engine/admin/segment_reader.h"

#include <algorithm>

#include "engine/records/compression.h"
#include "engine/storage/batch_filter.h"
#include "engine/storage/batch_walk.h"
#include "engine/storage/segment.h"

namespace brook::admin {

namespace {

BatchRow batchRow(const BatchWalk::Step& step) {
    const BatchHeader& header = step.header;
    BatchRow row;
    row.position = step.position;
    row.bytes = static_cast<std::uint32_t>(header.sizeInBytes());
    row.first = header.baseOffset;
    row.last = header.lastOffset();
    row.records = header.recordCount;
    row.codec = codecName(header.codec());
    row.deleteHorizon = deleteHorizonOf(header);
    if (!row.deleteHorizon) row.firstTime = header.baseTimestamp;
    row.largestTime = header.maxTimestamp;
    row.logAppendTime = header.timestampType() == TimestampType::LogAppendTime;
    row.transactional = header.isTransactional();
    row.control = header.isControl();
    row.leaderEpoch = header.partitionLeaderEpoch;
    row.producerId = header.producerId;
    row.producerEpoch = header.producerEpoch;
    row.sequence = header.baseSequence;
    return row;
}

BatchWalk walkOver(const SegmentView& segment, std::uint64_t position) {
    const SegmentFacts& facts = segment.facts;
    return {*segment.file, {position, facts.bytes, facts.baseOffset, facts.nextOffset}};
}

/// The next batch; what cannot be read before it is stepped over and named in `damage`.
Result<std::optional<BatchWalk::Step>> nextSound(BatchWalk& walk, std::vector<std::string>& damage) {
    for (;;) {
        auto step = walk.next();
        if (!step || *step || walk.atEnd()) return step;
        const auto hole = walk.stepOver();
        if (!hole) return failed(hole);
        damage.push_back(fmt::format("No batch can be made out in bytes {} to {}", hole->begin, hole->end));
    }
}

/// The entries of an index file, from the one numbered `first` on.
template <class Entry, class Row>
IndexPage pageOf(const std::vector<Entry>& entries, std::uint64_t first, std::uint32_t limit, Row row) {
    IndexPage page;
    page.total = entries.size();
    for (std::uint64_t i = first; i < entries.size() && page.rows.size() < limit; ++i)
        page.rows.push_back(row(entries[i]));
    return page;
}

std::optional<std::uint64_t> entriesOf(std::string_view name, std::uint64_t bytes) {
    if (name.ends_with(".index")) return bytes / OffsetIndexEntry::size;
    if (name.ends_with(".timeindex")) return bytes / TimeIndexEntry::size;
    if (name.ends_with(".txnindex")) return bytes / AbortedEntry::size;
    return std::nullopt;
}

}  // namespace

Result<std::vector<SegmentFile>> SegmentReader::files() const {
    const auto entries = m_fs.list(m_directory);
    if (!entries) return failed(entries);
    const std::string stem = Segment::fileName(m_segment.facts.baseOffset, "").string();
    std::vector<SegmentFile> files;
    for (const DirectoryEntry& entry : *entries) {
        if (!entry.name.starts_with(stem) || entry.name.ends_with(".deleted")) continue;
        // One that has gone meanwhile is none of the segment's files any more.
        const auto file = m_fs.open(m_directory / entry.name, OpenMode::Read);
        const auto size = file ? (*file)->size() : Result<std::uint64_t>(failed(file));
        if (size) files.push_back({entry.name, *size, entriesOf(entry.name, *size)});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.bytes > b.bytes; });
    return files;
}

Result<SegmentAnatomy> SegmentReader::anatomy() const {
    SegmentAnatomy anatomy;
    auto found = files();
    if (!found) return failed(found);
    anatomy.files = std::move(*found);
    BatchWalk walk = walkOver(m_segment, 0);
    for (;;) {
        const auto step = nextSound(walk, anatomy.damage);
        if (!step) return failed(step);
        if (!*step) return anatomy;
        const BatchHeader& header = (*step)->header;
        CodecShare& share = anatomy.codecs[std::string(codecName(header.codec()))];
        ++share.batches;
        share.bytes += header.sizeInBytes();
        ++anatomy.batches;
        anatomy.largestBatch = std::max(anatomy.largestBatch, static_cast<std::uint32_t>(header.sizeInBytes()));
    }
}

Result<BatchPage> SegmentReader::batches(std::uint64_t position, std::uint32_t limit) const {
    BatchPage page;
    BatchWalk walk = walkOver(m_segment, position);
    while (page.rows.size() < limit) {
        const auto step = nextSound(walk, page.damage);
        if (!step) return failed(step);
        if (!*step) break;
        page.rows.push_back(batchRow(**step));
    }
    page.continueFrom = walk.position();
    page.atEnd = walk.atEnd();
    return page;
}

std::filesystem::path SegmentReader::pathOf(IndexKind kind) const {
    const char* ending = kind == IndexKind::Offsets ? ".index" : kind == IndexKind::Times ? ".timeindex" : ".txnindex";
    return m_directory / Segment::fileName(m_segment.facts.baseOffset, ending);
}

Result<IndexPage> SegmentReader::index(IndexKind kind, std::uint64_t first, std::uint32_t limit) const {
    const auto path = pathOf(kind);
    if (!m_fs.exists(path)) return IndexPage{};
    const auto content = readFile(m_fs, path);
    if (!content) return failed(content);
    const Offset base = m_segment.facts.baseOffset;
    switch (kind) {
        case IndexKind::Offsets:
            return pageOf(parseOffsetIndex(*content), first, limit, [base](const OffsetIndexEntry& entry) {
                return IndexRow{base + entry.relativeOffset, static_cast<std::uint64_t>(entry.position), {}, {}, {}};
            });
        case IndexKind::Times:
            return pageOf(parseTimeIndex(*content), first, limit, [base](const TimeIndexEntry& entry) {
                return IndexRow{base + entry.relativeOffset, {}, entry.timestamp, {}, {}};
            });
        case IndexKind::Aborted: break;
    }
    return pageOf(parseAbortedIndex(*content), first, limit, [](const AbortedEntry& entry) {
        return IndexRow{entry.lastOffset, {}, {}, entry.firstOffset, entry.producerId};
    });
}

Result<Bytes> SegmentReader::bytes(std::uint64_t position, std::uint32_t limit) const {
    const std::uint64_t end = m_segment.facts.bytes;
    Bytes bytes(std::min<std::uint64_t>(limit, end - std::min(position, end)));
    const auto count = m_segment.file->read(position, bytes);
    if (!count) return failed(count);
    bytes.resize(*count);
    return bytes;
}

}  // namespace brook::admin
