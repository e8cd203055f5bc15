#include "engine/base/parallel.h"

#include <QTest>

#include <array>
#include <atomic>
#include <numeric>

#include "engine/base/thread_pool.h"
#include "tests/support/manual_executor.h"

using namespace brook;

/// Many jobs at once: the thread sanitizer looks on.
class ParallelTest : public QObject {
    Q_OBJECT
private slots:
    void eachNumberIsTakenOnceAndAllAreDoneOnReturn() {
        ThreadPool workers(3);
        for (int round = 0; round < 50; ++round) {
            std::array<int, 500> seen{};  // nobody shares an element
            forEachAtOnce(workers, seen.size(), [&seen](std::size_t i) { ++seen.at(i); });
            QCOMPARE(std::count(seen.begin(), seen.end(), 1), static_cast<std::ptrdiff_t>(seen.size()));
        }
    }

    void nothingAndOneNeedNoHelp() {
        ThreadPool workers(3);
        std::atomic<int> done = 0;
        forEachAtOnce(workers, 0, [&done](std::size_t) { ++done; });
        QCOMPARE(done.load(), 0);
        forEachAtOnce(workers, 1, [&done](std::size_t) { ++done; });
        QCOMPARE(done.load(), 1);
    }

    void withoutThreadsItGoesInOrder() {
        test::InlineWorkers workers;
        std::vector<std::size_t> order;
        forEachAtOnce(workers, 20, [&order](std::size_t i) { order.push_back(i); });
        std::vector<std::size_t> expected(20);
        std::iota(expected.begin(), expected.end(), std::size_t{0});
        QCOMPARE(order, expected);
    }
};

QTEST_APPLESS_MAIN(ParallelTest)
#include "parallel_test.moc"
