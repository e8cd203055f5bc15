#include "ui/storage/storage_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/command_dialog.h"
#include "ui/storage/anatomy_models.h"
#include "ui/storage/fate_card.h"
#include "ui/storage/fate_words.h"
#include "ui/storage/segment_lanes.h"
#include "ui/storage/segments_model.h"
#include "ui/storage/storage_words.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;
using storage_words::SegmentState;

namespace {

const Timestamp now(1'700'000'000'000);
constexpr std::int64_t hour = 3'600'000;
constexpr auto name = "customer-profile.changelog";

admin::SegmentRow segment(std::int64_t base, std::int64_t next, std::uint64_t bytes, admin::HeldRecords held) {
    admin::SegmentRow row;
    row.base = Offset(base);
    row.next = Offset(next);
    row.bytes = bytes;
    row.held = held;
    row.first = now - 5 * hour;
    row.largest = now - 4 * hour;
    return row;
}

admin::TopicStorage twoPartitions() {
    admin::TopicStorage storage;
    storage.topic = name;
    storage.takenAt = now;
    storage.rules.compacts = true;
    storage.rules.retention = Milliseconds(7 * 24 * hour);
    for (int i = 0; i < 2; ++i) {
        admin::PartitionStorage partition;
        partition.index = PartitionIndex(i);
        partition.segments = {segment(0, 100, 4 << 20, {80, 5, 1}), segment(100, 150, 2 << 20, {50, 2, 0}),
                              segment(150, 160, 1 << 20, {10, 0, 0})};
        partition.segments[0].cleaned = true;
        partition.segments[2].active = true;
        partition.bytes = 7 << 20;
        partition.end = partition.highWatermark = Offset(160);
        partition.held = admin::HeldRecords{140, 7, 1};
        partition.producers = 3;
        partition.openTransactions = static_cast<std::uint32_t>(i);
        storage.partitions.push_back(partition);
    }
    return storage;
}

std::vector<admin::BatchRow> batches(int count) {
    std::vector<admin::BatchRow> rows;
    for (int i = 0; i < count; ++i) {
        admin::BatchRow row;
        row.position = static_cast<std::uint64_t>(i) * 100;
        row.bytes = 100;
        row.first = Offset(i * 2);
        row.last = Offset(i * 2 + 1);
        row.records = 2;
        row.codec = "zstd";
        rows.push_back(row);
    }
    return rows;
}

struct Fixture : PageFixture {
    std::unique_ptr<StoragePage> page;

    Fixture() {
        cluster.addTopic(name, 2);
        storage().topics[name] = twoPartitions();
        storage().batchRows = batches(450);
        storage().content = toBytes("0123456789");
        page = std::make_unique<StoragePage>(cluster, workbench, name, nullptr);
        page->resize(1200, 900);
        page->show();
    }
    test::FakeStorage& storage() { return cluster.storage(); }
    SegmentLanes* lanes() const { return page->findChild<SegmentLanes*>(); }
    bool wasAsked(const std::string& question) {
        return std::find(storage().asked.begin(), storage().asked.end(), question) != storage().asked.end();
    }
    bool says(const QString& words) const {
        for (const Text* text : page->findChildren<Text*>())
            if (text->text().contains(words)) return true;
        for (const ElidedLabel* label : page->findChildren<ElidedLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    }
    CommandDialog* dialog() const { return page->findChild<CommandDialog*>(); }
};

}  // namespace

class StoragePageTest final : public QObject {
    Q_OBJECT

private slots:
    void thePageSaysWhatIsStoredExactly() {
        Fixture f;
        QVERIFY(f.says("Compact and delete, 7 d"));
        QVERIFY(f.says("280 record(s), 14 tombstone(s), 2 control record(s)"));
        QVERIFY(f.says("14 MiB"));
        QVERIFY(f.says("1 with an open transaction"));
        brook::test::checkButtons(*f.page);
    }

    void aTopicWithoutARecordSaysSo() {
        Fixture f;
        for (admin::PartitionStorage& partition : f.storage().topics[name].partitions) partition.end = Offset(0);
        f.page->hide();
        f.page->show();
        auto* empty = f.page->findChild<EmptyState*>();
        QVERIFY(empty && empty->isVisible());
        QVERIFY(!f.page->findChild<FateCard*>()->isVisible());
    }

    void aSegmentIsChosenByMouseAndByKeys() {
        Fixture f;
        QCOMPARE(f.lanes()->selected()->base, Offset(0));
        f.lanes()->setFocus();
        QTest::keyClick(f.lanes(), Qt::Key_Right);
        QCOMPARE(f.lanes()->selected()->base, Offset(100));
        QTest::keyClick(f.lanes(), Qt::Key_Down);
        QCOMPARE(f.lanes()->selected()->partition, PartitionIndex(1));
        QTest::keyClick(f.lanes(), Qt::Key_End);
        QTest::keyClick(f.lanes(), Qt::Key_Right);
        QCOMPARE(f.lanes()->selected()->base, Offset(150));
        QVERIFY(f.says("Segment 150"));
        QVERIFY(f.lanes()->accessibleName().contains("Segment 150 of partition 1, active"));
        const int firstRow = look::px(look::tableHeader) + look::px(4) + look::px(18);
        QTest::mouseClick(f.lanes(), Qt::LeftButton, {}, QPoint(look::px(120), firstRow));
        QVERIFY((*f.lanes()->selected() == admin::SegmentPlace{name, PartitionIndex(0), Offset(0)}));
        QVERIFY(f.wasAsked("anatomy customer-profile.changelog-0@0"));
    }

    void theSegmentsAreATableToo() {
        Fixture f;
        SegmentsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStorage(twoPartitions());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(1, 5).data().toString(), QStringLiteral("2"));
        admin::TopicStorage less = twoPartitions();
        less.partitions[0].segments.erase(less.partitions[0].segments.begin());
        model.setStorage(less);
        QCOMPARE(model.rowCount(), 5);
        auto* table = child<QTableView>(*f.page, "Segments");
        QVERIFY(table);
        table->selectRow(1);
        QCOMPARE(f.lanes()->selected()->base, Offset(100));
    }

    void batchesAreReadAsOneScrolls() {
        Fixture f;
        BatchesModel model;
        model.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        QCOMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 450);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(449, 0).data().toString(), QString("898 – 899"));
    }

    void aSegmentThatGrowsIsReadOnFromWhereItEnded() {
        Fixture f;
        BatchesModel model;
        f.storage().batchRows = batches(3);
        model.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        QVERIFY(!model.canFetchMore({}));
        f.storage().batchRows = batches(5);
        model.goOn();
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.canFetchMore({}));
    }

    void aPageThatComesTooLateIsPassedOver() {
        Fixture f;
        BatchesModel model;
        f.cluster.hold();
        model.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        f.storage().batchRows = batches(3);
        model.show(f.storage(), {name, PartitionIndex(0), Offset(100)});
        f.cluster.release();
        QCOMPARE(model.rowCount(), 3);
    }

    void anIndexIsReadInPagesToo() {
        Fixture f;
        for (int i = 0; i < 250; ++i) f.storage().indexRows.push_back({Offset(i), std::uint64_t(i * 4096), {}, {}, {}});
        IndexModel model(admin::IndexKind::Offsets);
        model.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        QCOMPARE(model.rowCount(), 200);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
    }

    void theTablesOfASegmentAreSoundModels() {
        Fixture f;
        f.storage().batchRows = batches(7);
        for (int i = 0; i < 9; ++i) f.storage().indexRows.push_back({Offset(i), std::uint64_t(i) * 4096, {}, {}, {}});
        BatchesModel rows;
        IndexModel entries(admin::IndexKind::Offsets);
        QAbstractItemModelTester first(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester second(&entries, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        entries.show(f.storage(), {name, PartitionIndex(0), Offset(0)});
        QCOMPARE(rows.rowCount(), 7);
        QCOMPARE(entries.rowCount(), 9);
        f.storage().batchRows = batches(2);
        rows.show(f.storage(), {name, PartitionIndex(0), Offset(100)});
        QCOMPARE(rows.rowCount(), 2);
    }

    void theBytesOfABatchAreShown() {
        Fixture f;
        auto* table = child<QTableView>(*f.page, "Batches");
        QVERIFY(table);
        table->selectRow(2);
        QVERIFY(f.wasAsked("bytes customer-profile.changelog-0@0"));
        QVERIFY(f.says("100 B of the batch at offset 4"));
        QSignalSpy wanted(f.page.get(), &StoragePage::recordWanted);
        emit table->activated(table->model()->index(2, 0));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).value<Offset>(), Offset(4));
    }

    void anOrderSaysWhatItWouldDoAndThenWhatItDid() {
        Fixture f;
        f.storage().report.partitions = {{PartitionIndex(0), {0, 234, 5 << 20, true}, std::nullopt}};
        child<QAbstractButton>(*f.page, "Clean now…")->click();
        QVERIFY(f.dialog());
        QVERIFY(f.wasAsked("preview clean customer-profile.changelog"));
        QVERIFY(!f.wasAsked("clean customer-profile.changelog"));
        bool said = false;
        for (const Text* text : f.dialog()->findChildren<Text*>())
            said = said || text->text().contains("This removes 234 record(s), 5 MiB");
        QVERIFY(said);
        QSignalSpy done(f.page.get(), &StoragePage::done);
        child<QAbstractButton>(*f.dialog(), "Clean now")->click();
        QVERIFY(f.wasAsked("clean customer-profile.changelog"));
        QCOMPARE(done.front().front().toString(),
                 QStringLiteral("customer-profile.changelog: compaction removed 234 record(s), 5 MiB"));
    }

    void anOrderCanBeGivenToOnePartition() {
        Fixture f;
        f.page->give(admin::StorageOrder::Roll);
        auto* scope = f.dialog()->findChild<QComboBox*>();
        QCOMPARE(scope->count(), 3);
        const auto previews = f.storage().asked.size();
        scope->setCurrentIndex(2);
        QCOMPARE(f.storage().asked.size(), previews + 1);
    }

    void whatWouldDoNothingCannotBeOrdered() {
        Fixture f;
        f.storage().report.partitions = {{PartitionIndex(0), {0, 0, 0, true}, std::nullopt}};
        f.page->give(admin::StorageOrder::Retain);
        QVERIFY(!child<QAbstractButton>(*f.dialog(), "Retain now")->isEnabled());
    }

    void whatFailedIsSaidAndTheDialogStays() {
        Fixture f;
        f.storage().report.partitions = {{PartitionIndex(1), {1, 5, 10, true}, std::nullopt}};
        f.page->give(admin::StorageOrder::Roll);
        f.storage().report.partitions[0].problem = "the disk is full";
        child<QAbstractButton>(*f.dialog(), "Roll now")->click();
        QVERIFY(f.dialog()->isVisible());
        bool said = false;
        for (const Text* text : f.dialog()->findChildren<Text*>())
            said = said || text->text() == "Partition 1: the disk is full";
        QVERIFY(said);
    }

    void nothingIsTakenAwayWhilePresenting() {
        Fixture f;
        look::Appearance appearance = look::appearance();
        appearance.presenter = true;
        look::apply(appearance);
        f.page->give(admin::StorageOrder::Clean);
        QVERIFY(!f.dialog());
        appearance.presenter = false;
        look::apply(appearance);
    }

    void aRecordIsAskedWhyItIsStillThere() {
        Fixture f;
        f.storage().fateValue.presence = admin::RecordFate::Presence::Here;
        f.storage().fateValue.rules = twoPartitions().rules;
        f.storage().fateValue.askedAt = now;
        f.storage().fateValue.dirtyRatio = 0.46;
        f.storage().fateValue.byCompaction = {
            {admin::RecordFate::Keeper::WaitsForCleaning, std::nullopt, Offset(140), std::nullopt}};
        f.storage().fateValue.byRetention = {
            {admin::RecordFate::Keeper::RetentionTime, now + 126 * hour, std::nullopt, std::nullopt}};
        auto* card = f.page->findChild<FateCard*>();
        child<QLineEdit>(*card, "Partition")->setText("1");
        child<QLineEdit>(*card, "Offset")->setText("120");
        QTest::keyClick(child<QLineEdit>(*card, "Offset"), Qt::Key_Return);
        QVERIFY(f.wasAsked("fate customer-profile.changelog-1@120"));
        QVERIFY(f.says("A newer record has the same key"));
        QVERIFY(f.says("Dirty ratio 0.46"));
        QVERIFY(f.says("It goes with the next cleaning."));
        f.page->ask(PartitionIndex(1), Offset(120));
        QVERIFY((*f.lanes()->selected() == admin::SegmentPlace{name, PartitionIndex(1), Offset(100)}));
    }

    void whatCannotBeReadIsSaidAndReadAgain() {
        Fixture f;
        f.storage().failure = Error{ErrorCode::BrokerNotAvailable, "The broker is not running"};
        f.page->hide();
        f.page->show();
        auto* again = child<QAbstractButton>(*f.page, "Read again");
        QVERIFY(again && again->isVisible());
        again->click();
        QVERIFY(!again->isVisible());
    }

    void aSegmentThatWentGivesItsPlaceToTheFirst() {
        Fixture f;
        f.page->select({name, PartitionIndex(0), Offset(100)});
        auto& segments = f.storage().topics[name].partitions[0].segments;
        segments.erase(segments.begin(), segments.begin() + 2);
        f.page->hide();
        f.page->show();
        QCOMPARE(f.lanes()->selected()->base, Offset(150));
    }

    void thousandsOfSegmentsAndLongNamesHaveRoom() {
        Fixture f;
        admin::TopicStorage many = twoPartitions();
        many.partitions[0].segments.clear();
        for (int i = 0; i < 3000; ++i)
            many.partitions[0].segments.push_back(segment(i * 10, i * 10 + 10, 1 << 20, {10, 0, 0}));
        f.storage().topics[name] = many;
        f.page->hide();
        f.page->show();
        QImage image(f.lanes()->size(), QImage::Format_ARGB32);
        f.lanes()->render(&image);
        f.lanes()->setFocus();
        QTest::keyClick(f.lanes(), Qt::Key_End);
        QCOMPARE(f.lanes()->selected()->base, Offset(29'990));
    }

    void theStateOfASegmentIsToldByWhatBecomesOfIt() {
        admin::SegmentRow row = segment(0, 10, 100, {10, 0, 0});
        admin::CleanupRules rules;
        QVERIFY(storage_words::stateOf(row, rules, now, true) == SegmentState::Closed);
        row.leavesAt = now + 2 * hour;
        QVERIFY(storage_words::stateOf(row, rules, now, true) == SegmentState::Leaving);
        QVERIFY(storage_words::stateOf(row, rules, now, false) == SegmentState::Closed);
        QCOMPARE(storage_words::timeLeft(row, now), QStringLiteral("2 h"));
        row.leavesAt = now + 60 * hour;
        rules.compacts = true;
        QVERIFY(storage_words::stateOf(row, rules, now, true) == SegmentState::Dirty);
        row.cleaned = true;
        QVERIFY(storage_words::stateOf(row, rules, now, true) == SegmentState::Clean);
        row.active = true;
        QVERIFY(storage_words::stateOf(row, rules, now, true) == SegmentState::Active);
        row.due = true;
        QCOMPARE(storage_words::timeLeft(row, now), QStringLiteral("now"));
    }

    void aForecastTellsTheChangesShareApart() {
        admin::ChangeForecast forecast;
        QVERIFY(storage_words::forecast(forecast).isEmpty());
        forecast.retention = {{3, 500, 9 << 20, true}, {0, 0, 0, true}};
        QCOMPARE(storage_words::forecast(forecast),
                 QStringList{"With its next check retention would remove 3 segment(s), 500 record(s), 9 MiB. "
                             "Without this change: nothing."});
        forecast.retention->anyway = forecast.retention->proposed;
        QVERIFY(storage_words::forecast(forecast)[0].contains("as it would without this change"));
    }

    void everyReasonHasWords() {
        using Keeper = admin::RecordFate::Keeper;
        admin::RecordFate fate;
        fate.presence = admin::RecordFate::Presence::Here;
        fate.askedAt = now;
        for (int keeper = 0; keeper <= static_cast<int>(Keeper::TransactionMarker); ++keeper) {
            fate.byRetention = {{static_cast<Keeper>(keeper), now + hour, Offset(7), 100}};
            const auto lines = fate_words::lines(fate);
            QCOMPARE(lines.size(), 1u);
            QVERIFY(!lines[0].title.isEmpty() && !lines[0].detail.isEmpty());
            QVERIFY(!fate_words::verdict(fate).isEmpty());
        }
        fate.byRetention.clear();
        QCOMPARE(fate_words::verdict(fate), QStringLiteral("It goes with the next check of retention."));
        fate.presence = admin::RecordFate::Presence::CompactedAway;
        QVERIFY(fate_words::verdict(fate).startsWith("It is gone"));
    }
};

QTEST_MAIN(StoragePageTest)
#include "storage_page_test.moc"
