#pragma once

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "engine/records/control_record.h"
#include "engine/storage/log.h"

namespace brook::admin {

/// Which producers' records are of aborted transactions while batches are walked over in order, as a consumer follows
/// them (KIP-98).
class AbortedWalk {
public:
    explicit AbortedWalk(std::vector<AbortedTransaction> aborted) : m_pending(std::move(aborted)) {
        std::sort(m_pending.begin(), m_pending.end(),
                  [](const auto& a, const auto& b) { return a.firstOffset < b.firstOffset; });
    }

    /// Before the records of a batch that ends with `lastOffset`.
    void reach(Offset lastOffset) {
        while (m_next < m_pending.size() && m_pending[m_next].firstOffset <= lastOffset)
            m_aborting.insert(m_pending[m_next++].producerId);
    }
    void marker(ProducerId producer, ControlRecordType type) {
        if (type == ControlRecordType::Abort) m_aborting.erase(producer);
    }
    bool isAborted(ProducerId producer) const { return m_aborting.contains(producer); }
    bool isEmpty() const { return m_pending.empty(); }

private:
    std::vector<AbortedTransaction> m_pending;
    std::size_t m_next = 0;
    std::unordered_set<ProducerId> m_aborting;
};

}  // namespace brook::admin
