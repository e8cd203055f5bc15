#include <QtTest>

#include "tests/engine/admin/admin_fixture.h"

using namespace brook;
using namespace brook::admin;
using brook::test::AdminFixture;

namespace {

constexpr std::int64_t noon = 1'700'000'000'000;

std::string valueOf(const RecordRow& row) { return row.value ? toText(*row.value) : "null"; }

RecordQuery query(Direction direction, Cursor from, std::uint32_t limit = 200) {
    RecordQuery query;
    query.topic = "orders";
    query.direction = direction;
    query.from = std::move(from);
    query.limit = limit;
    return query;
}

Place at(Place::Kind kind) {
    Place place;
    place.kind = kind;
    return place;
}

}  // namespace

class RecordReaderTest final : public QObject {
    Q_OBJECT

private slots:
    void aPlaceInOnePartitionCutsTheOthersAtTheSameMoment() {
        AdminFixture it;
        it.createTopic("orders", 3);
        for (int i = 0; i < 90; ++i)
            it.produce("orders", PartitionIndex(i % 3), std::to_string(i), Timestamp(noon + i));
        Place place = at(Place::Kind::Offset);
        place.partition = PartitionIndex(1);
        place.offset = Offset(10);  // value 31
        const Cursor cursor = it.locate("orders", place);
        const RecordPage newer = it.read(query(Direction::Newer, cursor, 3));
        QCOMPARE(valueOf(newer.rows[0]), std::string("31"));
        QCOMPARE(valueOf(newer.rows[1]), std::string("32"));
        const RecordPage older = it.read(query(Direction::Older, cursor, 3));
        QCOMPARE(valueOf(older.rows[0]), std::string("30"));
        QCOMPARE(valueOf(older.rows[1]), std::string("29"));
    }

    void aPlaceBeyondTheEndIsTheEnd() {
        AdminFixture it;
        it.createTopic("orders", 2);
        for (int i = 0; i < 10; ++i)
            it.produce("orders", PartitionIndex(i % 2), std::to_string(i), Timestamp(noon + i));
        Place place = at(Place::Kind::Offset);
        place.offset = Offset(999);
        QCOMPARE(valueOf(it.read(query(Direction::Older, it.locate("orders", place), 1)).rows[0]), std::string("9"));
        QVERIFY(it.read(query(Direction::Newer, it.locate("orders", place), 1)).rows.empty());
        place.partition = PartitionIndex(7);
        const auto refused = it.ask<Cursor>([&](auto reply) { it.cluster->locate("orders", place, reply); });
        QVERIFY(!refused);
    }

    void aRankLeavesAboutThatManyOffsetsBelow() {
        AdminFixture it;
        it.createTopic("orders", 3);
        for (int i = 0; i < 300; ++i)
            it.produce("orders", PartitionIndex(i % 7 % 3), std::to_string(i), Timestamp(noon + i * 10));
        Place place = at(Place::Kind::Rank);
        place.rank = 120;
        const Cursor cursor = it.locate("orders", place);
        QCOMPARE(valueOf(it.read(query(Direction::Older, cursor, 1)).rows[0]), std::string("119"));
        QCOMPARE(valueOf(it.read(query(Direction::Newer, cursor, 1)).rows[0]), std::string("120"));
        place.partitions = {PartitionIndex(2)};
        place.rank = 17;
        QCOMPARE(it.locate("orders", place).next.at(PartitionIndex(2)), Offset(17));
    }

    void newerThenOlderGivesTheSameRowsBack() {
        AdminFixture it;
        it.createTopic("orders", 4);
        for (int i = 0; i < 500; ++i)
            it.produce("orders", PartitionIndex(i * i % 4), std::to_string(i), Timestamp(noon + i));
        const Cursor start = it.locate("orders", at(Place::Kind::Start));
        const RecordPage newer = it.read(query(Direction::Newer, start, 333));
        QCOMPARE(newer.rows.size(), std::size_t{333});
        const RecordPage older = it.read(query(Direction::Older, newer.continueFrom, 1000));
        QCOMPARE(older.rows.size(), std::size_t{333});
        QVERIFY(older.atEnd);
        for (std::size_t i = 0; i < 333; ++i) {
            QCOMPARE(valueOf(newer.rows[i]), std::to_string(i));
            QCOMPARE(valueOf(older.rows[332 - i]), std::to_string(i));
        }
    }

    void offsetsRemovedByCompactionAreOneRowHoweverMany() {
        AdminFixture it;
        it.createTopic("orders", 1);
        it.replicate("orders", PartitionIndex(0), 0, {0, 1, 2}, Timestamp(noon));
        it.replicate("orders", PartitionIndex(0), 3'000'000, {0, 4, 5}, Timestamp(noon + 60'000));
        for (const Direction direction : {Direction::Newer, Direction::Older}) {
            const bool older = direction == Direction::Older;
            RecordPage page =
                it.read(query(direction, it.locate("orders", at(older ? Place::Kind::End : Place::Kind::Start))));
            QVERIFY(page.atEnd);
            if (older) std::reverse(page.rows.begin(), page.rows.end());
            QCOMPARE(page.rows.size(), std::size_t{8});
            QVERIFY(page.rows[3].kind == RowKind::Gap);
            QCOMPARE(page.rows[3].offset.value(), std::int64_t{3});
            QCOMPARE(page.rows[3].gapEnd, Offset(3'000'000));
            QVERIFY(page.rows[5].kind == RowKind::Gap);
            QCOMPARE(page.rows[5].offset, Offset(3'000'001));
            QCOMPARE(page.rows[5].gapEnd, Offset(3'000'004));
        }
    }

    void aPlaceInsideAGapHasTheMomentOfWhatFollows() {
        AdminFixture it;
        it.createTopic("orders", 2);
        it.replicate("orders", PartitionIndex(0), 0, {0}, Timestamp(noon));
        it.replicate("orders", PartitionIndex(0), 100, {0}, Timestamp(noon + 1000));
        for (int i = 0; i < 20; ++i)
            it.produce("orders", PartitionIndex(1), std::to_string(i), Timestamp(noon + i * 100));
        Place place = at(Place::Kind::Offset);
        place.offset = Offset(50);
        const Cursor cursor = it.locate("orders", place);
        QCOMPARE(cursor.next.at(PartitionIndex(0)), Offset(50));
        QCOMPARE(cursor.next.at(PartitionIndex(1)), Offset(10));
    }

    void aPreviewIsCutAndTheRecordItselfIsWhole() {
        AdminFixture it;
        it.createTopic("orders", 1);
        it.produce("orders", PartitionIndex(0), std::string(300'000, 'x') + "end", Timestamp(noon));
        RecordQuery asked = query(Direction::Older, {});
        asked.previewBytes = 100;
        const RecordPage page = it.read(asked);
        QCOMPARE(page.rows[0].value->size(), std::size_t{100});
        QCOMPARE(page.rows[0].valueSize, std::uint64_t{300'003});
        const auto whole = it.ask<RecordRow>(
            [&](auto reply) { it.cluster->readRecord("orders", PartitionIndex(0), Offset(0), reply); });
        QVERIFY(whole && whole->value->size() == 300'003);
    }

    void transactionsAreToldApartAndHiddenFromACommittedReader() {
        AdminFixture it;
        it.createTopic("orders", 1);
        BatchBuilder::Options options;
        options.transactional = true;
        options.producerId = ProducerId(4711);
        options.producerEpoch = ProducerEpoch(0);
        options.baseSequence = Sequence(0);
        it.replicate("orders", PartitionIndex(0), 0, {0, 1}, Timestamp(noon), options);
        RecordPage page = it.read(query(Direction::Older, {}));
        QVERIFY(page.rows[0].transaction == admin::TransactionState::Open);
        QCOMPARE(page.rows[0].producerId, ProducerId(4711));
        QCOMPARE(page.rows[0].sequence, Sequence(1));
        RecordQuery committed = query(Direction::Older, {});
        committed.view = View::ReadCommitted;
        QVERIFY(it.read(committed).rows.empty());
    }
};

QTEST_APPLESS_MAIN(RecordReaderTest)
#include "record_reader_test.moc"
