#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace brook::test {

/// What can be seen of a broker from outside.
struct Observed {
    std::map<std::string, std::vector<std::string>> records;    ///< by topic, as read_uncommitted gives them
    std::map<std::string, std::vector<std::string>> committed;  ///< by topic, as read_committed gives them
    std::map<std::string, std::string> facts;                   ///< "topic orders" and the like; missing: not so
};

/// What a broker was asked for and what of it it has promised: the measure for every attack. Records have values that
/// are written once. Knows no broker, so that a violation can be planted and must be found.
class Ledger {
public:
    /// A record was sent; within a transaction when one is named. Topics are taken one by one, each in this order.
    void sent(const std::string& topic, const std::string& value, const std::string& transaction = "");
    void acknowledged(const std::string& topic, const std::string& value);
    /// Retention or compaction may take the record, or has been told to: from now on it need not be there.
    void mayGo(const std::string& topic, const std::string& value);
    /// It was promised that the record is gone.
    void isGone(const std::string& topic, const std::string& value);

    void ending(const std::string& transaction);  ///< asked for, one way or the other, and not answered yet
    void committed(const std::string& transaction);
    void aborted(const std::string& transaction);

    /// Something that has one value at a time: an offset of a group, a setting, whether a topic is there. Once it is
    /// written it holds; what was asked for and not answered may hold as well.
    void writing(const std::string& fact, const std::string& value);
    void written(const std::string& fact, const std::string& value);

    /// The first way in which what is seen breaks a promise, or nothing.
    std::optional<std::string> complaint(const Observed& seen) const;

private:
    struct Record {
        std::string value;
        std::string transaction;
        bool acknowledged = false;
        bool mayGo = false;
        bool isGone = false;
    };
    enum class End { None, Asked, Committed, Aborted };

    Record& find(const std::string& topic, const std::string& value);
    End endOf(const Record& record) const;
    std::optional<std::string> complaintAbout(const std::string& topic, const std::vector<std::string>& found) const;
    std::optional<std::string> complaintAboutCommitted(const std::string& topic, const std::set<std::string>& found,
                                                       std::map<std::string, bool>& seenOfTransaction) const;
    std::optional<std::string> complaintAboutFacts(const std::map<std::string, std::string>& facts) const;

    std::map<std::string, std::vector<Record>> m_records;
    std::map<std::string, End> m_transactions;
    std::map<std::string, std::set<std::string>> m_facts;  // what may hold
};

}  // namespace brook::test
