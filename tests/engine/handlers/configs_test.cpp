#include <QtTest>

#include <algorithm>

#include "engine/protocol/messages/alter_configs.h"
#include "engine/protocol/messages/describe_configs.h"
#include "engine/protocol/messages/incremental_alter_configs.h"
#include "engine/protocol/messages/list_config_resources.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using Answer = DescribeConfigsResponse::DescribeConfigsResult;
using Setting = DescribeConfigsResponse::DescribeConfigsResourceResult;

namespace {

constexpr std::int8_t topic = 2, server = 4, logger = 8, clientMetrics = 16, group = 32;
enum Operation : std::int8_t { set, remove_, append, subtract };

Answer describe(TestBroker& broker, std::int8_t type, const std::string& name,
                std::optional<std::vector<std::string>> keys = std::nullopt, std::int16_t version = 4,
                bool documentation = false) {
    DescribeConfigsRequest request;
    request.resources = {{type, name, std::move(keys)}};
    request.includeSynonyms = true;
    request.includeDocumentation = documentation;
    return broker.ask<DescribeConfigsResponse>(request, version).results.at(0);
}
Setting one(TestBroker& broker, std::int8_t type, const std::string& name, const std::string& key,
            std::int16_t version = 4) {
    return describe(broker, type, name, std::vector{key}, version).configs.at(0);
}
std::vector<std::string> synonymsOf(const Setting& setting) {
    std::vector<std::string> all;
    for (const auto& synonym : setting.synonyms)
        all.push_back(fmt::format("{}={} from {}", synonym.name, synonym.value.value_or("null"), synonym.source));
    return all;
}

ErrorCode alter(TestBroker& broker, std::int8_t type, const std::string& name,
                std::vector<IncrementalAlterConfigsRequest::AlterableConfig> configs, bool validateOnly = false,
                std::int16_t version = 1) {
    IncrementalAlterConfigsRequest request;
    request.resources = {{type, name, std::move(configs)}};
    request.validateOnly = validateOnly;
    const auto answer = broker.ask<IncrementalAlterConfigsResponse>(request, version).responses.at(0);
    if (answer.resourceName != name || answer.resourceType != type)
        throw std::runtime_error("the answer speaks of another resource");
    return answer.errorCode;
}
ErrorCode replace(TestBroker& broker, std::int8_t type, const std::string& name,
                  std::vector<AlterConfigsRequest::AlterableConfig> configs, std::int16_t version = 2) {
    AlterConfigsRequest request;
    request.resources = {{type, name, std::move(configs)}};
    return broker.ask<AlterConfigsResponse>(request, version).responses.at(0).errorCode;
}

}  // namespace

class ConfigsTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionDescribesATopic_data() {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= 4; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionDescribesATopic() {
        QFETCH(int, version);
        TestBroker broker;
        broker.makeTopic("orders", 1, {{"retention.ms", "5000"}});
        const auto v = static_cast<std::int16_t>(version);
        const Answer answer = describe(broker, topic, "orders", std::nullopt, v, version >= 3);
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QCOMPARE(answer.errorMessage, std::optional<std::string>(""));
        QCOMPARE(answer.configs.size(), topicConfigDefinitions().size());
        for (const Setting& setting : answer.configs) {
            QVERIFY(!setting.readOnly && !setting.isSensitive);
            QCOMPARE(setting.documentation.has_value() && !setting.documentation->empty(), version >= 3);
        }
        const Setting retention = one(broker, topic, "orders", "retention.ms", v);
        QCOMPARE(retention.value, std::optional<std::string>("5000"));
        if (version >= 1) QCOMPARE(retention.configSource, std::int8_t(1));
        if (version >= 1) QCOMPARE(synonymsOf(retention), std::vector<std::string>{"retention.ms=5000 from 1"});
        if (version >= 3) QCOMPARE(retention.configType, std::int8_t(ConfigType::Long));
        const Setting policy = one(broker, topic, "orders", "cleanup.policy", v);
        if (version == 0) QVERIFY(policy.isDefault);
        if (version >= 1) QCOMPARE(synonymsOf(policy), std::vector<std::string>{"log.cleanup.policy=delete from 5"});
    }

    void synonymsTellEveryPlaceThatGivesAValue() {
        TestBroker broker({{"log.cleanup.policy", "compact"}});
        broker.makeTopic("orders");
        QCOMPARE(one(broker, topic, "orders", "cleanup.policy").configSource, std::int8_t(4));
        broker.setConfig(ResourceType::Broker, "", "log.cleanup.policy", "delete");
        broker.setConfig(ResourceType::Broker, "1", "log.cleanup.policy", "compact,delete");
        broker.setConfig(ResourceType::Topic, "orders", "cleanup.policy", "compact");
        const Setting setting = one(broker, topic, "orders", "cleanup.policy");
        QCOMPARE(synonymsOf(setting),
                 (std::vector<std::string>{"cleanup.policy=compact from 1", "log.cleanup.policy=compact,delete from 2",
                                           "log.cleanup.policy=delete from 3", "log.cleanup.policy=compact from 4",
                                           "log.cleanup.policy=delete from 5"}));
        QCOMPARE(one(broker, server, "1", "log.cleanup.policy").configSource, std::int8_t(2));
        const Answer everyBroker = describe(broker, server, "");
        const auto listed = std::find_if(everyBroker.configs.begin(), everyBroker.configs.end(),
                                         [](const Setting& s) { return s.name == "log.cleanup.policy"; });
        QCOMPARE(synonymsOf(*listed), std::vector<std::string>{"log.cleanup.policy=delete from 3"});
        QCOMPARE(synonymsOf(one(broker, topic, "orders", "flush.ms")), std::vector<std::string>{});
        QCOMPARE(synonymsOf(one(broker, topic, "orders", "compression.gzip.level")),
                 std::vector<std::string>{"compression.gzip.level=-1 from 5"});
    }

    void theBrokerTellsWhatItIs() {
        TestBroker broker;
        QCOMPARE(one(broker, server, "1", "node.id").value, std::optional<std::string>("1"));
        QCOMPARE(one(broker, server, "1", "listeners").value,
                 std::optional<std::string>("PLAINTEXT://broker.test:9092"));
        QCOMPARE(one(broker, server, "1", "log.dirs").value, std::optional<std::string>("/data"));
        QVERIFY(one(broker, server, "1", "log.dirs").readOnly);
        QCOMPARE(one(broker, server, "1", "ssl.keystore.password").isSensitive, true);
    }

    void aPasswordIsNeverTold() {
        TestBroker broker({{"ssl.keystore.password", "secret"}});
        const Setting setting = one(broker, server, "1", "ssl.keystore.password");
        QVERIFY(!setting.value);
        for (const auto& synonym : setting.synonyms) QVERIFY(!synonym.value);
        QCOMPARE(alter(broker, server, "1", {{"nobody.knows", set, "secret too"}}), ErrorCode::None);
        const Setting unknown = one(broker, server, "1", "nobody.knows");
        QVERIFY(unknown.isSensitive && !unknown.value);
    }

    void whatCannotBeDescribedIsRefused() {
        TestBroker broker;
        QCOMPARE(describe(broker, topic, "nobody").errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(describe(broker, topic, "a/b").errorCode, ErrorCode::InvalidTopicException);
        QCOMPARE(describe(broker, server, "9").errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(describe(broker, server, "x").errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(describe(broker, 0, "x").errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(describe(broker, group, "").errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(describe(broker, clientMetrics, "").errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(describe(broker, group, "unknown").errorCode, ErrorCode::None);
        QCOMPARE(describe(broker, clientMetrics, "unknown").errorCode, ErrorCode::None);
        broker.makeTopic("orders");
        QCOMPARE(describe(broker, topic, "orders", std::vector<std::string>{}).configs.size(),
                 topicConfigDefinitions().size());
        QVERIFY(describe(broker, topic, "orders", std::vector<std::string>{"nobody.knows"}).configs.empty());
    }

    void settingsAreChangedOneByOne() {
        TestBroker broker;
        broker.makeTopic("orders");
        for (std::int16_t version = 0; version <= 1; ++version)
            QCOMPARE(
                alter(broker, topic, "orders", {{"retention.ms", set, std::to_string(1000 + version)}}, false, version),
                ErrorCode::None);
        QCOMPARE(broker.log("orders").config().retention, std::optional(Milliseconds(1001)));
        QCOMPARE(alter(broker, topic, "orders", {{"retention.ms", set, "5"}}, true), ErrorCode::None);
        QCOMPARE(broker.log("orders").config().retention,
                 std::optional(Milliseconds(1001)));  // it was only to be validated
        QCOMPARE(alter(broker, topic, "orders",
                       {{"segment.bytes", set, "2000000"}, {"retention.ms", remove_, std::nullopt}}),
                 ErrorCode::None);
        QCOMPARE(broker.log("orders").config().segmentBytes, 2'000'000);
        QCOMPARE(one(broker, topic, "orders", "retention.ms").configSource, std::int8_t(5));
        broker.crash(1);
        broker.start();
        QCOMPARE(broker.log("orders").config().segmentBytes, 2'000'000);
    }

    void listsGrowAndShrink() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto policy = [&broker] { return one(broker, topic, "orders", "cleanup.policy").value; };
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", append, "compact"}}), ErrorCode::None);
        QCOMPARE(policy(), std::optional<std::string>("delete,compact"));
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", append, "compact"}}), ErrorCode::None);
        QCOMPARE(policy(), std::optional<std::string>("delete,compact"));
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", subtract, "delete"}}), ErrorCode::None);
        QCOMPARE(policy(), std::optional<std::string>("compact"));
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", subtract, "nothing there"}}), ErrorCode::None);
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", append, "nothing known"}}),
                 ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, topic, "orders", {{"cleanup.policy", append, std::nullopt}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, topic, "orders", {{"retention.ms", append, "1"}}), ErrorCode::InvalidConfig);
        QCOMPARE(policy(), std::optional<std::string>("compact"));
    }

    void badChangesAreRefusedWhole() {
        TestBroker broker;
        broker.makeTopic("orders");
        QCOMPARE(alter(broker, topic, "orders", {{"segment.bytes", set, "2000000"}, {"retention.ms", set, "x"}}),
                 ErrorCode::InvalidConfig);
        QCOMPARE(one(broker, topic, "orders", "segment.bytes").configSource, std::int8_t(5));
        QCOMPARE(alter(broker, topic, "orders", {{"nobody.knows", set, "x"}}), ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, topic, "orders", {{"nobody.knows", remove_, std::nullopt}}), ErrorCode::None);
        QCOMPARE(alter(broker, topic, "orders", {{"retention.ms", static_cast<Operation>(9), "1"}}),
                 ErrorCode::UnknownServerError);
        QCOMPARE(alter(broker, topic, "orders", {{"retention.ms", set, std::nullopt}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, topic, "orders", {{"retention.ms", set, "1"}, {"retention.ms", set, "2"}}),
                 ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, topic, "nobody", {{"retention.ms", set, "1"}}), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(alter(broker, topic, "a/b", {{"retention.ms", set, "1"}}), ErrorCode::InvalidTopicException);
        QCOMPARE(alter(broker, topic, "", {{"retention.ms", set, "1"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, 0, "x", {{"a", set, "b"}}), ErrorCode::InvalidRequest);
    }

    void aBrokersSettingsAreChangedWhereTheyMayBe() {
        TestBroker broker;
        QCOMPARE(alter(broker, server, "1", {{"log.cleaner.threads", set, "2"}}), ErrorCode::None);
        QCOMPARE(alter(broker, server, "1", {{"node.id", set, "2"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, server, "", {{"log.retention.ms", set, "x"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, server, "", {{"log.cleaner.threads", set, "0"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, server, "9", {{"log.cleaner.threads", set, "2"}}), ErrorCode::InvalidRequest);
        broker.makeTopic("orders");
        QCOMPARE(alter(broker, server, "", {{"log.retention.ms", set, "700"}}), ErrorCode::None);
        QCOMPARE(broker.log("orders").config().retention, std::optional(Milliseconds(700)));
    }

    void groupsAndClientMetricsHaveSettingsToo() {
        TestBroker broker;
        QCOMPARE(synonymsOf(one(broker, group, "g", "consumer.session.timeout.ms")),
                 std::vector<std::string>{"group.consumer.session.timeout.ms=45000 from 5"});
        QCOMPARE(alter(broker, group, "g", {{"consumer.session.timeout.ms", set, "46000"}}), ErrorCode::None);
        QCOMPARE(one(broker, group, "g", "consumer.session.timeout.ms").configSource, std::int8_t(8));
        QCOMPARE(alter(broker, group, "g", {{"consumer.session.timeout.ms", set, "1"}}), ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, group, "g", {{"consumer.session.timeout.ms", set, "99999999"}}),
                 ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, group, "g", {{"nobody.knows", set, "1"}}), ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, group, "", {{"consumer.session.timeout.ms", set, "46000"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, clientMetrics, "m", {{"interval.ms", set, "1000"}}), ErrorCode::None);
        QCOMPARE(alter(broker, clientMetrics, "m", {{"interval.ms", set, "1"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, clientMetrics, "m", {{"nobody.knows", set, "1"}}), ErrorCode::InvalidRequest);
        QCOMPARE(alter(broker, clientMetrics, "m", {{"match", set, "x=y"}}), ErrorCode::InvalidConfig);
        QCOMPARE(alter(broker, clientMetrics, "m", {{"match", set, "client_id=a.*"}}), ErrorCode::None);
    }

    void theOldFormReplacesEverything() {
        TestBroker broker;
        broker.makeTopic("orders", 1, {{"segment.bytes", "2000000"}});
        for (std::int16_t version = 0; version <= 2; ++version)
            QCOMPARE(replace(broker, topic, "orders", {{"retention.ms", "777"}}, version), ErrorCode::None);
        QCOMPARE(one(broker, topic, "orders", "retention.ms").value, std::optional<std::string>("777"));
        QCOMPARE(one(broker, topic, "orders", "segment.bytes").configSource, std::int8_t(5));
        QCOMPARE(replace(broker, topic, "orders", {{"nobody.knows", "1"}}), ErrorCode::InvalidConfig);
        QCOMPARE(replace(broker, topic, "orders", {{"retention.ms", std::nullopt}}), ErrorCode::InvalidRequest);
        QCOMPARE(one(broker, topic, "orders", "retention.ms").value, std::optional<std::string>("777"));
        QCOMPARE(replace(broker, topic, "orders", {}), ErrorCode::None);
        QCOMPARE(one(broker, topic, "orders", "retention.ms").configSource, std::int8_t(5));
    }

    void aResourceNamedTwiceIsRefusedAndOthersAreNot() {
        TestBroker broker;
        broker.makeTopic("a");
        broker.makeTopic("b");
        IncrementalAlterConfigsRequest request;
        request.resources = {{topic, "a", {}}, {topic, "a", {}}, {topic, "b", {{"retention.ms", set, "9"}}}};
        const auto answer = broker.ask<IncrementalAlterConfigsResponse>(request, 1).responses;
        QCOMPARE(std::count_if(answer.begin(), answer.end(),
                               [](const auto& each) { return each.errorCode == ErrorCode::InvalidRequest; }),
                 std::ptrdiff_t(2));
        QCOMPARE(broker.log("b").config().retention, std::optional(Milliseconds(9)));
    }

    void aLoggersLevelIsChangedAndGivenBack() {
        TestBroker broker;
        const auto level = [&broker](const std::string& name) {
            const Setting setting = one(broker, logger, "1", name);
            if (setting.configSource != 6 || setting.readOnly || setting.isSensitive || !setting.synonyms.empty())
                throw std::runtime_error("a level is not told as Kafka tells it");
            return setting.value.value_or("null");
        };
        QCOMPARE(describe(broker, logger, "1", std::nullopt, 4).configs.size(), allLoggers.size() + 1);
        QCOMPARE(level("net"), std::string("INFO"));
        QCOMPARE(alter(broker, logger, "1", {{"net", set, "TRACE"}}), ErrorCode::None);
        QCOMPARE(alter(broker, logger, "1", {{"root", set, "WARN"}}), ErrorCode::None);
        QCOMPARE(level("net"), std::string("TRACE"));
        QCOMPARE(level("log"), std::string("WARN"));
        QCOMPARE(level("root"), std::string("WARN"));
        QCOMPARE(alter(broker, logger, "1", {{"net", remove_, "whatever"}}), ErrorCode::None);
        QCOMPARE(level("net"), std::string("WARN"));
        QCOMPARE(alter(broker, logger, "1", {{"net", set, "FATAL"}}, true), ErrorCode::None);
        QCOMPARE(level("net"), std::string("WARN"));
        broker.restart();
        QCOMPARE(level("root"), std::string("WARN"));
        QVERIFY(broker.broker().image()->configOf({ResourceType::BrokerLogger, "1"}).empty());
    }

    void whatNoLoggerCanBeIsRefusedWhole_data() {
        using Config = IncrementalAlterConfigsRequest::AlterableConfig;
        QTest::addColumn<QString>("broker");
        QTest::addColumn<std::vector<Config>>("configs");
        QTest::addColumn<ErrorCode>("error");
        const Config fine{"log", set, "ERROR"};
        const auto add = [&](const char* name, Config config, ErrorCode error, const char* id = "1") {
            QTest::newRow(name) << QString(id) << std::vector{fine, std::move(config)} << error;
        };
        add("no such logger", {"nope", set, "DEBUG"}, ErrorCode::InvalidConfig);
        add("no such logger to delete", {"nope", remove_, std::nullopt}, ErrorCode::InvalidConfig);
        add("small letters", {"net", set, "debug"}, ErrorCode::InvalidConfig);
        add("no such level", {"net", set, "OFF"}, ErrorCode::InvalidConfig);
        add("an empty level", {"net", set, ""}, ErrorCode::InvalidConfig);
        add("no level", {"net", set, std::nullopt}, ErrorCode::InvalidRequest);
        add("the root without a level", {"root", remove_, std::nullopt}, ErrorCode::InvalidRequest);
        add("appending", {"net", append, "DEBUG"}, ErrorCode::InvalidRequest);
        add("subtracting", {"net", subtract, "DEBUG"}, ErrorCode::InvalidRequest);
        add("an unknown operation", {"net", 7, "DEBUG"}, ErrorCode::UnknownServerError);
        add("named twice", fine, ErrorCode::InvalidRequest);
        add("another broker", {"net", set, "DEBUG"}, ErrorCode::InvalidRequest, "2");
        add("no broker", {"net", set, "DEBUG"}, ErrorCode::InvalidRequest, "");
        add("no number", {"net", set, "DEBUG"}, ErrorCode::InvalidRequest, "x");
    }
    void whatNoLoggerCanBeIsRefusedWhole() {
        QFETCH(QString, broker);
        QFETCH(std::vector<IncrementalAlterConfigsRequest::AlterableConfig>, configs);
        QFETCH(ErrorCode, error);
        TestBroker stage;
        QCOMPARE(alter(stage, logger, broker.toStdString(), configs), error);
        QCOMPARE(one(stage, logger, "1", "log").value, std::optional<std::string>("INFO"));
        if (broker != "1") QCOMPARE(describe(stage, logger, broker.toStdString()).errorCode, error);
        QCOMPARE(replace(stage, logger, "1", {{"net", "DEBUG"}}), ErrorCode::InvalidRequest);
    }

    void requestsAreToldOnceSomebodyWantsToKnow() {
        TestBroker broker;
        broker.makeTopic("orders");
        one(broker, topic, "orders", "retention.ms");
        QVERIFY(!broker.diagnostics.said("DescribeConfigs"));
        alter(broker, logger, "1", {{"request", set, "DEBUG"}});
        one(broker, topic, "orders", "retention.ms");
        QVERIFY(broker.diagnostics.said("DescribeConfigs version 4"));
        describe(broker, topic, "payments");
        QVERIFY(broker.diagnostics.said("UNKNOWN_TOPIC_OR_PARTITION after"));
    }

    void resourcesAreListedByType() {
        TestBroker broker;
        broker.makeTopic("orders");
        alter(broker, group, "g", {{"consumer.session.timeout.ms", set, "46000"}});
        alter(broker, clientMetrics, "m", {{"interval.ms", set, "1000"}});
        const auto listed = [&broker](std::vector<std::int8_t> types, std::int16_t version = 1) {
            ListConfigResourcesRequest request;
            request.resourceTypes = std::move(types);
            std::vector<std::string> names;
            for (const auto& resource : broker.ask<ListConfigResourcesResponse>(request, version).configResources)
                names.push_back(resource.resourceName);
            return names;
        };
        QCOMPARE(listed({}, 0), std::vector<std::string>{"m"});
        QCOMPARE(listed({topic, topic}), std::vector<std::string>{"orders"});
        QCOMPARE(listed({group}), std::vector<std::string>{"g"});
        QCOMPARE(listed({server}), std::vector<std::string>{"1"});
        QCOMPARE(listed({}).size(), std::size_t(5));
        ListConfigResourcesRequest request;
        request.resourceTypes = {5};
        QCOMPARE(broker.ask<ListConfigResourcesResponse>(request, 1).errorCode, ErrorCode::UnsupportedVersion);
    }
};

QTEST_APPLESS_MAIN(ConfigsTest)
#include "configs_test.moc"
