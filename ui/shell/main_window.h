#pragma once

#include <QMainWindow>

#include <filesystem>
#include <memory>

#include "engine/admin/cluster.h"
#include "ui/look/theme.h"

class QDockWidget;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace brook::ui {

class ConnectionsPage;
class Inspector;
class OverviewPage;
class Sparkline;
class StatusDot;
class TopicPage;
class TopicsPage;
class Workbench;

/// The window: tree on the left, documents as tabs in the middle, the record inspector on the right, the broker's state
/// below. It shows what the newest snapshot says and asks the cluster for everything else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum Page { Overview, Topics, Connections };

    MainWindow(std::unique_ptr<admin::Cluster> cluster, std::filesystem::path workbench);
    ~MainWindow() override;

    admin::Cluster& cluster() { return *m_cluster; }
    TopicPage* openTopic(const QString& topic);
    void openPage(Page page);
    void produce(const QString& topic, const admin::RecordRow* like = nullptr);
    void createTopic();
    void setScheme(look::Scheme scheme) { look::apply(scheme); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* buildTopBar();
    void buildTree();
    void buildStatusBar();
    void buildShortcuts();
    void showSnapshot(std::shared_ptr<const admin::Snapshot> snapshot);
    void refreshTree();
    void refreshStatus();
    void goTo(const QString& place);
    void showShortcuts();
    void restoreSession();

    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<admin::Cluster> m_cluster;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    QTreeWidget* m_tree;
    QTreeWidgetItem* m_topicsItem;
    QLineEdit* m_treeFilter;
    QLineEdit* m_locator;
    QTabWidget* m_documents;
    OverviewPage* m_overview;
    TopicsPage* m_topics;
    ConnectionsPage* m_connections;
    Inspector* m_inspector;
    QDockWidget* m_inspectorDock;
    StatusDot* m_stateDot;
    QLabel* m_state;
    QPushButton* m_address;
    QLabel* m_durability;
    Sparkline* m_inLine;
    QLabel* m_in;
    Sparkline* m_outLine;
    QLabel* m_out;
    QLabel* m_disk;
    QLabel* m_clients;
    bool m_sessionRestored = false;
};

}  // namespace brook::ui
