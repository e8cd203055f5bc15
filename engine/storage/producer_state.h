#pragma once

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/records/record_batch.h"
#include "engine/storage/index_format.h"
#include "engine/storage/log.h"
#include "engine/storage/producer_snapshot.h"

namespace brook {

/// What one partition knows of its idempotent and transactional producers: their last five batches, by which
/// duplicates are told (KIP-98, KIP-360), and their open transactions. Part of a log; rebuilt from a snapshot and the
/// batches behind it.
class ProducerState {
public:
    /// A batch that a producer wrote, enough to recognise it when it comes again.
    struct WrittenBatch {
        Sequence lastSequence;
        Offset lastOffset;
        std::int32_t offsetDelta = 0;
        Timestamp timestamp;
        Offset firstOffset() const { return lastOffset - offsetDelta; }
        Sequence firstSequence() const;
    };

    /// Whether a client's batch may be appended. A duplicate gives the batch it repeats; OutOfOrderSequenceNumber and
    /// InvalidProducerEpoch refuse it, as does InvalidTxnState what would slip into an open transaction unmarked.
    Result<std::optional<WrittenBatch>> check(const BatchHeader& batch) const;

    /// Takes note of a batch that is in the log, whoever wrote it. `control` is given for a control batch: its type and
    /// coordinator epoch. Returns the transaction that an abort marker ended.
    struct Marker {
        bool commit = false;
        std::int32_t coordinatorEpoch = 0;
    };
    std::optional<AbortedEntry> append(const BatchHeader& batch, const std::optional<Marker>& marker);

    /// The first batch of a producer could not be written or was lost: what it sent behind it is out of order until
    /// that one comes again. (Kafka would take it, as it takes any sequence of a producer that it does not know, and
    /// refuse the first.) Says nothing about a producer of whom more is known.
    void awaitFirstBatch(ProducerId id, ProducerEpoch epoch, Timestamp timestamp);

    /// The first offset that belongs to a transaction still undecided, or decided at or after the high watermark.
    std::optional<Offset> firstUnstable() const;
    void highWatermarkMoved(Offset highWatermark);

    void expire(Timestamp now, Milliseconds idle);
    /// Forgets decided transactions that end before the log begins. One still open stays open, wherever it began: the
    /// rest of it, and its marker, are yet to come.
    void startMoved(Offset logStart);

    std::vector<ProducerFacts> facts() const;
    std::optional<ProducerFacts> factsOf(ProducerId id) const;
    std::vector<ProducerSnapshotEntry> snapshot() const;
    void restore(const std::vector<ProducerSnapshotEntry>& entries);
    /// Takes note of batches that lie right before what is known of their producers; `oldestFirst`, others among them.
    void rememberEarlier(const std::vector<BatchHeader>& oldestFirst);
    bool empty() const { return m_producers.empty(); }
    void clear() { *this = ProducerState(); }

private:
    struct Producer {
        ProducerEpoch epoch = noProducerEpoch;
        std::deque<WrittenBatch> batches;  // newest last, at most five
        std::int32_t coordinatorEpoch = -1;
        std::optional<Offset> transactionStart;
        Timestamp lastTimestamp = noTimestamp;
        Sequence lastSequence() const { return batches.empty() ? noSequence : batches.back().lastSequence; }
    };

    static ProducerFacts factsAbout(ProducerId id, const Producer& producer);
    std::optional<AbortedEntry> endTransaction(ProducerId id, Producer& producer, const BatchHeader& batch,
                                               bool commit);

    std::unordered_map<ProducerId, Producer> m_producers;
    std::map<Offset, ProducerId> m_ongoing;     // by first offset
    std::map<Offset, Offset> m_undecidedUntil;  // first offset to the marker's, until the high watermark passes it
};

}  // namespace brook
