#include "ui/shell/link_door.h"

#include <QLocalSocket>
#include <QtTest>

#include <future>

using namespace brook::ui;

/// Links that come in from another process; here from another thread.
class LinkDoorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    std::filesystem::path workbench() const { return m_directory.path().toStdString() + "/workbench.sqlite"; }

private slots:
    void aLinkReachesTheWindowThatIsOpen() {
        LinkDoor door(workbench());
        QSignalSpy called(&door, &LinkDoor::called);
        auto handed =
            std::async(std::launch::async, [this] { return LinkDoor::handOver(workbench(), "brook://t/3/42"); });
        QVERIFY(called.wait());
        QVERIFY(handed.get());
        QCOMPARE(called.first().first().toString(), QStringLiteral("brook://t/3/42"));
    }

    void whereNoWindowIsOpenNobodyTakesIt() {
        { const LinkDoor gone(workbench()); }
        QVERIFY(!LinkDoor::handOver(workbench(), "brook://t"));
        const LinkDoor other(std::filesystem::path(m_directory.path().toStdString()) / "other.sqlite");
        QVERIFY(!LinkDoor::handOver(workbench(), "brook://t"));
    }

    void whatIsLongerThanALinkIsNotListenedTo() {
        LinkDoor door(workbench());
        QSignalSpy called(&door, &LinkDoor::called);
        const QString endless(8 * LinkDoor::longestLink, QLatin1Char('x'));
        auto handed = std::async(std::launch::async, [&] { return LinkDoor::handOver(workbench(), endless); });
        while (handed.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
            QCoreApplication::processEvents();
        auto next = std::async(std::launch::async, [this] { return LinkDoor::handOver(workbench(), "brook://t"); });
        QVERIFY(called.wait());
        QVERIFY(next.get());
        QCOMPARE(called.first().first().toString(), QStringLiteral("brook://t"));
        QCOMPARE(called.size(), 1);
    }
};

QTEST_GUILESS_MAIN(LinkDoorTest)
#include "link_door_test.moc"
