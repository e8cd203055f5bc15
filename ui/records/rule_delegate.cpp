#include "ui/records/rule_delegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/records/colour_rules_model.h"
#include "ui/records/data_text.h"
#include "ui/records/rule_badge.h"
#include "ui/search/filter_input.h"

namespace brook::ui {

using look::colors;
using look::px;

namespace {

constexpr int badgeColumn = 176;  // conditions begin at one place below each other

void paintWrong(QPainter* painter, QRect& room) {
    const int side = px(14);
    painter->drawPixmap(
        QPoint(room.right() - side + 1, room.center().y() - side / 2 + 1),
        look::iconPixmap(QStringLiteral("error"), colors().error, side, painter->device()->devicePixelRatioF()));
    room.setRight(room.right() - side - px(8));
}

void paintCondition(QPainter* painter, QRect room, const search::FilterText& condition, bool isOn) {
    const QString mode = filter_input::modeWord(condition.mode);
    painter->setFont(look::words(look::caption, QFont::Medium));
    painter->setPen(colors().text2);
    painter->drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, mode);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(mode) + px(8));
    data_text::paint(painter, room, QString::fromStdString(condition.text).simplified(),
                     isOn ? colors().text : colors().text2);
}

}  // namespace

void RuleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const ColourRulesModel*>(index.model());
    if (!model) return;
    const ColourRule& rule = model->rule(index.row());
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    painter->save();
    if (item.state & QStyle::State_Selected) {
        painter->fillRect(item.rect,
                          item.state & QStyle::State_Active ? colors().accentSoft : colors().selectionInactive);
        painter->fillRect(QRect(item.rect.left(), item.rect.top(), px(3), item.rect.height()), colors().accent);
    }
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    QStyleOptionViewItem check = item;
    check.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    check.state |= rule.isOn ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, item.widget);
    QRect room = item.rect.adjusted(check.rect.right() - item.rect.left() + px(8), 0, -px(look::cellPadding), 0);
    const QRect badge(room.left(), room.top(), std::min(px(badgeColumn), room.width() / 2), room.height());
    paintRuleBadge(painter, badge, rule, RuleGround::Other);
    room.setLeft(badge.right() + px(12));
    if (!model->isUnderstood(index.row())) paintWrong(painter, room);
    paintCondition(painter, room, rule.condition, rule.isOn);
    painter->restore();
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {px(200), px(look::summaryRow)};
}

}  // namespace brook::ui
