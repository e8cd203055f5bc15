#include "engine/search/batch_search.h"

#include "engine/records/record_iterator.h"

namespace brook::search {

namespace {

constexpr std::size_t mostUnpacked = std::size_t{1} << 31;

}  // namespace

Result<void> BatchSearch::search(const BatchView& batch, const std::function<void(const RecordView&)>& found) {
    const BatchHeader& header = batch.header();
    if (!m_filter.mayMatch(factsOf(m_partition, header))) return {};
    const bool packed = header.codec() != Codec::None;
    if (!packed && !m_filter.mayStandIn(batch.bytes().subspan(batch_layout::headerSize))) return {};
    if (!batch.hasValidCrc())
        return fail(ErrorCode::CorruptMessage, "the checksum of the batch at offset {} does not match",
                    header.baseOffset);
    auto records = RecordIterator::over(batch, m_scratch, mostUnpacked);
    if (!records) return failed(records);
    if (packed && !m_filter.mayStandIn(m_scratch)) return {};
    while (!records->atEnd()) {
        const auto record = records->next();
        if (!record) return failed(record);
        if (m_filter.matches(m_partition, *record)) found(*record);
    }
    return {};
}

}  // namespace brook::search
