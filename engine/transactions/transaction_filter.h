#pragma once

#include <memory>
#include <set>
#include <vector>

#include "engine/base/result.h"
#include "engine/transactions/transaction.h"

namespace brook {

/// Which transactions ListTransactions wants (KIP-664, KIP-994, KIP-1152). What is left empty filters nothing.
struct TransactionFilter {
    std::set<std::string> states;  ///< by name, capital letters as they are
    std::set<ProducerId> producerIds;
    Milliseconds longerThan{-1};  ///< running for more than this; -1 for any
    std::string idPattern;        ///< RE2, matching the whole id
};

/// The names in `states` that are no state.
std::vector<std::string> unknownStates(const TransactionFilter& filter);

/// Those the filter lets through. InvalidRegularExpression.
Result<std::vector<Transaction>> filtered(std::vector<Transaction> all, const TransactionFilter& filter, Timestamp now);

}  // namespace brook
