#pragma once

#include "engine/metadata/records/access_records.h"
#include "engine/metadata/records/broker_records.h"
#include "engine/metadata/records/cluster_records.h"
#include "engine/metadata/records/topic_records.h"
#include "engine/protocol/messages/add_offsets_to_txn.h"
#include "engine/protocol/messages/add_partitions_to_txn.h"
#include "engine/protocol/messages/add_raft_voter.h"
#include "engine/protocol/messages/allocate_producer_ids.h"
#include "engine/protocol/messages/alter_client_quotas.h"
#include "engine/protocol/messages/alter_configs.h"
#include "engine/protocol/messages/alter_partition.h"
#include "engine/protocol/messages/alter_partition_reassignments.h"
#include "engine/protocol/messages/alter_replica_log_dirs.h"
#include "engine/protocol/messages/alter_share_group_offsets.h"
#include "engine/protocol/messages/alter_user_scram_credentials.h"
#include "engine/protocol/messages/api_versions.h"
#include "engine/protocol/messages/assign_replicas_to_dirs.h"
#include "engine/protocol/messages/begin_quorum_epoch.h"
#include "engine/protocol/messages/broker_heartbeat.h"
#include "engine/protocol/messages/broker_registration.h"
#include "engine/protocol/messages/consumer_group_describe.h"
#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/control_messages.h"
#include "engine/protocol/messages/controller_registration.h"
#include "engine/protocol/messages/create_acls.h"
#include "engine/protocol/messages/create_delegation_token.h"
#include "engine/protocol/messages/create_partitions.h"
#include "engine/protocol/messages/create_topics.h"
#include "engine/protocol/messages/delete_acls.h"
#include "engine/protocol/messages/delete_groups.h"
#include "engine/protocol/messages/delete_records.h"
#include "engine/protocol/messages/delete_share_group_offsets.h"
#include "engine/protocol/messages/delete_share_group_state.h"
#include "engine/protocol/messages/delete_topics.h"
#include "engine/protocol/messages/describe_acls.h"
#include "engine/protocol/messages/describe_client_quotas.h"
#include "engine/protocol/messages/describe_cluster.h"
#include "engine/protocol/messages/describe_configs.h"
#include "engine/protocol/messages/describe_delegation_token.h"
#include "engine/protocol/messages/describe_groups.h"
#include "engine/protocol/messages/describe_log_dirs.h"
#include "engine/protocol/messages/describe_producers.h"
#include "engine/protocol/messages/describe_quorum.h"
#include "engine/protocol/messages/describe_share_group_offsets.h"
#include "engine/protocol/messages/describe_topic_partitions.h"
#include "engine/protocol/messages/describe_transactions.h"
#include "engine/protocol/messages/describe_user_scram_credentials.h"
#include "engine/protocol/messages/elect_leaders.h"
#include "engine/protocol/messages/end_quorum_epoch.h"
#include "engine/protocol/messages/end_txn.h"
#include "engine/protocol/messages/envelope.h"
#include "engine/protocol/messages/expire_delegation_token.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/fetch_snapshot.h"
#include "engine/protocol/messages/find_coordinator.h"
#include "engine/protocol/messages/get_telemetry_subscriptions.h"
#include "engine/protocol/messages/heartbeat.h"
#include "engine/protocol/messages/incremental_alter_configs.h"
#include "engine/protocol/messages/init_producer_id.h"
#include "engine/protocol/messages/initialize_share_group_state.h"
#include "engine/protocol/messages/join_group.h"
#include "engine/protocol/messages/leave_group.h"
#include "engine/protocol/messages/list_config_resources.h"
#include "engine/protocol/messages/list_groups.h"
#include "engine/protocol/messages/list_offsets.h"
#include "engine/protocol/messages/list_partition_reassignments.h"
#include "engine/protocol/messages/list_transactions.h"
#include "engine/protocol/messages/metadata.h"
#include "engine/protocol/messages/offset_commit.h"
#include "engine/protocol/messages/offset_delete.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "engine/protocol/messages/offset_for_leader_epoch.h"
#include "engine/protocol/messages/produce.h"
#include "engine/protocol/messages/push_telemetry.h"
#include "engine/protocol/messages/read_share_group_state.h"
#include "engine/protocol/messages/read_share_group_state_summary.h"
#include "engine/protocol/messages/remove_raft_voter.h"
#include "engine/protocol/messages/renew_delegation_token.h"
#include "engine/protocol/messages/sasl_authenticate.h"
#include "engine/protocol/messages/sasl_handshake.h"
#include "engine/protocol/messages/share_acknowledge.h"
#include "engine/protocol/messages/share_fetch.h"
#include "engine/protocol/messages/share_group_describe.h"
#include "engine/protocol/messages/share_group_heartbeat.h"
#include "engine/protocol/messages/streams_group_describe.h"
#include "engine/protocol/messages/streams_group_heartbeat.h"
#include "engine/protocol/messages/streams_group_topology_description_update.h"
#include "engine/protocol/messages/sync_group.h"
#include "engine/protocol/messages/txn_offset_commit.h"
#include "engine/protocol/messages/unregister_broker.h"
#include "engine/protocol/messages/unregister_controller.h"
#include "engine/protocol/messages/update_features.h"
#include "engine/protocol/messages/update_raft_voter.h"
#include "engine/protocol/messages/vote.h"
#include "engine/protocol/messages/write_share_group_state.h"
#include "engine/protocol/messages/write_txn_markers.h"

// clang-format off
/// Every message that the protocol floor describes, and every metadata record: what the tests and the fuzzer go
/// through.
#define BROOK_EVERY_MESSAGE(X) \
    X(AddOffsetsToTxnRequest) X(AddOffsetsToTxnResponse) X(AddPartitionsToTxnRequest) \
    X(AddPartitionsToTxnResponse) X(AddRaftVoterRequest) X(AddRaftVoterResponse) \
    X(AllocateProducerIdsRequest) X(AllocateProducerIdsResponse) X(AlterClientQuotasRequest) \
    X(AlterClientQuotasResponse) X(AlterConfigsRequest) X(AlterConfigsResponse) X(AlterPartitionRequest) \
    X(AlterPartitionResponse) X(AlterPartitionReassignmentsRequest) X(AlterPartitionReassignmentsResponse) \
    X(AlterReplicaLogDirsRequest) X(AlterReplicaLogDirsResponse) X(AlterShareGroupOffsetsRequest) \
    X(AlterShareGroupOffsetsResponse) X(AlterUserScramCredentialsRequest) \
    X(AlterUserScramCredentialsResponse) X(ApiVersionsRequest) X(ApiVersionsResponse) \
    X(AssignReplicasToDirsRequest) X(AssignReplicasToDirsResponse) X(BeginQuorumEpochRequest) \
    X(BeginQuorumEpochResponse) X(BrokerHeartbeatRequest) X(BrokerHeartbeatResponse) \
    X(BrokerRegistrationRequest) X(BrokerRegistrationResponse) X(ConsumerGroupDescribeRequest) \
    X(ConsumerGroupDescribeResponse) X(ConsumerGroupHeartbeatRequest) X(ConsumerGroupHeartbeatResponse) \
    X(LeaderChangeMessage) X(SnapshotHeaderRecord) X(SnapshotFooterRecord) X(KRaftVersionRecord) \
    X(VotersRecord) \
    X(ControllerRegistrationRequest) X(ControllerRegistrationResponse) X(CreateAclsRequest) \
    X(CreateAclsResponse) X(CreateDelegationTokenRequest) X(CreateDelegationTokenResponse) \
    X(CreatePartitionsRequest) X(CreatePartitionsResponse) X(CreateTopicsRequest) X(CreateTopicsResponse) \
    X(DeleteAclsRequest) X(DeleteAclsResponse) X(DeleteGroupsRequest) X(DeleteGroupsResponse) \
    X(DeleteRecordsRequest) X(DeleteRecordsResponse) X(DeleteShareGroupOffsetsRequest) \
    X(DeleteShareGroupOffsetsResponse) X(DeleteShareGroupStateRequest) X(DeleteShareGroupStateResponse) \
    X(DeleteTopicsRequest) X(DeleteTopicsResponse) X(DescribeAclsRequest) X(DescribeAclsResponse) \
    X(DescribeClientQuotasRequest) X(DescribeClientQuotasResponse) X(DescribeClusterRequest) \
    X(DescribeClusterResponse) X(DescribeConfigsRequest) X(DescribeConfigsResponse) \
    X(DescribeDelegationTokenRequest) X(DescribeDelegationTokenResponse) X(DescribeGroupsRequest) \
    X(DescribeGroupsResponse) X(DescribeLogDirsRequest) X(DescribeLogDirsResponse) \
    X(DescribeProducersRequest) X(DescribeProducersResponse) X(DescribeQuorumRequest) \
    X(DescribeQuorumResponse) X(DescribeShareGroupOffsetsRequest) X(DescribeShareGroupOffsetsResponse) \
    X(DescribeTopicPartitionsRequest) X(DescribeTopicPartitionsResponse) X(DescribeTransactionsRequest) \
    X(DescribeTransactionsResponse) X(DescribeUserScramCredentialsRequest) \
    X(DescribeUserScramCredentialsResponse) X(ElectLeadersRequest) X(ElectLeadersResponse) \
    X(EndQuorumEpochRequest) X(EndQuorumEpochResponse) X(EndTxnRequest) X(EndTxnResponse) X(EnvelopeRequest) \
    X(EnvelopeResponse) X(ExpireDelegationTokenRequest) X(ExpireDelegationTokenResponse) X(FetchRequest) \
    X(FetchResponse) X(FetchSnapshotRequest) X(FetchSnapshotResponse) X(FindCoordinatorRequest) \
    X(FindCoordinatorResponse) X(GetTelemetrySubscriptionsRequest) X(GetTelemetrySubscriptionsResponse) \
    X(HeartbeatRequest) X(HeartbeatResponse) X(IncrementalAlterConfigsRequest) \
    X(IncrementalAlterConfigsResponse) X(InitProducerIdRequest) X(InitProducerIdResponse) \
    X(InitializeShareGroupStateRequest) X(InitializeShareGroupStateResponse) X(JoinGroupRequest) \
    X(JoinGroupResponse) X(LeaveGroupRequest) X(LeaveGroupResponse) X(ListConfigResourcesRequest) \
    X(ListConfigResourcesResponse) X(ListGroupsRequest) X(ListGroupsResponse) X(ListOffsetsRequest) \
    X(ListOffsetsResponse) X(ListPartitionReassignmentsRequest) X(ListPartitionReassignmentsResponse) \
    X(ListTransactionsRequest) X(ListTransactionsResponse) X(MetadataRequest) X(MetadataResponse) \
    X(OffsetCommitRequest) X(OffsetCommitResponse) X(OffsetDeleteRequest) X(OffsetDeleteResponse) \
    X(OffsetFetchRequest) X(OffsetFetchResponse) X(OffsetForLeaderEpochRequest) \
    X(OffsetForLeaderEpochResponse) X(ProduceRequest) X(ProduceResponse) X(PushTelemetryRequest) \
    X(PushTelemetryResponse) X(ReadShareGroupStateRequest) X(ReadShareGroupStateResponse) \
    X(ReadShareGroupStateSummaryRequest) X(ReadShareGroupStateSummaryResponse) X(RemoveRaftVoterRequest) \
    X(RemoveRaftVoterResponse) X(RenewDelegationTokenRequest) X(RenewDelegationTokenResponse) \
    X(SaslAuthenticateRequest) X(SaslAuthenticateResponse) X(SaslHandshakeRequest) X(SaslHandshakeResponse) \
    X(ShareAcknowledgeRequest) X(ShareAcknowledgeResponse) X(ShareFetchRequest) X(ShareFetchResponse) \
    X(ShareGroupDescribeRequest) X(ShareGroupDescribeResponse) X(ShareGroupHeartbeatRequest) \
    X(ShareGroupHeartbeatResponse) X(StreamsGroupDescribeRequest) X(StreamsGroupDescribeResponse) \
    X(StreamsGroupHeartbeatRequest) X(StreamsGroupHeartbeatResponse) \
    X(StreamsGroupTopologyDescriptionUpdateRequest) X(StreamsGroupTopologyDescriptionUpdateResponse) \
    X(SyncGroupRequest) X(SyncGroupResponse) X(TxnOffsetCommitRequest) X(TxnOffsetCommitResponse) \
    X(UnregisterBrokerRequest) X(UnregisterBrokerResponse) X(UnregisterControllerRequest) \
    X(UnregisterControllerResponse) X(UpdateFeaturesRequest) X(UpdateFeaturesResponse) \
    X(UpdateRaftVoterRequest) X(UpdateRaftVoterResponse) X(VoteRequest) X(VoteResponse) \
    X(WriteShareGroupStateRequest) X(WriteShareGroupStateResponse) X(WriteTxnMarkersRequest) \
    X(WriteTxnMarkersResponse)

#define BROOK_EVERY_METADATA_RECORD(X) \
    X(AccessControlEntryRecord) X(RemoveAccessControlEntryRecord) X(UserScramCredentialRecord) \
    X(RemoveUserScramCredentialRecord) X(DelegationTokenRecord) X(RemoveDelegationTokenRecord) \
    X(ClientQuotaRecord) X(RegisterBrokerRecord) X(UnregisterBrokerRecord) X(BrokerRegistrationChangeRecord) \
    X(FenceBrokerRecord) X(UnfenceBrokerRecord) X(RegisterControllerRecord) X(UnregisterControllerRecord) \
    X(FeatureLevelRecord) X(ProducerIdsRecord) X(NoOpRecord) X(ZkMigrationRecord) X(BeginTransactionRecord) \
    X(EndTransactionRecord) X(AbortTransactionRecord) X(TopicRecord) X(RemoveTopicRecord) X(PartitionRecord) \
    X(PartitionChangeRecord) X(ConfigRecord) X(ClearElrRecord)
// clang-format on

namespace brook::test {

/// Calls `action.template operator()<Message>("Message")` for every message.
template <class Action>
void forEachMessage(Action&& action) {
    using namespace brook::protocol;
#define BROOK_VISIT(Message) action.template operator()<Message>(#Message);
    BROOK_EVERY_MESSAGE(BROOK_VISIT)
    BROOK_EVERY_METADATA_RECORD(BROOK_VISIT)
#undef BROOK_VISIT
}

}  // namespace brook::test
