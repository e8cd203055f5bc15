#include "engine/handlers/api_table.h"

#include <algorithm>
#include <array>

#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using namespace protocol;

template <class Request, void (*handler)(const CallPtr&, Request)>
Result<void> decodeAndServe(const CallPtr& call, MutableBytes body) {
    Result<Request> request = decode<Request>(body, call->version());
    if (!request) return failed(request);
    handler(call, std::move(*request));
    return {};
}

template <class Request, void (*handler)(const CallPtr&, Request)>
constexpr ServedApi api(VersionRange served) {
    return {Request::apiKey, served, served, Request::flexible, decodeAndServe<Request, handler>};
}

/// Produce is advertised from 0 although it is served from 3: older librdkafka decides by it whether it may use the
/// newer record format (KAFKA-18659).
constexpr ServedApi produce() {
    ServedApi entry = api<ProduceRequest, serveProduce>(between(3, 13));
    entry.advertised = between(0, 13);
    return entry;
}

constexpr std::array table{
    produce(),
    api<FetchRequest, serveFetch>(between(4, 18)),
    api<ListOffsetsRequest, serveListOffsets>(between(0, 11)),
    api<MetadataRequest, serveMetadata>(between(0, 13)),
    api<OffsetCommitRequest, serveOffsetCommit>(between(2, 10)),
    api<OffsetFetchRequest, serveOffsetFetch>(between(1, 10)),
    api<FindCoordinatorRequest, serveFindCoordinator>(between(0, 6)),
    api<JoinGroupRequest, serveJoinGroup>(between(0, 9)),
    api<HeartbeatRequest, serveHeartbeat>(between(0, 4)),
    api<LeaveGroupRequest, serveLeaveGroup>(between(0, 5)),
    api<SyncGroupRequest, serveSyncGroup>(between(0, 5)),
    api<DescribeGroupsRequest, serveDescribeGroups>(between(0, 6)),
    api<ListGroupsRequest, serveListGroups>(between(0, 5)),
    api<ApiVersionsRequest, serveApiVersions>(between(0, 5)),
    api<CreateTopicsRequest, serveCreateTopics>(between(0, 7)),
    api<DeleteTopicsRequest, serveDeleteTopics>(between(0, 6)),
    api<DeleteRecordsRequest, serveDeleteRecords>(between(0, 2)),
    api<InitProducerIdRequest, serveInitProducerId>(between(0, 5)),
    api<OffsetForLeaderEpochRequest, serveOffsetForLeaderEpoch>(between(0, 4)),
    api<AddPartitionsToTxnRequest, serveAddPartitionsToTxn>(between(0, 5)),
    api<AddOffsetsToTxnRequest, serveAddOffsetsToTxn>(between(0, 4)),
    api<EndTxnRequest, serveEndTxn>(between(0, 5)),
    api<WriteTxnMarkersRequest, serveWriteTxnMarkers>(between(0, 2)),
    api<TxnOffsetCommitRequest, serveTxnOffsetCommit>(between(0, 5)),
    api<DescribeAclsRequest, serveDescribeAcls>(between(0, 3)),
    api<CreateAclsRequest, serveCreateAcls>(between(0, 3)),
    api<DeleteAclsRequest, serveDeleteAcls>(between(0, 3)),
    api<DescribeConfigsRequest, serveDescribeConfigs>(between(0, 4)),
    api<AlterConfigsRequest, serveAlterConfigs>(between(0, 2)),
    api<AlterReplicaLogDirsRequest, serveAlterReplicaLogDirs>(between(0, 2)),
    api<DescribeLogDirsRequest, serveDescribeLogDirs>(between(0, 5)),
    api<CreatePartitionsRequest, serveCreatePartitions>(between(0, 3)),
    api<CreateDelegationTokenRequest, serveCreateDelegationToken>(between(1, 3)),
    api<RenewDelegationTokenRequest, serveRenewDelegationToken>(between(1, 2)),
    api<ExpireDelegationTokenRequest, serveExpireDelegationToken>(between(1, 2)),
    api<DescribeDelegationTokenRequest, serveDescribeDelegationToken>(between(1, 3)),
    api<DeleteGroupsRequest, serveDeleteGroups>(between(0, 3)),
    api<ElectLeadersRequest, serveElectLeaders>(between(0, 2)),
    api<IncrementalAlterConfigsRequest, serveIncrementalAlterConfigs>(between(0, 1)),
    api<AlterPartitionReassignmentsRequest, serveAlterPartitionReassignments>(between(0, 1)),
    api<ListPartitionReassignmentsRequest, serveListPartitionReassignments>(between(0, 0)),
    api<OffsetDeleteRequest, serveOffsetDelete>(between(0, 0)),
    api<DescribeClientQuotasRequest, serveDescribeClientQuotas>(between(0, 1)),
    api<AlterClientQuotasRequest, serveAlterClientQuotas>(between(0, 1)),
    api<DescribeUserScramCredentialsRequest, serveDescribeUserScramCredentials>(between(0, 0)),
    api<AlterUserScramCredentialsRequest, serveAlterUserScramCredentials>(between(0, 0)),
    api<DescribeQuorumRequest, serveDescribeQuorum>(between(0, 2)),
    api<UpdateFeaturesRequest, serveUpdateFeatures>(between(0, 2)),
    api<DescribeClusterRequest, serveDescribeCluster>(between(0, 2)),
    api<DescribeProducersRequest, serveDescribeProducers>(between(0, 0)),
    api<UnregisterBrokerRequest, serveUnregisterBroker>(between(0, 0)),
    api<DescribeTransactionsRequest, serveDescribeTransactions>(between(0, 0)),
    api<ListTransactionsRequest, serveListTransactions>(between(0, 2)),
    api<ConsumerGroupHeartbeatRequest, serveConsumerGroupHeartbeat>(between(0, 1)),
    api<ConsumerGroupDescribeRequest, serveConsumerGroupDescribe>(between(0, 1)),
    api<GetTelemetrySubscriptionsRequest, serveGetTelemetrySubscriptions>(between(0, 0)),
    api<PushTelemetryRequest, servePushTelemetry>(between(0, 0)),
    api<ListConfigResourcesRequest, serveListConfigResources>(between(0, 1)),
    api<DescribeTopicPartitionsRequest, serveDescribeTopicPartitions>(between(0, 0)),
    api<AddRaftVoterRequest, serveAddRaftVoter>(between(0, 1)),
    api<RemoveRaftVoterRequest, serveRemoveRaftVoter>(between(0, 0)),
};

}  // namespace

std::span<const ServedApi> servedApis() { return table; }

const ServedApi* findApi(protocol::ApiKey key) {
    const auto found =
        std::find_if(table.begin(), table.end(), [key](const ServedApi& entry) { return entry.key == key; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace brook
