#include "tests/support/fake_cluster.h"

#include <QtTest>

#include "tests/engine/admin/admin_fixture.h"

using namespace brook;
using namespace brook::admin;
using brook::test::AdminFixture;
using brook::test::FakeCluster;

namespace {

constexpr std::int64_t noon = 1'700'000'000'000;

std::vector<std::string> pages(const std::function<RecordPage(RecordQuery)>& read, Direction direction, Cursor from) {
    std::vector<std::string> rows;
    RecordPage page;
    page.continueFrom = std::move(from);
    while (!page.atEnd) {
        RecordQuery query;
        query.topic = "orders";
        query.direction = direction;
        query.from = page.continueFrom;
        query.limit = 7;
        page = read(query);
        for (const RecordRow& row : page.rows)
            rows.push_back(fmt::format("{}@{}-{}", row.partition, row.offset, row.gapEnd));
    }
    return rows;
}

}  // namespace

/// The cluster of the window's tests answers as a broker does; otherwise those tests would prove nothing.
class FakeClusterTest final : public QObject {
    Q_OBJECT

private slots:
    void readsAsTheBrokerReads() {
        AdminFixture real;
        FakeCluster fake([](std::function<void()> task) { task(); });
        real.createTopic("orders", 3);
        fake.addTopic("orders", 3);
        for (int i = 0; i < 100; ++i) {
            const PartitionIndex index(i * i % 3);
            real.produce("orders", index, std::to_string(i), Timestamp(noon + i));
            RecordRow row;
            row.value = toBytes(std::to_string(i));
            row.timestamp = Timestamp(noon + i);
            fake.append("orders", index, row);
        }
        const auto readReal = [&](const RecordQuery& query) { return real.read(query); };
        const auto readFake = [&](const RecordQuery& query) {
            RecordPage page;
            fake.readRecords(query, [&page](Result<RecordPage> read) { page = std::move(*read); });
            return page;
        };
        const auto placeOf = [&](const Place& place) {
            Cursor cursor;
            fake.locate("orders", place, [&cursor](Result<Cursor> found) { cursor = std::move(*found); });
            return cursor;
        };
        for (const auto kind :
             {Place::Kind::Start, Place::Kind::End, Place::Kind::Offset, Place::Kind::Time, Place::Kind::Rank}) {
            Place place;
            place.kind = kind;
            place.partition = PartitionIndex(1);
            place.offset = Offset(20);
            place.time = Timestamp(noon + 40);
            place.rank = 60;
            const Cursor cursor = real.locate("orders", place);
            QVERIFY(cursor == placeOf(place));
            for (const Direction direction : {Direction::Older, Direction::Newer})
                QCOMPARE(pages(readFake, direction, cursor), pages(readReal, direction, cursor));
        }
    }

    void answersWaitUntilTheyAreReleased() {
        FakeCluster fake;
        fake.addTopic("orders");
        bool answered = false;
        fake.deleteTopic("orders", [&answered](const Result<void>&) { answered = true; });
        QVERIFY(!answered);
        fake.deliverAll();
        QVERIFY(answered);
        fake.failNext(ErrorCode::KafkaStorageError, "The disk is full");
        std::string complaint;
        fake.createTopic({"again", 1, {}},
                         [&complaint](const Result<void>& made) { complaint = made ? "" : made.error().message; });
        fake.deliverAll();
        QCOMPARE(complaint, std::string("The disk is full"));
    }

    void tenMillionSimulatedRecordsCostNothing() {
        FakeCluster fake([](std::function<void()> task) { task(); });
        fake.addSimulated("orders", 4, 2'500'000,
                          [](PartitionIndex index, Offset offset) { return test::simulatedRecord(index, offset, 4); });
        Place place;
        place.kind = Place::Kind::Rank;
        place.rank = 5'000'000;
        fake.locate("orders", place, [](const Result<Cursor>& cursor) {
            QVERIFY(std::abs(cursor->next.at(PartitionIndex(2)).value() - 1'250'000) < 2'000);
        });
        QCOMPARE(*fake.snapshot().topics["orders"].records, std::uint64_t{10'000'000});
    }
};

QTEST_APPLESS_MAIN(FakeClusterTest)
#include "fake_cluster_test.moc"
