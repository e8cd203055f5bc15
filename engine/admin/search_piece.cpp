#include "engine/admin/search_piece.h"

#include <algorithm>

#include "engine/admin/aborted_walk.h"
#include "engine/records/record_iterator.h"
#include "engine/search/batch_search.h"

namespace brook::admin {

namespace {

/// Walks over the batches of a piece in the order they were written.
class PieceWalk {
public:
    PieceWalk(SearchPiece& piece, const search::Filter& filter)
        : m_piece(piece), m_search(filter, piece.partition), m_transactions(piece.aborted) {}

    void batch(const BatchView& batch) {
        const BatchHeader& header = batch.header();
        m_transactions.reach(header.lastOffset());
        noteTime(header.maxTimestamp);
        if (header.isControl()) return marker(batch);
        if (header.lastOffset() < m_piece.from || isHidden(header)) return;
        const auto searched = m_search.search(batch, [this](const RecordView& record) {
            if (record.offset < m_piece.from || record.offset >= m_piece.until) return;
            m_piece.hits.push_back({m_piece.partition, record.offset, record.timestamp});
        });
        if (!searched)
            m_piece.damage.push_back(fmt::format("Partition {}: the batch with offsets {} to {} cannot be read: {}",
                                                 m_piece.partition, header.baseOffset, header.lastOffset(),
                                                 searched.error().message));
    }

private:
    bool isHidden(const BatchHeader& header) const {
        return m_piece.view == View::ReadCommitted && header.isTransactional() &&
               m_transactions.isAborted(header.producerId);
    }

    void marker(const BatchView& batch) {
        if (m_transactions.isEmpty()) return;
        const auto records = batch.records(m_scratch);
        if (!records || records->empty()) return;  // it marks nothing, and is no record to be found
        m_transactions.marker(batch.header().producerId, controlRecordType(records->front().key.value_or(ByteView{})));
    }

    void noteTime(Timestamp time) {
        if (time == noTimestamp) return;
        const bool older = m_piece.direction == Direction::Older;
        if (m_piece.reached == noTimestamp)
            m_piece.reached = time;
        else
            m_piece.reached = older ? std::min(m_piece.reached, time) : std::max(m_piece.reached, time);
    }

    SearchPiece& m_piece;
    search::BatchSearch m_search;
    AbortedWalk m_transactions;
    Bytes m_scratch;
};

}  // namespace

std::uint64_t SearchPiece::bytes() const {
    std::uint64_t bytes = 0;
    for (const FileSlice& slice : slices) bytes += slice.length;
    return bytes;
}

void searchPiece(SearchPiece& piece, const search::Filter& filter, Bytes& buffer, const std::atomic<bool>& cancelled) {
    PieceWalk walk(piece, filter);
    const auto damaged = [&piece](const std::string& why) {
        piece.damage.push_back(fmt::format("Partition {}: {}", piece.partition, why));
    };
    for (const FileSlice& slice : piece.slices) {
        if (buffer.size() < slice.length) buffer.resize(slice.length);
        const auto count = slice.file->read(slice.position, MutableBytes(buffer).first(slice.length));
        if (!count) {
            damaged(count.error().message);
            continue;
        }
        ByteView rest = ByteView(buffer).first(*count);
        while (!rest.empty() && !cancelled.load(std::memory_order_relaxed)) {
            const auto batch = BatchView::parse(rest);
            if (!batch) {
                damaged(batch.error().message);
                break;
            }
            if (batch->header().baseOffset >= piece.until) break;
            walk.batch(*batch);
            rest = rest.subspan(batch->header().sizeInBytes());
        }
    }
    if (piece.direction == Direction::Older) std::reverse(piece.hits.begin(), piece.hits.end());
}

}  // namespace brook::admin
