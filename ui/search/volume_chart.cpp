#include "ui/search/volume_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/look/zone.h"

namespace brook::ui {

using look::colors;
using look::px;

namespace {

QString momentText(Timestamp moment, std::int64_t span) {
    const QDateTime time = zone::clock(moment);
    const bool days = span > std::int64_t{3} * 86'400'000;
    return time.toString(days             ? QStringLiteral("d MMM hh:mm")
                         : span > 600'000 ? QStringLiteral("hh:mm")
                                          : QStringLiteral("hh:mm:ss"));
}

}  // namespace

VolumeChart::VolumeChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Records over time"));
    setCursor(Qt::IBeamCursor);
}

QSize VolumeChart::sizeHint() const { return {px(400), px(74)}; }

void VolumeChart::setVolume(const Volume& volume) {
    m_volume = volume;
    m_found.clear();
    update();
}

void VolumeChart::setFound(std::vector<std::uint64_t> found) {
    m_found = std::move(found);
    update();
}

void VolumeChart::setBrush(const Brush& brush) {
    m_brush = brush;
    setAccessibleDescription(
        brush && !m_volume.isEmpty()
            ? tr("%1 selected").arg(text::duration(m_volume.edge(brush->second + 1) - m_volume.edge(brush->first)))
            : QString());
    update();
}

QRect VolumeChart::plot() const { return {0, px(4), width(), height() - px(20)}; }

int VolumeChart::stretchAt(double x) const {
    const int count = std::max(1, m_volume.stretches());
    return std::clamp(static_cast<int>(x / std::max(1, width()) * count), 0, count - 1);
}

double VolumeChart::xOf(int stretch) const {
    return static_cast<double>(width()) * stretch / std::max(1, m_volume.stretches());
}

QString VolumeChart::sentence(int stretch) const {
    if (m_volume.isEmpty()) return {};
    const auto number = static_cast<std::size_t>(stretch);
    const QString when = text::range(text::dateTime(m_volume.edge(stretch)), text::time(m_volume.edge(stretch + 1)));
    const QString count = tr("%1 offsets").arg(text::count(m_volume.counts[number]));
    return number < m_found.size() ? tr("%1: %2, %3 match").arg(when, count, text::count(m_found[number]))
                                   : tr("%1: %2").arg(when, count);
}

// Painting ------------------------------------------------------------------------------------------------------------

void VolumeChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colors().base);
    if (m_volume.isEmpty()) return;
    paintBrush(painter);
    paintBars(painter);
    paintAxis(painter);
    if (!hasFocus()) return;
    painter.setPen(QPen(colors().accent, 2));
    painter.drawRect(plot().adjusted(1, 1, -1, -1));
}

void VolumeChart::paintBars(QPainter& painter) const {
    const look::Colors& c = colors();
    const QRect area = plot();
    const std::uint64_t most =
        std::max<std::uint64_t>(1, *std::max_element(m_volume.counts.begin(), m_volume.counts.end()));
    const auto bar = [&](int stretch, std::uint64_t count, const QColor& color) {
        if (count == 0) return;
        const int left = static_cast<int>(xOf(stretch));
        const int right = static_cast<int>(xOf(stretch + 1)) - 1;
        const int tall =
            std::max(2, static_cast<int>(static_cast<double>(count) / static_cast<double>(most) * area.height()));
        painter.fillRect(QRect(left, area.bottom() + 1 - tall, std::max(1, right - left), tall), color);
    };
    for (int stretch = 0; stretch < m_volume.stretches(); ++stretch) {
        const auto number = static_cast<std::size_t>(stretch);
        const bool inside = !m_brush || (stretch >= m_brush->first && stretch <= m_brush->second);
        bar(stretch, m_volume.counts[number], inside ? c.bar : c.barSoft);
        if (number < m_found.size()) bar(stretch, m_found[number], c.hit);
    }
    painter.fillRect(QRect(0, area.bottom() + 1, width(), 1), c.line2);
}

void VolumeChart::paintBrush(QPainter& painter) const {
    if (!m_brush) return;
    const look::Colors& c = colors();
    const QRect area = plot();
    const int left = static_cast<int>(xOf(m_brush->first));
    const int right = static_cast<int>(xOf(m_brush->second + 1));
    painter.fillRect(QRect(left, area.top(), right - left, area.height()), c.accentSoft);
    for (const int x : {left, right - 1}) painter.fillRect(QRect(x, area.top(), 2, area.height()), c.accent);
}

void VolumeChart::paintAxis(QPainter& painter) const {
    const look::Colors& c = colors();
    painter.setFont(look::data(look::caption));
    const QFontMetrics metrics = painter.fontMetrics();
    const std::int64_t span = m_volume.until - m_volume.from;
    const int baseline = height() - px(4);
    const auto label = [&](int stretch, const QColor& color) {
        const QString words = momentText(m_volume.edge(stretch), span);
        const int wide = metrics.horizontalAdvance(words);
        const int left = std::clamp(static_cast<int>(xOf(stretch)) - wide / 2, 0, std::max(0, width() - wide));
        painter.setPen(color);
        painter.drawText(left, baseline, words);
        return QRect(left, 0, wide + px(8), 1);
    };
    std::vector<QRect> taken;
    if (m_brush)
        for (const int stretch : {m_brush->first, m_brush->second + 1}) taken.push_back(label(stretch, c.accent));
    const int step = std::max(1, m_volume.stretches() / 6);
    for (int stretch = step; stretch < m_volume.stretches(); stretch += step) {
        const int middle = static_cast<int>(xOf(stretch));
        const QRect room(middle - px(40), 0, px(80), 1);
        const bool free =
            std::none_of(taken.begin(), taken.end(), [&room](const QRect& r) { return r.intersects(room); });
        if (free) label(stretch, c.text3);
    }
}

// Brushing ------------------------------------------------------------------------------------------------------------

void VolumeChart::mousePressEvent(QMouseEvent* event) {
    if (m_volume.isEmpty() || event->button() != Qt::LeftButton) return;
    m_pressed = stretchAt(event->position().x());
    m_moved = false;
}

void VolumeChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) return;
    const int here = stretchAt(event->position().x());
    m_moved = true;
    setBrush(std::pair(std::min(*m_pressed, here), std::max(*m_pressed, here)));
}

void VolumeChart::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed || event->button() != Qt::LeftButton) return;
    if (!m_moved) setBrush(std::pair(*m_pressed, *m_pressed));
    m_pressed.reset();
    emit brushed();
}

void VolumeChart::mouseDoubleClickEvent(QMouseEvent*) {
    m_pressed.reset();
    setBrush(std::nullopt);
    emit brushed();
}

void VolumeChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->key() == Qt::Key_Escape && m_brush) {
        setBrush(std::nullopt);
        return emit brushed();
    }
    if (step == 0 || m_volume.isEmpty()) return QWidget::keyPressEvent(event);
    const int last = m_volume.stretches() - 1;
    const int anchor = m_brush && (event->modifiers() & Qt::ShiftModifier)
                           ? (m_cursor == m_brush->first ? m_brush->second : m_brush->first)
                           : -1;
    m_cursor = std::clamp((m_brush ? m_cursor : last) + step, 0, last);
    setBrush(anchor < 0 ? std::pair(m_cursor, m_cursor)
                        : std::pair(std::min(anchor, m_cursor), std::max(anchor, m_cursor)));
    emit brushed();
}

bool VolumeChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_volume.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), sentence(stretchAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace brook::ui
