#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QPointer>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>

#include "ui/dialogs/produce_panel.h"
#include "ui/groups/group_actions.h"
#include "ui/groups/group_page.h"
#include "ui/groups/groups_page.h"
#include "ui/groups/lag_history.h"
#include "ui/pages/configuration_page.h"
#include "ui/pages/connections_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/pages/topic_page.h"
#include "ui/pages/topics_page.h"
#include "ui/records/inspector.h"
#include "ui/records/records_page.h"
#include "ui/records/topic_readings.h"
#include "ui/shell/actions.h"
#include "ui/shell/documents.h"
#include "ui/shell/locator.h"
#include "ui/shell/locator_hits.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/sql/sql_page.h"
#include "ui/transactions/transactions_page.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/navigation_tree.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;

namespace {

constexpr int dockLayout = 2;  // rises when docks come or go: an older arrangement is not restored
const QString topicKey = QStringLiteral("topic/");
const QString groupKey = QStringLiteral("group/");

struct PageFacts {
    QString key;
    QString icon;
    QString title;
};

PageFacts factsOf(MainWindow::Page page) {
    switch (page) {
        case MainWindow::Overview:
            return {QStringLiteral("overview"), QStringLiteral("overview"), MainWindow::tr("Overview")};
        case MainWindow::Topics: return {QStringLiteral("topics"), QStringLiteral("topic"), MainWindow::tr("Topics")};
        case MainWindow::Connections:
            return {QStringLiteral("connections"), QStringLiteral("connection"), MainWindow::tr("Connections")};
        case MainWindow::Groups: return {QStringLiteral("groups"), QStringLiteral("group"), MainWindow::tr("Groups")};
        case MainWindow::Transactions:
            return {QStringLiteral("transactions"), QStringLiteral("transaction"), MainWindow::tr("Transactions")};
        case MainWindow::Sql: return {QStringLiteral("sql"), QStringLiteral("sql"), MainWindow::tr("SQL")};
        case MainWindow::Broker:
            return {QStringLiteral("broker"), QStringLiteral("settings"), MainWindow::tr("Broker settings")};
    }
    return {};
}

}  // namespace

MainWindow::MainWindow(std::unique_ptr<admin::Cluster> cluster, Workbench& workbench)
    : m_workbench(workbench), m_cluster(std::move(cluster)) {
    setWindowTitle(QStringLiteral("Brook"));
    setWindowIcon(QIcon(QStringLiteral(":/brook.svg")));
    look::Appearance wanted = look::appearance();
    const QString scheme = m_workbench.value(remembered::scheme);
    wanted.scheme = scheme == QLatin1String("dark")    ? look::Scheme::Dark
                    : scheme == QLatin1String("light") ? look::Scheme::Light
                                                       : look::Scheme::System;
    wanted.contrast = m_workbench.value(remembered::contrast) == QLatin1String("high") ? look::Contrast::High
                                                                                       : look::Contrast::Normal;
    wanted.zoomPercent = m_workbench.value(remembered::zoom).toInt();
    wanted.presenter = m_workbench.value(remembered::presenter) == QLatin1String("on");
    look::apply(wanted);
    resize(px(1440), px(900));
    m_actions = new Actions(this, m_workbench);
    m_topicActions = new TopicActions(*m_cluster, this);
    m_groupActions = new GroupActions(*m_cluster, m_workbench, this);
    m_lagHistory = new LagHistory(m_workbench, this);
    buildDocuments();
    buildDocks();
    buildActions();
    buildLayouts();
    buildTopBar();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_locator = new Locator(*m_cluster, this);
    connectPages();
    m_remember.setSingleShot(true);
    m_remember.setInterval(1s);
    connect(&m_remember, &QTimer::timeout, this, &MainWindow::rememberSession);
    qApp->installEventFilter(this);
    openPage(Overview);
    m_navigation->tree()->setFocus();
    m_cluster->watch([this](std::shared_ptr<const admin::Snapshot> snapshot) { showSnapshot(std::move(snapshot)); });
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
    // What still happens to docks and tabs while they go is told to nobody.
    for (QObject* part : {static_cast<QObject*>(m_produceDock), static_cast<QObject*>(m_inspectorDock),
                          static_cast<QObject*>(m_documents)})
        part->disconnect(this);
}

void MainWindow::buildDocuments() {
    m_documents = new Documents(this);
    setCentralWidget(m_documents);
    // Pages that are not open have a parent that is never shown.
    auto* shelf = new QWidget(this);
    shelf->hide();
    m_overview = new OverviewPage(*m_cluster, shelf);
    m_topics = new TopicsPage(*m_topicActions, m_workbench, shelf);
    m_groups = new GroupsPage(*m_groupActions, m_workbench, shelf);
    m_transactions = new TransactionsPage(*m_cluster, m_workbench, shelf);
    m_connections = new ConnectionsPage(m_workbench, shelf);
    m_broker = new ConfigurationPage(*m_cluster, m_workbench, {}, shelf);
    m_readings = new TopicReadings(m_workbench, this);
    m_sql = new SqlPage(*m_cluster, m_workbench, *m_readings, shelf);
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setTitleBarWidget(new DockTitle(dock));
    dock->setWidget(content);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    resizeDocks({dock}, {px(look::inspectorWidth)}, Qt::Horizontal);
    dock->hide();
    return dock;
}

void MainWindow::buildDocks() {
    setDockOptions(AnimatedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_navigation = new Navigation(*m_topicActions, *m_groupActions, this);
    m_treeDock = new QDockWidget(tr("Navigation"), this);
    m_treeDock->setObjectName(QStringLiteral("tree"));
    m_treeDock->setTitleBarWidget(new QWidget(m_treeDock));
    m_treeDock->setFeatures(QDockWidget::DockWidgetClosable);
    m_treeDock->setWidget(m_navigation);
    addDockWidget(Qt::LeftDockWidgetArea, m_treeDock);
    resizeDocks({m_treeDock}, {px(look::treeWidth)}, Qt::Horizontal);
    m_inspector = new Inspector(*m_cluster, this);
    m_inspector->setReadings(*m_readings);
    connect(m_inspector, &Inspector::produceAgain, this, &MainWindow::produceAgain);
    connect(m_inspector, &Inspector::fateWanted, this,
            [this](const QString& topic, const admin::RecordRow& row) { openTopic(topic)->askWhy(row); });
    connect(m_inspector, &Inspector::columnWanted, this,
            [this](const QString& topic, const QString& path) { openTopic(topic)->records().addPathColumn(path); });
    m_inspectorDock = addDock(QStringLiteral("inspector"), tr("Record"), m_inspector);
    m_produce = new ProducePanel(*m_cluster, this);
    m_produceDock = addDock(QStringLiteral("produce"), tr("Produce a record"), m_produce);
    m_panelDocks = {m_inspectorDock, m_produceDock};
    connect(m_produceDock, &QDockWidget::visibilityChanged, this, [this](bool shown) {
        if (!shown) showDocument(m_documents->current());  // the inspector takes its place again
    });
}

void MainWindow::buildLayouts() {
    m_layouts = new Layouts(
        *m_actions, m_workbench,
        [this] {
            return Arrangement{saveState(dockLayout), m_panels};
        },
        this);
    connect(m_layouts, &Layouts::ownWanted, this, qOverload<Layouts::Own>(&MainWindow::arrange));
    connect(m_layouts, &Layouts::wanted, this, qOverload<const Arrangement&>(&MainWindow::arrange));
    connect(m_layouts, &Layouts::done, this, &MainWindow::say);
    for (QDockWidget* dock : m_panelDocks)
        connect(dock, &QDockWidget::dockLocationChanged, this, [this](Qt::DockWidgetArea side) {
            if (!m_panelsMove && hasRoomBeside() && side != Qt::NoDockWidgetArea) m_panels.side = side;
        });
}

void MainWindow::arrange(Layouts::Own layout) {
    const bool isBrowse = layout == Layouts::Own::Browse;
    m_panels = {layout != Layouts::Own::Present, Qt::RightDockWidgetArea};
    m_treeMadeRoom = false;
    for (QDockWidget* dock : m_panelDocks) dock->setFloating(false);
    placePanels();
    m_treeDock->setVisible(isBrowse);
    m_produceDock->hide();
    m_inspectorDock->show();  // only what is shown takes a width
    resizeDocks({m_treeDock, m_inspectorDock},
                {px(look::treeWidth), isBrowse ? px(look::inspectorWidth) : width() * 45 / 100}, Qt::Horizontal);
    showDocument(m_documents->current());
}

void MainWindow::arrange(const Arrangement& arrangement) {
    m_treeMadeRoom = false;
    m_panels = arrangement.panels;
    restoreDocks(arrangement.docks);
    showDocument(m_documents->current());
}

void MainWindow::restoreDocks(const QByteArray& docks) {
    const QScopedValueRollback moves(m_panelsMove, true);
    restoreState(docks, dockLayout);
    placePanels();
}

void MainWindow::connectPages() {
    connect(m_documents, &Documents::currentChanged, this, &MainWindow::showDocument);
    connect(m_documents, &Documents::closed, this, [this](QWidget* page, const QString& key) {
        m_closed << key;
        closeDocument(page);
    });
    connect(m_overview, &OverviewPage::topicWanted, this, &MainWindow::openTopic);
    connect(m_overview, &OverviewPage::newTopicWanted, m_topicActions, &TopicActions::create);
    connect(m_overview, &OverviewPage::allTopicsWanted, this, [this] { openPage(Topics); });
    connect(m_topicActions, &TopicActions::openWanted, this, &MainWindow::openTopic);
    connect(m_topicActions, &TopicActions::produceWanted, this, &MainWindow::produce);
    connect(m_topicActions, &TopicActions::sqlWanted, this, &MainWindow::askInSql);
    connect(m_sql, &SqlPage::done, this, &MainWindow::say);
    connect(m_topicActions, &TopicActions::done, this, &MainWindow::say);
    connect(m_navigation, &Navigation::pageWanted, this,
            [this](Navigation::Page page) { openPage(static_cast<Page>(page)); });
    connect(m_navigation, &Navigation::topicWanted, this, &MainWindow::openTopic);
    connect(m_navigation, &Navigation::partitionWanted, this, [this](const QString& topic, PartitionIndex partition) {
        const auto found = m_snapshot->topics.find(topic.toStdString());
        if (found == m_snapshot->topics.end()) return;
        TopicPage* page = openTopic(topic);
        page->showPage(TopicPage::Records);
        for (const admin::PartitionRow& row : found->second.partitions)
            if (row.index == partition)
                page->records().goTo(partition, Offset(std::max<std::int64_t>(row.start.value(), row.end.value() - 1)));
    });
    connect(m_status, &StatusLine::copied, this, [this](const QString& address) { say(tr("Copied %1").arg(address)); });
    connect(m_status, &StatusLine::connectionsWanted, this, [this] { openPage(Connections); });
    connect(m_status, &StatusLine::timeZoneWanted, m_actions->find(QStringLiteral("timeZone")), &QAction::trigger);
    connect(m_locator, &Locator::chosen, this, &MainWindow::go);
    connectGroups();
}

void MainWindow::connectGroups() {
    connect(m_groupActions, &GroupActions::openWanted, this, &MainWindow::openGroup);
    connect(m_groupActions, &GroupActions::done, this, &MainWindow::say);
    connect(m_groupActions, &GroupActions::failed, this, &MainWindow::say);
    connect(m_navigation, &Navigation::groupWanted, this, &MainWindow::openGroup);
    connect(m_transactions, &TransactionsPage::recordWanted, this, &MainWindow::goToRecord);
    connect(m_transactions, &TransactionsPage::done, this, &MainWindow::say);
}

GroupPage* MainWindow::openGroup(const QString& group) {
    const QString key = groupKey + group;
    auto* page = qobject_cast<GroupPage*>(m_documents->find(key));
    if (!page) {
        page = new GroupPage(*m_groupActions, *m_lagHistory, m_workbench, group, this);
        page->hide();
        connect(page, &GroupPage::recordWanted, this, &MainWindow::goToRecord);
        connect(page, &GroupPage::settingWanted, this, &MainWindow::goToSetting);
        if (m_snapshot) page->refresh(*m_snapshot);
    }
    m_documents->open(page, key, QStringLiteral("group"), group);
    return page;
}

void MainWindow::goToRecord(const QString& topic, PartitionIndex partition, Offset offset) {
    TopicPage* page = openTopic(topic);
    page->showPage(TopicPage::Records);
    page->records().goTo(partition, offset);
}

void MainWindow::openLink(const QString& link) {
    if (!m_sessionRestored) {
        m_link = link;
        return;
    }
    const auto place = readPlace(link, m_snapshot->takenAt);
    if (!place || !m_snapshot->topics.contains(place->topic.toStdString()))
        return say(tr("%1 leads nowhere: there is no such topic here").arg(link));
    if (!place->partition) {
        openTopic(place->topic);
        return;
    }
    goToRecord(place->topic, *place->partition, place->offset.value_or(Offset(0)));
}

void MainWindow::goToSetting(const QString& topic, const QString& setting) {
    TopicPage* page = openTopic(topic);
    page->showPage(TopicPage::Configuration);
    page->configuration().showSetting(setting);
}

void MainWindow::openPage(Page page) {
    QWidget* const pages[] = {m_overview, m_topics, m_connections, m_broker, m_groups, m_transactions, m_sql};
    const PageFacts facts = factsOf(page);
    m_documents->open(pages[page], facts.key, facts.icon, facts.title);
}

void MainWindow::askInSql(const QString& topic) {
    openPage(Sql);
    m_sql->ask(topic);
}

TopicPage* MainWindow::openTopic(const QString& topic) {
    const QString key = topicKey + topic;
    auto* page = qobject_cast<TopicPage*>(m_documents->find(key));
    if (!page) {
        page = new TopicPage(*m_cluster, *m_topicActions, m_workbench, topic, this);
        page->hide();
        page->records().setReadings(*m_readings);
        connect(page, &TopicPage::pageChanged, this, [this] { showDocument(m_documents->current()); });
        connect(page, &TopicPage::recordSelected, m_inspector,
                [this, page](const QString& of, const admin::RecordRow& row) {
                    if (page == m_documents->current()) m_inspector->show(of, row);
                });
        connect(page, &TopicPage::produceAgain, this, &MainWindow::produceAgain);
        if (m_snapshot) page->refresh(*m_snapshot);
    }
    m_documents->open(page, key, QStringLiteral("topic"), topic);
    return page;
}

/// The row on screen may be cut: what is produced again is the whole record.
void MainWindow::produceAgain(const QString& topic, const admin::RecordRow& row) {
    m_cluster->readRecord(topic.toStdString(), row.partition, row.offset,
                          [self = QPointer(this), topic](const Result<admin::RecordRow>& whole) {
                              if (!self) return;
                              if (!whole) return self->say(QString::fromStdString(whole.error().message));
                              self->produce(topic);
                              self->m_produce->fillFrom(*whole);
                          });
}

TopicPage* MainWindow::currentTopic() const { return qobject_cast<TopicPage*>(m_documents->current()); }

/// What was looked at last in this topic; never the record of another.
void MainWindow::inspectAgain(const TopicPage& page) {
    if (const auto& row = page.records().inspected())
        m_inspector->show(page.topic(), *row);
    else
        m_inspector->clear();
}

void MainWindow::showDocument(QWidget* page) {
    const auto* topic = qobject_cast<TopicPage*>(page);
    const auto* group = qobject_cast<GroupPage*>(page);
    m_inspectorDock->setVisible(m_panels.inspectorWanted && topic && topic->page() == TopicPage::Records &&
                                !m_produceDock->isVisibleTo(this));
    if (topic && m_inspector->topic() != topic->topic()) inspectAgain(*topic);
    if (topic)
        m_navigation->markTopic(topic->topic());
    else if (group)
        m_navigation->markGroup(group->group());
    else if (page == m_groups)
        m_navigation->mark(Navigation::Page::Groups);
    else if (page == m_transactions)
        m_navigation->mark(Navigation::Page::Transactions);
    else if (page == m_overview)
        m_navigation->mark(Navigation::Page::Overview);
    else if (page == m_topics)
        m_navigation->mark(Navigation::Page::Topics);
    else if (page == m_connections)
        m_navigation->mark(Navigation::Page::Connections);
    else if (page == m_sql)
        m_navigation->mark(Navigation::Page::Sql);
    else if (page == m_broker)
        m_navigation->mark(Navigation::Page::Broker);
    const QString name = topic ? topic->topic() : group ? group->group() : QString();
    setWindowTitle(name.isEmpty() ? QStringLiteral("Brook") : QStringLiteral("%1 – Brook").arg(name));
    if (m_sessionRestored) m_remember.start();
}

void MainWindow::closeDocument(QWidget* page) {
    if (qobject_cast<TopicPage*>(page) || qobject_cast<GroupPage*>(page)) page->deleteLater();
    if (m_documents->count() == 0) openPage(Overview);
}

void MainWindow::reopen() {
    if (!m_closed.isEmpty()) openKey(m_closed.takeLast());
}

void MainWindow::openKey(const QString& key) {
    for (const Page page : {Overview, Topics, Connections, Broker, Groups, Transactions, Sql})
        if (factsOf(page).key == key) return openPage(page);
    const QString topic = key.startsWith(topicKey) ? key.mid(topicKey.size()) : QString();
    if (m_snapshot && m_snapshot->topics.contains(topic.toStdString())) openTopic(topic);
    if (key.startsWith(groupKey)) openGroup(key.mid(groupKey.size()));
}

void MainWindow::produce(const QString& topic) {
    const TopicPage* page = currentTopic();
    const QString wanted = topic.isEmpty() && page ? page->topic() : topic;
    if (!wanted.isEmpty()) m_produce->setTopic(wanted);
    m_inspectorDock->hide();
    m_produceDock->show();
    m_produceDock->raise();
    m_produce->setFocus();
}

void MainWindow::goToTime(const QString& topic, Timestamp time) {
    admin::Place place;
    place.kind = admin::Place::Kind::Time;
    place.time = time;
    m_cluster->locate(topic.toStdString(), place, [self = QPointer(this), topic](const Result<admin::Cursor>& cursor) {
        if (!self) return;
        if (!cursor) return self->say(QString::fromStdString(cursor.error().message));
        admin::RecordQuery first;
        first.topic = topic.toStdString();
        first.direction = admin::Direction::Newer;
        first.from = *cursor;
        first.limit = 1;
        self->m_cluster->readRecords(std::move(first), [self, topic](const Result<admin::RecordPage>& page) {
            if (!self) return;
            if (!page || page->rows.empty()) return self->say(tr("No record at or after that time."));
            self->openTopic(topic)->records().goTo(page->rows.front().partition, page->rows.front().offset);
        });
    });
}

void MainWindow::say(const QString& sentence) { Toast::show(m_documents, sentence); }

void MainWindow::setAppearance(const look::Appearance& appearance) {
    const double former = look::scale();
    look::apply(appearance);
    if (look::scale() != former) m_leastBeside = m_leastWithTree = 0;
}

void MainWindow::zoom(int percent) {
    look::Appearance wanted = look::appearance();
    wanted.zoomPercent = std::clamp(percent, 80, 200);
    m_workbench.set(remembered::zoom, QString::number(wanted.zoomPercent));
    setAppearance(wanted);
}

void MainWindow::showSnapshot(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    m_topicActions->setSnapshot(m_snapshot);
    m_groupActions->setSnapshot(m_snapshot);
    m_lagHistory->record(*m_snapshot);
    m_navigation->show(*m_snapshot);
    m_status->show(*m_snapshot);
    m_produce->refresh(*m_snapshot);
    m_overview->refresh(*m_snapshot);
    m_topics->refresh(*m_snapshot);
    m_groups->refresh(*m_snapshot);
    m_transactions->refresh(m_snapshot);
    m_sql->refresh(m_snapshot);
    m_connections->refresh(*m_snapshot);
    for (const QString& key : m_documents->keys()) {
        if (auto* page = qobject_cast<TopicPage*>(m_documents->find(key))) page->refresh(*m_snapshot);
        if (auto* page = qobject_cast<GroupPage*>(m_documents->find(key))) page->refresh(*m_snapshot);
    }
    if (!m_sessionRestored && m_snapshot->state == admin::BrokerState::Running) restoreSession();
}

void MainWindow::restoreSession() {
    restoreGeometry(QByteArray::fromBase64(m_workbench.value(remembered::geometry).toLatin1()));
    m_panels = m_layouts->book().panels();
    restoreDocks(QByteArray::fromBase64(m_workbench.value(remembered::docks).toLatin1()));
    m_produceDock->hide();
    for (const QString& key : m_workbench.value(remembered::tabs).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        openKey(key);
    m_documents->show(m_workbench.value(remembered::currentTab));
    showDocument(m_documents->current());
    m_sessionRestored = true;
    if (!m_workbench.complaint().isEmpty()) say(m_workbench.complaint());
    if (!m_link.isEmpty()) openLink(std::exchange(m_link, {}));
}

void MainWindow::rememberSession() {
    if (!m_sessionRestored) return;
    m_workbench.set(remembered::tabs, m_documents->keys().join(QLatin1Char('\n')));
    m_workbench.set(remembered::currentTab, m_documents->currentKey());
    m_workbench.set(remembered::geometry, QString::fromLatin1(saveGeometry().toBase64()));
    m_workbench.set(remembered::docks, QString::fromLatin1(saveState(dockLayout).toBase64()));
    m_layouts->book().remember(m_panels);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rememberSession();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    makeRoom();
    if (m_sessionRestored) m_remember.start();
}

/// Where there is little room, what stood beside the documents stands below them, and the tree goes until there is
/// more. The pages decide too: where the window cannot become narrower there is no room.
void MainWindow::makeRoom() {
    constexpr int withTree = 960;
    const bool isBeside = std::any_of(m_panelDocks.begin(), m_panelDocks.end(), [this](QDockWidget* dock) {
        return dock->isVisibleTo(this) && !dock->isFloating() &&
               (dockWidgetArea(dock) & (Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea));
    });
    const bool isNarrowest = width() <= minimumSizeHint().width();
    if (isNarrowest && isBeside) m_leastBeside = width() + 1;
    if (isNarrowest && !isBeside && !m_treeDock->isHidden()) m_leastWithTree = width() + 1;
    placePanels();
    const bool hasRoomForTree = width() >= std::max(px(withTree), m_leastWithTree);
    if (std::exchange(m_hadRoomForTree, hasRoomForTree) && !hasRoomForTree && !m_treeDock->isHidden()) {
        m_treeMadeRoom = true;
        m_treeDock->hide();
    }
    if (hasRoomForTree && std::exchange(m_treeMadeRoom, false)) m_treeDock->show();
}

bool MainWindow::hasRoomBeside() const {
    constexpr int besides = 1200;
    return width() >= std::max(px(besides), m_leastBeside);
}

void MainWindow::placePanels() {
    const QScopedValueRollback moves(m_panelsMove, true);
    const Qt::DockWidgetArea area = hasRoomBeside() ? m_panels.side : Qt::BottomDockWidgetArea;
    for (QDockWidget* dock : m_panelDocks) {
        if (dock->isFloating() || dockWidgetArea(dock) == area) continue;
        const bool shown = dock->isVisibleTo(this);
        addDockWidget(area, dock);
        dock->setVisible(shown);
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // What its user closed does not come back with the next page.
    if (event->type() == QEvent::Close && watched == m_inspectorDock) m_panels.inspectorWanted = false;
    if (event->type() != QEvent::Wheel) return QMainWindow::eventFilter(watched, event);
    auto* wheel = static_cast<QWheelEvent*>(event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != this || !(wheel->modifiers() & Qt::ControlModifier) ||
        wheel->angleDelta().y() == 0)
        return false;
    zoom(look::appearance().zoomPercent + (wheel->angleDelta().y() > 0 ? 10 : -10));
    return true;
}

}  // namespace brook::ui
