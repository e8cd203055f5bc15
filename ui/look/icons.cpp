#include "ui/look/icons.h"

#include <QApplication>
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
    explicit LineIcon(QString name) : m_name(std::move(name)) {}

    QIconEngine* clone() const override { return new LineIcon(m_name); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->drawPixmap(rect, iconPixmap(m_name, colorFor(mode), std::min(rect.width(), rect.height()), painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_name, colorFor(mode), std::min(size.width(), size.height()), 1);
    }

private:
    static QColor colorFor(QIcon::Mode mode) { return mode == QIcon::Disabled ? colors().text3 : colors().text2; }

    QString m_name;
};

}  // namespace

QIcon icon(const QString& name) { return QIcon(new LineIcon(name)); }

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
