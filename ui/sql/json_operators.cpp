#include "ui/sql/json_operators.h"

#include <sqlite3.h>

#include <memory>
#include <string_view>

namespace brook::ui {

namespace {

constexpr unsigned jsonSubtype = 'J';  // as SQLite's own functions mark JSON for each other

/// One of SQLite's operators, asked in a database of its own: the name in the other one is taken.
class Operator {
public:
    Operator(const char* name, bool givesJson) : m_givesJson(givesJson) {
        if (sqlite3_open(":memory:", &m_database) != SQLITE_OK) return;
        char* sql = sqlite3_mprintf("SELECT ?1 %s ?2", name);
        sqlite3_prepare_v2(m_database, sql, -1, &m_statement, nullptr);
        sqlite3_free(sql);
    }
    ~Operator() {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    Operator(const Operator&) = delete;
    Operator& operator=(const Operator&) = delete;

    void apply(sqlite3_context* context, sqlite3_value** values) {
        if (!m_statement) return sqlite3_result_error_nomem(context);
        sqlite3_bind_value(m_statement, 1, values[0]);
        sqlite3_bind_value(m_statement, 2, values[1]);
        if (sqlite3_step(m_statement) == SQLITE_ROW) {
            sqlite3_value* result = sqlite3_column_value(m_statement, 0);
            sqlite3_result_value(context, result);
            if (m_givesJson && sqlite3_value_type(result) == SQLITE_TEXT) sqlite3_result_subtype(context, jsonSubtype);
        } else if (std::string_view(sqlite3_errmsg(m_database)) != "malformed JSON") {
            sqlite3_result_error(context, sqlite3_errmsg(m_database), -1);
        }
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    bool m_givesJson;
};

}  // namespace

void addJsonOperators(sqlite3* database) {
    const auto add = [database](const char* name, bool givesJson) {
        auto own = std::make_unique<Operator>(name, givesJson);
        sqlite3_create_function_v2(
            database, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, own.release(),
            [](sqlite3_context* context, int, sqlite3_value** values) {
                static_cast<Operator*>(sqlite3_user_data(context))->apply(context, values);
            },
            nullptr, nullptr, [](void* owned) { delete static_cast<Operator*>(owned); });
    };
    add("->", true);
    add("->>", false);
}

}  // namespace brook::ui
