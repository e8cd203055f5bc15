#include <QTest>

#include "tests/engine/storage/log_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

struct Fixture : LogFixture {
    Fixture() {
        options.config.segmentBytes = 1 << 20;
        options.config.segmentMs = Milliseconds(1000);
    }
    bool put(Timestamp timestamp) {
        BatchBuilder builder;
        builder.add({timestamp, asBytes("key"), asBytes("value"), {}});
        return append(*builder.build()).has_value();
    }
};

}  // namespace

/// When a log goes on in a new segment because the old one has been open for long enough.
class RollingTest : public QObject {
    Q_OBJECT
private slots:
    void recordsWithATimestampRollByTheirOwnTime() {
        Fixture fixture;
        QVERIFY(fixture.open());
        const Timestamp first = fixture.clock.now();
        QVERIFY(fixture.put(first));
        fixture.clock.advance(Milliseconds(10'000));
        QVERIFY(fixture.put(first + 1000));
        QCOMPARE(fixture.log->segmentCount(), std::size_t{1});
        QVERIFY(fixture.put(first + 1001));
        QCOMPARE(fixture.log->segmentCount(), std::size_t{2});
    }

    void recordsWithoutATimestampRollByTheAgeOfTheirSegment() {
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put(noTimestamp));
        fixture.clock.advance(Milliseconds(1000));
        QVERIFY(fixture.put(noTimestamp));
        QCOMPARE(fixture.log->segmentCount(), std::size_t{1});
        fixture.clock.advance(Milliseconds(1));
        QVERIFY(fixture.put(noTimestamp));
        QCOMPARE(fixture.log->segmentCount(), std::size_t{2});
        // The new segment's age is its own.
        fixture.clock.advance(Milliseconds(1000));
        QVERIFY(fixture.put(noTimestamp));
        QCOMPARE(fixture.log->segmentCount(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(RollingTest)
#include "rolling_test.moc"
