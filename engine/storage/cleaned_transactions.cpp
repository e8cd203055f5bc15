#include "engine/storage/cleaned_transactions.h"

#include "engine/records/control_record.h"

namespace brook {

namespace {

/// Nothing when the batch was emptied by an earlier compaction.
std::optional<ControlRecordType> typeOf(const BatchView& control) {
    Bytes scratch;
    const auto records = control.records(scratch);
    if (!records || records->empty()) return std::nullopt;
    return records->front().key ? controlRecordType(*records->front().key) : ControlRecordType::Unknown;
}

}  // namespace

CleanedTransactions::CleanedTransactions(const std::vector<AbortedEntry>& aborted, Offset from) {
    for (const AbortedEntry& entry : aborted)
        if (entry.lastOffset >= from) m_waiting.emplace(entry.firstOffset, entry);
}

void CleanedTransactions::begin(Offset upTo) {
    while (!m_waiting.empty() && m_waiting.begin()->first <= upTo) {
        const AbortedEntry& entry = m_waiting.begin()->second;
        m_aborted.try_emplace(entry.producerId, Aborted{entry});
        m_waiting.erase(m_waiting.begin());
    }
}

bool CleanedTransactions::isAborted(const BatchHeader& data) {
    begin(data.lastOffset());
    if (!data.isTransactional()) return false;
    const auto found = m_aborted.find(data.producerId);
    if (found == m_aborted.end()) {
        m_others.insert(data.producerId);
        return false;
    }
    found->second.seen = true;
    return true;
}

CleanedTransactions::Marker CleanedTransactions::marker(const BatchView& control) {
    begin(control.header().lastOffset());
    const std::optional<ControlRecordType> type = typeOf(control);
    if (!type) return {true, std::nullopt};
    if (*type == ControlRecordType::Commit) return {m_others.erase(control.header().producerId) == 0, std::nullopt};
    if (*type != ControlRecordType::Abort) return {};
    const auto found = m_aborted.find(control.header().producerId);
    // Where the index lacks the transaction, its batches came by as if they were committed, and its marker still
    // counts.
    if (found == m_aborted.end()) return {m_others.erase(control.header().producerId) == 0, std::nullopt};
    const Aborted aborted = found->second;
    m_aborted.erase(found);
    if (!aborted.seen) return {true, std::nullopt};
    return {false, aborted.entry};
}

}  // namespace brook
