#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QStackedWidget;

namespace brook::ui {

class Workbench;

/// Who is in a group: client, host and software, and the partitions each one reads.
class MembersTable final : public QWidget {
    Q_OBJECT

public:
    MembersTable(Workbench& workbench, QWidget* parent);
    void refresh(const admin::GroupRow& group, const admin::Snapshot& snapshot);

private:
    struct Model;
    Model* m_model;
    QStackedWidget* m_stack;
};

}  // namespace brook::ui
