#include "ui/records/record_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/records/payload.h"
#include "ui/records/record_window_model.h"

namespace brook::ui {

namespace {

using look::colors;

QColor colorOf(payload::TokenKind kind) {
    const look::Colors& c = colors();
    switch (kind) {
        case payload::TokenKind::Name: return c.text2;
        case payload::TokenKind::String: return c.string;
        case payload::TokenKind::Number: return c.number;
        case payload::TokenKind::Literal: return c.literal;
        case payload::TokenKind::Punctuation: return c.text2;
        case payload::TokenKind::Plain: break;
    }
    return c.text;
}

/// A badge; returns the room behind it.
QRect badge(QPainter* painter, QRect rect, const QString& text, const QColor& ink, const QColor& fill) {
    painter->setFont(look::words(look::caption, QFont::Medium));
    const int width = painter->fontMetrics().horizontalAdvance(text) + 12;
    const QRectF box(rect.left(), rect.center().y() - 9, width, 18);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(fill.isValid() ? Qt::NoPen : QPen(colors().line2));
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(ink);
    painter->drawText(box, Qt::AlignCenter, text);
    rect.setLeft(static_cast<int>(box.right()) + 8);
    return rect;
}

void elided(QPainter* painter, const QRect& rect, const QString& text, const QColor& color, int alignment) {
    painter->setPen(color);
    painter->drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintTokens(QPainter* painter, QRect rect, const std::vector<payload::Token>& tokens) {
    painter->setFont(look::data(look::small));
    for (const payload::Token& token : tokens) {
        if (rect.width() <= 0) return;
        elided(painter, rect, token.text, colorOf(token.kind), Qt::AlignLeft);
        rect.setLeft(rect.left() + painter->fontMetrics().horizontalAdvance(token.text));
    }
}

void paintValue(QPainter* painter, QRect rect, const admin::RecordRow& row) {
    const look::Colors& c = colors();
    if (row.transaction == admin::TransactionState::Aborted) rect = badge(painter, rect, RecordDelegate::tr("aborted"), c.error, c.errorSoft);
    else if (row.transaction == admin::TransactionState::Open) rect = badge(painter, rect, RecordDelegate::tr("open txn"), c.violet, c.violetSoft);
    else if (row.transaction == admin::TransactionState::Committed) rect = badge(painter, rect, RecordDelegate::tr("txn"), c.violet, c.violetSoft);
    if (!row.value) {
        badge(painter, rect, RecordDelegate::tr("tombstone"), c.text2, c.sunken);
        return;
    }
    if (row.valueSize == 0) {
        badge(painter, rect, RecordDelegate::tr("empty"), c.text2, QColor());
        return;
    }
    if (row.valueSize > row.value->size()) rect = badge(painter, rect, RecordDelegate::tr("first 4 KiB"), c.warn, c.warnSoft);
    paintTokens(painter, rect, payload::oneLine(*row.value));
}

void paintSpecial(QPainter* painter, const QRect& rect, const admin::RecordRow& row, const QString& sentence, qreal ratio) {
    const look::Colors& c = colors();
    const QString iconName = row.kind == admin::RowKind::Gap ? QStringLiteral("clean") : QStringLiteral("lock");
    painter->drawPixmap(rect.left(), rect.center().y() - 6, look::iconPixmap(iconName, c.text3, 13, ratio));
    painter->setFont(look::words(look::small));
    const QRect text = rect.adjusted(22, 0, 0, 0);
    elided(painter, text, sentence, c.text3, Qt::AlignLeft);
    const int end = text.left() + painter->fontMetrics().horizontalAdvance(sentence) + 8;
    painter->setPen(QPen(c.line2, 1, Qt::DotLine));
    if (end < rect.right()) painter->drawLine(end, rect.center().y(), rect.right(), rect.center().y());
}

}  // namespace

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordWindowModel*>(index.model());
    if (!model) return;
    const admin::RecordRow& row = model->row(index.row());
    const look::Colors& c = colors();
    if (row.kind != admin::RowKind::Record && !(option.state & QStyle::State_Selected)) painter->fillRect(option.rect, c.alt);
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const QRect rect = option.rect.adjusted(8, 0, -8, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->setFont(look::data(look::small));
    if (index.column() == RecordWindowModel::Value && row.kind == admin::RowKind::Record) paintValue(painter, rect, row);
    else if (index.column() == RecordWindowModel::Value) paintSpecial(painter, rect, row, text, painter->device()->devicePixelRatioF());
    else if (index.column() == RecordWindowModel::Key && row.kind == admin::RowKind::Record && !row.key) {
        painter->setFont(look::words(look::small));
        elided(painter, rect, text, c.text3, Qt::AlignLeft);
    } else {
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        const bool quiet = index.column() == RecordWindowModel::Size || row.kind != admin::RowKind::Record;
        elided(painter, rect, text, quiet ? c.text2 : c.text, right ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter->restore();
}

}  // namespace brook::ui
