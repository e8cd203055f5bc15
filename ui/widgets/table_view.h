#pragma once

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include "ui/look/metrics.h"

namespace brook::ui {

/// Paints a cell: numbers in the data font, names elided in their middle, badges before the text, a bar or a sparkline
/// beside it, and a hairline below each row.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A model's rows, sorted by what its columns sort by and filtered by words in any column. Rows do not move when their
/// numbers change: they are sorted when the header is clicked, and new ones go to the end.
class SortedRows final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit SortedRows(QAbstractItemModel* source, QObject* parent = nullptr);
    void setFilter(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

/// A table as Brook shows tables: whole rows selected, no grid, sorted by the headers, `stretched` takes what room is
/// left. `rowHeight` is in pixels at 100 %.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr, int rowHeight = look::summaryRow);
    /// This column takes what room the others leave, and always enough to be read: a narrow table scrolls.
    void setStretched(int column);
    void setRowHeight(int rowHeight);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();
    void stretch();
    int m_rowHeight;
    int m_stretched = -1;
};

}  // namespace brook::ui
