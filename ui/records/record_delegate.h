#pragma once

#include <QColor>
#include <QStyledItemDelegate>

#include "ui/records/payload.h"

namespace brook::ui {

/// The colour of a part of a value.
QColor tokenColor(payload::TokenKind kind);

/// Paints a row of the Records page: values coloured by token, badges for what is no text, gaps and markers as rows
/// that never look like a record.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace brook::ui
