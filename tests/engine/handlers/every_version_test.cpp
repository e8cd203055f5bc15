#include <QtTest>

#include "engine/handlers/api_table.h"
#include "engine/handlers/handlers.h"
#include "tests/support/transactional_producer.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;

namespace {

const std::vector<PartitionIndex> first{PartitionIndex(0)};

/// A broker with something of everything that can be asked about.
struct Stage {
    TestBroker broker;
    Uuid topic = broker.makeTopic("orders", 2);
    test::TransactionalProducer producer{broker, "shop", test::TransactionalProducer::Speaks::Old};

    Stage() {
        producer.init();
        producer.write("orders", {"a"});
        OffsetCommitRequest commit;
        commit.groupId = "g";
        commit.topics = {{"orders", topic, {{PartitionIndex(0), Offset(1), LeaderEpoch(0), noTimestamp, ""}}}};
        broker.ask<OffsetCommitResponse>(commit, 9);
    }
};

using Ask = std::function<std::optional<ErrorCode>(Stage&, std::int16_t version)>;

/// The error that an answer has for the whole of its request; nothing for those that have none.
template <class Response>
std::optional<ErrorCode> errorOf(const Response& answer) {
    if constexpr (requires { answer.errorCode; }) return answer.errorCode;
    return std::nullopt;
}

/// Asks what `fill` makes of an empty request.
template <class Request, class Response>
std::pair<ApiKey, Ask> ask(void (*fill)(Request&, Stage&, std::int16_t version)) {
    return {Request::apiKey, [fill](Stage& stage, std::int16_t version) {
                Request request;
                fill(request, stage, version);
                return errorOf(stage.broker.ask<Response>(request, version));
            }};
}

template <class Request>
void nothing(Request&, Stage&, std::int16_t) {}

/// What a sensible client could ask of each API; versions differ in what of it they can say.
const std::map<ApiKey, Ask>& asks() {
    static const std::map<ApiKey, Ask> all{
        ask<ProduceRequest, ProduceResponse>([](auto& request, Stage& stage, std::int16_t) {
            static Bytes batch;
            batch = test::batchOf({"b"}, stage.broker.now());
            request.acks = -1;
            auto& data = request.topicData.emplace_back();
            data.name = "orders";
            data.topicId = stage.topic;
            data.partitionData.emplace_back().records = Records(MutableBytes(batch));
        }),
        ask<FetchRequest, FetchResponse>([](auto& request, Stage& stage, std::int16_t) {
            request.maxBytes = 1 << 20;
            auto& asked = request.topics.emplace_back();
            asked.topic = "orders";
            asked.topicId = stage.topic;
            asked.partitions.emplace_back().partitionMaxBytes = 1 << 20;
        }),
        ask<ListOffsetsRequest, ListOffsetsResponse>([](auto& request, Stage&, std::int16_t) {
            request.replicaId = BrokerId(-1);
            request.topics = {{"orders", {{PartitionIndex(0), LeaderEpoch(-1), Timestamp(-1), 1}}}};
        }),
        ask<MetadataRequest, MetadataResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{{Uuid{}, "orders"}}};
        }),
        ask<OffsetCommitRequest, OffsetCommitResponse>([](auto& request, Stage& stage, std::int16_t) {
            request.groupId = "g";
            request.topics = {
                {"orders", stage.topic, {{PartitionIndex(0), Offset(1), LeaderEpoch(0), noTimestamp, ""}}}};
        }),
        ask<OffsetFetchRequest, OffsetFetchResponse>([](auto& request, Stage& stage, std::int16_t version) {
            if (version < 8) {
                request.groupId = "g";
                request.topics = {{{"orders", first}}};
                return;
            }
            auto& group = request.groups.emplace_back();
            group.groupId = "g";
            group.topics = {{{"orders", stage.topic, first}}};
        }),
        ask<FindCoordinatorRequest, FindCoordinatorResponse>([](auto& request, Stage&, std::int16_t version) {
            if (version < 4)
                request.key = "g";
            else
                request.coordinatorKeys = {"g"};
        }),
        ask<JoinGroupRequest, JoinGroupResponse>([](auto& request, Stage&, std::int16_t) {
            request.groupId = "classic";
            request.sessionTimeoutMs = request.rebalanceTimeoutMs = 10'000;
            request.protocolType = "consumer";
            request.protocols = {{"range", {}}};
        }),
        ask<HeartbeatRequest, HeartbeatResponse>([](auto& request, Stage&, std::int16_t) {
            request.groupId = "classic";
            request.memberId = "stranger";
        }),
        ask<LeaveGroupRequest, LeaveGroupResponse>([](auto& request, Stage&, std::int16_t version) {
            request.groupId = "classic";
            if (version < 3)
                request.memberId = "stranger";
            else
                request.members = {{"stranger", std::nullopt, std::nullopt}};
        }),
        ask<SyncGroupRequest, SyncGroupResponse>([](auto& request, Stage&, std::int16_t) {
            request.groupId = "classic";
            request.memberId = "stranger";
            request.protocolType = "consumer";
            request.protocolName = "range";
        }),
        ask<DescribeGroupsRequest, DescribeGroupsResponse>(
            [](auto& request, Stage&, std::int16_t) { request.groups = {"g"}; }),
        ask<ListGroupsRequest, ListGroupsResponse>(nothing),
        ask<ApiVersionsRequest, ApiVersionsResponse>([](auto& request, Stage&, std::int16_t) {
            request.clientSoftwareName = request.clientSoftwareVersion = "x";
        }),
        ask<CreateTopicsRequest, CreateTopicsResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"new", 1, 1, {}, {}}};
        }),
        ask<DeleteTopicsRequest, DeleteTopicsResponse>([](auto& request, Stage&, std::int16_t version) {
            if (version < 6)
                request.topicNames = {"orders"};
            else
                request.topics = {{"orders", Uuid{}}};
        }),
        ask<DeleteRecordsRequest, DeleteRecordsResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"orders", {{PartitionIndex(0), Offset(0)}}}};
        }),
        ask<InitProducerIdRequest, InitProducerIdResponse>(
            [](auto& request, Stage&, std::int16_t) { request.transactionalId = std::nullopt; }),
        ask<OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"orders", {{PartitionIndex(0), LeaderEpoch(-1), LeaderEpoch(0)}}}};
        }),
        ask<AddPartitionsToTxnRequest, AddPartitionsToTxnResponse>(
            [](auto& request, Stage& stage, std::int16_t version) {
                const auto [id, epoch] = stage.producer.identity();
                if (version >= 4) {
                    request.transactions = {{"shop", id, epoch, false, {{"orders", first}}}};
                    return;
                }
                request.v3AndBelowTransactionalId = "shop";
                request.v3AndBelowProducerId = id;
                request.v3AndBelowProducerEpoch = epoch;
                request.v3AndBelowTopics = {{"orders", first}};
            }),
        ask<AddOffsetsToTxnRequest, AddOffsetsToTxnResponse>([](auto& request, Stage& stage, std::int16_t) {
            request = {"shop", stage.producer.identity().id, stage.producer.identity().epoch, "g"};
        }),
        ask<EndTxnRequest, EndTxnResponse>([](auto& request, Stage& stage, std::int16_t) {
            request = {"shop", stage.producer.identity().id, stage.producer.identity().epoch, true};
        }),
        ask<WriteTxnMarkersRequest, WriteTxnMarkersResponse>([](auto& request, Stage& stage, std::int16_t) {
            const auto [id, epoch] = stage.producer.identity();
            request.markers = {{id, epoch, false, {{"orders", first}}, 0, 0}};
        }),
        ask<TxnOffsetCommitRequest, TxnOffsetCommitResponse>([](auto& request, Stage& stage, std::int16_t) {
            request.transactionalId = "shop";
            request.groupId = "g";
            request.producerId = stage.producer.identity().id;
            request.producerEpoch = stage.producer.identity().epoch;
            request.topics = {{"orders", stage.topic, {{PartitionIndex(0), Offset(1), LeaderEpoch(0), ""}}}};
        }),
        ask<DescribeAclsRequest, DescribeAclsResponse>([](auto& request, Stage&, std::int16_t) {
            request.resourceTypeFilter = request.operation = request.permissionType = 1;
        }),
        ask<CreateAclsRequest, CreateAclsResponse>([](auto& request, Stage&, std::int16_t) {
            request.creations = {{2, "orders", 3, "User:a", "*", 3, 3}};
        }),
        ask<DeleteAclsRequest, DeleteAclsResponse>([](auto& request, Stage&, std::int16_t) {
            request.filters = {{2, "orders", 3, "User:a", "*", 3, 3}};
        }),
        ask<DescribeConfigsRequest, DescribeConfigsResponse>([](auto& request, Stage&, std::int16_t) {
            request.resources = {{2, "orders", std::nullopt}};
        }),
        ask<AlterConfigsRequest, AlterConfigsResponse>([](auto& request, Stage&, std::int16_t) {
            request.resources = {{2, "orders", {{"retention.ms", "1000"}}}};
        }),
        ask<AlterReplicaLogDirsRequest, AlterReplicaLogDirsResponse>([](auto& request, Stage&, std::int16_t) {
            request.dirs = {{"/data", {{"orders", first}}}};
        }),
        ask<DescribeLogDirsRequest, DescribeLogDirsResponse>(nothing),
        ask<CreatePartitionsRequest, CreatePartitionsResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"orders", 3, std::nullopt}};
        }),
        ask<DeleteGroupsRequest, DeleteGroupsResponse>(
            [](auto& request, Stage&, std::int16_t) { request.groupsNames = {"g"}; }),
        ask<ElectLeadersRequest, ElectLeadersResponse>([](auto& request, Stage&, std::int16_t) {
            request.topicPartitions = {{"orders", first}};
        }),
        ask<IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse>([](auto& request, Stage&, std::int16_t) {
            request.resources = {{2, "orders", {{"retention.ms", 0, "1000"}}}};
        }),
        ask<AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponse>(
            [](auto& request, Stage&, std::int16_t) {
                request.topics = {{"orders", {{PartitionIndex(0), {{BrokerId(1)}}}}}};
            }),
        ask<ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponse>(nothing),
        ask<OffsetDeleteRequest, OffsetDeleteResponse>([](auto& request, Stage&, std::int16_t) {
            request.groupId = "g";
            request.topics = {{"orders", {{PartitionIndex(0)}}}};
        }),
        ask<DescribeClientQuotasRequest, DescribeClientQuotasResponse>(nothing),
        ask<AlterClientQuotasRequest, AlterClientQuotasResponse>([](auto& request, Stage&, std::int16_t) {
            request.entries = {{{{"client-id", "app"}}, {{"producer_byte_rate", 1024, false}}}};
        }),
        ask<DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsResponse>(nothing),
        ask<AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponse>(
            [](auto& request, Stage&, std::int16_t) {
                request.upsertions = {{"ann", 1, 4096, Bytes(8), Bytes(32)}};
            }),
        ask<CreateDelegationTokenRequest, CreateDelegationTokenResponse>(nothing),
        ask<RenewDelegationTokenRequest, RenewDelegationTokenResponse>(nothing),
        ask<ExpireDelegationTokenRequest, ExpireDelegationTokenResponse>(nothing),
        ask<DescribeDelegationTokenRequest, DescribeDelegationTokenResponse>(nothing),
        ask<DescribeQuorumRequest, DescribeQuorumResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"__cluster_metadata", {{PartitionIndex(0)}}}};
        }),
        ask<UpdateFeaturesRequest, UpdateFeaturesResponse>([](auto& request, Stage&, std::int16_t) {
            request.featureUpdates = {{"group.version", 1, false, 1}};
        }),
        ask<DescribeClusterRequest, DescribeClusterResponse>(nothing),
        ask<DescribeProducersRequest, DescribeProducersResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"orders", first}};
        }),
        ask<UnregisterBrokerRequest, UnregisterBrokerResponse>(
            [](auto& request, Stage&, std::int16_t) { request.brokerId = BrokerId(9); }),
        ask<DescribeTransactionsRequest, DescribeTransactionsResponse>(
            [](auto& request, Stage&, std::int16_t) { request.transactionalIds = {"shop"}; }),
        ask<ListTransactionsRequest, ListTransactionsResponse>(nothing),
        ask<ConsumerGroupHeartbeatRequest, ConsumerGroupHeartbeatResponse>([](auto& request, Stage&, std::int16_t) {
            request.groupId = "new";
            request.memberId = "member";
            request.rebalanceTimeoutMs = 1000;
            request.subscribedTopicNames = {"orders"};
            request.topicPartitions = std::vector<ConsumerGroupHeartbeatRequest::TopicPartitions>{};
        }),
        ask<ConsumerGroupDescribeRequest, ConsumerGroupDescribeResponse>(
            [](auto& request, Stage&, std::int16_t) { request.groupIds = {"g"}; }),
        ask<GetTelemetrySubscriptionsRequest, GetTelemetrySubscriptionsResponse>(nothing),
        ask<PushTelemetryRequest, PushTelemetryResponse>([](auto& request, Stage& stage, std::int16_t) {
            const auto told =
                stage.broker.ask<GetTelemetrySubscriptionsResponse>(GetTelemetrySubscriptionsRequest{}, 0);
            request.clientInstanceId = told.clientInstanceId;
            request.subscriptionId = told.subscriptionId;
        }),
        ask<ListConfigResourcesRequest, ListConfigResourcesResponse>(nothing),
        ask<DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse>([](auto& request, Stage&, std::int16_t) {
            request.topics = {{"orders"}};
            request.responsePartitionLimit = 100;
        }),
        ask<AddRaftVoterRequest, AddRaftVoterResponse>([](auto& request, Stage& stage, std::int16_t) {
            request.clusterId = stage.broker.broker().clusterId();
            request.voterId = 2;
            request.voterDirectoryId = stage.topic;
            request.listeners = {{"CONTROLLER", "localhost", 9093}};
        }),
        ask<RemoveRaftVoterRequest, RemoveRaftVoterResponse>([](auto& request, Stage& stage, std::int16_t) {
            request.clusterId = std::nullopt;
            request.voterId = 1;
            request.voterDirectoryId = stage.topic;
        }),
    };
    return all;
}

/// What is asked above and answered with an error, as it should be.
const std::map<ApiKey, ErrorCode> refusals{
    {ApiKey::Heartbeat, ErrorCode::UnknownMemberId},
    {ApiKey::SyncGroup, ErrorCode::UnknownMemberId},
    {ApiKey::DescribeAcls, ErrorCode::SecurityDisabled},
    {ApiKey::CreateDelegationToken, ErrorCode::DelegationTokenRequestNotAllowed},
    {ApiKey::RenewDelegationToken, ErrorCode::DelegationTokenRequestNotAllowed},
    {ApiKey::ExpireDelegationToken, ErrorCode::DelegationTokenRequestNotAllowed},
    {ApiKey::DescribeDelegationToken, ErrorCode::DelegationTokenRequestNotAllowed},
    {ApiKey::UnregisterBroker, ErrorCode::BrokerIdNotRegistered},
    {ApiKey::AddRaftVoter, ErrorCode::UnsupportedVersion},
    {ApiKey::RemoveRaftVoter, ErrorCode::UnsupportedVersion},
};

ErrorCode expected(ApiKey api, std::int16_t version) {
    // From version 4 on a new member of a group is first given its id, before 3 an unknown one spoils the whole.
    if (api == ApiKey::JoinGroup && version >= 4) return ErrorCode::MemberIdRequired;
    if (api == ApiKey::LeaveGroup && version < 3) return ErrorCode::UnknownMemberId;
    const auto refusal = refusals.find(api);
    return refusal == refusals.end() ? ErrorCode::None : refusal->second;
}

}  // namespace

/// Every API in every version it is served in, asked once in earnest: the answer is read to its last byte.
class EveryVersionTest : public QObject {
    Q_OBJECT

private slots:
    void isAnswered_data() {
        QTest::addColumn<int>("api");
        QTest::addColumn<int>("version");
        for (const ServedApi& api : servedApis())
            for (std::int16_t version = api.served.first; version <= api.served.last; ++version)
                QTest::addRow("%s version %d", std::string(apiName(api.key)).c_str(), version)
                    << static_cast<int>(api.key) << int(version);
    }
    void isAnswered() {
        QFETCH(int, api);
        QFETCH(int, version);
        const auto key = static_cast<ApiKey>(api);
        const auto asked = asks().find(key);
        QVERIFY2(asked != asks().end(), "nothing is asked of this API: add a request to the list above");
        Stage stage;
        const auto error = asked->second(stage, static_cast<std::int16_t>(version));
        if (error) QCOMPARE(errorName(*error), errorName(expected(key, static_cast<std::int16_t>(version))));
    }
};

QTEST_APPLESS_MAIN(EveryVersionTest)
#include "every_version_test.moc"
