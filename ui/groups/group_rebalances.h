#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QStackedWidget;

namespace brook::ui {

class Workbench;

/// The rebalance log of a group in words, the newest first: who joined, who left and why, what moved, how long it took.
class GroupRebalances final : public QWidget {
    Q_OBJECT

public:
    GroupRebalances(Workbench& workbench, QWidget* parent);
    void refresh(const admin::GroupRow& group);

private:
    struct Model;
    Model* m_model;
    QStackedWidget* m_stack;
};

}  // namespace brook::ui
