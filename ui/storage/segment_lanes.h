#pragma once

#include <QWidget>

#include <optional>

#include "engine/admin/storage_values.h"
#include "ui/storage/storage_words.h"

namespace brook::ui {

/// The segments of each partition as bars, oldest first, as long as they are large; beside them what the partition
/// holds. One segment can be selected, by mouse or arrow keys. The active one is open at its right, a clean one is
/// solid, a dirty one hatched, a leaving one carries the time it has left.
class SegmentLanes final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentLanes(QWidget* parent = nullptr);
    void setStorage(const admin::TopicStorage& storage);
    std::optional<admin::SegmentPlace> selected() const { return m_selected; }
    void select(const std::optional<admin::SegmentPlace>& segment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Paints one bar; the legend shows the same.
    static void paintBar(QPainter& painter, const QRectF& bar, storage_words::SegmentState state);

signals:
    void segmentSelected(const admin::SegmentPlace& segment);
    /// The row that the selection is in, to be brought into view.
    void rowWanted(const QRect& row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar {
        QRectF rect;
        int partition = 0;  // index into the storage's
        int segment = 0;
    };
    struct At {
        int partition = 0;
        int segment = 0;
    };
    std::vector<Bar> barsOf(int partition) const;
    std::optional<At> place() const;
    std::optional<At> barAt(const QPointF& point) const;
    int laneWidth() const;
    int columnCount() const;
    QRect rowRect(int partition) const;
    void choose(At at);
    void describe();
    QString sentence(At at) const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, int partition) const;

    admin::TopicStorage m_storage;
    std::uint64_t m_largest = 0;  // bytes of the largest partition
    std::optional<admin::SegmentPlace> m_selected;
};

}  // namespace brook::ui
