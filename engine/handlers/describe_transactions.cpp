#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::DescribeTransactionsResponse;

std::vector<Response::TopicData> byTopic(const std::set<TopicPartition>& partitions) {
    std::vector<Response::TopicData> topics;
    for (const TopicPartition& each : partitions) {
        if (topics.empty() || topics.back().topic != each.topic) topics.emplace_back().topic = each.topic;
        topics.back().partitions.push_back(each.partition);
    }
    return topics;
}

}  // namespace

void serveDescribeTransactions(const CallPtr& call, protocol::DescribeTransactionsRequest request) {
    Response response;
    for (const std::string& id : request.transactionalIds) {
        auto& answer = response.transactionStates.emplace_back();
        answer.transactionalId = id;
        const Result<Transaction> transaction = call->services.transactions.describe(id);
        answer.errorCode = codeOf(transaction);
        if (!transaction) continue;
        answer.transactionState = stateName(transaction->state);
        answer.transactionTimeoutMs = static_cast<std::int32_t>(transaction->timeout.count());
        answer.transactionStartTimeMs = transaction->startedAt.value();
        answer.producerId = transaction->producer.id;
        answer.producerEpoch = transaction->producer.epoch;
        answer.topics = byTopic(transaction->partitions);
    }
    call->answer(response);
}

}  // namespace brook
