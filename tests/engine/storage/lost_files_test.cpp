#include <QTest>

#include "tests/engine/storage/attacked_log.h"

using namespace brook;
using namespace brook::test;

namespace {

enum class Change { Missing, Empty, Longer, AnotherFile, Directory };

/// What somebody did to a file while the broker was down.
void change(AttackedLog& attacked, const std::string& name, Change how) {
    const auto path = LogFixture::directory / name;
    Bytes content = attacked.disk.content(path);
    switch (how) {
        case Change::Missing: return static_cast<void>(attacked.disk.remove(path));
        case Change::Empty: return attacked.replace(path, {});
        case Change::Longer:
            for (int i = 0; i < 100; ++i) content.push_back(static_cast<std::byte>(37 * i));
            return attacked.replace(path, content);
        case Change::AnotherFile: return attacked.replace(path, asBytes("These bytes are of another program.\n"));
        case Change::Directory:
            static_cast<void>(attacked.disk.remove(path));
            return static_cast<void>(attacked.disk.createDirectories(path));
    }
}

}  // namespace

/// Files of a partition that are gone, emptied, lengthened, of another program, or no files at all.
class LostFilesTest : public QObject {
    Q_OBJECT
private slots:
    void theRestIsReadAndTheLossIsNamed_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("missing") << static_cast<int>(Change::Missing);
        QTest::newRow("empty") << static_cast<int>(Change::Empty);
        QTest::newRow("longer") << static_cast<int>(Change::Longer);
        QTest::newRow("another file") << static_cast<int>(Change::AnotherFile);
        QTest::newRow("a directory") << static_cast<int>(Change::Directory);
    }
    void theRestIsReadAndTheLossIsNamed() {
        QFETCH(int, how);
        AttackedLog whole;
        whole.fillWithAll();
        const std::string first = whole.written.front().file;
        for (const std::string& name : whole.files())
            for (const bool clean : {true, false}) {
                AttackedLog attacked;
                attacked.fillWithAll();
                change(attacked, name, static_cast<Change>(how));
                attacked.options.cleanShutdown = clean;
                attacked.options.recoveryPoint = attacked.end;
                const QByteArray where = (name + (clean ? " after a clean stop" : " after a crash")).c_str();
                const auto opened = attacked.open();
                if (!opened) {
                    QVERIFY2(how == static_cast<int>(Change::Directory), where);
                    QVERIFY2(opened.error().message.find(name) != std::string::npos, where);
                    continue;
                }
                bool lost = false;
                for (const Written& record : attacked.written) {
                    const bool readable = attacked.isReadable(record);
                    QVERIFY2(readable || record.file == name,
                             qPrintable(QString("%1: offset %2").arg(where).arg(record.offset.value())));
                    lost |= !readable;
                }
                // Where a log begins only its checkpoint knows; retention may have taken the first file.
                if (lost && name != first) QVERIFY2(!attacked.log->recovery().damage.empty(), where);
                QVERIFY2(attacked.log->endOffset() >= attacked.end, where);
                if (attacked.append({"next"})) QVERIFY2(attacked.log->endOffset() > attacked.end, where);
            }
    }

    void aLogWhoseFilesAreAllGoneGivesNoOffsetOutAgain() {
        for (const bool clean : {true, false}) {
            AttackedLog attacked;
            attacked.fillWithAll();
            QVERIFY(attacked.disk.removeAll(LogFixture::directory));
            attacked.openTrusting(attacked.end, clean);
            QVERIFY(!attacked.log->recovery().damage.empty());
            QVERIFY(attacked.append({"next"}));
            QCOMPARE(attacked.log->endOffset(), attacked.end + 1);
        }
    }
};

QTEST_APPLESS_MAIN(LostFilesTest)
#include "lost_files_test.moc"
