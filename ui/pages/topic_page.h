#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QStackedWidget;
class QTabBar;

namespace brook::ui {

class Banner;
class ConfigurationPage;
class PartitionsPage;
class RecordsPage;
class StoragePage;
class Text;
class TopicActions;
class Workbench;

/// Everything about one topic: its records, its partitions, how it is stored, its configuration. The last two are large
/// and looked at rarely: they are built when they are first wanted.
class TopicPage final : public QWidget {
    Q_OBJECT

public:
    enum Page { Records, Partitions, Storage, Configuration };

    TopicPage(admin::Cluster& cluster, TopicActions& actions, Workbench& workbench, QString topic, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    const QString& topic() const { return m_topic; }
    RecordsPage& records() { return *m_records; }
    const RecordsPage& records() const { return *m_records; }
    StoragePage& storage();
    ConfigurationPage& configuration();
    int page() const;
    void showPage(int index);
    /// "Why is this record still here?"
    void askWhy(const admin::RecordRow& row);

signals:
    void recordSelected(const QString& topic, const admin::RecordRow& row);
    void produceAgain(const QString& topic, const admin::RecordRow& row);
    void pageChanged();

private:
    QWidget* buildHead(TopicActions& actions);
    QWidget* pageAt(int index);
    void refreshBanner(const admin::TopicRow& topic);

    admin::Cluster& m_cluster;
    Workbench& m_workbench;
    QString m_topic;
    Text* m_facts;
    Banner* m_banner;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    RecordsPage* m_records;
    PartitionsPage* m_partitions;
    StoragePage* m_storage = nullptr;
    ConfigurationPage* m_configuration = nullptr;
};

}  // namespace brook::ui
