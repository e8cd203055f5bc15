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

}  // namespace

int width(const QString& text) {
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
