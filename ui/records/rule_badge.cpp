#include "ui/records/rule_badge.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/theme.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int iconSide = 12;
constexpr int padding = 6;
constexpr int shortest = 40;  // with less room there is no word to be read

QFont badgeFont() { return look::words(look::caption, QFont::Medium); }

int besideText() { return 2 * px(padding) + px(iconSide) + px(4); }

}  // namespace

int ruleBadgeWidth(const ColourRule& rule) {
    return besideText() + QFontMetrics(badgeFont()).horizontalAdvance(rule.label());
}

int paintRuleBadge(QPainter* painter, const QRect& rect, const ColourRule& rule, RuleGround ground) {
    const int width = std::min(ruleBadgeWidth(rule), rect.width());
    if (width < px(shortest)) return 0;
    const colour_rules::Inks inks = colour_rules::inks(rule.colour);
    const int height = px(18);
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground == RuleGround::Own ? look::colors().base : inks.ground);
    painter->drawRoundedRect(QRectF(box), 4 * look::scale(), 4 * look::scale());
    const int side = px(iconSide);
    painter->drawPixmap(
        QPoint(box.left() + px(padding), box.top() + (height - side) / 2),
        look::iconPixmap(QStringLiteral("tag"), inks.ink, side, painter->device()->devicePixelRatioF()));
    const QFont font = badgeFont();
    painter->setFont(font);
    painter->setPen(inks.ink);
    const QRect words = box.adjusted(px(padding) + side + px(4), 0, -px(padding) + 1, 0);
    painter->drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(rule.label(), Qt::ElideRight, words.width()));
    painter->restore();
    return width;
}

QIcon colourIcon(RowColour colour) {
    const colour_rules::Inks inks = colour_rules::inks(colour);
    const int side = px(16);
    QPixmap pixmap(QSize(side, side) * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inks.ink, 1.5));
    painter.setBrush(inks.ground);
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 4, 4);
    return QIcon(pixmap);
}

}  // namespace brook::ui
