#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace brook::ui {

class EmptyState;
class RecordWindowModel;
class TableView;

/// The records of a topic, newest first or from any place, with a tail that is on or off and never in between.
class RecordsPage final : public QWidget {
    Q_OBJECT

public:
    RecordsPage(admin::Cluster& cluster, QString topic, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot, const admin::TopicRow& topic);
    void goTo(PartitionIndex partition, Offset offset);
    void showNewest();

signals:
    void recordSelected(const QString& topic, const admin::RecordRow& row);
    void produceAgain(const admin::RecordRow& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildToolbar(QVBoxLayout* column);
    void refreshState();
    void rebuildPartitions(std::size_t count);
    void setTail(bool on);
    void placePill();
    void askOffset();
    void askTime();
    void contextMenu(const QPoint& at);

    admin::Cluster& m_cluster;
    QString m_topic;
    RecordWindowModel* m_model;
    TableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_from;
    QPushButton* m_partitions;
    QMenu* m_partitionMenu;
    QPushButton* m_view;
    QPushButton* m_tail;
    QLabel* m_counts;
    QPushButton* m_pill;
    QString m_address;
    std::optional<std::uint64_t> m_total = 0;
    bool m_started = false;
};

}  // namespace brook::ui
