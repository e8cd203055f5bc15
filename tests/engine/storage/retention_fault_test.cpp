#include <QTest>

#include "tests/engine/storage/log_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

constexpr Milliseconds day{86'400'000};

/// Forty records over several segments, synced; all but the newest ten are too old.
struct OldRecords : LogFixture {
    OldRecords() {
        options.config.retention = day;
        if (!open()) throw std::runtime_error("the log does not open");
        for (int i = 0; i < 30; ++i) put(i);
        clock.advance(day * 2);
        if (!log->roll()) throw std::runtime_error("the log does not roll");
        for (int i = 30; i < 40; ++i) put(i);
        if (!sync()) throw std::runtime_error("the log is not synced");
    }
    void put(int number) {
        if (!append(numbered(number, number + 1))) throw std::runtime_error("the append was refused");
    }
    Result<std::vector<std::filesystem::path>> retain() { return log->applyRetention(clock.now()); }
    /// What is left is whole, and begins where the log says it does.
    bool isWhole() const {
        return values() == numbered(static_cast<int>(log->startOffset().value()), 40) &&
               log->recordCount() == std::optional<std::uint64_t>(40 - log->startOffset().value());
    }
    std::vector<std::string> files() {
        std::vector<std::string> names;
        const auto entries = disk.list(directory);
        for (const DirectoryEntry& entry : entries.value()) names.push_back(entry.name);
        return names;
    }
};

}  // namespace

/// Retention that a failing disk or a crash interrupts.
class RetentionFaultTest : public QObject {
    Q_OBJECT
private slots:
    void whatWentIsGoneAndTheRestIsReadableWhicheverStepFails() {
        std::uint64_t failures = 0;
        for (std::uint64_t nth = 1;; ++nth) {
            OldRecords fixture;
            const std::uint64_t before = fixture.disk.count(Operation::Any);
            fixture.disk.fail(Operation::Any, nth);
            static_cast<void>(fixture.retain());
            const bool reached = fixture.disk.count(Operation::Any) - before >= nth;
            fixture.disk.heal();
            QVERIFY2(fixture.isWhole(), qPrintable(QString("operation %1").arg(nth)));
            QVERIFY(fixture.retain());
            QCOMPARE(fixture.log->startOffset(), Offset(30));
            QVERIFY(fixture.isWhole());
            QVERIFY(fixture.reopenCleanly());
            QCOMPARE(fixture.log->startOffset(), Offset(30));
            QVERIFY2(fixture.isWhole(), qPrintable(QString("operation %1").arg(nth)));
            if (!reached) break;
            ++failures;
        }
        QVERIFY(failures > 20);
    }

    void aCrashAtAnyStepLeavesWholeSegmentsAndNothingOfTheOthers() {
        for (std::uint64_t nth = 1; nth < 60; ++nth)
            for (std::uint64_t seed = 0; seed < 5; ++seed) {
                OldRecords fixture;
                fixture.disk.failFrom(Operation::Any, nth);
                static_cast<void>(fixture.retain());
                fixture.disk.heal();
                fixture.options.recoveryPoint = Offset(40);
                fixture.options.logStartOffset = Offset(0);
                fixture.log.reset();
                fixture.disk.crash(seed);
                QVERIFY(fixture.open());
                QVERIFY2(fixture.isWhole(), qPrintable(QString("operation %1, seed %2").arg(nth).arg(seed)));
                for (const std::string& name : fixture.files()) QVERIFY2(!name.ends_with(".deleted"), name.c_str());
                std::size_t logs = 0, indexes = 0;
                for (const std::string& name : fixture.files()) {
                    logs += name.ends_with(".log") ? 1 : 0;
                    indexes += name.ends_with(".timeindex") ? 1 : 0;
                }
                QVERIFY(indexes <= logs);
            }
    }

    void whatASyncHasCoveredDoesNotComeBack() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            OldRecords fixture;
            QVERIFY(fixture.retain());
            QVERIFY(fixture.sync());
            fixture.options.recoveryPoint = fixture.log->recoveryPoint();
            fixture.options.logStartOffset = Offset(0);  // the checkpoint was not written yet
            fixture.log.reset();
            fixture.disk.crash(seed);
            QVERIFY(fixture.open());
            QCOMPARE(fixture.log->startOffset(), Offset(30));
        }
    }

    void recordsWithoutTimestampsAreAsOldAsTheirFile() {
        LogFixture fixture;
        fixture.options.config.retention = day;
        QVERIFY(fixture.open());
        for (int i = 0; i < 2; ++i) {
            BatchBuilder builder;
            builder.add({noTimestamp, asBytes("key"), asBytes("value"), {}});
            QVERIFY(fixture.append(*builder.build()));
            QVERIFY(fixture.log->roll());
        }
        const Timestamp now = fixture.clock.now();
        QVERIFY(fixture.log->applyRetention(now)->empty());  // nobody knows how old they are
        fixture.disk.date(LogFixture::directory / "00000000000000000000.log", Timestamp(now.value() - day.count() - 1));
        fixture.disk.date(LogFixture::directory / "00000000000000000001.log", Timestamp(now.value() - day.count()));
        QVERIFY(!fixture.log->applyRetention(now)->empty());
        QCOMPARE(fixture.log->startOffset(), Offset(1));
    }

    void aDirectoryThatCannotBeSyncedTakesTheLogOffline() {
        OldRecords fixture;
        QVERIFY(fixture.retain());
        fixture.disk.fail(Operation::SyncDirectory, 1);
        QVERIFY(!fixture.sync());
        QVERIFY(fixture.log->offline());
        QVERIFY(fixture.isWhole());
    }
};

QTEST_APPLESS_MAIN(RetentionFaultTest)
#include "retention_fault_test.moc"
