#pragma once

#include <QWidget>

#include "ui/groups/group_lag.h"
#include "ui/groups/lag_history.h"

namespace brook::ui {

class Figure;
class GroupPartitions;
class MembersTable;
class Segmented;
class SectionHeader;
class TimeChart;
class Workbench;

/// A group at a glance: how far behind, since when, who reads what, and each partition.
class GroupOverview final : public QWidget {
    Q_OBJECT

public:
    GroupOverview(LagHistory& history, Workbench& workbench, const QString& group, QWidget* parent);
    void refresh(const admin::GroupRow& group, const GroupLag& lag, const admin::Snapshot& snapshot);

signals:
    void recordWanted(const QString& topic, PartitionIndex partition, Offset offset);
    void rebalancesWanted();

private:
    QWidget* buildFigures();
    QWidget* buildMembers(Workbench& workbench);
    QWidget* buildChart();
    void showFigures(const GroupLag& lag);
    void showChart();
    void askForHistory();
    std::int64_t shownMs() const;

    LagHistory& m_history;
    std::string m_group;
    GroupLag m_lag;
    Timestamp m_now;
    Timestamp m_askedAt = noTimestamp;
    std::optional<std::int64_t> m_retention;  ///< of the topic whose records are in danger first
    std::vector<LagOfPartition> m_minutes;    ///< as the workbench had them
    Figure* m_records;
    Figure* m_time;
    Figure* m_catchUp;
    Figure* m_untilLost;
    MembersTable* m_members;
    SectionHeader* m_chartHead;
    TimeChart* m_chart;
    Segmented* m_measure;
    Segmented* m_span;
    SectionHeader* m_partitionsHead;
    GroupPartitions* m_partitions;
};

}  // namespace brook::ui
