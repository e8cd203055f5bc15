#include "tests/engine/admin/admin_fixture.h"

using namespace brook;
using namespace brook::admin;
using brook::test::AdminFixture;

namespace {

constexpr PartitionIndex first{0};

/// A broker with a topic of two partitions, watched by a window.
struct Stage : AdminFixture {
    std::shared_ptr<const Snapshot> seen;

    Stage() {
        createTopic("orders", 2);
        cluster->watch([this](std::shared_ptr<const Snapshot> snapshot) { seen = std::move(snapshot); });
        settle();
    }
    Result<void> set(const std::vector<OffsetChange>& changes) {
        return ask<void>([&](auto reply) { cluster->setOffsets("billing", changes, reply); });
    }
    const GroupRow& group() {
        pass(2);
        return seen->groups.at("billing");
    }
    void pass(int seconds) { loop.advance(Milliseconds(seconds * 1000)); }
};

}  // namespace

class GroupValuesTest final : public QObject {
    Q_OBJECT

private slots:
    void aGroupThatIsBehindIsToldWhenItsNextRecordWasWritten() {
        Stage stage;
        for (const std::int64_t time : {1000, 2000, 3000}) stage.produce("orders", first, "x", Timestamp(time));
        QVERIFY(stage.set({{"orders", first, Offset(1)}}));
        QCOMPARE(stage.group().offsets.at(0).lag, std::optional<std::int64_t>(2));
        QCOMPARE(stage.group().offsets.at(0).nextRecordAt, Timestamp(2000));
        QVERIFY(stage.set({{"orders", first, Offset(2)}}));
        QCOMPARE(stage.group().offsets.at(0).nextRecordAt, Timestamp(3000));
        QVERIFY(stage.set({{"orders", first, Offset(3)}}));
        QCOMPARE(stage.group().offsets.at(0).nextRecordAt, noTimestamp);
    }

    void offsetsAreTakenBackOneByOne() {
        Stage stage;
        QVERIFY(stage.set({{"orders", first, Offset(0)}, {"orders", PartitionIndex(1), Offset(0)}}));
        QCOMPARE(stage.group().offsets.size(), std::size_t{2});
        QVERIFY(stage.set({{"orders", PartitionIndex(1), std::nullopt}}));
        QCOMPARE(stage.group().offsets.size(), std::size_t{1});
        QCOMPARE(stage.group().offsets.at(0).partition, first);
    }

    void anUnknownPartitionChangesNothing() {
        Stage stage;
        const auto refused = stage.set({{"orders", first, Offset(0)}, {"orders", PartitionIndex(7), Offset(0)}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::UnknownTopicOrPartition);
        stage.pass(2);
        QVERIFY(!stage.seen->groups.contains("billing"));
    }

    void aTopicTellsHowLongItKeepsRecords() {
        Stage stage;
        stage.pass(2);
        QCOMPARE(stage.seen->topics.at("orders").retentionMs, std::optional<std::int64_t>(7 * 86'400'000LL));
        const auto compacted = stage.ask<void>([&](auto reply) {
            stage.cluster->changeSettings("orders", {{"cleanup.policy", "compact"}}, false, reply);
        });
        QVERIFY(compacted);
        stage.pass(2);
        QVERIFY(!stage.seen->topics.at("orders").retentionMs);
    }
};

QTEST_GUILESS_MAIN(GroupValuesTest)
#include "group_values_test.moc"
