#include <QTest>

#include "tests/engine/storage/compaction_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

using Lines = std::vector<std::string>;

constexpr std::int64_t day = 86'400'000;

}  // namespace

/// What compaction keeps and what it lets go, record by record.
class CompactionTest : public QObject {
    Q_OBJECT
private slots:
    void theNewestRecordPerKeySurvivesAtItsOffset() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        for (int i = 0; i < 12; ++i) QVERIFY(fixture.put(fmt::format("k{}", i % 3), std::to_string(i)));
        QVERIFY(fixture.roll());
        QVERIFY(fixture.put("k0", "active"));
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"9 k0=9", "10 k1=10", "11 k2=11", "12 k0=active"}));
        QCOMPARE(fixture.log->endOffset(), Offset(13));
        QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(4));
        QCOMPARE(fixture.log->cleanedUpTo(), std::optional(Offset(12)));
        QCOMPARE(fixture.log->segmentCount(), 2u);
    }

    void aRecordInsideABatchGoesAndTheRestKeepsItsOffsetsAndTimes() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        for (const Codec codec : {Codec::None, Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd}) {
            BatchBuilder::Options compressed;
            compressed.codec = codec;
            QVERIFY(fixture.append(fixture.keyed(
                {{"a", "1"}, {"b", "2"}, {"a", "3"}, {fmt::format("own {}", static_cast<int>(codec)), "4"}},
                compressed)));
            fixture.clock.advance(Milliseconds(5));
        }
        const auto before = fixture.headers();
        QVERIFY(fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(),
                 (Lines{"3 own 0=4", "7 own 1=4", "11 own 2=4", "15 own 3=4", "17 b=2", "18 a=3", "19 own 4=4"}));
        const auto after = fixture.headers();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].baseOffset, before[i].baseOffset);
            QCOMPARE(after[i].lastOffset(), before[i].lastOffset());
            QCOMPARE(after[i].codec(), before[i].codec());
            QCOMPARE(after[i].maxTimestamp, before[i].maxTimestamp);
            QCOMPARE(after[i].baseTimestamp, before[i].baseTimestamp);
        }
    }

    void theActiveSegmentIsNeverCleaned() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        for (int i = 0; i < 5; ++i) QVERIFY(fixture.put("k", std::to_string(i)));
        QVERIFY(cleanableRange(*fixture.log->view(), fixture.clock.now()).empty());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines().size(), std::size_t{5});
    }

    void aTombstoneGetsItsHorizonFirstAndGoesWhenThatHasPassed() {
        CompactionFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("k", "1"));
        QVERIFY(fixture.put("k", std::nullopt));
        QVERIFY(fixture.put("other", "1"));
        QVERIFY(fixture.roll());
        const Timestamp written = fixture.clock.now();
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"1 k", "2 other=1"}));
        const BatchHeader tombstone = fixture.headers().front();
        QVERIFY(tombstone.hasDeleteHorizon());
        QCOMPARE(tombstone.baseTimestamp, written + day);
        QCOMPARE(tombstone.maxTimestamp, written);

        // The horizon does not move when it is cleaned again.
        fixture.clock.advance(Milliseconds(day - 1));
        QVERIFY(fixture.put("more", "1") && fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"1 k", "2 other=1", "3 more=1"}));
        QCOMPARE(fixture.headers().front().baseTimestamp, written + day);

        fixture.clock.advance(Milliseconds(1));
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"2 other=1", "3 more=1"}));
    }

    void theRecordsOfAnAbortedTransactionGoAndItsMarkerStaysWhileABatchDoes() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("k", "committed"));
        QVERIFY(fixture.append(fixture.keyed({{"k", "aborted"}}, fixture.producer(7, 0, 0, true))));
        QVERIFY(fixture.endTransaction(7, 0, false));
        QVERIFY(fixture.append(fixture.keyed({{"m", "later"}}, fixture.producer(7, 0, 1, true))));
        QVERIFY(fixture.endTransaction(7, 0, true));
        QVERIFY(fixture.put("z", "end") && fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"0 k=committed", "3 m=later", "5 z=end"}));
        // No reader has to skip anything any more, but the marker waits for its horizon.
        const auto headers = fixture.headers();
        QCOMPARE(headers.size(), std::size_t{5});
        QVERIFY(headers[1].isControl() && !headers[1].hasDeleteHorizon());
        QCOMPARE(fixture.log->abortedIn(Offset(0), Offset(6))->size(), std::size_t{1});

        QVERIFY(fixture.put("z", "end 2") && fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.log->abortedIn(Offset(0), Offset(6))->size(), std::size_t{0});
        QVERIFY(fixture.headers()[1].isControl() && fixture.headers()[1].hasDeleteHorizon());
        fixture.clock.advance(Milliseconds(day));
        QCOMPARE(fixture.clean(), 1);
        QVERIFY(!fixture.headers()[1].isControl());
        QCOMPARE(fixture.lines(), (Lines{"0 k=committed", "3 m=later", "6 z=end 2"}));
    }

    void nothingFromTheFirstOpenTransactionOnIsTouched() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("k", "1") && fixture.put("k", "2") && fixture.roll());
        QVERIFY(fixture.put("k", "3"));
        QVERIFY(fixture.append(fixture.keyed({{"k", "open"}}, fixture.producer(7, 0, 0, true))));
        QVERIFY(fixture.put("k", "5") && fixture.roll());
        QVERIFY(fixture.put("k", "6"));
        QCOMPARE(cleanableRange(*fixture.log->view(), fixture.clock.now()).firstUncleanable, Offset(2));
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"1 k=2", "2 k=3", "3 k=open", "4 k=5", "5 k=6"}));
    }

    void aLogThatBeginsInsideASegmentWithAnOpenTransactionLosesNothingToIt() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "1") && fixture.put("k", "kept"));
        QVERIFY(fixture.append(fixture.keyed({{"k", "aborted later"}}, fixture.producer(7, 0, 0, true))));
        QVERIFY(fixture.roll() && fixture.put("z", "1") && fixture.log->advanceStartOffset(Offset(1)));
        QCOMPARE(fixture.clean(), 1);
        QVERIFY(fixture.endTransaction(7, 0, false));
        QCOMPARE(fixture.lines()[0], std::string("1 k=kept"));
    }

    void aProducersLastBatchStaysWithoutItsRecordsSoThatTheNextOneFits() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(fixture.append(
                fixture.keyed({{"k", std::to_string(i)}, {"k", "again"}}, fixture.producer(7, 2, 2 * i))));
        QVERIFY(fixture.put("k", "last") && fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"6 k=last"}));
        const BatchHeader kept = fixture.headers().front();
        QCOMPARE(kept.recordCount, 0);
        QCOMPARE(kept.baseOffset, Offset(4));
        QCOMPARE(kept.lastSequence(), Sequence(5));
        // Also for a log that has to learn it from the batches alone.
        QVERIFY(fixture.sync());
        for (const std::string& name : fixture.files(".snapshot"))
            QVERIFY(fixture.disk.remove(LogFixture::directory / name));
        QVERIFY(fixture.reopenAfterCrash(1));
        QVERIFY(fixture.append(fixture.keyed({{"k", "next"}}, fixture.producer(7, 2, 6))));
        QCOMPARE(fixture.refusal(fixture.keyed({{"k", "gap"}}, fixture.producer(7, 2, 8))),
                 ErrorCode::OutOfOrderSequenceNumber);
        QCOMPARE(fixture.refusal(fixture.keyed({{"k", "fenced"}}, fixture.producer(7, 1, 7))),
                 ErrorCode::InvalidProducerEpoch);
    }

    void aSmallMapNeedsSeveralPassesAndEndsWithTheSameRecords() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 4000;
        fixture.mapBytes = 64 * OffsetMap::bytesPerKey;
        QVERIFY(fixture.open());
        std::map<std::string, std::string> newest;
        for (int i = 0; i < 3000; ++i) {
            const std::string key = fmt::format("key {}", (i * 7919) % 1000);
            QVERIFY(fixture.put(key, std::to_string(i)));
            newest[key] = std::to_string(i);
        }
        QVERIFY(fixture.roll());
        const int passes = fixture.clean();
        QVERIFY2(passes > 30, qPrintable(QString::number(passes)));
        const auto stored = fixture.stored();
        QCOMPARE(stored.size(), newest.size());
        for (const auto& record : stored) QCOMPARE(*record.value, newest[record.key]);
        QCOMPARE(fixture.log->cleanedUpTo(), std::optional(Offset(3000)));
        for (const SegmentFacts& segment : fixture.log->segments()) QVERIFY(segment.bytes <= 4000);
    }

    void unkeyedRecordsAreRefusedAndThoseFromBeforeGo() {
        CompactionFixture fixture;
        fixture.options.config.cleanupCompact = false;
        QVERIFY(fixture.open());
        BatchBuilder builder;
        builder.add({fixture.clock.now(), std::nullopt, asBytes("no key"), {}});
        QVERIFY(fixture.append(*builder.build()));
        QVERIFY(fixture.put("k", "1"));
        LogConfig compacted = fixture.options.config;
        compacted.cleanupCompact = true;
        fixture.log->reconfigure(compacted);
        const auto refused = fixture.append(*builder.build());
        QCOMPARE(refused.error().error.code, ErrorCode::InvalidRecord);
        QCOMPARE(refused.error().records.size(), std::size_t{1});
        QVERIFY(fixture.roll());
        QCOMPARE(fixture.clean(), 1);
        QCOMPARE(fixture.lines(), (Lines{"1 k=1"}));
    }

    void aReaderKeepsWhatItHoldsWhileItsSegmentIsReplaced() {
        CompactionFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        for (int i = 0; i < 9; ++i) QVERIFY(fixture.put("k", std::to_string(i)));
        QVERIFY(fixture.roll());
        const auto held = fixture.log->read(Offset(0), 1 << 20, true, Isolation::LogEnd);
        QVERIFY(held);
        QCOMPARE(fixture.clean(), 1);
        Bytes bytes(held->bytes.length);
        QVERIFY(held->bytes.file->read(held->bytes.position, bytes));
        QVERIFY(BatchView::parse(bytes)->hasValidCrc());
        // And one that asks for an offset that is gone gets the next that is there.
        const auto next = fixture.log->read(Offset(3), 1 << 20, true, Isolation::LogEnd);
        QCOMPARE(next->nextOffset, Offset(9));
    }

    void aLogThatIsCutDeletedFromOrReconfiguredMeanwhileKeepsItsSegments() {
        for (const int change : {0, 1, 2, 3}) {
            CompactionFixture fixture;
            QVERIFY(fixture.open());
            for (int i = 0; i < 20; ++i) QVERIFY(fixture.put("k", std::to_string(i)));
            QVERIFY(fixture.roll() && fixture.put("k", "end"));
            auto cleaned = fixture.pass();
            QVERIFY(cleaned && !cleaned->groups.empty());
            LogConfig config = fixture.options.config;
            if (change == 0) QVERIFY(fixture.log->truncateTo(Offset(5)));
            if (change == 1) {
                config.cleanupCompact = false;
                fixture.log->reconfigure(config);
            }
            if (change == 2) {
                QVERIFY(fixture.log->advanceStartOffset(Offset(10)));
                QVERIFY(fixture.log->applyRetention(fixture.clock.now()));
            }
            if (change == 3) QVERIFY(fixture.log->truncateTo(fixture.log->segments()[1].baseOffset));
            const auto before = fixture.lines();
            QCOMPARE(fixture.swap(std::move(*cleaned)).error().code, ErrorCode::OperationNotAttempted);
            QCOMPARE(fixture.lines(), before);
            QCOMPARE(fixture.files(".cleaned"), std::vector<std::string>{});
            QVERIFY(fixture.sync() && fixture.reopenAfterCrash(3));
            QCOMPARE(fixture.lines(), before);
        }
    }

    void anAbandonedPassLeavesNothingBehind() {
        CompactionFixture fixture;
        QVERIFY(fixture.open());
        for (int i = 0; i < 20; ++i) QVERIFY(fixture.put("k", std::to_string(i)));
        QVERIFY(fixture.roll());
        fixture.abandoned = true;
        QCOMPARE(fixture.pass().error().code, ErrorCode::OperationNotAttempted);
        QCOMPARE(fixture.files(".cleaned"), std::vector<std::string>{});
    }
};

QTEST_APPLESS_MAIN(CompactionTest)
#include "compaction_test.moc"
