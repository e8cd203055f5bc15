#include <QAbstractItemModelTester>
#include <QtTest>
#include <QtWidgets/QWidget>

#include <set>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "ui/records/record_window_model.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;

namespace {

const std::string topic = "flights.events";

/// A model over a fake topic, with a view of 30 rows that follows it as the table does.
struct Window {
    FakeCluster cluster{byEvents()};
    RecordWindowModel model{cluster, QString::fromStdString(topic), nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    int top = 0;
    bool pinned = false;

    Window() {
        QObject::connect(&model, &RecordWindowModel::windowReplaced, &model,
                         [this](int anchor, bool) { scrollTo(anchor); });
        QObject::connect(&model, &RecordWindowModel::rowsMoved, &model, [this](int down) {
            scrollTo(model.isTail() && model.order() == ReadingOrder::NewestFirst ? 0 : top + down);
        });
    }
    void simulate(std::int32_t partitions, std::int64_t perPartition) {
        cluster.addSimulated(topic, partitions, perPartition, [partitions](PartitionIndex index, Offset offset) {
            return test::simulatedRecord(index, offset, partitions);
        });
        tell();
    }
    void tell() { model.topicIs(cluster.snapshot().topics[topic].partitions); }
    void scrollTo(int row) {
        top = std::clamp(row, 0, std::max(0, model.rowCount() - 30));
        model.setVisible(top, std::min(model.rowCount() - 1, top + 29));
    }
    void settle() {
        QTRY_VERIFY(!model.isLoading());
        QCoreApplication::processEvents();
    }
    std::string at(int row) const { return fmt::format("{}@{}", model.row(row).partition, model.row(row).offset); }
    /// Every record between the first and the last row is there once, each partition in order.
    void verifyWhole() const {
        std::map<PartitionIndex, Offset> expected;
        const bool newestFirst = model.order() == ReadingOrder::NewestFirst;
        for (int i = 0; i < model.rowCount(); ++i) {
            const RecordRow& row = model.row(i);
            const auto known = expected.find(row.partition);
            if (known != expected.end()) QCOMPARE(newestFirst ? row.gapEnd : row.offset, known->second);
            expected[row.partition] = newestFirst ? row.offset : row.gapEnd;
        }
    }
};

Place placeAt(Place::Kind kind) {
    Place place;
    place.kind = kind;
    return place;
}

}  // namespace

class RecordsWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void theNewestComeFirst() {
        Window it;
        it.simulate(3, 1000);
        it.model.jump({});
        it.settle();
        QCOMPARE(it.at(0), std::string("2@999"));
        QCOMPARE(it.at(1), std::string("1@999"));
        QVERIFY(it.model.isAtNewest());
        it.verifyWhole();
    }

    void scrollingThroughAllShowsEveryRecordOnceAndHoldsFew() {
        Window it;
        it.simulate(3, 2000);
        it.model.jump({});
        it.settle();
        std::set<std::pair<int, std::int64_t>> seen;
        int most = 0;
        for (int guard = 0; guard < 3000; ++guard) {
            for (int i = it.top; i < std::min(it.model.rowCount(), it.top + 30); ++i)
                seen.insert({it.model.row(i).partition.value(), it.model.row(i).offset.value()});
            if (it.model.isAtOldest() && it.top + 30 >= it.model.rowCount()) break;
            it.scrollTo(it.top + 25);
            it.settle();
            most = std::max(most, it.model.rowCount());
        }
        QCOMPARE(seen.size(), std::size_t{6000});
        QVERIFY(most <= RecordWindowModel::mostRows + static_cast<int>(RecordWindowModel::pageRows));
        it.verifyWhole();
        // And all the way back up.
        for (int guard = 0; guard < 3000 && !(it.model.isAtNewest() && it.top == 0); ++guard) {
            it.scrollTo(it.top - 25);
            it.settle();
            it.verifyWhole();
        }
        QCOMPARE(it.at(0), std::string("2@1999"));
        QVERIFY(it.model.rowCount() <= RecordWindowModel::mostRows + static_cast<int>(RecordWindowModel::pageRows));
    }

    void goToLandsOnItsRecord_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("partition");
        QTest::addColumn<int>("offset");
        for (const int order : {0, 1})
            for (const int offset : {0, 1, 4321, 9998, 9999})
                QTest::addRow("order %d offset %d", order, offset) << order << offset % 4 << offset;
    }
    void goToLandsOnItsRecord() {
        QFETCH(int, order);
        QFETCH(int, partition);
        QFETCH(int, offset);
        Window it;
        it.simulate(4, 10'000);
        it.model.setOrder(order == 0 ? ReadingOrder::NewestFirst : ReadingOrder::OldestFirst);
        QSignalSpy replaced(&it.model, &RecordWindowModel::windowReplaced);
        it.model.goTo(PartitionIndex(partition), Offset(offset));
        it.settle();
        QCOMPARE(replaced.count(), 1);
        QVERIFY(replaced[0][1].toBool());
        QCOMPARE(it.at(replaced[0][0].toInt()), fmt::format("{}@{}", partition, offset));
        it.verifyWhole();
        // Its neighbours are those in time, of all partitions.
        if (offset > 0 && offset < 9999) {
            const int row = replaced[0][0].toInt();
            QCOMPARE(std::abs((it.model.row(row).timestamp - it.model.row(row + 1).timestamp)), std::int64_t{1});
            QCOMPARE(std::abs((it.model.row(row).timestamp - it.model.row(row - 1).timestamp)), std::int64_t{1});
        }
    }

    void readingForwardFromAPlaceReachesTheEndAndCountsOnlyWhatIsNew() {
        Window it;
        it.simulate(2, 1500);
        it.model.setOrder(ReadingOrder::OldestFirst);
        it.model.jump(placeAt(Place::Kind::Start));
        it.settle();
        QCOMPARE(it.at(0), std::string("0@0"));
        QCOMPARE(it.at(1), std::string("1@0"));
        QCOMPARE(it.model.waiting(), std::uint64_t{0});  // 3,000 older ones are not new
        it.cluster.grow(topic, 64);
        it.tell();
        QCOMPARE(it.model.waiting(), std::uint64_t{128});
        std::set<std::pair<int, std::int64_t>> seen;
        for (int guard = 0; guard < 500; ++guard) {
            const int before = it.top;
            for (int i = it.top; i < std::min(it.model.rowCount(), it.top + 30); ++i)
                seen.insert({it.model.row(i).partition.value(), it.model.row(i).offset.value()});
            it.scrollTo(it.top + 25);
            it.settle();
            if (it.top == before) break;
        }
        QVERIFY(seen.size() >= 3000);
        it.verifyWhole();
    }

    void whileTheTailIsPausedNothingMovesAndNewOnesAreCounted() {
        Window it;
        it.simulate(2, 1000);
        it.model.jump({});
        it.model.setTail(true);
        it.settle();
        it.model.setTail(false);
        const std::string first = it.at(0);
        const int rows = it.model.rowCount();
        for (int i = 0; i < 5; ++i) {
            it.cluster.grow(topic, 10);
            it.tell();
            it.scrollTo(0);
            it.settle();
        }
        QCOMPARE(it.at(0), first);
        QCOMPARE(it.model.rowCount(), rows);
        QCOMPARE(it.model.waiting(), std::uint64_t{100});
        it.model.setTail(true);
        QTRY_COMPARE(it.model.waiting(), std::uint64_t{0});
        it.settle();
        QCOMPARE(it.at(0), std::string("1@1049"));
        it.verifyWhole();
    }

    void theTailTakesInEveryRecordInOrder() {
        Window it;
        it.simulate(3, 100);
        it.model.jump({});
        it.model.setTail(true);
        it.settle();
        for (int i = 0; i < 40; ++i) {
            it.cluster.grow(topic, 7);
            it.tell();
            it.settle();
        }
        QTRY_COMPARE(it.at(0), std::string("2@379"));
        it.verifyWhole();
        QVERIFY(it.model.rowCount() <= RecordWindowModel::mostRows + static_cast<int>(RecordWindowModel::pageRows));
    }

    void aBurstGoesToTheEndAndWhatItPassedIsStillThere() {
        Window it;
        it.simulate(2, 1000);
        it.model.jump({});
        it.model.setTail(true);
        it.settle();
        it.cluster.grow(topic, 100'000);
        it.tell();
        QTRY_COMPARE(it.at(0), std::string("1@100999"));
        it.settle();
        it.model.setTail(false);
        for (int i = 0; i < 40; ++i) {
            it.scrollTo(it.top + 25);
            it.settle();
        }
        it.verifyWhole();
        QVERIFY(it.model.row(it.top).offset < Offset(100'999 - 400));
    }

    void tenMillionRecordsAreJumpedOverWithoutReadingThem() {
        Window it;
        it.simulate(4, 2'500'000);
        it.model.jump({});
        it.settle();
        QCOMPARE(it.model.total(), qint64{10'000'000});
        for (const qint64 place : {qint64{0}, qint64{1'234'567}, qint64{5'000'000}, qint64{9'999'000}}) {
            QElapsedTimer timer;
            timer.start();
            it.model.jumpToRank(place);
            it.settle();
            QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
            QVERIFY(std::abs(it.model.placeOf(it.top) - place) <= 5'100);
            it.verifyWhole();
        }
        QVERIFY(it.cluster.rowsRead < 10'000);
    }

    void onlyTheLastOfManyJumpsIsMade() {
        Window it;
        it.simulate(1, 1'000'000);
        it.model.jump({});
        it.settle();
        it.cluster.asked.clear();
        for (qint64 place = 0; place < 500'000; place += 1000) it.model.jumpToRank(place);
        QTRY_VERIFY(!it.model.isLoading());
        QCOMPARE(it.model.placeOf(it.top), qint64{499'000});
        QVERIFY(it.cluster.asked.size() <= 6);
    }

    void answersToQuestionsThatWereTakenBackAreIgnored() {
        Window it;
        it.simulate(1, 10'000);
        it.cluster.hold();
        it.model.jump(placeAt(Place::Kind::Start));
        it.model.jump({});
        it.cluster.release();
        it.settle();
        QCOMPARE(it.at(0), std::string("0@9999"));
        it.verifyWhole();
    }

    void aGapIsOneRowHoweverItWasRead() {
        Window it;
        it.cluster.addTopic(topic, 1);
        for (int i = 0; i < 300; ++i) it.cluster.append(topic, PartitionIndex(0), "k", "v");
        it.cluster.appendGap(topic, PartitionIndex(0), 112);
        for (int i = 0; i < 300; ++i) it.cluster.append(topic, PartitionIndex(0), "k", "v");
        it.tell();
        it.model.goTo(PartitionIndex(0), Offset(350));
        it.settle();
        int gaps = 0;
        for (int i = 0; i < it.model.rowCount(); ++i)
            if (it.model.row(i).kind == RowKind::Gap) {
                ++gaps;
                QCOMPARE(it.model.row(i).offset, Offset(300));
                QCOMPARE(it.model.row(i).gapEnd, Offset(412));
                QVERIFY(it.model.sentence(it.model.row(i)).startsWith("112 offsets"));
            }
        QCOMPARE(gaps, 1);
        it.verifyWhole();
    }

    void controlRecordsAndAbortedOnesAreShownAsWhatTheyAre() {
        Window it;
        it.cluster.addTopic(topic, 1);
        RecordRow row;
        row.value = toBytes("never happened");
        row.transaction = TransactionState::Aborted;
        row.producerId = ProducerId(4711);
        it.cluster.append(topic, PartitionIndex(0), row);
        row.value.reset();
        row.kind = RowKind::Control;
        row.note = "transaction aborted";
        it.cluster.append(topic, PartitionIndex(0), row);
        it.tell();
        it.model.jump({});
        it.settle();
        QCOMPARE(it.model.sentence(it.model.row(0)),
                 QStringLiteral("Control record: transaction of producer 4711 aborted"));
        QVERIFY(it.model.row(1).transaction == TransactionState::Aborted);
        it.model.setView(View::ReadCommitted);
        it.settle();
        QCOMPARE(it.model.rowCount(), 0);
    }

    void theDateStandsInTheHeaderWhileAllRowsInViewShareIt() {
        Window it;
        it.cluster.addTopic(topic, 1);
        RecordRow row;
        row.value = toBytes("x");
        for (const std::int64_t day : {0, 0, 1}) {
            row.timestamp = Timestamp(1'763'900'000'000 + day * 86'400'000);
            it.cluster.append(topic, PartitionIndex(0), row);
        }
        it.tell();
        QSignalSpy changed(&it.model, &QAbstractItemModel::headerDataChanged);
        it.model.jump({});
        it.settle();
        const int column = it.model.columnOf(RecordField::Time);
        it.model.setVisible(0, 0);
        QVERIFY(it.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().startsWith("Time, "));
        const QString alone = it.model.index(0, column).data().toString();
        it.model.setVisible(0, 2);
        QCOMPARE(it.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Time"));
        QVERIFY(it.model.index(0, column).data().toString().endsWith(alone));
        QVERIFY(it.model.index(0, column).data().toString() != alone);
        it.model.setVisible(1, 2);
        QVERIFY(it.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().startsWith("Time, "));
        QVERIFY(changed.count() >= 3);
    }

    void choosingPartitionsKeepsThePlace() {
        Window it;
        it.simulate(3, 5000);
        it.model.jumpToRank(6000);
        it.settle();
        const Timestamp before = it.model.row(it.top).timestamp;
        it.model.setPartitions({PartitionIndex(1)});
        it.settle();
        for (int i = 0; i < it.model.rowCount(); ++i) QCOMPARE(it.model.row(i).partition, PartitionIndex(1));
        QVERIFY(std::abs(it.model.row(it.top).timestamp - before) <= 3);
        QCOMPARE(it.model.total(), qint64{5000});
    }

    void aTopicThatWasMadeAnewIsReadAnew() {
        Window it;
        it.simulate(1, 5000);
        it.model.jump({});
        it.settle();
        it.cluster.deleteTopic(topic, [](const Result<void>&) {});
        it.cluster.addTopic(topic, 1);
        it.cluster.append(topic, PartitionIndex(0), "k", "fresh");
        it.tell();
        it.settle();
        QTRY_COMPARE(it.model.rowCount(), 1);
        QCOMPARE(it.model.index(0, it.model.columnOf(RecordField::Value)).data().toString(), QStringLiteral("fresh"));
    }

    void whatCannotBeReadIsSaid() {
        Window it;
        it.simulate(1, 10);
        it.cluster.failNext(ErrorCode::KafkaStorageError, "The disk is gone");
        it.model.jump({});
        it.settle();
        QCOMPARE(it.model.complaint(), QStringLiteral("The disk is gone"));
        it.model.jump({});
        it.settle();
        QVERIFY(it.model.complaint().isEmpty());
        QCOMPARE(it.model.rowCount(), 10);
    }

    void aFieldOfTheValueIsAColumn() {
        Window it;
        it.cluster.addTopic(topic, 1);
        it.cluster.append(topic, PartitionIndex(0), "k", R"({"times":{"estimated":"13:05"},"n":9007199254740993})");
        it.cluster.append(topic, PartitionIndex(0), "k", "no JSON");
        it.tell();
        it.model.setColumns({{RecordField::Value}, {RecordField::Path, "times.estimated"}, {RecordField::Path, "n"}});
        it.model.jump({});
        it.settle();
        QCOMPARE(it.model.index(1, 1).data().toString(), QStringLiteral("13:05"));
        QCOMPARE(it.model.index(1, 2).data().toString(), QStringLiteral("9007199254740993"));
        QCOMPARE(it.model.index(0, 1).data().toString(), QStringLiteral("–"));
        QCOMPARE(it.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("value.times.estimated"));
    }

    void payloadsInTooltipsAreNoMarkup() {
        Window it;
        it.cluster.addTopic(topic, 1);
        it.cluster.append(topic, PartitionIndex(0), "<b>key</b>", "<img src='file:///etc/passwd'>");
        it.tell();
        it.model.jump({});
        it.settle();
        QVERIFY(it.model.index(0, it.model.columnOf(RecordField::Key))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains("&lt;b&gt;"));
        QVERIFY(it.model.index(0, it.model.columnOf(RecordField::Value))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains("&lt;img"));
    }
};

QTEST_MAIN(RecordsWindowTest)
#include "records_window_test.moc"
