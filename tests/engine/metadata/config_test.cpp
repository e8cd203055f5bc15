#include <QtTest>

#include <algorithm>

#include "engine/metadata/effective_config.h"
#include "engine/metadata/topic_plan.h"

using namespace brook;

class ConfigTest : public QObject {
    Q_OBJECT

    static ErrorCode check(std::span<const ConfigDefinition> table, std::string_view name, std::string_view value) {
        const ConfigDefinition* definition = findConfig(table, name);
        if (!definition) return ErrorCode::UnknownServerError;
        const auto fine = checkConfigValue(*definition, value);
        return fine ? ErrorCode::None : fine.error().code;
    }
    static ErrorCode topic(std::string_view name, std::string_view value) {
        return check(topicConfigDefinitions(), name, value);
    }

    static EffectiveConfig resolve(const ClusterImage& image, const ConfigValues& file, std::string_view name) {
        const ConfigResolver resolver(std::make_shared<ClusterImage>(image), file, BrokerId(1));
        return resolver.topicSetting(*findConfig(topicConfigDefinitions(), name), "orders");
    }

private slots:
    void everyTableIsSortedDocumentedAndObeysItsOwnRules() {
        for (const ResourceType type :
             {ResourceType::Topic, ResourceType::Broker, ResourceType::Group, ResourceType::ClientMetrics}) {
            const auto table = definitionsFor(type);
            QVERIFY(!table.empty());
            for (std::size_t i = 0; i < table.size(); ++i) {
                const ConfigDefinition& definition = table[i];
                const std::string name(definition.name);
                if (i > 0) QVERIFY2(table[i - 1].name < definition.name, name.c_str());
                QVERIFY2(findConfig(table, definition.name) == &definition, name.c_str());
                QVERIFY2(definition.documentation.size() > 10, name.c_str());
                if (definition.defaultValue)
                    QVERIFY2(checkConfigValue(definition, *definition.defaultValue).has_value(), name.c_str());
            }
        }
    }

    void aTopicSettingNamesBrokerSettingsThatExist() {
        for (const ConfigDefinition& definition : topicConfigDefinitions()) {
            std::string name;
            for (const char c : std::string(definition.brokerSynonyms) + ' ') {
                if (c != ' ') {
                    name.push_back(c);
                    continue;
                }
                QVERIFY2(name.empty() || findConfig(brokerConfigDefinitions(), name), name.c_str());
                name.clear();
            }
        }
    }

    void valuesAreTakenAsKafkaTakesThem() {
        QCOMPARE(topic("retention.ms", " 1000 "), ErrorCode::None);
        QCOMPARE(topic("retention.ms", "-1"), ErrorCode::None);
        QCOMPARE(topic("preallocate", "TRUE"), ErrorCode::None);
        QCOMPARE(topic("cleanup.policy", ""), ErrorCode::None);
        QCOMPARE(topic("cleanup.policy", "compact, delete"), ErrorCode::None);
        QCOMPARE(topic("min.insync.replicas", "5"), ErrorCode::None);
        QCOMPARE(topic("min.cleanable.dirty.ratio", "0.25"), ErrorCode::None);
    }

    void valuesAreRefusedAsKafkaRefusesThem() {
        QCOMPARE(topic("retention.ms", "-2"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("retention.ms", ""), ErrorCode::InvalidConfig);
        QCOMPARE(topic("retention.ms", "7d"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("retention.ms", "9223372036854775808"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("max.message.bytes", "2147483648"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("preallocate", "yes"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("compression.type", "GZIP"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("cleanup.policy", "delete,shred"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("min.cleanable.dirty.ratio", "1.5"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("segment.bytes", "100"), ErrorCode::InvalidConfig);
        QCOMPARE(topic("compression.lz4.level", "0"), ErrorCode::InvalidConfig);
    }

    void theNearestValueIsInForce() {
        ClusterImage image;
        ConfigValues file;
        QCOMPARE(resolve(image, file, "max.message.bytes").source, ConfigSource::Default);
        QCOMPARE(*resolve(image, file, "max.message.bytes").value, std::string("1048588"));
        file["message.max.bytes"] = "1";
        QCOMPARE(resolve(image, file, "max.message.bytes").source, ConfigSource::StaticBroker);
        image.configs[{ResourceType::Broker, ""}]["message.max.bytes"] = "2";
        QCOMPARE(resolve(image, file, "max.message.bytes").source, ConfigSource::DynamicDefaultBroker);
        image.configs[{ResourceType::Broker, "1"}]["message.max.bytes"] = "3";
        QCOMPARE(resolve(image, file, "max.message.bytes").source, ConfigSource::DynamicBroker);
        image.configs[{ResourceType::Topic, "orders"}]["max.message.bytes"] = "4";
        const EffectiveConfig config = resolve(image, file, "max.message.bytes");
        QCOMPARE(config.source, ConfigSource::Topic);
        QCOMPARE(*config.value, std::string("4"));
        std::string values;
        for (const ConfigSynonym& synonym : config.synonyms) values += *synonym.value + ' ';
        QCOMPARE(values, std::string("4 3 2 1 1048588 "));
    }

    void brokerHoursBecomeTheTopicsMilliseconds() {
        ClusterImage image;
        QCOMPARE(*resolve(image, {{"log.retention.hours", "2"}}, "retention.ms").value, std::string("7200000"));
        QCOMPARE(*resolve(image, {{"log.retention.hours", "-1"}}, "retention.ms").value, std::string("-1"));
        QCOMPARE(*resolve(image, {{"log.retention.hours", "2"}, {"log.retention.minutes", "5"}}, "retention.ms").value,
                 std::string("300000"));
        QCOMPARE(*resolve(image, {{"log.retention.hours", "2"}, {"log.retention.ms", "7"}}, "retention.ms").value,
                 std::string("7"));
        QCOMPARE(*resolve(image, {}, "retention.ms").value, std::string("604800000"));
    }
};

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
