#include "ui/sql/sql_connection.h"

#include <QCoreApplication>
#include <sqlite3.h>

#include <utility>

#include "ui/sql/json_operators.h"
#include "ui/sql/room_limit.h"
#include "ui/sql/sql_functions.h"

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::SqlPage)
};

constexpr sqlite3_int64 mostMemory = sqlite3_int64{512} << 20;  // of all that SQLite does in this process
constexpr int stepsBetweenLooks = 1000;                         // of SQLite's machine, until it asks whether to go on

constexpr std::pair<int, int> limits[] = {
    {SQLITE_LIMIT_LENGTH, 256 << 20},           {SQLITE_LIMIT_SQL_LENGTH, 1'000'000}, {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 100},        {SQLITE_LIMIT_VDBE_OP, 1'000'000},    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 10'000}, {SQLITE_LIMIT_VARIABLE_NUMBER, 10},   {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

/// Reading columns, selecting, recursing and calling functions: nothing else exists. SQLite asks for its own schema too
/// when it learns what columns a virtual table has; a statement that says it wants that is not one that only reads.
int authorize(void*, int action, const char* subject, const char* function, const char*, const char*) {
    switch (action) {
        case SQLITE_UPDATE: return subject && sqlite3_stricmp(subject, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE: return SQLITE_OK;
        case SQLITE_FUNCTION:
            return function && sqlite3_stricmp(function, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
        default: return SQLITE_DENY;
    }
}

int shouldStop(void* meter) { return static_cast<admin::ScanMeter*>(meter)->isCancelled() ? 1 : 0; }

}  // namespace

void SqlConnection::Close::operator()(sqlite3* database) const { sqlite3_close(database); }
void SqlConnection::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqlConnection::SqlConnection(const std::vector<TopicTable>& tables, std::shared_ptr<TableReads> reads, std::int64_t now)
    : m_reads(std::move(reads)) {
    sqlite3_hard_heap_limit64(mostMemory);
    sqlite3* database = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, limitedRoom());
    m_database.reset(database);
    if (opened != SQLITE_OK) return;  // no memory: preparing says so
    for (const auto& [limit, most] : limits) sqlite3_limit(database, limit, most);
    for (const int off : {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                          SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(database, off, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const TopicTable& table : tables) addTopicTable(database, m_reads, table);
    addSqlFunctions(database, now);
    addJsonOperators(database);
    sqlite3_progress_handler(database, stepsBetweenLooks, shouldStop, m_reads->meter.get());
    sqlite3_set_authorizer(database, authorize, nullptr);
}

tl::expected<SqlConnection::Statement, SqlProblem> SqlConnection::prepareFirst(const QByteArray& text,
                                                                               const char*& behind) {
    sqlite3_stmt* made = nullptr;
    const int status =
        sqlite3_prepare_v2(m_database.get(), text.constData(), static_cast<int>(text.size()) + 1, &made, &behind);
    Statement statement(made);
    if (status == SQLITE_OK) return statement;
    return tl::unexpected(
        problemOf(QString::fromUtf8(sqlite3_errmsg(m_database.get())), text, sqlite3_error_offset(m_database.get())));
}

tl::expected<SqlConnection::Statement, SqlProblem> SqlConnection::prepare(const QString& sql) {
    const QByteArray text = sql.toUtf8();
    const char* behind = nullptr;
    auto statement = prepareFirst(text, behind);
    if (!statement || !*statement) return statement;
    const auto wrong = [&](const QString& sentence, int byte) {
        SqlProblem problem = problemOf({}, text, byte);
        problem.sentence = sentence;
        return tl::unexpected(problem);
    };
    if (!sqlite3_stmt_readonly(statement->get()) || sqlite3_column_count(statement->get()) == 0)
        return wrong(Words::tr("This is only for reading: nothing is written, attached, loaded or set here."), 0);
    if (sqlite3_bind_parameter_count(statement->get()) > 0)
        return wrong(Words::tr("A parameter (?) has no value here: write the value."),
                     static_cast<int>(text.indexOf('?')));
    // Blanks and comments may follow.
    const QByteArray rest(behind);
    const char* behindRest = nullptr;
    const auto second = prepareFirst(rest, behindRest);
    if (second && !*second) return statement;
    qsizetype at = behind - text.constData();
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at]))) ++at;
    return wrong(Words::tr("One statement at a time: this begins a second one."), static_cast<int>(at));
}

SqlProblem SqlConnection::problem() const {
    return problemOf(QString::fromUtf8(sqlite3_errmsg(m_database.get())), {}, -1);
}

}  // namespace brook::ui
