#pragma once

#include <QWidget>

#include <optional>
#include <utility>

#include "ui/search/volume.h"

namespace brook::ui {

/// How many records came when: a bar for each stretch of time, what was found of them in another colour, and a brush
/// over some of the stretches. Drag to brush, with the keyboard Shift and the arrows; Esc, a double click or the words
/// above it take the brush away.
class VolumeChart final : public QWidget {
    Q_OBJECT

public:
    /// Stretches [first, last].
    using Brush = std::optional<std::pair<int, int>>;

    explicit VolumeChart(QWidget* parent = nullptr);
    void setVolume(const Volume& volume);
    const Volume& volume() const { return m_volume; }
    /// What was found in each stretch; empty: nothing is looked for.
    void setFound(std::vector<std::uint64_t> found);
    const Brush& brush() const { return m_brush; }
    void setBrush(const Brush& brush);
    QSize sizeHint() const override;
    /// The stretch and the counts at a place, in words.
    QString sentence(int stretch) const;

signals:
    /// The user chose stretches, or all of them again.
    void brushed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect plot() const;
    int stretchAt(double x) const;
    double xOf(int stretch) const;
    void paintBars(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintBrush(QPainter& painter) const;

    Volume m_volume;
    std::vector<std::uint64_t> m_found;
    Brush m_brush;
    std::optional<int> m_pressed;
    int m_cursor = 0;  // of the keyboard
    bool m_moved = false;
};

}  // namespace brook::ui
