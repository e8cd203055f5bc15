#include <QTest>

#include "tests/engine/storage/compaction_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

/// Three keys over several small segments, twice over; the records of an aborted transaction among them. All of it is
/// on the medium, and all but the last record can be cleaned.
bool fill(CompactionFixture& fixture) {
    if (!fixture.open()) return false;
    for (int i = 0; i < 18; ++i) {
        if (!fixture.put(fmt::format("k{}", i % 3), std::to_string(i))) return false;
        if (i % 6 != 5) continue;
        const bool aborted = fixture.append(fixture.keyed({{"k0", "aborted"}}, fixture.producer(7, 0, i / 6, true))) &&
                             fixture.endTransaction(7, 0, false);
        if (!aborted) return false;
    }
    if (!fixture.put("gone", "soon") || !fixture.put("gone", std::nullopt)) return false;
    return fixture.roll() && fixture.put("end", "1") && fixture.sync();
}

/// What a reader who takes the newest record of each key sees, with the offsets; aborted records left out.
std::map<std::string, std::string> newest(const CompactionFixture& fixture) {
    std::map<std::string, std::string> all;
    for (const auto& record : fixture.stored())
        if (record.value != "aborted")
            all[record.key] = fmt::format("{} {}", record.offset, record.value.value_or("tombstone"));
    return all;
}

bool rises(const std::vector<CompactionFixture::Stored>& records) {
    return std::adjacent_find(records.begin(), records.end(),
                              [](const auto& a, const auto& b) { return a.offset >= b.offset; }) == records.end();
}

}  // namespace

/// Cleaned segments take the place of others: at every point where the power may go or the disk may fail.
class SegmentSwapTest : public QObject {
    Q_OBJECT

    /// What every crash must leave: the newest records, their offsets, no file but live ones, and a log that goes on.
    static void checkAfterCrash(CompactionFixture& fixture, const std::map<std::string, std::string>& wanted,
                                const QString& where) {
        QVERIFY2(newest(fixture) == wanted, qPrintable(where));
        QVERIFY2(rises(fixture.stored()), qPrintable(where));
        QCOMPARE(fixture.log->recordCount(), std::optional<std::uint64_t>(fixture.stored().size()));
        for (const char* suffix : {".cleaned", ".swap", ".deleted"})
            QVERIFY2(fixture.files(suffix).empty(), qPrintable(where));
        // Readers of committed records still skip every aborted one that is there.
        const auto aborted = fixture.log->abortedIn(fixture.log->startOffset(), fixture.log->endOffset());
        QVERIFY(aborted);
        for (const auto& record : fixture.stored())
            if (record.value == "aborted")
                QVERIFY2(std::any_of(aborted->begin(), aborted->end(),
                                     [&](const auto& entry) { return entry.firstOffset == Offset(record.offset); }),
                         qPrintable(where));
        QVERIFY2(fixture.append(fixture.keyed({{"k0", "next"}}, fixture.producer(7, 0, 3, true))), qPrintable(where));
        QVERIFY(fixture.endTransaction(7, 0, true));
    }

private slots:
    void aPowerCutBeforeEveryOperationKeepsTheNewestRecords() {
        CompactionFixture whole;
        QVERIFY(fill(whole));
        const auto wanted = newest(whole);
        const std::uint64_t before = whole.disk.count(Operation::Any);
        QCOMPARE(whole.clean(), 1);
        const std::uint64_t operations = whole.disk.count(Operation::Any) - before;
        QVERIFY(operations > 30);
        QCOMPARE(newest(whole), wanted);
        for (std::uint64_t nth = 1; nth <= operations + 1; ++nth)
            for (std::uint64_t seed = 0; seed < 8; ++seed) {
                CompactionFixture fixture;
                QVERIFY(fill(fixture));
                fixture.disk.failFrom(Operation::Any, nth);
                static_cast<void>(fixture.clean());
                fixture.disk.heal();
                const QString where = QString("operation %1, seed %2").arg(nth).arg(seed);
                QVERIFY2(fixture.reopenAfterCrash(seed), qPrintable(where));
                checkAfterCrash(fixture, wanted, where);
                if (QTest::currentTestFailed()) return;
            }
    }

    void recoveringFromThatMayBeCutOffAnywhereToo() {
        for (std::uint64_t nth = 1; nth < 100; nth += 3) {
            for (std::uint64_t second = 1; second < 40; ++second) {
                CompactionFixture fixture;
                QVERIFY(fill(fixture));
                const auto wanted = newest(fixture);
                fixture.disk.failFrom(Operation::Any, nth);
                static_cast<void>(fixture.clean());
                fixture.disk.heal();
                fixture.options.recoveryPoint = fixture.log->recoveryPoint();
                fixture.log.reset();
                fixture.disk.crash(nth * 100 + second);
                fixture.disk.failFrom(Operation::Any, second);
                const bool opened = fixture.open().has_value();
                fixture.disk.heal();
                fixture.log.reset();
                fixture.disk.crash(second);
                const QString where = QString("operation %1, then %2").arg(nth).arg(second);
                QVERIFY2(fixture.open(), qPrintable(where));
                checkAfterCrash(fixture, wanted, where);
                if (QTest::currentTestFailed()) return;
                if (opened) break;
            }
        }
    }

    void theNthOperationMayFailAndTheNextCleaningSucceeds() {
        for (std::uint64_t nth = 1; nth < 400; ++nth) {
            CompactionFixture fixture;
            QVERIFY(fill(fixture));
            const auto wanted = newest(fixture);
            const std::uint64_t before = fixture.disk.count(Operation::Any);
            fixture.disk.fail(Operation::Any, nth);
            static_cast<void>(fixture.clean());
            const bool met = fixture.disk.count(Operation::Any) >= before + nth;
            fixture.disk.heal();
            const QString where = QString("operation %1").arg(nth);
            QVERIFY2(newest(fixture) == wanted, qPrintable(where));
            while (const auto more = fixture.log->advanceSwap()) {
                QVERIFY(fixture.disk.syncDirectory(LogFixture::directory));
                if (!*more) break;
            }
            QVERIFY2(fixture.put("more", "1") && fixture.roll(), qPrintable(where));
            QVERIFY2(fixture.clean() > 0, qPrintable(where));
            auto all = wanted;
            all["more"] = fmt::format("{} 1", fixture.log->endOffset().value() - 1);
            QVERIFY2(newest(fixture) == all, qPrintable(where));
            QVERIFY2(fixture.sync() && fixture.reopenAfterCrash(nth), qPrintable(where));
            QVERIFY2(newest(fixture) == all, qPrintable(where));
            if (!met) return;
        }
        QFAIL("the cleaning never got through");
    }

    void truncatingAndClosingFinishASwapThatIsUnderWay() {
        for (const bool closing : {false, true}) {
            CompactionFixture fixture;
            QVERIFY(fill(fixture));
            const auto wanted = newest(fixture);
            auto cleaned = fixture.pass();
            QVERIFY(cleaned && fixture.log->beginSwap(std::move(*cleaned)));
            QVERIFY(!fixture.files(".swap").empty());
            if (closing) {
                QVERIFY(fixture.reopenCleanly());
            } else {
                QVERIFY(fixture.log->truncateTo(fixture.log->endOffset() - 1));
            }
            QVERIFY(fixture.files(".swap").empty());
            auto kept = wanted;
            if (!closing) kept.erase("end");
            QCOMPARE(newest(fixture), kept);
        }
    }

    void anAnnouncedSegmentTakesTheirPlaceAndAnUnannouncedOneGoes() {
        CompactionFixture fixture;
        QVERIFY(fill(fixture));
        const auto wanted = newest(fixture);
        const std::size_t segments = fixture.log->segmentCount();
        QVERIFY(fixture.pass());
        QVERIFY(!fixture.files(".cleaned").empty());
        QVERIFY(fixture.open());
        QVERIFY(fixture.files(".cleaned").empty());
        QCOMPARE(fixture.log->segmentCount(), segments);
        QCOMPARE(newest(fixture), wanted);

        auto cleaned = fixture.pass();
        QVERIFY(cleaned && fixture.log->beginSwap(std::move(*cleaned)));
        const auto after = fixture.lines();
        QVERIFY(fixture.open());
        QVERIFY(fixture.files(".swap").empty());
        QCOMPARE(fixture.lines(), after);
        QCOMPARE(newest(fixture), wanted);
    }
};

QTEST_APPLESS_MAIN(SegmentSwapTest)
#include "segment_swap_test.moc"
