#pragma once

#include "engine/handlers/call.h"
#include "engine/protocol/messages/add_offsets_to_txn.h"
#include "engine/protocol/messages/add_partitions_to_txn.h"
#include "engine/protocol/messages/add_raft_voter.h"
#include "engine/protocol/messages/alter_client_quotas.h"
#include "engine/protocol/messages/alter_configs.h"
#include "engine/protocol/messages/alter_partition_reassignments.h"
#include "engine/protocol/messages/alter_replica_log_dirs.h"
#include "engine/protocol/messages/alter_user_scram_credentials.h"
#include "engine/protocol/messages/api_versions.h"
#include "engine/protocol/messages/consumer_group_describe.h"
#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "engine/protocol/messages/create_acls.h"
#include "engine/protocol/messages/create_delegation_token.h"
#include "engine/protocol/messages/create_partitions.h"
#include "engine/protocol/messages/create_topics.h"
#include "engine/protocol/messages/delete_acls.h"
#include "engine/protocol/messages/delete_groups.h"
#include "engine/protocol/messages/delete_records.h"
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
#include "engine/protocol/messages/describe_topic_partitions.h"
#include "engine/protocol/messages/describe_transactions.h"
#include "engine/protocol/messages/describe_user_scram_credentials.h"
#include "engine/protocol/messages/elect_leaders.h"
#include "engine/protocol/messages/end_txn.h"
#include "engine/protocol/messages/expire_delegation_token.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/find_coordinator.h"
#include "engine/protocol/messages/get_telemetry_subscriptions.h"
#include "engine/protocol/messages/heartbeat.h"
#include "engine/protocol/messages/incremental_alter_configs.h"
#include "engine/protocol/messages/init_producer_id.h"
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
#include "engine/protocol/messages/remove_raft_voter.h"
#include "engine/protocol/messages/renew_delegation_token.h"
#include "engine/protocol/messages/sync_group.h"
#include "engine/protocol/messages/txn_offset_commit.h"
#include "engine/protocol/messages/unregister_broker.h"
#include "engine/protocol/messages/update_features.h"
#include "engine/protocol/messages/write_txn_markers.h"

namespace brook {

/// One function per API, each in a file of its own: takes a decoded request, asks the broker, answers now or later.
void serveAddOffsetsToTxn(const CallPtr& call, protocol::AddOffsetsToTxnRequest request);
void serveAddPartitionsToTxn(const CallPtr& call, protocol::AddPartitionsToTxnRequest request);
void serveAddRaftVoter(const CallPtr& call, protocol::AddRaftVoterRequest request);
void serveAlterClientQuotas(const CallPtr& call, protocol::AlterClientQuotasRequest request);
void serveAlterConfigs(const CallPtr& call, protocol::AlterConfigsRequest request);
void serveAlterPartitionReassignments(const CallPtr& call, protocol::AlterPartitionReassignmentsRequest request);
void serveAlterReplicaLogDirs(const CallPtr& call, protocol::AlterReplicaLogDirsRequest request);
void serveAlterUserScramCredentials(const CallPtr& call, protocol::AlterUserScramCredentialsRequest request);
void serveApiVersions(const CallPtr& call, protocol::ApiVersionsRequest request);
void serveConsumerGroupDescribe(const CallPtr& call, protocol::ConsumerGroupDescribeRequest request);
void serveConsumerGroupHeartbeat(const CallPtr& call, protocol::ConsumerGroupHeartbeatRequest request);
void serveCreateAcls(const CallPtr& call, protocol::CreateAclsRequest request);
void serveCreateDelegationToken(const CallPtr& call, protocol::CreateDelegationTokenRequest request);
void serveCreatePartitions(const CallPtr& call, protocol::CreatePartitionsRequest request);
void serveCreateTopics(const CallPtr& call, protocol::CreateTopicsRequest request);
void serveDeleteAcls(const CallPtr& call, protocol::DeleteAclsRequest request);
void serveDeleteGroups(const CallPtr& call, protocol::DeleteGroupsRequest request);
void serveDeleteRecords(const CallPtr& call, protocol::DeleteRecordsRequest request);
void serveDeleteTopics(const CallPtr& call, protocol::DeleteTopicsRequest request);
void serveDescribeAcls(const CallPtr& call, protocol::DescribeAclsRequest request);
void serveDescribeClientQuotas(const CallPtr& call, protocol::DescribeClientQuotasRequest request);
void serveDescribeCluster(const CallPtr& call, protocol::DescribeClusterRequest request);
void serveDescribeConfigs(const CallPtr& call, protocol::DescribeConfigsRequest request);
void serveDescribeDelegationToken(const CallPtr& call, protocol::DescribeDelegationTokenRequest request);
void serveDescribeGroups(const CallPtr& call, protocol::DescribeGroupsRequest request);
void serveDescribeLogDirs(const CallPtr& call, protocol::DescribeLogDirsRequest request);
void serveDescribeProducers(const CallPtr& call, protocol::DescribeProducersRequest request);
void serveDescribeQuorum(const CallPtr& call, protocol::DescribeQuorumRequest request);
void serveDescribeTopicPartitions(const CallPtr& call, protocol::DescribeTopicPartitionsRequest request);
void serveDescribeTransactions(const CallPtr& call, protocol::DescribeTransactionsRequest request);
void serveDescribeUserScramCredentials(const CallPtr& call, protocol::DescribeUserScramCredentialsRequest request);
void serveElectLeaders(const CallPtr& call, protocol::ElectLeadersRequest request);
void serveEndTxn(const CallPtr& call, protocol::EndTxnRequest request);
void serveExpireDelegationToken(const CallPtr& call, protocol::ExpireDelegationTokenRequest request);
void serveFetch(const CallPtr& call, protocol::FetchRequest request);
void serveFindCoordinator(const CallPtr& call, protocol::FindCoordinatorRequest request);
void serveGetTelemetrySubscriptions(const CallPtr& call, protocol::GetTelemetrySubscriptionsRequest request);
void serveHeartbeat(const CallPtr& call, protocol::HeartbeatRequest request);
void serveIncrementalAlterConfigs(const CallPtr& call, protocol::IncrementalAlterConfigsRequest request);
void serveInitProducerId(const CallPtr& call, protocol::InitProducerIdRequest request);
void serveJoinGroup(const CallPtr& call, protocol::JoinGroupRequest request);
void serveLeaveGroup(const CallPtr& call, protocol::LeaveGroupRequest request);
void serveListConfigResources(const CallPtr& call, protocol::ListConfigResourcesRequest request);
void serveListGroups(const CallPtr& call, protocol::ListGroupsRequest request);
void serveListOffsets(const CallPtr& call, protocol::ListOffsetsRequest request);
void serveListPartitionReassignments(const CallPtr& call, protocol::ListPartitionReassignmentsRequest request);
void serveListTransactions(const CallPtr& call, protocol::ListTransactionsRequest request);
void serveMetadata(const CallPtr& call, protocol::MetadataRequest request);
void serveOffsetCommit(const CallPtr& call, protocol::OffsetCommitRequest request);
void serveOffsetDelete(const CallPtr& call, protocol::OffsetDeleteRequest request);
void serveOffsetFetch(const CallPtr& call, protocol::OffsetFetchRequest request);
void serveOffsetForLeaderEpoch(const CallPtr& call, protocol::OffsetForLeaderEpochRequest request);
void serveProduce(const CallPtr& call, protocol::ProduceRequest request);
void servePushTelemetry(const CallPtr& call, protocol::PushTelemetryRequest request);
void serveRemoveRaftVoter(const CallPtr& call, protocol::RemoveRaftVoterRequest request);
void serveRenewDelegationToken(const CallPtr& call, protocol::RenewDelegationTokenRequest request);
void serveSyncGroup(const CallPtr& call, protocol::SyncGroupRequest request);
void serveTxnOffsetCommit(const CallPtr& call, protocol::TxnOffsetCommitRequest request);
void serveUnregisterBroker(const CallPtr& call, protocol::UnregisterBrokerRequest request);
void serveUpdateFeatures(const CallPtr& call, protocol::UpdateFeaturesRequest request);
void serveWriteTxnMarkers(const CallPtr& call, protocol::WriteTxnMarkersRequest request);

}  // namespace brook
