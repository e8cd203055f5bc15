#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

/// Text of records as it is painted: the data font without ligatures for Latin, Greek and Cyrillic, a shaped font for
/// all other scripts. Runs stand in the order of the data, whatever direction they are written in.
namespace brook::ui::data_text {

/// Paints one line, vertically in the middle, cut with "…" at the end of `rect`. Returns the width it took.
int paint(QPainter* painter, const QRect& rect, const QString& text, const QColor& color,
          Qt::Alignment alignment = Qt::AlignLeft);
int width(const QString& text);

}  // namespace brook::ui::data_text
