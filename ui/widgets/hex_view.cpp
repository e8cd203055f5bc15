#include "ui/widgets/hex_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/look/theme.h"

namespace brook::ui {

using look::px;

namespace {

int offsetDigits(qsizetype size) { return size > 0xFFFF ? 8 : 4; }

}  // namespace

HexView::HexView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Bytes"));
    measure();
}

void HexView::setBytes(const QByteArray& bytes) {
    m_bytes = bytes;
    m_first = m_count = m_anchor = 0;
    measure();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::select(qsizetype first, qsizetype count) {
    first = std::clamp<qsizetype>(first, 0, m_bytes.size());
    count = std::clamp<qsizetype>(count, 0, m_bytes.size() - first);
    if (first == m_first && count == m_count) return;
    m_first = first;
    m_count = count;
    const auto line = static_cast<int>(first / bytesPerLine());
    QScrollBar* bar = verticalScrollBar();
    if (line < bar->value() || line >= bar->value() + bar->pageStep()) bar->setValue(std::max(0, line - 2));
    viewport()->update();
    emit selectionChanged(m_first, m_count);
}

HexView::Columns HexView::columns() const {
    const QFontMetrics metrics(look::data(look::small));
    const int cell = metrics.horizontalAdvance(QLatin1Char('0'));
    const int hex = px(16) + cell * (offsetDigits(m_bytes.size()) + 2);
    const int per = bytesPerLine();
    return {cell, hex, hex + cell * (3 * per + per / 4), std::max(px(20), metrics.height() + px(2))};
}

int HexView::bytesPerLine() const {
    const int cell = QFontMetrics(look::data(look::small)).horizontalAdvance(QLatin1Char('0'));
    const int wide = px(32) + cell * (offsetDigits(m_bytes.size()) + 2 + 16 * 4 + 4);
    return viewport()->width() >= wide ? 16 : 8;
}

int HexView::hexX(const Columns& at, int byte) const { return at.hex + at.cell * (3 * byte + byte / 4); }

void HexView::measure() {
    const int line = columns().line;
    const int visible = std::max(1, viewport()->height() / line);
    const qsizetype lines = (m_bytes.size() + bytesPerLine() - 1) / bytesPerLine();
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::min<qsizetype>(std::max<qsizetype>(0, lines - visible), INT_MAX)));
}

void HexView::paintLine(QPainter& painter, qsizetype line, int top) const {
    const look::Colors& c = look::colors();
    const Columns at = columns();
    const int per = bytesPerLine();
    const qsizetype start = line * per;
    painter.setPen(c.text3);
    painter.drawText(QRect(px(16), top, at.hex, at.line), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("%1").arg(start, offsetDigits(m_bytes.size()), 16, QLatin1Char('0')));
    for (int i = 0; i < per && start + i < m_bytes.size(); ++i) {
        const bool selected = start + i >= m_first && start + i < m_first + m_count;
        const auto byte = static_cast<unsigned char>(m_bytes[start + i]);
        const QRect hex(hexX(at, i), top, at.cell * 2, at.line);
        const QRect letter(at.text + at.cell * i, top, at.cell, at.line);
        if (selected) {
            const bool joined = i + 1 < per && start + i + 1 < m_first + m_count;
            const int until = joined ? hexX(at, i + 1) : hex.right() + 1 + at.cell / 2;
            painter.fillRect(QRect(hex.left() - (start + i == m_first || i == 0 ? at.cell / 2 : 0), top,
                                   until - hex.left() + (start + i == m_first || i == 0 ? at.cell / 2 : 0), at.line),
                             c.accentSoft);
            painter.fillRect(letter, c.accentSoft);
        }
        painter.setPen(selected ? c.accent : c.text2);
        painter.drawText(hex, Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')));
        const bool printable = byte >= 0x20 && byte < 0x7F;
        if (!printable && !selected) painter.setPen(c.text3);
        painter.drawText(letter, Qt::AlignVCenter | Qt::AlignLeft,
                         printable ? QString(QLatin1Char(static_cast<char>(byte))) : QStringLiteral("·"));
    }
}

void HexView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look::colors().base);
    painter.setFont(look::data(look::small));
    const int height = columns().line;
    const qsizetype lines = (m_bytes.size() + bytesPerLine() - 1) / bytesPerLine();
    for (int i = 0; i * height < viewport()->height(); ++i) {
        const qsizetype line = verticalScrollBar()->value() + i;
        if (line >= lines) break;
        paintLine(painter, line, i * height);
    }
}

void HexView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void HexView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) measure();
}

qsizetype HexView::byteAt(const QPoint& at) const {
    const Columns columnsAt = columns();
    const int per = bytesPerLine();
    const qsizetype line = verticalScrollBar()->value() + at.y() / columnsAt.line;
    int byte = 0;
    if (at.x() >= columnsAt.text)
        byte = (at.x() - columnsAt.text) / columnsAt.cell;
    else
        while (byte + 1 < per && at.x() >= hexX(columnsAt, byte + 1)) ++byte;
    return std::clamp<qsizetype>(line * per + std::min(byte, per - 1), 0, std::max<qsizetype>(0, m_bytes.size() - 1));
}

void HexView::mousePressEvent(QMouseEvent* event) {
    m_anchor = byteAt(event->pos());
    select(m_anchor, 1);
}

void HexView::mouseMoveEvent(QMouseEvent* event) {
    const qsizetype here = byteAt(event->pos());
    select(std::min(here, m_anchor), std::abs(here - m_anchor) + 1);
}

void HexView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        const QByteArray bytes = m_count > 0 ? m_bytes.mid(m_first, m_count) : m_bytes;
        QGuiApplication::clipboard()->setText(QString::fromLatin1(bytes.toHex(' ')));
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) return select(0, m_bytes.size());
    const bool grow = event->modifiers() & Qt::ShiftModifier;
    const int per = bytesPerLine();
    const int step = event->key() == Qt::Key_Right  ? 1
                     : event->key() == Qt::Key_Left ? -1
                     : event->key() == Qt::Key_Down ? per
                     : event->key() == Qt::Key_Up   ? -per
                                                    : 0;
    if (step == 0) return QAbstractScrollArea::keyPressEvent(event);
    if (grow) return select(m_first, std::max<qsizetype>(1, m_count + step));
    select(std::clamp<qsizetype>(m_first + step, 0, std::max<qsizetype>(0, m_bytes.size() - 1)), 1);
}

}  // namespace brook::ui
