#pragma once

#include <QProxyStyle>

namespace brook::ui::look {

/// Fusion with Brook's measures: flat controls with hairlines, tables without a grid, quiet tabs. Colours come from the
/// palette. A button with the property "primary" is filled, one with "plain" has no border.
class BrookStyle final : public QProxyStyle {
    Q_OBJECT

public:
    BrookStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

}  // namespace brook::ui::look
