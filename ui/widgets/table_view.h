#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace brook::ui {

/// Paints a cell: numbers in the data font, a hairline below each row.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A table as Brook shows tables: whole rows selected, no grid, sorted by the headers, `stretched` takes what room is left.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr, int rowHeight = 30);
    void setStretched(int column);
};

}  // namespace brook::ui
