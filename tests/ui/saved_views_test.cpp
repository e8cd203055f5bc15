#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>
#include <QtWidgets/QWidget>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "tests/support/picture.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/topic_page.h"
#include "ui/records/colour_rules_dialog.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/records/row_colours.h"
#include "ui/records/saved_view.h"
#include "ui/records/view_line.h"
#include "ui/records/view_name_dialog.h"
#include "ui/search/filter_bar.h"
#include "ui/search/record_search.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/locator.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/inputs.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;
using search::FilterMode;

namespace {

const std::string topic = "flights.events";
const QString topicName = QString::fromStdString(topic);

SavedView everything() {
    SavedView view;
    view.name = "late “ones”";
    view.filter = {FilterMode::Regex, "DEL[A-Z]+", search::Letters::AsWritten};
    view.onlyMatches = false;
    view.start = {RecordStart::Kind::Offset, PartitionIndex(2), Offset(9'007'199'254'740'993), {}, 0};
    view.partitions = {PartitionIndex(0), PartitionIndex(2)};
    view.isolation = View::ReadCommitted;
    view.columns = {{RecordField::Value}, {RecordField::Path, "a.b", 150}, {RecordField::Offset}};
    view.isColoured = false;
    return view;
}

struct Page {
    Workbench& workbench;
    FakeCluster cluster{byEvents()};
    RecordsPage page{cluster, topicName, nullptr};
    RecordTable* table = page.findChild<RecordTable*>();
    RecordWindowModel* model = page.findChild<RecordWindowModel*>();
    FilterBar* bar = page.findChild<FilterBar*>();
    RecordSearch* search = page.findChild<RecordSearch*>();
    ViewLine* line = page.findChild<ViewLine*>();

    explicit Page(Workbench& of, std::int32_t partitions = 4) : workbench(of) {
        cluster.addSimulated(topic, partitions, 1000, [partitions](PartitionIndex index, Offset offset) {
            return test::simulatedRecord(index, offset, partitions);
        });
        page.resize(1000, 700);
        page.show();
        page.setWorkbench(workbench);
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        settle();
    }
    void settle() {
        for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
        QTRY_VERIFY(!model->isLoading());
        QCoreApplication::processEvents();
    }
    void showView(const QString& name) {
        page.showView(name);
        settle();
    }
    QMenu* menuOf(const QString& name) {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->menu() && each->text() == name) return each->menu();
        auto* opener = brook::test::child<QToolButton>(page, name);
        if (!opener) return nullptr;
        emit opener->menu()->aboutToShow();
        return opener->menu();
    }
    static QAction* actionOf(const QMenu* menu, const QString& text) {
        for (QAction* each : menu->actions())
            if (each->text() == text) return each;
        return nullptr;
    }
    QAction* viewAction(const QString& text) { return actionOf(menuOf(QStringLiteral("Saved views")), text); }
    bool isChanged() const {
        return line->isVisibleTo(&page) &&
               brook::test::child<QPushButton>(*line, QStringLiteral("Update"))->isVisibleTo(line);
    }
    void press(const QString& link) { brook::test::child<QPushButton>(*line, link)->click(); }
    QString from() const {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->menu() && (each->text().startsWith("From") || each->text().startsWith("Since") ||
                                 each->text().startsWith("Newest")))
                return each->text();
        return {};
    }
};

}  // namespace

class SavedViewsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        look::apply(look::Appearance{look::Scheme::Light});
        QLocale::setDefault(QLocale::c());
    }

    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_workbench = open();
    }
    void cleanup() { m_workbench.reset(); }

    void aViewComesBackAsItWasKept() {
        SavedView since;
        since.name = "since";
        since.start = {RecordStart::Kind::Since, {}, {}, {}, 60};
        SavedView time;
        time.name = "time";
        time.start = {RecordStart::Kind::Time, {}, {}, Timestamp(1'763'904'600'000), 0};
        const std::vector<SavedView> views{everything(), since, time};
        QVERIFY(saved_views::fromText(saved_views::toText(views)) == views);
        QVERIFY(saved_views::fromText("[5, {\"name\":\" \"}]").empty());
    }

    void aColumnOfAnotherVersionIsKeptAndTold() {
        SavedView kept;
        kept.name = "v";
        kept.unknownColumns = QStringList{"mood"};
        const auto views = saved_views::fromText(saved_views::toText({kept}));
        QCOMPARE(views.size(), std::size_t{1});
        QCOMPARE(views[0].unknownColumns, QStringList{"mood"});
        QVERIFY(saved_views::missingIn(views[0], {4, {}, {}}).join(' ').contains("mood"));
        QCOMPARE(saved_views::fromText(saved_views::toText(views))[0].unknownColumns, QStringList{"mood"});
    }

    void whatIsNotThereAnyMoreIsTold() {
        TopicExtent extent{2, {}, {}};
        extent.starts.next[PartitionIndex(1)] = Offset(100);
        extent.ends.next[PartitionIndex(1)] = Offset(200);
        const auto said = [&](const SavedView& view) { return saved_views::missingIn(view, extent).join(' '); };
        SavedView view;
        QCOMPARE(said(view), QString());
        view.partitions = {PartitionIndex(1), PartitionIndex(3), PartitionIndex(7)};
        QCOMPARE(said(view), QStringLiteral("Not there any more: partition 3, 7."));
        QVERIFY(saved_views::possible(view, extent).partitions == std::vector{PartitionIndex(1)});
        view.partitions = {PartitionIndex(3)};
        QVERIFY(said(view).contains("all are shown"));
        view.partitions = {};
        view.start = {RecordStart::Kind::Offset, PartitionIndex(1), Offset(7), {}, 0};
        QCOMPARE(said(view), QStringLiteral("Offset 7 is gone: partition 1 begins with 100."));
        QCOMPARE(saved_views::possible(view, extent).start.offset, Offset(100));
        view.start.offset = Offset(150);
        QCOMPARE(said(view), QString());
        view.start.offset = Offset(201);
        QCOMPARE(said(view), QStringLiteral("Offset 201 is not there: partition 1 ends before 200."));
        view.start.partition = PartitionIndex(5);
        QVERIFY(said(view).contains("partition 5"));
        QVERIFY(saved_views::possible(view, extent).start.kind == RecordStart::Kind::Newest);
        view.start = {};
        view.filter.text = "value >> 3";
        QVERIFY(said(view).contains("filter"));
    }

    void aViewShowsAllThatWasSaved() {
        {
            Page it(*m_workbench);
            it.page.addPathColumn("status");
            it.table->horizontalHeader()->moveSection(0, 2);
            Page::actionOf(it.menuOf("Read uncommitted"), "Read committed")->trigger();
            Page::actionOf(it.menuOf("All 4 partitions"), "Partition 1")->setChecked(false);
            it.bar->setShown(FilterBar::Shown::MarkedAmongAll);
            it.bar->ask({FilterMode::Contains, "DELAYED", search::Letters::AsWritten});
            it.settle();
            Page::actionOf(it.menuOf("Newest first"), "From the beginning")->trigger();
            it.settle();
            it.page.findChild<RowColours*>()->setRules({{}, false});
            it.page.saveView("delayed");
            QVERIFY(!it.isChanged());
        }
        m_workbench.reset();
        m_workbench = open();
        m_workbench->set("recordColumns/" + topicName, {});  // only the view knows of its columns
        Page it(*m_workbench);
        QCOMPARE(it.from(), QStringLiteral("Newest first"));
        it.viewAction("delayed")->trigger();
        it.settle();
        QCOMPARE(it.from(), QStringLiteral("From the beginning"));
        QVERIFY(it.model->order() == ReadingOrder::OldestFirst);
        QVERIFY(!it.model->isTail());
        QCOMPARE(it.model->row(0).offset, Offset(0));
        QVERIFY(it.model->columns()[2].field == RecordField::Partition);
        QVERIFY(it.model->columnOf(RecordField::Path) >= 0);
        QVERIFY(it.model->view() == View::ReadCommitted);
        QVERIFY((it.model->partitions() == std::vector{PartitionIndex(0), PartitionIndex(2), PartitionIndex(3)}));
        QVERIFY(it.menuOf("3 of 4 partitions"));
        QVERIFY(it.menuOf("Read committed"));
        QVERIFY(it.bar->shown() == FilterBar::Shown::MarkedAmongAll);
        QVERIFY((it.bar->asked() == search::FilterText{FilterMode::Contains, "DELAYED", search::Letters::AsWritten}));
        QVERIFY(it.search->hits().size() > 0);
        QVERIFY(!it.page.findChild<RowColours*>()->rules().areOn);
        QVERIFY(it.line->isVisibleTo(&it.page));
        QVERIFY(it.line->missing().isEmpty());
        QVERIFY(!it.isChanged());
        QVERIFY(it.viewAction("delayed")->isChecked());
    }

    void aViewWithoutAFilterTakesTheFilterAway() {
        Page it(*m_workbench);
        it.page.saveView("all");
        it.bar->apply("value.status = 'DELAYED'");
        it.settle();
        QVERIFY(it.search->filter());
        it.showView("all");
        QVERIFY(!it.search->filter());
        QVERIFY(it.bar->text().isEmpty());
        QVERIFY(it.model->isTail());
    }

    void aViewThatBeginsAtARecordShowsIt() {
        Page it(*m_workbench);
        SavedView view;
        view.name = "from there";
        view.start = {RecordStart::Kind::Offset, PartitionIndex(2), Offset(500), {}, 0};
        ViewBook(*m_workbench, topicName).save(view);
        it.showView("from there");
        QCOMPARE(it.from(), QStringLiteral("From offset 500"));
        const int row = it.table->currentIndex().row();
        QCOMPARE(it.model->row(row).offset, Offset(500));
        QCOMPARE(it.model->row(row).partition, PartitionIndex(2));
    }

    void whatIsChangedIsToldAndSavedOrTakenBack() {
        Page it(*m_workbench);
        it.page.saveView("mine");
        it.page.addPathColumn("status");
        QVERIFY(it.isChanged());
        it.press("Show it again");
        it.settle();
        QVERIFY(it.model->columnOf(RecordField::Path) < 0);
        QVERIFY(!it.isChanged());
        it.table->horizontalHeader()->resizeSection(it.model->columnOf(RecordField::Key), 177);
        QVERIFY(!it.isChanged());  // a width is no other view
        it.bar->apply("value.status = 'DELAYED'");
        it.settle();
        QVERIFY(it.isChanged());
        it.press("Update");
        QVERIFY(!it.isChanged());
        QCOMPARE(ViewBook(*m_workbench, topicName).find("mine")->filter.text, std::string("value.status = 'DELAYED'"));
        brook::test::child<QToolButton>(*it.line, "Leave the view; the page stays as it is")->click();
        QVERIFY(!it.line->isVisibleTo(&it.page));
        QVERIFY(it.search->filter());
    }

    void whatAViewDoesNotFindStandsOnThePage() {
        Page it(*m_workbench, 2);
        SavedView view;
        view.name = "old";
        view.partitions = {PartitionIndex(1), PartitionIndex(3)};
        view.columns = {{RecordField::Value}, {RecordField::Path, "status"}, {RecordField::Path, "gone.field"}};
        view.filter.text = "value >> 3";
        ViewBook(*m_workbench, topicName).save(view);
        it.showView("old");
        const QString said = it.line->missing().join(' ');
        QVERIFY2(said.contains("partition 3"), qPrintable(said));
        QVERIFY2(said.contains("value.gone.field"), qPrintable(said));
        QVERIFY2(!said.contains("value.status"), qPrintable(said));
        QVERIFY2(said.contains("filter cannot be understood"), qPrintable(said));
        QVERIFY(it.model->partitions() == std::vector{PartitionIndex(1)});
        QVERIFY(!it.search->filter());
        QVERIFY(it.model->rowCount() > 0);
        bool isShown = false;
        for (const auto* label : it.line->findChildren<ElidedLabel*>())
            isShown |= label->isVisibleTo(&it.page) && label->text() == said;
        QVERIFY(isShown);
    }

    void chosenPartitionsStayChosenWhenTheTopicGetsMore() {
        Page it(*m_workbench, 2);
        Page::actionOf(it.menuOf("All 2 partitions"), "Partition 0")->setChecked(false);
        it.cluster.addPartitions(topic, 3, [](const Result<void>&) {});
        it.page.refresh(it.cluster.snapshot(), it.cluster.snapshot().topics[topic]);
        it.settle();
        QVERIFY(it.model->partitions() == std::vector{PartitionIndex(1)});
        const QMenu* menu = it.menuOf("Partition 1");
        QVERIFY(menu);
        QVERIFY(!Page::actionOf(menu, "Partition 0")->isChecked());
        QVERIFY(Page::actionOf(menu, "Partition 1")->isChecked());
        QVERIFY(!Page::actionOf(menu, "Partition 2")->isChecked());
    }

    void viewsAreRenamedReplacedAndDeleted() {
        Page it(*m_workbench);
        it.page.saveView("b");
        it.page.saveView("a");
        const ViewBook book(*m_workbench, topicName);
        QCOMPARE(book.names(), (QStringList{"a", "b"}));
        QMenu* menu = it.menuOf("Saved views");
        QAction* rename = Page::actionOf(Page::actionOf(menu, "Rename")->menu(), "b…");
        rename->trigger();
        auto* dialog = it.page.findChild<ViewNameDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        auto* go = brook::test::child<QPushButton>(*dialog, "Rename view");
        brook::test::checkButtons(*dialog);
        name->setText("a");
        QVERIFY(!go->isEnabled());  // another has it
        name->setText("c");
        go->click();
        QCOMPARE(book.names(), (QStringList{"a", "c"}));
        Page::actionOf(Page::actionOf(it.menuOf("Saved views"), "Delete")->menu(), "a")->trigger();
        QCOMPARE(book.names(), QStringList{"c"});
        QVERIFY(!it.line->isVisibleTo(&it.page));                 // it was the one that was shown
        emit it.page.findChildren<Toast*>().back()->triggered();  // the newest
        QCOMPARE(book.names(), (QStringList{"a", "c"}));
        QVERIFY(ViewBook(*m_workbench, "another").names().isEmpty());
    }

    void savingAsksForANameAndSaysWhatItReplaces() {
        Page it(*m_workbench);
        it.page.saveView("mine");
        it.viewAction("Save view…")->trigger();
        auto* dialog = it.page.findChild<ViewNameDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        QCOMPARE(name->text(), QStringLiteral("mine"));
        QVERIFY(brook::test::child<QPushButton>(*dialog, "Replace view"));
        name->setText("  ");
        QVERIFY(!brook::test::child<QPushButton>(*dialog, "Save view")->isEnabled());
        name->setText("another");
        brook::test::child<QPushButton>(*dialog, "Save view")->click();
        QCOMPARE(ViewBook(*m_workbench, topicName).names(), (QStringList{"another", "mine"}));
        QVERIFY(it.viewAction("another")->isChecked());
    }

    void allOfItIsPainted_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    /// Pictures go to $BROOK_PICTURES when it is set.
    void allOfItIsPainted() {
        QFETCH(bool, dark);
        look::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        const auto keep = [dark](QWidget* what, const char* name) {
            brook::test::picture(what, QStringLiteral("%1_%2").arg(name, dark ? "dark" : "light"));
        };
        Page it(*m_workbench);
        it.bar->apply("value.status = 'DELAYED'");
        it.settle();
        it.page.saveView("Delayed flights");
        it.page.saveView("Everything that comes from Frankfurt and goes to Chicago, since the summer");
        it.page.addPathColumn("status");
        it.settle();
        keep(&it.page, "saved_views_changed");
        QVERIFY(it.isChanged());
        SavedView view;
        view.name = "An old one";
        view.partitions = {PartitionIndex(1), PartitionIndex(7)};
        view.columns.push_back({RecordField::Path, "gone.field"});
        ViewBook(*m_workbench, topicName).save(view);
        it.showView("An old one");
        keep(&it.page, "saved_views_missing");
        QVERIFY(!it.line->missing().isEmpty());
        keep(it.menuOf("Saved views"), "saved_views_menu");
        it.page.askToSaveView();
        auto* dialog = it.page.findChild<ViewNameDialog*>();
        keep(dialog, "saved_views_name");
        dialog->reject();
        look::apply(look::Scheme::Light);
    }

    void ctrlKLeadsToViewsAndToWhatOneDoesWithThem() {
        auto owned = std::make_unique<FakeCluster>(byEvents());
        owned->addTopic(topic, 3);
        owned->append(topic, PartitionIndex(1), "k", "v");
        owned->snapshot().state = BrokerState::Running;
        SavedView view;
        view.name = "Only the second";
        view.partitions = {PartitionIndex(1)};
        ViewBook(*m_workbench, topicName).save(view);
        MainWindow window(std::move(owned), *m_workbench);
        window.show();
        const auto settle = [] {
            for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
        };
        settle();
        window.openLocator();
        QTest::keyClicks(window.locator().field(), "only second");
        QTest::keyClick(window.locator().field(), Qt::Key_Return);
        settle();
        RecordsPage& page = window.openTopic(topicName)->records();
        QVERIFY(page.findChild<RecordWindowModel*>()->partitions() == view.partitions);
        QVERIFY(page.findChild<ViewLine*>()->isVisibleTo(&page));
        window.actions().find("saveView")->trigger();
        QVERIFY(page.findChild<ViewNameDialog*>());
        window.actions().find("colourRules")->trigger();
        QVERIFY(page.findChild<ColourRulesDialog*>());
    }

    /// A window of 1440 pixels with its tree and the inspector.
    void theToolBarHasRoomBesideTheInspectorInEveryLanguage() {
        Language language;
        const int room = 1440 - look::px(look::treeWidth) - look::px(look::inspectorWidth);
        for (const QString& each : Language::available()) {
            language.apply(each);
            Page it(*m_workbench, 12);
            it.page.showNewest();
            const int wanted = it.page.minimumSizeHint().width();
            QVERIFY2(wanted <= room, qPrintable(QStringLiteral("%1: %2 of %3").arg(each).arg(wanted).arg(room)));
        }
        language.apply("en");
    }

    void aViewThatIsNotThereIsSaid() {
        Page it(*m_workbench);
        it.showView("nowhere");
        QVERIFY(!it.line->isVisibleTo(&it.page));
        QVERIFY(it.page.findChild<Toast*>());
    }

private:
    std::unique_ptr<Workbench> open() {
        auto workbench = std::make_unique<Workbench>(m_directory->filePath("workbench").toStdString());
        if (!workbench->isOpen()) QSignalSpy(workbench.get(), &Workbench::opened).wait();
        return workbench;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Workbench> m_workbench;
};

QTEST_MAIN(SavedViewsTest)
#include "saved_views_test.moc"
