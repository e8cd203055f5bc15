#include <QtTest>

#include "tests/ui/busy_tour.h"

using namespace brook;
using brook::test::BusyTour;
using brook::test::StallWatch;

namespace {

StallWatch& watch() { return *static_cast<StallWatch*>(qApp); }

/// Keeps the window's thread at work, or waiting, for a while, when its event comes.
class Delayer final : public QObject {
    Q_OBJECT

public:
    enum class How { Working, Waiting };
    Delayer(How how, int ms) : m_how(how), m_ms(ms) { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::User) return QObject::event(event);
        QElapsedTimer timer;
        timer.start();
        if (m_how == How::Waiting) QThread::msleep(static_cast<unsigned long>(m_ms));
        // A busy machine gives this thread less than all: it goes on until it had its share.
        else
            for (const std::clock_t from = std::clock(); timer.elapsed() < m_ms || std::clock() == from;) continue;
        return true;
    }

private:
    How m_how;
    int m_ms;
};

void runUntilIdle() {
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&loop] { QTimer::singleShot(1, &loop, &QEventLoop::quit); });
    loop.exec();
}

}  // namespace

class StallTest final : public QObject {
    Q_OBJECT

private slots:
    void aPlantedStallIsCaughtAndNamed() {
        watch().setPlace("before");
        runUntilIdle();
        watch().clear();
        watch().setPlace("planted");
        Delayer delayer(Delayer::How::Working, 200);
        delayer.setObjectName("delayer");
        runUntilIdle();
        const StallWatch::Turn turn = watch().longest().front();
        QCOMPARE(turn.place, QStringLiteral("planted"));
        QVERIFY(turn.event.startsWith("User to") && turn.event.contains("Delayer") && turn.event.contains("delayer"));
        QVERIFY2(turn.lastedMs >= 200 && turn.workedMs > 20, qPrintable(QString::number(turn.workedMs)));
    }

    void waitingIsToldFromWorking() {
        watch().clear();
        watch().setPlace("waiting");
        const Delayer delayer(Delayer::How::Waiting, 200);
        runUntilIdle();
        const StallWatch::Turn turn = watch().longest().front();
        QVERIFY2(turn.lastedMs >= 200 && turn.workedMs < 150, qPrintable(QString::number(turn.workedMs)));
    }

    void everyPageIsVisitedWhileRecordsFlowIn() {
        BusyTour tour(watch());
        tour.take({std::chrono::milliseconds(250), false}, 1'000'000);
        QVERIFY(tour.isFlowing);
        for (const char* page : {"overview", "topics", "connections", "broker", "groups", "transactions", "sql"})
            QVERIFY2(tour.opened.contains(QLatin1String(page)), page);
        for (const int page :
             {ui::TopicPage::Records, ui::TopicPage::Partitions, ui::TopicPage::Storage, ui::TopicPage::Configuration})
            QVERIFY2(tour.opened.contains(QStringLiteral("page of a topic %1").arg(page)), QByteArray::number(page));
        QVERIFY(tour.opened.contains("topic/flights.events"));
        QVERIFY(std::any_of(tour.opened.begin(), tour.opened.end(),
                            [](const QString& key) { return key.startsWith("group/"); }));
        QVERIFY2(tour.dialogs.size() > 8, qPrintable(tour.dialogs.join(' ')));
        QVERIFY2(tour.recordsASecond > 10'000, qPrintable(QString::number(tour.recordsASecond)));
        std::printf("%.0f records a second flowed in\n", tour.recordsASecond);
        brook::test::print(watch(), 12);
        // A bound that holds on a busy machine and with sanitizers; the figure is tests/bench/stalls'.
        const StallWatch::Turn longest = watch().longest().front();
        QVERIFY2(longest.workedMs < 1000, qPrintable(longest.place + ", " + longest.event));
    }
};

int main(int argc, char** argv) {
    StallWatch app(argc, argv);
    StallTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "stall_test.moc"
