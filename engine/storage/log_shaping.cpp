#include <algorithm>

#include "engine/storage/partition_log.h"
#include "engine/storage/retention.h"

namespace brook {

namespace {

/// How many data records of the segment lie before `start`; what cannot be read is not counted.
std::uint64_t recordsBefore(const Segment& segment, Offset start) {
    std::uint64_t count = 0;
    for (std::uint64_t position = 0; position < segment.size();) {
        const auto header = segment.headerAt(position);
        if (!header || header->baseOffset >= start) break;
        if (!header->isControl() && header->nextOffset() <= start) count += static_cast<std::uint64_t>(header->recordCount);
        if (!header->isControl() && header->nextOffset() > start) {
            Bytes bytes(header->sizeInBytes());
            const auto read = segment.file()->read(position, bytes);
            const auto batch = read ? BatchView::parse(bytes) : failed(read);
            Bytes scratch;
            const auto records = batch ? batch->records(scratch) : failed(batch);
            if (records)
                count += static_cast<std::uint64_t>(
                    std::count_if(records->begin(), records->end(), [start](const RecordView& record) { return record.offset < start; }));
        }
        position += header->sizeInBytes();
    }
    return count;
}

}  // namespace

std::optional<std::uint64_t> PartitionLog::recordCount() const {
    std::uint64_t total = 0;
    for (const auto& [base, segment] : m_segments)
        if (segment->nextOffset() > m_start) total += segment->records();
    // DeleteRecords may stand inside a segment: what it hides there is not counted.
    if (m_hidden.start != m_start) {
        const Segment& holds = *segmentOf(m_start)->second;
        m_hidden = {m_start, holds.nextOffset() > m_start ? recordsBefore(holds, m_start) : 0};
    }
    return total - m_hidden.records;
}

Result<void> PartitionLog::advanceStartOffset(Offset offset) {
    if (offset > m_highWatermark)
        return fail(ErrorCode::OffsetOutOfRange, "offset {} is behind the high watermark {}", offset, m_highWatermark);
    if (offset <= m_start) return {};
    m_start = offset;
    m_producers.startMoved(offset);
    epochsBeginAt(offset);
    return writeEpochs();
}

Result<void> PartitionLog::truncateTo(Offset offset) {
    if (offset >= endOffset()) return {};
    if (auto finished = finishSwap(); !finished) return finished;
    while (m_segments.size() > 1 && active().baseOffset() >= offset) {
        const Segment& gone = active();
        if (auto removed = fs().remove(gone.path(".log")); !removed) return removed;
        if (auto removed = gone.removeIndexFiles(fs()); !removed) return removed;
        m_segments.erase(std::prev(m_segments.end()));
    }
    const auto found = active().find(offset);
    if (!found) return failed(found);
    const Offset end = std::max(offset, active().baseOffset());
    if (auto cut = active().cut(found->position, end); !cut) return cut;
    if (auto removed = removeFilesBehind(end); !removed) return removed;
    std::erase_if(m_epochs, [end](const EpochStart& entry) { return entry.start >= end; });
    m_start = std::min(m_start, end);
    if (m_cleanedUpTo) m_cleanedUpTo = std::min(*m_cleanedUpTo, end);
    m_hidden = {};
    m_highWatermark = std::min(m_highWatermark, endOffset());
    m_recoveryPoint = std::min(m_recoveryPoint, endOffset());
    const auto from = restoreProducers(end);
    if (!from) return failed(from);
    // Producers and the facts of what is left are found by walking over it again.
    for (const auto& [base, segment] : m_segments) {
        if (segment->nextOffset() <= *from && segment.get() != &active()) continue;
        if (auto walked = walkSegment(*segment, *from, end); !walked) return failed(walked);
    }
    active().continueAt(end);
    m_producers.highWatermarkMoved(m_highWatermark);
    mustSync(active().file());
    return writeEpochs();
}

Result<void> PartitionLog::roll() {
    if (active().size() == 0) return {};
    if (auto flushed = active().flushIndexes(true); !flushed) return flushed;
    if (active().abortedFile()) mustSync(active().abortedFile());
    if (auto written = writeProducerSnapshot(); !written) return written;
    const Offset base = endOffset();
    auto next = Segment::create(fs(), m_directory, base);
    if (!next) return failed(next);
    // The new file's name must be as durable as its content will be.
    if (auto synced = fs().syncDirectory(m_directory); !synced) {
        // The records go on in the old segment; an empty one among them is taken away here or by the next open.
        static_cast<void>(fs().remove((*next)->path(".log")));
        return synced;
    }
    m_segments.emplace(base, std::move(*next));
    m_jitter = drawJitter();
    return {};
}

Result<void> PartitionLog::writeProducerSnapshot() {
    const auto path = m_directory / Segment::fileName(endOffset(), ".snapshot");
    const auto file = fs().open(path, OpenMode::Truncate);
    if (!file) return failed(file);
    if (auto written = (*file)->write(0, printProducerSnapshot(m_producers.snapshot())); !written) return written;
    m_unsynced.push_back(*file);
    return {};
}

Result<std::vector<std::filesystem::path>> PartitionLog::applyRetention(Timestamp now) {
    std::vector<std::filesystem::path> gone;
    RetentionPlan plan = retentionPlan(segments(), config(), m_start, m_highWatermark, now);
    if (plan.activeToo) {
        if (auto rolled = roll(); !rolled) return failed(rolled);
        ++plan.segments;
    }
    if (plan.segments > 0)
        if (auto finished = finishSwap(); !finished) return failed(finished);
    for (std::size_t i = 0; i < plan.segments; ++i) {
        const Offset base = m_segments.begin()->first;
        for (const std::string_view ending : {".log", ".index", ".timeindex", ".txnindex", ".snapshot"}) {
            const auto path = m_directory / Segment::fileName(base, ending);
            if (!fs().exists(path)) continue;
            const std::filesystem::path renamed = path.string() + ".deleted";
            if (auto done = fs().rename(path, renamed); !done) return failed(done);
            gone.push_back(renamed);
        }
        m_segments.erase(base);
    }
    if (!gone.empty()) {
        m_start = std::max(m_start, m_segments.begin()->first);
        m_producers.startMoved(m_start);
        m_hidden = {};
        epochsBeginAt(m_start);
        if (auto written = writeEpochs(); !written) return failed(written);
    }
    return gone;
}

Result<void> PartitionLog::close() {
    if (m_offline) return tl::unexpected(*m_offline);
    if (auto finished = finishSwap(); !finished) return finished;
    if (auto flushed = active().flushIndexes(true); !flushed) return flushed;
    if (active().abortedFile()) mustSync(active().abortedFile());
    if (auto written = writeProducerSnapshot(); !written) return written;
    for (const std::shared_ptr<File>& file : takeUnsynced().files)
        if (auto synced = file->sync(); !synced) return synced;
    if (auto synced = active().file()->sync(); !synced) return synced;
    m_recoveryPoint = endOffset();
    return fs().syncDirectory(m_directory);
}

}  // namespace brook
