#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/sql/sql_result.h"

namespace brook::ui {

/// The rows of a result as they come. They never change once they are there. GUI thread.
class ResultModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void begin(const QStringList& columns);
    void append(const SqlRows& rows);
    const QStringList& columns() const { return m_columns; }
    const SqlCell& cell(int row, int column) const;
    const SqlCell& cell(const QModelIndex& index) const { return cell(index.row(), index.column()); }
    /// All rows there are now, for a thread.
    std::vector<SqlRows> rows() const;
    /// As the first of its values that is not NULL, among those that are seen first.
    bool isOfNumbers(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Chunk {
        int first = 0;
        SqlRows rows;
    };
    QString tip(const QModelIndex& index) const;

    QStringList m_columns;
    std::vector<Chunk> m_chunks;
    int m_count = 0;
};

/// A value on one line, cut where nobody sees it.
QString shownText(const SqlCell& cell);

}  // namespace brook::ui
