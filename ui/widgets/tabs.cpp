#include "ui/widgets/tabs.h"

#include <QTabBar>

namespace brook::ui {

namespace {

QTabBar* tabBar(QWidget* parent) {
    auto* bar = new QTabBar(parent);
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
