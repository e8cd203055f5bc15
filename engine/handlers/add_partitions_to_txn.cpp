#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::AddPartitionsToTxnRequest;
using Response = protocol::AddPartitionsToTxnResponse;
using Asked = Request::AddPartitionsToTxnTransaction;
using Results = std::vector<Response::AddPartitionsToTxnTopicResult>;

constexpr std::int16_t firstOfBrokers = 4;  // several transactions, verification; asked by brokers
constexpr std::int16_t firstRaisingEpochs = 5;

std::set<TopicPartition> partitionsOf(const Asked& transaction) {
    std::set<TopicPartition> partitions;
    for (const auto& topic : transaction.topics)
        for (const PartitionIndex index : topic.partitions) partitions.insert({topic.name, index});
    return partitions;
}

template <class ErrorOf>
Results answerEach(const Asked& transaction, ErrorOf errorOf) {
    Results results;
    for (const auto& topic : transaction.topics) {
        auto& answered = results.emplace_back();
        answered.name = topic.name;
        for (const PartitionIndex index : topic.partitions)
            answered.resultsByPartition.push_back({index, errorOf(TopicPartition{topic.name, index})});
    }
    return results;
}

/// Why a partition cannot be part of any transaction of this client.
ErrorCode refusal(const Call& call, const TopicPartition& partition) {
    const TopicImage* topic = call.broker.image()->topic(partition.topic);
    if (topic && topic->isInternal() && call.version() < firstOfBrokers) return ErrorCode::TopicAuthorizationFailed;
    return call.broker.topics().partition(partition.topic, partition.partition) ? ErrorCode::None
                                                                                : ErrorCode::UnknownTopicOrPartition;
}

/// Serves one transaction; all of its partitions are added or none.
void serveOne(const CallPtr& call, const Asked& transaction, std::function<void(Results)> done) {
    const std::set<TopicPartition> partitions = partitionsOf(transaction);
    std::map<TopicPartition, ErrorCode> refused;
    for (const TopicPartition& partition : partitions)
        if (const ErrorCode error = refusal(*call, partition); error != ErrorCode::None) refused[partition] = error;
    if (!refused.empty())
        return done(answerEach(transaction, [&](const TopicPartition& partition) {
            const auto found = refused.find(partition);
            return found == refused.end() ? ErrorCode::OperationNotAttempted : found->second;
        }));
    TransactionCoordinator& coordinator = call->services.transactions;
    const ProducerIdentity producer{transaction.producerId, transaction.producerEpoch};
    if (transaction.verifyOnly)
        return done(answerEach(transaction, [&](const TopicPartition& partition) {
            return coordinator.verifyPartition(transaction.transactionalId, producer, partition);
        }));
    const AddWish wish{producer, partitions,
                       call->version() >= firstRaisingEpochs ? TransactionVersion::V2 : TransactionVersion::V0};
    coordinator.addPartitions(transaction.transactionalId, wish,
                              [call, transaction, done = std::move(done)](const Result<void>& added) {
                                  ErrorCode error = codeOf(added);
                                  if (error == ErrorCode::ProducerFenced && call->version() < 2)
                                      error = ErrorCode::InvalidProducerEpoch;
                                  done(answerEach(transaction, [error](const TopicPartition&) { return error; }));
                              });
}

}  // namespace

void serveAddPartitionsToTxn(const CallPtr& call, protocol::AddPartitionsToTxnRequest request) {
    if (call->version() < firstOfBrokers) {
        const Asked only{request.v3AndBelowTransactionalId, request.v3AndBelowProducerId,
                         request.v3AndBelowProducerEpoch, false, request.v3AndBelowTopics};
        return serveOne(call, only, [call](Results results) {
            Response response;
            response.resultsByTopicV3AndBelow = std::move(results);
            call->answer(response);
        });
    }
    const auto response = std::make_shared<Response>();
    const auto left = std::make_shared<std::size_t>(request.transactions.size() + 1);  // ourselves
    const auto finish = [call, response, left] {
        if (--*left == 0) call->answer(*response);
    };
    response->resultsByTransaction.resize(request.transactions.size());
    for (std::size_t i = 0; i < request.transactions.size(); ++i) {
        response->resultsByTransaction[i].transactionalId = request.transactions[i].transactionalId;
        serveOne(call, request.transactions[i], [response, i, finish](Results results) {
            response->resultsByTransaction[i].topicResults = std::move(results);
            finish();
        });
    }
    finish();
}

}  // namespace brook
