#include <QTest>

#include <set>

#include "tests/engine/storage/log_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

struct Fixture : LogFixture {
    bool put(std::int64_t producerId, std::int32_t sequence) {
        return append(batch({"value"}, producer(producerId, 0, sequence, true))).has_value();
    }
    /// The producers of the aborted transactions that a reader of these offsets is told of.
    std::set<std::int64_t> abortedIn(std::int64_t from, std::int64_t until) const {
        std::set<std::int64_t> producers;
        const auto aborted = log->abortedIn(Offset(from), Offset(until));
        for (const AbortedTransaction& each : *aborted) producers.insert(each.producerId.value());
        return producers;
    }
};

}  // namespace

/// What a log says of transactions that overlap, and of those that take long.
class TransactionOffsetsTest : public QObject {
    Q_OBJECT
private slots:
    void whoReadsTheBeginningIsToldOfAnAbortThatCameAfterAnother() {
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put(1, 0));                    // offset 0
        QVERIFY(fixture.put(2, 0));                    // offset 1
        QVERIFY(fixture.endTransaction(2, 0, false));  // offset 2: the first is still open
        QCOMPARE(fixture.log->lastStableOffset(), Offset(0));
        QVERIFY(fixture.endTransaction(1, 0, false));  // offset 3
        QCOMPARE(fixture.log->lastStableOffset(), Offset(4));
        QCOMPARE(fixture.abortedIn(0, 1), (std::set<std::int64_t>{1}));
        QCOMPARE(fixture.abortedIn(0, 2), (std::set<std::int64_t>{1, 2}));
        QCOMPARE(fixture.abortedIn(1, 2), (std::set<std::int64_t>{1, 2}));
        QCOMPARE(fixture.abortedIn(3, 4), (std::set<std::int64_t>{1}));
    }

    void anOpenTransactionIsNotForgottenHoweverIdleItsProducerIs() {
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put(1, 0));
        QVERIFY(fixture.put(2, 0));
        QVERIFY(fixture.endTransaction(2, 0, true));
        fixture.log->expireProducers(fixture.clock.now() + std::int64_t{30} * 86'400'000);
        QVERIFY(fixture.log->producer(ProducerId(1)));
        QVERIFY(!fixture.log->producer(ProducerId(2)));
        QCOMPARE(fixture.log->lastStableOffset(), Offset(0));
        QVERIFY(fixture.endTransaction(1, 0, false));
        QCOMPARE(fixture.abortedIn(0, 4), (std::set<std::int64_t>{1}));
    }
};

QTEST_APPLESS_MAIN(TransactionOffsetsTest)
#include "transaction_offsets_test.moc"
