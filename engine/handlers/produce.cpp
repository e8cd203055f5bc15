#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/handlers/transactional_batch.h"

namespace brook {

namespace {

using Response = protocol::ProduceResponse;

constexpr std::int16_t firstWithZstd = 7;  // KIP-110

using TopicData = protocol::ProduceRequest::TopicProduceData;
using PartitionData = protocol::ProduceRequest::PartitionProduceData;

struct Gathered {
    const TopicData* topic;
    std::vector<const PartitionData*> partitions;
};

/// Of a partition that is given twice the last counts, in the place of the first.
void addPartitions(const TopicData& data, std::vector<const PartitionData*>& partitions) {
    std::unordered_map<std::int32_t, std::size_t> places;  // made only for those who do not name them in rising order
    for (const PartitionData& partition : data.partitionData) {
        if (places.empty() && (partitions.empty() || partitions.back()->index < partition.index)) {
            partitions.push_back(&partition);
            continue;
        }
        if (places.empty())
            for (std::size_t i = 0; i < partitions.size(); ++i) places.emplace(partitions[i]->index, i);
        const auto [place, isNew] = places.emplace(partition.index, partitions.size());
        if (isNew) {
            partitions.push_back(&partition);
        } else {
            partitions[place->second] = &partition;
        }
    }
}

/// Each topic once and each of its partitions once, as Apache Kafka takes them; topics without a partition are not
/// spoken of.
std::vector<Gathered> gather(const protocol::ProduceRequest& request) {
    std::vector<Gathered> topics;
    std::map<std::pair<Uuid, std::string_view>, std::size_t> places;
    for (const TopicData& data : request.topicData) {
        if (data.partitionData.empty()) continue;
        const auto [place, isNew] = places.emplace(std::pair(data.topicId, std::string_view(data.name)), topics.size());
        if (isNew) topics.push_back({&data, {}});
        addPartitions(data, topics[place->second].partitions);
    }
    return topics;
}

/// A produce request whose partitions are appended and whose answer waits until all may be acknowledged. Its answer has
/// a place for each partition from the beginning, in the order of the request.
class Producing : public std::enable_shared_from_this<Producing> {
public:
    Producing(CallPtr call, const protocol::ProduceRequest& request)
        : m_call(std::move(call)), m_acks(request.acks), m_transactionalId(request.transactionalId.value_or("")),
          m_begun(m_call->broker.environment().clock.monotonic()) {
        const Milliseconds wait = m_call->services.quotas.produced(m_call->clientId(), m_call->requestBytes);
        m_response.throttleTimeMs = static_cast<std::int32_t>(wait.count());
        m_call->throttle(wait);  // what is pipelined behind waits too, before this is answered
    }

    void append(const protocol::ProduceRequest& request) {
        m_pending = 1;  // ourselves: nothing is answered before the last partition was appended
        const std::vector<Gathered> topics = gather(request);
        for (const Gathered& gathered : topics) {
            auto& topic = m_response.responses.emplace_back();
            topic.name = gathered.topic->name;
            topic.topicId = gathered.topic->topicId;
            topic.partitionResponses.resize(gathered.partitions.size());
        }
        for (std::size_t t = 0; t < topics.size(); ++t)
            for (std::size_t p = 0; p < topics[t].partitions.size(); ++p)
                appendPartition(*topics[t].topic, *topics[t].partitions[p], t, p);
        m_call->version() < firstProduceThatJoins ? verify() : join();
        partitionDone();
    }

private:
    /// A batch that begins a transaction in its partition: it needs the coordinator's word, the others do not wait for
    /// it.
    struct First {
        std::shared_ptr<Partition> partition;
        BatchHeader header;
        Bytes batch;  ///< a copy: the request's frame does not wait
        std::size_t t = 0;
        std::size_t p = 0;
        ProducerIdentity producer() const { return {header.producerId, header.producerEpoch}; }
    };

    auto& place(std::size_t t, std::size_t p) { return m_response.responses[t].partitionResponses[p]; }

    void appendPartition(const protocol::ProduceRequest::TopicProduceData& topicData,
                         const protocol::ProduceRequest::PartitionProduceData& data, std::size_t t, std::size_t p) {
        auto& answer = place(t, p);
        answer.index = data.index;
        answer.baseOffset = Offset(-1);
        Broker& broker = m_call->broker;
        const bool byId = m_call->version() >= 13;
        const Topic* topic = byId ? broker.topics().find(topicData.topicId) : broker.topics().find(topicData.name);
        const auto partition = topic ? topic->partition(PartitionIndex(data.index)) : nullptr;
        if (!partition) {
            answer.errorCode = byId && !topic ? ErrorCode::UnknownTopicId : ErrorCode::UnknownTopicOrPartition;
            m_failed = true;
            return;
        }
        const MutableBytes batch = data.records.borrowed();
        if (const auto header = transactionalHeader(batch)) {
            const auto producer = partition->log().producer(header->producerId);
            if (!producer || !producer->isInTransaction(header->producerEpoch)) {
                m_firsts.push_back({partition, *header, Bytes(batch.begin(), batch.end()), t, p});
                return;
            }
        }
        appendBatch(partition, batch, t, p);
    }

    /// The partitions must be part of the transaction already.
    void verify() {
        TransactionCoordinator& coordinator = m_call->services.transactions;
        for (First& first : std::exchange(m_firsts, {})) {
            ErrorCode error = ErrorCode::None;
            if (coordinator.settings().verifyPartitions)
                error = coordinator.verifyPartition(m_transactionalId, first.producer(), first.partition->name());
            appendFirst(first, error);
        }
    }

    /// The partitions become part of the transaction.
    void join() {
        if (m_firsts.empty()) return;
        AddWish wish{m_firsts.front().producer(), {}, TransactionVersion::V2};
        for (const First& first : m_firsts) wish.partitions.insert(first.partition->name());
        ++m_pending;
        m_call->services.transactions.join(m_transactionalId, wish,
                                           [self = shared_from_this()](const Result<void>& joined) {
                                               // A partition may come to own its answer: no cycle.
                                               for (First& first : std::exchange(self->m_firsts, {}))
                                                   self->appendFirst(first, codeOf(joined));
                                               self->partitionDone();
                                           });
    }

    void appendFirst(First& first, ErrorCode error) {
        const auto refuseWith = [&](ErrorCode code, std::string why) {
            refuse(place(first.t, first.p), {{code, std::move(why)}, {}}, Offset(-1));
        };
        const std::string name = first.partition->name().text();
        if (first.partition->isRetired()) return refuseWith(ErrorCode::UnknownTopicOrPartition, name + " was deleted");
        if (error != ErrorCode::None)
            return refuseWith(refusedByCoordinator(error, m_call->version()),
                              fmt::format("{} is not part of the transaction of “{}”", name, m_transactionalId));
        // A producer that joins by writing begins with sequence 0: anything else means that a batch before got lost.
        const auto producer = first.partition->log().producer(first.header.producerId);
        const bool unknown = !producer || producer->lastOffset < Offset(0);
        if (m_call->version() >= firstProduceThatJoins && unknown && first.header.baseSequence.value() != 0)
            return refuseWith(
                ErrorCode::OutOfOrderSequenceNumber,
                fmt::format("the first batch of a transaction in {} has sequence {}", name, first.header.baseSequence));
        appendBatch(first.partition, first.batch, first.t, first.p);
    }

    void appendBatch(const std::shared_ptr<Partition>& partition, MutableBytes batch, std::size_t t, std::size_t p) {
        Broker& broker = m_call->broker;
        auto& answer = place(t, p);
        const std::size_t size = batch.size();
        const auto result = broker.append(partition, batch, AppendOrigin::Client);
        if (!result) return refuse(answer, result.error(), partition->log().startOffset());
        answer.baseOffset = result->firstOffset;
        answer.logAppendTimeMs = result->logAppendTime.value();
        answer.logStartOffset = result->logStartOffset;
        if (!result->duplicate) count(*partition, *result, size);
        if (m_acks != -1) return;
        ++m_pending;
        broker.whenAcknowledgeable(
            partition, result->lastOffset + 1,
            [self = shared_from_this(), t, p](const Result<void>& durable) { self->acknowledged(durable, t, p); });
    }

    static void count(Partition& partition, const AppendResult& result, std::uint64_t bytes) {
        partition.traffic().recordsIn += static_cast<std::uint64_t>(result.lastOffset - result.firstOffset + 1);
        partition.traffic().bytesIn += bytes;
    }

    /// Errors that Kafka finds before it looks where the log begins.
    static bool hidesLogStart(ErrorCode error) {
        return error == ErrorCode::CorruptMessage || error == ErrorCode::MessageTooLarge ||
               error == ErrorCode::RecordListTooLarge || error == ErrorCode::KafkaStorageError;
    }

    template <class Answer>
    void refuse(Answer& answer, const AppendError& error, Offset logStart) {
        m_failed = true;
        if (!hidesLogStart(error.error.code)) answer.logStartOffset = logStart;
        answer.errorCode = error.error.code;
        answer.errorMessage = error.error.message;
        for (const RecordError& record : error.records) {
            auto& each = answer.recordErrors.emplace_back();
            each.batchIndex = record.batchIndex;
            each.batchIndexErrorMessage = record.message;
        }
    }

    void acknowledged(const Result<void>& durable, std::size_t t, std::size_t p) {
        if (!durable) {
            auto& answer = place(t, p);
            answer.errorCode = durable.error().code;
            answer.errorMessage = durable.error().message;
            answer.baseOffset = Offset(-1);
        }
        partitionDone();
    }

    void partitionDone() {
        if (--m_pending > 0) return;
        Broker& broker = m_call->broker;
        const MonotonicTime now = broker.environment().clock.monotonic();
        broker.produceLatency().record(now, now - m_begun);
        if (m_acks != 0) return m_call->answer(m_response);
        if (m_failed) return m_call->reply.close("a produce request with acks=0 failed");
        m_call->answerNothing();
    }

    CallPtr m_call;
    std::int16_t m_acks;
    std::string m_transactionalId;
    MonotonicTime m_begun;
    std::vector<First> m_firsts;
    Response m_response;
    std::size_t m_pending = 0;
    bool m_failed = false;
};

/// Every partition gets the same error.
void refuseAll(const CallPtr& call, const protocol::ProduceRequest& request, ErrorCode error) {
    if (request.acks == 0)
        return call->reply.close(fmt::format("a produce request with acks=0 failed: {}", errorName(error)));
    Response response;
    for (const auto& topicData : request.topicData) {
        auto& topic = response.responses.emplace_back();
        topic.name = topicData.name;
        topic.topicId = topicData.topicId;
        for (const auto& data : topicData.partitionData) {
            auto& answer = topic.partitionResponses.emplace_back();
            answer.index = data.index;
            answer.errorCode = error;
            answer.baseOffset = Offset(-1);
        }
    }
    call->answer(response);
}

bool hasNullRecords(const protocol::ProduceRequest& request) {
    for (const auto& topic : request.topicData)
        for (const auto& partition : topic.partitionData)
            if (partition.records.isNull()) return true;
    return false;
}

bool isZstd(const protocol::ProduceRequest& request) {
    for (const auto& topic : request.topicData)
        for (const auto& partition : topic.partitionData)
            if (const auto header = BatchHeader::parse(partition.records.borrowed());
                header && header->magic == 2 && header->codec() == Codec::Zstd)
                return true;
    return false;
}

}  // namespace

void serveProduce(const CallPtr& call, protocol::ProduceRequest request) {
    if (request.acks < -1 || request.acks > 1) return refuseAll(call, request, ErrorCode::InvalidRequiredAcks);
    if (hasNullRecords(request)) return refuseAll(call, request, ErrorCode::InvalidRecord);
    if (call->version() < firstWithZstd && isZstd(request))
        return refuseAll(call, request, ErrorCode::UnsupportedCompressionType);
    const std::set<ProducerId> producers = transactionalProducers(request);
    if (!producers.empty() && !request.transactionalId)
        return refuseAll(call, request, ErrorCode::TransactionalIdAuthorizationFailed);
    if (producers.size() > 1) return refuseAll(call, request, ErrorCode::InvalidProducerIdMapping);
    std::make_shared<Producing>(call, request)->append(request);
}

}  // namespace brook
