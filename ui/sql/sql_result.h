#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace brook::ui {

/// One value of a result, whole, as SQL has it.
struct SqlCell {
    enum class Kind : std::uint8_t { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    QByteArray bytes;  ///< of Text (UTF-8) and Blob

    bool isNumber() const { return kind == Kind::Integer || kind == Kind::Real; }
    std::uint64_t size() const { return sizeof(SqlCell) + static_cast<std::uint64_t>(bytes.size()); }
    friend bool operator==(const SqlCell&, const SqlCell&) = default;
};

using SqlRow = std::vector<SqlCell>;
/// Some rows of a result, on their way and wherever they are kept.
using SqlRows = std::shared_ptr<const std::vector<SqlRow>>;

/// The row that a statement stands at.
SqlRow rowOf(sqlite3_stmt* statement);
QStringList columnsOf(sqlite3_stmt* statement);

/// A number with all its digits; a real one has a point or an exponent, as SQLite writes it.
QString numberText(const SqlCell& cell);
/// What a copy has: text as it is, bytes as x'0aff', NULL as nothing.
QString copyText(const SqlCell& cell);

}  // namespace brook::ui
