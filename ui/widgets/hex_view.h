#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace brook::ui {

/// Bytes as offset, sixteen in hex (eight where it is narrow) and text. A selection is marked in both; Ctrl+C copies it
/// as hex. Draws only the lines in view, so that a value of any size opens at once.
class HexView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget* parent = nullptr);
    void setBytes(const QByteArray& bytes);
    void select(qsizetype first, qsizetype count);
    qsizetype selectionFirst() const { return m_first; }
    qsizetype selectionCount() const { return m_count; }
    int bytesPerLine() const;

signals:
    void selectionChanged(qsizetype first, qsizetype count);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Columns {
        int cell, hex, text, line;
    };
    Columns columns() const;
    int hexX(const Columns& at, int byte) const;
    qsizetype byteAt(const QPoint& at) const;
    void measure();
    void paintLine(QPainter& painter, qsizetype line, int top) const;

    QByteArray m_bytes;
    qsizetype m_first = 0;
    qsizetype m_count = 0;
    qsizetype m_anchor = 0;
};

}  // namespace brook::ui
