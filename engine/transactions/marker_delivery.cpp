#include "engine/transactions/marker_delivery.h"

#include <algorithm>

namespace brook {

namespace {

constexpr Milliseconds firstBackoff{50};
constexpr Milliseconds longestBackoff{2000};

/// Whether a partition will never need the marker: it is gone, or a newer epoch of the producer or of the coordinator
/// has been there already.
bool isSettled(const Result<void>& result) {
    if (result) return true;
    switch (result.error().code) {
        case ErrorCode::UnknownTopicOrPartition:
        case ErrorCode::InvalidProducerEpoch:
        case ErrorCode::TransactionCoordinatorFenced: return true;
        default: return false;
    }
}

}  // namespace

MarkerDelivery::MarkerDelivery(Broker& broker, TransactionMarker marker, std::set<TopicPartition> partitions,
                               std::function<void()> done)
    : m_broker(broker), m_marker(marker), m_left(std::move(partitions)), m_done(std::move(done)),
      m_backoff(firstBackoff) {}

MarkerDelivery::~MarkerDelivery() {
    *m_alive = false;
    m_broker.environment().executor.cancel(m_retry);
}

void MarkerDelivery::send() {
    m_retry = TimerId::None;
    const std::set<TopicPartition> round = m_left;
    m_onTheirWay = round.size() + 1;  // ourselves: the round is not over before the last was sent
    const auto alive = m_alive;
    for (const TopicPartition& partition : round) {
        m_broker.transactionMarkers().write(partition, m_marker, [this, alive, partition](const Result<void>& result) {
            if (*alive) answered(partition, result);
        });
        if (!*alive) return;
    }
    if (--m_onTheirWay == 0) roundOver();
}

void MarkerDelivery::answered(const TopicPartition& partition, const Result<void>& result) {
    if (isSettled(result)) m_left.erase(partition);
    if (!result && !m_reported) {
        m_reported = true;
        m_broker.environment().diagnostics.report(
            Severity::Warning, Logger::Transactions,
            fmt::format("a marker waits to be written: {}", result.error().message));
    }
    if (--m_onTheirWay == 0) roundOver();
}

void MarkerDelivery::roundOver() {
    if (m_left.empty()) {
        const auto done = std::move(m_done);
        return done();  // which may end us
    }
    m_retry = m_broker.environment().executor.schedule(m_backoff, [this, alive = m_alive] {
        if (*alive && !m_broker.isStopping()) send();
    });
    m_backoff = std::min(m_backoff * 2, longestBackoff);
}

}  // namespace brook
