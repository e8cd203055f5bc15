#include "ui/widgets/hit_map.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

#include "ui/look/theme.h"

namespace brook::ui {

using look::px;

HitMap::HitMap(QWidget* parent) : QWidget(parent) {
    setFixedWidth(px(look::hitMapWidth));
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Place in the topic"));
    setCursor(Qt::ArrowCursor);
}

void HitMap::setRange(qint64 total, qint64 page) {
    m_total = std::max<qint64>(total, 0);
    m_page = std::max<qint64>(page, 1);
    setValue(m_value);
    update();
}

void HitMap::setValue(qint64 first) {
    const qint64 held = std::clamp<qint64>(first, 0, std::max<qint64>(0, m_total - m_page));
    if (held == m_value) return;
    m_value = held;
    update();
}

void HitMap::setHits(std::vector<qint64> rows) {
    m_hits = std::move(rows);
    update();
}

void HitMap::setBookmarks(std::vector<qint64> rows) {
    m_bookmarks = std::move(rows);
    update();
}

QSize HitMap::sizeHint() const { return {px(look::hitMapWidth), px(200)}; }

int HitMap::yOf(qint64 row) const {
    return m_total <= 0 ? 0 : static_cast<int>(static_cast<double>(row) / static_cast<double>(m_total) * height());
}

QRect HitMap::viewBox() const {
    if (m_total <= m_page) return {0, 0, width(), height()};
    const int tall = std::min(height(), std::max(px(24), static_cast<int>(static_cast<double>(m_page) /
                                                                          static_cast<double>(m_total) * height())));
    const double share = static_cast<double>(m_value) / static_cast<double>(m_total - m_page);
    return {0, static_cast<int>(share * (height() - tall)), width(), tall};
}

void HitMap::moveTo(qint64 first) {
    const qint64 before = m_value;
    setValue(first);
    if (m_value != before) emit valueChanged(m_value);
}

void HitMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::Colors& c = look::colors();
    painter.fillRect(rect(), c.base);
    painter.fillRect(QRect(0, 0, 1, height()), c.line);
    const int left = px(5);
    int last = -10;
    for (const qint64 row : m_hits) {
        const int y = yOf(row);
        if (y == last) continue;  // many hits on one pixel are one tick
        painter.fillRect(QRect(left, y, width() - left - px(3), 2), c.hit);
        last = y;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    for (const qint64 row : m_bookmarks) {
        const double y = yOf(row);
        painter.drawPolygon(QPolygonF{{1, y - 3.5}, {px(5) + 0.5, y}, {1, y + 3.5}});
    }
    if (m_total <= m_page) return;
    painter.setPen(QPen(hasFocus() ? c.accent : c.ctl, hasFocus() ? 2 : 1));
    QColor fill = c.ctl;
    fill.setAlphaF(0.16F);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(viewBox()).adjusted(3.5, 0.5, -1.5, -0.5), 3, 3);
}

void HitMap::mousePressEvent(QMouseEvent* event) {
    const QRect box = viewBox();
    const int y = static_cast<int>(event->position().y());
    m_grab = box.contains(0, y) ? y - box.top() : box.height() / 2;
    mouseMoveEvent(event);
}

void HitMap::mouseMoveEvent(QMouseEvent* event) {
    const int room = height() - viewBox().height();
    if (room <= 0) return;
    const double share = std::clamp((event->position().y() - m_grab) / room, 0.0, 1.0);
    moveTo(static_cast<qint64>(share * static_cast<double>(m_total - m_page)));
}

void HitMap::wheelEvent(QWheelEvent* event) { moveTo(m_value - event->angleDelta().y() * 3 / 120); }

void HitMap::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: return moveTo(m_value - 1);
        case Qt::Key_Down: return moveTo(m_value + 1);
        case Qt::Key_PageUp: return moveTo(m_value - m_page);
        case Qt::Key_PageDown: return moveTo(m_value + m_page);
        case Qt::Key_Home: return moveTo(0);
        case Qt::Key_End: return moveTo(m_total);
        default: QWidget::keyPressEvent(event);
    }
}

}  // namespace brook::ui
