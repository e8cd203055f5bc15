#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace brook::ui::look {

/// One of Brook's line icons, drawn from its SVG in the colour of the text around it at the time of painting, so that a
/// change of theme needs nothing. `name` is the file's name without its ending.
QIcon icon(const QString& name);

/// The same in a fixed colour, and as a picture for painting. A fixed colour does not follow the theme: use it while
/// painting only. `size` is in device-independent pixels.
QIcon tintedIcon(const QString& name, const QColor& color);
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio);

/// Every icon there is.
QStringList iconNames();

}  // namespace brook::ui::look
