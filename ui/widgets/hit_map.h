#pragma once

#include <QWidget>

#include <vector>

namespace brook::ui {

/// The scroll bar of the records page, 18 px: the whole as one line, hits as ticks, bookmarks as arrows at its left,
/// what is in view as a box. Works on 64-bit places, so that it can stand for any number of records.
class HitMap final : public QWidget {
    Q_OBJECT

public:
    explicit HitMap(QWidget* parent = nullptr);
    /// `page` of `total` rows fit the view.
    void setRange(qint64 total, qint64 page);
    void setValue(qint64 first);
    qint64 value() const { return m_value; }
    void setHits(std::vector<qint64> rows);
    void setBookmarks(std::vector<qint64> rows);
    QSize sizeHint() const override;
    /// The box of what is in view, in pixels of this widget; at least 24 high.
    QRect viewBox() const;

signals:
    void valueChanged(qint64 first);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(qint64 first);
    int yOf(qint64 row) const;

    qint64 m_total = 0;
    qint64 m_page = 1;
    qint64 m_value = 0;
    std::vector<qint64> m_hits;
    std::vector<qint64> m_bookmarks;
    int m_grab = 0;
};

}  // namespace brook::ui
