#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;

namespace brook::ui {

/// The bar above everything: the menu, the name, the way to the locator, and what one reaches for most.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(QWidget* parent, QMenu* menu, QMenu* lookMenu);
    enum class Shown { Icon, Words };
    /// A button at the right for an action.
    void addAction(QAction* action, Shown shown);

signals:
    void locatorWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_right;
};

}  // namespace brook::ui
