#include "tests/support/ledger.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace brook::test {

void Ledger::sent(const std::string& topic, const std::string& value, const std::string& transaction) {
    m_records[topic].push_back({value, transaction});
    if (!transaction.empty()) m_transactions.emplace(transaction, End::None);
}

Ledger::Record& Ledger::find(const std::string& topic, const std::string& value) {
    for (Record& record : m_records[topic])
        if (record.value == value) return record;
    throw std::logic_error("nobody sent " + value);
}

void Ledger::acknowledged(const std::string& topic, const std::string& value) {
    find(topic, value).acknowledged = true;
}
void Ledger::mayGo(const std::string& topic, const std::string& value) { find(topic, value).mayGo = true; }
void Ledger::isGone(const std::string& topic, const std::string& value) { find(topic, value).isGone = true; }

void Ledger::ending(const std::string& transaction) { m_transactions[transaction] = End::Asked; }
void Ledger::committed(const std::string& transaction) { m_transactions[transaction] = End::Committed; }
void Ledger::aborted(const std::string& transaction) { m_transactions[transaction] = End::Aborted; }

void Ledger::writing(const std::string& fact, const std::string& value) {
    auto& values = m_facts.emplace(fact, std::set<std::string>{""}).first->second;
    values.insert(value);
}
void Ledger::written(const std::string& fact, const std::string& value) { m_facts[fact] = {value}; }

Ledger::End Ledger::endOf(const Record& record) const {
    const auto found = m_transactions.find(record.transaction);
    return found == m_transactions.end() ? End::None : found->second;
}

std::optional<std::string> Ledger::complaint(const Observed& seen) const {
    const auto of = [](const auto& map, const std::string& topic) {
        const auto found = map.find(topic);
        return found == map.end() ? std::vector<std::string>{} : found->second;
    };
    std::map<std::string, bool> seenOfTransaction;
    for (const auto& [topic, records] : m_records) {
        if (auto wrong = complaintAbout(topic, of(seen.records, topic))) return wrong;
        const auto committed = of(seen.committed, topic);
        if (auto wrong = complaintAboutCommitted(topic, {committed.begin(), committed.end()}, seenOfTransaction))
            return wrong;
    }
    return complaintAboutFacts(seen.facts);
}

/// Every reader gets what was sent, in that order, each once; nothing that was acknowledged is missing.
std::optional<std::string> Ledger::complaintAbout(const std::string& topic,
                                                  const std::vector<std::string>& found) const {
    const auto known = m_records.find(topic);
    if (known == m_records.end()) return std::nullopt;
    const std::vector<Record>& sent = known->second;
    std::set<std::string> present;
    std::size_t next = 0;
    for (const std::string& value : found) {
        if (!present.insert(value).second) return fmt::format("{}: {} is there twice", topic, value);
        const auto same = [&value](const Record& record) { return record.value == value; };
        const auto at = std::find_if(sent.begin(), sent.end(), same);
        if (at == sent.end()) return fmt::format("{}: nobody sent {}", topic, value);
        const auto place = static_cast<std::size_t>(at - sent.begin());
        if (place < next) return fmt::format("{}: {} comes behind what was sent after it", topic, value);
        next = place + 1;
        if (at->isGone) return fmt::format("{}: {} was deleted, and is back", topic, value);
    }
    for (const Record& record : sent)
        if (record.acknowledged && !record.mayGo && !record.isGone && !present.contains(record.value))
            return fmt::format("{}: {} was acknowledged, and is lost", topic, record.value);
    return std::nullopt;
}

/// A transaction is there with all its records, or with none; which of them is not open once its end was answered.
std::optional<std::string> Ledger::complaintAboutCommitted(const std::string& topic, const std::set<std::string>& found,
                                                           std::map<std::string, bool>& seenOfTransaction) const {
    for (const Record& record : m_records.at(topic)) {
        if (record.transaction.empty()) continue;
        const bool isThere = found.contains(record.value);
        const End end = endOf(record);
        if (end == End::Committed && record.acknowledged && !isThere)
            return fmt::format("{}: {} of {}, which was committed, is lost", topic, record.value, record.transaction);
        if ((end == End::Aborted || end == End::None) && isThere)
            return fmt::format("{}: {} of {}, which was never committed, is read", topic, record.value,
                               record.transaction);
        if (!record.acknowledged) continue;
        const auto [before, first] = seenOfTransaction.emplace(record.transaction, isThere);
        if (!first && before->second != isThere) return fmt::format("{} is torn at {}", record.transaction, topic);
    }
    return std::nullopt;
}

std::optional<std::string> Ledger::complaintAboutFacts(const std::map<std::string, std::string>& facts) const {
    for (const auto& [fact, values] : m_facts) {
        const auto found = facts.find(fact);
        const std::string value = found == facts.end() ? "" : found->second;
        if (!values.contains(value))
            return fmt::format("{} is “{}”, and not “{}”", fact, value, fmt::join(values, "” or “"));
    }
    return std::nullopt;
}

}  // namespace brook::test
