#include "engine/transactions/transaction_filter.h"

#include <re2/re2.h>

namespace brook {

namespace {

bool letsThrough(const TransactionFilter& filter, const Transaction& transaction, Timestamp now) {
    if (!filter.producerIds.empty() && !filter.producerIds.contains(transaction.producer.id)) return false;
    if (!filter.states.empty() && !filter.states.contains(std::string(stateName(transaction.state)))) return false;
    return filter.longerThan.count() < 0 || now - transaction.startedAt > filter.longerThan.count();
}

}  // namespace

std::vector<std::string> unknownStates(const TransactionFilter& filter) {
    std::vector<std::string> unknown;
    for (const std::string& name : filter.states)
        if (!stateNamed(name)) unknown.push_back(name);
    return unknown;
}

Result<std::vector<Transaction>> filtered(std::vector<Transaction> all, const TransactionFilter& filter,
                                          Timestamp now) {
    const RE2 pattern(filter.idPattern, RE2::Quiet);
    if (!pattern.ok())
        return fail(ErrorCode::InvalidRegularExpression, "the pattern “{}” cannot be read: {}", filter.idPattern,
                    pattern.error());
    std::erase_if(all, [&](const Transaction& transaction) {
        return !letsThrough(filter, transaction, now) ||
               (!filter.idPattern.empty() && !RE2::FullMatch(transaction.id, pattern));
    });
    return all;
}

}  // namespace brook
