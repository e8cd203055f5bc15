#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/admin/record_scan.h"
#include "ui/sql/value_reader.h"

struct sqlite3_value;

namespace brook::ui {

/// What a key is equal to, told apart as SQLite does: 1 and 1.0 are equal, '1' is not. Nothing for NULL.
std::optional<std::string> keyMark(const SqlValue& value);
std::optional<std::string> keyMark(sqlite3_value* value);

/// Records of a topic in memory, found by their key: a join asks for one key after the other, and the log is read once.
/// Holds so much and no more.
class KeyedRecords {
public:
    /// False once it would hold more than `mostBytes`: it is of no use then.
    bool add(const std::string& mark, const admin::ScannedRecord& record);
    using List = std::vector<std::unique_ptr<const admin::ScannedRecord>>;
    /// In the order they were added; null when there are none.
    const List* find(const std::string& mark) const;

    static constexpr std::size_t mostBytes = std::size_t{128} << 20;
    static constexpr std::size_t perRecord = 320;  ///< bytes, beside what the log has of it

private:
    std::unordered_map<std::string, List> m_byKey;
    std::vector<std::unique_ptr<Bytes>> m_bytes;  // what the records borrow from
    std::size_t m_held = 0;
};

}  // namespace brook::ui
