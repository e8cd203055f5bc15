#include "engine/storage/producer_state.h"

#include <algorithm>
#include <limits>

namespace brook {

namespace {

constexpr std::size_t remembered = 5;
constexpr std::int32_t lastPossibleSequence = std::numeric_limits<std::int32_t>::max();

bool follows(Sequence next, Sequence last) {
    if (last.value() == lastPossibleSequence) return next.value() == 0;
    return next.value() == last.value() + 1;
}

}  // namespace

Sequence ProducerState::WrittenBatch::firstSequence() const {
    const std::int64_t first = std::int64_t{lastSequence.value()} - offsetDelta;
    return Sequence(static_cast<std::int32_t>(first & lastPossibleSequence));
}

Result<std::optional<ProducerState::WrittenBatch>> ProducerState::check(const BatchHeader& batch) const {
    const auto found = m_producers.find(batch.producerId);
    if (found == m_producers.end()) return std::nullopt;
    const Producer& producer = found->second;
    if (batch.producerEpoch < producer.epoch)
        return fail(ErrorCode::InvalidProducerEpoch, "producer {} has epoch {}, the batch says {}", batch.producerId,
                    producer.epoch, batch.producerEpoch);
    if (producer.transactionStart && !batch.isTransactional())
        return fail(ErrorCode::InvalidTxnState, "producer {} has a transaction open and sent a batch outside of it",
                    batch.producerId);
    if (batch.producerEpoch > producer.epoch) {
        if (batch.baseSequence.value() != 0 && producer.epoch != noProducerEpoch)
            return fail(ErrorCode::OutOfOrderSequenceNumber, "producer {} begins epoch {} with sequence {}",
                        batch.producerId, batch.producerEpoch, batch.baseSequence);
        return std::nullopt;
    }
    for (const WrittenBatch& written : producer.batches)
        if (written.firstSequence() == batch.baseSequence && written.lastSequence == batch.lastSequence())
            return written;
    if (!follows(batch.baseSequence, producer.lastSequence()))
        return fail(ErrorCode::OutOfOrderSequenceNumber, "producer {} is at sequence {}, the batch begins with {}",
                    batch.producerId, producer.lastSequence(), batch.baseSequence);
    return std::nullopt;
}

std::optional<AbortedEntry> ProducerState::append(const BatchHeader& batch, const std::optional<Marker>& marker) {
    if (!batch.hasProducer()) return std::nullopt;
    Producer& producer = m_producers[batch.producerId];
    if (batch.producerEpoch > producer.epoch) {
        producer.epoch = batch.producerEpoch;
        producer.batches.clear();
    }
    producer.lastTimestamp = batch.maxTimestamp;
    if (marker) {
        producer.coordinatorEpoch = marker->coordinatorEpoch;
        return endTransaction(batch.producerId, producer, batch, marker->commit);
    }
    if (batch.isControl()) return std::nullopt;
    producer.batches.push_back({batch.lastSequence(), batch.lastOffset(), batch.lastOffsetDelta, batch.maxTimestamp});
    if (producer.batches.size() > remembered) producer.batches.pop_front();
    if (batch.isTransactional() && !producer.transactionStart) {
        producer.transactionStart = batch.baseOffset;
        m_ongoing.emplace(batch.baseOffset, batch.producerId);
    }
    return std::nullopt;
}

void ProducerState::awaitFirstBatch(ProducerId id, ProducerEpoch epoch, Timestamp timestamp) {
    const auto [place, isNew] = m_producers.try_emplace(id);
    if (!isNew) return;
    place->second.epoch = epoch;
    place->second.lastTimestamp = timestamp;
}

std::optional<AbortedEntry> ProducerState::endTransaction(ProducerId id, Producer& producer, const BatchHeader& batch,
                                                          bool commit) {
    if (!producer.transactionStart) return std::nullopt;
    const Offset first = *producer.transactionStart;
    producer.transactionStart.reset();
    m_ongoing.erase(first);
    m_undecidedUntil.emplace(first, batch.lastOffset());
    if (commit) return std::nullopt;
    const Offset stable = m_ongoing.empty() ? batch.lastOffset() + 1 : m_ongoing.begin()->first;
    return AbortedEntry{id, first, batch.lastOffset(), stable};
}

std::optional<Offset> ProducerState::firstUnstable() const {
    std::optional<Offset> first;
    if (!m_ongoing.empty()) first = m_ongoing.begin()->first;
    if (!m_undecidedUntil.empty() && (!first || m_undecidedUntil.begin()->first < *first))
        first = m_undecidedUntil.begin()->first;
    return first;
}

void ProducerState::highWatermarkMoved(Offset highWatermark) {
    std::erase_if(m_undecidedUntil, [highWatermark](const auto& entry) { return entry.second < highWatermark; });
}

void ProducerState::expire(Timestamp now, Milliseconds idle) {
    std::erase_if(m_producers, [&](const auto& entry) {
        return !entry.second.transactionStart && now - entry.second.lastTimestamp >= idle.count();
    });
}

void ProducerState::startMoved(Offset logStart) {
    std::erase_if(m_undecidedUntil, [logStart](const auto& entry) { return entry.second < logStart; });
}

ProducerFacts ProducerState::factsAbout(ProducerId id, const Producer& producer) {
    return {id,
            producer.epoch,
            producer.lastSequence(),
            producer.lastTimestamp,
            producer.coordinatorEpoch,
            producer.transactionStart,
            producer.batches.empty() ? Offset(-1) : producer.batches.back().lastOffset,
            producer.batches.empty() ? std::nullopt : std::optional(producer.batches.front().firstSequence())};
}

std::optional<ProducerFacts> ProducerState::factsOf(ProducerId id) const {
    const auto found = m_producers.find(id);
    return found == m_producers.end() ? std::nullopt : std::optional(factsAbout(id, found->second));
}

std::vector<ProducerFacts> ProducerState::facts() const {
    std::vector<ProducerFacts> all;
    for (const auto& [id, producer] : m_producers) all.push_back(factsAbout(id, producer));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.producerId < b.producerId; });
    return all;
}

std::vector<ProducerSnapshotEntry> ProducerState::snapshot() const {
    std::vector<ProducerSnapshotEntry> entries;
    for (const auto& [id, producer] : m_producers) {
        ProducerSnapshotEntry entry;
        entry.producerId = id;
        entry.epoch = producer.epoch;
        entry.timestamp = producer.lastTimestamp;
        entry.coordinatorEpoch = producer.coordinatorEpoch;
        entry.transactionStart = producer.transactionStart.value_or(Offset(-1));
        if (!producer.batches.empty()) {
            entry.lastSequence = producer.batches.back().lastSequence;
            entry.lastOffset = producer.batches.back().lastOffset;
            entry.offsetDelta = producer.batches.back().offsetDelta;
        }
        entries.push_back(entry);
    }
    return entries;
}

void ProducerState::restore(const std::vector<ProducerSnapshotEntry>& entries) {
    clear();
    for (const ProducerSnapshotEntry& entry : entries) {
        Producer& producer = m_producers[entry.producerId];
        producer.epoch = entry.epoch;
        producer.lastTimestamp = entry.timestamp;
        producer.coordinatorEpoch = entry.coordinatorEpoch;
        if (entry.lastOffset.value() >= 0)
            producer.batches.push_back({entry.lastSequence, entry.lastOffset, entry.offsetDelta, entry.timestamp});
        if (entry.transactionStart.value() < 0) continue;
        producer.transactionStart = entry.transactionStart;
        m_ongoing.emplace(entry.transactionStart, entry.producerId);
    }
}

void ProducerState::rememberEarlier(const std::vector<BatchHeader>& oldestFirst) {
    for (auto batch = oldestFirst.rbegin(); batch != oldestFirst.rend(); ++batch) {
        const auto found = m_producers.find(batch->producerId);
        if (found == m_producers.end() || batch->isControl() || batch->producerEpoch != found->second.epoch) continue;
        auto& batches = found->second.batches;
        if (batches.empty() || batches.size() >= remembered || batch->lastOffset() >= batches.front().firstOffset() ||
            !follows(batches.front().firstSequence(), batch->lastSequence()))
            continue;
        batches.push_front({batch->lastSequence(), batch->lastOffset(), batch->lastOffsetDelta, batch->maxTimestamp});
    }
}

}  // namespace brook
