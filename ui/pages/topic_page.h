#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace brook::ui {

class ConfigurationPage;
class RecordsPage;
struct PartitionsModel;

/// Everything about one topic: its records, its partitions, its configuration.
class TopicPage final : public QWidget {
    Q_OBJECT

public:
    TopicPage(admin::Cluster& cluster, QString topic, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    const QString& topic() const { return m_topic; }
    RecordsPage& records() { return *m_records; }
    void showPage(int index);

signals:
    void recordSelected(const QString& topic, const admin::RecordRow& row);
    void produceWanted(const QString& topic);
    void produceAgain(const QString& topic, const admin::RecordRow& row);

private:
    QString m_topic;
    QLabel* m_facts;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    RecordsPage* m_records;
    PartitionsModel* m_partitions;
    ConfigurationPage* m_configuration;
};

}  // namespace brook::ui
