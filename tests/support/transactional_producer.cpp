#include "tests/support/transactional_producer.h"

#include <algorithm>

#include "engine/protocol/messages/add_partitions_to_txn.h"
#include "engine/protocol/messages/end_txn.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/find_coordinator.h"
#include "engine/protocol/messages/init_producer_id.h"
#include "engine/protocol/messages/produce.h"
#include "engine/records/control_record.h"

namespace brook::test {

ErrorCode TransactionalProducer::init() {
    protocol::FindCoordinatorRequest find;
    find.key = m_id;
    find.keyType = 1;
    const auto found = m_broker.ask<protocol::FindCoordinatorResponse>(find, 3);
    if (found.errorCode != ErrorCode::None) return found.errorCode;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const ErrorCode error = initOnce();
        if (error != ErrorCode::ConcurrentTransactions) return error;
        m_broker.advance(Milliseconds(100));
    }
    return ErrorCode::ConcurrentTransactions;
}

ErrorCode TransactionalProducer::initOnce() {
    protocol::InitProducerIdRequest request;
    request.transactionalId = m_id;
    request.transactionTimeoutMs = m_timeoutMs;
    const auto answer = m_broker.ask<protocol::InitProducerIdResponse>(request, 5);
    if (answer.errorCode == ErrorCode::None) {
        m_identity = {answer.producerId, answer.producerEpoch};
        m_sequences.clear();
    }
    return answer.errorCode;
}

ErrorCode TransactionalProducer::add(const std::string& topic, std::int32_t partition) {
    protocol::AddPartitionsToTxnRequest request;
    request.v3AndBelowTransactionalId = m_id;
    request.v3AndBelowProducerId = m_identity.id;
    request.v3AndBelowProducerEpoch = m_identity.epoch;
    request.v3AndBelowTopics = {{topic, {PartitionIndex(partition)}}};
    const auto answer = m_broker.ask<protocol::AddPartitionsToTxnResponse>(request, 3);
    return answer.resultsByTopicV3AndBelow.at(0).resultsByPartition.at(0).partitionErrorCode;
}

std::shared_ptr<Outcome> TransactionalProducer::send(const std::string& topic, const std::vector<std::string>& values,
                                                     std::int32_t partition) {
    std::int32_t& sequence = m_sequences[{topic, PartitionIndex(partition)}];
    BatchBuilder::Options options;
    options.producerId = m_identity.id;
    options.producerEpoch = m_identity.epoch;
    options.baseSequence = Sequence(sequence);
    options.transactional = true;
    BatchBuilder builder(options);
    for (const std::string& value : values) builder.add({m_broker.now(), asBytes("key"), asBytes(value), {}});
    Bytes batch = *builder.build();
    sequence += static_cast<std::int32_t>(values.size());
    protocol::ProduceRequest request;
    request.transactionalId = m_id;
    request.acks = -1;
    auto& data = request.topicData.emplace_back();
    data.name = topic;
    auto& part = data.partitionData.emplace_back();
    part.index = partition;
    part.records = protocol::Records(MutableBytes(batch));
    return m_broker.send(request, produceVersion());
}

ErrorCode TransactionalProducer::errorOf(const Outcome& produced) {
    return m_broker.answerIn<protocol::ProduceResponse>(produced, produceVersion())
        .responses.at(0)
        .partitionResponses.at(0)
        .errorCode;
}

ErrorCode TransactionalProducer::write(const std::string& topic, const std::vector<std::string>& values,
                                       std::int32_t partition) {
    if (m_speaks == Speaks::Old)
        if (const ErrorCode error = add(topic, partition); error != ErrorCode::None) return error;
    const auto outcome = send(topic, values, partition);
    if (!outcome->isDone()) m_broker.advance(Milliseconds(150));  // it waits for the markers of the transaction before
    return errorOf(*outcome);
}

ErrorCode TransactionalProducer::end(bool commit) {
    protocol::EndTxnRequest request;
    request.transactionalId = m_id;
    request.producerId = m_identity.id;
    request.producerEpoch = m_identity.epoch;
    request.committed = commit;
    const auto answer = m_broker.ask<protocol::EndTxnResponse>(request, m_speaks == Speaks::New ? 5 : 4);
    if (answer.errorCode == ErrorCode::None && m_speaks == Speaks::New) {
        m_identity = {answer.producerId, answer.producerEpoch};
        m_sequences.clear();
    }
    return answer.errorCode;
}

namespace {

/// Takes the records of one answer as a consumer does: those of an aborted producer are left out until its marker
/// comes.
Offset take(ByteView batches, std::vector<protocol::FetchResponse::AbortedTransaction> aborted,
            std::vector<std::string>& values, Offset next) {
    std::sort(aborted.begin(), aborted.end(),
              [](const auto& a, const auto& b) { return a.firstOffset < b.firstOffset; });
    std::set<ProducerId> leftOut;
    auto coming = aborted.begin();
    for (; !batches.empty(); batches = batches.subspan(BatchView::parse(batches)->header().sizeInBytes())) {
        const BatchView batch = *BatchView::parse(batches);
        const BatchHeader& header = batch.header();
        for (; coming != aborted.end() && coming->firstOffset <= header.lastOffset(); ++coming)
            leftOut.insert(coming->producerId);
        next = header.nextOffset();
        Bytes scratch;
        const auto records = batch.records(scratch);
        if (!records) throw std::runtime_error(records.error().message);
        if (header.isControl()) {
            if (controlRecordType(*records->front().key) == ControlRecordType::Abort) leftOut.erase(header.producerId);
        } else if (!header.isTransactional() || !leftOut.contains(header.producerId)) {
            for (const RecordView& record : *records) values.push_back(toText(*record.value));
        }
    }
    return next;
}

}  // namespace

std::vector<std::string> consume(TestBroker& broker, const std::string& topic, std::int32_t partition,
                                 Isolation isolation) {
    std::vector<std::string> values;
    for (Offset next = broker.log(topic, partition).startOffset();;) {
        protocol::FetchRequest request;
        request.maxBytes = 1 << 20;
        request.isolationLevel = isolation == Isolation::Committed ? 1 : 0;
        auto& asked = request.topics.emplace_back();
        asked.topic = topic;
        auto& part = asked.partitions.emplace_back();
        part.partition = PartitionIndex(partition);
        part.fetchOffset = next;
        part.partitionMaxBytes = 1 << 20;
        const auto answer = broker.ask<protocol::FetchResponse>(request, 12);
        const auto& data = answer.responses.at(0).partitions.at(0);
        if (data.errorCode != ErrorCode::None) throw std::runtime_error(std::string(errorName(data.errorCode)));
        const Offset before = next;
        next = take(data.records.borrowed(),
                    data.abortedTransactions.value_or(std::vector<protocol::FetchResponse::AbortedTransaction>{}),
                    values, next);
        if (next == before) return values;
    }
}

}  // namespace brook::test
