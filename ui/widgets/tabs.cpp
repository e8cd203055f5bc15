#include "ui/widgets/tabs.h"

#include <QTabBar>

#include <algorithm>

#include "ui/look/metrics.h"

namespace brook::ui {

namespace {

/// Only what is long is cut where there are many: the bar scrolls before the names of pages go.
class TabBar final : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    QSize minimumTabSizeHint(int index) const override {
        const QSize whole = tabSizeHint(index);
        return {std::min(whole.width(), look::px(160)), whole.height()};
    }
};

QTabBar* tabBar(QWidget* parent) {
    auto* bar = new TabBar(parent);
    bar->setDrawBase(false);
    bar->setExpanding(false);
    bar->setElideMode(Qt::ElideMiddle);
    bar->setUsesScrollButtons(true);
    return bar;
}

}  // namespace

QTabBar* documentTabBar(QWidget* parent) {
    QTabBar* bar = tabBar(parent);
    bar->setProperty("documents", true);
    bar->setTabsClosable(true);
    bar->setMovable(true);
    bar->setSelectionBehaviorOnRemove(QTabBar::SelectPreviousTab);
    return bar;
}

QTabBar* pageTabBar(QWidget* parent) { return tabBar(parent); }

}  // namespace brook::ui
