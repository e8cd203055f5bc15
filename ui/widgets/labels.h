#pragma once

#include <QWidget>

#include "ui/widgets/pieces.h"

namespace brook::ui {

/// A line that is cut to its room: names in their middle, values at their end. The tooltip has the whole.
class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text, Qt::TextElideMode mode = Qt::ElideMiddle, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

/// An icon of ours in a tone of the palette; follows a change of theme and of zoom.
class Mark final : public QWidget {
    Q_OBJECT

public:
    /// `side` is in pixels at 100 %.
    Mark(QString iconName, int side, Text::Tone tone = Text::Tone::Second, QWidget* parent = nullptr);
    void set(const QString& iconName, Text::Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    Text::Tone m_tone;
};

/// An address in the data font; a click or Enter copies it.
class CopyLabel final : public QToolButton {
    Q_OBJECT

public:
    explicit CopyLabel(const QString& address = {}, QWidget* parent = nullptr);
    void setAddress(const QString& address);
    /// Its step of type; small unless it is told otherwise.
    void setStep(int step);

signals:
    void copied(const QString& address);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString m_address;
    int m_step = look::small;
};

/// The heading of a section: title, a note beside it, a readout with its reserved place, and controls at the right.
class SectionHeader final : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, const QString& note = {}, QWidget* parent = nullptr);
    void addWidget(QWidget* widget);
    void setNote(const QString& note);
    void setReadout(const QString& readout);

private:
    QHBoxLayout* m_row;
    Text* m_note;
    Text* m_readout;
};

}  // namespace brook::ui
