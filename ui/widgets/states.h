#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/widgets/pieces.h"

class QProgressBar;

namespace brook::ui {

/// Something is being read: for 300 ms nothing, then placeholders in the rhythm of the rows, after 2 s words and a bar.
class LoadingState final : public QWidget {
    Q_OBJECT

public:
    explicit LoadingState(QWidget* parent = nullptr);
    void start();
    /// `words` says how far, e.g. "Reading 4 of 18 segments"; `share` is from 0 to 1.
    void setProgress(const QString& words, double share);

signals:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Stage { Nothing, Placeholders, Words };
    void show(Stage stage);

    Stage m_stage = Stage::Nothing;
    QTimer m_timer;
    QWidget* m_footer;
    Text* m_words;
    QProgressBar* m_bar;
};

/// What could not be done, why in words, what is safe, and one way on. Details fold out.
class ErrorState final : public QWidget {
    Q_OBJECT

public:
    ErrorState(const QString& sentence, const QString& cause, QWidget* parent = nullptr);
    void set(const QString& sentence, const QString& cause);
    void setDetails(const QString& details);
    QPushButton* addButton(const QString& text);

private:
    Text* m_sentence;
    Text* m_cause;
    QHBoxLayout* m_buttons;
    QPushButton* m_fold;
    Text* m_details;
};

}  // namespace brook::ui
