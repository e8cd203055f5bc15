#include "engine/admin/next_record_times.h"

#include <algorithm>
#include <chrono>

#include "engine/admin/record_rows.h"

namespace brook::admin {

namespace {

using namespace std::chrono_literals;

constexpr int readsAtOnce = 16;
constexpr auto betweenReads = 1s;

/// On a worker: the time of the first record at or after `from` in the batch that `slice` holds.
Timestamp timeIn(const FileSlice& slice, Offset from, Offset until) {
    Bytes bytes(slice.length);
    const Result<std::size_t> count = slice.file->read(slice.position, bytes);
    if (!count) return noTimestamp;  // the disk's trouble is told by those who need the bytes
    bytes.resize(*count);
    RowsRequest request;
    request.from = from;
    request.until = until;
    request.lastStable = until;
    request.previewBytes = 0;
    for (const RecordRow& row : rowsOf(bytes, request).rows)
        if (row.kind != RowKind::Gap) return row.timestamp;
    return noTimestamp;
}

}  // namespace

void NextRecordTimes::fill(std::map<std::string, GroupRow>& groups, Broker& broker) {
    ++m_round;
    const MonotonicTime now = broker.environment().clock.monotonic();
    int reads = static_cast<int>(
        std::count_if(m_known->begin(), m_known->end(), [](const auto& entry) { return entry.second.reading; }));
    for (auto& [id, group] : groups) {
        for (GroupOffsetRow& row : group.offsets) {
            if (!row.committed || row.lag.value_or(0) == 0) continue;
            const Key key{id, row.topic, row.partition};
            Known& known = (*m_known)[key];
            known.seen = m_round;
            row.nextRecordAt = known.time;
            const bool due = known.wanted.value() < 0 || now - known.askedAt >= betweenReads;
            if (known.wanted == *row.committed || known.reading || !due || reads >= readsAtOnce) continue;
            const auto partition = broker.topics().partition(row.topic, row.partition);
            if (!partition) continue;
            known.wanted = *row.committed;
            known.askedAt = now;
            known.reading = true;
            ++reads;
            read(m_known, key, *partition, std::max(*row.committed, row.start), broker);
        }
    }
    std::erase_if(*m_known,
                  [this](const auto& entry) { return entry.second.seen != m_round && !entry.second.reading; });
}

void NextRecordTimes::read(const std::weak_ptr<Table>& table, const Key& key, const Partition& partition, Offset from,
                           Broker& broker) {
    const auto answer = [table, key](Timestamp time) {
        const auto alive = table.lock();
        const auto known = alive ? alive->find(key) : Table::iterator{};
        if (!alive || known == alive->end()) return;
        known->second.reading = false;
        known->second.time = time;
    };
    const Result<LogSlice> slice = partition.log().read(from, 1, true, Isolation::HighWatermark);
    if (!slice || slice->bytes.length == 0) return answer(noTimestamp);
    Executor& executor = broker.environment().executor;
    broker.environment().workers.run([slice = *slice, from, answer, &executor] {
        const Timestamp time = timeIn(slice.bytes, from, slice.nextOffset);
        executor.post([answer, time] { answer(time); });
    });
}

}  // namespace brook::admin
