#include "engine/base/file_system.h"

#include <QTemporaryDir>
#include <QtTest>

#include "engine/base/rope.h"
#include "tests/support/simulated_file_system.h"

using namespace brook;

/// What every FileSystem promises, asked of the machine's own and of the simulated one.
class FileSystemTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    int m_number = 0;

    struct Place {
        std::unique_ptr<FileSystem> fs;
        std::filesystem::path path;
    };
    Place place() {
        QFETCH(bool, simulated);
        Place place;
        if (simulated)
            place.fs = std::make_unique<test::SimulatedFileSystem>();
        else
            place.fs = realFileSystem();
        place.path = std::filesystem::path(m_directory.path().toStdString()) / std::to_string(++m_number);
        if (!place.fs->createDirectories(place.path)) qFatal("no directory to test in");
        return place;
    }
    static void kinds() {
        QTest::addColumn<bool>("simulated");
        QTest::newRow("real") << false;
        QTest::newRow("simulated") << true;
    }

private slots:
    void aFileIsReadByPositionAsItWasWritten_data() { kinds(); }
    void aFileIsReadByPositionAsItWasWritten() {
        const Place at = place();
        const auto file = at.fs->open(at.path / "a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("hello")));
        QVERIFY(file->write(10, asBytes("world")));
        QVERIFY(file->write(1, asBytes("E")));
        QVERIFY(file->sync());
        QCOMPARE(file->size().value(), std::uint64_t(15));
        Bytes into(100);
        QCOMPARE(file->read(0, into).value(), std::size_t(15));
        QCOMPARE(toText(ByteView(into).first(15)), std::string("hEllo\0\0\0\0\0world", 15));
        QCOMPARE(file->read(12, MutableBytes(into).first(2)).value(), std::size_t(2));
        QCOMPARE(toText(ByteView(into).first(2)), std::string("rl"));
        QCOMPARE(file->read(15, into).value(), std::size_t(0));
        QCOMPARE(file->read(500, into).value(), std::size_t(0));
    }

    void aFileCanBeCutAndLengthened_data() { kinds(); }
    void aFileCanBeCutAndLengthened() {
        const Place at = place();
        const auto file = at.fs->open(at.path / "a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("hello world")));
        QVERIFY(file->truncate(5));
        QCOMPARE(toText(readFile(*at.fs, at.path / "a").value()), std::string("hello"));
        QVERIFY(file->truncate(7));
        QCOMPARE(toText(readFile(*at.fs, at.path / "a").value()), std::string("hello\0\0", 7));
    }

    void aRealFileKnowsWhenItWasWrittenTo() {
        const auto fs = realFileSystem();
        const auto path = std::filesystem::path(m_directory.path().toStdString()) / "dated";
        const auto file = fs->open(path, OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("hello")));
        const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(std::abs(lastModified(*file).value().value() - now) < 60'000);
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(50));
        QVERIFY(std::abs(lastModified(*file).value().value() - (now - 50 * 3'600'000)) < 60'000);
        QVERIFY(!lastModified(*test::SimulatedFileSystem().open("/a", OpenMode::Create).value()));
    }

    void theModeOfOpeningDecidesWhatIsMadeAndKept_data() { kinds(); }
    void theModeOfOpeningDecidesWhatIsMadeAndKept() {
        const Place at = place();
        const auto missing = at.fs->open(at.path / "a", OpenMode::ReadWrite);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::KafkaStorageError);
        QVERIFY(missing.error().message.find((at.path / "a").string()) != std::string::npos);
        QVERIFY(!isDiskFull(missing.error()));
        QVERIFY(!at.fs->open(at.path / "a", OpenMode::Read));
        QVERIFY(!at.fs->open(at.path / "no" / "such", OpenMode::Create));
        QVERIFY(at.fs->open(at.path / "a", OpenMode::Create).value()->write(0, asBytes("kept")));
        QCOMPARE(at.fs->open(at.path / "a", OpenMode::Create).value()->size().value(), std::uint64_t(4));
        QVERIFY(!at.fs->open(at.path / "a", OpenMode::Read).value()->write(0, asBytes("no")));
        QCOMPARE(at.fs->open(at.path / "a", OpenMode::Truncate).value()->size().value(), std::uint64_t(0));
    }

    void directoriesAreListedRenamedAndRemoved_data() { kinds(); }
    void directoriesAreListedRenamedAndRemoved() {
        const Place at = place();
        QVERIFY(at.fs->createDirectories(at.path / "d" / "e"));
        QVERIFY(at.fs->createDirectories(at.path / "d" / "e"));
        QVERIFY(at.fs->open(at.path / "d" / "f", OpenMode::Create));
        auto entries = at.fs->list(at.path / "d").value();
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].name, std::string("e"));
        QVERIFY(entries[0].isDirectory);
        QCOMPARE(entries[1].name, std::string("f"));
        QVERIFY(!entries[1].isDirectory);
        QVERIFY(!at.fs->list(at.path / "none"));
        QVERIFY(!at.fs->remove(at.path / "d"));
        QVERIFY(at.fs->rename(at.path / "d", at.path / "g"));
        QVERIFY(!at.fs->exists(at.path / "d"));
        QVERIFY(at.fs->exists(at.path / "g" / "f"));
        QVERIFY(at.fs->syncDirectory(at.path));
        QVERIFY(at.fs->remove(at.path / "g" / "f"));
        QVERIFY(at.fs->remove(at.path / "g" / "f"));
        QVERIFY(at.fs->removeAll(at.path / "g"));
        QVERIFY(at.fs->removeAll(at.path / "g"));
        QVERIFY(!at.fs->exists(at.path / "g"));
        QVERIFY(!at.fs->syncDirectory(at.path / "g"));
    }

    void anUnlinkedFileStaysReadableWhileItIsOpen_data() { kinds(); }
    void anUnlinkedFileStaysReadableWhileItIsOpen() {
        const Place at = place();
        const auto file = at.fs->open(at.path / "a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("still here")));
        QVERIFY(at.fs->remove(at.path / "a"));
        Bytes into(10);
        QCOMPARE(file->read(0, into).value(), std::size_t(10));
        QCOMPARE(toText(into), std::string("still here"));
    }

    void aReplacedFileHasTheNewContentAndNoTemporary_data() { kinds(); }
    void aReplacedFileHasTheNewContentAndNoTemporary() {
        const Place at = place();
        QVERIFY(replaceFile(*at.fs, at.path / "c", asBytes("one, longer")));
        QVERIFY(replaceFile(*at.fs, at.path / "c", asBytes("two")));
        QCOMPARE(toText(readFile(*at.fs, at.path / "c").value()), std::string("two"));
        QCOMPARE(at.fs->list(at.path).value().size(), std::size_t(1));
    }

    void aSecondLockIsRefusedByTheNameOfTheHolder_data() { kinds(); }
    void aSecondLockIsRefusedByTheNameOfTheHolder() {
        const Place at = place();
        auto first = at.fs->lock(at.path / ".lock", "brook, process 4711");
        QVERIFY(first);
        const auto second = at.fs->lock(at.path / ".lock", "another");
        QVERIFY(!second);
        QVERIFY(second.error().message.find("in use by brook, process 4711") != std::string::npos);
        first->reset();
        QVERIFY(at.fs->lock(at.path / ".lock", "another"));
        QCOMPARE(toText(readFile(*at.fs, at.path / ".lock").value()), std::string("another"));
    }

    void spaceIsToldForAPath_data() { kinds(); }
    void spaceIsToldForAPath() {
        const Place at = place();
        const auto space = at.fs->space(at.path);
        QVERIFY(space);
        QVERIFY(space->total >= space->available && space->total > 0);
    }

    void aRopeJoinsMemoryAndFiles_data() { kinds(); }
    void aRopeJoinsMemoryAndFiles() {
        const Place at = place();
        const auto file = at.fs->open(at.path / "a", OpenMode::Create).value();
        QVERIFY(file->write(0, asBytes("0123456789")));
        Rope rope(toBytes("<"));
        rope.append(FileSlice{file, 2, 3});
        rope.append(toBytes(">"));
        rope.append(FileSlice{file, 0, 0});
        QCOMPARE(rope.size(), std::uint64_t(5));
        QCOMPARE(rope.pieces().size(), std::size_t(3));
        QCOMPARE(toText(rope.flatten().value()), std::string("<234>"));
        rope.append(FileSlice{file, 8, 5});
        QVERIFY(!rope.flatten());
    }

#if defined(__linux__) && !defined(BROOK_PORTABLE)
    void aFullMediumIsToldApartFromABrokenOne() {
        const auto fs = realFileSystem();
        const auto full = fs->open("/dev/full", OpenMode::ReadWrite).value();
        const auto written = full->write(0, asBytes("x"));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::KafkaStorageError);
        QVERIFY(isDiskFull(written.error()));
    }
#endif
};

QTEST_APPLESS_MAIN(FileSystemTest)
#include "file_system_test.moc"
