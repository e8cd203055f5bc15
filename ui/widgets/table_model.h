#pragma once

#include <QAbstractTableModel>
#include <QVariant>

#include <functional>
#include <vector>

namespace brook::ui {

/// Roles beside Qt's own that the views of Brook understand.
enum TableRole {
    SortRole = Qt::UserRole + 1,  ///< what a column sorts by
    KeyRole,                      ///< what stays the same when a row's numbers change
};

/// A table whose columns say in one line each how they get their text. Rows are values of type Row; setting new rows
/// keeps those in place that are still there, so that nothing slides under the pointer. GUI thread.
template <class Row>
class TableModel : public QAbstractTableModel {
public:
    using Text = std::function<QString(const Row&)>;
    using SortKey = std::function<QVariant(const Row&)>;
    using Key = std::function<QString(const Row&)>;

    TableModel(Key key, QObject* parent) : QAbstractTableModel(parent), m_key(std::move(key)) {}

    enum class Kind { Words, Number };
    void addColumn(const QString& title, Text text, Kind kind = Kind::Words, SortKey sortKey = {}) {
        m_columns.push_back({title, std::move(text), std::move(sortKey), kind});
    }

    /// Changes rows in place where the keys are the same in the same order; else replaces them all.
    void setRows(std::vector<Row> rows) {
        const bool same = rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), [this](const Row& a, const Row& b) { return m_key(a) == m_key(b); });
        if (!same) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        m_rows = std::move(rows);
        if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    const Row& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const Column& column = m_columns[static_cast<std::size_t>(index.column())];
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.text(row);
        if (role == SortRole) return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        if (role == KeyRole) return m_key(row);
        if (role == Qt::TextAlignmentRole) return static_cast<int>(alignment(column));
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal) return {};
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
    };
    static Qt::Alignment alignment(const Column& column) {
        return Qt::AlignVCenter | (column.kind == Kind::Number ? Qt::AlignRight : Qt::AlignLeft);
    }

    Key m_key;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace brook::ui
