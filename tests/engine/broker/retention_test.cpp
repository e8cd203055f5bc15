#include <QTest>

#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::test;

namespace {

struct Fixture : TestBroker {
    /// A record as old as the epoch.
    void putOld(const std::string& topic) {
        BatchBuilder builder;
        builder.add({Timestamp(1), asBytes("key"), asBytes("value"), {}});
        Bytes bytes = *builder.build();
        const auto partition = broker().topics().partition(topic, PartitionIndex(0));
        if (!broker().append(partition, bytes, AppendOrigin::Client))
            throw std::runtime_error("the append was refused");
        settle();
    }
};

}  // namespace

/// When the broker lets records go.
class BrokerRetentionTest : public QObject {
    Q_OBJECT
private slots:
    void aRetentionThatIsMadeShorterTakesEffectAtOnce() {
        Fixture fixture;
        fixture.makeTopic("t", 1, {{"retention.ms", "-1"}});
        fixture.putOld("t");
        fixture.setConfig(ResourceType::Topic, "t", "retention.ms", "1000");
        fixture.settle();
        QCOMPARE(fixture.log("t").startOffset(), Offset(1));
    }

    void timePassesWhileCheckpointsAreWritten() {
        Fixture fixture;  // as it ships: a checkpoint every minute, a look at retention every five
        fixture.makeTopic("t");
        fixture.putOld("t");
        fixture.advance(Milliseconds(299'000));
        QCOMPARE(fixture.log("t").startOffset(), Offset(0));
        fixture.advance(Milliseconds(2'000));
        QCOMPARE(fixture.log("t").startOffset(), Offset(1));
        QVERIFY(asText(fixture.disk.content("/data/recovery-point-offset-checkpoint")).find("t 0 1") !=
                std::string_view::npos);
    }

    void anotherSettingDoesNotPutRetentionOff() {
        Fixture fixture;
        fixture.makeTopic("t");
        fixture.putOld("t");
        for (int minute = 0; minute < 6; ++minute) {
            fixture.advance(Milliseconds(60'000));
            fixture.setConfig(ResourceType::Topic, "t", "max.message.bytes", std::to_string(5000 + minute));
        }
        QCOMPARE(fixture.log("t").startOffset(), Offset(1));
    }

    void theSettingsOfOneTopicLetNothingGoOfAnother() {
        Fixture fixture;
        fixture.makeTopic("old");
        fixture.putOld("old");
        fixture.makeTopic("other", 1, {{"retention.ms", "1000"}});
        fixture.settle();
        QCOMPARE(fixture.log("old").startOffset(), Offset(0));
    }
};

QTEST_APPLESS_MAIN(BrokerRetentionTest)
#include "retention_test.moc"
