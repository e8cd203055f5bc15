#pragma once

#include <QWidget>

class QDockWidget;

namespace brook::ui {

/// The title of a dock: what it shows, and buttons to let it float and to close it.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget* dock);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace brook::ui
