#pragma once

#include <QStyledItemDelegate>

namespace brook::ui {

/// Paints a row of the Records page: values coloured by token, badges for what is no text, gaps and markers as rows that
/// never look like a record.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace brook::ui
