#pragma once

#include <cstdint>

struct sqlite3;

namespace brook::ui {

/// Adds what the filter line has and SQLite has not: `now()` and `ago('15m')` in ms, `ms('2025-11-23 13:31')` as the ms
/// of a local time, and REGEXP (RE2). `now` stays the same for the connection.
void addSqlFunctions(sqlite3* database, std::int64_t now);

}  // namespace brook::ui
