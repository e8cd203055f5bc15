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
