#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <numeric>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "ui/look/theme.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/record_search.h"
#include "ui/search/volume_chart.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;

namespace {

const std::string topic = "flights.events";

/// Two partitions whose records are a millisecond apart: 7,200 of them, so that a stretch has a hundred.
struct Page {
    FakeCluster cluster{byEvents()};
    RecordsPage page{cluster, QString::fromStdString(topic), nullptr};
    RecordWindowModel* model = page.findChild<RecordWindowModel*>();
    RecordTable* table = page.findChild<RecordTable*>();
    VolumeChart* chart = page.findChild<VolumeChart*>();
    RecordSearch* search = page.findChild<RecordSearch*>();

    Page() {
        page.resize(1000, 800);
        page.show();
        cluster.addSimulated(topic, 2, 3600, [](PartitionIndex index, Offset offset) {
            return test::simulatedRecord(index, offset, 2);
        });
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        [this] { QTRY_VERIFY(!chart->volume().isEmpty()); }();
        settle();
    }
    void settle() {
        for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
    }
    QPoint middleOf(int stretch) const {
        return {static_cast<int>((stretch + 0.5) * chart->width() / chart->volume().stretches()), 20};
    }
    void drag(int first, int last) {
        QTest::mousePress(chart, Qt::LeftButton, {}, middleOf(first));
        QTest::mouseMove(chart, middleOf((first + last) / 2));
        QTest::mouseMove(chart, middleOf(last));
        QTest::mouseRelease(chart, Qt::LeftButton, {}, middleOf(last));
        settle();
    }
    /// Milliseconds from the first record.
    std::int64_t timeOf(int row) const { return model->row(row).timestamp - chart->volume().from; }
    void readAll() {
        for (int i = 0; i < 100 && !model->isAtOldest(); ++i) {
            table->showRow(model->rowCount() - 1, false);
            settle();
        }
    }
};

}  // namespace

class RecordsVolumeTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        look::apply(look::Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void everyRecordIsCountedInItsStretch() {
        Page it;
        const Volume& volume = it.chart->volume();
        QCOMPARE(volume.stretches(), VolumeCounter::stretches);
        QCOMPARE(std::accumulate(volume.counts.begin(), volume.counts.end(), std::uint64_t{0}), std::uint64_t{7200});
        for (const std::uint64_t count : volume.counts) QVERIFY(count >= 99 && count <= 101);
        QVERIFY(it.chart->sentence(3).contains(QStringLiteral("offsets")));
    }

    void aBrushShowsTheRecordsOfItsTimeOnly() {
        Page it;
        it.drag(20, 23);
        QVERIFY(it.chart->brush() == VolumeChart::Brush(std::pair(20, 23)));
        QVERIFY(!it.model->isTail());
        QVERIFY2(it.timeOf(0) >= 2390 && it.timeOf(0) < 2400, qPrintable(QString::number(it.timeOf(0))));
        it.readAll();
        QCOMPARE(it.model->rowCount(), 400);
        QCOMPARE(it.timeOf(399), std::int64_t{2000});
        QVERIFY(it.model->isAtNewest());
    }

    void aSearchStaysInsideTheBrush() {
        Page it;
        it.drag(20, 23);
        it.page.filterBy(QStringLiteral("value.status = 'DELAYED'"));
        it.settle();
        QVERIFY(it.search->state() == RecordSearch::State::Complete);
        QVERIFY(it.search->hits().size() > 130 && it.search->hits().size() < 136);
        QVERIFY(it.timeOf(0) < 2400);
        QVERIFY(it.chart->sentence(21).contains(QStringLiteral("match")));
        QVERIFY(it.chart->sentence(50).contains(QStringLiteral(" 0 match")));
    }

    void takingTheBrushAwayShowsAllTimesAgain() {
        Page it;
        it.drag(20, 23);
        QTest::mouseDClick(it.chart, Qt::LeftButton, {}, it.middleOf(5));
        it.settle();
        QVERIFY(!it.chart->brush());
        it.page.showNewest();
        it.settle();
        QCOMPARE(it.timeOf(0), std::int64_t{7199});
    }

    void theBrushIsMovedByKeys() {
        Page it;
        QTest::keyClick(it.chart, Qt::Key_Left);
        QVERIFY(it.chart->brush() == VolumeChart::Brush(std::pair(70, 70)));
        QTest::keyClick(it.chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(it.chart->brush() == VolumeChart::Brush(std::pair(69, 70)));
        it.settle();
        QVERIFY(it.timeOf(0) < 7100);
        QTest::keyClick(it.chart, Qt::Key_Escape);
        QVERIFY(!it.chart->brush());
    }

    void goingToARecordOutsideTheBrushTakesItAway() {
        Page it;
        it.drag(20, 23);
        it.page.goTo(PartitionIndex(1), Offset(3000));
        it.settle();
        QVERIFY(!it.chart->brush());
        QCOMPARE(it.model->row(it.table->currentIndex().row()).offset, Offset(3000));
    }
};

QTEST_MAIN(RecordsVolumeTest)
#include "records_volume_test.moc"
