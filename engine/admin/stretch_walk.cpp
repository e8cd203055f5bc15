#include "engine/admin/stretch_walk.h"

#include <algorithm>

#include "engine/admin/aborted_walk.h"
#include "engine/search/batch_search.h"
#include "engine/search/substring.h"

namespace brook::admin {

void StretchWalk::begin(const Stretch& stretch) {
    m_request = stretch.request;
    m_bytes.clear();
    m_places.clear();
    m_records.clear();
    if (auto read = readBytes(stretch, m_bytes); !read) damaged(read.error().message);
    m_meter.bytes += m_bytes.size();
    AbortedWalk transactions(m_request.aborted);
    for (std::size_t position = 0; position < m_bytes.size();) {
        const auto batch = BatchView::parse(ByteView(m_bytes).subspan(position));
        if (!batch) {
            damaged(batch.error().message);
            break;
        }
        if (batch->header().baseOffset >= m_request.until) break;
        place(*batch, position, transactions);
        position += batch->header().sizeInBytes();
    }
    if (m_query.direction == Direction::Newer) std::reverse(m_places.begin(), m_places.end());
}

/// Transactions are followed in the order of the log, whichever way the records are read.
void StretchWalk::place(const BatchView& batch, std::size_t position, AbortedWalk& transactions) {
    const BatchHeader& header = batch.header();
    transactions.reach(header.lastOffset());
    if (header.isControl()) {
        if (transactions.isEmpty()) return;
        const auto records = batch.records(m_unpacked);
        if (records && !records->empty())
            transactions.marker(header.producerId, controlRecordType(records->front().key.value_or(ByteView{})));
        return;
    }
    const TransactionState state = stateOf(header, transactions);
    const bool isHidden = m_request.view == View::ReadCommitted && state == TransactionState::Aborted;
    if (!isHidden && mayHold(batch)) m_places.push_back({position, state});
}

TransactionState StretchWalk::stateOf(const BatchHeader& header, const AbortedWalk& transactions) const {
    if (!header.isTransactional()) return TransactionState::None;
    if (header.baseOffset >= m_request.lastStable) return TransactionState::Open;
    return transactions.isAborted(header.producerId) ? TransactionState::Aborted : TransactionState::Committed;
}

bool StretchWalk::mayHold(const BatchView& batch) const {
    const search::Facts facts = search::factsOf(m_request.partition, batch.header());
    if (facts.lastOffset < m_request.from || facts.lastOffset.value() < m_query.firstOffset ||
        facts.firstOffset.value() > m_query.lastOffset)
        return false;
    if (facts.latest.value() < m_query.earliest || facts.earliest.value() > m_query.latest) return false;
    const bool isPacked = batch.header().codec() != Codec::None;
    return isPacked || holdsKey(batch.bytes().subspan(batch_layout::headerSize));
}

bool StretchWalk::holdsKey(ByteView bytes) const {
    return !m_query.key || search::holdsBytes(asText(bytes), asText(*m_query.key));
}

bool StretchWalk::openNext() {
    const Place place = m_places.back();
    m_places.pop_back();
    const auto batch = BatchView::parse(ByteView(m_bytes).subspan(place.position));
    if (!batch) return false;  // it was one when it was placed
    const BatchHeader& header = batch->header();
    const auto unreadable = [&](const std::string& why) {
        damaged(fmt::format("the batch with offsets {} to {} cannot be read: {}", header.baseOffset,
                            header.lastOffset(), why));
        return false;
    };
    if (!batch->hasValidCrc()) return unreadable("its checksum does not match");
    auto records = batch->records(m_unpacked);
    if (!records) return unreadable(records.error().message);
    m_records = std::move(*records);
    m_meter.records += m_records.size();
    if (m_query.direction == Direction::Newer) std::reverse(m_records.begin(), m_records.end());
    m_record.partition = m_request.partition;
    m_record.batch = header;
    m_record.transaction = place.transaction;
    return true;
}

bool StretchWalk::next() {
    for (;;) {
        while (m_records.empty()) {
            if (m_places.empty() || m_meter.isCancelled()) return false;
            openNext();
        }
        m_record.record = std::move(m_records.back());
        m_records.pop_back();
        if (isWanted(m_record.record)) return true;
    }
}

bool StretchWalk::isWanted(const RecordView& record) const {
    const std::int64_t offset = record.offset.value();
    const std::int64_t time = record.timestamp.value();
    if (record.offset < m_request.from || record.offset >= m_request.until) return false;
    if (offset < m_query.firstOffset || offset > m_query.lastOffset) return false;
    if (time < m_query.earliest || time > m_query.latest) return false;
    return !m_query.key || (record.key && std::ranges::equal(*record.key, *m_query.key));
}

void StretchWalk::damaged(const std::string& sentence) {
    m_damage.push_back(fmt::format("{} {}: {}", m_query.topic, m_request.partition, sentence));
}

}  // namespace brook::admin
