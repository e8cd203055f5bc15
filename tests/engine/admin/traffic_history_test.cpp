#include "engine/admin/traffic_history.h"

#include <QtTest>

#include "tests/support/places.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::test;
using admin::TrafficHistory;

namespace {

struct Stage {
    TestBroker broker;
    TrafficHistory history;

    void take(std::size_t records) {
        Traffic& traffic = broker.broker().topics().partition("orders", PartitionIndex(0))->traffic();
        traffic.recordsIn += records;
        traffic.bytesIn += 100 * records;
    }
    void sample() { history.sample(broker.broker().topics(), broker.now(), 1); }
    double recordsIn() const { return history.total().recordsIn; }
};

}  // namespace

class TrafficHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstRecordsOfANewTopicAreTraffic() {
        Stage stage;
        stage.sample();
        stage.broker.makeTopic("orders");
        stage.take(5);
        stage.sample();
        QCOMPARE(stage.recordsIn(), 5.0);
        QCOMPARE(stage.history.ratesOf("orders").recordsIn, 5.0);
        stage.sample();
        QCOMPARE(stage.recordsIn(), 0.0);
    }

    void whatPassedBeforeAnyoneLookedIsNoRate() {
        Stage stage;
        stage.broker.makeTopic("orders");
        stage.take(5);
        stage.sample();
        QCOMPARE(stage.recordsIn(), 0.0);
        stage.take(2);
        stage.sample();
        QCOMPARE(stage.recordsIn(), 2.0);
    }

    void aTopicMadeAgainBeginsAnew() {
        Stage stage;
        stage.broker.makeTopic("orders");
        stage.take(5);
        stage.sample();
        stage.broker.broker().topics().partition("orders", PartitionIndex(0))->traffic() = {};  // as of a new one
        stage.take(3);
        stage.sample();
        QCOMPARE(stage.recordsIn(), 3.0);
        Traffic& traffic = stage.broker.broker().topics().partition("orders", PartitionIndex(0))->traffic();
        traffic.bytesOut = 700;
        stage.sample();
        traffic = {};
        stage.take(30);  // more than before, and nobody read it
        stage.sample();
        QCOMPARE(stage.history.total().bytesOut, 0.0);
        QCOMPARE(stage.recordsIn(), 30.0);
    }
};

QTEST_APPLESS_MAIN(TrafficHistoryTest)
#include "traffic_history_test.moc"
