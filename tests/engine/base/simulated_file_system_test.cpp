#include "tests/support/simulated_file_system.h"

#include <QtTest>

using namespace brook;
using namespace brook::test;

class SimulatedFileSystemTest : public QObject {
    Q_OBJECT

private slots:
    void theNthWriteFailsAndTheNextSucceeds() {
        SimulatedFileSystem disk;
        const auto file = disk.open("/a", OpenMode::Create).value();
        disk.fail(Operation::Write, 2);
        QVERIFY(file->write(0, asBytes("one")));
        QVERIFY(!file->write(3, asBytes("two")));
        QVERIFY(file->write(3, asBytes("six")));
        QCOMPARE(toText(disk.content("/a")), std::string("onesix"));
        QCOMPARE(disk.count(Operation::Write), std::uint64_t(3));
        QCOMPARE(disk.count(Operation::Any), std::uint64_t(4));
    }

    void aLastingFaultEndsWhenItIsHealed() {
        SimulatedFileSystem disk;
        const auto file = disk.open("/a", OpenMode::Create).value();
        disk.failFrom(Operation::Any, 1);
        QVERIFY(!file->write(0, asBytes("x")));
        QVERIFY(!file->sync());
        QVERIFY(!disk.open("/b", OpenMode::Create));
        disk.heal();
        QVERIFY(file->write(0, asBytes("x")));
    }

    void aShortWriteLeavesItsFirstHalf() {
        SimulatedFileSystem disk;
        const auto file = disk.open("/a", OpenMode::Create).value();
        disk.fail(Operation::Write, 1, Fault::ShortWrite);
        const auto written = file->write(0, asBytes("abcdef"));
        QVERIFY(!written);
        QVERIFY(!isDiskFull(written.error()));
        QCOMPARE(toText(disk.content("/a")), std::string("abc"));
    }

    void aFullDiskTakesWhatFitsAndMoreWhenThereIsRoomAgain() {
        SimulatedFileSystem disk;
        disk.limitCapacity(10);
        const auto file = disk.open("/a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("12345678")));
        const auto written = file->write(8, asBytes("9abcd"));
        QVERIFY(!written);
        QVERIFY(isDiskFull(written.error()));
        QCOMPARE(toText(disk.content("/a")), std::string("123456789a"));
        QCOMPARE(disk.space("/").value().available, std::uint64_t(0));
        QVERIFY(file->write(0, asBytes("over")));  // no new bytes
        QVERIFY(file->truncate(2));
        QVERIFY(file->write(2, asBytes("xy")));
        QCOMPARE(disk.space("/").value().available, std::uint64_t(6));
    }

    void whatWasSyncedSurvivesEveryCrash() {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            SimulatedFileSystem disk;
            QVERIFY(disk.createDirectories("/d"));
            QVERIFY(disk.syncDirectory("/"));
            const auto file = disk.open("/d/a", OpenMode::Create).value();
            QVERIFY(disk.syncDirectory("/d"));
            QVERIFY(file->write(0, asBytes("safe")));
            QVERIFY(file->sync());
            QVERIFY(file->write(4, asBytes(" or not")));
            disk.crash(seed);
            QVERIFY(toText(disk.content("/d/a")).starts_with("safe"));
            QVERIFY(!file->size());
            QVERIFY(!file->write(0, asBytes("from before the crash")));
        }
    }

    void whatWasNotSyncedMaySurviveWholeTornOutOfOrderOrNotAtAll() {
        const std::string first(1024, 'a'), second(1024, 'b');
        std::set<std::string> shapes;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            SimulatedFileSystem disk;
            const auto file = disk.open("/a", OpenMode::Create).value();
            QVERIFY(disk.syncDirectory("/"));
            QVERIFY(file->write(0, asBytes(first)));
            QVERIFY(file->write(1024, asBytes(second)));
            disk.crash(seed);
            std::string shape;
            const std::string content = toText(disk.content("/a"));
            QCOMPARE(content.size() % SimulatedFileSystem::sector, std::size_t(0));
            for (std::size_t at = 0; at < content.size(); at += SimulatedFileSystem::sector) {
                const std::string part = content.substr(at, SimulatedFileSystem::sector);
                QVERIFY(part == std::string(part.size(), part[0]));
                shape += part[0] == '\0' ? '.' : part[0];
            }
            shapes.insert(shape);
        }
        for (const char* shape : {"", "aa", "aabb", "a", "aab", "..bb", "...b"})
            QVERIFY2(shapes.contains(shape), shape);
    }

    void theSameSeedCrashesTheSameWay() {
        std::vector<Bytes> contents;
        for (int i = 0; i < 2; ++i) {
            SimulatedFileSystem disk;
            const auto file = disk.open("/a", OpenMode::Create).value();
            QVERIFY(disk.syncDirectory("/"));
            for (int write = 0; write < 20; ++write)
                QVERIFY(file->write(700U * write, Bytes(700, static_cast<std::byte>(write))));
            disk.crash(77);
            contents.push_back(disk.content("/a"));
        }
        QCOMPARE(contents[0], contents[1]);
    }

    void aNameIsForgottenUnlessItsDirectoryWasSynced() {
        int lost = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            SimulatedFileSystem disk;
            const auto file = disk.open("/a", OpenMode::Create).value();
            QVERIFY(file->write(0, asBytes("x")));
            QVERIFY(file->sync());
            disk.crash(seed);
            if (!disk.exists("/a")) ++lost;
        }
        QVERIFY(lost > 20 && lost < 80);
    }

    void aReplacedFileIsTheOldOrTheNewOneAfterACrashAtAnyStep() {
        int oldOnes = 0, newOnes = 0;
        for (std::uint64_t step = 1; step <= 6; ++step)
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                SimulatedFileSystem disk;
                QVERIFY(replaceFile(disk, "/c", asBytes("old content")));
                disk.failFrom(Operation::Any, step);
                const bool done = replaceFile(disk, "/c", asBytes("new")).has_value();
                disk.crash(seed);
                disk.heal();
                const std::string content = toText(readFile(disk, "/c").value());
                QVERIFY(content == "new" || (content == "old content" && !done));
                ++(content == "new" ? newOnes : oldOnes);
            }
        QVERIFY(oldOnes > 0 && newOnes > 0);
    }

    void aFailedSyncIsNotMadeGoodByALaterOne() {
        int gone = 0, back = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            SimulatedFileSystem disk;
            const auto file = disk.open("/a", OpenMode::Create).value();
            QVERIFY(disk.syncDirectory("/"));
            disk.fail(Operation::Sync, 1);
            QVERIFY(file->write(0, asBytes("AAAA")));
            QVERIFY(!file->sync());
            QVERIFY(file->write(4, asBytes("BBBB")));
            QVERIFY(file->sync());
            disk.crash(seed);
            const std::string content = toText(disk.content("/a"));
            QCOMPARE(content.substr(4), std::string("BBBB"));
            ++(content[0] == 'A' ? back : gone);
        }
        QVERIFY(gone > 0 && back > 0);
    }

    void whatAFailedSyncLostCannotReachWhatWasSyncedInItsPlace() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            SimulatedFileSystem disk;
            const auto file = disk.open("/a", OpenMode::Create).value();
            QVERIFY(disk.syncDirectory("/"));
            QVERIFY(file->write(0, asBytes("AAAAAAAA")));
            disk.fail(Operation::Sync, 1);
            QVERIFY(!file->sync());
            QVERIFY(file->truncate(6));
            QVERIFY(file->write(2, asBytes("BB")));
            QVERIFY(file->sync());
            disk.crash(seed);
            const std::string content = toText(disk.content("/a"));
            QCOMPARE(content.substr(2, 2), std::string("BB"));
            QVERIFY(content.size() <= 6);
        }
    }

    void aFullDiskTakesNothingMoreUntilSpaceReturns() {
        SimulatedFileSystem disk;
        const auto file = disk.open("/a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("four")));
        disk.fillFrom(2);
        QVERIFY(file->write(4, asBytes("five")));
        QVERIFY(isDiskFull(file->write(8, asBytes("six")).error()));
        QVERIFY(isDiskFull(disk.open("/b", OpenMode::Create).error()));
        QVERIFY(isDiskFull(disk.createDirectories("/c").error()));
        QVERIFY(file->write(0, asBytes("over")));
        QVERIFY(file->sync());
        QVERIFY(disk.rename("/a", "/d"));
        disk.heal();
        QVERIFY(file->write(8, asBytes("six")));
    }

    void aFlippedBitIsThereBeforeAndAfterACrash() {
        SimulatedFileSystem disk;
        QVERIFY(replaceFile(disk, "/a", asBytes("abc")));
        disk.flipBit("/a", 8);
        QCOMPARE(toText(disk.content("/a")), std::string("acc"));
        disk.crash(1);
        QCOMPARE(toText(disk.content("/a")), std::string("acc"));
    }

    void aWatcherSeesEveryOperationBeforeItHappens() {
        SimulatedFileSystem disk;
        std::vector<Operation> seen;
        disk.watch([&](Operation operation, const std::filesystem::path&) { seen.push_back(operation); });
        QVERIFY(replaceFile(disk, "/a", asBytes("abc")));
        QCOMPARE(seen, (std::vector{Operation::Open, Operation::Write, Operation::Sync, Operation::Rename,
                                    Operation::SyncDirectory}));
    }

    void aCrashReleasesLocks() {
        SimulatedFileSystem disk;
        auto before = disk.lock("/.lock", "one").value();
        QVERIFY(!disk.lock("/.lock", "two"));
        disk.crash(5);
        auto after = disk.lock("/.lock", "three").value();
        before.reset();  // the dead process cannot release the living one's lock
        QVERIFY(!disk.lock("/.lock", "four"));
    }
};

QTEST_APPLESS_MAIN(SimulatedFileSystemTest)
#include "simulated_file_system_test.moc"
