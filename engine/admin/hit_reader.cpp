#include <algorithm>
#include <map>

#include "engine/admin/record_rows.h"
#include "engine/admin/record_search.h"

namespace brook::admin {

namespace {

/// Hits that lie in one batch, and that batch.
struct HitBatch {
    RowsRequest request;
    FileSlice slice;
    std::vector<std::size_t> numbers;  // of the hits, as they were asked for
    std::vector<Offset> offsets;
    std::vector<RecordRow> rows;
};

void readBatch(HitBatch& batch) {
    Bytes bytes(batch.slice.length);
    const auto count = batch.slice.file->read(batch.slice.position, bytes);
    if (!count) return;  // what cannot be read is left out; the search named it
    Rows rows = rowsOf(ByteView(bytes).first(*count), batch.request);
    for (RecordRow& row : rows.rows)
        if (row.kind == RowKind::Record) batch.rows.push_back(std::move(row));
}

/// Where the hits of one partition lie. What is not there any more is left out.
void locate(const Partition& partition, const std::vector<std::pair<Offset, std::size_t>>& wanted,
            std::uint32_t previewBytes, std::vector<HitBatch>& batches) {
    const Log& log = partition.log();
    Offset covered(-1);
    for (const auto& [offset, number] : wanted) {
        if (offset >= covered) {
            const auto slice = log.read(offset, 1, true, Isolation::HighWatermark);
            if (!slice || slice->bytes.length == 0) continue;
            const auto aborted = log.abortedIn(offset, slice->nextOffset);
            HitBatch batch;
            batch.request = {partition.name().partition,
                             offset,
                             slice->nextOffset,
                             log.lastStableOffset(),
                             View::ReadUncommitted,
                             previewBytes,
                             aborted ? *aborted : std::vector<AbortedTransaction>{}};
            batch.slice = slice->bytes;
            covered = slice->nextOffset;
            batches.push_back(std::move(batch));
        }
        batches.back().request.until = offset + 1;
        batches.back().numbers.push_back(number);
        batches.back().offsets.push_back(offset);
    }
}

std::vector<RecordRow> inOrder(std::vector<HitBatch>& batches) {
    std::map<std::size_t, RecordRow> byNumber;
    for (HitBatch& batch : batches)
        for (std::size_t i = 0; i < batch.offsets.size(); ++i) {
            const auto row = std::find_if(batch.rows.begin(), batch.rows.end(),
                                          [&](const RecordRow& each) { return each.offset == batch.offsets[i]; });
            if (row != batch.rows.end()) byNumber.emplace(batch.numbers[i], std::move(*row));
        }
    std::vector<RecordRow> rows;
    for (auto& [number, row] : byNumber) rows.push_back(std::move(row));
    return rows;
}

}  // namespace

void readHits(Broker& broker, const std::string& topic, std::vector<Hit> hits, std::uint32_t previewBytes,
              std::function<void(Result<std::vector<RecordRow>>)> done) {
    if (!broker.topics().find(topic))
        return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", topic));
    if (hits.size() > mostHitsRead)
        return done(fail(ErrorCode::InvalidRequest, "At most {} records are read at a time", mostHitsRead));
    std::map<PartitionIndex, std::vector<std::pair<Offset, std::size_t>>> wanted;
    for (std::size_t i = 0; i < hits.size(); ++i) wanted[hits[i].partition].emplace_back(hits[i].offset, i);
    auto batches = std::make_shared<std::vector<HitBatch>>();
    for (auto& [index, offsets] : wanted) {
        std::sort(offsets.begin(), offsets.end());
        if (const auto partition = broker.topics().partition(topic, index))
            locate(*partition, offsets, previewBytes, *batches);
    }
    Executor& executor = broker.environment().executor;
    broker.environment().workers.run([batches, &executor, done = std::move(done)] {
        for (HitBatch& batch : *batches) readBatch(batch);
        executor.post([batches, done] { done(inOrder(*batches)); });
    });
}

}  // namespace brook::admin
