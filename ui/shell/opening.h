#pragma once

#include <QWidget>

#include <optional>

#include "ui/window_module.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace brook::ui {

class Text;

/// What is on the screen until the broker serves: how far its start is, or why there will be none.
class OpeningWindow final : public QWidget {
    Q_OBJECT

public:
    OpeningWindow();
    /// `all` may be 0 as long as nobody knows.
    void setProgress(std::size_t opened, std::size_t all);
    void setTrouble(const QString& sentence);

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    Text* m_title;
    Text* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_quit;
    bool m_mayClose = false;
};

/// Starts the broker on a thread of its own and waits in an event loop until it serves. What takes longer than a moment
/// is shown; so is a failure, where there is somebody to see it. Returns the exit code when there will be no broker.
std::optional<int> startBroker(const StartBroker& start);

}  // namespace brook::ui
