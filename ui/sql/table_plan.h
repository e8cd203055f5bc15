#pragma once

#include <string_view>

#include "engine/admin/record_scan.h"

struct sqlite3_index_info;
struct sqlite3_value;

namespace brook::ui {

struct TopicTable;

/// Chooses what of a statement's conditions narrows the reading of a topic, and says what that would cost: SQLite's
/// xBestIndex. What was chosen is kept as two letters each, column and comparison, in the order of the arguments.
/// False when it cannot be read like this.
bool planTable(sqlite3_index_info& info, const TopicTable& table);

/// A scan as a plan and its arguments narrow it.
struct NarrowedScan {
    admin::ScanQuery query;
    bool hasKey = false;                 ///< it is for one key
    std::optional<std::string> keyText;  ///< when that is a text
    std::optional<std::string> keyMark;  ///< see keyed_records.h
    std::string trouble;                 ///< why nothing can be read
    bool isEmpty = false;                ///< nothing can be what is asked for
};
NarrowedScan narrowedScan(int planNumber, std::string_view letters, int count, sqlite3_value** values);

}  // namespace brook::ui
