#include "ui/sql/sql_functions.h"

#include <re2/re2.h>
#include <sqlite3.h>

#include <string_view>

#include "engine/search/time_literal.h"
#include "ui/look/zone.h"

namespace brook::ui {

namespace {

constexpr int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

std::string_view textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text ? text : "", text ? static_cast<std::size_t>(sqlite3_value_bytes(value)) : 0};
}

std::int64_t nowOf(sqlite3_context* context) { return *static_cast<std::int64_t*>(sqlite3_user_data(context)); }

void tellNow(sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int64(context, nowOf(context)); }

void tellAgo(sqlite3_context* context, int, sqlite3_value** values) {
    const auto duration = search::durationOf(textOf(values[0]));
    if (!duration) return sqlite3_result_error(context, "ago() wants a duration, like '15m' or '2 hours'", -1);
    sqlite3_result_int64(context, nowOf(context) - *duration);
}

void tellMs(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    const auto time = search::timeOf(textOf(values[0]), zone::forSearch());
    if (!time) return sqlite3_result_error(context, "ms() wants a time, like '2025-11-23 13:31'", -1);
    sqlite3_result_int64(context, time->value());
}

/// X REGEXP Y is regexp(Y, X). A pattern that does not change is understood once.
void matchPattern(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[1]) == SQLITE_NULL) return;
    auto* pattern = static_cast<RE2*>(sqlite3_get_auxdata(context, 0));
    if (!pattern) {
        RE2::Options options;
        options.set_log_errors(false);
        auto made = std::make_unique<RE2>(textOf(values[0]), options);
        if (!made->ok()) return sqlite3_result_error(context, made->error().c_str(), -1);
        pattern = made.release();
        sqlite3_set_auxdata(context, 0, pattern, [](void* owned) { delete static_cast<RE2*>(owned); });
        pattern = static_cast<RE2*>(sqlite3_get_auxdata(context, 0));
        if (!pattern) return sqlite3_result_error_nomem(context);
    }
    sqlite3_result_int(context, RE2::PartialMatch(textOf(values[1]), *pattern) ? 1 : 0);
}

}  // namespace

void addSqlFunctions(sqlite3* database, std::int64_t now) {
    const auto add = [&](const char* name, int count, auto function) {
        sqlite3_create_function_v2(database, name, count, pure, new std::int64_t(now), function, nullptr, nullptr,
                                   [](void* owned) { delete static_cast<std::int64_t*>(owned); });
    };
    add("now", 0, tellNow);
    add("ago", 1, tellAgo);
    add("ms", 1, tellMs);
    add("regexp", 2, matchPattern);
}

}  // namespace brook::ui
