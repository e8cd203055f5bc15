#include "ui/records/records_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>
#include <QtWidgets/QWidget>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "tests/support/turn_watch.h"
#include "ui/look/theme.h"
#include "ui/records/bookmarks.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_copy.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/hit_map.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;
using brook::test::TurnWatch;

namespace {

const std::string topic = "flights.events";

struct Page {
    FakeCluster cluster{byEvents()};
    RecordsPage page{cluster, QString::fromStdString(topic), nullptr};
    RecordTable* table = page.findChild<RecordTable*>();
    HitMap* map = page.findChild<HitMap*>();
    Pill* pill = page.findChild<Pill*>();
    RecordWindowModel* model = page.findChild<RecordWindowModel*>();

    Page() {
        page.resize(900, 700);
        page.show();
    }
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
        QTRY_VERIFY(!model->isLoading());
        QCoreApplication::processEvents();
    }
    std::string top() const {
        const RecordRow& row = model->row(table->firstVisible());
        return fmt::format("{}@{}", row.partition, row.offset);
    }
    void click(int row, Qt::KeyboardModifiers modifiers) {
        const QPoint at = table->visualRect(model->index(row, 0)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, at);
    }
    bool isSaid(const QString& words) const {
        const QList<QLabel*> labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(&page) && label->text().contains(words);
        });
    }
    void wheel(int notches) {
        QWheelEvent event(QPointF(100, 100), table->viewport()->mapToGlobal(QPoint(100, 100)), {},
                          QPoint(0, notches * 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(table->viewport(), &event);
        settle();
    }
};

Bytes allBytes(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>((i * 131 + i / 256) & 0xff);
    return bytes;
}

}  // namespace

class RecordsPageTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(look::Scheme::Light); }

    void scrollingUpLeavesTheTailAndThePillLeadsBack() {
        Page it;
        it.simulate(2, 5000);
        QVERIFY(it.model->isTail());
        QCOMPARE(it.top(), std::string("1@4999"));
        it.wheel(-3);
        QVERIFY(!it.model->isTail());
        const std::string before = it.top();
        it.cluster.grow(topic, 64);
        it.refresh();
        QVERIFY(it.pill->isVisibleTo(&it.page));
        QCOMPARE(it.pill->text(), QStringLiteral("128 new"));
        QCOMPARE(it.top(), before);
        it.pill->click();
        it.settle();
        QVERIFY(it.model->isTail());
        QVERIFY(!it.pill->isVisibleTo(&it.page));
        QCOMPARE(it.top(), std::string("1@5063"));
    }

    void whatIsInViewStaysWhileRowsComeAndGoAroundIt() {
        Page it;
        it.simulate(2, 100'000);
        it.page.goTo(PartitionIndex(1), Offset(50'000));
        it.settle();
        for (int i = 0; i < 60; ++i) {
            const int first = it.table->firstVisible();
            const RecordRow below = it.model->row(first + 3);
            it.wheel(i < 30 ? 1 : -1);
            const auto found = it.model->find(below.partition, below.offset);
            QVERIFY(found);
            const int moved = *found - it.table->firstVisible();
            QCOMPARE(moved, i < 30 ? 6 : 0);
        }
    }

    void goToSelectsItsRecordInTheMiddle() {
        Page it;
        it.simulate(4, 250'000);
        QSignalSpy selected(&it.page, &RecordsPage::recordSelected);
        it.page.goTo(PartitionIndex(2), Offset(123'456));
        it.settle();
        const int row = it.table->currentIndex().row();
        QCOMPARE(it.model->row(row).offset, Offset(123'456));
        QCOMPARE(it.model->row(row).partition, PartitionIndex(2));
        QVERIFY(row > it.table->firstVisible() + 3 && row < it.table->firstVisible() + it.table->rowsInView() - 3);
        QVERIFY(selected.count() >= 1);
        QVERIFY(!it.model->isTail());
    }

    void aSelectedRecordStaysSelectedWhileItIsOutOfTheWindow() {
        Page it;
        it.simulate(1, 100'000);
        it.table->selectRow(4);
        QSignalSpy selected(&it.page, &RecordsPage::recordSelected);
        const Offset chosen = it.model->row(4).offset;
        emit it.map->valueChanged(50'000);
        it.settle();
        QVERIFY(!it.table->currentIndex().isValid());
        it.page.goTo(PartitionIndex(0), chosen - 20);
        it.settle();
        it.page.showNewest();
        it.settle();
        QVERIFY(selected.count() <= 1);  // the one that was gone to
    }

    void theScrollBarReachesEveryPlaceOfTenMillion() {
        Page it;
        it.simulate(4, 2'500'000);
        for (const qint64 place : {qint64{9'999'900}, qint64{1}, qint64{4'000'000}, qint64{7'654'321}}) {
            QElapsedTimer timer;
            timer.start();
            emit it.map->valueChanged(place);
            it.settle();
            QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
            QVERIFY(std::abs(it.map->value() - place) <= 5'100);
        }
        QVERIFY(!it.model->isTail());
    }

    void homeAndEndReachBothEndsOfTheTopic() {
        Page it;
        it.simulate(2, 1'000'000);
        QTest::keyClick(it.table, Qt::Key_End);
        it.settle();
        QCOMPARE(it.model->row(it.model->rowCount() - 1).offset, Offset(0));
        QTRY_VERIFY(it.table->firstVisible() + it.table->rowsInView() >= it.model->rowCount() - 1);
        QTest::keyClick(it.table, Qt::Key_Home);
        it.settle();
        QCOMPARE(it.top(), std::string("1@999999"));
    }

    void noTurnOfTheLoopIsLongWhileScrollingAndFollowing() {
        Page it;
        it.simulate(4, 2'500'000);
        it.settle();
        TurnWatch watch;
        for (int i = 0; i < 60; ++i) {
            emit it.map->valueChanged(i * 160'000);
            QCoreApplication::processEvents();
            it.table->verticalScrollBar()->setValue(it.table->verticalScrollBar()->value() + 7);
            QCoreApplication::processEvents();
        }
        it.page.showNewest();
        for (int i = 0; i < 40; ++i) {
            it.cluster.grow(topic, i % 3 == 0 ? 5'000 : 20);
            it.page.refresh(it.cluster.snapshot(), it.cluster.snapshot().topics[topic]);
            QCoreApplication::processEvents();
        }
        it.settle();
        QVERIFY2(watch.longest() < 50, qPrintable(watch.text()));
    }

    void copyingTakesEveryByteNotWhatIsShown() {
        Page it;
        it.cluster.addTopic(topic, 1);
        RecordRow row;
        row.value = allBytes(70'001);
        row.key = toBytes("k");
        it.cluster.append(topic, PartitionIndex(0), row);
        it.refresh();
        QVERIFY(it.model->row(0).value->size() < row.value->size());
        it.table->selectRow(0);
        QTest::keySequence(it.table, QKeySequence::Copy);
        it.settle();
        const auto copied = [] {
            const QMimeData* data = QGuiApplication::clipboard()->mimeData();
            return data ? data->data(QStringLiteral("application/octet-stream")) : QByteArray();
        };
        QTRY_COMPARE(copied().size(), qsizetype{70'001});
        QCOMPARE(copied(), record_copy::raw(row.value));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasText());  // they are no text
    }

    void severalSelectedRecordsAreCopiedWhole() {
        Page it;
        it.cluster.addTopic(topic, 1);
        RecordRow large;
        large.key = toBytes("large");
        large.value = toBytes(std::string(70'001, 'x'));
        it.cluster.append(topic, PartitionIndex(0), "a", R"({"n": 1.10})");
        it.cluster.append(topic, PartitionIndex(0), large);
        it.cluster.append(topic, PartitionIndex(0), "", "no key that kcat could write");
        it.cluster.append(topic, PartitionIndex(0), "d", "not selected");
        it.refresh();
        it.click(1, Qt::NoModifier);
        it.click(3, Qt::ShiftModifier);
        QCOMPARE(it.table->selectedCount(), std::size_t{3});
        QVERIFY(it.isSaid("3 records selected"));
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(it.table, QKeySequence::Copy);
        const auto copied = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_COMPARE(copied().count('\n'), qsizetype{3});
        QString expected;  // as the list has them: newest first
        for (const int offset : {2, 1, 0})
            it.cluster.readRecord(topic, PartitionIndex(0), Offset(offset), [&](const Result<RecordRow>& whole) {
                expected += QString::fromUtf8(record_copy::json(QString::fromStdString(topic), *whole)) + '\n';
            });
        QTRY_COMPARE(expected.count('\n'), qsizetype{3});
        QVERIFY(copied() == expected);
        QVERIFY(copied().contains(QString(70'001, 'x')) && copied().contains("1.10"));
    }

    void whatIsSelectedStaysSelectedOutOfTheWindow() {
        Page it;
        it.simulate(2, 5'000'000);
        it.click(2, Qt::NoModifier);
        it.click(4, Qt::ControlModifier);
        const auto chosen = it.table->selected();
        QCOMPARE(chosen.size(), std::size_t{2});
        emit it.map->valueChanged(6'000'000);
        it.settle();
        QVERIFY(it.table->selectionModel()->selectedRows().isEmpty());
        QCOMPARE(it.table->selectedCount(), std::size_t{2});
        QVERIFY(it.table->selected() == chosen);
        it.page.showNewest();
        it.settle();
        QCOMPARE(it.table->selectionModel()->selectedRows().size(), qsizetype{2});
        QVERIFY(it.table->selected() == chosen);
        it.click(7, Qt::NoModifier);
        QCOMPARE(it.table->selectedCount(), std::size_t{1});
    }

    void whatCannotBeCopiedIsCounted() {
        Page it;
        it.cluster.addTopic(topic, 1);
        it.cluster.append(topic, PartitionIndex(0), "a", "1");
        it.cluster.append(topic, PartitionIndex(0), "b", "2");
        const auto line = [](const RecordRow& row) -> std::optional<QByteArray> {
            return *row.key == toBytes("a") ? std::optional(QByteArray("a")) : std::nullopt;
        };
        std::vector<admin::Hit> places;
        for (const int offset : {0, 1, 5}) places.push_back({PartitionIndex(0), Offset(offset), Timestamp(0)});
        RecordsCopy copy(it.cluster, QString::fromStdString(topic), places, line, nullptr);
        QSignalSpy finished(&copy, &RecordsCopy::finished);
        copy.start();
        QVERIFY(!finished.isEmpty() || finished.wait());
        QCOMPARE(copy.text(), QByteArray("a\n"));
        QCOMPARE(copy.written(), std::size_t{1});
        QCOMPARE(copy.asked(), std::size_t{3});
        QVERIFY(!copy.trouble().isEmpty());
    }

    void columnsAreChosenOrderedAndRemembered() {
        QTemporaryDir directory;
        const std::filesystem::path file = directory.filePath("workbench").toStdString();
        {
            Workbench workbench(file);
            QTRY_VERIFY(workbench.isOpen());
            Page it;
            it.page.setWorkbench(workbench);
            it.cluster.addTopic(topic, 1);
            it.cluster.append(topic, PartitionIndex(0), "k", R"({"gate":"A17"})");
            it.refresh();
            it.page.addPathColumn("gate");
            QCOMPARE(it.model->index(0, it.model->columnOf(RecordField::Path)).data().toString(),
                     QStringLiteral("A17"));
            it.table->horizontalHeader()->moveSection(0, 2);
            it.table->horizontalHeader()->resizeSection(it.model->columnOf(RecordField::Key), 177);
        }
        Workbench workbench(file);
        Page it;
        it.page.setWorkbench(workbench);
        QTRY_VERIFY(workbench.isOpen());
        QVERIFY(it.model->columns()[2].field == RecordField::Partition);
        QVERIFY(it.model->columnOf(RecordField::Path) == it.model->columnOf(RecordField::Value) + 1);
        QCOMPARE(it.table->columnWidth(it.model->columnOf(RecordField::Key)), 177);
    }

    void anEmptyTopicSaysSo() {
        Page it;
        it.cluster.addTopic(topic, 3);
        it.refresh();
        QVERIFY(it.isSaid("Waiting for the first one on 127.0.0.1:9092"));
        QVERIFY(!it.table->isVisibleTo(&it.page));
        it.cluster.append(topic, PartitionIndex(0), "k", "first");
        it.refresh();
        QTRY_VERIFY(it.table->isVisibleTo(&it.page));
    }

    void bookmarksAndNotesComeBack() {
        Bookmarks bookmarks;
        bookmarks.set({PartitionIndex(1), Offset(9'007'199'254'740'993)}, QStringLiteral("look \"here\""));
        bookmarks.set({PartitionIndex(0), Offset(3)}, {});
        QVERIFY(Bookmarks::fromText(bookmarks.toText()) == bookmarks);
        QVERIFY(!bookmarks.note({PartitionIndex(2), Offset(3)}));
        bookmarks.remove({PartitionIndex(0), Offset(3)});
        QCOMPARE(bookmarks.all().size(), std::size_t{1});
        QVERIFY(Bookmarks::fromText("[{\"partition\":-1,\"offset\":\"x\"},5]").all().empty());
    }
};

QTEST_MAIN(RecordsPageTest)
#include "records_page_test.moc"
