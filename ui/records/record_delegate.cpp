#include "ui/records/record_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/records/data_text.h"
#include "ui/records/record_window_model.h"
#include "ui/records/row_colours.h"
#include "ui/records/rule_badge.h"
#include "ui/widgets/badge.h"

namespace brook::ui {

using look::colors;
using look::px;

QColor tokenColor(payload::TokenKind kind) {
    const look::Colors& c = colors();
    switch (kind) {
        case payload::TokenKind::String: return c.string;
        case payload::TokenKind::Number: return c.number;
        case payload::TokenKind::Literal: return c.literal;
        case payload::TokenKind::Name:
        case payload::TokenKind::Punctuation: return c.text2;
        case payload::TokenKind::Plain: break;
    }
    return c.text;
}

namespace {

constexpr int longestNote = 24;   // characters
constexpr int longestRule = 160;  // pixels at 100 %

QRect behind(QRect rect, int width) {
    rect.setLeft(rect.left() + width + px(8));
    return rect;
}

QRect badge(QPainter* painter, const QRect& rect, const BadgeSpec& spec) {
    return badgeWidth(spec) <= rect.width() ? behind(rect, paintBadge(painter, rect, spec))
                                            : QRect(rect.right(), rect.top(), 0, rect.height());
}

void words(QPainter* painter, const QRect& rect, const QString& text, const QColor& color) {
    if (rect.width() <= 0) return;
    painter->setFont(look::words(look::small));
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// A badge on a row of its own colour has an outline, or it would be no badge.
BadgeTone toneOn(const ColourRule* rule, BadgeTone tone) {
    if (!rule) return tone;
    const bool isOwn = (rule->colour == RowColour::Amber && tone == BadgeTone::Warn) ||
                       (rule->colour == RowColour::Red && tone == BadgeTone::Error) ||
                       (rule->colour == RowColour::Violet && tone == BadgeTone::Violet) ||
                       (rule->colour == RowColour::Grey && tone == BadgeTone::Neutral);
    return isOwn ? BadgeTone::Outlined : tone;
}

QRect transactionBadge(QPainter* painter, const QRect& rect, admin::TransactionState state, const ColourRule* rule) {
    const auto violet = [&](const QString& word) {
        return badge(painter, rect, {word, QStringLiteral("transaction"), toneOn(rule, BadgeTone::Violet)});
    };
    switch (state) {
        case admin::TransactionState::None: return rect;
        case admin::TransactionState::Open: return violet(RecordDelegate::tr("open txn"));
        case admin::TransactionState::Committed: return violet(RecordDelegate::tr("txn"));
        case admin::TransactionState::Aborted:
            return badge(
                painter, rect,
                {RecordDelegate::tr("aborted"), QStringLiteral("transaction"), toneOn(rule, BadgeTone::Error)});
    }
    return rect;
}

QRect bookmarkBadge(QPainter* painter, const QRect& rect, const std::optional<QString>& note) {
    if (!note) return rect;
    QString words = note->simplified();
    if (words.size() > longestNote) words = words.left(longestNote) + QStringLiteral("…");
    return badge(
        painter, rect,
        {words.isEmpty() ? RecordDelegate::tr("bookmark") : words, QStringLiteral("bookmark"), BadgeTone::Accent});
}

/// The background of what was looked for, behind a text that begins at the left of `rect`.
void paintMarks(QPainter* painter, const QRect& rect, const QString& text, const search::Filter* filter) {
    if (!filter || text.isEmpty()) return;
    const QByteArray bytes = text.toUtf8();
    for (const auto& [begin, end] : filter->marksIn({bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
        const auto before = QString::fromUtf8(bytes.left(static_cast<qsizetype>(begin)));
        const auto marked =
            QString::fromUtf8(bytes.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)));
        const int left = rect.left() + data_text::width(before);
        const QRect stretch(left - 2, rect.center().y() - px(9), data_text::width(marked) + 4, px(18));
        painter->fillRect(stretch.intersected(rect.adjusted(-2, 0, 0, 0)), colors().hitSoft);
    }
}

QRect paintTokens(QPainter* painter, QRect rect, const std::vector<payload::Token>& tokens,
                  const search::Filter* filter) {
    const QString dots = QStringLiteral("…");
    for (const payload::Token& token : tokens) {
        // Behind a token that is not the last there is room for the dots that say that something is cut.
        const int reserved = &token == &tokens.back() ? 0 : data_text::width(dots);
        const bool fits = data_text::width(token.text) + reserved <= rect.width();
        if (token.kind != payload::TokenKind::Name) paintMarks(painter, rect, token.text, filter);
        const QString shown = fits || reserved == 0 ? token.text : token.text + dots;
        rect.setLeft(rect.left() + data_text::paint(painter, rect, shown, tokenColor(token.kind)));
        if (!fits) return {rect.right(), rect.top(), 0, rect.height()};  // what comes behind the dots is not shown
    }
    return rect;
}

void paintValue(QPainter* painter, QRect rect, const ShownRecord& record, const Reading& reading,
                const search::Filter* filter, const ColourRule* rule) {
    const admin::RecordRow& row = record.row;
    rect = transactionBadge(painter, rect, row.transaction, rule);
    if (!row.value) {
        rect = badge(painter, rect,
                     {RecordDelegate::tr("tombstone"), QStringLiteral("tombstone"), toneOn(rule, BadgeTone::Neutral)});
        return words(
            painter, rect,
            row.key ? RecordDelegate::tr("deletes this key") : RecordDelegate::tr("a null value without a key"),
            colors().text2);
    }
    if (row.valueSize == 0) {
        rect = badge(painter, rect, {RecordDelegate::tr("empty"), {}, BadgeTone::Outlined});
        return words(painter, rect, RecordDelegate::tr("0 bytes"), colors().text2);
    }
    if (record.isCut())
        rect = badge(painter, rect, {RecordDelegate::tr("first 4 KiB"), {}, toneOn(rule, BadgeTone::Warn)});
    rect = paintTokens(painter, rect, record.valueTokens(reading), filter);
    if (asText(*row.value) == "null")
        badge(painter, behind(rect, 0), {RecordDelegate::tr("text"), {}, BadgeTone::Outlined});
}

void paintKey(QPainter* painter, const QRect& rect, const admin::RecordRow& row, const QString& text,
              const search::Filter* filter) {
    if (!row.key) return words(painter, rect, text, colors().text2);
    if (row.key->empty())
        badge(painter, rect, {RecordDelegate::tr("empty"), {}, BadgeTone::Outlined});
    else {
        paintMarks(painter, rect, text, filter);
        data_text::paint(painter, rect, text, colors().text);
    }
}

/// A record that was found among others: a filled triangle at the left edge.
void paintHit(QPainter* painter, const QRect& row) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors().hit);
    const double left = row.left() + px(6);
    const double middle = row.center().y() + 0.5;
    painter->drawPolygon(QPolygonF{{left, middle - px(5)}, {left + px(7), middle}, {left, middle + px(5)}});
    painter->restore();
}

/// Gaps and control records: icon, sentence and a dotted line across all columns behind the partition. Each cell paints
/// its part of it.
void paintSpecial(QPainter* painter, const QRect& cell, const QRect& whole, const admin::RecordRow& row,
                  const QString& sentence) {
    const look::Colors& c = colors();
    painter->setClipRect(cell, Qt::IntersectClip);
    const QString iconName = row.kind == admin::RowKind::Gap ? QStringLiteral("clean") : QStringLiteral("lock");
    const int side = px(13);
    painter->drawPixmap(whole.left(), whole.center().y() - side / 2,
                        look::iconPixmap(iconName, c.text3, side, painter->device()->devicePixelRatioF()));
    const QRect room = whole.adjusted(side + px(8), 0, 0, 0);
    words(painter, room, sentence, c.text3);
    const int end = room.left() + QFontMetrics(look::words(look::small)).horizontalAdvance(sentence) + px(8);
    QPen dots(c.line2, 1, Qt::DotLine);
    painter->setPen(dots);
    if (end < room.right()) painter->drawLine(end, room.center().y(), room.right(), room.center().y());
}

/// From the second column to the right edge of the table.
QRect behindFirstColumn(const QTableView& table, const QRect& cell) {
    const QHeaderView* header = table.horizontalHeader();
    const int second = header->count() > 1 ? header->logicalIndex(1) : header->logicalIndex(0);
    const int left = table.columnViewportPosition(second);
    return {left + px(look::cellPadding), cell.top(), table.viewport()->width() - left - 2 * px(look::cellPadding),
            cell.height()};
}

/// The name of the rule that colours the row, at the right end of the value, so that values begin where they always do.
/// Returns the room that is left.
QRect paintRule(QPainter* painter, QRect rect, const ColourRule* rule, bool isSelected) {
    if (!rule) return rect;
    const int most = std::min(px(longestRule), rect.width() / 3);
    const int width = std::min(ruleBadgeWidth(*rule), most);
    const QRect room(rect.right() - width + 1, rect.top(), width, rect.height());
    if (paintRuleBadge(painter, room, *rule, isSelected ? RuleGround::Other : RuleGround::Own) > 0)
        rect.setRight(room.left() - px(8));
    return rect;
}

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option, bool isFirst, bool isSpecial,
                     const ColourRule* rule) {
    const look::Colors& c = colors();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.state & QStyle::State_Active ? c.accentSoft : c.selectionInactive);
        if (isFirst)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), px(3), option.rect.height()), c.accent);
    } else if (isSpecial) {
        painter->fillRect(option.rect, c.alt);
    } else if (rule) {
        painter->fillRect(option.rect, colour_rules::inks(rule->colour).ground);
    }
}

}  // namespace

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordWindowModel*>(index.model());
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (!model || !table) return;
    const ShownRecord& record = model->shown(index.row());
    const RecordColumn& column = model->columns()[static_cast<std::size_t>(index.column())];
    const bool isSpecial = record.row.kind != admin::RowKind::Record;
    const int visual = table->horizontalHeader()->visualIndex(index.column());
    painter->save();
    const ColourRule* rule = model->colourRule(index.row());
    paintBackground(painter, option, visual == 0, isSpecial, rule);
    const bool isHit = model->isHit(index.row());
    if (visual == 0 && !model->source() && isHit) paintHit(painter, option.rect);
    const search::Filter* filter = isHit ? model->filter().get() : nullptr;
    const QRect rect = option.rect.adjusted(px(look::cellPadding), 0, -px(look::cellPadding), 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool right = record_columns::isNumber(column.field);
    const look::Colors& c = colors();
    if (isSpecial && visual > 0) {
        paintSpecial(painter, option.rect, behindFirstColumn(*table, option.rect), record.row,
                     model->sentence(record.row));
    } else if (isSpecial) {
        if (column.field == RecordField::Partition) data_text::paint(painter, rect, text, c.text2, Qt::AlignRight);
    } else if (column.field == RecordField::Value) {
        const QRect left = paintRule(painter, rect, rule, option.state & QStyle::State_Selected);
        const QRect room = bookmarkBadge(painter, left, model->bookmark(index.row()));
        paintValue(painter, room, record, model->valueReading(), filter, rule);
    } else if (column.field == RecordField::Key) {
        paintKey(painter, rect, record.row, text, filter);
    } else if (column.field == RecordField::Path && !record.pathTokens(column.path, model->valueReading()).empty()) {
        paintMarks(painter, rect, text, filter);
        data_text::paint(painter, rect, text,
                         tokenColor(record.pathTokens(column.path, model->valueReading()).front().kind));
    } else {
        const bool isQuiet =
            text == QLatin1String("–") || (column.field != RecordField::Partition &&
                                           column.field != RecordField::Offset && column.field != RecordField::Time);
        data_text::paint(painter, rect, text, isQuiet ? c.text2 : c.text, right ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter->restore();
}

}  // namespace brook::ui
