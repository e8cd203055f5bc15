#include "ui/look/rescale.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QFormLayout>
#include <QLayout>
#include <QMainWindow>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace brook::ui::look {

namespace {

int scaled(int atFullSize, double scale) { return static_cast<int>(std::lround(atFullSize * scale)); }

/// What a measure that now reads `present` is at 100 %. It was kept the first time; it counts again as soon as somebody
/// has set another.
int atFullSize(QObject* object, const char* name, int present, double from) {
    const QVariant kept = object->property(name);
    if (kept.isValid() && scaled(kept.toInt(), from) == present) return kept.toInt();
    const int base = static_cast<int>(std::lround(present / from));
    object->setProperty(name, base);
    return base;
}

void rescaleFont(QWidget* widget, double from, double to) {
    if (!widget->testAttribute(Qt::WA_SetFont) || widget->font().pixelSize() <= 0) return;
    QFont font = widget->font();
    font.setPixelSize(std::max(1, scaled(atFullSize(widget, "brookFontSize", font.pixelSize(), from), to)));
    widget->setFont(font);
}

void rescaleLimits(QWidget* widget, double from, double to) {
    if (widget->isWindow()) return;
    const auto limit = [&](const char* name, int present, auto set) {
        if (present > 1 && present < QWIDGETSIZE_MAX) set(scaled(atFullSize(widget, name, present, from), to));
    };
    // The larger limit first, or the smaller one would be held by it.
    const int highest = widget->maximumHeight();
    const int widest = widget->maximumWidth();
    const int lowest = widget->minimumHeight();
    const int narrowest = widget->minimumWidth();
    limit("brookMaximumHeight", highest, [widget](int value) { widget->setMaximumHeight(value); });
    limit("brookMaximumWidth", widest, [widget](int value) { widget->setMaximumWidth(value); });
    limit("brookMinimumHeight", lowest, [widget](int value) { widget->setMinimumHeight(value); });
    limit("brookMinimumWidth", narrowest, [widget](int value) { widget->setMinimumWidth(value); });
}

void rescaleLayout(QLayout* layout, double from, double to) {
    const QMargins margins = layout->contentsMargins();
    const auto at = [&](const char* name, int present) { return scaled(atFullSize(layout, name, present, from), to); };
    layout->setContentsMargins(at("brookLeft", margins.left()), at("brookTop", margins.top()),
                               at("brookRight", margins.right()), at("brookBottom", margins.bottom()));
    if (auto* form = qobject_cast<QFormLayout*>(layout)) {
        form->setHorizontalSpacing(at("brookHorizontal", form->horizontalSpacing()));
        form->setVerticalSpacing(at("brookVertical", form->verticalSpacing()));
    } else if (layout->spacing() >= 0) {
        layout->setSpacing(at("brookSpacing", layout->spacing()));
    }
    for (QObject* child : layout->children())
        if (auto* inner = qobject_cast<QLayout*>(child)) rescaleLayout(inner, from, to);
}

void rescaleIcon(QWidget* widget, double from, double to) {
    auto* button = qobject_cast<QAbstractButton*>(widget);
    // An icon of the style's own size has grown with the style.
    if (!button || button->iconSize().width() <= 0 || button->iconSize().width() == scaled(16, to)) return;
    const int side = scaled(atFullSize(button, "brookIcon", button->iconSize().width(), from), to);
    button->setIconSize({side, side});
}

}  // namespace

void rescale(double from, double to) {
    for (QWidget* widget : QApplication::allWidgets()) {
        rescaleFont(widget, from, to);
        rescaleLimits(widget, from, to);
        rescaleIcon(widget, from, to);
        if (widget->layout() && !qobject_cast<QMainWindow*>(widget)) rescaleLayout(widget->layout(), from, to);
    }
}

}  // namespace brook::ui::look
