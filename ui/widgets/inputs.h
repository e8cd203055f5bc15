#pragma once

#include <QAbstractButton>
#include <QLineEdit>
#include <QStringList>

#include "ui/widgets/pieces.h"

namespace brook::ui {

/// On or off, at once. For a choice that waits for a button use a check box.
class Switch final : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A line that asks for records: a word before it that says how (WHERE: a SQL condition), the history behind it, and a
/// mark whether it can be understood. An error underlines where it is; its sentence is shown by the page
/// (`errorChanged`), and the last valid result stays.
class FilterLine final : public QWidget {
    Q_OBJECT

public:
    explicit FilterLine(QWidget* parent = nullptr);
    QLineEdit* edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setText(const QString& text) { m_edit->setText(text); }
    /// How the text is meant: a menu of words hangs at the first one.
    void setModes(const QStringList& words, const QStringList& explanations, const QStringList& examples);
    int mode() const { return m_mode; }
    void setMode(int mode);
    /// What can be chosen again; `saved` are offered first.
    void setHistory(const QStringList& saved, const QStringList& newestFirst);
    void setValid();
    /// The characters [from, from + count) are wrong, as `sentence` says.
    void setError(int from, int count, const QString& sentence);
    bool isValid() const { return m_error.isEmpty(); }
    /// What is wrong; empty when nothing is.
    const QString& error() const { return m_error; }
    QSize sizeHint() const override;

signals:
    void textChanged(const QString& text);
    void accepted(const QString& text);
    void modeChanged(int mode);
    void errorChanged(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showHistory();
    void showModes();
    void markState();

    QLineEdit* m_edit;
    QToolButton* m_historyButton;
    QLabel* m_mark;
    QAbstractButton* m_word;
    QStringList m_words;
    QStringList m_explanations;
    QStringList m_examples;
    int m_mode = 0;
    QStringList m_saved;
    QStringList m_history;
    QString m_error;
    int m_errorFrom = 0;
    int m_errorCount = 0;
};

}  // namespace brook::ui
