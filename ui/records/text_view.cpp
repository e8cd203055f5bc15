#include "ui/records/text_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/look/theme.h"
#include "ui/records/data_text.h"
#include "ui/records/payload.h"

namespace brook::ui {

using look::px;

namespace {

const QByteArray nothing;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

QString shownOf(ByteView bytes) {
    return payload::plain(bytes).replace(QLatin1Char('\t'), QStringLiteral("    ")).remove(QLatin1Char('\n'));
}

}  // namespace

TextView::TextView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Value as text"));
    viewport()->setCursor(Qt::IBeamCursor);
}

const QByteArray& TextView::text() const { return m_document ? m_document->text : nothing; }

void TextView::setDocument(std::shared_ptr<const PayloadDocument> document) {
    m_document = std::move(document);
    m_first = m_count = 0;
    wrap();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

int TextView::lineHeight() const { return std::max(px(20), QFontMetrics(look::data(look::small)).height() + px(2)); }

int TextView::columns() const {
    const int cell = QFontMetrics(look::data(look::small)).horizontalAdvance(QLatin1Char('0'));
    return std::max(16, (viewport()->width() - px(24)) / std::max(1, cell));
}

void TextView::wrap() {
    m_wrapped.clear();
    if (m_document && !text().isEmpty()) {
        const auto per = static_cast<std::uint32_t>(columns());
        const std::vector<std::uint32_t>& lines = m_document->lines;
        m_wrapped.reserve(lines.size());
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::uint32_t end = i + 1 < lines.size() ? lines[i + 1] : static_cast<std::uint32_t>(text().size());
            count += std::max<std::uint32_t>(1, (end - lines[i] + per - 1) / per);
            m_wrapped.push_back(count);
        }
    }
    const int visible = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - visible));
    horizontalScrollBar()->setRange(0, 0);
}

TextView::Range TextView::rangeOf(int line) const {
    const auto paragraph =
        std::upper_bound(m_wrapped.begin(), m_wrapped.end(), static_cast<std::uint32_t>(line)) - m_wrapped.begin();
    const auto index = static_cast<std::size_t>(paragraph);
    const std::vector<std::uint32_t>& lines = m_document->lines;
    const std::size_t end = index + 1 < lines.size() ? lines[index + 1] : static_cast<std::size_t>(text().size());
    const auto part =
        static_cast<std::size_t>(static_cast<std::uint32_t>(line) - (index == 0 ? 0 : m_wrapped[index - 1]));
    const auto per = static_cast<std::size_t>(columns());
    // A character is never torn: a line begins at its first byte.
    const auto whole = [&](std::size_t at) {
        while (at < end && isContinuation(text()[static_cast<qsizetype>(at)])) ++at;
        return std::min(at, end);
    };
    return {part == 0 ? lines[index] : whole(lines[index] + part * per), whole(lines[index] + (part + 1) * per)};
}

QString TextView::lineText(int line) const {
    if (line < 0 || line >= lineCount()) return {};
    const Range range = rangeOf(line);
    const auto* begin = reinterpret_cast<const std::byte*>(text().constData());
    return shownOf({begin + range.begin, range.end - range.begin});
}

std::vector<TextView::Glyph> TextView::glyphsOf(int line) const {
    std::vector<Glyph> glyphs;
    const Range range = rangeOf(line);
    const auto* begin = reinterpret_cast<const std::byte*>(text().constData());
    int x = px(16);
    for (std::size_t at = range.begin; at < range.end;) {
        std::size_t next = at + 1;
        while (next < range.end && isContinuation(text()[static_cast<qsizetype>(next)])) ++next;
        glyphs.push_back({at, x});
        x += data_text::width(shownOf({begin + at, next - at}));
        at = next;
    }
    glyphs.push_back({range.end, x});
    return glyphs;
}

void TextView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const look::Colors& c = look::colors();
    painter.fillRect(viewport()->rect(), c.base);
    const int height = lineHeight();
    int widest = 0;
    for (int i = 0; i * height < viewport()->height(); ++i) {
        const int line = verticalScrollBar()->value() + i;
        if (line >= lineCount()) break;
        const QString shown = lineText(line);
        const int wide = data_text::width(shown) + px(24);
        widest = std::max(widest, wide);
        const int left = -horizontalScrollBar()->value();
        const Range range = rangeOf(line);
        const auto first = static_cast<std::size_t>(m_first);
        const auto last = static_cast<std::size_t>(m_first + m_count);
        if (m_count > 0 && first < range.end && last > range.begin) {
            const std::vector<Glyph> glyphs = glyphsOf(line);
            const auto xOf = [&](std::size_t byte) {
                return std::lower_bound(glyphs.begin(), glyphs.end(), byte,
                                        [](const Glyph& glyph, std::size_t at) { return glyph.byte < at; })
                    ->x;
            };
            const int from = xOf(std::clamp(first, range.begin, range.end));
            painter.fillRect(
                QRect(left + from, i * height, xOf(std::clamp(last, range.begin, range.end)) - from, height),
                c.accentSoft);
        }
        data_text::paint(&painter, QRect(left + px(16), i * height, wide, height), shown, c.text);
    }
    const int room = std::max(0, widest - viewport()->width());
    if (room > horizontalScrollBar()->maximum())
        horizontalScrollBar()->setRange(0, room);  // escapes are wider than their bytes
}

std::size_t TextView::byteAt(const QPoint& at) const {
    if (lineCount() == 0) return 0;
    const int line = std::clamp(verticalScrollBar()->value() + at.y() / lineHeight(), 0, lineCount() - 1);
    const int x = at.x() + horizontalScrollBar()->value();
    const std::vector<Glyph> glyphs = glyphsOf(line);
    for (std::size_t i = 0; i + 1 < glyphs.size(); ++i)
        if (x < (glyphs[i].x + glyphs[i + 1].x) / 2) return glyphs[i].byte;
    return glyphs.back().byte;
}

void TextView::select(qsizetype first, qsizetype count) {
    first = std::clamp<qsizetype>(first, 0, text().size());
    count = std::clamp<qsizetype>(count, 0, text().size() - first);
    if (first == m_first && count == m_count) return;
    m_first = first;
    m_count = count;
    viewport()->update();
    emit selectionChanged(first, count);
}

void TextView::mousePressEvent(QMouseEvent* event) {
    m_anchor = byteAt(event->pos());
    select(static_cast<qsizetype>(m_anchor), 0);
}

void TextView::mouseMoveEvent(QMouseEvent* event) {
    const std::size_t here = byteAt(event->pos());
    select(static_cast<qsizetype>(std::min(here, m_anchor)),
           static_cast<qsizetype>(std::max(here, m_anchor) - std::min(here, m_anchor)));
}

void TextView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::SelectAll)) return select(0, text().size());
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_count > 0 ? text().mid(m_first, m_count) : text()));
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TextView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    wrap();
}

void TextView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) wrap();
}

}  // namespace brook::ui
