#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QPushButton;
class QSortFilterProxyModel;

namespace brook::ui {

class TableView;
struct TopicsModel;

/// All topics as a table: sortable, filterable, live.
class TopicsPage final : public QWidget {
    Q_OBJECT

public:
    TopicsPage(admin::Cluster& cluster, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

signals:
    void topicWanted(const QString& topic);
    void newTopicWanted();

private:
    const admin::TopicRow* selected() const;

    admin::Cluster& m_cluster;
    TopicsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    TableView* m_table;
    QPushButton* m_add;
    QPushButton* m_delete;
};

/// Who is connected.
class ConnectionsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionsPage(QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

private:
    struct Model;
    Model* m_model;
    QSortFilterProxyModel* m_sorted;
};

}  // namespace brook::ui
