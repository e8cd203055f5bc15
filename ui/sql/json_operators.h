#pragma once

struct sqlite3;

namespace brook::ui {

/// Makes `->` and `->>` give NULL for what is no JSON, where SQLite ends the statement: a topic may hold anything. For
/// what is JSON they are SQLite's own.
void addJsonOperators(sqlite3* database);

}  // namespace brook::ui
