#include "tests/support/transaction_checker.h"

#include <fmt/format.h>

#include <algorithm>

namespace brook::test {

TransactionChecker::Number TransactionChecker::begin(std::string producer) {
    m_transactions.push_back({std::move(producer), {}, false, false});
    return m_transactions.size() - 1;
}

void TransactionChecker::wrote(Number transaction, const TopicPartition& place, std::string value) {
    m_byValue[value] = transaction;
    at(transaction).writes[place].push_back(std::move(value));
}

void TransactionChecker::seen(const TopicPartition& place, const std::vector<std::string>& values) {
    checkStays(place, values);
    checkWhole(place, values);
    m_seen[place] = values;
}

void TransactionChecker::checkStays(const TopicPartition& place, const std::vector<std::string>& values) {
    const auto& before = m_seen[place];
    const auto [missing, instead] = std::mismatch(before.begin(), before.end(), values.begin(), values.end());
    if (missing != before.end())
        complain(fmt::format("{} was read from {} and is no longer there", *missing, place.text()));
}

void TransactionChecker::checkWhole(const TopicPartition& place, const std::vector<std::string>& values) {
    std::map<Number, std::vector<std::string>> byTransaction;
    for (const std::string& value : values) {
        const auto known = m_byValue.find(value);
        if (known == m_byValue.end() || !m_transactions[known->second].writes.contains(place))
            return complain(fmt::format("nobody wrote {} to {}", value, place.text()));
        byTransaction[known->second].push_back(value);
    }
    for (const auto& [number, found] : byTransaction) {
        const Transaction& transaction = m_transactions[number];
        if (!transaction.mayBeSeen)
            complain(fmt::format("{} is read from {}, and {} never committed it", found.front(), place.text(),
                                 transaction.producer));
        // What comes later of it may lie behind a transaction that is still open.
        const std::vector<std::string>& written = transaction.writes.at(place);
        if (found.size() > written.size() || !std::equal(found.begin(), found.end(), written.begin()))
            complain(fmt::format("of a transaction of {} {} holds “{}”, not what was written: “{}”",
                                 transaction.producer, place.text(), fmt::join(found, " "), fmt::join(written, " ")));
    }
}

std::size_t TransactionChecker::countSeen(const std::vector<std::string>& values, const TopicPartition& place) const {
    const auto seen = m_seen.find(place);
    if (seen == m_seen.end()) return 0;
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [&](const std::string& value) {
        return std::find(seen->second.begin(), seen->second.end(), value) != seen->second.end();
    }));
}

void TransactionChecker::settled() {
    for (const Transaction& transaction : m_transactions) {
        std::optional<TopicPartition> there;
        std::optional<TopicPartition> missing;
        for (const auto& [place, values] : transaction.writes) {
            const std::size_t count = countSeen(values, place);
            if (count > 0) there = place;
            if (count < values.size()) missing = place;
        }
        if (missing && transaction.isCommitted)
            complain(fmt::format("{} was told that its transaction is committed, and {} does not have it",
                                 transaction.producer, missing->text()));
        if (missing && there)
            complain(fmt::format("a transaction of {} is torn: {} has it, {} has not", transaction.producer,
                                 there->text(), missing->text()));
    }
}

}  // namespace brook::test
