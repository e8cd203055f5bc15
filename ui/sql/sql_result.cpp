#include "ui/sql/sql_result.h"

#include <sqlite3.h>

#include <array>
#include <charconv>
#include <cmath>

namespace brook::ui {

namespace {

SqlCell cellOf(sqlite3_stmt* statement, int column) {
    SqlCell cell;
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            cell.kind = SqlCell::Kind::Integer;
            cell.integer = sqlite3_column_int64(statement, column);
            break;
        case SQLITE_FLOAT:
            cell.kind = SqlCell::Kind::Real;
            cell.real = sqlite3_column_double(statement, column);
            break;
        case SQLITE_TEXT:
            cell.kind = SqlCell::Kind::Text;
            cell.bytes = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                                    sqlite3_column_bytes(statement, column));
            break;
        case SQLITE_BLOB:
            cell.kind = SqlCell::Kind::Blob;
            cell.bytes = QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, column)),
                                    sqlite3_column_bytes(statement, column));
            break;
        default: break;
    }
    return cell;
}

}  // namespace

SqlRow rowOf(sqlite3_stmt* statement) {
    SqlRow row;
    const int count = sqlite3_data_count(statement);
    row.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column) row.push_back(cellOf(statement, column));
    return row;
}

QStringList columnsOf(sqlite3_stmt* statement) {
    QStringList names;
    for (int column = 0; column < sqlite3_column_count(statement); ++column)
        names << QString::fromUtf8(sqlite3_column_name(statement, column));
    return names;
}

QString numberText(const SqlCell& cell) {
    if (cell.kind == SqlCell::Kind::Integer) return QString::number(cell.integer);
    if (std::isinf(cell.real)) return cell.real < 0 ? QStringLiteral("-Inf") : QStringLiteral("Inf");
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell.real).ptr;
    const QString text = QString::fromLatin1(digits.data(), end - digits.data());
    return text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e')) ? text : text + QStringLiteral(".0");
}

QString copyText(const SqlCell& cell) {
    switch (cell.kind) {
        case SqlCell::Kind::Null: return {};
        case SqlCell::Kind::Text: return QString::fromUtf8(cell.bytes);
        case SqlCell::Kind::Blob: return QStringLiteral("x'%1'").arg(QString::fromLatin1(cell.bytes.toHex()));
        default: return numberText(cell);
    }
}

}  // namespace brook::ui
