#include "ui/shell/main_window.h"

#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTabBar>
#include <QWheelEvent>

#include "tests/support/by_events.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/produce_panel.h"
#include "ui/dialogs/topic_dialogs.h"
#include "ui/look/zone.h"
#include "ui/pages/configuration_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/pages/topic_page.h"
#include "ui/records/inspector.h"
#include "ui/records/records_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/documents.h"
#include "ui/shell/locator.h"
#include "ui/shell/window_host.h"
#include "ui/shell/zone_dialog.h"
#include "ui/storage/storage_page.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::FakeCluster;

namespace {

/// A window on a cluster whose answers come as events, as a broker's do.
/// A window as the application opens it, built anew by its host.
struct Hosted {
    QTemporaryDir directory;
    std::unique_ptr<WindowHost> host;

    Hosted() { open(); }
    void open() {
        host.reset();
        WindowOptions options;
        options.workbench = std::filesystem::path(directory.path().toStdString()) / "workbench.sqlite";
        host = std::make_unique<WindowHost>(options, [](admin::Cluster::Deliver deliver) {
            auto cluster = std::make_unique<FakeCluster>(std::move(deliver));
            cluster->snapshot().state = admin::BrokerState::Running;
            cluster->snapshot().takenAt = Timestamp(1'700'000'000'000);
            return cluster;
        });
    }
    static MainWindow* window() {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<MainWindow*>(widget); found && found->isVisible()) return found;
        return nullptr;
    }
};

struct Fixture {
    QTemporaryDir directory;
    std::unique_ptr<Workbench> workbench;
    FakeCluster* cluster = nullptr;
    std::unique_ptr<MainWindow> window;

    Fixture() {
        look::apply(look::Appearance{look::Scheme::Light});
        openWorkbench();
        open();
    }
    void openWorkbench() {
        workbench =
            std::make_unique<Workbench>(std::filesystem::path(directory.path().toStdString()) / "workbench.sqlite");
        QSignalSpy(workbench.get(), &Workbench::opened).wait();
    }
    void open() {
        auto owned = std::make_unique<FakeCluster>(brook::test::byEvents());
        cluster = owned.get();
        for (const char* name : {"orders", "flights"}) cluster->addTopic(name, 3);
        cluster->append("orders", PartitionIndex(0), "k", "v");
        cluster->snapshot().state = admin::BrokerState::Running;
        cluster->snapshot().addresses = {"127.0.0.1:9092"};
        cluster->snapshot().takenAt = Timestamp(1'700'000'000'000);
        window = std::make_unique<MainWindow>(std::move(owned), *workbench);
        window->show();
        settle();
    }
    /// Until every answer on its way has arrived.
    static void settle() {
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    }
    void press(const char* action) { window->actions().find(QLatin1String(action))->trigger(); }
    void restart() {
        window->close();
        window.reset();
        workbench.reset();
        openWorkbench();
        open();
    }
};

}  // namespace

class MainWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void onlyThePageInFrontIsSeen() {
        Fixture f;
        f.window->openPage(MainWindow::Topics);
        f.window->openTopic("orders");
        f.window->openPage(MainWindow::Overview);
        Fixture::settle();
        for (const char* other : {"brook::ui::TopicsPage", "brook::ui::ConnectionsPage", "brook::ui::TopicPage",
                                  "brook::ui::ConfigurationPage"})
            for (const QWidget* widget : f.window->findChildren<QWidget*>())
                if (!qstrcmp(widget->metaObject()->className(), other)) QVERIFY2(!widget->isVisible(), other);
        QVERIFY(f.window->documents().current()->isVisible());
    }

    void aTopicHasOneTab() {
        Fixture f;
        TopicPage* page = f.window->openTopic("orders");
        f.window->openPage(MainWindow::Topics);
        QCOMPARE(f.window->openTopic("orders"), page);
        QCOMPARE(f.window->documents().keys(), (QStringList{"overview", "topic/orders", "topics"}));
    }

    void largePagesOfATopicAreBuiltWhenTheyAreFirstWanted() {
        Fixture f;
        TopicPage* page = f.window->openTopic("orders");
        QVERIFY(!page->findChild<StoragePage*>() && !page->findChild<ConfigurationPage*>());
        page->showPage(TopicPage::Storage);
        QVERIFY(page->storage().isVisible());
        page->showPage(TopicPage::Configuration);
        QVERIFY(page->configuration().isVisible() && !page->storage().isVisible());
        QCOMPARE(page->findChildren<StoragePage*>().size(), 1);
        QCOMPARE(page->page(), static_cast<int>(TopicPage::Configuration));
    }

    void aClosedTabOpensAgainAndTheLastLeavesTheOverview() {
        Fixture f;
        f.window->openTopic("orders");
        f.press("closeTab");
        QCOMPARE(f.window->documents().keys(), QStringList{"overview"});
        f.press("reopenTab");
        QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/orders"));
        f.press("closeTab");
        f.press("closeTab");
        QCOMPARE(f.window->documents().keys(), QStringList{"overview"});
    }

    void theSessionIsThereAgainAfterARestart() {
        Fixture f;
        f.window->openTopic("flights");
        f.window->openPage(MainWindow::Connections);
        f.window->documents().show("topic/flights");
        f.restart();
        QCOMPARE(f.window->documents().keys(), (QStringList{"overview", "topic/flights", "connections"}));
        QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/flights"));
    }

    void theZoomOfTheWheelIsRemembered() {
        Fixture f;
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, 120), Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(f.window->documents().current(), &wheel);
        QCOMPARE(look::appearance().zoomPercent, 110);
        QCOMPARE(f.workbench->value(remembered::zoom), QStringLiteral("110"));
        f.press("zoomUsual");
        QCOMPARE(look::appearance().zoomPercent, 100);
    }

    void zoomingInAndOutComesBackToTheSameMeasures() {
        Fixture f;
        std::map<QWidget*, QSize> before;
        for (QWidget* widget : f.window->findChildren<QWidget*>()) before[widget] = widget->minimumSize();
        const QFont font = f.window->documents().findChild<Text*>()->font();
        for (const char* step : {"zoomOut", "zoomOut", "zoomIn", "zoomIn", "zoomIn", "zoomIn", "zoomUsual"})
            f.press(step);
        QCOMPARE(f.window->documents().findChild<Text*>()->font().pixelSize(), font.pixelSize());
        for (const auto& [widget, size] : before) QCOMPARE(widget->minimumSize(), size);
    }

    void whatIsDeletedIsLockedWhilePresenting() {
        Fixture f;
        f.press("presenter");
        QCOMPARE(look::words(look::body).pixelSize(), 18);
        f.window->topicActions().remove("orders");
        f.window->topicActions().empty("orders");
        QVERIFY(f.window->findChildren<TypedNameDialog*>().isEmpty());
        f.press("presenter");
        QCOMPARE(look::words(look::body).pixelSize(), 13);
        f.window->topicActions().remove("orders");
        QCOMPARE(f.window->findChildren<TypedNameDialog*>().size(), 1);
    }

    void theLocatorGoesToAnOffset() {
        Fixture f;
        f.window->openLocator();
        Fixture::settle();
        QTest::keyClicks(f.window->locator().field(), "orders:0@0");
        QTest::keyClick(f.window->locator().field(), Qt::Key_Down);
        QTest::keyClick(f.window->locator().field(), Qt::Key_Return);
        Fixture::settle();
        QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/orders"));
    }

    void aLinkShowsItsRecordOrSaysThatThereIsNone() {
        Fixture f;
        f.window->openLink("brook://orders/0/0");
        Fixture::settle();
        QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/orders"));
        f.window->openLink("brook://flights");
        Fixture::settle();
        QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/flights"));
        for (const char* nowhere : {"brook://missing/0/1", "brook://", "file:///etc/passwd"}) {
            f.window->openLink(nowhere);
            const auto toasts = f.window->findChildren<Toast*>();
            QVERIFY(!toasts.isEmpty());
            QVERIFY(toasts.last()->findChild<QLabel*>()->text().contains(QLatin1String(nowhere)));
            QCOMPARE(f.window->documents().currentKey(), QStringLiteral("topic/flights"));
        }
    }

    void theInspectorShowsNoRecordOfAnotherTopic() {
        Fixture f;
        const auto* inspector = f.window->findChild<Inspector*>();
        f.window->openLink("brook://orders/0/0");
        Fixture::settle();
        QCOMPARE(inspector->topic(), QStringLiteral("orders"));
        TopicPage* orders = f.window->openTopic("orders");
        f.window->openTopic("flights");
        Fixture::settle();
        QCOMPARE(inspector->topic(), QString());
        const admin::RecordRow row = *orders->records().inspected();
        emit orders->recordSelected("orders", row);  // behind the tab in front
        QCOMPARE(inspector->topic(), QString());
        f.window->openTopic("orders");
        QCOMPARE(inspector->topic(), QStringLiteral("orders"));
    }

    void aLinkWaitsForTheTopicsToBeKnown() {
        Fixture f;
        f.window->rememberSession();
        f.cluster->snapshot().state = admin::BrokerState::Running;
        auto owned = std::make_unique<FakeCluster>(brook::test::byEvents());
        owned->addTopic("orders", 3);
        owned->snapshot().state = admin::BrokerState::Running;
        MainWindow window(std::move(owned), *f.workbench);
        window.openLink("brook://orders/1");
        QVERIFY(window.documents().currentKey() != QStringLiteral("topic/orders"));
        window.show();
        Fixture::settle();
        QCOMPARE(window.documents().currentKey(), QStringLiteral("topic/orders"));
    }

    void theProducePanelTakesTheTopicInFront() {
        Fixture f;
        f.window->openTopic("orders");
        f.press("produce");
        Fixture::settle();
        QVERIFY(f.window->producePanel().isVisible());
        f.window->producePanel().produce();
        QTRY_VERIFY(!f.cluster->produced.empty());
        QCOMPARE(f.cluster->produced.front().topic, std::string("orders"));
    }

    void anotherLanguageBuildsTheWindowAnew() {
        Hosted f;
        const auto speaks = [&](const QString& overview) {
            return f.window() && f.window()->findChild<QTabBar*>()->tabText(0) == overview;
        };
        QTRY_VERIFY(f.window());
        emit f.window()->languageWanted("de");
        QTRY_VERIFY(speaks(QStringLiteral("Übersicht")));
        emit f.window()->languageWanted("en");
        QTRY_VERIFY(speaks(QStringLiteral("Overview")));
        Fixture::settle();
    }

    void anotherTimeZoneBuildsTheWindowAnewAndIsRemembered() {
        Hosted f;
        const auto zoneButton = [&](const QString& offset) -> QPushButton* {
            if (!f.window()) return nullptr;
            for (auto* button : f.window()->statusBar()->findChildren<QPushButton*>())
                if (button->text() == offset) return button;
            return nullptr;
        };
        QTRY_VERIFY(f.window());
        f.window()->actions().find("timeZone")->trigger();
        auto* dialog = f.window()->findChild<ZoneDialog*>();
        QVERIFY(dialog);
        auto* choice = dialog->findChild<QComboBox*>();
        const QList<QPushButton*> buttons = dialog->findChildren<QPushButton*>();
        const auto go = std::find_if(buttons.begin(), buttons.end(), [](auto* each) { return each->isDefault(); });
        QVERIFY(go != buttons.end());
        choice->setEditText("Atlantis");
        QVERIFY(!(*go)->isEnabled());
        choice->setEditText("asia/tokyo");
        QVERIFY((*go)->isEnabled());
        (*go)->click();
        QTRY_VERIFY(zoneButton("UTC+09:00"));
        zoneButton("UTC+09:00")->click();
        QVERIFY(f.window()->findChild<ZoneDialog*>());
        Fixture::settle();
        zone::choose({});
        f.open();
        QTRY_VERIFY(zoneButton("UTC+09:00"));
        QCOMPARE(zone::chosen(), QStringLiteral("Asia/Tokyo"));
        zone::choose({});
    }

    void shortcutsAreDistinctAndCanBeChanged() {
        Fixture f;
        QSet<QString> keys;
        for (const Actions::Entry& entry : f.window->actions().all()) {
            const QString shortcut = entry.action->shortcut().toString();
            QVERIFY2(shortcut.isEmpty() || !keys.contains(shortcut), qPrintable(shortcut));
            keys << shortcut;
        }
        f.window->actions().setShortcut("produce", QKeySequence("Ctrl+Shift+R"));
        f.restart();
        QCOMPARE(f.window->actions().find("produce")->shortcut(), QKeySequence("Ctrl+Shift+R"));
    }

    void everyRegionIsReachedByTheKeyboard() {
        Fixture f;
        f.window->activateWindow();
        QSet<QWidget*> reached;
        for (int i = 0; i < 6; ++i) {
            f.press("nextRegion");
            QWidget* focus = f.window->focusWidget();
            QVERIFY(focus);
            reached << focus;
        }
        QVERIFY(reached.size() >= 3);
    }

    void buttonsSayWhatTheyDo() {
        Fixture f;
        f.window->openTopic("orders");
        Fixture::settle();
        brook::test::checkButtons(*f.window);
    }

    void nothingHappensToAnAnswerThatComesAfterTheWindow() {
        Fixture f;
        f.cluster->hold();
        f.window->openTopic("orders");
        f.press("locate");
        f.window.reset();
        Fixture::settle();
    }

    void aThousandTopicsDoNotHoldUpTheWindow() {
        Fixture f;
        for (int i = 0; i < 1000; ++i) f.cluster->addTopic("topic-" + std::to_string(i), 3);
        f.window->openPage(MainWindow::Topics);
        f.cluster->publish();
        Fixture::settle();  // the first time rows are made
        qint64 longest = 0;
        for (int second = 0; second < 8; ++second) {
            f.cluster->snapshot().takenAt = f.cluster->snapshot().takenAt + 1000;
            for (auto& [name, topic] : f.cluster->snapshot().topics) topic.rates.recordsIn += 10;
            f.cluster->publish();
            QElapsedTimer turn;
            turn.start();
            Fixture::settle();
            longest = std::max(longest, turn.elapsed());
        }
        qInfo("longest turn of the event loop: %lld ms", static_cast<long long>(longest));
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));  // a stall; the figure above is what to look at
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
