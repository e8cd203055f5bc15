#pragma once

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include <vector>

#include "ui/look/theme.h"

class QHBoxLayout;
class QLineEdit;

/// Small widgets that several pages are made of.
namespace brook::ui {

/// A label of one step of type, in a colour of the palette; follows a change of theme.
class Text final : public QLabel {
    Q_OBJECT

public:
    enum class Tone { Normal, Second, Third, Accent, Warn, Error, Ok };
    Text(const QString& text, const QFont& font, Tone tone = Tone::Normal, QWidget* parent = nullptr);
    void setTone(Tone tone);
    static QColor color(Tone tone);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void tint();
    Tone m_tone;
    bool m_tinting = false;
    bool m_isTinted = false;  ///< with the colours in force; what is hidden waits until it is shown
};

/// A number that is looked at: what it counts above it, its unit beside it, a second line below.
class Figure final : public QWidget {
    Q_OBJECT

public:
    Figure(const QString& title, QWidget* parent = nullptr);
    void set(const QString& number, const QString& unit, const QString& below);

private:
    QLabel* m_number;
    QLabel* m_unit;
    QLabel* m_below;
};

/// A coloured shape and a word: running, stopped, trouble.
class StatusDot final : public QWidget {
    Q_OBJECT

public:
    enum class State { Ok, Warn, Error, Stopped, Paused, Waiting };
    explicit StatusDot(QWidget* parent = nullptr);
    void set(State state);
    QSize sizeHint() const override { return {look::px(12), look::px(12)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::Waiting;
};

/// The last seconds as a line, small enough for a row.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    enum class Direction { In, Out };
    explicit Sparkline(Direction direction, QWidget* parent = nullptr);
    void push(double value);
    QSize sizeHint() const override { return {look::px(44), look::px(14)}; }
    static void paint(QPainter& painter, const QRectF& rect, const std::vector<double>& values, const QColor& color);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Direction m_direction;
    std::vector<double> m_values;
};

/// Nothing is here, and why, and what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& sentence, const QString& why, QWidget* parent = nullptr);
    void setSentence(const QString& sentence, const QString& why);
    QPushButton* addButton(const QString& text);

private:
    QLabel* m_sentence;
    QLabel* m_why;
    QHBoxLayout* m_buttons;
};

/// Code to copy, in a box with a copy button; its strings and keywords are coloured.
class CodeBox final : public QWidget {
    Q_OBJECT

public:
    explicit CodeBox(QWidget* parent = nullptr);
    void setCode(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_code;
    QLabel* m_label = nullptr;
};

/// Choices of which one holds, side by side.
class Segmented final : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(const QStringList& choices, QWidget* parent = nullptr);
    int current() const { return m_current; }
    void setCurrent(int index);

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QToolButton*> m_buttons;
    int m_current = 0;
};

/// Buttons: at most one primary per view; dangerous ones are outlined, never filled; a toggle shows that it is on.
QPushButton* button(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* primaryButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);
QPushButton* dangerButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* toggleButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QToolButton* iconButton(const QString& iconName, const QString& nameAndShortcut, QWidget* parent = nullptr);
QLineEdit* searchField(const QString& placeholder, QWidget* parent = nullptr);
QWidget* hairline(QWidget* parent = nullptr);

}  // namespace brook::ui

#include "ui/widgets/badge.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tabs.h"
