#include "engine/broker/producer_ids.h"

namespace brook {

void ProducerIds::next(std::function<void(Result<ProducerId>)> done) {
    m_waiting.push_back(std::move(done));
    serve();
}

void ProducerIds::serve() {
    while (!m_waiting.empty() && m_next < m_end) {
        const auto done = std::move(m_waiting.front());
        m_waiting.pop_front();
        done(ProducerId(m_next++));
    }
    if (m_waiting.empty() || m_reserving) return;
    m_reserving = true;
    m_reserve([this](Result<std::int64_t> first) {
        m_reserving = false;
        if (first) {
            m_next = *first;
            m_end = *first + blockSize;
            return serve();
        }
        std::deque<std::function<void(Result<ProducerId>)>> refused;
        refused.swap(m_waiting);
        for (const auto& done : refused) done(failed(first));
    });
}

}  // namespace brook
