#include "engine/storage/partition_log.h"

#include <algorithm>

#include "engine/base/dated_file.h"
#include "engine/records/control_record.h"
#include "engine/storage/append_check.h"
#include "engine/storage/retention.h"

namespace brook {

namespace {

tl::unexpected<AppendError> refuse(Error error) {
    return tl::unexpected<AppendError>(AppendError{std::move(error), {}});
}

/// The batch was not taken for a reason that passes.
void awaitIfFirst(const BatchHeader& batch, ProducerState& producers) {
    if (batch.hasProducer() && batch.baseSequence.value() == 0)
        producers.awaitFirstBatch(batch.producerId, batch.producerEpoch, batch.maxTimestamp);
}

}  // namespace

Result<std::unique_ptr<Log>> Log::open(Environment environment, std::filesystem::path directory, OpenOptions options) {
    auto log = std::make_unique<PartitionLog>(environment, std::move(directory), std::move(options));
    if (auto loaded = log->load(); !loaded) return failed(loaded);
    return log;
}

std::optional<ProducerState::Marker> markerOf(const BatchView& batch) {
    if (!batch.header().isControl()) return std::nullopt;
    Bytes scratch;
    const auto records = batch.records(scratch);
    if (!records || records->empty() || !records->front().key) return std::nullopt;
    const ControlRecordType type = controlRecordType(*records->front().key);
    if (type != ControlRecordType::Abort && type != ControlRecordType::Commit) return std::nullopt;
    ByteReader value(records->front().value.value_or(ByteView{}));
    value.int16();
    return ProducerState::Marker{type == ControlRecordType::Commit, value.int32()};
}

Offset PartitionLog::lastStableOffset() const {
    const std::optional<Offset> unstable = m_producers.firstUnstable();
    return unstable ? std::clamp(*unstable, m_start, m_highWatermark) : m_highWatermark;
}

Offset PartitionLog::bound(Isolation isolation) const {
    switch (isolation) {
        case Isolation::LogEnd: return endOffset();
        case Isolation::HighWatermark: return m_highWatermark;
        case Isolation::Committed: return lastStableOffset();
    }
    return m_highWatermark;
}

std::uint64_t PartitionLog::sizeInBytes() const {
    std::uint64_t total = 0;
    for (const auto& [base, segment] : m_segments) total += segment->size();
    return total;
}

PartitionLog::Segments::const_iterator PartitionLog::segmentOf(Offset offset) const {
    const auto behind = m_segments.upper_bound(offset);
    return behind == m_segments.begin() ? behind : std::prev(behind);
}

// Appending -----------------------------------------------------------------------------------------------------------

tl::expected<AppendResult, AppendError> PartitionLog::append(MutableBytes batches, const AppendRequest& request) {
    if (m_offline) {
        // Whoever takes this log's place has to know what it refused.
        if (const auto header = BatchHeader::parse(batches); header && request.origin == AppendOrigin::Client)
            awaitIfFirst(*header, m_producers);
        return refuse(*m_offline);
    }
    if (request.origin == AppendOrigin::Client) return appendClient(batches, request);
    std::vector<BatchHeader> headers;
    std::uint64_t tombstones = 0;
    for (ByteView rest = batches; !rest.empty();) {
        const Result<BatchView> batch = BatchView::parse(rest);
        if (!batch) return refuse(batch.error());
        headers.push_back(batch->header());
        tombstones += tombstonesIn(*batch);
        rest = rest.subspan(batch->header().sizeInBytes());
    }
    auto result = appendChecked(batches, std::move(headers), tombstones, request);
    if (!result) return refuse(result.error());
    return *result;
}

tl::expected<AppendResult, AppendError> PartitionLog::appendClient(MutableBytes bytes, const AppendRequest& request) {
    auto checked = checkClientBatch(bytes, config(), m_environment.clock.now());
    if (!checked) return tl::unexpected(checked.error());
    if (checked->header.sizeInBytes() > static_cast<std::size_t>(config().segmentBytes))
        return refuse({ErrorCode::RecordListTooLarge,
                       fmt::format("the batch is larger than a segment of {} bytes", config().segmentBytes)});
    if (checked->header.hasProducer()) {
        const auto known = m_producers.check(checked->header);
        if (!known) return refuse(known.error());
        if (*known) {
            AppendResult again{(*known)->firstOffset(), (*known)->lastOffset, (*known)->timestamp, m_start, true};
            return again;
        }
    }
    auto result = appendChecked(checked->bytes, {checked->header}, checked->tombstones, request);
    if (!result) {
        awaitIfFirst(checked->header, m_producers);
        return refuse(result.error());
    }
    if (config().timestampType == TimestampType::LogAppendTime) result->logAppendTime = checked->maxTimestamp;
    return *result;
}

Result<AppendResult> PartitionLog::appendChecked(MutableBytes bytes, std::vector<BatchHeader> headers,
                                                 std::uint64_t tombstones, const AppendRequest& request) {
    Offset next = endOffset();
    AppendResult result{next, next, noTimestamp, m_start, false};
    Timestamp newest = noTimestamp;
    std::size_t position = 0;
    for (BatchHeader& header : headers) {
        if (request.origin != AppendOrigin::Replica) {
            stampBatch(bytes.subspan(position), next, request.leaderEpoch);
            header.baseOffset = next;
            header.partitionLeaderEpoch = request.leaderEpoch;
        }
        newest = std::max(newest, header.maxTimestamp);
        next = header.nextOffset();
        position += header.sizeInBytes();
    }
    result.lastOffset = next - 1;

    const ActiveSegment facts{
        active().size(),
        active().firstTimestamp(),
        active().baseOffset(),
        std::max(active().offsetIndexEntries(), active().timeIndexEntries()),
        m_jitter,
        std::chrono::duration_cast<Milliseconds>(m_environment.clock.monotonic() - m_activeSince)};
    if (mustRoll(facts, config(), bytes.size(), newest, result.lastOffset))
        if (auto rolled = roll(); !rolled) return failed(rolled);

    // Before the bytes: when it fails, nothing was appended.
    for (const BatchHeader& header : headers)
        if (auto noted = noteEpoch(header.partitionLeaderEpoch, header.baseOffset); !noted) return failed(noted);
    Segment& segment = active();
    if (auto written = segment.append(bytes.first(position), headers, tombstones, config().indexIntervalBytes);
        !written) {
        if (segment.damaged()) m_offline = written.error();
        return failed(written);
    }
    mustSync(segment.file());
    mustSyncIndexes(segment);
    position = 0;
    for (const BatchHeader& header : headers) {
        afterAppend(header, bytes.subspan(position));
        position += header.sizeInBytes();
    }
    return result;
}

void PartitionLog::mustSync(const std::shared_ptr<File>& file) {
    if (std::find(m_unsynced.begin(), m_unsynced.end(), file) == m_unsynced.end()) m_unsynced.push_back(file);
}

void PartitionLog::mustSyncIndexes(Segment& segment) {
    for (const std::shared_ptr<File>& file : segment.takeIndexFiles()) mustSync(file);
    if (segment.abortedFile()) mustSync(segment.abortedFile());
}

void PartitionLog::afterAppend(const BatchHeader& header, ByteView bytes) {
    if (!header.hasProducer()) return;
    std::optional<ProducerState::Marker> marker;
    if (header.isControl())
        if (const auto batch = BatchView::parse(bytes)) marker = markerOf(*batch);
    noteProducer(active(), header, marker);
    if (active().abortedFile()) mustSync(active().abortedFile());
}

void PartitionLog::setHighWatermark(Offset offset) {
    m_highWatermark = std::clamp(offset, m_start, endOffset());
    m_producers.highWatermarkMoved(m_highWatermark);
}

Result<void> PartitionLog::assignEpochStart(LeaderEpoch epoch) { return noteEpoch(epoch, endOffset()); }

Result<void> PartitionLog::noteEpoch(LeaderEpoch epoch, Offset start) {
    if (epoch <= latestEpoch()) return {};
    m_epochs.push_back({epoch, start});
    auto written = writeEpochs();
    if (!written) m_epochs.pop_back();
    return written;
}

/// A power cut may leave the checkpoint torn; then the log's own batches say which epochs there were.
Result<void> PartitionLog::writeEpochs() {
    const auto file = fs().open(m_directory / "leader-epoch-checkpoint", OpenMode::Truncate);
    if (!file) return failed(file);
    if (auto written = (*file)->write(0, asBytes(printEpochCheckpoint(m_epochs))); !written) return written;
    m_unsynced.push_back(*file);
    return {};
}

/// No epoch begins before the log does: of those that did, the last one begins where the log does.
void PartitionLog::epochsBeginAt(Offset start) {
    const auto behind = std::find_if(m_epochs.begin(), m_epochs.end(),
                                     [start](const EpochStart& entry) { return entry.start > start; });
    if (behind == m_epochs.begin()) return;
    const auto last = std::prev(behind);
    last->start = start;
    m_epochs.erase(m_epochs.begin(), last);
}

void PartitionLog::beginActive() {
    const auto most = std::min(config().segmentJitterMs, config().segmentMs).count();
    m_jitter = Milliseconds(
        most <= 0 ? 0 : static_cast<std::int64_t>(m_environment.random.below(static_cast<std::uint64_t>(most))));
    m_activeSince = m_environment.clock.monotonic();
}

Log::Unsynced PartitionLog::takeUnsynced() {
    Unsynced unsynced{std::move(m_unsynced), endOffset()};
    m_unsynced.clear();
    return unsynced;
}

void PartitionLog::synced(Offset upTo) { m_recoveryPoint = std::max(m_recoveryPoint, std::min(upTo, endOffset())); }

// Reading -------------------------------------------------------------------------------------------------------------

Result<LogSlice> PartitionLog::read(Offset from, std::uint64_t limit, bool atLeastOneBatch, Isolation isolation) const {
    if (from < m_start || from > endOffset())
        return fail(ErrorCode::OffsetOutOfRange, "offset {} is outside {} to {}", from, m_start, endOffset());
    LogSlice slice;
    slice.nextOffset = from;
    const Offset end = bound(isolation);
    if (from >= end || (limit == 0 && !atLeastOneBatch)) return slice;
    for (auto at = segmentOf(from); at != m_segments.end(); ++at) {
        const Segment& segment = *at->second;
        const Result<Segment::Found> found = segment.find(from);
        if (!found) return failed(found);
        if (found->atEnd) continue;
        if (found->header.baseOffset >= end) return slice;
        const std::uint64_t first = found->header.sizeInBytes();
        if (first > limit && !atLeastOneBatch) return slice;
        const auto stretch = segment.stretch(found->position + first, found->header.nextOffset(),
                                             found->position + std::max(limit, first), end);
        if (!stretch) return failed(stretch);
        slice.bytes = FileSlice{segment.file(), found->position, stretch->end - found->position};
        slice.nextOffset = stretch->nextOffset;
        if (isolation != Isolation::Committed) return slice;
        auto aborted = abortedIn(from, slice.nextOffset);
        if (!aborted) return failed(aborted);
        slice.aborted = std::move(*aborted);
        return slice;
    }
    return slice;
}

Result<std::vector<AbortedTransaction>> PartitionLog::abortedIn(Offset from, Offset until) const {
    std::vector<AbortedTransaction> aborted;
    for (auto at = segmentOf(from); at != m_segments.end(); ++at) {
        for (const AbortedEntry& entry : at->second->aborted()) {
            if (entry.lastOffset >= from && entry.firstOffset < until)
                aborted.push_back({entry.producerId, entry.firstOffset});
            if (entry.lastStableOffset >= until) return aborted;
        }
    }
    return aborted;
}

std::uint64_t PartitionLog::bytesFrom(Offset from, Isolation isolation) const {
    const Offset end = bound(isolation);
    if (from >= end || from < m_start) return 0;
    const auto first = segmentOf(from);
    const auto last = segmentOf(end);
    if (first != last) return first->second->size();  // one fetch reads one segment
    const Segment& segment = *first->second;
    const auto begin = segment.find(from);
    if (!begin) return 1;  // reading will say what is wrong
    if (end >= segment.nextOffset()) return segment.size() - begin->position;
    const auto stop = segment.find(end);
    return stop ? stop->position - begin->position : 1;
}

Result<std::optional<TimestampAndOffset>> PartitionLog::offsetForTimestamp(Timestamp timestamp,
                                                                           Isolation isolation) const {
    const Offset end = bound(isolation);
    for (const auto& [base, segment] : m_segments) {
        if (segment->maxTimestamp() < timestamp || segment->nextOffset() <= m_start) continue;
        auto found = segment->findTimestamp(timestamp, m_start);
        if (!found) return found;
        if (*found) return (*found)->offset < end ? found : std::optional<TimestampAndOffset>{};
    }
    return std::nullopt;
}

Result<std::optional<TimestampAndOffset>> PartitionLog::maxTimestamp() const {
    const Segment* newest = nullptr;
    for (const auto& [base, segment] : m_segments)
        if (segment->maxTimestamp().value() >= 0 && (!newest || segment->maxTimestamp() > newest->maxTimestamp()))
            newest = segment.get();
    if (!newest) return std::nullopt;
    return newest->findTimestamp(newest->maxTimestamp(), m_start);
}

EpochEnd PartitionLog::endOfEpoch(LeaderEpoch epoch) const {
    if (epoch == noLeaderEpoch || m_epochs.empty()) return {};
    if (epoch == latestEpoch()) return {epoch, endOffset()};
    const auto behind =
        std::upper_bound(m_epochs.begin(), m_epochs.end(), epoch,
                         [](LeaderEpoch wanted, const EpochStart& entry) { return wanted < entry.epoch; });
    if (behind == m_epochs.end()) return {};
    if (behind == m_epochs.begin()) return {epoch, behind->start};
    return {std::prev(behind)->epoch, behind->start};
}

LeaderEpoch PartitionLog::epochOf(Offset offset) const {
    LeaderEpoch epoch = noLeaderEpoch;
    for (const EpochStart& entry : m_epochs)
        if (entry.start <= offset) epoch = entry.epoch;
    return epoch;
}

std::vector<SegmentFacts> PartitionLog::segments() const {
    std::vector<SegmentFacts> all;
    for (const auto& [base, segment] : m_segments) all.push_back(factsOf(*segment));
    return all;
}

/// Records without a timestamp are as old as their file, as Apache Kafka has it: or they would stay for ever.
SegmentFacts PartitionLog::factsOf(const Segment& segment) const {
    Timestamp largest = segment.maxTimestamp();
    if (largest.value() < 0 && segment.size() > 0) largest = lastModified(*segment.file()).value_or(noTimestamp);
    SegmentFacts facts{segment.baseOffset(), segment.nextOffset(), segment.size(), largest, &segment == &active()};
    facts.firstTimestamp = segment.firstTimestamp();
    facts.counts = segment.counts();
    return facts;
}

}  // namespace brook
