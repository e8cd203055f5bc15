#include "ui/widgets/badge.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "ui/look/icons.h"
#include "ui/look/theme.h"

namespace brook::ui {

using look::px;

namespace {

struct Inks {
    QColor text, fill, border;
};

Inks inksOf(BadgeTone tone) {
    const look::Colors& c = look::colors();
    switch (tone) {
        case BadgeTone::Neutral: return {c.text2, c.sunken, {}};
        case BadgeTone::Outlined: return {c.text2, c.base, c.line2};
        case BadgeTone::Ok: return {c.ok, c.okSoft, {}};
        case BadgeTone::Warn: return {c.warn, c.warnSoft, {}};
        case BadgeTone::Error: return {c.error, c.errorSoft, {}};
        case BadgeTone::Violet: return {c.violet, c.violetSoft, {}};
        case BadgeTone::Accent: return {c.accent, c.accentSoft, {}};
        case BadgeTone::Filled: return {Qt::white, c.accentFill, {}};
    }
    return {c.text2, c.sunken, {}};
}

QFont badgeFont() { return look::words(look::caption, QFont::Medium); }

}  // namespace

int badgeWidth(const BadgeSpec& badge) {
    const int icon = badge.icon.isEmpty() ? 0 : px(12) + px(4);
    return px(6) * 2 + icon + QFontMetrics(badgeFont()).horizontalAdvance(badge.text);
}

int paintBadge(QPainter* painter, const QRect& rect, const BadgeSpec& badge) {
    const Inks inks = inksOf(badge.tone);
    const int width = badgeWidth(badge);
    const int height = px(18);
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(inks.border.isValid() ? QPen(inks.border, 1) : QPen(Qt::NoPen));
    painter->setBrush(inks.fill);
    const double inset = inks.border.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 4 * look::scale(), 4 * look::scale());
    int x = box.left() + px(6);
    if (!badge.icon.isEmpty()) {
        const int side = px(12);
        painter->drawPixmap(QPoint(x, box.top() + (height - side) / 2),
                            look::iconPixmap(badge.icon, inks.text, side, painter->device()->devicePixelRatioF()));
        x += side + px(4);
    }
    painter->setFont(badgeFont());
    painter->setPen(inks.text);
    painter->drawText(QRect(x, box.top(), box.right() - x + 1, height), Qt::AlignVCenter | Qt::AlignLeft, badge.text);
    painter->restore();
    return width;
}

Badge::Badge(BadgeSpec badge, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(std::move(badge));
}

void Badge::set(BadgeSpec badge) {
    m_badge = std::move(badge);
    setAccessibleName(m_badge.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return {badgeWidth(m_badge), px(20)}; }

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge);
}

void Badge::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) updateGeometry();
}

}  // namespace brook::ui
