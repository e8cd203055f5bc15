#pragma once

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

#include "ui/records/payload_document.h"

namespace brook::ui {

/// The text of a payload, wrapped to the width, hidden characters as escapes. Works out only the lines in view, so that
/// a text of any size opens at once. A selection is a range of bytes; Ctrl+C copies just these.
class TextView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TextView(QWidget* parent = nullptr);
    void setDocument(std::shared_ptr<const PayloadDocument> document);
    void select(qsizetype first, qsizetype count);
    qsizetype selectionFirst() const { return m_first; }
    qsizetype selectionCount() const { return m_count; }
    int lineCount() const { return m_wrapped.empty() ? 0 : static_cast<int>(m_wrapped.back()); }
    /// A line as it is painted.
    QString lineText(int line) const;

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
    struct Range {
        std::size_t begin, end;
    };
    /// A character and where it stands in its line.
    struct Glyph {
        std::size_t byte;
        int x;
    };
    Range rangeOf(int line) const;
    std::vector<Glyph> glyphsOf(int line) const;
    std::size_t byteAt(const QPoint& at) const;
    int lineHeight() const;
    int columns() const;
    void wrap();
    const QByteArray& text() const;

    std::shared_ptr<const PayloadDocument> m_document;
    std::vector<std::uint32_t> m_wrapped;  // lines on screen up to and with each line of the text
    qsizetype m_first = 0;
    qsizetype m_count = 0;
    std::size_t m_anchor = 0;
};

}  // namespace brook::ui
