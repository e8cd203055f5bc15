#include <QtTest>

#include "ui/groups/offset_reset.h"
#include "ui/groups/offset_undo.h"

using namespace brook;
using namespace brook::ui;
using To = ResetWish::To;

namespace {

constexpr PartitionIndex first{0};
constexpr PartitionIndex second{1};

admin::PartitionRow partition(PartitionIndex index, std::int64_t start, std::int64_t end) {
    admin::PartitionRow row;
    row.index = index;
    row.start = Offset(start);
    row.end = row.highWatermark = Offset(end);
    return row;
}

/// "billing" has committed 40 of 10…100 in the first of two partitions.
admin::Snapshot world() {
    admin::Snapshot snapshot;
    snapshot.topics["orders"].name = "orders";
    snapshot.topics["orders"].partitions = {partition(first, 10, 100), partition(second, 0, 50)};
    admin::GroupRow& group = snapshot.groups["billing"];
    group.id = "billing";
    admin::GroupOffsetRow& committed = group.offsets.emplace_back();
    committed.topic = "orders";
    committed.committed = Offset(40);
    return snapshot;
}

ResetRow row() { return resetRows(world(), "billing", {}).at(0); }

ResetWish wish(To to, std::int64_t number = 0) { return {to, number, {}, {}}; }

std::int64_t placeOf(const ResetWish& wished) { return placed(row(), wished).after.value_or(Offset(-1)).value(); }

}  // namespace

class GroupResetTest final : public QObject {
    Q_OBJECT

private slots:
    void everyPartitionOfItsTopicsIsInScope() {
        const std::vector<ResetRow> rows = resetRows(world(), "billing", {});
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].before, std::optional<Offset>(Offset(40)));
        QVERIFY(!rows[1].before);
        QVERIFY(!rows[0].isChange());
    }

    void aTopicItNeverReadCanBeInScope() {
        admin::Snapshot snapshot = world();
        snapshot.topics["payments"].partitions = {partition(first, 0, 5)};
        QCOMPARE(resetRows(snapshot, "billing", "payments").size(), std::size_t{1});
        QCOMPARE(resetRows(snapshot, "billing", {}).size(), std::size_t{2});
        QVERIFY(resetRows(snapshot, "billing", "gone").empty());
        QCOMPARE(resetRows(snapshot, "unknown", "payments").size(), std::size_t{1});
    }

    void eachWishHasItsPlace_data() {
        QTest::addColumn<int>("to");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<qint64>("place");
        QTest::addColumn<bool>("held");
        const auto add = [](const char* name, To to, qint64 number, qint64 place, bool held) {
            QTest::newRow(name) << static_cast<int>(to) << number << place << held;
        };
        add("earliest", To::Earliest, 0, 10, false);
        add("latest", To::Latest, 0, 100, false);
        add("an offset", To::Offset, 77, 77, false);
        add("an offset before the first", To::Offset, 3, 10, true);
        add("an offset behind the last", To::Offset, 1000, 100, true);
        add("back", To::Shift, -15, 25, false);
        add("on", To::Shift, 15, 55, false);
        add("back beyond the first", To::Shift, -1'000'000, 10, true);
        add("further than offsets reach", To::Shift, std::numeric_limits<qint64>::max(), 100, true);
        add("further back than offsets reach", To::Shift, std::numeric_limits<qint64>::min(), 10, true);
    }
    void eachWishHasItsPlace() {
        QFETCH(int, to);
        QFETCH(qint64, number);
        QFETCH(qint64, place);
        QFETCH(bool, held);
        const ResetRow moved = placed(row(), wish(static_cast<To>(to), number));
        QCOMPARE(qint64{moved.after.value_or(Offset(-1)).value()}, place);
        QCOMPARE(moved.isHeld, held);
        QCOMPARE(moved.difference(), place - 40);
        QCOMPARE(moved.lagAfter(), 100 - place);
    }

    void aShiftWithoutACommittedOffsetCountsFromTheFirstRecord() {
        ResetRow fresh = row();
        fresh.before.reset();
        QCOMPARE(placed(fresh, wish(To::Shift, 5)).after, std::optional<Offset>(Offset(15)));
    }

    void aTimeOrAGroupThatSaysNothingLeavesAPartitionAlone() {
        QCOMPARE(placeOf(wish(To::Time)), -1);
        QVERIFY(!placed(row(), wish(To::Group)).isChange());
        ResetWish known = wish(To::Time);
        known.atTime[{"orders", first}] = Offset(90);
        QCOMPARE(placeOf(known), 90);
        ResetWish copied = wish(To::Group);
        copied.other[{"orders", first}] = Offset(12);
        QCOMPARE(placeOf(copied), 12);
    }

    void whatIsLeftOutOrStaysIsNotWritten() {
        std::vector<ResetRow> rows = resetRows(world(), "billing", {});
        for (ResetRow& each : rows) each = placed(each, wish(To::Offset, 40));
        QCOMPARE(changesOf(rows).size(), std::size_t{1});  // the first stands there already
        QCOMPARE(changesOf(rows)[0].partition, second);
        rows[1].isWanted = false;
        QVERIFY(changesOf(rows).empty());
    }

    void whatWouldBeSkippedIsNamedTheMostFirst() {
        std::vector<ResetRow> rows = resetRows(world(), "billing", {});
        for (ResetRow& each : rows) each = placed(each, wish(To::Latest));
        const std::vector<ResetRow> skipped = skipping(rows);
        QCOMPARE(skipped.size(), std::size_t{2});
        QCOMPARE(skipped[0].partition, first);
        QCOMPARE(skipped[0].difference(), 60);
        for (ResetRow& each : rows) each = placed(each, wish(To::Earliest));
        QVERIFY(skipping(rows).empty());
    }

    void aListIsReadAsKafkasToolWritesIt() {
        const ReadOffsets read = readOffsets("orders,0,12\n\"billing\",\"orders\",1,7\r\n\n");
        QCOMPARE(read.lineOfTrouble, 0);
        QCOMPARE(read.offsets.at({"orders", first}), Offset(12));
        QCOMPARE(read.offsets.at({"orders", second}), Offset(7));
        QCOMPARE(readOffsets("orders,0,12\norders,x,1").lineOfTrouble, 2);
        QCOMPARE(readOffsets("orders,0,-1").lineOfTrouble, 1);
        QCOMPARE(readOffsets("orders 0 12").lineOfTrouble, 1);
    }

    void anUndoHoldsUntilSomebodyElseCommits() {
        admin::GroupRow group = world().groups.at("billing");
        const OffsetUndo undo{{{"orders", first, Offset(7), Offset(40)}}};
        QVERIFY(stillHolds(undo, group));
        group.offsets[0].committed = Offset(41);
        QVERIFY(!stillHolds(undo, group));
        QVERIFY(!stillHolds({}, group));
    }

    void anUndoIsRememberedAsText() {
        const OffsetUndo undo{{{"orders", first, Offset(7), Offset(40)}, {"orders", second, std::nullopt, Offset(0)}}};
        QCOMPARE(readUndo(printed(undo)), std::optional<OffsetUndo>(undo));
        QVERIFY(!readUndo(QString()));
        QVERIFY(!readUndo("orders 0 x 40"));
        QVERIFY(!readUndo("orders 0 7"));
        QVERIFY(!changesOf(undo)[1].offset);
    }
};

QTEST_GUILESS_MAIN(GroupResetTest)
#include "group_reset_test.moc"
