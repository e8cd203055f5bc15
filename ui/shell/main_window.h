#pragma once

#include <QMainWindow>
#include <QTimer>

#include <array>
#include <memory>

#include "engine/admin/cluster.h"
#include "ui/look/theme.h"
#include "ui/shell/layouts.h"

class QDockWidget;
class QMenu;

namespace brook::ui {

class Actions;
class ConfigurationPage;
class ConnectionsPage;
class Documents;
class GroupActions;
class GroupPage;
class GroupsPage;
class Inspector;
class TopicReadings;
class LagHistory;
class Locator;
class Navigation;
class OverviewPage;
class SqlPage;
class ProducePanel;
class StatusLine;
class TopicActions;
class TopicPage;
class TopicsPage;
class TransactionsPage;
class Workbench;
struct LocatorHit;

/// The window: tree on the left, documents as tabs in the middle, inspector and produce panel on the right, the
/// broker's state below. It shows what the newest snapshot says and asks the cluster for everything else; it never
/// waits.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum Page { Overview, Topics, Connections, Broker, Groups, Transactions, Sql };

    MainWindow(std::unique_ptr<admin::Cluster> cluster, Workbench& workbench);
    ~MainWindow() override;

    admin::Cluster& cluster() { return *m_cluster; }
    Actions& actions() { return *m_actions; }
    TopicActions& topicActions() { return *m_topicActions; }
    GroupActions& groupActions() { return *m_groupActions; }
    TransactionsPage& transactions() { return *m_transactions; }
    SqlPage& sql() { return *m_sql; }
    LagHistory& lagHistory() { return *m_lagHistory; }
    Documents& documents() { return *m_documents; }
    ProducePanel& producePanel() { return *m_produce; }
    Locator& locator() { return *m_locator; }
    Layouts& layouts() { return *m_layouts; }
    TopicPage* openTopic(const QString& topic);
    GroupPage* openGroup(const QString& group);
    void openPage(Page page);
    /// The page for SQL, with a statement over a topic.
    void askInSql(const QString& topic);
    /// The produce panel for a topic, the one in front when it is empty.
    void produce(const QString& topic);
    void openLocator();
    /// A record, partition or topic by its link, once it is known which topics there are; says so when it leads
    /// nowhere.
    void openLink(const QString& link);
    /// Tabs, places and sizes are remembered; nothing before there was a broker to restore them with.
    void rememberSession();
    void setAppearance(const look::Appearance& appearance);

signals:
    /// Two letters, or empty for the system's. The window is to be built anew.
    void languageWanted(const QString& language);
    /// An IANA id, or empty for the system's. The window is to be built anew.
    void timeZoneWanted(const QString& id);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions();
    void buildGoing();
    void buildViewing();
    QMenu* buildMenu();
    QMenu* buildLookMenu();
    void addLanguages(QMenu* menu);
    void buildTopBar();
    void buildDocuments();
    void buildDocks();
    void buildLayouts();
    void arrange(Layouts::Own layout);
    void arrange(const Arrangement& arrangement);
    void restoreDocks(const QByteArray& docks);
    void makeRoom();
    /// Inspector and produce panel where they are wanted; below the documents where there is no room beside them.
    void placePanels();
    bool hasRoomBeside() const;
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content);
    void connectPages();
    void connectGroups();
    void goToRecord(const QString& topic, PartitionIndex partition, Offset offset);
    void goToSetting(const QString& topic, const QString& setting);
    void showSnapshot(std::shared_ptr<const admin::Snapshot> snapshot);
    void showDocument(QWidget* page);
    void inspectAgain(const TopicPage& page);
    void closeDocument(QWidget* page);
    void reopen();
    void go(const LocatorHit& hit);
    void goToTime(const QString& topic, Timestamp time);
    void nextRegion(int by);
    void say(const QString& sentence);
    void zoom(int percent);
    void restoreSession();
    void openKey(const QString& key);
    void produceAgain(const QString& topic, const admin::RecordRow& row);
    TopicPage* currentTopic() const;

    Workbench& m_workbench;
    std::unique_ptr<admin::Cluster> m_cluster;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    QString m_link;  // to be opened when the session is restored
    Actions* m_actions;
    TopicActions* m_topicActions;
    GroupActions* m_groupActions;
    LagHistory* m_lagHistory;
    Documents* m_documents;
    Navigation* m_navigation;
    QDockWidget* m_treeDock;
    OverviewPage* m_overview;
    TopicsPage* m_topics;
    ConnectionsPage* m_connections;
    ConfigurationPage* m_broker;
    GroupsPage* m_groups;
    TransactionsPage* m_transactions;
    SqlPage* m_sql;
    TopicReadings* m_readings;
    Inspector* m_inspector;
    QDockWidget* m_inspectorDock;
    ProducePanel* m_produce;
    QDockWidget* m_produceDock;
    std::array<QDockWidget*, 2> m_panelDocks{};  ///< what stands beside the documents
    StatusLine* m_status;
    Locator* m_locator;
    QStringList m_closed;
    QTimer m_remember;
    Layouts* m_layouts;
    Panels m_panels;
    bool m_panelsMove = false;  ///< because of the window, not of its user
    int m_leastBeside = 0;      ///< width in which the pages leave room for panels beside them
    int m_leastWithTree = 0;
    bool m_hadRoomForTree = true;
    bool m_treeMadeRoom = false;  ///< it is hidden because the window is narrow
    bool m_sessionRestored = false;
};

}  // namespace brook::ui
