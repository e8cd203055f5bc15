#pragma once

#include <functional>
#include <vector>

#include "engine/base/result.h"
#include "engine/records/control_record.h"
#include "engine/storage/log_directory.h"

namespace brook {

class Broker;

/// What ends a producer's transaction in one partition: the control record that Kafka calls a marker.
struct TransactionMarker {
    ProducerId producerId;
    ProducerEpoch producerEpoch;
    bool commit = false;
    std::int32_t coordinatorEpoch = 0;
    /// 2: the marker raises the producer's epoch, so that one which does not is a stray (KIP-890).
    std::int16_t transactionVersion = 0;
};

/// Kafka's check of a marker against what the partition knows of its producer: InvalidProducerEpoch for an older one,
/// TransactionCoordinatorFenced when a newer coordinator wrote before. A marker that is there already may come again.
ErrorCode checkMarker(const std::optional<ProducerFacts>& producer, const TransactionMarker& marker);

/// The batch of one marker, as Kafka writes it.
Bytes printMarker(const TransactionMarker& marker, Timestamp now);

/// Writes markers into partitions of this broker, for its own transaction coordinator and for WriteTxnMarkers. Part of
/// the broker, on its loop. What was reported as done is on the medium, whatever `brook.durability` says: a marker that
/// got lost would hold the last stable offset for ever.
class TransactionMarkers {
public:
    explicit TransactionMarkers(Broker& broker) : m_broker(broker) {}

    /// Told of each marker once it is on the medium and before the writer is: whoever keeps state per transaction, as
    /// the group coordinator does in __consumer_offsets.
    using Listener = std::function<void(const TopicPartition&, const TransactionMarker&)>;
    void onWritten(Listener listener) { m_listeners.push_back(std::move(listener)); }

    /// Fails with UnknownTopicOrPartition, with checkMarker's errors, or with the disk's.
    void write(const TopicPartition& partition, const TransactionMarker& marker,
               std::function<void(const Result<void>&)> done);

private:
    Broker& m_broker;
    std::vector<Listener> m_listeners;
};

}  // namespace brook
