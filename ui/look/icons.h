#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace brook::ui::look {

/// One of Brook's line icons, drawn from its SVG in the colour of the text around it at the time of painting, so that a
/// change of theme needs nothing. `name` is the file's name without its ending.
QIcon icon(const QString& name);

/// The same as a picture of a given colour, for painting.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio);

}  // namespace brook::ui::look
