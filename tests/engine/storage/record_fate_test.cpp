#include "engine/storage/record_fate.h"

#include <QTest>

#include "engine/storage/what_if.h"
#include "tests/engine/storage/compaction_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

using Keeper = RecordFate::Keeper;
using Presence = RecordFate::Presence;
using Reasons = std::vector<RecordFate::Reason>;

constexpr std::int64_t hour = 3'600'000;

RecordFate fateOf(const CompactionFixture& fixture, std::int64_t offset) {
    return recordFate(*fixture.log->view(), Offset(offset), fixture.clock.now()).value();
}

}  // namespace

/// Why a record is still there, when it can go, and what would go if the settings were others.
class RecordFateTest : public QObject {
    Q_OBJECT
private slots:
    void retentionKeepsARecordUntilTheNewestOfItsSegmentIsOldEnough() {
        CompactionFixture fixture;
        fixture.options.config.cleanupCompact = false;
        fixture.options.config.cleanupDelete = true;
        fixture.options.config.retention = Milliseconds(hour);
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "1"));
        fixture.clock.advance(Milliseconds(10));
        QVERIFY(fixture.put("a", "2") && fixture.roll() && fixture.put("a", "3"));
        const Timestamp until = fixture.clock.now() + hour + 1;
        const RecordFate fate = fateOf(fixture, 0);
        QCOMPARE(fate.presence, Presence::Here);
        QVERIFY(fate.byRetention == (Reasons{{Keeper::RetentionTime, until, {}, {}}}));
        QVERIFY(fate.byCompaction.empty());
        // At that time it is true, and not a millisecond before.
        fixture.clock.jumpTo(until - 1);
        QVERIFY(fixture.log->applyRetention(fixture.clock.now())->empty());
        fixture.clock.jumpTo(until);
        QVERIFY(fateOf(fixture, 0).byRetention.empty());
        QVERIFY(!fixture.log->applyRetention(fixture.clock.now())->empty());
        QCOMPARE(fateOf(fixture, 0).presence, Presence::BelowStart);
        QCOMPARE(fateOf(fixture, 3).presence, Presence::NotWritten);
    }

    void retentionBySizeSaysHowMuchHasToBeWrittenFirst() {
        CompactionFixture fixture;
        fixture.options.config.cleanupCompact = false;
        fixture.options.config.cleanupDelete = true;
        fixture.options.config.retention = std::nullopt;
        fixture.options.config.retentionBytes = 300;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "1") && fixture.roll() && fixture.put("a", "2"));
        const std::uint64_t size = fixture.log->segments()[1].bytes;
        QVERIFY(fateOf(fixture, 0).byRetention == (Reasons{{Keeper::RetentionSize, {}, {}, 300 - size}}));
        while (fixture.log->segments().back().bytes < 300) {
            QVERIFY(fixture.log->applyRetention(fixture.clock.now())->empty());
            QVERIFY(fixture.put("a", "2"));
        }
        QVERIFY(fateOf(fixture, 0).byRetention.empty());
        QVERIFY(!fixture.log->applyRetention(fixture.clock.now())->empty());
    }

    void compactionSaysWhatStandsInItsWay() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "old") && fixture.put("t", std::nullopt) && fixture.put("b", "only"));
        QVERIFY(fixture.put("a", "new"));
        QVERIFY(fateOf(fixture, 0).byCompaction == (Reasons{{Keeper::ActiveSegment, {}, {}, {}}}));
        QVERIFY(fateOf(fixture, 0).byRetention == (Reasons{{Keeper::NoPolicy, {}, {}, {}}}));
        QVERIFY(fixture.roll());
        QVERIFY(fateOf(fixture, 0).byCompaction == (Reasons{{Keeper::WaitsForCleaning, {}, Offset(3), {}}}));
        QVERIFY(fateOf(fixture, 1).byCompaction == (Reasons{{Keeper::DeleteHorizon, {}, {}, {}}}));
        QVERIFY(fateOf(fixture, 2).byCompaction == (Reasons{{Keeper::NewestOfItsKey, {}, {}, {}}}));
        const Timestamp horizon = fixture.clock.now() + 24 * hour;
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fateOf(fixture, 0).presence, Presence::CompactedAway);
        QVERIFY(fateOf(fixture, 1).byCompaction == (Reasons{{Keeper::DeleteHorizon, horizon, {}, {}}}));
        fixture.clock.jumpTo(horizon);
        QVERIFY(fateOf(fixture, 1).byCompaction == (Reasons{{Keeper::WaitsForCleaning, {}, {}, {}}}));
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fateOf(fixture, 1).presence, Presence::CompactedAway);
    }

    void transactionsAndLagsAreNamed() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        fixture.options.config.minCompactionLag = Milliseconds(hour);
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "1"));
        QVERIFY(fixture.append(fixture.keyed({{"a", "2"}}, fixture.producer(7, 0, 0, true))));
        QVERIFY(fixture.roll());
        const Timestamp until = fixture.clock.now() + hour;
        const RecordFate open = fateOf(fixture, 0);
        QVERIFY(open.byCompaction ==
                (Reasons{{Keeper::OpenTransaction, {}, Offset(1), {}}, {Keeper::CompactionLag, until, {}, {}}}));
        QVERIFY(fixture.endTransaction(7, 0, true) && fixture.roll());
        QVERIFY(fateOf(fixture, 2).control);
        QVERIFY(fateOf(fixture, 2).byCompaction ==
                (Reasons{{Keeper::CompactionLag, until, {}, {}}, {Keeper::TransactionMarker, {}, Offset(2), {}}}));
        fixture.clock.jumpTo(until);
        QVERIFY(fateOf(fixture, 0).byCompaction == (Reasons{{Keeper::WaitsForCleaning, {}, Offset(1), {}}}));
    }

    void whatWouldGoIsWhatGoes() {
        CompactionFixture fixture;
        fixture.options.config.cleanupCompact = false;
        QVERIFY(fixture.open());
        for (int i = 0; i < 40; ++i) QVERIFY(fixture.put(fmt::format("k{}", i % 7), std::to_string(i)));
        QVERIFY(fixture.roll());
        const std::uint64_t bytes = fixture.log->sizeInBytes();

        LogConfig compacted = fixture.options.config;
        compacted.cleanupCompact = true;
        OffsetMap map(1 << 16, 0.9, KeyedHash(1, 2));
        const auto compaction = compactionWouldRemove(fixture.disk, *fixture.log->view(), compacted,
                                                      fixture.clock.now(), map, fixture.abandoned);
        QVERIFY(compaction && compaction->complete);
        QCOMPARE(compaction->records, 33u);
        OffsetMap tiny(0, 0.9, KeyedHash(1, 2));
        QVERIFY(!compactionWouldRemove(fixture.disk, *fixture.log->view(), compacted, fixture.clock.now(), tiny,
                                       fixture.abandoned)
                     ->complete);
        QCOMPARE(fixture.log->sizeInBytes(), bytes);
        QCOMPARE(fixture.files(".cleaned"), std::vector<std::string>{});
        fixture.log->reconfigure(compacted);
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.log->sizeInBytes(), bytes - compaction->bytes);
        QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(7));

        LogConfig deleting = fixture.options.config;
        deleting.cleanupDelete = true;
        deleting.retentionBytes = 200;
        const auto retention = retentionWouldRemove(*fixture.log->view(), deleting, fixture.clock.now());
        QVERIFY(retention && retention->segments > 0);
        const std::uint64_t before = fixture.log->sizeInBytes();
        const auto records = fixture.log->recordCount();
        fixture.log->reconfigure(deleting);
        QVERIFY(fixture.log->applyRetention(fixture.clock.now()));
        QCOMPARE(fixture.log->sizeInBytes(), before - retention->bytes);
        QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(*records - retention->records));
    }
};

QTEST_APPLESS_MAIN(RecordFateTest)
#include "record_fate_test.moc"
