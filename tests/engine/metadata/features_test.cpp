#include "engine/metadata/features.h"

#include <QtTest>

using namespace brook;

namespace {

ClusterImage imageWith(std::map<std::string, std::int16_t> features) {
    ClusterImage image;
    image.features = std::move(features);
    return image;
}

const ClusterImage newest = imageWith(
    {{"metadata.version", metadataVersion}, {"group.version", 1}, {"transaction.version", 2}, {"share.version", 1}});

/// The records, or the code of why not.
std::string outcome(const ClusterImage& image, const std::vector<FeatureUpdate>& updates) {
    const auto planned = planFeatureUpdates(image, updates);
    if (!planned) return std::string(errorName(planned.error().code));
    std::vector<std::string> changes;
    if (planned->quorumVersion) changes.push_back(fmt::format("kraft.version={}", *planned->quorumVersion));
    for (const MetadataRecord& record : planned->records) {
        if (const auto* config = std::get_if<ConfigRecord>(&record)) {
            changes.push_back(
                fmt::format("[{}] {}={}", config->resourceName, config->name, config->value.value_or("-")));
            continue;
        }
        const auto& level = std::get<FeatureLevelRecord>(record);
        changes.push_back(fmt::format("{}={}", level.name, level.featureLevel));
    }
    return fmt::format("{}", fmt::join(changes, " "));
}

constexpr auto refused = "INVALID_UPDATE_VERSION";

}  // namespace

/// UpdateFeatures decided as Apache Kafka's controller decides it.
class FeaturesTest : public QObject {
    Q_OBJECT

private slots:
    void aLevelIsRaisedAndLowered() {
        const auto older = imageWith({{"metadata.version", 22}, {"transaction.version", 1}});
        QCOMPARE(outcome(older, {{"metadata.version", metadataVersion, FeatureChange::Upgrade}}),
                 fmt::format("metadata.version={}", metadataVersion));
        QCOMPARE(outcome(older, {{"group.version", 1, FeatureChange::Upgrade}}), std::string("group.version=1"));
        QCOMPARE(outcome(newest, {{"transaction.version", 0, FeatureChange::SafeDowngrade},
                                  {"group.version", 0, FeatureChange::UnsafeDowngrade}}),
                 std::string("group.version=0 transaction.version=0"));
    }

    void theLevelThatIsThereNeedsNoChange() {
        for (const FeatureChange change :
             {FeatureChange::Upgrade, FeatureChange::SafeDowngrade, FeatureChange::UnsafeDowngrade})
            QCOMPARE(outcome(newest, {{"metadata.version", metadataVersion, change}}), std::string());
        QCOMPARE(outcome(newest, {}), std::string());
    }

    void oneThatIsRefusedRefusesAll() {
        QCOMPARE(outcome(newest, {{"transaction.version", 1, FeatureChange::SafeDowngrade}, {"group.version", 5}}),
                 std::string(refused));
    }

    void ofTwoForOneFeatureTheLastCounts() {
        QCOMPARE(outcome(newest, {{"group.version", 1}, {"group.version", 2}}), std::string(refused));
        QCOMPARE(outcome(newest, {{"group.version", 2}, {"group.version", 1}}), std::string());
    }

    void whatKafkaRefusesIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("change");
        const auto row = [](const char* title, const char* name, int level, FeatureChange change) {
            QTest::newRow(title) << name << level << static_cast<int>(change);
        };
        row("an unknown feature", "nobody", 1, FeatureChange::Upgrade);
        row("an unknown feature at 0", "nobody", 0, FeatureChange::Upgrade);
        row("no type of update", "group.version", 1, FeatureChange::Unknown);
        row("a type beyond", "group.version", 1, static_cast<FeatureChange>(9));
        row("a negative level", "metadata.version", -1, FeatureChange::SafeDowngrade);
        row("above the range", "metadata.version", metadataVersion + 1, FeatureChange::Upgrade);
        row("below the range", "metadata.version", 6, FeatureChange::SafeDowngrade);
        row("a downgrade called an upgrade", "group.version", 0, FeatureChange::Upgrade);
        row("a downgrade that loses records", "metadata.version", 29, FeatureChange::SafeDowngrade);
        row("the same by force", "metadata.version", 28, FeatureChange::UnsafeDowngrade);
    }
    void whatKafkaRefusesIsRefused() {
        QFETCH(QString, name);
        QFETCH(int, level);
        QFETCH(int, change);
        QCOMPARE(outcome(newest,
                         {{name.toStdString(), static_cast<std::int16_t>(level), static_cast<FeatureChange>(change)}}),
                 std::string(refused));
    }

    void aDowngradeToAHigherLevelIsNone() {
        QCOMPARE(outcome(imageWith({{"transaction.version", 1}}),
                         {{"transaction.version", 2, FeatureChange::SafeDowngrade}}),
                 std::string(refused));
    }

    void metadataGoesBackWhereNoRecordIsLost() {
        const auto at29 = imageWith({{"metadata.version", 29}});
        QCOMPARE(outcome(at29, {{"metadata.version", 23, FeatureChange::SafeDowngrade}}),
                 std::string("metadata.version=23"));
        QCOMPARE(outcome(at29, {{"metadata.version", 22, FeatureChange::SafeDowngrade}}), std::string(refused));
    }

    void theVersionOfTheQuorumIsRaisedAndNeverTakenBack() {
        ClusterImage image = newest;
        QCOMPARE(outcome(image, {{"kraft.version", 1}, {"metadata.version", metadataVersion}, {"share.version", 1}}),
                 std::string("kraft.version=1"));
        QCOMPARE(outcome(image, {{"kraft.version", 2}}), std::string(refused));
        QCOMPARE(outcome(image, {{"kraft.version", 0, FeatureChange::SafeDowngrade}}), std::string());
        image.quorum.version = 1;
        QCOMPARE(outcome(image, {{"kraft.version", 1}}), std::string());
        for (const FeatureChange change :
             {FeatureChange::Upgrade, FeatureChange::SafeDowngrade, FeatureChange::UnsafeDowngrade})
            QCOMPARE(outcome(image, {{"kraft.version", 0, change}}), std::string(refused));
    }

    /// KIP-966: the controller counts on one min.insync.replicas, set for all brokers.
    void eligibleLeadersComeWithOneMinInSyncReplicas() {
        const std::vector<FeatureUpdate> on{{"eligible.leader.replicas.version", 1}};
        ClusterImage image = newest;
        image.configs[{ResourceType::Broker, "1"}] = {{"min.insync.replicas", "2"}, {"log.retention.ms", "5"}};
        QCOMPARE(outcome(image, on), std::string("eligible.leader.replicas.version=1 [] min.insync.replicas=1 "
                                                 "[1] min.insync.replicas=-"));
        image.configs = {{{ResourceType::Broker, ""}, {{"min.insync.replicas", "2"}}}};
        QCOMPARE(outcome(image, on), std::string("eligible.leader.replicas.version=1"));
        QCOMPARE(outcome(image, {{"eligible.leader.replicas.version", 2}}), std::string(refused));
    }

    void aFeatureOfAnotherBrokerIsOnlySwitchedOff() {
        QCOMPARE(outcome(newest, {{"share.version", 1, FeatureChange::Upgrade}}), std::string());
        QCOMPARE(outcome(newest, {{"share.version", 0, FeatureChange::SafeDowngrade}}), std::string("share.version=0"));
        QCOMPARE(outcome(newest, {{"share.version", 2, FeatureChange::Upgrade}}), std::string(refused));
    }
};

QTEST_APPLESS_MAIN(FeaturesTest)
#include "features_test.moc"
