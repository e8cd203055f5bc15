#include <QtTest>

#include "engine/broker/token_bucket.h"

using namespace brook;
using namespace std::chrono_literals;

class WindowedRateTest : public QObject {
    Q_OBJECT

private slots:
    void aBurstOutOfSilenceIsSpreadOverTheWindowsBefore() {
        WindowedRate rate{QuotaWindow{}};
        MonotonicTime now{};
        rate.record(10'000, now);  // as much as ten windows allow
        QCOMPARE(rate.waitFor(1000, now), 0ms);
        rate.record(5000, now);
        QCOMPARE(rate.waitFor(1000, now), 5000ms);
        QCOMPARE(rate.waitFor(1000, now + 5s), 5000ms);  // the windows that passed were counted before
        QCOMPARE(rate.waitFor(1000, now + 11s), 0ms);
    }

    void whatCameSteadilyKeepsItsLimit() {
        WindowedRate rate{QuotaWindow{}};
        MonotonicTime now{};
        for (int i = 0; i < 400; ++i, now += 100ms) {
            rate.record(100, now);
            QCOMPARE(rate.waitFor(1100, now), 0ms);
            if (i > 200) QVERIFY(rate.waitFor(900, now) > 0ms);
        }
    }

    void whoWaitsAsLongAsToldIsHeldToTheLimit() {
        WindowedRate rate{QuotaWindow{}};
        MonotonicTime now{};
        double sum = 0;
        while (now < MonotonicTime(300s)) {
            rate.record(4000, now);
            sum += 4000;
            now += std::max(rate.waitFor(10'000, now), 1ms);
        }
        QVERIFY2(sum > 300 * 9000.0 && sum < 300 * 11'500.0, qPrintable(QString::number(sum / 300)));
    }

    void whatIsTakenBackDidNotCome() {
        WindowedRate rate{QuotaWindow{}};
        MonotonicTime now{};
        rate.record(700, now);
        rate.record(-700, now + 3s);
        QCOMPARE(rate.total(now + 3s), 0.0);
    }

    void noWaitIsLongerThanAnAnswerCanTell() {
        WindowedRate rate{QuotaWindow{}};
        rate.record(1e18, MonotonicTime{});
        QCOMPARE(rate.waitFor(1, MonotonicTime{}), Milliseconds(std::numeric_limits<std::int32_t>::max()));
    }

    void tokensComeUpToAWholeWindow() {
        MonotonicTime now{};
        TokenBucket bucket(2, QuotaWindow{}, now);
        QVERIFY(bucket.isFull(now));
        bucket.take(30, now);  // 22 are there, and the rest is owed
        QCOMPARE(bucket.wait(now), 4000ms);
        QCOMPARE(bucket.wait(now + 4s), 0ms);
        QVERIFY(!bucket.isFull(now + 14s));
        QVERIFY(bucket.isFull(now + 15s));
        bucket.setRate(1, now + 60s);
        bucket.take(12, now + 60s);
        QCOMPARE(bucket.wait(now + 60s), 1000ms);
    }
};

QTEST_APPLESS_MAIN(WindowedRateTest)
#include "windowed_rate_test.moc"
