#include "ui/look/icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/look/theme.h"

namespace brook::ui::look {

namespace {

class LineIcon final : public QIconEngine {
public:
    LineIcon(QString name, QColor fixed) : m_name(std::move(name)), m_fixed(std::move(fixed)) {}

    QIconEngine* clone() const override { return new LineIcon(m_name, m_fixed); }
    QString iconName() override { return m_name; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->drawPixmap(corner, iconPixmap(m_name, colorFor(mode), side, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    /// Here `size` counts device pixels; the caller sets the ratio.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override {
        QPixmap made =
            iconPixmap(m_name, colorFor(mode), static_cast<int>(std::min(size.width(), size.height()) / ratio), ratio);
        made.setDevicePixelRatio(1);
        return made;
    }

private:
    QColor colorFor(QIcon::Mode mode) const {
        if (m_fixed.isValid()) return m_fixed;
        return mode == QIcon::Disabled ? colors().text3 : mode == QIcon::Normal ? colors().text2 : colors().text;
    }

    QString m_name;
    QColor m_fixed;
};

/// An icon before it has a colour: when all colours change, reading and drawing every SVG again would take longer than
/// the rest of the window.
QPixmap shapeOf(const QString& name, int size, qreal ratio) {
    QPixmap shape(QSize(size, size) * ratio);
    shape.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return shape;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", "#000");
    if (size <= 16) svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2.1\"");  // thin strokes turn grey when small
    QSvgRenderer renderer(svg);
    QPainter painter(&shape);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return shape;
}

}  // namespace

QIcon icon(const QString& name) { return QIcon(new LineIcon(name, QColor())); }

QIcon tintedIcon(const QString& name, const QColor& color) { return QIcon(new LineIcon(name, color)); }

QStringList iconNames() {
    QStringList names = QDir(QStringLiteral(":/icons")).entryList(QDir::Files, QDir::Name);
    for (QString& name : names) name.chop(4);
    return names;
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
    const QString shape = QStringLiteral("brook-%1-%2-%3").arg(name).arg(size).arg(ratio);
    const QString key = shape + color.name();
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    if (!QPixmapCache::find(shape, &pixmap)) {
        pixmap = shapeOf(name, size, ratio);
        QPixmapCache::insert(shape, pixmap);
    }
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), QColor(color.rgb()));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace brook::ui::look
