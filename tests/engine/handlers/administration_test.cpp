#include <QtTest>

#include "engine/protocol/messages/alter_partition_reassignments.h"
#include "engine/protocol/messages/alter_replica_log_dirs.h"
#include "engine/protocol/messages/api_versions.h"
#include "engine/protocol/messages/consumer_group_describe.h"
#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/create_acls.h"
#include "engine/protocol/messages/create_delegation_token.h"
#include "engine/protocol/messages/delete_acls.h"
#include "engine/protocol/messages/describe_acls.h"
#include "engine/protocol/messages/describe_delegation_token.h"
#include "engine/protocol/messages/expire_delegation_token.h"
#include "engine/protocol/messages/list_partition_reassignments.h"
#include "engine/protocol/messages/renew_delegation_token.h"
#include "engine/protocol/messages/unregister_broker.h"
#include "engine/protocol/messages/update_features.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using Text = std::optional<std::string>;

namespace {

void put(TestBroker& broker, std::vector<MetadataRecord> records) {
    broker.broker().changeMetadata(std::move(records), [](const Result<void>& done) {
        if (!done) throw std::runtime_error(done.error().message);
    });
    broker.settle();
}

UpdateFeaturesResponse update(TestBroker& broker, const std::string& feature, std::int16_t level, std::int8_t type,
                              std::int16_t version = 2, bool validateOnly = false) {
    UpdateFeaturesRequest request;
    request.featureUpdates = {{feature, level, false, type}};
    request.validateOnly = validateOnly;
    return broker.ask<UpdateFeaturesResponse>(request, version);
}

ErrorCode heartbeat(TestBroker& broker) {
    ConsumerGroupHeartbeatRequest request;
    request.groupId = "g";
    request.memberId = "member";
    request.rebalanceTimeoutMs = 1000;
    request.subscribedTopicNames = {"orders"};
    request.topicPartitions = std::vector<ConsumerGroupHeartbeatRequest::TopicPartitions>{};
    return broker.ask<ConsumerGroupHeartbeatResponse>(request, 1).errorCode;
}

}  // namespace

/// Administration of a cluster of one: what can be changed is, the rest is refused with Kafka's codes.
class AdministrationTest : public QObject {
    Q_OBJECT

private slots:
    void eachPartitionOfAReassignmentHasItsOwnAnswer() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        AlterPartitionReassignmentsRequest request;
        request.topics = {{"orders",
                           {{PartitionIndex(0), {{BrokerId(1)}}},
                            {PartitionIndex(1), std::nullopt},
                            {PartitionIndex(7), {{BrokerId(1)}}},
                            {PartitionIndex(0), {{BrokerId(2)}}},
                            {PartitionIndex(0), std::vector<BrokerId>{}}}},
                          {"nobody", {{PartitionIndex(0), {{BrokerId(1)}}}}}};
        for (std::int16_t version = 0; version <= 1; ++version) {
            const auto answer = broker.ask<AlterPartitionReassignmentsResponse>(request, version);
            QCOMPARE(answer.errorCode, ErrorCode::None);
            std::vector<ErrorCode> codes;
            for (const auto& topic : answer.responses)
                for (const auto& partition : topic.partitions) codes.push_back(partition.errorCode);
            QCOMPARE(codes, (std::vector{ErrorCode::None, ErrorCode::NoReassignmentInProgress,
                                         ErrorCode::UnknownTopicOrPartition, ErrorCode::InvalidReplicaAssignment,
                                         ErrorCode::InvalidReplicaAssignment, ErrorCode::UnknownTopicOrPartition}));
            QVERIFY(!answer.responses[0].partitions[0].errorMessage);
            QVERIFY(!answer.responses[0].partitions[2].errorMessage->empty());
        }
    }

    void aReassignmentThatADirectoryBringsAlongIsListedAndTakenBack() {
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders", 2);
        PartitionChangeRecord moving;
        moving.partitionId = PartitionIndex(1);
        moving.topicId = id;
        moving.replicas = {{BrokerId(1), BrokerId(2)}};
        moving.addingReplicas = {{BrokerId(2)}};
        put(broker, {moving});
        ListPartitionReassignmentsRequest list;
        const auto listed = [&] { return broker.ask<ListPartitionReassignmentsResponse>(list, 0).topics; };
        QCOMPARE(listed().size(), std::size_t(1));
        QCOMPARE(listed()[0].partitions.size(), std::size_t(1));
        QCOMPARE(listed()[0].partitions[0].partitionIndex, PartitionIndex(1));
        QCOMPARE(listed()[0].partitions[0].addingReplicas, std::vector{BrokerId(2)});
        list.topics = {{"nobody", {PartitionIndex(0)}}, {"orders", {PartitionIndex(0)}}};
        QVERIFY(listed().empty());
        list.topics = {{"orders", {PartitionIndex(0), PartitionIndex(1)}}};
        QCOMPARE(listed().size(), std::size_t(1));
        AlterPartitionReassignmentsRequest back;
        back.topics = {{"orders", {{PartitionIndex(1), std::nullopt}}}};
        const auto answer = broker.ask<AlterPartitionReassignmentsResponse>(back, 1);
        QCOMPARE(answer.responses.at(0).partitions.at(0).errorCode, ErrorCode::None);
        QVERIFY(listed().empty());
    }

    void theOneDirectoryIsWhereEverythingLies() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        AlterReplicaLogDirsRequest request;
        request.dirs = {
            {"/data", {{"orders", {PartitionIndex(0), PartitionIndex(9)}}, {"nobody", {PartitionIndex(0)}}}},
            {"/nowhere", {{"orders", {PartitionIndex(1)}}}}};
        for (std::int16_t version = 0; version <= 2; ++version) {
            const auto answer = broker.ask<AlterReplicaLogDirsResponse>(request, version);
            QCOMPARE(answer.results.at(0).topicName, std::string("nobody"));
            QCOMPARE(answer.results[0].partitions.at(0).errorCode, ErrorCode::UnknownTopicOrPartition);
            const auto& orders = answer.results.at(1).partitions;
            QCOMPARE(orders.at(0).errorCode, ErrorCode::None);
            QCOMPARE(orders.at(1).errorCode, ErrorCode::LogDirNotFound);
            QCOMPARE(orders.at(2).errorCode, ErrorCode::UnknownTopicOrPartition);
        }
    }

    void aFeatureIsChangedForGood() {
        TestBroker broker;
        QCOMPARE(update(broker, "transaction.version", 1, 2).errorCode, ErrorCode::None);
        broker.restart();
        QCOMPARE(broker.broker().image()->features.at("transaction.version"), std::int16_t(1));
        ApiVersionsRequest ask;
        ask.clientSoftwareName = ask.clientSoftwareVersion = "x";
        for (const auto& feature : broker.ask<ApiVersionsResponse>(ask, 4).finalizedFeatures)
            if (feature.name == "transaction.version") QCOMPARE(feature.maxVersionLevel, std::int16_t(1));
    }

    void aFeatureThatIsOnlyValidatedStays() {
        TestBroker broker;
        QCOMPARE(update(broker, "group.version", 0, 2, 1, true).errorCode, ErrorCode::None);
        QCOMPARE(broker.broker().image()->features.at("group.version"), std::int16_t(1));
    }

    void aFeatureThatIsRefusedIsToldInTheWordsOfEachVersion() {
        TestBroker broker;
        for (std::int16_t version = 0; version <= 2; ++version) {
            const auto wrong = update(broker, "group.version", 2, 1, version);
            QCOMPARE(wrong.errorCode, ErrorCode::InvalidUpdateVersion);
            QVERIFY(wrong.errorMessage->find("group.version") != std::string::npos);
            QVERIFY(wrong.results.empty());
            const auto right = update(broker, "group.version", 1, 1, version);
            QCOMPARE(right.errorCode, ErrorCode::None);
            QCOMPARE(right.results.size(), std::size_t(version <= 1 ? 1 : 0));
        }
    }

    void withoutItsFeatureTheNewGroupProtocolIsNotServed() {
        TestBroker broker;
        broker.makeTopic("orders");
        QCOMPARE(heartbeat(broker), ErrorCode::None);
        update(broker, "group.version", 0, 2);
        QCOMPARE(heartbeat(broker), ErrorCode::UnsupportedVersion);
        ConsumerGroupDescribeRequest describe;
        describe.groupIds = {"g"};
        const auto answer = broker.ask<ConsumerGroupDescribeResponse>(describe, 1);
        QCOMPARE(answer.groups.at(0).errorCode, ErrorCode::UnsupportedVersion);
        QCOMPARE(answer.groups[0].groupId, std::string("g"));
        update(broker, "group.version", 1, 1);
        QCOMPARE(heartbeat(broker), ErrorCode::None);
    }

    void aBrokerThatIsGoneIsUnregisteredAndTheOneHereIsNot() {
        TestBroker broker;
        RegisterBrokerRecord other;
        other.brokerId = BrokerId(2);
        put(broker, {other});
        const auto code = [&broker](std::int32_t id) {
            return broker.ask<UnregisterBrokerResponse>(UnregisterBrokerRequest{BrokerId(id)}, 0).errorCode;
        };
        QCOMPARE(code(2), ErrorCode::None);
        QVERIFY(!broker.broker().image()->brokers.contains(BrokerId(2)));
        QCOMPARE(code(2), ErrorCode::BrokerIdNotRegistered);
        QCOMPARE(code(1), ErrorCode::InvalidRequest);
    }

    void accessRulesNeedAnAuthorizer() {
        TestBroker broker;
        for (std::int16_t version = 0; version <= 3; ++version) {
            DescribeAclsRequest describe;
            describe.resourceTypeFilter = describe.operation = describe.permissionType = 1;
            QCOMPARE(broker.ask<DescribeAclsResponse>(describe, version).errorCode, ErrorCode::SecurityDisabled);
            const CreateAclsRequest create{{{2, "orders", 3, "User:a", "*", 3, 3}}};
            QCOMPARE(broker.ask<CreateAclsResponse>(create, version).results.at(0).errorCode,
                     ErrorCode::SecurityDisabled);
            const DeleteAclsRequest remove{{{2, "orders", 3, "User:a", "*", 3, 3}}};
            QCOMPARE(broker.ask<DeleteAclsResponse>(remove, version).filterResults.at(0).errorCode,
                     ErrorCode::SecurityDisabled);
            describe.operation = 0;
            QVERIFY(broker.send(describe, version)->closed.has_value());
            QVERIFY(broker.send(CreateAclsRequest{{{2, "orders", 3, "User:a", "*", 16, 3}}}, version)->closed);
            QVERIFY(broker.send(DeleteAclsRequest{{{8, "orders", 3, "User:a", "*", 3, 3}}}, version)->closed);
        }
    }

    /// As at Apache Kafka on a listener without authentication.
    void tokensAreGivenToNobodyUnknown() {
        TestBroker broker;
        constexpr ErrorCode refused = ErrorCode::DelegationTokenRequestNotAllowed;
        for (std::int16_t version = 1; version <= 3; ++version) {
            CreateDelegationTokenRequest create;
            create.renewers = {{"User", "ann"}};
            const auto made = broker.ask<CreateDelegationTokenResponse>(create, version);
            QCOMPARE(made.errorCode, refused);
            QCOMPARE(made.principalName, std::string("ANONYMOUS"));
            QCOMPARE(made.expiryTimestampMs, noTimestamp);
            QCOMPARE(broker.ask<DescribeDelegationTokenResponse>(DescribeDelegationTokenRequest{}, version).errorCode,
                     refused);
            if (version == 3) continue;
            QCOMPARE(broker.ask<RenewDelegationTokenResponse>(RenewDelegationTokenRequest{}, version).errorCode,
                     refused);
            QCOMPARE(broker.ask<ExpireDelegationTokenResponse>(ExpireDelegationTokenRequest{}, version).errorCode,
                     refused);
        }
        CreateDelegationTokenRequest forAnother;
        forAnother.ownerPrincipalType = "User";
        forAnother.ownerPrincipalName = "bob";
        QCOMPARE(broker.ask<CreateDelegationTokenResponse>(forAnother, 3).principalName, std::string("bob"));
    }
};

QTEST_APPLESS_MAIN(AdministrationTest)
#include "administration_test.moc"
