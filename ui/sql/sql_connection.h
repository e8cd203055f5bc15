#pragma once

#include <QString>
#include <tl/expected.hpp>

#include <memory>
#include <vector>

#include "ui/sql/sql_words.h"
#include "ui/sql/topic_table.h"

struct sqlite3;
struct sqlite3_stmt;

namespace brook::ui {

/// An empty database in memory that has the topics as tables and can do nothing but read them: no file is opened,
/// attached or loaded, nothing is written or set, and what a statement may need of memory and room has a limit. A
/// statement ends soon after its meter was cancelled. One thread, but for the meter.
class SqlConnection {
public:
    struct Close {
        void operator()(sqlite3* database) const;
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    /// `now` is what time functions mean by it, in ms.
    SqlConnection(const std::vector<TopicTable>& tables, std::shared_ptr<TableReads> reads, std::int64_t now);

    /// One statement that only reads, ready to be stepped. Null for a text without one.
    tl::expected<Statement, SqlProblem> prepare(const QString& statement);
    /// Why the last step failed.
    SqlProblem problem() const;
    TableReads& reads() const { return *m_reads; }

private:
    tl::expected<Statement, SqlProblem> prepareFirst(const QByteArray& text, const char*& behind);

    std::shared_ptr<TableReads> m_reads;
    std::unique_ptr<sqlite3, Close> m_database;
};

}  // namespace brook::ui
