#include <QtTest>

#include <future>
#include <latch>
#include <sys/resource.h>
#include <unistd.h>

#include "engine/base/event_log.h"
#include "engine/base/sync_service.h"
#include "engine/base/thread_pool.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"

using namespace brook;
using namespace brook::test;

class ThreadsTest : public QObject {
    Q_OBJECT

    ManualClock m_clock;

    template <class Condition>
    static bool turnUntil(ManualExecutor& loop, Condition condition) {
        QElapsedTimer waited;
        waited.start();
        while (!condition() && waited.elapsed() < 20'000)
            if (!loop.turn()) std::this_thread::yield();
        return condition();
    }

private slots:
    void aPoolRunsEveryJobOnAtMostItsThreads() {
        std::mutex mutex;
        std::set<std::thread::id> threads;
        std::latch done(200);
        ThreadPool pool(3);
        for (int i = 0; i < 200; ++i)
            pool.run([&] {
                {
                    const std::lock_guard lock(mutex);
                    threads.insert(std::this_thread::get_id());
                }
                done.count_down();
            });
        done.wait();
        QVERIFY(!threads.empty() && threads.size() <= 3);
        QVERIFY(!threads.contains(std::this_thread::get_id()));
    }

    void jobsOfAPoolRunAtTheSameTime() {
        std::latch both(2);
        std::promise<void> met;
        ThreadPool pool(2);  // last: its threads end before what they look at
        pool.run([&] { both.arrive_and_wait(); });
        pool.run([&] {
            both.arrive_and_wait();
            met.set_value();
        });
        QVERIFY(met.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    }

    /// More than niceness alone is not asked of a pool: what it gains is measured by tests/bench/window.
    void aPoolThatGivesWayDoesSoAloneInItsProcess() {
        const auto nicenessHere = [] { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); };
        const int before = nicenessHere();
        const int wanted = std::min(before + 5, 19);
        std::promise<int> found;
        ThreadPool pool(1, wanted);  // last: its thread ends before what it looks at
        pool.run([&] { found.set_value(nicenessHere()); });
        QCOMPARE(found.get_future().get(), wanted);
        QCOMPARE(nicenessHere(), before);
    }

    void aDestroyedPoolDropsTheJobsThatWait() {
        std::promise<void> release;
        std::atomic<int> ran = 0;
        std::latch started(1);
        auto pool = std::make_unique<ThreadPool>(1);
        pool->run([&] {
            started.count_down();
            release.get_future().wait();
            ++ran;
        });
        started.wait();
        pool->run([&] { ++ran; });
        std::thread destroyer([&] { pool.reset(); });
        release.set_value();
        destroyer.join();
        QVERIFY(ran >= 1 && ran <= 2);
    }

    void aSyncAnswersOnTheLoopInOrder() {
        SimulatedFileSystem disk;
        ManualExecutor loop(m_clock);
        ThreadedSync sync(loop);
        std::vector<std::shared_ptr<File>> files;
        for (int i = 0; i < 50; ++i) files.push_back(disk.open("/" + std::to_string(i), OpenMode::Create).value());
        std::vector<int> answered;
        for (int i = 0; i < 20; ++i)
            sync.sync(i % 2 ? files : std::vector{files[0]}, [&answered, i](const Result<void>& result) {
                if (result) answered.push_back(i);
            });
        QVERIFY(answered.empty());
        QVERIFY(turnUntil(loop, [&] { return answered.size() == 20; }));
        for (int i = 0; i < 20; ++i) QCOMPARE(answered[static_cast<std::size_t>(i)], i);
    }

    void requestsThatQueueUpShareOneSyncOfAFile() {
        SimulatedFileSystem disk;
        ManualExecutor loop(m_clock);
        const auto slow = disk.open("/slow", OpenMode::Create).value();
        const auto shared = disk.open("/shared", OpenMode::Create).value();
        std::latch inside(1);
        std::promise<void> release;
        std::shared_future<void> released = release.get_future().share();
        disk.watch([&](Operation operation, const std::filesystem::path& path) {
            if (operation != Operation::Sync || path != "/slow") return;
            inside.count_down();
            released.wait();
        });
        int answered = 0;
        ThreadedSync sync(loop);
        sync.sync({slow}, [&](const Result<void>&) { ++answered; });
        inside.wait();
        for (int i = 0; i < 10; ++i) sync.sync({shared, shared}, [&](const Result<void>&) { ++answered; });
        release.set_value();
        QVERIFY(turnUntil(loop, [&] { return answered == 11; }));
        QCOMPARE(disk.count(Operation::Sync), std::uint64_t(2));
    }

    void aFailedSyncIsToldToThoseWhoNamedTheFileOnly() {
        SimulatedFileSystem disk;
        ManualExecutor loop(m_clock);
        const auto bad = disk.open("/bad", OpenMode::Create).value();
        const auto good = disk.open("/good", OpenMode::Create).value();
        std::map<std::string, bool> outcomes;
        ThreadedSync sync(loop);
        disk.fail(Operation::Sync, 1);
        sync.sync({bad}, [&](const Result<void>& result) { outcomes["bad"] = result.has_value(); });
        QVERIFY(turnUntil(loop, [&] { return outcomes.size() == 1; }));
        sync.sync({good}, [&](const Result<void>& result) { outcomes["good"] = result.has_value(); });
        QVERIFY(turnUntil(loop, [&] { return outcomes.size() == 2; }));
        QVERIFY(!outcomes["bad"]);
        QVERIFY(outcomes["good"]);
    }

    void aSyncOfNothingSucceeds() {
        ManualExecutor loop(m_clock);
        ThreadedSync sync(loop);
        int answered = 0;
        sync.sync({}, [&](const Result<void>& result) { answered += result.has_value(); });
        QVERIFY(turnUntil(loop, [&] { return answered == 1; }));
    }

    void aDestroyedSyncFinishesWhatWasAsked() {
        SimulatedFileSystem disk;
        ManualExecutor loop(m_clock);
        int answered = 0;
        {
            ThreadedSync sync(loop);
            for (int i = 0; i < 5; ++i)
                sync.sync({disk.open("/a", OpenMode::Create).value()},
                          [&](const Result<void>& result) { answered += result.has_value(); });
        }
        loop.settle();
        QCOMPARE(answered, 5);
    }

    void aLoggerHasItsOwnLevelOrTheRoots() {
        LogLevels levels(Severity::Info);
        QVERIFY(levels.letThrough(Severity::Info, Logger::Net));
        QVERIFY(!levels.letThrough(Severity::Debug, Logger::Net));
        levels.set(Logger::Net, Severity::Fatal);
        QVERIFY(!levels.letThrough(Severity::Error, Logger::Net));
        QVERIFY(levels.letThrough(Severity::Error, Logger::Log));
        levels.setRoot(Severity::Trace);
        QVERIFY(levels.letThrough(Severity::Debug, Logger::Log));
        levels.set(Logger::Net, std::nullopt);
        QVERIFY(levels.letThrough(Severity::Trace, Logger::Net));
    }

    void levelsAndLoggersAreNamed() {
        for (const Severity level :
             {Severity::Trace, Severity::Debug, Severity::Info, Severity::Warning, Severity::Error, Severity::Fatal})
            QCOMPARE(severityNamed(nameOf(level)), std::optional(level));
        for (const Logger logger : allLoggers) QCOMPARE(loggerNamed(nameOf(logger)), std::optional(logger));
        QVERIFY(!severityNamed("OFF"));
        QVERIFY(!loggerNamed("root"));
    }

    void whatNobodyWantsToKnowIsNotPutIntoWords() {
        EventLog log(m_clock, Severity::Error);
        int asked = 0;
        const auto words = [&asked] {
            ++asked;
            return std::string("said often");
        };
        log.trace(Severity::Debug, Logger::Net, words);
        QCOMPARE(asked, 0);
        log.levels().set(Logger::Net, Severity::Debug);
        log.trace(Severity::Debug, Logger::Net, words);
        QCOMPARE(asked, 1);
        QVERIFY(log.recent().empty());  // nothing for the window, whatever is printed
    }

    void anEventStaysOneLineWhateverAClientCallsItself() {
        EventLog log(m_clock, Severity::Error);
        log.report(Severity::Info, Logger::Net, "closed (a\nbrook: all is well\x1b[2J)");
        QCOMPARE(log.recent().back().message, std::string("closed (a brook: all is well [2J)"));
    }

    void theEventLogKeepsTheNewestTwoHundred() {
        EventLog log(m_clock, Severity::Error);
        for (int i = 0; i < 300; ++i) log.report(Severity::Info, Logger::Broker, std::to_string(i));
        log.report(Severity::Debug, Logger::Broker, "not kept");
        const std::vector<Event> events = log.recent();
        QCOMPARE(events.size(), std::size_t(200));
        QCOMPARE(events.front().message, std::string("100"));
        QCOMPARE(events.back().message, std::string("299"));
        QCOMPARE(events.back().time, m_clock.now());
    }
};

QTEST_APPLESS_MAIN(ThreadsTest)
#include "threads_test.moc"
