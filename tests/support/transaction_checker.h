#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/storage/log_directory.h"

namespace brook::test {

/// Holds what readers of committed records see in some partitions against what transactional producers were told: of a
/// transaction everything is seen or nothing, what was committed stays, what was aborted never comes, in order, once.
/// Values are unlike each other.
class TransactionChecker {
public:
    using Number = std::size_t;  ///< of a transaction

    Number begin(std::string producer);
    /// The write was acknowledged.
    void wrote(Number transaction, const TopicPartition& place, std::string value);
    /// From here on it may be committed, from there on it is.
    void asksToCommit(Number transaction) { at(transaction).mayBeSeen = true; }
    void committed(Number transaction) { at(transaction).isCommitted = true; }
    bool isCommitted(Number transaction) const { return m_transactions[transaction].isCommitted; }

    /// A reader of committed records saw exactly this, from the beginning to the last stable offset.
    void seen(const TopicPartition& place, const std::vector<std::string>& values);
    /// Nothing is under way any more: `seen` has been called with what each partition holds in the end.
    void settled();

    /// The first broken promise, in a sentence.
    const std::optional<std::string>& violation() const { return m_violation; }

private:
    struct Transaction {
        std::string producer;
        std::map<TopicPartition, std::vector<std::string>> writes;
        bool mayBeSeen = false;
        bool isCommitted = false;
    };
    Transaction& at(Number transaction) { return m_transactions[transaction]; }
    void checkStays(const TopicPartition& place, const std::vector<std::string>& values);
    void checkWhole(const TopicPartition& place, const std::vector<std::string>& values);
    std::size_t countSeen(const std::vector<std::string>& values, const TopicPartition& place) const;
    void complain(std::string what) {
        if (!m_violation) m_violation = std::move(what);
    }

    std::vector<Transaction> m_transactions;
    std::map<std::string, Number> m_byValue;
    std::map<TopicPartition, std::vector<std::string>> m_seen;
    std::optional<std::string> m_violation;
};

}  // namespace brook::test
