#include "ui/shell/layouts.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "tests/support/by_events.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/produce_panel.h"
#include "ui/pages/topic_page.h"
#include "ui/records/inspector.h"
#include "ui/shell/actions.h"
#include "ui/shell/layout_dialogs.h"
#include "ui/shell/locator.h"
#include "ui/shell/main_window.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::FakeCluster;

namespace {

/// A window on a topic's records, where every panel has something to show.
struct Fixture {
    QTemporaryDir directory;
    std::unique_ptr<Workbench> workbench;
    std::unique_ptr<MainWindow> window;

    Fixture() {
        look::apply(look::Appearance{look::Scheme::Light});
        open();
    }
    void open() {
        workbench =
            std::make_unique<Workbench>(std::filesystem::path(directory.path().toStdString()) / "workbench.sqlite");
        QSignalSpy(workbench.get(), &Workbench::opened).wait();
        auto cluster = std::make_unique<FakeCluster>(brook::test::byEvents());
        cluster->addTopic("orders", 3);
        cluster->append("orders", PartitionIndex(0), "k", "v");
        cluster->snapshot().state = admin::BrokerState::Running;
        window = std::make_unique<MainWindow>(std::move(cluster), *workbench);
        window->show();
        settle();
        window->openTopic("orders")->showPage(TopicPage::Records);
        settle();
    }
    void restart() {
        window->close();
        window.reset();
        workbench.reset();
        open();
    }
    static void settle() {
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    }
    void press(const QString& action) {
        window->actions().find(action)->trigger();
        settle();
    }
    QDockWidget* dock(const char* name) const { return window->findChild<QDockWidget*>(QLatin1String(name)); }
    bool shows(const char* name) const { return dock(name)->isVisible(); }
    QStringList menu() const {
        const std::unique_ptr<QMenu> menu(window->layouts().menu(nullptr));
        QStringList words;
        for (const QAction* action : menu->actions())
            if (!action->isSeparator()) words << (action->isChecked() ? "*" : "") + action->text().section('\t', 0, 0);
        return words;
    }
};

}  // namespace

class LayoutsTest final : public QObject {
    Q_OBJECT

private slots:
    void brooksOwnLayoutsPutThePanels() {
        Fixture f;
        f.press("layout.present");
        QVERIFY(!f.shows("tree") && !f.shows("inspector"));
        f.press("layout.inspect");
        QVERIFY(!f.shows("tree") && f.shows("inspector"));
        QVERIFY2(f.dock("inspector")->width() > f.window->width() * 2 / 5,
                 QByteArray::number(f.dock("inspector")->width()));
        f.press("layout.browse");
        QVERIFY(f.shows("tree") && f.shows("inspector"));
        QVERIFY(std::abs(f.dock("inspector")->width() - look::px(look::inspectorWidth)) < 8);
        QVERIFY(std::abs(f.dock("tree")->width() - look::px(look::treeWidth)) < 8);
    }

    void aLayoutChosenOnAnotherPageHoldsForRecords() {
        Fixture f;
        f.window->openPage(MainWindow::Overview);
        f.press("layout.inspect");
        QVERIFY(!f.shows("inspector"));
        f.window->openTopic("orders");
        Fixture::settle();
        QVERIFY(f.shows("inspector") && f.dock("inspector")->width() > f.window->width() * 2 / 5);
    }

    void oneActionPutsEverythingBack() {
        Fixture f;
        f.press("layout.present");
        f.dock("produce")->setFloating(true);
        f.dock("produce")->show();
        f.dock("inspector")->setFloating(true);
        f.press("arrange");
        QVERIFY(f.shows("tree") && f.shows("inspector") && !f.shows("produce"));
        QVERIFY(!f.dock("inspector")->isFloating() && !f.dock("produce")->isFloating());
        QCOMPARE(f.window->layouts().book().chosen(), QStringLiteral("layout.browse"));
    }

    void aSavedLayoutComesBackWithPlacesAndSizes() {
        Fixture f;
        f.window->addDockWidget(Qt::BottomDockWidgetArea, f.dock("inspector"));
        emit f.dock("inspector")->dockLocationChanged(Qt::BottomDockWidgetArea);
        f.window->resizeDocks({f.dock("inspector")}, {333}, Qt::Vertical);
        f.dock("tree")->hide();
        Fixture::settle();
        const int height = f.dock("inspector")->height();
        f.window->layouts().save("Below");
        f.press("layout.browse");
        QCOMPARE(f.window->dockWidgetArea(f.dock("inspector")), Qt::RightDockWidgetArea);
        f.press("layout/Below");
        QCOMPARE(f.window->dockWidgetArea(f.dock("inspector")), Qt::BottomDockWidgetArea);
        QCOMPARE(f.dock("inspector")->height(), height);
        QVERIFY(!f.shows("tree") && f.shows("inspector"));
        f.window->resize(f.window->width() + 10, f.window->height());
        Fixture::settle();
        QCOMPARE(f.window->dockWidgetArea(f.dock("inspector")), Qt::BottomDockWidgetArea);
    }

    void theInspectorStaysAwayWhereItsUserClosedIt() {
        Fixture f;
        f.dock("inspector")->close();
        f.window->layouts().save("Quiet");
        f.window->openPage(MainWindow::Overview);
        f.window->openTopic("orders");
        QVERIFY(!f.shows("inspector"));
        f.press("layout.browse");
        QVERIFY(f.shows("inspector"));
        f.press("layout/Quiet");
        QVERIFY(!f.shows("inspector"));
    }

    void layoutsSurviveARestart() {
        Fixture f;
        f.press("layout.present");
        f.window->layouts().save("Talk");
        f.restart();
        QVERIFY(!f.shows("tree") && !f.shows("inspector"));
        QVERIFY(f.menu().contains("*Talk"));
        f.press("layout.browse");
        f.press("layout/Talk");
        QVERIFY(!f.shows("tree") && !f.shows("inspector"));
    }

    void theMenuMarksTheChosenOne() {
        Fixture f;
        QVERIFY(f.menu().contains("*Browse"));
        QVERIFY(!f.menu().contains("Rename or delete layouts…"));  // there are none yet
        f.window->layouts().save("Day & night");
        QVERIFY(f.menu().contains("*Day && night"));
        QVERIFY(f.menu().contains("Browse"));
        QVERIFY(f.menu().contains("Rename or delete layouts…"));
    }

    void aRenamedLayoutKeepsItsShortcut() {
        Fixture f;
        f.window->layouts().save("One");
        f.window->actions().setShortcut("layout/One", QKeySequence("Ctrl+Alt+9"));
        f.window->layouts().rename("One", "Two");
        QVERIFY(!f.window->actions().find("layout/One"));
        QCOMPARE(f.window->actions().find("layout/Two")->shortcut(), QKeySequence("Ctrl+Alt+9"));
        f.restart();
        QCOMPARE(f.window->actions().find("layout/Two")->shortcut(), QKeySequence("Ctrl+Alt+9"));
        QVERIFY(f.menu().contains("*Two"));
        f.window->layouts().forget("Two");
        QVERIFY(!f.window->actions().find("layout/Two"));
        f.restart();
        QVERIFY(!f.menu().contains("Two"));
    }

    void namesAreAskedForAndChecked() {
        Fixture f;
        f.press("saveLayout");
        auto* dialog = f.window->findChild<SaveLayoutDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        auto* go = child<QPushButton>(*dialog, "Save");
        QVERIFY(!go->isEnabled());
        name->setText("browse");
        go->click();
        QVERIFY(dialog->isVisible());
        name->setText("  Mine ");
        go->click();
        QVERIFY(f.window->layouts().book().find("Mine"));
        f.press("saveLayout");
        dialog = f.window->findChildren<SaveLayoutDialog*>().last();
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), QStringLiteral("Mine"));  // the one that is chosen
        QVERIFY(child<QPushButton>(*dialog, "Replace"));
        QVERIFY(!f.window->layouts().objectionTo(QString(61, 'x')).isEmpty());
    }

    void theDialogRenamesDeletesAndPutsBack() {
        Fixture f;
        f.window->layouts().save("One");
        f.window->layouts().save("Two");
        f.press("layouts");
        auto* dialog = f.window->findChild<LayoutsDialog*>();
        auto* edit = child<QLineEdit>(*dialog, "Name of the layout “One”");
        edit->setText("Two");
        emit edit->editingFinished();
        QVERIFY(f.window->layouts().book().find("One"));  // the name is taken
        edit->setText("Three");
        emit edit->editingFinished();
        Fixture::settle();
        QVERIFY(f.window->layouts().book().find("Three") && !f.window->layouts().book().find("One"));
        child<QToolButton>(*dialog, "Delete the layout “Two”")->click();
        QVERIFY(!f.window->layouts().book().find("Two"));
        child<QPushButton>(*dialog, "Undo")->click();
        QVERIFY(f.window->layouts().book().find("Two"));
        QVERIFY(f.window->actions().find("layout/Two"));
        Fixture::settle();
        brook::test::checkButtons(*dialog);
    }

    void theLocatorHasThem() {
        Fixture f;
        f.press("layout.present");
        f.window->layouts().save("Evening");
        for (const char* words : {"> layout present", "> layout evening"}) {
            f.press("layout.browse");
            f.window->openLocator();
            Fixture::settle();
            QTest::keyClicks(f.window->locator().field(), QLatin1String(words));
            Fixture::settle();
            QTest::keyClick(f.window->locator().field(), Qt::Key_Return);
            Fixture::settle();
            QVERIFY2(!f.shows("tree"), words);
        }
    }

    void aNarrowWindowMakesRoomAndGivesItBack() {
        Fixture f;
        // Each time as far as the pages let it, as somebody does who drags its edge.
        const auto drag = [&](int width) {
            for (int i = 0; i < 4; ++i) {
                f.window->resize(look::px(width), look::px(700));
                Fixture::settle();
            }
        };
        drag(1100);
        QCOMPARE(f.window->dockWidgetArea(f.dock("inspector")), Qt::BottomDockWidgetArea);
        QVERIFY(f.shows("inspector"));
        QVERIFY2(f.window->width() < look::px(1200), QByteArray::number(f.window->width()));
        drag(800);
        QVERIFY(!f.shows("tree"));
        drag(1500);
        QVERIFY(f.shows("tree"));
        QCOMPARE(f.window->dockWidgetArea(f.dock("inspector")), Qt::RightDockWidgetArea);
        f.press("layout.present");
        drag(800);
        drag(1500);
        QVERIFY(!f.shows("tree"));  // it was not wanted
    }
};

QTEST_MAIN(LayoutsTest)
#include "layouts_test.moc"
