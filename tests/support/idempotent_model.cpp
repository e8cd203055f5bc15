#include "tests/support/idempotent_model.h"

#include "engine/protocol/messages/fetch.h"

namespace brook::test {

using namespace protocol;

namespace {

bool isPassing(ErrorCode error) {
    switch (error) {
        case ErrorCode::NotLeaderOrFollower:
        case ErrorCode::NotEnoughReplicas:
        case ErrorCode::CoordinatorLoadInProgress:
        case ErrorCode::CoordinatorNotAvailable:
        case ErrorCode::UnknownServerError:
        case ErrorCode::KafkaStorageError: return true;
        default: return false;
    }
}

}  // namespace

bool IdempotentModel::isDone() const {
    return m_retiring && std::all_of(m_queues.begin(), m_queues.end(),
                                     [](const auto& entry) { return entry.second.batches.empty(); });
}

void IdempotentModel::act() {
    if (m_id == noProducerId) return init();
    for (auto& [place, queue] : m_queues) {
        take(place, queue);
        const auto unsent =
            std::find_if(queue.batches.begin(), queue.batches.end(), [](const Batch& batch) { return !batch.outcome; });
        if (unsent != queue.batches.end()) return send(place, *unsent);
    }
    if (m_retiring) return;
    const TopicPartition& place = m_world.places[m_world.random.below(m_world.places.size())];
    Queue& queue = m_queues[place];
    if (queue.batches.size() >= inFlight) return;
    queue.batches.push_back({fmt::format("{}.{}", m_name, m_made++), queue.next++, nullptr});
    m_world.records.sent(m_name, place, queue.batches.back().value);
    send(place, queue.batches.back());
}

void IdempotentModel::init() {
    if (!m_initialising) {
        InitProducerIdRequest request;
        request.transactionalId.reset();
        m_initialising = m_wire(m_world.broker.frameOf(request, 4));
        return;
    }
    if (!m_initialising->isDone()) return;
    const auto outcome = std::exchange(m_initialising, nullptr);
    if (outcome->closed) return;
    const auto answer = m_world.broker.answerIn<InitProducerIdResponse>(*outcome, 4);
    if (answer.errorCode == ErrorCode::None) m_id = answer.producerId;
}

void IdempotentModel::again(Queue& queue) {
    for (Batch& batch : queue.batches) batch.outcome = nullptr;
}

void IdempotentModel::take(const TopicPartition& place, Queue& queue) {
    while (!queue.batches.empty() && queue.batches.front().outcome && queue.batches.front().outcome->isDone()) {
        const Batch& batch = queue.batches.front();
        if (batch.outcome->closed) return again(queue);
        const auto answer = m_world.broker.answerIn<ProduceResponse>(*batch.outcome, produceVersion);
        const auto& part = answer.responses.at(0).partitionResponses.at(0);
        if (isPassing(part.errorCode)) return again(queue);
        if (part.errorCode != ErrorCode::None) {
            if (!m_world.violation)
                m_world.violation = fmt::format("{} was answered {} by Produce of {} to {}", m_name,
                                                errorName(part.errorCode), batch.value, place.text());
            return;
        }
        m_world.chronicle.note("{} is at {} of {}", batch.value, part.baseOffset, place.text());
        m_world.records.acknowledged(place, batch.value, part.baseOffset);
        queue.batches.pop_front();
    }
}

void IdempotentModel::send(const TopicPartition& place, Batch& batch) {
    const ProducerMark mark{m_id.value(), 0, batch.sequence};
    Bytes bytes = batchOf({batch.value}, m_world.broker.now(), mark);
    ProduceRequest request;
    request.acks = -1;
    auto& data = request.topicData.emplace_back();
    data.name = place.topic;
    auto& part = data.partitionData.emplace_back();
    part.index = place.partition.value();
    part.records = Records(MutableBytes(bytes));
    batch.outcome = m_wire(m_world.broker.frameOf(request, produceVersion));
}

// Reading -------------------------------------------------------------------------------------------------------------

void ReaderModel::act() {
    if (m_outcome) {
        if (m_outcome->isDone()) take(*std::exchange(m_outcome, nullptr));
        return;
    }
    FetchRequest request;
    request.maxWaitMs = 200;
    request.minBytes = 1;
    request.maxBytes = 1 << 20;
    auto& asked = request.topics.emplace_back();
    asked.topic = m_place.topic;
    auto& part = asked.partitions.emplace_back();
    part.partition = m_place.partition;
    part.fetchOffset = m_next;
    part.partitionMaxBytes = 1 + static_cast<std::int32_t>(m_world.random.below(400));
    m_outcome = m_wire(m_world.broker.frameOf(request, 12));
}

void ReaderModel::take(const Outcome& outcome) {
    if (outcome.closed) return;
    const auto answer = m_world.broker.answerIn<FetchResponse>(outcome, 12);
    if (isPassing(answer.errorCode)) return;
    const auto& data = answer.responses.at(0).partitions.at(0);
    if (isPassing(data.errorCode)) return;
    if (data.errorCode != ErrorCode::None) {
        if (!m_world.violation)
            m_world.violation =
                fmt::format("a reader of {} at {} was answered {}", m_place.text(), m_next, errorName(data.errorCode));
        return;
    }
    for (ByteView rest = data.records.borrowed(); !rest.empty();) {
        const auto batch = BatchView::parse(rest);
        if (!batch || !batch->hasValidCrc()) break;  // cut by the limit
        Bytes scratch;
        const auto records = batch->records(scratch);
        if (!records) break;
        for (const RecordView& record : *records)
            if (record.offset >= m_next) m_world.records.read(m_place, record.offset, toText(*record.value));
        m_next = std::max(m_next, batch->header().nextOffset());
        rest = rest.subspan(batch->header().sizeInBytes());
    }
}

}  // namespace brook::test
