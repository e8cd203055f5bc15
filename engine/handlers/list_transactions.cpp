#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/transactions/transaction_filter.h"

namespace brook {

void serveListTransactions(const CallPtr& call, protocol::ListTransactionsRequest request) {
    TransactionFilter filter;
    filter.states = {request.stateFilters.begin(), request.stateFilters.end()};
    for (const auto id : request.producerIdFilters) filter.producerIds.insert(ProducerId(id));
    filter.longerThan = Milliseconds(request.durationFilter);
    filter.idPattern = request.transactionalIdPattern.value_or("");
    protocol::ListTransactionsResponse response;
    auto all = call->services.transactions.list();
    auto wanted = all ? filtered(std::move(*all), filter, call->broker.environment().clock.now()) : std::move(all);
    response.errorCode = codeOf(wanted);
    if (!wanted) return call->answer(response);
    response.unknownStateFilters = unknownStates(filter);
    for (const Transaction& transaction : *wanted)
        response.transactionStates.push_back(
            {transaction.id, transaction.producer.id, std::string(stateName(transaction.state))});
    call->answer(response);
}

}  // namespace brook
