#include "engine/broker/transaction_markers.h"

#include <limits>

#include "engine/broker/broker.h"

namespace brook {

namespace {

constexpr std::int16_t raisesEpoch = 2;
constexpr ProducerEpoch highestEpoch{std::numeric_limits<std::int16_t>::max()};

}  // namespace

ErrorCode checkMarker(const std::optional<ProducerFacts>& producer, const TransactionMarker& marker) {
    if (!producer) return ErrorCode::None;
    if (marker.producerEpoch < producer->epoch) return ErrorCode::InvalidProducerEpoch;
    const bool isThere = marker.producerEpoch == producer->epoch;
    if (isThere && marker.transactionVersion >= raisesEpoch && producer->currentTransactionStart &&
        marker.producerEpoch != highestEpoch)
        return ErrorCode::InvalidProducerEpoch;
    return marker.coordinatorEpoch < producer->coordinatorEpoch ? ErrorCode::TransactionCoordinatorFenced
                                                                : ErrorCode::None;
}

Bytes printMarker(const TransactionMarker& marker, Timestamp now) {
    BatchBuilder::Options options;
    options.producerId = marker.producerId;
    options.producerEpoch = marker.producerEpoch;
    options.transactional = true;
    options.control = true;
    const Bytes key = controlRecordKey(marker.commit ? ControlRecordType::Commit : ControlRecordType::Abort);
    ByteWriter value;
    value.int16(0);
    value.int32(marker.coordinatorEpoch);
    BatchBuilder builder(options);
    builder.add({now, key, value.view(), {}});
    return *builder.build();  // fails only when a codec does, and there is none
}

void TransactionMarkers::write(const TopicPartition& name, const TransactionMarker& marker,
                               std::function<void(const Result<void>&)> done) {
    const auto partition = m_broker.topics().partition(name.topic, name.partition);
    if (!partition) return done(fail(ErrorCode::UnknownTopicOrPartition, "{} is not there", name.text()));
    if (const ErrorCode error = checkMarker(partition->log().producer(marker.producerId), marker);
        error != ErrorCode::None)
        return done(fail(error, "{} does not take a marker of producer {} in epoch {} by coordinator epoch {}",
                         name.text(), marker.producerId, marker.producerEpoch, marker.coordinatorEpoch));
    Bytes batch = printMarker(marker, m_broker.environment().clock.now());
    const auto appended = partition->append(batch, AppendOrigin::Coordinator);
    if (!appended) return done(tl::unexpected(appended.error().error));
    m_broker.groupSync().markDirty(partition, GroupSync::When::EndOfTurn);
    partition->whenDurable(appended->lastOffset + 1,
                           [this, name, marker, done = std::move(done)](const Result<void>& durable) {
                               if (durable)
                                   for (const Listener& listener : m_listeners) listener(name, marker);
                               done(durable);
                           });
}

}  // namespace brook
