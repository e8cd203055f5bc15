// What one can do in the main window, and where its menus and keys lead.

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

#include "ui/groups/group_actions.h"
#include "ui/groups/group_page.h"
#include "ui/look/icons.h"
#include "ui/pages/configuration_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/pages/topic_page.h"
#include "ui/records/records_page.h"
#include "ui/records/saved_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/documents.h"
#include "ui/shell/language.h"
#include "ui/shell/layouts.h"
#include "ui/shell/locator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/zone_dialog.h"
#include "ui/widgets/navigation_tree.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

void MainWindow::buildActions() {
    buildGoing();
    buildViewing();
}

void MainWindow::buildGoing() {
    Actions& a = *m_actions;
    a.add(QStringLiteral("locate"), tr("Go to…"), QStringLiteral("search"), Qt::CTRL | Qt::Key_K,
          [this] { openLocator(); });
    a.add(QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview"), Qt::CTRL | Qt::Key_1,
          [this] { openPage(Overview); });
    a.add(QStringLiteral("topics"), tr("Topics"), QStringLiteral("topic"), Qt::CTRL | Qt::Key_2,
          [this] { openPage(Topics); });
    a.add(QStringLiteral("connections"), tr("Connections"), QStringLiteral("connection"), Qt::CTRL | Qt::Key_3,
          [this] { openPage(Connections); });
    a.add(QStringLiteral("broker"), tr("Broker settings"), QStringLiteral("settings"), Qt::CTRL | Qt::Key_4,
          [this] { openPage(Broker); });
    a.add(QStringLiteral("groups"), tr("Groups"), QStringLiteral("group"), Qt::CTRL | Qt::Key_5,
          [this] { openPage(Groups); });
    a.add(QStringLiteral("transactions"), tr("Transactions and producers"), QStringLiteral("transaction"),
          Qt::CTRL | Qt::Key_6, [this] { openPage(Transactions); });
    a.add(QStringLiteral("sql"), tr("SQL over topics"), QStringLiteral("sql"), Qt::CTRL | Qt::Key_7,
          [this] { openPage(Sql); });
    a.add(QStringLiteral("newTopic"), tr("New topic…"), QStringLiteral("plus"), Qt::CTRL | Qt::Key_T,
          [this] { m_topicActions->create(); });
    a.add(QStringLiteral("produce"), tr("Produce"), QStringLiteral("produce"), Qt::CTRL | Qt::Key_P,
          [this] { produce({}); });
    const auto pageOfTopic = [&](const char* id, const QString& words, Qt::Key key, int page) {
        a.add(QLatin1String(id), words, QStringLiteral("topic"), Qt::ALT | key, [this, page] {
            if (TopicPage* topic = currentTopic()) topic->showPage(page);
        });
    };
    pageOfTopic("topicRecords", tr("Records of this topic"), Qt::Key_1, TopicPage::Records);
    pageOfTopic("topicPartitions", tr("Partitions of this topic"), Qt::Key_2, TopicPage::Partitions);
    pageOfTopic("topicStorage", tr("Storage of this topic"), Qt::Key_3, TopicPage::Storage);
    pageOfTopic("topicConfiguration", tr("Configuration of this topic"), Qt::Key_4, TopicPage::Configuration);
    const auto onRecords = [&](const char* id, const QString& words, const QKeySequence& keys, auto act,
                               const char* icon = "filter") {
        a.add(QLatin1String(id), words, QLatin1String(icon), keys, [this, act] {
            TopicPage* topic = currentTopic();
            if (!topic) return;
            topic->showPage(TopicPage::Records);
            act(topic->records());
        });
    };
    onRecords("filterRecords", tr("Filter the records of this topic"), QKeySequence::Find,
              [](RecordsPage& page) { page.askForFilter(); });
    onRecords("nextMatch", tr("Next match"), Qt::Key_F3,
              [](RecordsPage& page) { page.goToMatch(RecordsPage::Way::Down); });
    onRecords("previousMatch", tr("Previous match"), Qt::SHIFT | Qt::Key_F3,
              [](RecordsPage& page) { page.goToMatch(RecordsPage::Way::Up); });
    onRecords(
        "colourRules", tr("Colour rules of this topic…"), {}, [](RecordsPage& page) { page.editColours(); }, "tag");
    onRecords(
        "saveView", tr("Save the view of this topic…"), {}, [](RecordsPage& page) { page.askToSaveView(); }, "pin");
    a.add(QStringLiteral("nextTab"), tr("Next tab"), QStringLiteral("chevron-right"), Qt::CTRL | Qt::Key_PageDown,
          [this] { m_documents->step(1); });
    a.add(QStringLiteral("previousTab"), tr("Previous tab"), {}, Qt::CTRL | Qt::Key_PageUp,
          [this] { m_documents->step(-1); });
    a.add(QStringLiteral("closeTab"), tr("Close this tab"), QStringLiteral("close"), Qt::CTRL | Qt::Key_W,
          [this] { m_documents->closeCurrent(); });
    a.add(QStringLiteral("reopenTab"), tr("Open the closed tab again"), QStringLiteral("undo"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { reopen(); });
}

void MainWindow::buildViewing() {
    Actions& a = *m_actions;
    a.add(QStringLiteral("nextRegion"), tr("Next region"), {}, Qt::Key_F6, [this] { nextRegion(1); });
    a.add(QStringLiteral("previousRegion"), tr("Previous region"), {}, Qt::SHIFT | Qt::Key_F6,
          [this] { nextRegion(-1); });
    a.add(QStringLiteral("filterTree"), tr("Filter the tree"), QStringLiteral("filter"), Qt::CTRL | Qt::Key_E, [this] {
        m_treeDock->show();
        m_navigation->filter()->setFocus();
    });
    a.add(QStringLiteral("tree"), tr("Show or hide the tree"), QStringLiteral("sidebar"), Qt::CTRL | Qt::Key_B,
          [this] { m_treeDock->setVisible(m_treeDock->isHidden()); });
    a.add(QStringLiteral("inspector"), tr("Show or hide the record inspector"), QStringLiteral("dock-right"),
          Qt::CTRL | Qt::Key_I, [this] {
              m_panels.inspectorWanted = m_inspectorDock->isHidden();
              m_produceDock->hide();
              m_inspectorDock->setVisible(m_panels.inspectorWanted);
          });
    a.add(QStringLiteral("zoomIn"), tr("Larger"), QStringLiteral("plus"), QKeySequence::ZoomIn,
          [this] { zoom(look::appearance().zoomPercent + 10); });
    a.add(QStringLiteral("zoomOut"), tr("Smaller"), {}, QKeySequence::ZoomOut,
          [this] { zoom(look::appearance().zoomPercent - 10); });
    a.add(QStringLiteral("zoomUsual"), tr("Usual size"), {}, Qt::CTRL | Qt::Key_0, [this] { zoom(100); });
    QAction* presenter = a.add(QStringLiteral("presenter"), tr("Presenter mode: large type, nothing can be deleted"),
                               QStringLiteral("chart"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] {
                                   look::Appearance wanted = look::appearance();
                                   wanted.presenter = !wanted.presenter;
                                   m_workbench.set(remembered::presenter,
                                                   wanted.presenter ? QStringLiteral("on") : QStringLiteral("off"));
                                   setAppearance(wanted);
                               });
    presenter->setCheckable(true);
    presenter->setChecked(look::appearance().presenter);
    a.add(QStringLiteral("fullScreen"), tr("Full screen"), {}, Qt::Key_F11,
          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    a.add(QStringLiteral("timeZone"), tr("Time zone…"), QStringLiteral("clock"), {}, [this] {
        auto* dialog = new ZoneDialog(this);
        connect(dialog, &ZoneDialog::chosen, this, &MainWindow::timeZoneWanted);
        dialog->open();
    });
    a.add(QStringLiteral("shortcuts"), tr("Shortcuts…"), QStringLiteral("keyboard"), Qt::Key_Question,
          [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    a.add(QStringLiteral("quit"), tr("Quit: the broker stops"), QStringLiteral("stop"), QKeySequence::Quit,
          [this] { close(); });
}

QMenu* MainWindow::buildMenu() {
    auto* menu = new QMenu(this);
    const auto add = [this](QMenu* to, std::initializer_list<const char*> ids) {
        for (const char* id : ids) to->addAction(m_actions->find(QLatin1String(id)));
    };
    add(menu, {"newTopic", "produce", "locate"});
    menu->addSeparator();
    QMenu* go = menu->addMenu(tr("Go"));
    add(go, {"overview", "topics", "groups", "transactions", "sql", "connections", "broker", "nextTab", "previousTab",
             "closeTab", "reopenTab"});
    QMenu* view = menu->addMenu(tr("View"));
    add(view, {"tree", "inspector"});
    view->addMenu(m_layouts->menu(view));
    add(view, {"fullScreen", "presenter"});
    addLanguages(menu->addMenu(tr("Language")));
    add(menu, {"timeZone"});
    menu->addSeparator();
    add(menu, {"shortcuts"});
    menu->addSeparator();
    add(menu, {"quit"});
    return menu;
}

void MainWindow::addLanguages(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    const QString chosen = m_workbench.value(remembered::language);
    const auto add = [&](const QString& words, const QString& language) {
        QAction* action = menu->addAction(words, this, [this, language] { emit languageWanted(language); });
        action->setCheckable(true);
        action->setChecked(language == chosen);
        group->addAction(action);
    };
    add(tr("As the system (%1)").arg(Language::nameOf(Language::ofSystem())), {});
    menu->addSeparator();
    for (const QString& language : Language::available()) add(Language::nameOf(language), language);
}

QMenu* MainWindow::buildLookMenu() {
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    const auto scheme = [&](const QString& words, look::Scheme wanted, const QString& name) {
        QAction* action = menu->addAction(words, this, [this, wanted, name] {
            m_workbench.set(remembered::scheme, name);
            look::Appearance appearance = look::appearance();
            appearance.scheme = wanted;
            setAppearance(appearance);
        });
        action->setCheckable(true);
        action->setChecked(look::appearance().scheme == wanted);
        group->addAction(action);
    };
    scheme(tr("As the system"), look::Scheme::System, QStringLiteral("system"));
    scheme(tr("Light"), look::Scheme::Light, QStringLiteral("light"));
    scheme(tr("Dark"), look::Scheme::Dark, QStringLiteral("dark"));
    menu->addSeparator();
    QAction* contrast = menu->addAction(tr("High contrast"));
    contrast->setCheckable(true);
    contrast->setChecked(look::appearance().contrast == look::Contrast::High);
    connect(contrast, &QAction::toggled, this, [this](bool high) {
        m_workbench.set(remembered::contrast, high ? QStringLiteral("high") : QStringLiteral("normal"));
        look::Appearance appearance = look::appearance();
        appearance.contrast = high ? look::Contrast::High : look::Contrast::Normal;
        setAppearance(appearance);
    });
    menu->addSeparator();
    for (const char* id : {"zoomIn", "zoomOut", "zoomUsual", "presenter"})
        menu->addAction(m_actions->find(QLatin1String(id)));
    return menu;
}

void MainWindow::buildTopBar() {
    auto* bar = new TopBar(this, buildMenu(), buildLookMenu());
    bar->addAction(m_actions->find(QStringLiteral("produce")), TopBar::Shown::Words);
    bar->addAction(m_actions->find(QStringLiteral("inspector")), TopBar::Shown::Icon);
    bar->addAction(m_actions->find(QStringLiteral("shortcuts")), TopBar::Shown::Icon);
    setMenuWidget(bar);
    connect(bar, &TopBar::locatorWanted, this, &MainWindow::openLocator);
}

void MainWindow::openLocator() {
    if (!m_snapshot) return;
    LocatorWorld world;
    world.now = m_snapshot->takenAt;
    for (const Actions::Entry& entry : m_actions->all())
        world.actions.push_back({entry.id, entry.action->text(), entry.action->icon().name(),
                                 entry.action->shortcut().toString(QKeySequence::NativeText)});
    world.topicActions = {
        {QStringLiteral("topic.produce"), tr("Produce to %1"), QStringLiteral("produce"), {}},
        {QStringLiteral("topic.sql"), tr("Query %1 with SQL"), QStringLiteral("sql"), {}},
        {QStringLiteral("topic.configuration"), tr("Configuration of %1"), QStringLiteral("settings"), {}},
        {QStringLiteral("topic.clone"), tr("Clone %1…"), QStringLiteral("copy"), {}},
        {QStringLiteral("topic.partitions"), tr("Add partitions to %1…"), QStringLiteral("partition"), {}},
        {QStringLiteral("topic.empty"), tr("Empty %1…"), QStringLiteral("clean"), {}},
        {QStringLiteral("topic.delete"), tr("Delete %1…"), QStringLiteral("trash"), {}}};
    world.groupActions = {{QStringLiteral("group.reset"), tr("Reset offsets of %1…"), QStringLiteral("history"), {}},
                          {QStringLiteral("group.rebalances"), tr("Rebalances of %1"), QStringLiteral("group"), {}},
                          {QStringLiteral("group.delete"), tr("Delete group %1…"), QStringLiteral("trash"), {}}};
    for (const auto& [name, row] : m_snapshot->topics) {
        const QString of = QString::fromStdString(name);
        for (const QString& view : ViewBook(m_workbench, of).names()) world.views.push_back({of, view});
    }
    const TopicPage* topic = currentTopic();
    m_locator->open(m_snapshot, std::move(world), topic ? topic->topic() : QString());
}

void MainWindow::go(const LocatorHit& hit) {
    using Kind = LocatorHit::Kind;
    switch (hit.kind) {
        case Kind::Topic: openTopic(hit.topic); return;
        case Kind::Group: openGroup(hit.group); return;
        case Kind::Partition:
        case Kind::Offset: return goToRecord(hit.topic, hit.partition, hit.offset);
        case Kind::Time: return goToTime(hit.topic, hit.time);
        case Kind::View: {
            TopicPage* page = openTopic(hit.topic);
            page->showPage(TopicPage::Records);
            return page->records().showView(hit.id);
        }
        case Kind::Action: return m_actions->find(hit.id)->trigger();
        case Kind::Setting: {
            if (hit.topic.isEmpty()) {
                openPage(Broker);
                return m_broker->showSetting(hit.id);
            }
            return goToSetting(hit.topic, hit.id);
        }
        case Kind::TopicAction:
        case Kind::GroupAction: break;
    }
    if (hit.id == QLatin1String("topic.produce"))
        produce(hit.topic);
    else if (hit.id == QLatin1String("topic.sql"))
        askInSql(hit.topic);
    else if (hit.id == QLatin1String("topic.configuration"))
        openTopic(hit.topic)->showPage(TopicPage::Configuration);
    else if (hit.id == QLatin1String("topic.clone"))
        m_topicActions->clone(hit.topic);
    else if (hit.id == QLatin1String("topic.partitions"))
        m_topicActions->addPartitions(hit.topic);
    else if (hit.id == QLatin1String("topic.empty"))
        m_topicActions->empty(hit.topic);
    else if (hit.id == QLatin1String("topic.delete"))
        m_topicActions->remove(hit.topic);
    else if (hit.id == QLatin1String("group.reset"))
        m_groupActions->reset(hit.group);
    else if (hit.id == QLatin1String("group.rebalances"))
        openGroup(hit.group)->showPage(GroupPage::Rebalances);
    else if (hit.id == QLatin1String("group.delete"))
        m_groupActions->remove(hit.group);
}

void MainWindow::nextRegion(int by) {
    std::vector<QWidget*> regions{menuWidget(), m_navigation->tree(), m_documents};
    for (QDockWidget* dock : {m_inspectorDock, m_produceDock})
        if (dock->isVisible()) regions.push_back(dock->widget());
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget* region) {
        return focus && (region == focus || region->isAncestorOf(focus));
    };
    const auto count = static_cast<int>(regions.size());
    const int at = static_cast<int>(std::find_if(regions.begin(), regions.end(), holds) - regions.begin());
    QWidget* next = regions[static_cast<std::size_t>(((at == count ? 0 : at) + by + count) % count)];
    if (next == m_documents) next = m_documents->current();
    if (next->focusPolicy() == Qt::NoFocus) {
        // The first widget inside that takes the keyboard.
        for (QWidget* inside = next->nextInFocusChain(); inside != next; inside = inside->nextInFocusChain())
            if (next->isAncestorOf(inside) && inside->isVisible() && inside->isEnabled() &&
                (inside->focusPolicy() & Qt::TabFocus))
                return inside->setFocus(Qt::TabFocusReason);
    }
    next->setFocus(Qt::TabFocusReason);
}

}  // namespace brook::ui
