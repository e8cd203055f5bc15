#include "engine/metadata/topic_plan.h"

#include <QtTest>

#include "engine/metadata/apply.h"

using namespace brook;

class TopicPlanTest : public QObject {
    Q_OBJECT

    SeededRandom m_random{1};
    ConfigValues m_file{{"num.partitions", "3"}};
    std::shared_ptr<ClusterImage> m_image = std::make_shared<ClusterImage>();

    template <class Plan>
    auto with(Plan plan) {
        const ConfigResolver resolver(m_image, m_file, BrokerId(1));
        return plan(PlanContext{*m_image, resolver, BrokerId(1), Uuid{}, m_random});
    }
    ErrorCode topicCode(const TopicWish& wish) {
        const auto plan = with([&](const PlanContext& context) { return planTopic(context, wish); });
        return plan ? ErrorCode::None : plan.error().code;
    }
    ErrorCode changeCode(const ConfigResource& resource, const std::vector<ConfigChange>& changes) {
        const auto plan =
            with([&](const PlanContext& context) { return planConfigChanges(context, resource, changes); });
        return plan ? ErrorCode::None : plan.error().code;
    }
    void make(const std::string& name) {
        m_image = applyRecords(*m_image, with([&](const PlanContext& context) {
                                             return planTopic(context, {name, -1, -1, {}, {}});
                                         })->records);
    }

private slots:
    void init() {
        m_image = std::make_shared<ClusterImage>();
        make("orders.eu");
    }

    void aTopicThatSaysNothingGetsTheBrokersPartitions() {
        QCOMPARE(m_image->topic("orders.eu")->partitions.size(), std::size_t(3));
    }

    void namesAreLegal() {
        for (const std::string& name : {std::string(), std::string("."), std::string(".."), std::string("a b"),
                                        std::string("ä"), std::string(250, 'a')})
            QCOMPARE(topicCode({name, 1, 1, {}, {}}), ErrorCode::InvalidTopicException);
        QCOMPARE(topicCode({std::string(249, 'a'), 1, 1, {}, {}}), ErrorCode::None);
    }

    void namesThatCollideAreRefused() {
        QCOMPARE(topicCode({"orders_eu", 1, 1, {}, {}}), ErrorCode::InvalidTopicException);
        QCOMPARE(topicCode({"orders.eu", 1, 1, {}, {}}), ErrorCode::TopicAlreadyExists);
    }

    void countsAreChecked() {
        QCOMPARE(topicCode({"new", 0, 1, {}, {}}), ErrorCode::InvalidPartitions);
        QCOMPARE(topicCode({"new", 100'000, 1, {}, {}}), ErrorCode::PolicyViolation);
        QCOMPARE(topicCode({"new", 1, 2, {}, {}}), ErrorCode::InvalidReplicationFactor);
        QCOMPARE(topicCode({"new", 1, 0, {}, {}}), ErrorCode::InvalidReplicationFactor);
    }

    void assignmentsNameThisBrokerOnce() {
        QCOMPARE(topicCode({"new", -1, -1, {{0, {BrokerId(1)}}, {1, {BrokerId(1)}}}, {}}), ErrorCode::None);
        QCOMPARE(topicCode({"new", -1, -1, {{1, {BrokerId(1)}}}, {}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(topicCode({"new", -1, -1, {{0, {BrokerId(1), BrokerId(1)}}}, {}}),
                 ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(topicCode({"new", -1, -1, {{0, {BrokerId(2)}}}, {}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(topicCode({"new", 1, -1, {{0, {BrokerId(1)}}}, {}}), ErrorCode::InvalidRequest);
    }

    void settingsAreChecked() {
        QCOMPARE(topicCode({"new", 1, 1, {}, {{"retention.ms", "5"}, {"retention.ms", "6"}}}), ErrorCode::None);
        QCOMPARE(topicCode({"new", 1, 1, {}, {{"compression.type", "GZIP"}}}), ErrorCode::InvalidConfig);
        QCOMPARE(topicCode({"new", 1, 1, {}, {{"no.such.thing", "1"}}}), ErrorCode::InvalidConfig);
    }

    void partitionsOnlyGrow() {
        const auto code = [&](std::int32_t total, std::optional<std::vector<std::vector<BrokerId>>> assignments) {
            const auto plan = with(
                [&](const PlanContext& context) { return planPartitions(context, "orders.eu", total, assignments); });
            return plan ? ErrorCode::None : plan.error().code;
        };
        QCOMPARE(code(5, std::nullopt), ErrorCode::None);
        QCOMPARE(code(3, std::nullopt), ErrorCode::InvalidPartitions);
        QCOMPARE(code(2, std::nullopt), ErrorCode::InvalidPartitions);
        QCOMPARE(code(5, {{}}), ErrorCode::InvalidReplicaAssignment);
    }

    void listsAreAppendedToAndSubtractedFrom() {
        const ConfigResource topic{ResourceType::Topic, "orders.eu"};
        const auto plan = with([&](const PlanContext& context) {
            return planConfigChanges(context, topic, {{"cleanup.policy", ConfigOperation::Append, "compact"}});
        });
        QVERIFY(plan.has_value());
        m_image = applyRecords(*m_image, *plan);
        QCOMPARE(m_image->configOf(topic).at("cleanup.policy"), std::string("delete,compact"));
        QCOMPARE(changeCode(topic, {{"retention.ms", ConfigOperation::Append, "1"}}), ErrorCode::InvalidConfig);
    }

    void changesAnswerWithKafkasCodes() {
        const ConfigResource topic{ResourceType::Topic, "orders.eu"};
        const ConfigResource broker{ResourceType::Broker, "1"};
        QCOMPARE(changeCode(topic, {{"no.such.thing", ConfigOperation::Delete, {}}}), ErrorCode::None);
        QCOMPARE(changeCode(topic, {{"retention.ms", static_cast<ConfigOperation>(9), "1"}}),
                 ErrorCode::UnknownServerError);
        QCOMPARE(changeCode(topic, {{"retention.ms", ConfigOperation::Set, "x"}}), ErrorCode::InvalidConfig);
        QCOMPARE(changeCode(broker, {{"no.such.thing", ConfigOperation::Set, "x"}}), ErrorCode::None);
        QCOMPARE(changeCode(broker, {{"log.retention.ms", ConfigOperation::Set, "x"}}), ErrorCode::InvalidRequest);
        QCOMPARE(changeCode({ResourceType::Topic, "absent"}, {}), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(changeCode({ResourceType::ClientMetrics, "m"}, {{"no.such.thing", ConfigOperation::Set, "x"}}),
                 ErrorCode::InvalidRequest);
    }

    void eligibleLeadersKeepTheOneMinInSyncReplicas() {
        const std::string setting = "min.insync.replicas";
        const ConfigResource all{ResourceType::Broker, ""};
        const ConfigResource one{ResourceType::Broker, "1"};
        const ConfigResource topic{ResourceType::Topic, "orders.eu"};
        const std::vector<ConfigChange> remove{{setting, ConfigOperation::Delete, {}}};
        const std::vector<ConfigChange> set{{setting, ConfigOperation::Set, "2"}};
        QCOMPARE(changeCode(all, remove), ErrorCode::None);
        QCOMPARE(changeCode(one, set), ErrorCode::None);
        m_image->features["eligible.leader.replicas.version"] = 1;
        m_image->configs[all] = {{setting, "1"}};
        QCOMPARE(changeCode(all, remove), ErrorCode::InvalidConfig);
        QCOMPARE(changeCode(all, set), ErrorCode::None);
        QCOMPARE(changeCode(one, remove), ErrorCode::InvalidConfig);
        QCOMPARE(changeCode(one, set), ErrorCode::InvalidConfig);
        QCOMPARE(changeCode(topic, set), ErrorCode::None);
        const auto replaced = with([&](const PlanContext& context) {
            return planConfigReplacement(context, all, {{"log.retention.ms", ConfigOperation::Set, "7"}});
        });
        QCOMPARE(replaced.error().code, ErrorCode::InvalidConfig);
    }

    void aReplacementReturnsTheRestToDefaults() {
        const ConfigResource topic{ResourceType::Topic, "orders.eu"};
        m_image->configs[topic] = {{"retention.ms", "5"}, {"segment.ms", "6"}};
        const auto plan = with([&](const PlanContext& context) {
            return planConfigReplacement(context, topic, {{"segment.ms", ConfigOperation::Set, "7"}});
        });
        QCOMPARE(applyRecords(*m_image, *plan)->configOf(topic), (ConfigValues{{"segment.ms", "7"}}));
    }
};

QTEST_APPLESS_MAIN(TopicPlanTest)
#include "topic_plan_test.moc"
