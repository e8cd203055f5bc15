#include "ui/records/data_text.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <vector>

#include "ui/look/theme.h"

namespace brook::ui::data_text {

namespace {

/// Whether the data font shows it letter by letter as well as a shaped one.
bool isSimple(QChar c) {
    return c.unicode() < 0x0300 || (c.unicode() >= 0x0370 && c.unicode() < 0x0530) ||
           (c.unicode() >= 0x2010 && c.unicode() < 0x2e80);
}

QFont shapedFont() {
    QFont font = look::data(look::small);
    font.setStyleStrategy(QFont::PreferDefault);
    return font;
}

struct Run {
    QString text;
    bool isSimple;
};

std::vector<Run> runsOf(const QString& text) {
    std::vector<Run> runs;
    for (const QChar c : text) {
        // A space inside a run of another script belongs to it: words of one language stay in their order.
        const bool simple = c == u' ' && !runs.empty() ? runs.back().isSimple : isSimple(c);
        if (runs.empty() || runs.back().isSimple != simple) runs.push_back({{}, simple});
        runs.back().text += c;
    }
    return runs;
}

bool isAllSimple(const QString& text) { return std::all_of(text.begin(), text.end(), isSimple); }

QString cut(const QString& text, const QFontMetrics& metrics, int room) {
    return metrics.elidedText(text, Qt::ElideRight, std::max(0, room));
}

/// The width of each letter of ASCII in the data font; 0 when they are not of one width.
double cellWidth() {
    static double scale = 0;
    static double width = 0;
    if (scale == look::scale()) return width;
    scale = look::scale();
    const QFontMetricsF metrics(look::data(look::small));
    width = metrics.horizontalAdvance(u'i');
    for (const QChar c : {u'W', u'0', u' ', u'~', u'…'})
        if (metrics.horizontalAdvance(c) != width) width = 0;
    return width;
}

/// Text whose width is known by counting. Most of what records hold is, and shaping it to measure it costs as much as
/// painting it.
bool isCounted(const QString& text) {
    return cellWidth() > 0 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

int countedWidth(const QString& text) { return qRound(static_cast<double>(text.size()) * cellWidth()); }

QString countedCut(const QString& text, int room) {
    if (countedWidth(text) <= room) return text;
    const int letters = static_cast<int>(room / cellWidth()) - 1;
    return letters < 0 ? QString() : text.left(letters) + u'…';
}

}  // namespace

int width(const QString& text) {
    if (isCounted(text)) return countedWidth(text);
    const QFontMetrics plain(look::data(look::small));
    if (isAllSimple(text)) return plain.horizontalAdvance(text);
    const QFontMetrics shaped(shapedFont());
    int sum = 0;
    for (const Run& run : runsOf(text)) sum += (run.isSimple ? plain : shaped).horizontalAdvance(run.text);
    return sum;
}

int paint(QPainter* painter, const QRect& rect, const QString& text, const QColor& color, Qt::Alignment alignment) {
    if (rect.width() <= 0 || text.isEmpty()) return 0;
    painter->setPen(color);
    const int flags = static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine;
    if (isCounted(text)) {
        painter->setFont(look::data(look::small));
        const QString shown = countedCut(text, rect.width());
        painter->drawText(rect, flags | static_cast<int>(alignment), shown);
        return countedWidth(shown);
    }
    if (isAllSimple(text)) {
        painter->setFont(look::data(look::small));
        const QString shown = cut(text, painter->fontMetrics(), rect.width());
        painter->drawText(rect, flags | static_cast<int>(alignment), shown);
        return painter->fontMetrics().horizontalAdvance(shown);
    }
    QRect room = rect;
    if (alignment & Qt::AlignRight) room.setLeft(std::max(rect.left(), rect.right() + 1 - width(text)));
    for (const Run& run : runsOf(text)) {
        painter->setFont(run.isSimple ? look::data(look::small) : shapedFont());
        const QString shown = cut(run.text, painter->fontMetrics(), room.width());
        painter->drawText(room, flags | static_cast<int>(Qt::AlignLeft | Qt::AlignAbsolute), shown);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(shown));
        if (shown != run.text || room.width() <= 0) break;
    }
    return room.left() - rect.left();
}

}  // namespace brook::ui::data_text
