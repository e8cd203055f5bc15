#pragma once

#include <QWidget>

#include "ui/groups/group_lag.h"

namespace brook::ui {

class LagHistory;
class TableView;
class Workbench;

/// Where a group stands in each partition: committed and end, lag in records and time, what is left until records are
/// lost, who reads it. The committed offset is a link to the record that is read next; Enter goes there too.
class GroupPartitions final : public QWidget {
    Q_OBJECT

public:
    GroupPartitions(LagHistory& history, Workbench& workbench, QWidget* parent);
    void refresh(const admin::GroupRow& group, const GroupLag& lag);

signals:
    void recordWanted(const QString& topic, PartitionIndex partition, Offset offset);

private:
    struct Model;
    void open(const QModelIndex& index);
    void showMenu(const QPoint& at);

    LagHistory& m_history;
    Model* m_model;
    TableView* m_table;
};

}  // namespace brook::ui
