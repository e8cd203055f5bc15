#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace brook::ui {

class Figure;
class FirstRunPage;
class Mark;
class SectionHeader;
class Segmented;
class Snippets;
class SortedRows;
class TableView;
class Text;
class TrafficChart;
struct BusyTopics;

/// Health in words, figures, traffic, the busiest topics, what wants attention and the newest events; without topics,
/// how to begin. Asks for traffic once a second, and only while it is seen.
class OverviewPage final : public QWidget {
    Q_OBJECT

public:
    OverviewPage(admin::Cluster& cluster, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

signals:
    void topicWanted(const QString& topic);
    void newTopicWanted();
    void allTopicsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildRunning();
    QWidget* buildHead();
    QWidget* buildFigures();
    QWidget* buildTraffic();
    QWidget* buildBusiest();
    QWidget* buildSide();
    void refreshHealth(const admin::Snapshot& snapshot, int wants);
    void refreshFigures(const admin::Snapshot& snapshot);
    void refreshBusiest(const admin::Snapshot& snapshot);
    void refreshAttention(const admin::Snapshot& snapshot);
    void refreshEvents(const admin::Snapshot& snapshot);
    void askTraffic(const admin::Snapshot& snapshot);
    void askByTopic();

    admin::Cluster& m_cluster;
    QStackedWidget* m_stack;
    FirstRunPage* m_firstRun;
    BusyTopics* m_busy;
    QBoxLayout* m_middle;
    Mark* m_mark;
    Text* m_health;
    Text* m_below;
    Figure* m_in;
    Figure* m_out;
    Figure* m_latency;
    Figure* m_clients;
    Figure* m_stored;
    Figure* m_free;
    SectionHeader* m_trafficHead;
    Segmented* m_split;
    TrafficChart* m_chart;
    QPushButton* m_all;
    QVBoxLayout* m_attention;
    QString m_attentionShown;
    QVBoxLayout* m_events;
    std::int64_t m_newestEvent = -1;
    Snippets* m_snippets;
    std::vector<std::string> m_busiest;
    std::int64_t m_askedSecond = 0;
};

}  // namespace brook::ui
