#include <algorithm>

#include "engine/records/record_iterator.h"
#include "engine/storage/segment.h"

namespace brook {

SegmentIndex& Segment::index() const {
    m_indexUsed = true;
    if (!m_index.isLoaded()) m_index.load(indexPaths(), m_size);
    return m_index;
}

/// The entries as the batches themselves give them.
Result<void> Segment::rebuildIndex() const {
    m_index.clear();
    Progress progress;
    BatchWalk walk = walkFrom(0, m_base);
    for (auto step = nextSound(walk); !step || *step; step = nextSound(walk)) {
        if (!step) return failed(step);
        noteInIndex(progress, (*step)->header, (*step)->position);
    }
    return {};
}

/// The batch that an entry leads to, if it is the one the entry names.
Result<std::optional<BatchHeader>> Segment::batchThatFits(const SegmentIndex::Hint& hint) const {
    BatchWalk walk = walkFrom(hint.position, m_base);
    if (hint.lastOffset) {
        const auto begins = walk.beginWith(*hint.lastOffset);
        if (!begins) return failed(begins);
        if (!*begins) return std::nullopt;
    }
    const auto step = walk.next();
    if (!step) return failed(step);
    return *step ? std::optional((*step)->header) : std::nullopt;
}

Result<BatchWalk> Segment::walkTo(Offset offset) const {
    for (const bool rebuilt : {false, true}) {
        const SegmentIndex::Hint hint = index().at(offset);
        if (!hint.lastOffset) break;
        const auto fits = batchThatFits(hint);
        if (!fits) return failed(fits);
        if (*fits) return walkFrom(hint.position, (*fits)->baseOffset);
        if (rebuilt) break;
        if (auto done = rebuildIndex(); !done) return failed(done);
    }
    return walkFrom(0, m_base);
}

Result<std::optional<BatchWalk::Step>> Segment::nextSound(BatchWalk& walk) const {
    while (true) {
        auto step = walk.next();
        if (!step || *step || walk.atEnd()) return step;
        const auto hole = walk.stepOver();
        if (!hole) return failed(hole);
        addHole(*hole);
    }
}

void Segment::addHole(const Hole& hole) const {
    const auto same = [&hole](const Hole& known) { return known.begin == hole.begin; };
    if (std::any_of(m_holes.begin(), m_holes.end(), same)) return;
    m_holes.push_back(hole);
    std::sort(m_holes.begin(), m_holes.end(), [](const Hole& a, const Hole& b) { return a.begin < b.begin; });
    if (!m_listener) return;
    const bool toTheEnd = hole.end >= m_size;
    m_listener->damaged(fmt::format("{}: no batch can be made out in bytes {} to {}; {}", path(".log").string(),
                                    hole.begin, hole.end,
                                    toTheEnd ? fmt::format("what it held from offset {} on is lost", hole.from)
                                             : fmt::format("offsets {} to {} are lost", hole.from, hole.to - 1)));
}

Result<Segment::Found> Segment::find(Offset offset) const {
    auto walk = walkTo(offset);
    if (!walk) return failed(walk);
    for (auto step = nextSound(*walk); !step || *step; step = nextSound(*walk)) {
        if (!step) return failed(step);
        if ((*step)->header.lastOffset() >= offset) return Found{(*step)->position, (*step)->header, false};
    }
    return Found{m_size, {}, true};
}

Result<BatchWalk> Segment::walkBefore(Offset offset, std::uint64_t reach) const {
    const auto found = find(offset);
    if (!found) return failed(found);
    if (found->position <= reach) return walkFrom(0, m_base);
    const SegmentIndex::Hint hint = index().before(found->position - reach, offset);
    if (!hint.lastOffset) return walkFrom(found->position, m_base);
    const auto fits = batchThatFits(hint);
    if (!fits) return failed(fits);
    return *fits ? walkFrom(hint.position, (*fits)->baseOffset) : walkFrom(found->position, m_base);
}

Result<Segment::Stretch> Segment::stretch(std::uint64_t begin, Offset beginOffset, std::uint64_t limit,
                                          Offset end) const {
    const auto hole =
        std::find_if(m_holes.begin(), m_holes.end(), [begin](const Hole& known) { return known.begin >= begin; });
    const std::uint64_t stop = hole == m_holes.end() ? m_size : hole->begin;
    if (m_next <= end && m_size <= limit && stop == m_size) return Stretch{m_size, m_next};
    Stretch stretch{begin, beginOffset};
    const SegmentIndex::Hint hint = index().before(std::min(limit, stop), end);
    if (hint.position > begin) {
        const auto fits = batchThatFits(hint);
        if (!fits) return failed(fits);
        if (*fits) stretch = {hint.position, (*fits)->baseOffset};
    }
    BatchWalk walk = walkFrom(stretch.end, stretch.nextOffset);
    while (stretch.end < stop) {
        const auto step = walk.next();
        if (!step) return failed(step);
        if (!*step || (*step)->header.baseOffset >= end || (*step)->end() > limit) break;
        stretch = {(*step)->end(), (*step)->header.nextOffset()};
    }
    return stretch;
}

// By time -------------------------------------------------------------------------------------------------------------

/// Whether the batch that holds `offset` has `timestamp` as its largest; looks no further than the index leads.
Result<bool> Segment::holdsLargest(Offset offset, Timestamp timestamp) const {
    const SegmentIndex::Hint hint = index().at(offset);
    const auto fits = batchThatFits(hint);
    if (!fits) return failed(fits);
    if (!*fits) return false;
    BatchWalk walk = walkFrom(hint.position, (*fits)->baseOffset);
    for (auto step = walk.next(); !step || *step; step = walk.next()) {
        if (!step) return failed(step);
        const BatchHeader& header = (*step)->header;
        if (header.lastOffset() >= offset) return header.baseOffset <= offset && header.maxTimestamp == timestamp;
    }
    return false;
}

/// No record before the offset that is returned is as late as `timestamp`.
Result<Offset> Segment::startForTime(Timestamp timestamp) const {
    auto entry = index().timeBefore(timestamp);
    if (!entry) return m_base;
    const auto fits = holdsLargest(m_base + entry->relativeOffset, entry->timestamp);
    if (!fits) return failed(fits);
    if (!*fits) {
        if (auto rebuilt = rebuildIndex(); !rebuilt) return failed(rebuilt);
        entry = index().timeBefore(timestamp);
    }
    return entry ? m_base + entry->relativeOffset : m_base;
}

Result<TimestampAndOffset> Segment::firstRecordAt(const BatchWalk::Step& step, Timestamp timestamp, Offset from) const {
    const BatchHeader& header = step.header;
    Bytes bytes(header.sizeInBytes());
    if (const auto count = m_file->read(step.position, bytes); !count) return failed(count);
    const Result<BatchView> batch = BatchView::parse(bytes);
    if (!batch) return failed(batch);
    if (header.timestampType() == TimestampType::LogAppendTime)
        return TimestampAndOffset{header.maxTimestamp, std::max(header.baseOffset, from), header.partitionLeaderEpoch};
    Bytes scratch;
    const auto records = batch->records(scratch);
    if (!records) return failed(records);
    for (const RecordView& record : *records)
        if (record.timestamp >= timestamp && record.offset >= from)
            return TimestampAndOffset{record.timestamp, record.offset, header.partitionLeaderEpoch};
    return TimestampAndOffset{};
}

Result<std::optional<TimestampAndOffset>> Segment::findTimestamp(Timestamp timestamp, Offset from) const {
    const auto start = startForTime(timestamp);
    if (!start) return failed(start);
    auto walk = walkTo(std::max(*start, from));
    if (!walk) return failed(walk);
    for (auto step = nextSound(*walk); !step || *step; step = nextSound(*walk)) {
        if (!step) return failed(step);
        const BatchHeader& header = (*step)->header;
        if (header.maxTimestamp < timestamp || header.lastOffset() < from) continue;
        const auto record = firstRecordAt(**step, timestamp, from);
        if (!record) return failed(record);
        if (record->offset.value() >= 0) return *record;
    }
    return std::nullopt;
}

// Taking up -----------------------------------------------------------------------------------------------------------

void Segment::startOver() {
    m_index.clear();
    m_holes.clear();
    m_progress = {};
    m_next = m_base;
    forgetCounts(0);
}

Result<std::uint64_t> Segment::resumeBelow(Offset offset) {
    const SegmentIndex::Hint hint = index().before(m_size, offset);
    const auto fits = hint.lastOffset ? batchThatFits(hint) : std::optional<BatchHeader>();
    if (!fits) return failed(fits);
    Progress progress;
    if (*fits) {
        index().keepThrough(*hint.lastOffset);
        if (const auto largest = index().lastTime())
            progress = {largest->timestamp, m_base + largest->relativeOffset, 0};
    }
    const bool timesFit = *fits && progress.maxTimestamp >= (*fits)->maxTimestamp;
    const auto holds = timesFit && progress.maxTimestamp.value() >= 0
                           ? holdsLargest(progress.offsetOfMax, progress.maxTimestamp)
                           : timesFit;
    if (!holds) return failed(holds);
    if (!*holds) {
        startOver();
        return std::uint64_t{0};
    }
    const auto first = batchThatFits({});
    if (!first) return failed(first);
    if (*first) m_firstTimestamp = (*first)->maxTimestamp;
    m_holes.clear();
    m_progress = progress;
    m_next = (*fits)->baseOffset;
    forgetCounts(hint.position);
    return hint.position;
}

Result<bool> Segment::takeOnTrust(Offset next) {
    const auto tail = m_index.tail(indexPaths());
    if (!tail || tail->position >= m_size) return false;
    const Timestamp largest = tail->largest.value_or(noTimestamp);
    BatchWalk walk(*m_file, {tail->position, m_size, m_base, std::min(next, m_bound)});
    std::optional<Offset> first;
    for (auto step = walk.next(); !step || *step; step = walk.next()) {
        if (!step) return failed(step);
        const BatchHeader& header = (*step)->header;
        if (!first && header.lastOffset() != tail->lastOffset) return false;
        if (!first) first = header.baseOffset;
        if (header.maxTimestamp > largest) return false;
        const bool holds = header.baseOffset <= tail->offsetOfLargest && header.lastOffset() >= tail->offsetOfLargest;
        if (holds && header.maxTimestamp != largest) return false;
    }
    if (!first || !walk.atEnd()) return false;
    const auto beginning = batchThatFits({});
    if (!beginning) return failed(beginning);
    if (!*beginning) return false;
    m_firstTimestamp = (*beginning)->maxTimestamp;
    if (tail->largest && tail->offsetOfLargest < *first) {
        const auto holds = holdsLargest(tail->offsetOfLargest, largest);
        m_index.unload();
        if (!holds || !*holds) return holds;
    }
    m_holes.clear();
    m_progress = {largest, tail->offsetOfLargest, 0};
    m_next = walk.least();
    forgetCounts(m_size);
    return true;
}

}  // namespace brook
