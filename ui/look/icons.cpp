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

}  // namespace

QIcon icon(const QString& name) { return QIcon(new LineIcon(name, QColor())); }

QIcon tintedIcon(const QString& name, const QColor& color) { return QIcon(new LineIcon(name, color)); }

QStringList iconNames() {
    QStringList names = QDir(QStringLiteral(":/icons")).entryList(QDir::Files, QDir::Name);
    for (QString& name : names) name.chop(4);
    return names;
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
    const QString key = QStringLiteral("brook-%1-%2-%3-%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toUtf8());
        if (size <= 16)
            svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2.1\"");  // thin strokes turn grey when small
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace brook::ui::look
