#pragma once

#include "ui/sql/table_columns.h"
#include "ui/sql/topic_table.h"

struct sqlite3_context;

namespace brook::ui {

/// How the records of a topic are read in a statement.
struct ReadAs {
    TableReads::Readers& readers;
    admin::View view;
};

/// Gives SQLite what a column says of a record; nothing is NULL.
void putValue(sqlite3_context* context, const admin::ScannedRecord& record, TableColumn column, const ReadAs& as);

}  // namespace brook::ui
