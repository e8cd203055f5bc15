#include <QtTest>

#include <algorithm>
#include <set>

#include "engine/protocol/messages/create_partitions.h"
#include "engine/protocol/messages/create_topics.h"
#include "engine/protocol/messages/delete_topics.h"
#include "engine/protocol/messages/describe_topic_partitions.h"
#include "engine/protocol/messages/metadata.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using Creatable = CreateTopicsRequest::CreatableTopic;

namespace {

CreateTopicsRequest creating(std::vector<Creatable> topics, bool validateOnly = false) {
    CreateTopicsRequest request;
    request.topics = std::move(topics);
    request.validateOnly = validateOnly;
    return request;
}
Creatable plain(std::string name, std::int32_t partitions = 1) { return {std::move(name), partitions, 1, {}, {}}; }

ErrorCode create(TestBroker& broker, Creatable topic, bool validateOnly = false) {
    const auto answer = broker.ask<CreateTopicsResponse>(creating({std::move(topic)}, validateOnly), 7).topics.at(0);
    if ((answer.errorCode == ErrorCode::None) == answer.errorMessage.has_value())
        throw std::runtime_error("an error has words, and nothing else has");
    return answer.errorCode;
}
ErrorCode createWith(const std::string& key, std::optional<std::string> value) {
    TestBroker broker;
    return create(broker, {"orders", 1, 1, {}, {{key, std::move(value)}}});
}

MetadataRequest about(std::vector<MetadataRequest::MetadataRequestTopic> topics, bool mayMake = false) {
    MetadataRequest request;
    request.topics = std::move(topics);
    request.allowAutoTopicCreation = mayMake;
    return request;
}

}  // namespace

class TopicsTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionMakesATopic_data() {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= 7; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionMakesATopic() {
        QFETCH(int, version);
        TestBroker broker;
        const auto answer = broker.ask<CreateTopicsResponse>(
            creating({{"orders", 3, 1, {}, {{"retention.ms", "1000"}}}}), static_cast<std::int16_t>(version));
        QCOMPARE(answer.throttleTimeMs, 0);
        const auto& made = answer.topics.at(0);
        QCOMPARE(made.errorCode, ErrorCode::None);
        if (version >= 5) {
            QCOMPARE(made.numPartitions, 3);
            QCOMPARE(made.replicationFactor, std::int16_t(1));
            const auto retention = std::find_if(made.configs->begin(), made.configs->end(),
                                                [](const auto& config) { return config.name == "retention.ms"; });
            QCOMPARE(retention->value, std::optional<std::string>("1000"));
            QCOMPARE(retention->configSource, std::int8_t(1));
            QCOMPARE(made.configs->size(), topicConfigDefinitions().size());
        }
        QVERIFY(version < 7 || made.topicId == broker.broker().image()->topic("orders")->id);
        QCOMPARE(broker.broker().topics().find("orders")->partitions.size(), std::size_t(3));
        broker.crash(1);
        broker.start();
        QCOMPARE(broker.broker().topics().find("orders")->partitions.size(), std::size_t(3));
    }

    void validatingMakesNothing() {
        TestBroker broker;
        QCOMPARE(create(broker, plain("orders"), true), ErrorCode::None);
        QVERIFY(!broker.broker().image()->topic("orders"));
        QCOMPARE(broker.ask<CreateTopicsResponse>(creating({plain("orders")}, true), 7).topics[0].topicId, Uuid{});
    }

    void whatCannotBeATopicIsRefused() {
        TestBroker broker;
        broker.makeTopic("taken");
        broker.makeTopic("a.b");
        QCOMPARE(create(broker, plain("taken")), ErrorCode::TopicAlreadyExists);
        QCOMPARE(create(broker, plain("a_b")), ErrorCode::InvalidTopicException);
        for (const char* name : {"", ".", "..", "a/b", "a b", "ä"})
            QCOMPARE(create(broker, plain(name)), ErrorCode::InvalidTopicException);
        QCOMPARE(create(broker, plain(std::string(250, 'x'))), ErrorCode::InvalidTopicException);
        QCOMPARE(create(broker, plain(std::string(249, 'x'))), ErrorCode::None);
        QCOMPARE(create(broker, plain("__cluster_metadata")), ErrorCode::InvalidRequest);
        QCOMPARE(create(broker, plain("n", 0)), ErrorCode::InvalidPartitions);
        QCOMPARE(create(broker, plain("n", -2)), ErrorCode::InvalidPartitions);
        QCOMPARE(create(broker, plain("n", 100'000)), ErrorCode::PolicyViolation);
        QCOMPARE(create(broker, {"n", 1, 0, {}, {}}), ErrorCode::InvalidReplicationFactor);
        QCOMPARE(create(broker, {"n", 1, 2, {}, {}}), ErrorCode::InvalidReplicationFactor);
        QCOMPARE(create(broker, {"n", -1, -1, {}, {}}), ErrorCode::None);
    }

    void anAssignmentHasToFit() {
        const auto with = [](std::vector<CreateTopicsRequest::CreatableReplicaAssignment> assignments,
                             std::int32_t partitions = -1) {
            TestBroker broker;
            return create(broker, {"n", partitions, static_cast<std::int16_t>(partitions), std::move(assignments), {}});
        };
        const PartitionIndex zero(0), one(1);
        QCOMPARE(with({{zero, {BrokerId(1)}}, {one, {BrokerId(1)}}}), ErrorCode::None);
        QCOMPARE(with({{zero, {BrokerId(1)}}}, 1), ErrorCode::InvalidRequest);
        QCOMPARE(with({{one, {BrokerId(1)}}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(with({{zero, {BrokerId(9)}}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(with({{zero, {}}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(with({{zero, {BrokerId(1), BrokerId(1)}}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(with({{zero, {BrokerId(1)}}, {zero, {BrokerId(1)}}}), ErrorCode::InvalidReplicaAssignment);
    }

    void settingsAreCheckedAsKafkaChecksThem() {
        QCOMPARE(createWith("retention.ms", " 1000 "), ErrorCode::None);
        QCOMPARE(createWith("preallocate", "TRUE"), ErrorCode::None);
        QCOMPARE(createWith("cleanup.policy", ""), ErrorCode::None);
        QCOMPARE(createWith("min.insync.replicas", "5"), ErrorCode::None);
        QCOMPARE(createWith("leader.replication.throttled.replicas", "0:1,1:1"), ErrorCode::None);
        for (const auto& [key, value] : {std::pair{"retention.ms", "x"},
                                         {"retention.ms", "-2"},
                                         {"retention.ms", ""},
                                         {"nobody.knows", "1"},
                                         {"compression.type", "ZSTD"},
                                         {"preallocate", "yes"},
                                         {"min.insync.replicas", "0"},
                                         {"cleanup.policy", "Compact"},
                                         {"min.cleanable.dirty.ratio", "1.5"},
                                         {"leader.replication.throttled.replicas", "x"},
                                         {"remote.storage.enable", "true"}})
            QCOMPARE(createWith(key, value), ErrorCode::InvalidConfig);
        QCOMPARE(createWith("retention.ms", std::nullopt), ErrorCode::InvalidConfig);
    }

    void aNameGivenTwiceRefusesOnlyItself() {
        TestBroker broker;
        const auto answer =
            broker.ask<CreateTopicsResponse>(creating({plain("twice"), plain("once"), plain("twice")}), 7);
        QCOMPARE(answer.topics.size(), std::size_t(2));
        QCOMPARE(answer.topics[0].name, std::string("once"));
        QCOMPARE(answer.topics[0].errorCode, ErrorCode::None);
        QCOMPARE(answer.topics[1].errorCode, ErrorCode::InvalidRequest);
        QVERIFY(!broker.broker().image()->topic("twice"));
    }

    void ofTwoThatMakeATopicAtOnceOneIsRefusedAndItsOthersAreNot() {
        TestBroker broker;
        broker.sync().hold();  // nothing is committed meanwhile
        const auto first = broker.send(creating({plain("a"), plain("b")}), 7);
        const auto second = broker.send(creating({plain("b"), plain("c")}), 7);
        broker.sync().letGo();
        broker.settle();
        const auto one = broker.answerIn<CreateTopicsResponse>(*first, 7);
        const auto two = broker.answerIn<CreateTopicsResponse>(*second, 7);
        QCOMPARE(one.topics[0].errorCode, ErrorCode::None);
        QCOMPARE(one.topics[1].errorCode, ErrorCode::None);
        QCOMPARE(two.topics[0].errorCode, ErrorCode::TopicAlreadyExists);
        QCOMPARE(two.topics[1].errorCode, ErrorCode::None);
        QVERIFY(broker.broker().image()->topic("c"));
        QCOMPARE(broker.broker().image()->topic("b")->id, one.topics[1].topicId);
    }

    void manyWhoAskForAMissingTopicAtOnceMakeOne() {
        TestBroker broker;
        broker.sync().hold();
        std::vector<std::shared_ptr<test::Outcome>> outcomes;
        for (int i = 0; i < 10; ++i)
            outcomes.push_back(
                broker.send(about({{{}, "new"}, {{}, "new"}, {{}, "new" + std::to_string(i)}}, true), 12));
        broker.sync().letGo();
        broker.settle();
        std::set<Uuid> ids;
        for (const auto& outcome : outcomes) {
            const auto answer = broker.answerIn<MetadataResponse>(*outcome, 12);
            QCOMPARE(answer.topics.size(), std::size_t(2));
            for (const auto& topic : answer.topics) {
                QCOMPARE(topic.errorCode, ErrorCode::None);
                QCOMPARE(topic.partitions.at(0).leaderId, BrokerId(1));
                if (topic.name == "new") ids.insert(topic.topicId);
            }
        }
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(broker.broker().image()->topics.size(), std::size_t(11));
        broker.crash(4);
        broker.start();  // a topic made twice would not be read back
        QCOMPARE(broker.broker().image()->topics.size(), std::size_t(11));
    }

    void everyVersionTellsWhereTheTopicIs_data() {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= 13; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionTellsWhereTheTopicIs() {
        QFETCH(int, version);
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders", 2);
        broker.makeTopic("other");
        auto request = about({{{}, "orders"}});
        request.includeTopicAuthorizedOperations = request.includeClusterAuthorizedOperations = true;
        request.allowAutoTopicCreation = true;
        const auto answer = broker.ask<MetadataResponse>(request, static_cast<std::int16_t>(version));
        QCOMPARE(answer.brokers.size(), std::size_t(1));
        QCOMPARE(answer.brokers[0].host, std::string("broker.test"));
        QCOMPARE(answer.brokers[0].port, 9092);
        QCOMPARE(answer.controllerId, BrokerId(version >= 1 ? 1 : -1));
        QCOMPARE(answer.clusterId.has_value(), version >= 2);
        QCOMPARE(answer.topics.size(), std::size_t(1));
        QCOMPARE(answer.topics[0].topicId, version >= 10 ? id : Uuid{});
        QCOMPARE(answer.topics[0].topicAuthorizedOperations == 0xdf8, version >= 8);
        QCOMPARE(answer.clusterAuthorizedOperations == 0x1fa0, version >= 8 && version <= 10);
        const auto& partition = answer.topics[0].partitions.at(1);
        QCOMPARE(partition.partitionIndex, PartitionIndex(1));
        QCOMPARE(partition.leaderId, BrokerId(1));
        QCOMPARE(partition.isrNodes, std::vector<BrokerId>{BrokerId(1)});
        // An empty list means all in the first version only; null later.
        auto all = about({});
        all.allowAutoTopicCreation = true;
        QCOMPARE(broker.ask<MetadataResponse>(all, static_cast<std::int16_t>(version)).topics.size(),
                 std::size_t(version == 0 ? 2 : 0));
        if (version == 0) return;
        all.topics = std::nullopt;
        QCOMPARE(broker.ask<MetadataResponse>(all, static_cast<std::int16_t>(version)).topics.size(), std::size_t(2));
    }

    void topicsAreAskedForByNameOrById() {
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders");
        const Uuid nobodys = Uuid::random(broker.random);
        auto answer = broker.ask<MetadataResponse>(about({{id, "another name"}, {nobodys, std::nullopt}}), 12);
        QCOMPARE(answer.topics[0].name, std::optional<std::string>("orders"));
        QCOMPARE(answer.topics[1].errorCode, ErrorCode::UnknownTopicId);
        QVERIFY(!answer.topics[1].name);
        QCOMPARE(broker.ask<MetadataResponse>(about({{{}, "named"}, {id, std::nullopt}}), 12).topics.size(),
                 std::size_t(1));
        answer = broker.ask<MetadataResponse>(about({{id, "orders"}}), 11);
        QCOMPARE(answer.topics[0].errorCode, ErrorCode::InvalidRequest);
        QVERIFY(answer.brokers.empty());
        answer = broker.ask<MetadataResponse>(about({{{}, std::nullopt}}), 13);
        QCOMPARE(answer.errorCode, ErrorCode::UnknownServerError);
        answer = broker.ask<MetadataResponse>(about({{{}, "nobody"}, {{}, "a/b"}, {{}, "orders"}, {{}, "orders"}}), 12);
        QCOMPARE(answer.topics.size(), std::size_t(3));
        QCOMPARE(answer.topics[0].errorCode, ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(answer.topics[1].errorCode, ErrorCode::InvalidTopicException);
    }

    void nothingIsMadeWhereItIsNotWanted() {
        TestBroker broker;
        QCOMPARE(broker.ask<MetadataResponse>(about({{{}, "a/b"}}, true), 12).topics[0].errorCode,
                 ErrorCode::InvalidTopicException);
        QCOMPARE(broker.ask<MetadataResponse>(about({{{}, "new"}}, false), 12).topics[0].errorCode,
                 ErrorCode::UnknownTopicOrPartition);
        TestBroker strict({{"auto.create.topics.enable", "false"}});
        QCOMPARE(strict.ask<MetadataResponse>(about({{{}, "new"}}, true), 12).topics[0].errorCode,
                 ErrorCode::UnknownTopicOrPartition);
    }

    void partitionsAreAdded() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        const auto raise =
            [&broker](const std::string& name, std::int32_t count,
                      std::optional<std::vector<CreatePartitionsRequest::CreatePartitionsAssignment>> assignments,
                      std::int16_t version = 3) {
                CreatePartitionsRequest request;
                request.topics = {{name, count, std::move(assignments)}};
                return broker.ask<CreatePartitionsResponse>(request, version).results.at(0).errorCode;
            };
        for (std::int16_t version = 0; version <= 3; ++version)
            QCOMPARE(raise("orders", 3 + version, std::nullopt, version), ErrorCode::None);
        QCOMPARE(broker.broker().topics().find("orders")->partitions.size(), std::size_t(6));
        for (const int count : {6, 5, 0, -1})
            QCOMPARE(raise("orders", count, std::nullopt), ErrorCode::InvalidPartitions);
        using Assignments = std::vector<CreatePartitionsRequest::CreatePartitionsAssignment>;
        QCOMPARE(raise("orders", 7, Assignments{}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(raise("orders", 7, Assignments{{{BrokerId(9)}}}), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(raise("orders", 7, Assignments{{{BrokerId(1)}}}), ErrorCode::None);
        QCOMPARE(raise("orders", 100'000, std::nullopt), ErrorCode::PolicyViolation);
        QCOMPARE(raise("nobody", 3, std::nullopt), ErrorCode::UnknownTopicOrPartition);
        CreatePartitionsRequest request;
        request.topics = {{"orders", 8, std::nullopt}, {"orders", 9, std::nullopt}};
        QCOMPARE(broker.ask<CreatePartitionsResponse>(request, 3).results.size(), std::size_t(1));
        request.topics = {{"orders", 8, std::nullopt}};
        request.validateOnly = true;
        QCOMPARE(broker.ask<CreatePartitionsResponse>(request, 3).results[0].errorCode, ErrorCode::None);
        QCOMPARE(broker.broker().topics().find("orders")->partitions.size(), std::size_t(7));
    }

    void everyVersionDeletesATopic() {
        for (std::int16_t version = 0; version <= 6; ++version) {
            TestBroker broker;
            const Uuid id = broker.makeTopic("orders");
            DeleteTopicsRequest request;
            request.topicNames = {"orders", "nobody"};
            request.topics = {{std::nullopt, id}, {"nobody", {}}};
            const auto answer = broker.ask<DeleteTopicsResponse>(request, version);
            QCOMPARE(answer.responses[0].errorCode, ErrorCode::None);
            QCOMPARE(answer.responses[0].name, std::optional<std::string>("orders"));
            QCOMPARE(answer.responses[1].errorCode, ErrorCode::UnknownTopicOrPartition);
            QVERIFY(!broker.broker().topics().find("orders"));
            broker.makeTopic("orders");  // the name is free again
            QCOMPARE(broker.log("orders").endOffset(), Offset(0));
        }
    }

    void whatIsDeletedIsNamedOnceAndOneWay() {
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders");
        const auto remove = [&broker](std::vector<DeleteTopicsRequest::DeleteTopicState> topics) {
            DeleteTopicsRequest request;
            request.topics = std::move(topics);
            return broker.ask<DeleteTopicsResponse>(request, 6).responses;
        };
        QCOMPARE(remove({{"orders", id}})[0].errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(remove({{std::nullopt, {}}})[0].errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(remove({{std::nullopt, Uuid::random(broker.random)}})[0].errorCode, ErrorCode::UnknownTopicId);
        QCOMPARE(remove({{"a/b", {}}})[0].errorCode, ErrorCode::UnknownTopicOrPartition);
        for (const auto& twice :
             {remove({{"orders", {}}, {"orders", {}}}), remove({{"orders", {}}, {std::nullopt, id}})}) {
            QCOMPARE(twice.size(), std::size_t(1));
            QCOMPARE(twice[0].errorCode, ErrorCode::InvalidRequest);
        }
        QVERIFY(broker.broker().topics().find("orders"));
        TestBroker keeping({{"delete.topic.enable", "false"}});
        keeping.makeTopic("orders");
        DeleteTopicsRequest request;
        request.topics = {{"orders", {}}};
        QCOMPARE(keeping.ask<DeleteTopicsResponse>(request, 6).responses[0].errorCode,
                 ErrorCode::TopicDeletionDisabled);
    }

    void partitionsAreDescribedInPortions() {
        TestBroker broker;
        broker.makeTopic("a", 3);
        broker.makeTopic("b", 2);
        DescribeTopicPartitionsRequest request;
        request.responsePartitionLimit = 2;
        std::vector<std::string> seen;
        for (int portion = 0; portion < 10; ++portion) {
            const auto answer = broker.ask<DescribeTopicPartitionsResponse>(request, 0);
            for (const auto& topic : answer.topics)
                for (const auto& partition : topic.partitions)
                    seen.push_back(fmt::format("{}{}", *topic.name, partition.partitionIndex));
            if (!answer.nextCursor) break;
            request.cursor = {answer.nextCursor->topicName, answer.nextCursor->partitionIndex};
        }
        QCOMPARE(seen, (std::vector<std::string>{"a0", "a1", "a2", "b0", "b1"}));
        request = {};
        request.topics = {{"nobody"}, {"a/b"}, {"b"}, {"b"}};
        auto answer = broker.ask<DescribeTopicPartitionsResponse>(request, 0);
        QCOMPARE(answer.topics.size(), std::size_t(3));
        QCOMPARE(answer.topics[0].errorCode, ErrorCode::InvalidTopicException);
        QCOMPARE(answer.topics[2].errorCode, ErrorCode::UnknownTopicOrPartition);
        for (const auto& cursor :
             {DescribeTopicPartitionsRequest::Cursor{"b", PartitionIndex(-3)}, {"c", PartitionIndex(0)}}) {
            request.cursor = cursor;
            QCOMPARE(broker.ask<DescribeTopicPartitionsResponse>(request, 0).topics[0].errorCode,
                     ErrorCode::InvalidRequest);
        }
    }
};

QTEST_APPLESS_MAIN(TopicsTest)
#include "topics_test.moc"
