#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace brook::ui {

class Badge;
class Banner;
class GroupActions;
class GroupOverview;
class GroupRebalances;
class LagHistory;
class Text;
class Workbench;

/// Everything about one group: who is in it, where it stands and how far behind, and what happened to it.
class GroupPage final : public QWidget {
    Q_OBJECT

public:
    enum Page { Overview, Rebalances };

    GroupPage(GroupActions& actions, LagHistory& history, Workbench& workbench, QString group, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    const QString& group() const { return m_group; }
    void showPage(int index);

signals:
    void recordWanted(const QString& topic, PartitionIndex partition, Offset offset);
    void settingWanted(const QString& topic, const QString& setting);

private:
    QWidget* buildHead();
    QWidget* buildTabs();
    void showGone(const QString& why);

    GroupActions& m_actions;
    QString m_group;
    QString m_slowTopic;  ///< whose records are in danger
    Badge* m_state;
    Text* m_facts;
    QPushButton* m_reset;
    QPushButton* m_keep;
    Banner* m_undo;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    GroupOverview* m_overview;
    GroupRebalances* m_rebalances;
};

}  // namespace brook::ui
