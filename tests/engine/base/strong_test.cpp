#include "engine/base/strong.h"

#include <QTest>

#include <limits>

using namespace brook;

/// Numbers of damaged files and of strangers must not make arithmetic undefined: here the sanitizers look on.
class StrongTest : public QObject {
    Q_OBJECT
private slots:
    void pastTheLargestFollowsTheSmallest() {
        const Offset largest(std::numeric_limits<std::int64_t>::max());
        const Offset smallest(std::numeric_limits<std::int64_t>::min());
        QCOMPARE(largest + 1, smallest);
        QCOMPARE(smallest - 1, largest);
        QCOMPARE(smallest - largest, std::int64_t{1});
        LeaderEpoch epoch(std::numeric_limits<std::int32_t>::max());
        QCOMPARE(++epoch, LeaderEpoch(std::numeric_limits<std::int32_t>::min()));
        QCOMPARE(ProducerEpoch(std::numeric_limits<std::int16_t>::max()) + 1,
                 ProducerEpoch(std::numeric_limits<std::int16_t>::min()));
    }

    void withinTheRangeItIsArithmetic() {
        QCOMPARE(Offset(40) + 2, Offset(42));
        QCOMPARE(Offset(-40) - 2, Offset(-42));
        QCOMPARE(Offset(3) - Offset(5), std::int64_t{-2});
        QCOMPARE(ProducerEpoch(-1) + 1, ProducerEpoch(0));
        QVERIFY(Sequence(-1) < Sequence(0));
    }
};

QTEST_APPLESS_MAIN(StrongTest)
#include "strong_test.moc"
