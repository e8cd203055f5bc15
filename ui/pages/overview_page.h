#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QLabel;
class QStackedWidget;

namespace brook::ui {

class CodeBox;
class Figure;
class Segmented;
class StatusDot;
class TableView;
class TrafficChart;
struct BusyTopics;

/// Health in words, figures, traffic, the busiest topics, how to connect; without topics, how to begin.
class OverviewPage final : public QWidget {
    Q_OBJECT

public:
    OverviewPage(admin::Cluster& cluster, QWidget* parent);
    ~OverviewPage() override;
    void refresh(const admin::Snapshot& snapshot);

signals:
    void topicWanted(const QString& topic);
    void newTopicWanted();

private:
    QWidget* buildRunning();
    QWidget* buildConnect(QWidget* parent);
    void refreshHealth(const admin::Snapshot& snapshot);
    void refreshFigures(const admin::Snapshot& snapshot);
    void refreshTables(const admin::Snapshot& snapshot);
    void refreshSnippet();

    admin::Cluster& m_cluster;
    QString m_address;
    std::unique_ptr<BusyTopics> m_busy;
    QLabel* m_health;
    QLabel* m_below;
    StatusDot* m_dot;
    Figure* m_in;
    Figure* m_out;
    Figure* m_latency;
    Figure* m_clients;
    Figure* m_stored;
    Figure* m_free;
    TrafficChart* m_chart;
    QLabel* m_readout;
    TableView* m_table;
    QLabel* m_events;
    Segmented* m_language;
    CodeBox* m_code;
};

}  // namespace brook::ui
