#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "ui/look/theme.h"
#include "ui/look/zone.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/cell_filter.h"
#include "ui/search/filter_bar.h"
#include "ui/widgets/hit_map.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;

namespace {

const std::string topic = "flights.events";

struct Page {
    FakeCluster cluster{byEvents()};
    RecordsPage page{cluster, QString::fromStdString(topic), nullptr};
    RecordTable* table = page.findChild<RecordTable*>();
    RecordWindowModel* model = page.findChild<RecordWindowModel*>();
    FilterBar* bar = page.findChild<FilterBar*>();
    RecordSearch* search = page.findChild<RecordSearch*>();
    HitMap* map = page.findChild<HitMap*>();
    QLineEdit* edit = bar->line()->edit();
    QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Page() {
        page.resize(1000, 700);
        page.show();
    }
    /// Statuses repeat: two records of three have LANDED, one DELAYED.
    void simulate(std::int32_t partitions, std::int64_t perPartition) {
        cluster.addSimulated(topic, partitions, perPartition, [partitions](PartitionIndex index, Offset offset) {
            return test::simulatedRecord(index, offset, partitions);
        });
        refresh();
    }
    void refresh() {
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        settle();
    }
    void settle() {
        for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
    }
    void ask(const QString& condition) {
        edit->setText(condition);
        QTest::keyClick(edit, Qt::Key_Return);
        settle();
    }
    QString said() const {
        QStringList words;
        for (const QLabel* label : bar->stateRow()->findChildren<QLabel*>()) words << label->text();
        return words.join(QLatin1Char(' '));
    }
    QPushButton* act() const {
        for (QPushButton* button : bar->stateRow()->findChildren<QPushButton*>())
            if (button->isVisibleTo(bar->stateRow())) return button;
        return nullptr;
    }
    bool showsOnlyDelayed() const {
        for (int i = 0; i < model->rowCount(); ++i)
            if (asText(*model->row(i).value).find("DELAYED") == std::string_view::npos) return false;
        return model->rowCount() > 0;
    }
    FakeCluster::OpenSearch& last() { return cluster.searches.back(); }
};

SearchChunk running(std::vector<Hit> hits, std::int64_t left) {
    SearchChunk chunk;
    chunk.hits = std::move(hits);
    chunk.found = chunk.hits.size();
    chunk.scannedOffsets = static_cast<std::uint64_t>(1000 - left);
    chunk.totalOffsets = 1000;
    chunk.scannedBytes = 50'000'000;
    chunk.totalBytes = 100'000'000;
    chunk.seconds = 0.5;
    chunk.left.next[PartitionIndex(0)] = Offset(left);
    return chunk;
}

Hit hit(std::int64_t offset) {
    return {PartitionIndex(0), Offset(offset), test::simulatedRecord(PartitionIndex(0), Offset(offset), 1).timestamp};
}

}  // namespace

class RecordsSearchTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        look::apply(look::Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void matchesReplaceTheListAndAreCounted() {
        Page it;
        it.simulate(2, 3000);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        QVERIFY(it.showsOnlyDelayed());
        QVERIFY2(it.said().contains(QStringLiteral("2,000 of 6,000 records match. Complete in 500 ms")),
                 qPrintable(it.said()));
        QCOMPARE(it.model->row(0).offset, Offset(2997));
        QVERIFY(it.model->rowCount() <= RecordWindowModel::mostRows);
        QVERIFY(it.model->isTail());
    }

    void scrollingReadsOnThroughAllMatchesWithoutKeepingThem() {
        Page it;
        it.simulate(2, 3000);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.model->setTail(false);  // as by a turn of the wheel
        for (int i = 0; i < 200 && !it.model->isAtOldest(); ++i) {
            it.table->showRow(it.model->rowCount() - 1, false);
            it.settle();
            QVERIFY(it.model->rowCount() <= RecordWindowModel::mostRows + int(RecordWindowModel::pageRows));
        }
        QVERIFY(it.model->isAtOldest());
        QCOMPARE(it.model->row(it.model->rowCount() - 1).offset, Offset(0));
        QVERIFY(it.showsOnlyDelayed());
        QTest::keyClick(it.table, Qt::Key_Home);
        it.settle();
        QCOMPARE(it.model->row(it.table->firstVisible()).offset, Offset(2997));
    }

    void readingFromAPlaceShowsTheMatchesFromThereOn() {
        Page it;
        it.simulate(1, 3000);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        emit it.map->valueChanged(1500);
        it.settle();
        const std::int64_t top = it.model->row(it.table->firstVisible()).offset.value();
        QVERIFY2(std::abs(top - 1500) < 20, qPrintable(QString::number(top)));
        QVERIFY(it.showsOnlyDelayed());
    }

    void clearingTheLineShowsAllRecordsAgain() {
        Page it;
        it.simulate(1, 300);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.edit->clear();
        it.settle();
        QVERIFY(!it.showsOnlyDelayed());
        QVERIFY(!it.bar->stateRow()->isVisibleTo(&it.page));
        QVERIFY(!*it.last().held || it.search->state() == RecordSearch::State::None);
    }

    void marksAreShownAmongAllRecordsAndInTheMap() {
        Page it;
        it.simulate(1, 300);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.page.findChild<Segmented*>()->setCurrent(1);
        it.settle();
        QVERIFY(!it.showsOnlyDelayed());
        int marked = 0;
        for (int i = 0; i < it.model->rowCount(); ++i) {
            const bool isHit = it.model->isHit(i);
            QCOMPARE(isHit, it.model->row(i).offset.value() % 3 == 0);
            marked += isHit ? 1 : 0;
        }
        QVERIFY(marked > 20);
        const auto told = [&it](int row) {
            return it.model->index(row, it.model->columnOf(RecordField::Offset))
                .data(Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(told(0), QStringLiteral("299"));
        QCOMPARE(told(2), QStringLiteral("297, a match"));
        it.page.goToMatch(RecordsPage::Way::Down);
        it.settle();
        QVERIFY(it.table->currentIndex().isValid());
        QCOMPARE(it.model->row(it.table->currentIndex().row()).offset.value() % 3, 0);
    }

    void anErrorIsUnderlinedAndSaidAndTheLastResultStays() {
        Page it;
        it.simulate(1, 300);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        const std::size_t asked = it.cluster.searches.size();
        QSignalSpy errors(it.bar->line(), &FilterLine::errorChanged);
        it.ask(QStringLiteral("value.status >> 'DELAYED'"));
        QVERIFY(!it.bar->line()->isValid());
        QVERIFY(errors.back().front().toString().contains(QStringLiteral("not an operator")));
        QCOMPARE(it.cluster.searches.size(), asked);
        QVERIFY(it.showsOnlyDelayed());
    }

    void hitsAppearWhileTheSearchRunsAndEscapeStopsIt() {
        Page it;
        it.simulate(1, 1000);
        it.cluster.searchesWait = true;
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.last().tell(running({hit(999), hit(996)}, 990));
        it.settle();
        QCOMPARE(it.model->rowCount(), 2);
        QVERIFY2(it.said().contains(QStringLiteral("2 match so far. Looked at 10 of 1,000 offsets")),
                 qPrintable(it.said()));
        QVERIFY(it.said().contains(QStringLiteral("MiB/s")));
        it.last().tell(running({hit(900)}, 800));
        it.settle();
        QCOMPARE(it.model->rowCount(), 3);
        QCOMPARE(it.act()->text(), QStringLiteral("Cancel"));
        QTest::keyClick(it.edit, Qt::Key_Escape);
        it.settle();
        QVERIFY(!*it.last().held);
        QVERIFY2(it.said().contains(QStringLiteral("Stopped at 200 of 1,000 offsets. 3 match so far.")),
                 qPrintable(it.said()));
        QCOMPARE(it.model->rowCount(), 3);
    }

    void aStoppedSearchGoesOnWithWhatWasNotLookedAt() {
        Page it;
        it.simulate(1, 1000);
        it.cluster.searchesWait = true;
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.last().tell(running({hit(999)}, 800));
        it.settle();
        it.act()->click();
        it.settle();
        QCOMPARE(it.act()->text(), QStringLiteral("Go on"));
        it.act()->click();
        it.settle();
        QCOMPARE(it.last().query.until.next.at(PartitionIndex(0)), Offset(800));
        SearchChunk rest = it.cluster.searched(it.last().query);
        rest.left.next[PartitionIndex(0)] = Offset(0);
        it.last().tell(rest);
        it.settle();
        QVERIFY(it.search->state() == RecordSearch::State::Complete);
        QCOMPARE(it.search->hits().size(), std::size_t{268});
        QVERIFY(it.model->rowCount() > 100);
        QCOMPARE(it.search->scannedOffsets(), std::uint64_t{1000});
    }

    void whatComesInMeanwhileIsSearchedToo() {
        Page it;
        it.simulate(1, 999);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        QVERIFY(it.model->isTail());
        QCOMPARE(it.model->row(0).offset, Offset(996));
        it.cluster.grow(topic, 10);
        it.refresh();
        QCOMPARE(it.model->row(0).offset, Offset(1008));
        QCOMPARE(it.search->hits().size(), std::size_t{337});
        QVERIFY(it.showsOnlyDelayed());
    }

    void nothingFoundIsSaidInWords() {
        Page it;
        it.simulate(1, 300);
        it.ask(QStringLiteral("value.status = 'LOST'"));
        QVERIFY(it.said().contains(QStringLiteral("0 of 300 records match")));
        QCOMPARE(it.model->rowCount(), 0);
        bool said = false;
        for (const QLabel* label : it.page.findChildren<QLabel*>())
            said |= label->text() == QStringLiteral("No record matches.") && label->isVisibleTo(&it.page);
        QVERIFY(said);
    }

    void otherPartitionsAndAnotherModeSearchAgain() {
        Page it;
        it.simulate(2, 300);
        it.bar->line()->setMode(1);
        it.ask(QStringLiteral("LH417"));
        QVERIFY(it.said().contains(QStringLiteral("12 of 600 records match")));
        it.bar->line()->setMode(2);
        it.ask(QStringLiteral("LH41[78]\""));
        QVERIFY2(it.said().contains(QStringLiteral("24 of 600 records match")), qPrintable(it.said()));
        const std::size_t asked = it.cluster.searches.size();
        for (QMenu* menu : it.page.findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == QStringLiteral("Partition 1") && action->isCheckable()) action->setChecked(false);
        it.settle();
        QCOMPARE(it.cluster.searches.size(), asked + 1);
        QCOMPARE(it.last().query.partitions, std::vector<PartitionIndex>{PartitionIndex(0)});
        QVERIFY2(it.said().contains(QStringLiteral("12 records match")), qPrintable(it.said()));
    }

    void completionOffersColumnsAndTheDatasOwnFields() {
        Page it;
        it.simulate(1, 300);
        it.edit->setFocus();
        QTest::keyClicks(it.edit, QStringLiteral("value.del"));
        auto* completer = it.bar->findChild<QCompleter*>();
        QVERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->currentCompletion(), QStringLiteral("value.delayMinutes"));
        emit completer->activated(completer->currentCompletion());
        QCOMPARE(it.edit->text(), QStringLiteral("value.delayMinutes"));
        it.edit->clear();
        QTest::keyClicks(it.edit, QStringLiteral("key = 'par"));
        QVERIFY(!completer->popup()->isVisible());
        it.edit->clear();
        QTest::keyClicks(it.edit, QStringLiteral("key = 'a' AND par"));
        QCOMPARE(completer->currentCompletion(), QStringLiteral("partition"));
        completer->popup()->hide();
    }

    void filtersAreRememberedAndSavedForTheTopic() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("workbench.sqlite")).toStdString();
        {
            Workbench workbench(file);
            Page it;
            it.page.setWorkbench(workbench);
            QTRY_VERIFY(workbench.isOpen());
            it.simulate(1, 30);
            it.ask(QStringLiteral("key = 'LH400'"));
            it.ask(QStringLiteral("key = 'LH401'"));
            it.bar->findChild<QPushButton*>()->click();  // Save
        }
        Workbench workbench(file);
        QTRY_VERIFY(workbench.isOpen());
        const QString history = workbench.value(QStringLiteral("filterHistory.0/flights.events"));
        QCOMPARE(history, QStringLiteral("[\"key = 'LH401'\",\"key = 'LH400'\"]"));
        QCOMPARE(workbench.value(QStringLiteral("savedFilters.0/flights.events")),
                 QStringLiteral("[\"key = 'LH401'\"]"));
    }

    void aCellBecomesACondition() {
        RecordRow row = test::simulatedRecord(PartitionIndex(2), Offset(5), 4);
        const auto condition = [&row](RecordField field, const QString& path = {}) {
            return conditionOf(row, {field, path}).value_or(QString());
        };
        QCOMPARE(condition(RecordField::Partition), QStringLiteral("partition = 2"));
        QCOMPARE(condition(RecordField::Key), QStringLiteral("key = 'LH405'"));
        QCOMPARE(condition(RecordField::Path, QStringLiteral("delayMinutes")),
                 QStringLiteral("value.delayMinutes = 5"));
        QCOMPARE(condition(RecordField::Path, QStringLiteral("gate")), QStringLiteral("value.gate IS NULL"));
        row.key.reset();
        QCOMPARE(condition(RecordField::Key), QStringLiteral("key IS NULL"));
        row.key = toBytes(std::string("\xff\x00", 2));
        row.keySize = 2;
        QCOMPARE(condition(RecordField::Key), QStringLiteral("key = x'ff00'"));
        row.value = toBytes(std::string("{\"a b\":[{\"it's\":\"q\\\"\\u00e9\"}]}"));
        row.valueSize = row.value->size();
        QCOMPARE(condition(RecordField::Path, QStringLiteral("a b[0].it's")),
                 QString::fromUtf8("value.\"a b\"[0].\"it's\" = 'q\"é'"));
        for (const RecordField field : {RecordField::Partition, RecordField::Offset, RecordField::Time,
                                        RecordField::Key, RecordField::Value, RecordField::Size, RecordField::Path}) {
            const QString text = condition(field, QStringLiteral("a b[0].it's"));
            const auto filter = search::Filter::parse({search::FilterMode::Where, text.toStdString(), {}},
                                                      {Timestamp(0), zone::forSearch()});
            QVERIFY2(filter && isFound(**filter, row), qPrintable(text));
        }
        row.valueSize = 1'000'000;  // only its beginning is here
        QVERIFY(condition(RecordField::Value).isEmpty());
    }

    void aConditionIsAddedToTheOneThatIsThere() {
        Page it;
        it.simulate(1, 300);
        it.page.filterBy(QStringLiteral("key = 'LH400' OR key = 'LH403'"));
        it.settle();
        it.bar->applyToo(QStringLiteral("value.delayMinutes = 0"));
        it.settle();
        QCOMPARE(it.edit->text(), QStringLiteral("(key = 'LH400' OR key = 'LH403') AND value.delayMinutes = 0"));
        QVERIFY(it.said().contains(QStringLiteral("match. Complete")));
    }

    void goingToARecordThatDoesNotMatchShowsItAmongAll() {
        Page it;
        it.simulate(1, 300);
        it.ask(QStringLiteral("value.status = 'DELAYED'"));
        it.page.goTo(PartitionIndex(0), Offset(100));
        it.settle();
        QCOMPARE(it.model->row(it.table->currentIndex().row()).offset, Offset(100));
        QVERIFY(it.bar->shown() == FilterBar::Shown::MarkedAmongAll);
    }
};

QTEST_MAIN(RecordsSearchTest)
#include "records_search_test.moc"
