#pragma once

#include <QStyledItemDelegate>

namespace brook::ui {

/// Paints a colour rule as a line of its list: whether it is on, its badge, its condition, and a mark when that cannot
/// be understood.
class RuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace brook::ui
