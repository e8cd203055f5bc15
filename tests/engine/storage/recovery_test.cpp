#include <QTest>

#include "tests/engine/storage/log_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

bool isPrefix(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// Appends twelve batches of two records over several segments, syncing after every third. Returns how many records a
/// sync has covered; stops where the disk does.
std::size_t shortWorkload(LogFixture& fixture, std::vector<std::string>& accepted) {
    std::size_t durable = 0;
    for (int i = 0; i < 12; ++i) {
        const auto values = numbered(2 * i, 2 * i + 2);
        if (!fixture.append(values)) return durable;
        accepted.insert(accepted.end(), values.begin(), values.end());
        if (i % 3 != 2) continue;
        if (!fixture.sync()) return durable;
        durable = accepted.size();
    }
    return durable;
}

}  // namespace

/// What a log keeps when the power goes, a disk fails or bytes are damaged.
class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void afterAPowerCutWhatWasSyncedIsThereAndTheRestIsAPrefix() {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            LogFixture fixture;
            QVERIFY(fixture.open());
            std::vector<std::string> accepted;
            const std::size_t durable = shortWorkload(fixture, accepted);
            for (const std::string& value : numbered(24, 24 + static_cast<int>(seed % 12))) {
                QVERIFY(fixture.append({value}));
                accepted.push_back(value);
            }
            QVERIFY(fixture.reopenAfterCrash(seed));
            const auto kept = fixture.values();
            QVERIFY2(isPrefix(kept, accepted), qPrintable(QString("seed %1").arg(seed)));
            QVERIFY2(kept.size() >= durable, qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(kept.size()));
            QCOMPARE(fixture.log->endOffset(), Offset(static_cast<std::int64_t>(kept.size())));
        }
    }

    void whatRecoveryAcceptedSurvivesASecondPowerCut() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            LogFixture fixture;
            QVERIFY(fixture.open());
            std::vector<std::string> accepted;
            shortWorkload(fixture, accepted);
            for (const std::string& value : numbered(24, 34)) QVERIFY(fixture.append({value}));
            // The process alone dies: the tail is in the page cache, unsynced.
            fixture.options.recoveryPoint = fixture.log->recoveryPoint();
            QVERIFY(fixture.open());
            const auto kept = fixture.values();
            QCOMPARE(kept, numbered(0, 34));
            QVERIFY(fixture.reopenAfterCrash(seed));
            QCOMPARE(fixture.values(), kept);
        }
    }

    void theNthOperationMayFailForEveryN() {
        for (std::uint64_t nth = 1; nth < 400; ++nth) {
            LogFixture fixture;
            fixture.disk.fail(Operation::Any, nth);
            if (!fixture.open()) {
                fixture.disk.heal();
                QVERIFY(fixture.open());
            }
            std::vector<std::string> accepted;
            const std::size_t durable = shortWorkload(fixture, accepted);
            const bool done = fixture.disk.count(Operation::Any) < nth;
            fixture.disk.heal();
            QVERIFY2(fixture.values() == accepted, qPrintable(QString("operation %1").arg(nth)));
            QVERIFY(fixture.reopenAfterCrash(nth));
            const auto kept = fixture.values();
            QVERIFY2(isPrefix(kept, accepted) && kept.size() >= durable, qPrintable(QString("operation %1").arg(nth)));
            QVERIFY(fixture.append({"after"}));
            if (done) return;
        }
        QFAIL("the workload never got through");
    }

    void aTornTailIsCutAtTheLastWholeBatchAtEveryByte() {
        LogFixture whole;
        whole.options.config.segmentBytes = 1 << 20;
        QVERIFY(whole.open());
        for (int i = 0; i < 4; ++i) QVERIFY(whole.append(numbered(i, i + 1)));
        const auto path = LogFixture::directory / "00000000000000000000.log";
        const Bytes content = whole.disk.content(path);
        const std::size_t batchSize = content.size() / 4;
        for (std::size_t length = 0; length <= content.size(); ++length) {
            LogFixture torn;
            torn.options.config.segmentBytes = 1 << 20;
            QVERIFY(torn.disk.createDirectories(LogFixture::directory));
            const auto file = torn.disk.open(path, OpenMode::Create);
            QVERIFY(file && (*file)->write(0, ByteView(content).first(length)));
            QVERIFY(torn.open());
            QCOMPARE(torn.values(), numbered(0, static_cast<int>(length / batchSize)));
            QCOMPARE(torn.log->recovery().cutBytes, static_cast<std::uint64_t>(length % batchSize));
            QVERIFY(torn.append({"next"}));
        }
    }

    void damageBeforeTheRecoveryPointIsReportedAndTheRestStaysReadable() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        std::vector<std::string> accepted;
        shortWorkload(fixture, accepted);
        const auto segments = fixture.log->segments();
        QVERIFY(segments.size() > 2);
        const auto second = LogFixture::directory / fmt::format("{:020}.log", segments[1].baseOffset.value());
        fixture.disk.flipBit(second, 8 * batch_layout::magic);
        QVERIFY(fixture.reopenAfterCrash(1));
        QCOMPARE(fixture.log->recovery().damage.size(), std::size_t{1});
        QCOMPARE(fixture.log->endOffset(), Offset(24));
        const auto later = fixture.log->read(segments[2].baseOffset, 1 << 20, true, Isolation::LogEnd);
        QVERIFY(later && later->bytes.length > 0);
        QVERIFY(fixture.log->read(Offset(0), 1 << 20, true, Isolation::LogEnd));
    }

    void aFailedSyncTakesTheLogOfflineUntilItIsReopened() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.append({"synced"}) && fixture.sync());
        QVERIFY(fixture.append({"lost?"}));
        fixture.disk.fail(Operation::Sync, 1);
        QVERIFY(!fixture.sync());
        QCOMPARE(fixture.refusal(fixture.batch({"no"})), ErrorCode::KafkaStorageError);
        QCOMPARE(fixture.values(), (std::vector<std::string>{"synced", "lost?"}));
        // Reopened in the same process: what it accepts has to be on the medium, although its first sync failed.
        fixture.options.recoveryPoint = fixture.log->recoveryPoint();
        QVERIFY(fixture.open());
        const auto kept = fixture.values();
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            QVERIFY(fixture.reopenAfterCrash(seed));
            QCOMPARE(fixture.values(), kept);
        }
    }

    void aFullDiskRefusesAndHealsWhenSpaceReturns() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.append({"first"}));
        fixture.disk.failFrom(Operation::Write, 1, Fault::DiskFull);
        QCOMPARE(fixture.refusal(fixture.batch({"no room"})), ErrorCode::KafkaStorageError);
        QVERIFY(!fixture.log->offline());
        QCOMPARE(fixture.values(), std::vector<std::string>{"first"});
        fixture.disk.heal();
        QVERIFY(fixture.append({"second"}));
        QCOMPARE(fixture.values(), (std::vector<std::string>{"first", "second"}));
    }

    void aBatchThatIsTornInTheMiddleIsCutWhereNoSyncCoveredIt() {
        LogFixture fixture;
        fixture.options.config.segmentBytes = 1 << 20;
        QVERIFY(fixture.open());
        QVERIFY(fixture.append({"synced"}));
        QVERIFY(fixture.sync());
        const std::uint64_t synced = fixture.log->sizeInBytes();
        QVERIFY(fixture.append({std::string(3000, 'x')}));
        const auto file = fixture.disk.open(LogFixture::directory / "00000000000000000000.log", OpenMode::ReadWrite);
        QVERIFY((*file)->write(synced + 1500, Bytes(512)));  // its length and its header are right
        fixture.options.recoveryPoint = fixture.log->recoveryPoint();
        QVERIFY(fixture.open());
        QCOMPARE(fixture.values(), std::vector<std::string>{"synced"});
        QCOMPARE(fixture.log->endOffset(), Offset(1));
        QCOMPARE(fixture.log->sizeInBytes(), synced);
    }

    void missingIndexesAreRebuilt() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        std::vector<std::string> accepted;
        shortWorkload(fixture, accepted);
        QVERIFY(fixture.log->close());
        for (const SegmentFacts& segment : fixture.log->segments())
            for (const char* ending : {".index", ".timeindex"})
                QVERIFY(fixture.disk.remove(LogFixture::directory /
                                            fmt::format("{:020}{}", segment.baseOffset.value(), ending)));
        QVERIFY(fixture.open());
        QCOMPARE(fixture.values(), accepted);
        QVERIFY(fixture.log->offsetForTimestamp(fixture.clock.now(), Isolation::LogEnd)->has_value());
    }

    void producersAreKnownAfterACrashAndAfterACleanStop() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        for (int i = 0; i < 12; ++i) QVERIFY(fixture.append(fixture.batch({"x"}, fixture.producer(4, 0, i))));
        QVERIFY(fixture.sync());
        for (const bool clean : {false, true}) {
            QVERIFY(clean ? fixture.reopenCleanly() : fixture.reopenAfterCrash(3));
            QCOMPARE(fixture.log->producers().size(), std::size_t{1});
            QCOMPARE(fixture.log->producers().front().lastSequence, Sequence(11));
            const auto again = fixture.append(fixture.batch({"x"}, fixture.producer(4, 0, 11)));
            QVERIFY(again && again->duplicate && again->lastOffset == Offset(11));
        }
    }

    void whatAProducerSentBehindAFirstBatchThatFailedWaitsForIt() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        fixture.disk.failFrom(test::Operation::Write, 1, Fault::DiskFull);
        QVERIFY(!fixture.append(fixture.batch({"first"}, fixture.producer(4, 0, 0))));
        fixture.disk.heal();
        QCOMPARE(fixture.refusal(fixture.batch({"second"}, fixture.producer(4, 0, 1))),
                 ErrorCode::OutOfOrderSequenceNumber);
        QVERIFY(fixture.append(fixture.batch({"first"}, fixture.producer(4, 0, 0))));
        QVERIFY(fixture.append(fixture.batch({"second"}, fixture.producer(4, 0, 1))));
        // One whose earlier batches retention took may still go on.
        QVERIFY(fixture.append(fixture.batch({"x"}, fixture.producer(5, 0, 7))));
    }

    void whatAProducerSentBehindALostFirstBatchWaitsForIt() {
        LogFixture before, after;
        QVERIFY(before.open() && after.open());
        for (int i = 0; i < 5; ++i) QVERIFY(before.append(before.batch({"x"}, before.producer(4, 2, i))));
        const ProducerFacts lost = *before.log->producer(ProducerId(4));
        QCOMPARE(lost.oldestSequence, std::optional(Sequence(0)));
        after.log->awaitFirstBatch(lost);
        QCOMPARE(after.refusal(after.batch({"x"}, after.producer(4, 2, 5))), ErrorCode::OutOfOrderSequenceNumber);
        for (int i = 0; i < 6; ++i) QVERIFY(after.append(after.batch({"x"}, after.producer(4, 2, i))));
        // Of whom more is known, that counts.
        after.log->awaitFirstBatch(lost);
        QVERIFY(after.append(after.batch({"x"}, after.producer(4, 2, 6))));
        QCOMPARE(after.log->producer(ProducerId(4))->oldestSequence, std::optional(Sequence(2)));
    }

    void theLastFiveBatchesAreKnownAgainWhereverASnapshotLies() {
        for (int total = 6; total < 30; ++total)
            for (const bool clean : {false, true}) {
                LogFixture fixture;  // a segment has room for a few of them
                QVERIFY(fixture.open());
                for (int i = 0; i < total; ++i) {
                    QVERIFY(fixture.append(fixture.batch({"x"}, fixture.producer(4, 0, i))));
                    if (i % 7 == 3) QVERIFY(fixture.append(fixture.batch({"other"}, fixture.producer(5, 0, i / 7))));
                }
                QVERIFY(fixture.sync());
                QVERIFY(clean ? fixture.reopenCleanly() : fixture.reopenAfterCrash(3));
                const Offset end = fixture.log->endOffset();
                for (int i = total - 5; i < total; ++i) {
                    const auto again = fixture.append(fixture.batch({"x"}, fixture.producer(4, 0, i)));
                    QVERIFY(again && again->duplicate);
                }
                QCOMPARE(fixture.refusal(fixture.batch({"x"}, fixture.producer(4, 0, total - 6))),
                         ErrorCode::OutOfOrderSequenceNumber);
                QCOMPARE(fixture.log->endOffset(), end);
            }
    }

    void abortedTransactionsAreKnownAfterEveryPowerCut() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            LogFixture fixture;
            QVERIFY(fixture.open());
            for (int i = 0; i < 4; ++i) {
                QVERIFY(fixture.append(fixture.batch({"a"}, fixture.producer(9, 0, i, true))));
                QVERIFY(fixture.endTransaction(9, 0, false));
            }
            QVERIFY(fixture.sync());
            const auto before = fixture.log->abortedIn(Offset(0), fixture.log->endOffset());
            QCOMPARE(before->size(), std::size_t{4});
            QVERIFY(fixture.reopenAfterCrash(seed));
            QVERIFY(*fixture.log->abortedIn(Offset(0), fixture.log->endOffset()) == *before);
            QCOMPARE(fixture.log->lastStableOffset(), Offset(8));
        }
    }

    void aTornEpochCheckpointIsReadFromTheLogInstead() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.append(fixture.batch({"a"}), AppendOrigin::Client, 3));
        QVERIFY(fixture.append(fixture.batch({"b"}), AppendOrigin::Client, 5));
        QVERIFY(fixture.sync());
        QVERIFY(fixture.disk.open(LogFixture::directory / "leader-epoch-checkpoint", OpenMode::Truncate));
        fixture.options.recoveryPoint = fixture.log->recoveryPoint();
        QVERIFY(fixture.open());
        QCOMPARE(fixture.log->latestEpoch(), LeaderEpoch(5));
        QCOMPARE(fixture.log->endOfEpoch(LeaderEpoch(3)).endOffset, Offset(1));
    }

    void aStaleProducerSnapshotBehindTheEndIsForgotten() {
        LogFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.append(fixture.batch({"a"}, fixture.producer(1, 0, 0))));
        QVERIFY(fixture.append(fixture.batch({"b"}, fixture.producer(1, 0, 1))));
        QVERIFY(fixture.log->roll());
        QVERIFY(fixture.log->truncateTo(Offset(1)));
        QCOMPARE(fixture.log->producers().front().lastSequence, Sequence(0));
        QVERIFY(fixture.reopenCleanly());
        QCOMPARE(fixture.log->producers().front().lastSequence, Sequence(0));
        QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(1));
    }
};

QTEST_APPLESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
