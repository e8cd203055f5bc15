#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QVariant>

#include <algorithm>
#include <concepts>
#include <functional>
#include <iterator>
#include <type_traits>
#include <vector>

#include "ui/look/text.h"

namespace brook::ui {

/// Roles beside Qt's own that the views of Brook understand.
enum TableRole {
    SortRole = Qt::UserRole + 1,  ///< what a column sorts by
    KeyRole,                      ///< what stays the same when a row's numbers change
    BadgesRole,                   ///< QList<BadgeSpec>, before the text
    BarRole,                      ///< a share from 0 to 1, as a bar beside the number
    SparkRole,                    ///< QList<double>, the last values as a line
    ToneRole,                     ///< Text::Tone as int, of the text
};

/// A table whose columns say in one line each how they get their text. Rows are values of type Row. Setting new rows
/// changes those in place that are still there, takes out the vanished and appends the new, so that nothing slides
/// under the pointer and the selection stays. GUI thread.
template <class Row>
class TableModel : public QAbstractTableModel {
public:
    using Text = std::function<QString(const Row&)>;
    using Value = std::function<QVariant(const Row&)>;
    using SortKey = Value;
    using Key = std::function<QString(const Row&)>;
    enum class Kind { Words, Number };

    explicit TableModel(Key key, QObject* parent = nullptr) : QAbstractTableModel(parent), m_key(std::move(key)) {}

    /// A column of words, or of numbers when `text` returns a number.
    template <class Get>
    void addColumn(const QString& title, Get get) {
        using Result = std::invoke_result_t<Get, const Row&>;
        if constexpr (std::convertible_to<Result, QString>)
            add(title, std::move(get), Kind::Words, {});
        else
            add(
                title, [get](const Row& row) { return text::count(static_cast<std::uint64_t>(get(row))); },
                Kind::Number, [get](const Row& row) { return variant(get(row)); });
    }
    /// A column that sorts by something else than its text; by a number, it is a column of numbers.
    template <class Get, class Sort>
    requires std::invocable<Sort, const Row&>
    void addColumn(const QString& title, Get get, Sort sort) {
        constexpr bool number = std::is_arithmetic_v<std::remove_cvref_t<std::invoke_result_t<Sort, const Row&>>>;
        add(title, std::move(get), number ? Kind::Number : Kind::Words,
            [sort](const Row& row) { return variant(sort(row)); });
    }
    void addColumn(const QString& title, Text text, Kind kind, SortKey sortKey = {}) {
        add(title, std::move(text), kind, std::move(sortKey));
    }

    /// What else a column says: badges, a bar, a sparkline, a tooltip.
    void addRole(int column, int role, Value value) {
        m_columns[static_cast<std::size_t>(column)].roles.insert(role, std::move(value));
    }

    void setRows(std::vector<Row> rows) {
        QHash<QString, std::size_t> wanted;
        for (std::size_t i = 0; i < rows.size(); ++i) wanted.insert(m_key(rows[i]), i);
        if (static_cast<std::size_t>(wanted.size()) != rows.size()) return replaceAll(std::move(rows));
        for (std::size_t i = m_rows.size(); i-- > 0;) {
            if (wanted.contains(m_key(m_rows[i]))) continue;
            const int at = static_cast<int>(i);
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
        }
        for (Row& row : m_rows) {
            const auto found = wanted.find(m_key(row));
            row = std::move(rows[found.value()]);
            wanted.erase(found);
        }
        if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        if (wanted.isEmpty()) return;
        std::vector<std::size_t> fresh(wanted.begin(), wanted.end());
        std::sort(fresh.begin(), fresh.end());
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        for (const std::size_t i : fresh) m_rows.push_back(std::move(rows[i]));
        endInsertRows();
    }
    /// More rows behind those that are there.
    void appendRows(std::vector<Row> rows) {
        if (rows.empty()) return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
    const Row& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const Column& column = m_columns[static_cast<std::size_t>(index.column())];
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        if (const auto own = column.roles.find(role); own != column.roles.end()) return (*own)(row);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.text(row);
        if (role == SortRole) return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        if (role == KeyRole) return m_key(row);
        if (role == Qt::TextAlignmentRole) return static_cast<int>(alignment(column));
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
        const Column& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole) return column.title;
        if (role == Qt::TextAlignmentRole) return static_cast<int>(alignment(column));
        return {};
    }

    bool isNumber(int column) const { return m_columns[static_cast<std::size_t>(column)].kind == Kind::Number; }

private:
    struct Column {
        QString title;
        Text text;
        SortKey sortKey;
        Kind kind;
        QHash<int, Value> roles;
    };

    template <class T>
    static QVariant variant(T value) {
        if constexpr (std::is_floating_point_v<T>)
            return static_cast<double>(value);
        else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>)
            return static_cast<qlonglong>(value);
        else if constexpr (std::is_integral_v<T>)
            return static_cast<qulonglong>(value);
        else
            return QVariant(value);
    }
    static Qt::Alignment alignment(const Column& column) {
        return Qt::AlignVCenter | (column.kind == Kind::Number ? Qt::AlignRight : Qt::AlignLeft);
    }
    void add(const QString& title, Text text, Kind kind, SortKey sortKey) {
        m_columns.push_back({title, std::move(text), std::move(sortKey), kind, {}});
    }
    void replaceAll(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    Key m_key;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace brook::ui
