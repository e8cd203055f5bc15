#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include "tests/ui/window_fixture.h"
#include "ui/pages/attention.h"
#include "ui/pages/connections_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/partitions_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/pages/topics_page.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;

namespace {

admin::ConnectionRow client(std::uint64_t id, const std::string& software, std::uint64_t bytesIn) {
    admin::ConnectionRow row;
    row.id = id;
    row.peer = "127.0.0.1:" + std::to_string(50'000 + id);
    row.clientId = "client-" + std::to_string(id);
    row.software = software;
    row.bytesIn = bytesIn;
    return row;
}

QStringList column(const QTableView& table, int column) {
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, column).data().toString();
    return texts;
}

QStringList words(const QWidget& page) {
    QStringList texts;
    for (const Text* text : page.findChildren<Text*>()) texts << text->text();
    return texts;
}

struct Fixture : PageFixture {
    QWidget window;
    TopicActions actions{cluster, &window};

    Fixture() {
        cluster.addTopic("orders.placed", 4);
        cluster.addTopic("flights.events", 6);
        cluster.addTopic("accounts", 1);
        admin::Snapshot& now = cluster.snapshot();
        now.state = admin::BrokerState::Running;
        now.takenAt = Timestamp(1'700'000'000'000);
        now.startedAt = now.takenAt - 3'600'000;
        now.diskTotal = now.diskAvailable = std::uint64_t{1} << 40;
    }
};

}  // namespace

class PagesTest final : public QObject {
    Q_OBJECT

private slots:
    void topicsAreSortedAndFilteredAndKeepTheSelectionWhileNumbersChange() {
        Fixture f;
        TopicsPage page(f.actions, f.workbench, nullptr);
        auto* table = page.findChild<QTableView*>();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.refresh(f.cluster.snapshot());
        table->sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(column(*table, 0), (QStringList{"flights.events", "orders.placed", "accounts"}));
        table->selectRow(1);
        f.cluster.snapshot().topics.at("orders.placed").bytes = 5'000'000;
        page.refresh(f.cluster.snapshot());
        QCOMPARE(table->selectionModel()->selectedRows().front().data().toString(), QStringLiteral("orders.placed"));
        child<QLineEdit>(page, "Filter topics")->setText("fli");
        QCOMPARE(column(*table, 0), QStringList{"flights.events"});
        child<QLineEdit>(page, "Filter topics")->setText("nowhere");
        QVERIFY(words(page).contains("No topic matches"));
    }

    void aTopicOpensByTheKeyboard() {
        Fixture f;
        TopicsPage page(f.actions, f.workbench, nullptr);
        page.refresh(f.cluster.snapshot());
        QSignalSpy opened(&f.actions, &TopicActions::openWanted);
        auto* table = page.findChild<QTableView*>();
        table->sortByColumn(0, Qt::AscendingOrder);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("accounts"));
        brook::test::checkButtons(page);
    }

    void noTitleOfAColumnIsCut() {
        Fixture f;
        TopicsPage topics(f.actions, f.workbench, nullptr);
        ConnectionsPage connections(f.workbench, nullptr);
        PartitionsPage partitions(f.workbench, nullptr);
        for (const QWidget* page : std::initializer_list<QWidget*>{&topics, &connections, &partitions}) {
            const QHeaderView* header = page->findChild<QTableView*>()->horizontalHeader();
            for (int i = 0; i < header->count(); ++i) QVERIFY(header->sectionSize(i) >= header->sectionSizeHint(i));
        }
    }

    void theFirstColumnTakesTheRoomThatIsLeftAndIsReadInANarrowTableToo() {
        Fixture f;
        ConnectionsPage page(f.workbench, nullptr);
        f.cluster.snapshot().connections = {client(1, "librdkafka 2.3.0", 1000)};
        page.refresh(f.cluster.snapshot());
        page.show();
        const auto* table = page.findChild<QTableView*>();
        for (const int width : {1800, 700, 1500}) {
            page.resize(width, 500);
            QVERIFY(table->columnWidth(0) >= 96);
            QCOMPARE(table->horizontalHeader()->length() > table->viewport()->width(), width == 700);
            if (width != 700) QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        }
    }

    void theColumnsOfATableAreRemembered() {
        Fixture f;
        QVERIFY(f.isReady());
        {
            TopicsPage page(f.actions, f.workbench, nullptr);
            page.findChild<QTableView*>()->setColumnWidth(2, 222);
            QTRY_VERIFY(!f.workbench.value(remembered::columns, "topics.7").isEmpty());
        }
        TopicsPage again(f.actions, f.workbench, nullptr);
        QCOMPARE(again.findChild<QTableView*>()->columnWidth(2), 222);
    }

    void connectionsTellSoftwareVersionAndRates() {
        Fixture f;
        ConnectionsPage page(f.workbench, nullptr);
        auto* table = page.findChild<QTableView*>();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.cluster.snapshot().connections = {client(1, "librdkafka 2.3.0", 1000), client(2, "", 0)};
        page.refresh(f.cluster.snapshot());
        f.cluster.snapshot().takenAt = f.cluster.snapshot().takenAt + 2000;
        f.cluster.snapshot().connections[0].bytesIn = 5096;
        page.refresh(f.cluster.snapshot());
        QCOMPARE(column(*table, 1), (QStringList{"librdkafka 2.3.0", "has not said"}));
        QCOMPARE(column(*table, 6), (QStringList{"2 KiB/s", "0 B/s"}));
        QCOMPARE(column(*table, 8), (QStringList{QStringLiteral("–"), QStringLiteral("–")}));
        f.cluster.snapshot().takenAt = f.cluster.snapshot().takenAt + 2000;
        f.cluster.snapshot().connections[1].lastError = "INVALID_TOPIC_EXCEPTION (CreateTopics)";
        f.cluster.snapshot().connections[1].lastErrorAt = f.cluster.snapshot().takenAt - 61'000;
        page.refresh(f.cluster.snapshot());
        QCOMPARE(column(*table, 8), (QStringList{QStringLiteral("–"), "INVALID_TOPIC_EXCEPTION (CreateTopics)"}));
        QCOMPARE(table->model()->index(1, 8).data(Qt::ToolTipRole).toString(),
                 "INVALID_TOPIC_EXCEPTION (CreateTopics), answered 1 min 1 s ago");
        f.cluster.snapshot().takenAt = f.cluster.snapshot().takenAt + 2000;
        f.cluster.snapshot().connections.clear();
        page.refresh(f.cluster.snapshot());
        QCOMPARE(page.findChild<QStackedWidget*>()->currentIndex(), 1);
    }

    void partitionsShowWhereTheirRecordsAre() {
        Fixture f;
        PartitionsPage page(f.workbench, nullptr);
        f.cluster.append("orders.placed", PartitionIndex(2), "k", "v");
        page.refresh(f.cluster.snapshot().topics.at("orders.placed"));
        auto* table = page.findChild<QTableView*>();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(*table, 8), (QStringList{"0", "0", "1", "0"}));
        QSignalSpy wanted(&page, &PartitionsPage::recordsWanted);
        emit table->activated(table->model()->index(2, 0));
        QCOMPARE(wanted.size(), 1);
    }

    void withoutTopicsTheOverviewSaysHowToBegin() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        f.cluster.snapshot().addresses = {"127.0.0.1:1234"};
        OverviewPage page(f.cluster, nullptr);
        page.resize(1200, 800);
        page.show();
        page.refresh(f.cluster.snapshot());
        QVERIFY(words(page).contains("Brook is running"));
        QVERIFY(child<QAbstractButton>(page, "Copy 127.0.0.1:1234"));
        auto* name = child<QLineEdit>(page, "Name of the topic");
        name->setText("first");
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(f.asked("createTopic first"));
        brook::test::checkButtons(page);
    }

    void theOverviewAsksForTrafficOnceASecondAndOnlyWhileItIsSeen() {
        Fixture f;
        OverviewPage page(f.cluster, nullptr);
        const auto asked = [&f] {
            return std::count(f.cluster.asked.begin(), f.cluster.asked.end(), std::string("traffic "));
        };
        page.refresh(f.cluster.snapshot());
        QCOMPARE(asked(), 0);
        page.show();
        for (int i = 0; i < 4; ++i) page.refresh(f.cluster.snapshot());
        QCOMPARE(asked(), 1);
        f.cluster.snapshot().takenAt = f.cluster.snapshot().takenAt + 1000;
        page.refresh(f.cluster.snapshot());
        QCOMPARE(asked(), 2);
    }

    void healthIsSaidInWords() {
        Fixture f;
        OverviewPage page(f.cluster, nullptr);
        page.refresh(f.cluster.snapshot());
        QVERIFY(words(page).contains("Everything is running."));
        f.cluster.snapshot().topics.at("accounts").partitions.front().offline = "The disk refused a sync";
        page.refresh(f.cluster.snapshot());
        QVERIFY(words(page).filter("Some records cannot be taken.").size() == 1);
        QVERIFY(words(page).contains("Partition 0 of accounts cannot be written"));
    }

    void aTimeThatNobodyMeasuredIsNotZero() {
        Fixture f;
        OverviewPage page(f.cluster, nullptr);
        const auto says = [&page](const QString& wanted) {
            const auto labels = page.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* each) { return each->text() == wanted; });
        };
        f.cluster.snapshot().takenAt = f.cluster.snapshot().startedAt + 57'544;
        page.refresh(f.cluster.snapshot());
        QVERIFY(says("nothing came in ten seconds"));
        QVERIFY(words(page).filter("Up for 57 s.").size() == 1);
        f.cluster.snapshot().produceP99Ms = 2.1;
        f.cluster.snapshot().syncP99Ms = 0.4;
        page.refresh(f.cluster.snapshot());
        QVERIFY(says("0.4 ms of it waits for the disk"));
    }

    void theWorstWantsAttentionFirst() {
        Fixture f;
        admin::Snapshot& now = f.cluster.snapshot();
        QVERIFY(attentions(now).empty());
        now.events = {{now.takenAt - 700'000, Severity::Error, Logger::Net, "long ago"},
                      {now.takenAt - 1000, Severity::Warning, Logger::Net, "just now"},
                      {now.takenAt, Severity::Info, Logger::Net, "a note"}};
        now.diskAvailable = 1 << 20;
        now.topics.at("accounts").partitions.front().offline = "gone";
        const auto found = attentions(now);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0].topic, QStringLiteral("accounts"));
        QCOMPARE(found[1].what, QStringLiteral("The disk is nearly full"));
        QCOMPARE(found[2].what, QStringLiteral("just now"));
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
